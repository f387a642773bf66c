"""Files that are there whole or not at all, whatever happens meanwhile.

A new file is written under a temporary name in the same folder, brought to the medium, given its name, and the folder
is brought to the medium as well. Its process holds a lock on the temporary file, so that a stray left by a process
that died can be told from one that is being written.
"""

from __future__ import annotations

import errno
import os
import secrets
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress

from sidebyside.snapshots.folder.disk import Disk

TEMPORARY = ".new-"
"""Beginning of the name of a file that is being written."""

_NO_LINKS = {errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK}


def ensure_folder(disk: Disk, folder: str) -> None:
    """Make ``folder`` and what is missing above it, each for the owner alone."""
    try:
        _make_folder(disk, folder)
    except FileNotFoundError:
        parent = os.path.dirname(folder)
        if parent == folder:
            raise
        ensure_folder(disk, parent)
        _make_folder(disk, folder)  # where the folder above is there and this cannot be made, as in /proc, that is all


def _make_folder(disk: Disk, folder: str) -> None:
    try:
        disk.make_folder(folder)
    except FileExistsError:
        if not os.path.isdir(folder):
            raise NotADirectoryError(errno.ENOTDIR, "not a folder", folder) from None
    else:
        disk.sync_folder(os.path.dirname(folder) or ".")


def is_folder(path: str) -> bool:
    """Whether ``path`` is a folder, and not a symbolic link to one."""
    return os.path.isdir(path) and not os.path.islink(path)


def create(disk: Disk, folder: str, names: Iterable[str], data: bytes) -> str:
    """Write ``data`` under the first of ``names`` that is free, and return that name.

    When it returns, the file survives a power cut. When it raises OSError, no file of that name was made.
    """
    with _temporary(disk, folder, data) as temporary:
        name = _give_name(disk, folder, temporary, names)
        try:
            disk.sync_folder(folder)
        except OSError:
            with suppress(OSError):
                disk.remove(os.path.join(folder, name))
            raise
    return name


def replace(disk: Disk, folder: str, name: str, data: bytes, durable: bool = True) -> None:
    """Write ``data`` in place of the file ``name``: afterwards it holds either all of the old or all of the new."""
    with _temporary(disk, folder, data, durable) as temporary:
        disk.rename(temporary, os.path.join(folder, name))
        if durable:
            disk.sync_folder(folder)


def read(disk: Disk, path: str, limit: int) -> bytes:
    """All bytes of a regular file. Raises OSError for any other kind of file and for one of more than ``limit``."""
    file = disk.open(path)
    try:
        status = disk.status(file)
        if not stat.S_ISREG(status.st_mode):
            raise OSError(errno.EINVAL, "not a regular file")
        if status.st_size > limit:
            raise OSError(errno.EFBIG, "too large")
        pieces = []
        while limit >= 0 and (piece := disk.read(file, min(limit + 1, 1 << 20))):
            pieces.append(piece)
            limit -= len(piece)
        if limit < 0:
            raise OSError(errno.EFBIG, "too large")
        return b"".join(pieces)
    finally:
        disk.close(file)


def write_all(disk: Disk, file: int, data: bytes) -> None:
    """Write all of ``data``, in as many pieces as it takes."""
    rest = memoryview(data)
    while rest:
        rest = rest[disk.write(file, rest) :]


def sweep(disk: Disk, folder: str) -> int:
    """Remove what dead processes left half written in ``folder``; how many files that were."""
    swept = 0
    with disk.entries(folder) as entries:
        strays = sorted(entry.name for entry in entries if entry.name.startswith(TEMPORARY))
    for name in strays:
        with suppress(OSError):
            path = os.path.join(folder, name)
            file = disk.open(path)
            try:
                if disk.lock(file, wait=False):
                    disk.remove(path)
                    swept += 1
            finally:
                disk.close(file)
    return swept


def tick(disk: Disk, folder: str) -> int:
    """What time it is by the clock that stamps files in ``folder``, in nanoseconds; read off a new file."""
    path = os.path.join(folder, TEMPORARY + secrets.token_hex(8))
    file = _create_locked(disk, path)
    try:
        return disk.status(file).st_mtime_ns
    finally:
        with suppress(OSError):
            disk.remove(path)
        with suppress(OSError):
            disk.close(file)


@contextmanager
def held(disk: Disk, path: str) -> Iterator[None]:
    """Hold the lock file ``path`` (made if missing), so that one process at a time changes what is there."""
    try:
        file = disk.open(path, write=True)
    except FileNotFoundError:
        try:
            file = disk.create(path)
        except FileExistsError:  # another process was faster
            file = disk.open(path, write=True)
    try:
        disk.lock(file, wait=True)
        yield
    finally:
        with suppress(OSError):
            disk.close(file)


@contextmanager
def _temporary(disk: Disk, folder: str, data: bytes, durable: bool = True) -> Iterator[str]:
    """A new file that holds ``data``, locked; its temporary name is gone afterwards."""
    path = os.path.join(folder, TEMPORARY + secrets.token_hex(8))
    file = _create_locked(disk, path)
    try:
        write_all(disk, file, data)
        if durable:
            disk.sync(file)
        yield path
    finally:
        with suppress(OSError):
            disk.remove(path)
        with suppress(OSError):
            disk.close(file)


def create_open(disk: Disk, folder: str, path: str, data: bytes) -> int:
    """Make the new file ``path`` that holds ``data``, whole or not at all, and keep it open and locked."""
    temporary = os.path.join(folder, TEMPORARY + secrets.token_hex(8))
    file = _create_locked(disk, temporary)
    try:
        write_all(disk, file, data)
        disk.sync(file)
        disk.rename(temporary, path)
        disk.sync_folder(folder)
    except BaseException:
        for name in (temporary, path):
            with suppress(OSError):
                disk.remove(name)
        with suppress(OSError):
            disk.close(file)
        raise
    return file


def _create_locked(disk: Disk, path: str) -> int:
    """Make the new file ``path`` and hold its lock."""
    while True:
        file = disk.create(path)
        try:
            disk.lock(file, wait=True)
            # Between making and locking it, another process may have swept it away as a stray.
            if disk.status(file).st_nlink:
                return file
        except OSError:
            with suppress(OSError):
                disk.remove(path)
            with suppress(OSError):
                disk.close(file)
            raise
        disk.close(file)


def _give_name(disk: Disk, folder: str, temporary: str, names: Iterable[str]) -> str:
    for name in names:
        path = os.path.join(folder, name)
        try:
            disk.link(temporary, path)
        except FileExistsError:
            continue
        except OSError as error:
            if error.errno not in _NO_LINKS:
                raise
            # A file system without hard links: an empty file claims the name, and is replaced at once.
            try:
                disk.close(disk.create(path))
            except FileExistsError:
                continue
            disk.rename(temporary, path)
        return name
    raise FileExistsError(errno.EEXIST, "no free name")

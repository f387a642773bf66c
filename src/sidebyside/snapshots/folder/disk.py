"""The file operations of snapshots, one method each, so that tests can make any of them fail or stop the process."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager

_CLOSED = getattr(os, "O_CLOEXEC", 0)
# A symbolic link in the folder is never followed; a FIFO never blocks.
_CAREFUL = _CLOSED | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_NO_LOCKS = (errno.ENOLCK, errno.ENOTSUP, errno.ENOSYS)


class Disk:
    """The real one. Every method raises OSError as the operating system does."""

    def create(self, path: str) -> int:
        """Open a new file, readable by its owner alone, for writing."""
        return os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | _CAREFUL, 0o600)

    def open(self, path: str, write: bool = False) -> int:
        """Open an existing file."""
        return os.open(path, (os.O_RDWR if write else os.O_RDONLY) | _CAREFUL)

    def write(self, file: int, data: bytes | memoryview) -> int:
        """Write some of ``data``; how much is returned."""
        return os.write(file, data)

    def read(self, file: int, size: int) -> bytes:
        """Read at most ``size`` bytes; none at the end of the file."""
        return os.read(file, size)

    def truncate(self, file: int, size: int) -> None:
        """Cut a file to ``size`` bytes and stand at its end."""
        os.ftruncate(file, size)
        os.lseek(file, size, os.SEEK_SET)

    def status(self, file: int) -> os.stat_result:
        """What the operating system knows of an open file."""
        return os.fstat(file)

    def sync(self, file: int) -> None:
        """Return when all that was written is on the medium."""
        try:
            from fcntl import F_FULLFSYNC, fcntl  # type: ignore[attr-defined,unused-ignore]
        except ImportError:
            os.fsync(file)
        else:
            fcntl(file, F_FULLFSYNC)

    def close(self, file: int) -> None:
        """Close a file, which also gives up its lock."""
        os.close(file)

    def lock(self, file: int, wait: bool) -> bool:
        """Take the lock of an open file; False if that needs waiting, or locks are not known here, and not ``wait``."""
        try:
            from fcntl import LOCK_EX, LOCK_NB, flock
        except ImportError:  # a platform without such locks
            return wait
        try:
            flock(file, LOCK_EX if wait else LOCK_EX | LOCK_NB)
        except BlockingIOError:
            return False
        except OSError as error:
            if error.errno not in _NO_LOCKS:
                raise
            return wait  # a file system without locks: go on, but take nobody for dead
        return True

    def link(self, path: str, name: str) -> None:
        """Give a file a second name; FileExistsError if the name is taken."""
        os.link(path, name, follow_symlinks=False)

    def rename(self, path: str, name: str) -> None:
        """Give a file another name, in place of what bore it."""
        os.replace(path, name)

    def remove(self, path: str) -> None:
        """Remove a name of a file."""
        os.unlink(path)

    def make_folder(self, path: str) -> None:
        """Make a folder for its owner alone."""
        os.mkdir(path, 0o700)

    def sync_folder(self, path: str) -> None:
        """Return when the names in a folder are on the medium."""
        if os.name == "nt":  # a folder cannot be opened there; names are on the medium when the call returns
            return
        file = os.open(path, os.O_RDONLY | _CLOSED)
        try:
            os.fsync(file)
        finally:
            os.close(file)

    @contextmanager
    def entries(self, path: str) -> Iterator[Iterator[os.DirEntry[str]]]:
        """What a folder holds, in no order."""
        with os.scandir(path) as found:
            yield found


def current_folder() -> str:
    """The current folder; empty if it is gone."""
    try:
        return os.getcwd()
    except OSError:
        return ""

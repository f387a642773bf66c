"""Disks that fail, or stop the process, at a chosen operation. Shared by tests and benchmarks."""

from __future__ import annotations

import errno
import os
import signal
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from sidebyside import Snapshot
from sidebyside.errors import SnapshotError
from sidebyside.snapshots import Store
from sidebyside.snapshots.folder.disk import Disk
from sidebyside.snapshots.folder.durable import TEMPORARY

OPERATIONS = sorted(name for name in vars(Disk) if not name.startswith("_"))


class UnsyncedDisk(Disk):
    """A disk that does not wait for the medium: a killed process loses nothing by that, only a power cut would."""

    def sync(self, file: int) -> None:
        pass

    def sync_folder(self, path: str) -> None:
        pass


class WatchedDisk(UnsyncedDisk):
    """Calls ``before(number, operation)`` before each file operation; numbers count from 0."""

    def __init__(self, before: Callable[[int, str], None]) -> None:
        self.before = before
        self.done = 0

    def __getattribute__(self, name: str) -> Any:
        real = object.__getattribute__(self, name)
        if name not in OPERATIONS:
            return real

        def watched(*arguments: Any, **options: Any) -> Any:
            number, self.done = self.done, self.done + 1
            if name == "write":  # the unluckiest moment is the middle of a write
                file, data = arguments
                half = len(data) // 2
                written = real(file, data[:half]) if half else 0
                self.before(number, name)
                return written + real(file, data[written:])
            if name == "close":  # a file is closed even where that fails
                real(*arguments)
                self.before(number, name)
                return None
            self.before(number, name)
            return real(*arguments, **options)

        return watched


class Medium(Disk):
    """A disk that knows what a power cut would leave: contents as of the last sync, names as of the folder's."""

    def __init__(self) -> None:
        self._contents: dict[int, bytes] = {}
        self._names: dict[str, dict[str, int]] = {}

    def sync(self, file: int) -> None:
        status = os.fstat(file)
        self._contents[status.st_ino] = Path(f"/dev/fd/{file}").read_bytes()

    def sync_folder(self, path: str) -> None:
        with os.scandir(path) as found:
            self._names[os.path.abspath(path)] = {entry.name: entry.inode() for entry in found}

    def left(self, path: Path, top: Path) -> bytes | None:
        """What would be left of a file somewhere below ``top``, which was there before; None if it would be gone."""
        inode = self._names.get(str(path.parent), {}).get(path.name)
        for folder in path.parents:
            if folder == top:
                return None if inode is None else self._contents.get(inode)
            if folder.name not in self._names.get(str(folder.parent), {}):
                return None
        raise ValueError(f"{path} is not below {top}")


def failing(at: int, number: int, forever: bool) -> WatchedDisk:
    """A disk whose operation ``at`` fails with errno ``number``, or all from then on."""

    def before(done: int, operation: str) -> None:
        if done == at or (forever and done > at):
            raise OSError(number, os.strerror(number))

    return WatchedDisk(before)


def unable(operation: str, number: int) -> WatchedDisk:
    """A disk on which one operation never works."""

    def before(done: int, name: str) -> None:
        if name == operation:
            raise OSError(number, os.strerror(number))

    return WatchedDisk(before)


def deadly(at: int) -> WatchedDisk:
    """A disk that kills the process at operation ``at``."""

    def before(done: int, operation: str) -> None:
        if done == at:
            os.kill(os.getpid(), signal.SIGKILL)

    return WatchedDisk(before)


ERRORS = (errno.ENOSPC, errno.EIO, errno.EROFS)


def in_child(work: Callable[[int], None]) -> tuple[bytes, int]:
    """Run ``work(pipe)`` in a forked process: what it wrote to the pipe, and its wait status."""
    read, write = os.pipe()
    child = os.fork()
    if not child:
        status = 1
        try:
            os.close(read)
            work(write)
            status = 0
        finally:
            os._exit(status)
    os.close(write)
    with os.fdopen(read, "rb") as pipe:
        said = pipe.read()
    return said, os.waitpid(child, 0)[1]


def crash(folder: Path, first: Snapshot, at: int, disk: Disk | None = None) -> list[str]:
    """Kill a process at its ``at``-th file operation while it saves, renames and deletes; what is wrong afterwards.

    The process tells each change once it was said to be done; what was told must be there.
    """
    store = Store(folder, disk or UnsyncedDisk())
    old = store.save(first)
    before = store.path(old).read_bytes()
    doomed = store.save(replace(first, title="doomed"))

    def work(pipe: int) -> None:
        def tell(line: str) -> None:
            os.write(pipe, (line + "\n").encode())

        own = Store(folder, deadly(at))
        own.sweep()
        tell("saved " + own.save(replace(first, title="one"), made_here=True))
        tell("saved " + own.save(replace(first, title="two"), made_here=True))
        own.rename("-one-", "uno")
        tell("renamed")
        own.delete(doomed)
        tell("deleted")
        own.list()

    said, _ = in_child(work)
    told = said.decode().splitlines()
    wrong = [f"{name}: {problem}" for name, problem in store.verify() if problem]
    if not store.path(old).exists() or store.path(old).read_bytes() != before:
        wrong.append("the old snapshot is not as it was")
    names = {entry.name for entry in store.list()}
    wrong += [f"lost {line}" for line in told if line.startswith("saved ") and line[6:] not in names]
    titles = sorted(entry.title for entry in store.list())
    if "renamed" in told and "uno" not in titles:
        wrong.append("renamed, but not so")
    if ("deleted" in told) == (doomed in names) and not _deleted_untold(folder, doomed, told):
        wrong.append("deleted, but not so")
    store.sweep()
    wrong += [f"stray {name}" for name in strays(folder)]
    return wrong


def _deleted_untold(folder: Path, doomed: str, told: Iterable[str]) -> bool:
    """The process may have died after the deletion and before telling of it."""
    return "deleted" not in told and (folder / "trash" / doomed).exists()


def strays(folder: Path) -> list[str]:
    """Files that are still half written, and whatever no store makes."""
    known = {".lock", ".cache", ".made-here", "index", "trash"}
    return sorted(
        path.name
        for path in folder.rglob("*")
        if path.name.startswith(TEMPORARY) or (path.suffix != ".sidebyside" and path.name not in known)
    )


def refused(work: Callable[[], object]) -> bool:
    """Whether ``work`` was refused, which must be in one line."""
    try:
        work()
    except SnapshotError as error:
        line = str(error)
    else:
        return False
    assert len(line.splitlines()) == 1
    return True

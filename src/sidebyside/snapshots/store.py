"""The folder of snapshots."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import replace as changed
from pathlib import Path

from sidebyside.errors import SnapshotError
from sidebyside.model import Progress, no_progress
from sidebyside.snapshots import durable
from sidebyside.snapshots.disk import Disk, current_folder
from sidebyside.snapshots.entry import Entry
from sidebyside.snapshots.header import MAX_SIZE
from sidebyside.snapshots.listing import list_entries
from sidebyside.snapshots.names import CACHE, LOCK, SUFFIX, TRASH, is_name, new_names
from sidebyside.snapshots.snapshot import Snapshot


class Store:
    """The snapshots in one folder, one file each. Nothing is read or made before it is asked for.

    Every method raises SnapshotError, in one line, for what is not to be found, read or written. ``name`` is the
    file's name, its beginning, or any part of it that only one snapshot has.
    """

    def __init__(self, folder: str | os.PathLike[str], disk: Disk | None = None) -> None:
        self.folder = Path(folder).absolute()
        self._path = str(self.folder)
        self._disk = disk or Disk()
        self._swept = False

    def save(self, snapshot: Snapshot, progress: Progress = no_progress) -> str:
        """Save under a new name, which is returned; on return the file survives a power cut.

        Source paths are saved from the root on, so that the sources can be found again from any folder. ``progress``
        is as in `Snapshot.to_bytes`; what it raises ends the work before anything was written.
        """
        data = snapshot.to_bytes(current_folder(), progress)
        if not self._swept:
            with suppress(SnapshotError):
                self.sweep()
        with self._failing("not saved"):
            durable.ensure_folder(self._disk, self._path)
            return durable.create(self._disk, self._path, new_names(snapshot.created, snapshot.title), data)

    def list(self) -> list[Entry]:
        """All snapshots, newest first; a damaged one is listed with its problem. Empty if there is no folder."""
        try:
            return list_entries(self._disk, self._path)
        except FileNotFoundError:
            return []
        except OSError as error:
            raise _refused(self._path, error) from None

    def find(self, name: str) -> str:
        """The whole file name that ``name`` stands for; ``last`` is the newest."""
        names = [entry.name for entry in self.list() if is_name(entry.name)]
        if name in names:
            return name
        if name == "last" and names:
            return names[0]
        for found in ([n for n in names if n.startswith(name)], [n for n in names if name in n.removesuffix(SUFFIX)]):
            if name and len(found) == 1:
                return found[0]
            if name and found:
                raise SnapshotError(name, f"stands for {len(found)} snapshots, {found[0]} and {found[-1]} among them")
        raise SnapshotError(name, "no such snapshot")

    def open(self, name: str) -> Snapshot:
        """The whole snapshot."""
        name = self.find(name)
        return Snapshot.from_bytes(self._read(name), name)

    def path(self, name: str) -> Path:
        """Where the file is."""
        return self.folder / self.find(name)

    def delete(self, name: str) -> Path:
        """Move into the trash folder; where it went."""
        name = self.find(name)
        trash = os.path.join(self._path, TRASH)
        with self._failing(name), self._alone():
            durable.ensure_folder(self._disk, trash)
            if not durable.is_folder(trash):
                raise OSError(0, f"{TRASH} is not a folder")
            target = self._free(trash, name)
            self._disk.rename(os.path.join(self._path, name), target)
            self._disk.sync_folder(trash)
            self._disk.sync_folder(self._path)
        return Path(target)

    def rename(self, name: str, title: str) -> str:
        """Give another title; the file keeps its name, which is returned."""
        return self._change(name, title=title)

    def tag(self, name: str, tags: tuple[str, ...]) -> str:
        """Give these tags in place of those it has; the file's name is returned."""
        return self._change(name, tags=tuple(sorted(set(tags))))

    def verify(self) -> Iterator[tuple[str, str]]:
        """Read every file whole; each name, sorted, with what is wrong with it, or with nothing."""
        for name in sorted(entry.name for entry in self.list()):
            try:
                Snapshot.from_bytes(self._read(name), name)
            except SnapshotError as error:
                yield name, error.reason
            else:
                yield name, ""

    def sweep(self) -> int:
        """Remove what processes that died left half written; how many files that were. The first save does so too."""
        self._swept = True
        try:
            swept = durable.sweep(self._disk, self._path)
            cache = os.path.join(self._path, CACHE)
            return swept + (durable.sweep(self._disk, cache) if durable.is_folder(cache) else 0)
        except FileNotFoundError:
            return 0
        except OSError as error:
            raise _refused(self._path, error) from None

    def bring_in(self, path: str | os.PathLike[str]) -> str:
        """Copy a snapshot file from elsewhere into the folder, after every check; its new name."""
        label = os.fspath(path)
        try:
            data = durable.read(self._disk, os.path.realpath(label), MAX_SIZE)
        except OSError as error:
            raise _refused(label, error) from None
        return self.save(Snapshot.from_bytes(data, label))

    def _change(self, name: str, title: str | None = None, tags: tuple[str, ...] | None = None) -> str:
        name = self.find(name)
        with self._failing(name), self._alone():
            snapshot = Snapshot.from_bytes(self._read(name), name)
            if title is not None:
                snapshot = changed(snapshot, title=title)
            if tags is not None:
                snapshot = changed(snapshot, tags=tags)
            durable.replace(self._disk, self._path, name, snapshot.to_bytes())
        return name

    def _read(self, name: str) -> bytes:
        if not is_name(name):
            raise SnapshotError(name, "not the name of a snapshot")
        with self._failing(name):
            return durable.read(self._disk, os.path.join(self._path, name), MAX_SIZE)

    def _free(self, folder: str, name: str) -> str:
        path, number = os.path.join(folder, name), 2
        while os.path.lexists(path):
            path = os.path.join(folder, f"{name.removesuffix(SUFFIX)}-{number}{SUFFIX}")
            number += 1
        return path

    def _alone(self) -> AbstractContextManager[None]:
        return durable.held(self._disk, os.path.join(self._path, LOCK))

    @contextmanager
    def _failing(self, what: str) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise _refused(what, error) from None


def _refused(what: str, error: OSError) -> SnapshotError:
    return SnapshotError(what, error.strerror or " ".join(str(error).split()))

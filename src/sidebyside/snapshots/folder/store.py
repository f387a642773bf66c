"""The folder of snapshots."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import replace as changed
from pathlib import Path

from sidebyside.errors import SnapshotError
from sidebyside.model import Progress, no_progress
from sidebyside.snapshots.folder import durable
from sidebyside.snapshots.folder.disk import Disk, current_folder
from sidebyside.snapshots.folder.entry import Entry
from sidebyside.snapshots.folder.listing import list_entries
from sidebyside.snapshots.folder.names import CACHE, LOCK, SUFFIX, TRASH, is_name, new_names
from sidebyside.snapshots.folder.origin import is_marked, mark
from sidebyside.snapshots.format.header import MAX_SIZE
from sidebyside.snapshots.snapshot import Snapshot

Entries = list[Entry]


class Store:
    """The snapshots in one folder, one file each. Nothing is read or made before it is asked for.

    Every method raises SnapshotError, in one line, for what is not to be found, read or written. ``name`` is the
    file's name, its beginning, any part of it that only one snapshot has, or its path; `open` reads a file anywhere.
    """

    def __init__(self, folder: str | os.PathLike[str], disk: Disk | None = None) -> None:
        self.folder = Path(folder).absolute()
        self._path = str(self.folder)
        self._disk = disk or Disk()
        self._swept = False

    def save(self, snapshot: Snapshot, progress: Progress = no_progress, *, made_here: bool = False) -> str:
        """Save under a new name, which is returned; on return the file survives a power cut.

        Source paths are saved from the root on, so that the sources can be found again from any folder. ``made_here``
        says that the user named these sources, not a file from elsewhere. ``progress`` is as in `Snapshot.to_bytes`;
        what it raises ends the work before anything was written.
        """
        data = snapshot.to_bytes(current_folder(), progress)
        if not self._swept:
            with suppress(SnapshotError):
                self.sweep()
        with self._failing(self._path, "not saved: "):
            durable.ensure_folder(self._disk, self._path)
            name = durable.create(self._disk, self._path, new_names(snapshot.created, snapshot.title), data)
        if made_here:
            mark(self._disk, self._path, name)
        return name

    def is_made_here(self, name: str) -> bool:
        """Whether this snapshot was saved here from sources that the user named, so that these may be looked at."""
        return not self.is_elsewhere(name) and is_marked(self._path, self.find(name))

    def list(self) -> Entries:
        """All snapshots, newest first; a damaged one is listed with its problem. Empty if there is no folder."""
        return self._list(self._path)

    def list_trash(self) -> Entries:
        """What was deleted and not yet restored, the newest snapshot first."""
        trash = os.path.join(self._path, TRASH)
        return self._list(trash, cached=False) if durable.is_folder(trash) else []

    def _list(self, folder: str, *, cached: bool = True) -> Entries:
        try:
            return list_entries(self._disk, folder, cached=cached)
        except FileNotFoundError:
            return []
        except OSError as error:
            raise _refused(folder, error) from None

    def find(self, name: str) -> str:
        """The whole file name that ``name`` stands for; ``last`` is the newest."""
        if os.sep in name:
            folder, base = os.path.split(os.path.abspath(name))
            if os.path.realpath(folder) != os.path.realpath(self._path):
                raise SnapshotError(name, "not in the folder of snapshots; import brings it there")
            name = base
        return self._choose(name, [entry.name for entry in self.list() if is_name(entry.name)])

    def _choose(self, name: str, names: Sequence[str]) -> str:
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
        """The whole snapshot: of the folder, or at a path, where a link is followed."""
        if self.is_elsewhere(name):
            return Snapshot.from_bytes(self._read_file(name), name)
        name = self.find(name)
        return Snapshot.from_bytes(self._read(name), name)

    def is_elsewhere(self, name: str) -> bool:
        """Whether ``name`` is a path outside the folder, or a file in the current one that is no name here."""
        if os.sep in name:
            return os.path.realpath(os.path.dirname(os.path.abspath(name))) != os.path.realpath(self._path)
        return name.endswith(SUFFIX) and os.path.lexists(name) and not os.path.lexists(os.path.join(self._path, name))

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
            return Path(self._move(name, self._path, trash))

    def restore(self, name: str) -> str:
        """Bring a deleted snapshot back from the trash folder; its name in the folder."""
        name = self._choose(name, [entry.name for entry in self.list_trash()])
        with self._failing(name), self._alone():
            return os.path.basename(self._move(name, os.path.join(self._path, TRASH), self._path))

    def _move(self, name: str, source: str, target: str) -> str:
        path = self._free(target, name)
        self._disk.rename(os.path.join(source, name), path)
        self._disk.sync_folder(target)
        self._disk.sync_folder(source)
        return path

    def rename(self, name: str, title: str) -> str:
        """Give another title; the file keeps its name, which is returned."""
        return self._change(name, title=title)

    def tag(self, name: str, tags: tuple[str, ...]) -> str:
        """Give these tags in place of those it has; the file's name is returned."""
        return self._change(name, tags=tuple(sorted(set(tags))))

    def verify(self, names: Sequence[str] = ()) -> Iterator[tuple[str, str]]:
        """Read every file whole, or these; each name, sorted, with what is wrong with it, or with nothing."""
        for name in sorted(names or (entry.name for entry in self.list())):
            try:
                if names:
                    self.open(name)
                else:
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
        return self.save(Snapshot.from_bytes(self._read_file(label), label))

    def _read_file(self, path: str) -> bytes:
        try:
            return durable.read(self._disk, os.path.realpath(path), MAX_SIZE)
        except (OSError, ValueError) as error:  # a link is followed here, so one that is not leads nowhere
            raise SnapshotError(path, getattr(error, "strerror", None) or " ".join(str(error).split())) from None

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
    def _failing(self, what: str, before: str = "") -> Iterator[None]:
        try:
            yield
        except (OSError, ValueError) as error:
            raise _refused(what, error, before) from None


def _refused(what: str, error: OSError | ValueError, before: str = "") -> SnapshotError:
    if getattr(error, "errno", None) == errno.ELOOP:
        return SnapshotError(what, f"{before}a symbolic link, not followed")
    return SnapshotError(what, before + (getattr(error, "strerror", None) or " ".join(str(error).split())))

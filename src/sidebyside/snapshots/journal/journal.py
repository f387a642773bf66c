"""The journal: every correction and note on the medium as soon as it is made, so that a crash loses none.

One file for each running program. Its lock tells whether that program still lives; what a dead one left is offered to
the next start.
"""

from __future__ import annotations

import os
import re
import secrets
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from sidebyside.comparison import Comparison
from sidebyside.errors import SnapshotError
from sidebyside.model import Progress, no_progress
from sidebyside.snapshots.folder import durable
from sidebyside.snapshots.folder.disk import Disk, current_folder
from sidebyside.snapshots.format.engines import current_engines
from sidebyside.snapshots.format.header import MAX_SIZE
from sidebyside.snapshots.journal.corrections import Correction, replay

if TYPE_CHECKING:
    from sidebyside.snapshots.journal.lines import Contents

SUFFIX = ".journal"


class Recovered(NamedTuple):
    """What a journal holds.

    ``comparison`` has all corrections in it; ``corrections`` are those, in order; ``pending`` counts those made since
    the last save. ``lost`` says that the journal ends in something that could not be read. The rest is as given to
    `Journal.open`.
    """

    comparison: Comparison
    corrections: tuple[Correction, ...]
    pending: int
    lost: bool
    title: str
    created: str
    view: Mapping[str, str | int | float | bool | None]


class Journal:
    """A journal that is being written; `open` a new one, or `resume` one that was left behind.

    Every method raises SnapshotError, in one line, where the medium fails.
    """

    def __init__(self, disk: Disk, path: Path, file: int, size: int, checksum: str, state: Comparison) -> None:
        self.path = path
        self._disk, self._file, self._size, self._checksum, self._state = disk, file, size, checksum, state

    @classmethod
    def open(
        cls,
        folder: str | os.PathLike[str],
        comparison: Comparison,
        *,
        created: str = "",
        title: str = "",
        view: Mapping[str, str | int | float | bool | None] | None = None,
        disk: Disk | None = None,
        progress: Progress = no_progress,
    ) -> Journal:
        """Begin a journal of ``comparison`` in ``folder``. It takes the texts with it: call it off the main thread.

        The evidence of the links is found for it, a millisecond each. ``progress`` is called before each and may raise
        to stop that; nothing has been written then.
        """
        from sidebyside.snapshots.format.writing import write_work
        from sidebyside.snapshots.journal.lines import first_line

        disk, path = disk or Disk(), os.path.abspath(folder)
        work = write_work(
            comparison,
            title=title,
            created=created,
            view=view,
            engines=current_engines(),
            folder=current_folder(),
            progress=progress,
        )
        line, checksum = first_line(work)
        stamp = re.sub("[-:]", "", created) or "undated"
        try:
            durable.ensure_folder(disk, path)
            name = os.path.join(path, f"{stamp}-{secrets.token_hex(6)}{SUFFIX}")
            file = durable.create_open(disk, path, name, line)
        except OSError as error:
            raise _refused(path, error) from None
        return cls(disk, Path(name), file, len(line), checksum, comparison)

    @classmethod
    def resume(cls, path: str | os.PathLike[str], disk: Disk | None = None) -> tuple[Journal, Recovered]:
        """Go on with a journal that was left behind, after its last readable line, and what it holds."""
        disk = disk or Disk()
        try:
            file = disk.open(os.fspath(path), write=True)
            try:
                if not disk.lock(file, wait=False):
                    raise SnapshotError(os.fspath(path), "another sidebyside is writing it")
                contents, recovered = _read(disk, os.fspath(path))
                disk.truncate(file, contents.whole)
            except BaseException:
                with suppress(OSError):
                    disk.close(file)
                raise
        except OSError as error:
            raise _refused(os.fspath(path), error) from None
        journal = cls(disk, Path(path), file, contents.whole, contents.checksum, recovered.comparison)
        return journal, recovered

    def record(self, comparison: Comparison) -> None:
        """Keep what changed since the last call (or the beginning), be it a correction, a note, or an undoing."""
        self.append(Correction.between(self._state, comparison))
        self._state = comparison

    def append(self, correction: Correction) -> None:
        """Keep a correction (`Correction.between`); on return it survives a power cut. An empty one is left out."""
        if correction:
            self._append(correction)

    def saved(self) -> None:
        """Note that all corrections so far are in a snapshot: none of them is pending any more."""
        self._append(None)

    def _append(self, correction: Correction | None) -> None:
        from sidebyside.snapshots.journal.lines import next_line

        line, checksum = next_line(correction, self._checksum)
        try:
            # First of all away with what a failed attempt may have left; it would end the journal for its reader.
            self._disk.truncate(self._file, self._size)
            durable.write_all(self._disk, self._file, line)
            self._disk.sync(self._file)
        except OSError as error:
            raise _refused("journal", error) from None
        self._size += len(line)
        self._checksum = checksum

    def close(self) -> None:
        """End, and leave the file for the next start."""
        with suppress(OSError):
            self._disk.close(self._file)

    def discard(self) -> None:
        """End, and remove the file: nothing in it is needed any more."""
        with suppress(OSError):
            self._disk.remove(str(self.path))
        self.close()


def left_behind(folder: str | os.PathLike[str], disk: Disk | None = None) -> list[tuple[Path, Recovered]]:
    """The journals with pending corrections whose program ended without saving them, oldest first.

    Those without are removed. One that cannot be read is left alone.
    """
    disk = disk or Disk()
    found: list[tuple[Path, Recovered]] = []
    try:
        durable.sweep(disk, os.fspath(folder))
        with disk.entries(os.fspath(folder)) as entries:
            paths = sorted(os.path.join(folder, entry.name) for entry in entries if entry.name.endswith(SUFFIX))
    except OSError:
        return []
    for path in paths:
        with suppress(OSError, SnapshotError):
            file = disk.open(path)
            try:
                if not disk.lock(file, wait=False):
                    continue
                _, recovered = _read(disk, path)
                if recovered.pending:
                    found.append((Path(path), recovered))
                else:
                    disk.remove(path)
            finally:
                disk.close(file)
    return found


def recover(path: str | os.PathLike[str], disk: Disk | None = None) -> Recovered:
    """What a journal holds, without touching it. Raises SnapshotError where not even its first line can be read."""
    try:
        return _read(disk or Disk(), os.fspath(path))[1]
    except OSError as error:
        raise _refused(os.fspath(path), error) from None


def _read(disk: Disk, path: str) -> tuple[Contents, Recovered]:
    from sidebyside.snapshots.format.reading import read_work
    from sidebyside.snapshots.journal.lines import read_lines

    try:
        contents = read_lines(durable.read(disk, path, MAX_SIZE))
    except ValueError as error:
        raise SnapshotError(path, " ".join(str(error).split())) from None
    comparison, done = replay(Comparison(*read_work(contents.work)), contents.corrections)
    about = contents.work.about
    return contents, Recovered(
        comparison,
        contents.corrections[:done],
        contents.pending,
        contents.lost > 0 or done < len(contents.corrections),
        about.title,
        about.created,
        contents.work.view,
    )


def _refused(what: str, error: OSError) -> SnapshotError:
    return SnapshotError(what, error.strerror or " ".join(str(error).split()))

"""The snapshot: a comparison with a title, a time, tags and the view it was seen in, as one value and as bytes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from sidebyside.errors import SnapshotError
from sidebyside.model import Progress, no_progress
from sidebyside.snapshots.format.engines import current_engines

if TYPE_CHECKING:
    from sidebyside.comparison import Comparison

View = Mapping[str, str | int | float | bool | None]


@dataclass(frozen=True)
class Snapshot:
    """A saved comparison, or one about to be saved.

    ``created`` is the time of saving, UTC, like ``2024-11-01T12:00:00Z``; whoever makes a snapshot gives it. ``view``
    holds plain values by name: the place in the text, the name of the view, the theme. ``engines`` holds name and
    version of what made links and findings. Notes are the comparison's.
    """

    comparison: Comparison
    title: str = ""
    created: str = ""
    view: View = field(default_factory=dict)
    tags: tuple[str, ...] = ()
    engines: Mapping[str, str] = field(default_factory=current_engines)

    def to_bytes(self, folder: str = "", progress: Progress = no_progress) -> bytes:
        """The file: a header line and JSON (docs/snapshots.md); the same snapshot gives the same bytes.

        ``folder``, if given, is put before source paths that do not begin at the root.
        Works out whatever the comparison has not worked out yet: for long reports call it off the main thread.
        ``progress(done, total, stage)`` is called now and then and may raise to stop. Raises SnapshotError for what
        could not be read back: a title, tag or time that is out of bounds, NaN in the view, more than 256 MiB.
        """
        import msgspec

        from sidebyside.snapshots.format.checks import check_document
        from sidebyside.snapshots.format.header import MAX_SIZE, seal
        from sidebyside.snapshots.format.pretty import to_json
        from sidebyside.snapshots.format.writing import write_document, write_work

        work = write_work(
            self.comparison,
            title=self.title,
            created=self.created,
            tags=self.tags,
            view=self.view,
            engines=self.engines,
            folder=folder,
        )
        try:
            document = write_document(work, self.comparison, progress)
            check_document(document)
            data = seal(to_json(msgspec.to_builtins(document)))
        except ValueError as error:
            raise SnapshotError(self.title or "snapshot", str(error)) from None
        if len(data) > MAX_SIZE:
            raise SnapshotError(self.title or "snapshot", f"larger than {MAX_SIZE // 1024 // 1024} MiB")
        return data

    @classmethod
    def from_bytes(cls, data: bytes, name: str = "snapshot") -> Snapshot:
        """The snapshot in a file's bytes; ``name`` is what an error calls it.

        Raises SnapshotError, in one line, for anything that is not exactly a whole snapshot of a known version.
        """
        from sidebyside.snapshots.format.reading import read_comparison, read_document

        try:
            document = read_document(data)
            comparison = read_comparison(document)
        except ValueError as error:
            raise SnapshotError(name, _one_line(str(error))) from None
        about = document.about
        return cls(comparison, about.title, about.created, document.view, tuple(about.tags), document.engines)

    @property
    def outdated(self) -> tuple[str, ...]:
        """The engines that made this snapshot in another version than the one at hand, sorted by name."""
        now = current_engines()
        return tuple(name for name in sorted({*now, *self.engines}) if now.get(name) != self.engines.get(name))

    def renewed(self) -> Snapshot:
        """The same texts, links and notes with findings and kinds worked out by the engines at hand."""
        from sidebyside.comparison import Comparison

        old = self.comparison
        fresh = Comparison(old.reports, old.links, old.cut, old.notes)
        return replace(self, comparison=fresh, engines=current_engines())


def _one_line(reason: str) -> str:
    line = " ".join(reason.split())
    return line if len(line) <= 200 else f"{line[:199]}…"

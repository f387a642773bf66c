"""A snapshot whose sources changed, in the reader."""

from __future__ import annotations

from pathlib import Path

from tests.reader.opened import A, B, Opener

from sidebyside import Snapshot, compare, load
from sidebyside.model import Note, Place


async def test_sources_are_read_again_when_asked(open_reader: Opener, tmp_path: Path) -> None:
    paths = [tmp_path / "a.txt", tmp_path / "b.txt"]
    for path, texts in zip(paths, (A, B), strict=True):
        path.write_text("\n\n".join(texts), encoding="utf-8")
    saved = compare(map(load, paths)).note(Note(Place(0, 2), "Is it safe?")).note(Note(Place(1, 3), "How high?"))
    snapshot = Snapshot.from_bytes(Snapshot(saved).to_bytes())
    async with open_reader(snapshot=snapshot) as reader:
        await reader.press("R")
        assert reader.message == "No source has changed."
    paths[0].write_text("\n\n".join(["New.", *A[:2], A[2].replace("escaped", "has escaped"), *A[3:]]), encoding="utf-8")
    paths[1].write_text("\n\n".join(B[:3]), encoding="utf-8")
    async with open_reader(snapshot=snapshot) as reader:
        assert reader.screen.session.reports == snapshot.comparison.reports
        await reader.press("R")
        await reader.settle()
        session = reader.screen.session
        assert len(session.reports[0]) == 6
        assert session.comparison is not None
        assert [(str(note.place), note.text) for note in session.comparison.notes] == [("A4", "Is it safe?")]
        assert reader.message == ("Read again. 1 correction kept, 1 no longer fit (note at B4): undo returns to them.")
        await reader.press("z")
        assert session.comparison == snapshot.comparison
    paths[0].unlink()
    paths[1].unlink()
    async with open_reader(snapshot=snapshot) as reader:
        await reader.press("R")
        assert reader.message == "No source has changed; gone: A, B."

"""A snapshot whose sources changed, in the reader."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.reader.opened import A, B, Opener

from sidebyside import Snapshot, compare, load
from sidebyside.model import Note, Place
from sidebyside.reader.saving import shelf
from sidebyside.snapshots.versions import drift

NEW_A = ["New.", *A[:2], A[2].replace("escaped", "has escaped"), *A[3:]]


@pytest.fixture
def paths(tmp_path: Path) -> list[Path]:
    found = [tmp_path / "a.txt", tmp_path / "b.txt"]
    for path, texts in zip(found, (A, B), strict=True):
        write(path, texts)
    return found


@pytest.fixture
def snapshot(paths: list[Path]) -> Snapshot:
    saved = compare(map(load, paths)).note(Note(Place(0, 2), "Is it safe?")).note(Note(Place(1, 3), "How high?"))
    return Snapshot.from_bytes(Snapshot(saved, "Fire", "2024-11-03T09:30:00Z").to_bytes())


def write(path: Path, texts: list[str]) -> None:
    path.write_text("\n\n".join(texts), encoding="utf-8")


async def test_one_made_here_tells_on_opening_what_changed(
    open_reader: Opener, snapshot: Snapshot, paths: list[Path]
) -> None:
    async with open_reader(snapshot=snapshot, made_here=True, size=(80, 24)) as reader:
        assert not reader.screen.notice.words
        assert reader.message == ""
    write(paths[0], NEW_A)
    async with open_reader(snapshot=snapshot, made_here=True, size=(80, 24)) as reader:
        assert reader.sees("The source of A changed since this was saved.")
        assert reader.sees("The mayor of Springfield")
        assert reader.screen.session.reports == snapshot.comparison.reports  # told, not done
        assert reader.sees("changed on disk · 1/5")
        await reader.press("R")
        await reader.press("down", "enter")
        assert reader.message == "Kept as it was saved."
        assert not reader.sees("changed since")
        assert not reader.sees("changed on disk")
        assert reader.screen.session.comparison == snapshot.comparison


async def test_one_from_elsewhere_is_looked_at_only_when_asked(
    open_reader: Opener, snapshot: Snapshot, paths: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    real = drift.Disk.open
    monkeypatch.setattr(drift.Disk, "open", lambda self, path, **kw: opened.append(path) or real(self, path, **kw))
    write(paths[0], NEW_A)
    async with open_reader(snapshot=snapshot) as reader:
        await reader.press("j")
        assert not reader.screen.notice.words
        assert opened == []
        await reader.press("R")
        assert str(paths[0]) in opened
        assert reader.sees("The source of A changed since this was saved.")


async def test_at_80_by_24_each_way_is_told(open_reader: Opener, snapshot: Snapshot, paths: list[Path]) -> None:
    write(paths[0], NEW_A)
    async with open_reader(snapshot=snapshot, made_here=True, size=(80, 24)) as reader:
        await reader.press("R")
        assert reader.sees("Corrections and notes go where their paragraphs went; undo returns.")
        await reader.press("down")
        assert reader.sees("Nothing changes. The snapshot has its texts.")


async def test_realigning_lists_what_found_no_place(open_reader: Opener, snapshot: Snapshot, paths: list[Path]) -> None:
    async with open_reader(snapshot=snapshot) as reader:
        await reader.press("R")
        assert reader.message == "No source has changed."
        await reader.press("z")
        assert reader.message == "Nothing to undo since this snapshot was opened."
    write(paths[0], NEW_A)
    write(paths[1], B[:3])
    async with open_reader(snapshot=snapshot, made_here=True) as reader:
        assert reader.sees("The sources of A, B changed since this was saved.")
        await reader.press("R")
        await reader.press("enter")
        session = reader.screen.session
        await reader.until(lambda: len(session.reports[0]) == 6)
        await reader.settle()
        assert session.comparison is not None
        assert [(str(note.place), note.text) for note in session.comparison.notes] == [("A4", "Is it safe?")]
        assert reader.message == (
            "A, B read again: 3 paragraphs changed. "
            "1 correction kept, 1 no longer fit (note at B4): undo returns to them."
        )
        assert reader.sees("Note at B4:")
        assert reader.sees("How high?")
        assert reader.sees("Insurance companies expect high costs.")
        await reader.press("q")
        await reader.press("z")
        await reader.settle()
        assert session.comparison == snapshot.comparison


async def test_the_old_text_becomes_one_more_report(open_reader: Opener, snapshot: Snapshot, paths: list[Path]) -> None:
    write(paths[1], [*B[:3], "Insurers fear high costs."])
    async with open_reader(snapshot=snapshot, made_here=True) as reader:
        await reader.press("R")
        await reader.press("down", "down", "enter")
        await reader.settle()
        session = reader.screen.session
        assert [report.title for report in session.reports] == ["a", "b", "b (2024-11-03)"]
        assert session.reports[2].texts == snapshot.comparison.reports[1].texts
        assert {note.text for note in session.comparison.notes} == {"Is it safe?", "How high?"}  # type: ignore[union-attr]
        assert reader.message == "Read again. 2 corrections kept."
        await reader.press("tab", "tab", "G", "z")
        await reader.settle()
        assert session.comparison == snapshot.comparison
        assert reader.place[0] in "AB"
        await reader.press("Z")
        await reader.settle()
        assert len(session.reports) == 3
        reader.screen.look_at_files()
        assert reader.message.startswith("Done again")  # no file has changed
        await reader.press("s", "enter")
        await reader.settle()
        assert reader.message.startswith("Saved: ")
        (name,) = (entry.name for entry in shelf.store().list())
        assert shelf.store().is_made_here(name)


async def test_the_old_text_is_in_the_list_of_reports_too(
    open_reader: Opener, snapshot: Snapshot, paths: list[Path]
) -> None:
    write(paths[1], [*B[:3], "Insurers fear high costs."])
    async with open_reader(snapshot=snapshot, made_here=True) as reader:
        await reader.press("r")
        assert reader.sees("changed on disk  b")
        await reader.press("escape", "R")
        await reader.press("down", "down", "enter")
        await reader.settle()
        await reader.press("r", "j", "right")  # two versions of one text
        assert reader.sees("└ b (2024-11-03)")
        assert reader.sees("3 chosen")
        assert not reader.sees("changed on disk")
        await reader.press("escape", "z")
        await reader.settle()
        await reader.press("r", "j", "right")
        assert reader.sees("└ b (2024-11-03)")
        assert reader.sees("2 chosen")


async def test_the_library_tells_which_sources_are_others_by_now(
    open_reader: Opener, snapshot: Snapshot, paths: list[Path]
) -> None:
    shelf.store().save(snapshot, made_here=True)
    shelf.store().save(Snapshot(snapshot.comparison, "From elsewhere", "2023-11-03T09:30:00Z"), made_here=False)
    write(paths[0], NEW_A)
    async with open_reader() as reader:
        await reader.press("S")
        await reader.until(lambda: reader.sees("a  changed on disk"))
        assert not reader.sees("b  changed on disk")
        await reader.press("j")
        await reader.until(lambda: reader.sees(" links · "))
        assert not reader.sees("changed on disk")  # its files are not looked at unasked


async def test_what_is_saved_of_one_from_elsewhere_stays_from_elsewhere(
    open_reader: Opener, snapshot: Snapshot, paths: list[Path]
) -> None:
    write(paths[0], NEW_A)
    async with open_reader(snapshot=snapshot) as reader:
        await reader.press("R")
        await reader.press("enter")
        await reader.settle()
        await reader.press("escape", "s", "enter")
        await reader.settle()
        (name,) = (entry.name for entry in shelf.store().list())
        assert not shelf.store().is_made_here(name)
    async with open_reader(compared=snapshot.comparison) as reader:
        await reader.press("s", "enter")
        await reader.settle()
        made_here = {entry.name: shelf.store().is_made_here(entry.name) for entry in shelf.store().list()}
        assert sorted(made_here.values()) == [False, True]


async def test_a_new_text_that_cannot_be_read_is_one_line(
    open_reader: Opener, snapshot: Snapshot, paths: list[Path]
) -> None:
    paths[0].write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)))
    async with open_reader(snapshot=snapshot, made_here=True) as reader:
        await reader.press("R")
        await reader.press("enter")
        await reader.settle()
        assert reader.message.startswith("Not read again; the text on the screen is kept: ")
        assert reader.screen.session.comparison == snapshot.comparison


async def test_what_is_gone_or_no_file_is_only_told_when_asked(
    open_reader: Opener, snapshot: Snapshot, paths: list[Path]
) -> None:
    paths[0].unlink()
    paths[1].unlink()
    paths[1].mkdir()
    async with open_reader(snapshot=snapshot, made_here=True) as reader:
        assert not reader.screen.notice.words
        await reader.press("R")
        assert reader.message == "No source has changed; gone: A."

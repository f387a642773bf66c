"""The library: find, look into, rename, tag, mark and compare, delete and restore, at 80 × 24."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from tests.reader.opened import A, B, Opened, Opener, comparison

from sidebyside import Snapshot, compare
from sidebyside.model import Note, Place, Report
from sidebyside.reader.saving import shelf
from sidebyside.reader.saving.catalogue import Catalogue, _ending
from sidebyside.reader.screens.library.changes import Changes
from sidebyside.reader.screens.library.library import Library
from sidebyside.reader.screens.reading.screen import ReadingScreen
from sidebyside.reader.widgets.sheet import Sheet
from sidebyside.snapshots import Entry, Store

DAYS = ("2024-11-01T10:00:00Z", "2024-11-02T10:00:00Z", "2024-11-03T10:00:00Z")


def save(title: str, created: str, first: str = A[0], tags: tuple[str, ...] = (), note: str = "") -> str:
    reports = [Report.from_paragraphs([first, *A[1:]], title="The Daily A"), Report.from_paragraphs(B, title="B Times")]
    made = compare(reports)
    made = made.note(Note(Place(0, 1), note)) if note else made
    return shelf.store().save(Snapshot(made, title, created, tags=tags), made_here=True)


@pytest.fixture
def names(folders: Path) -> list[str]:
    return [
        save("Harbour fire", DAYS[0], tags=("fire",)),
        save("Council [b]meets[/b]\x1b[31m", DAYS[1], note="Who counted?"),
        save("Harbour fire again", DAYS[2], A[0].replace("Monday", "Tuesday"), tags=("fire", "follow-up")),
    ]


async def library(reader: Opened) -> Library:
    await reader.press("S")
    await reader.settle()
    found = reader.app.screen
    assert isinstance(found, Library)
    return found


async def look_closer(reader: Opened, screen: Library) -> None:
    """Wait until the preview has been read."""
    await reader.until(lambda: screen.list.current is not None and screen.list.current.name in screen._known)


async def test_the_screen_can_be_drawn_while_the_trash_is_being_listed(
    open_reader: Opener, names: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    go, listed = threading.Event(), Store.list_trash

    def wait(store: Store) -> list[Entry]:
        assert go.wait(20)
        return listed(store)

    monkeypatch.setattr(Store, "list_trash", wait)
    try:
        async with open_reader(size=(80, 24)) as reader:
            await library(reader)
            await reader.keys("T")
            await reader.pilot.resize_terminal(81, 24)
            await reader.keys("enter", "d", "j")
            assert reader.sees("Trash  0")
            assert not reader.sees("Harbour fire")
            assert not reader.sees("The trash folder is empty.")  # that is not known yet
            go.set()
            await reader.settle()
            assert reader.sees("The trash folder is empty.")
    finally:
        go.set()


async def test_everything_is_seen_at_80_by_24(open_reader: Opener, names: list[str]) -> None:
    (shelf.store().folder / "broken.sidebyside").write_text("x")
    async with open_reader(size=(80, 24)) as reader:
        screen = await library(reader)
        await look_closer(reader, screen)
        await reader.messages()
        text = "\n".join(reader.lines)
        assert all(len(line) <= 80 for line in reader.lines)
        for words in (
            "Snapshots  4",
            "Harbour fire again  #fire  #follow-up",
            "2024-11-03 10:00",
            "! broken.sidebyside",
        ):
            assert words in text, words
        for words in (
            "A The Daily A",
            "links",
            "↵ open",
            "/ find",
            "r rename",
            "t tag",
            "d delete",
            "m mark",
            "q back",
        ):
            assert words in text, words
        assert "T trash" in reader.lines[0]
        await reader.press("j")
        await look_closer(reader, screen)
        await reader.messages()
        assert reader.sees("Council [b]meets[/b]␛[31m")
        assert reader.sees("Who counted?")
        assert "\x1b" not in "\n".join(reader.lines)
        await reader.press("G")
        assert reader.sees("Cannot be opened: not a snapshot")
        await reader.press("enter")
        assert reader.app.screen is screen
        assert reader.sees("Not opened: not a snapshot")


async def test_searching_as_one_types(open_reader: Opener, names: list[str]) -> None:
    async with open_reader(size=(80, 24)) as reader:
        screen = await library(reader)
        await reader.press("slash")
        await reader.type("fire follow")
        assert [entry.name for entry in screen.list.found] == [names[2]]
        await reader.press("ctrl+a", "ctrl+k")
        await reader.type("daily")  # a report's title
        assert len(screen.list.found) == 3
        await reader.press("ctrl+a", "ctrl+k")
        await reader.type("nowhere")
        assert reader.sees("Nothing has “nowhere” in it.")
        await reader.press("enter", "enter", "r", "d", "c", "m")  # on nothing, nothing happens
        assert reader.app.screen is screen
        await reader.press("escape")
        assert len(screen.list.found) == 3
        await reader.press("slash")
        await reader.type("council")
        await reader.press("enter", "enter")
        await reader.settle()
        assert reader.screen.snapshot is not None
        assert reader.screen.snapshot.created == DAYS[1]
        assert reader.screen.made_here


async def test_rename_and_tag(open_reader: Opener, names: list[str]) -> None:
    async with open_reader(size=(80, 24)) as reader:
        screen = await library(reader)
        await reader.press("j", "r", "ctrl+a", "ctrl+k")
        await reader.type("Council")
        await reader.press("enter")
        await reader.settle()
        assert reader.sees("Renamed: Council")
        assert screen.list.current is not None
        assert (screen.list.current.name, screen.list.current.title) == (names[1], "Council")
        await reader.press("t")
        await reader.type("#town, hall of fame,, town")
        await reader.press("enter")
        await reader.settle()
        assert shelf.store().open(names[1]).tags == ("hall of fame", "town")
        assert reader.sees("#hall of fame")
        await reader.press("t", "escape", "r", "escape")
        assert shelf.store().open(names[1]).title == "Council"


async def test_delete_undo_and_restore_from_the_trash(open_reader: Opener, names: list[str]) -> None:
    async with open_reader(size=(80, 24)) as reader:
        screen = await library(reader)
        await reader.press("d")
        await reader.settle()
        assert reader.sees("Moved into the trash: Harbour fire again; u undoes")
        assert [entry.name for entry in screen.list.entries] == [names[1], names[0]]
        await reader.press("u")
        await reader.settle()
        assert len(screen.list.entries) == 3
        await reader.press("d")
        await reader.settle()
        await reader.press("T")
        await reader.settle()
        assert reader.sees("Trash  1")
        assert reader.sees("↵ restore")
        await reader.press("r", "d", "m", "c")  # nothing to do with what is in the trash
        assert [entry.name for entry in screen.list.entries] == [names[2]]
        await reader.press("enter")
        await reader.settle()
        assert reader.sees("The trash folder is empty.")
        await reader.press("T")
        await reader.settle()
        assert [entry.name for entry in screen.list.entries] == names[::-1]
        await reader.press("escape")
        assert isinstance(reader.app.screen, ReadingScreen)


async def test_two_are_compared_whichever_was_marked_first(open_reader: Opener, names: list[str]) -> None:
    for marked, other in (("g", "G"), ("G", "g")):
        async with open_reader(size=(80, 24)) as reader:
            await library(reader)
            await reader.press(marked, "m", other, "c")
            await reader.settle()
            assert isinstance(reader.app.screen, Changes)
            assert reader.sees("2024-11-01 10:00:00 → 2024-11-03 10:00:00")
            assert reader.sees("A: The Daily A  4 the same, 1 changed")
            assert reader.sees("− A1")
            assert reader.sees("+ A1")
            await reader.press("n", "N")
            await reader.press("o")
            await reader.settle()
            titles = [report.title for report in reader.screen.session.reports]
            assert titles == ["The Daily A (2024-11-01 10:00:00)", "The Daily A (2024-11-03 10:00:00)"]


async def test_one_is_compared_with_what_is_being_read(open_reader: Opener, names: list[str]) -> None:
    snapshot = shelf.store().open(names[1])
    async with open_reader(snapshot=snapshot, size=(80, 24)) as reader:
        screen = await library(reader)
        await reader.press("j", "c")
        await reader.settle()
        assert reader.sees("Nothing changed from the one to the other.")
        await reader.press("j", "c")
        await reader.settle()
        assert isinstance(reader.app.screen, Changes)
        assert reader.sees("2024-11-01 10:00:00 → what is being read")
        assert reader.sees("Who counted?")
        await reader.press("q")
        assert reader.app.screen is screen
        await reader.press("m", "c")
        assert reader.sees("Mark another snapshot first.")


async def test_changes_of_every_sort_are_written(open_reader: Opener) -> None:
    link = comparison().links[0]
    then = comparison().note(Note(Place(0, 0), "old"))
    reports = [Report.from_paragraphs([*A[1:], "Quite new."], title="The Daily A"), *comparison().reports[1:2]]
    now = compare([*reports, Report.from_paragraphs(["Another story."], title="D")])
    async with open_reader(compared=then.confirm(link.left, link.right)) as reader:
        shelf.store().save(Snapshot(now, "x", DAYS[0]))
        await library(reader)
        await reader.press("c")
        await reader.settle()
        lines = reader.app.screen.query_one(Sheet).lines
        text = "\n".join("".join(run for run, _ in line) for line in lines)
        for words in (
            "Report C",
            "Courier C",
            "only now",
            "only then",
            "1 gone",
            "1 new",
            "Quite new.",
            "Links",
            "+ A1",
        ):
            assert words in text, words


async def test_a_theme_and_keys_typed_ahead(open_reader: Opener, names: list[str]) -> None:
    async with open_reader(size=(140, 40), theme="light") as reader:
        await reader.keys("S", "j", "m")
        await reader.settle()
        screen = reader.app.screen
        assert isinstance(screen, Library)
        assert screen.list.entries
        assert screen.has_class("wide")


def test_the_cursor_stays_on_its_snapshot() -> None:
    entries = [Entry(f"{n}.sidebyside", f"Title {n}", DAYS[0], (), (), 9, "") for n in range(10)]
    found = Catalogue(entries)
    found.cursor, found.marked = 7, "7.sidebyside"
    found.fill([entries[8], *entries[:8]])
    assert found.current is not None
    assert found.current.name == "7.sidebyside"
    found.search("title 8")
    assert found.current.name == "8.sidebyside"
    found.fill(entries[:3])
    assert (found.marked, found.current) == ("", None)
    found.search("")
    assert found.current == entries[0]


async def test_a_title_and_a_tag_with_a_line_break_stay_in_their_line(open_reader: Opener, folders: Path) -> None:
    save("One\ntwo", DAYS[0], tags=("three\nfour",))
    async with open_reader(size=(80, 24)) as reader:
        await look_closer(reader, await library(reader))
        await reader.messages()
        assert sum("One␊two" in line for line in reader.lines) == 2
        assert sum("#three␊four" in line for line in reader.lines) == 2


def test_of_a_long_path_the_end_is_shown() -> None:
    assert _ending("/home/me/reports/flood.txt", 40) == "/home/me/reports/flood.txt"
    assert _ending("/home/me/reports/flood.txt", 16) == "…ports/flood.txt"
    assert _ending("/home/me/\x1b洪水.txt", 11) == "…/␛洪水.txt"
    assert _ending("/home/me/\x1b洪水.txt", 9) == "…洪水.txt"
    assert _ending("/home/me/\x1b洪水.txt", 8) == "…水.txt"  # a wide letter is not halved
    assert _ending("anything", 1) == ""

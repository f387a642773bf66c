"""Choosing among many reports: the list, its search and order, stacks, loading with progress, and back again."""

from __future__ import annotations

import os
import threading
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from tests.reader.frames import frame
from tests.reader.opened import A, Opened

from sidebyside.errors import LoadError
from sidebyside.loading import list_reports
from sidebyside.model import Progress, Report, Source
from sidebyside.reader.app import ReaderApp
from sidebyside.reader.choosing.choosing import Choosing, Row
from sidebyside.reader.screens.reading.screen import ReadingScreen
from sidebyside.reader.screens.reports import ReportPicker
from sidebyside.reader.work.arrivals import Loader
from sidebyside.settings.config import Settings

TEXT = "harbour fire mayor council bridge river crowd police vote night water north town people minister"
WORDS = TEXT.split()


def text(number: int) -> list[str]:
    """Three paragraphs that no other number has."""
    return [" ".join(WORDS[(number * (k + 2) + k * p) % len(WORDS)] for k in range(20)) + "." for p in (1, 3, 7)]


def many(count: int = 9, copies: Sequence[int] = (0, 4, 7)) -> list[Report]:
    """Reports with falling lengths; those of ``copies`` hold one text; every third has no date."""
    return [
        Report.from_paragraphs(
            text(0 if number in copies else number) + ["More."] * (0 if number in copies else 20 - number),
            title=f"Account {number}",
            date=f"2024-11-{28 - number:02}" if number % 3 else "",
            site=f"Paper {number % 4}",
            source=Source(label=f"{number}.html", format="HTML", extractor="trafilatura 2", controls=number),
        )
        for number in range(count)
    ]


def loads(given: Sequence[Report], lines: Sequence[str] = ()) -> Loader:
    def loader(progress: Progress, tell: Callable[[str], None], stop: Callable[[], bool]) -> Sequence[Report]:
        for number in range(len(given)):
            progress(number, len(given), "loading")
        for line in lines:
            tell(line)
        return given

    return loader


@asynccontextmanager
async def opened(
    reports: Sequence[Report] = (),
    loader: Loader | None = None,
    choose: bool | Callable[[int], bool] = True,
    size: tuple[int, int] = (80, 24),
    working: bool = False,
) -> AsyncIterator[Opened]:
    app = ReaderApp(reports, settings=Settings(remember_place=False), loader=loader, choose=choose)
    async with app.run_test(size=size) as pilot:
        reader = Opened(app, pilot)
        await (reader.messages() if working else reader.settle())
        yield reader


def picker(reader: Opened) -> ReportPicker:
    screen = reader.app.screen
    assert isinstance(screen, ReportPicker)
    return screen


def titles(reader: Opened) -> list[str]:
    return [report.title for report in reader.screen.session.reports]


async def test_the_list_at_80_by_24_says_what_there_is() -> None:
    async with opened(many()) as reader:
        assert all(reader.sees(title) for title in ("Date", "Words", "Source", "Title"))
        assert reader.sees("▸ same text, 3 copies")
        assert reader.sees("2024-11-27")
        assert reader.sees("Paper 1")
        assert reader.sees("7 texts in 9 reports")
        assert reader.sees("0.html · no date · language unknown · 3 paragraphs · HTML")
        assert all(len(line) == 80 for line in reader.lines)
        await reader.press("j", "j")
        assert reader.sees("2 control or invisible characters")


async def test_chosen_reports_are_compared_and_others_can_be_chosen_again() -> None:
    given = many()
    async with opened(given) as reader:
        await reader.press("enter")
        assert "Choose two" in picker(reader).status.message
        await reader.press("j", "space", "space")
        assert [line[1:2] for line in reader.lines[2:4]] == ["A", "B"]
        assert reader.sees("2 chosen")
        await reader.press("enter")
        assert titles(reader) == ["Account 1", "Account 2"]
        await reader.press("r")
        assert picker(reader).choosing.chosen == {1, 2}
        await reader.press("escape")
        assert isinstance(reader.app.screen, ReadingScreen)
        await reader.press("r", "j", "space", "G", "space", "enter")
        assert titles(reader) == ["Account 2", "Account 8"]


async def test_unsaved_corrections_are_not_lost_to_another_choice() -> None:
    given = [Report.from_paragraphs(A, title=str(number)) for number in range(2)]
    given.append(Report.from_paragraphs(text(3), title="2"))
    async with opened(given) as reader:
        await reader.press("right", "space", "space", "enter")
        await reader.until(lambda: reader.screen.session.comparison is not None)
        await reader.press("c", "r", "a", "a", "space", "space", "enter")
        assert "not saved" in reader.message
        assert len(reader.screen.session.reports) == 2


async def test_search_order_stacks_and_all() -> None:
    async with opened(many()) as reader:
        choosing = picker(reader).choosing
        await reader.press("right")
        assert [row.numbers for row in choosing.rows[:3]] == [(0, 4, 7), (4,), (7,)]
        await reader.press("j", "space", "k", "left")
        assert choosing.letters(choosing.rows[0]) == "A"
        await reader.press("space", "O")
        assert not choosing.chosen
        dates = [row.entry.date for row in choosing.rows]
        assert dates == [*sorted(filter(None, dates)), "", "", ""]
        await reader.press("O", "O")
        assert choosing.order == "words"
        assert reader.sees("Words ▲")
        await reader.press("/", *"html", "space", *"3.h")
        assert {row.entry.source for row in choosing.rows} == {"Paper 3"}
        await reader.press("enter", "a")
        assert len(choosing.chosen) == len(choosing.rows) == 1
        await reader.press("a")
        assert not choosing.chosen
        await reader.press("escape")
        assert len(choosing.rows) == 7


async def test_loading_shows_progress_and_escape_stops_it() -> None:
    begun = threading.Event()
    given = many()

    def loader(progress: Progress, tell: Callable[[str], None], stop: Callable[[], bool]) -> Sequence[Report]:
        read: list[Report] = []
        while not stop():
            progress(3, 9, "loading")
            read = given[:3]
            begun.set()
            threading.Event().wait(0.005)
        tell("stopped: 3 of 9 sources read")
        return read

    async with opened(loader=loader, choose=lambda count: count > 6, working=True) as reader:
        await reader.until(lambda: begun.is_set() and reader.sees("loading 3 of 9"))
        await reader.keys("enter")
        await reader.keys("escape")
        await reader.until(lambda: not picker(reader).is_loading)
        await reader.messages()
        assert reader.sees("Account 2")
        assert reader.sees("Stopped")
        await reader.press("!")
        assert reader.sees("3 of 9 sources read")


async def test_few_that_were_loaded_are_compared_at_once() -> None:
    async with opened(loader=loads(many(3)), choose=lambda count: count > 6) as reader:
        assert len(reader.screen.session.reports) == 3
        await reader.until(lambda: isinstance(reader.app.screen, ReadingScreen))


async def test_what_was_left_out_is_told() -> None:
    async with opened(loader=loads(many(), ["left out: a\x1b[31m.pdf: a damaged PDF"])) as reader:
        assert reader.sees("! left out")
        assert all(reader.sees(words) for words in ("Space choose", "Enter compare", "? help", "q quit"))
        await reader.press("!")
        assert reader.sees("left out: a␛[31m.pdf: a damaged PDF")
        await reader.press("q", "I")
        assert reader.sees("Read by")


@pytest.mark.parametrize("error", [LoadError("folder", "no text in 3 files"), ValueError("two\nlines")])
async def test_what_cannot_be_loaded_ends_the_reader_with_one_line(error: Exception) -> None:
    def loader(progress: Progress, tell: Callable[[str], None], stop: Callable[[], bool]) -> Sequence[Report]:
        raise error

    async with opened(loader=loader, working=True) as reader:
        await reader.until(lambda: bool(reader.app.refusal))
        assert "\n" not in reader.app.refusal
        assert reader.app.return_code == 2


async def test_quitting_while_loading_stops_it() -> None:
    stopped = threading.Event()

    def loader(progress: Progress, tell: Callable[[str], None], stop: Callable[[], bool]) -> Sequence[Report]:
        while not stop():
            threading.Event().wait(0.005)
        stopped.set()
        return ()

    async with opened(loader=loader, working=True) as reader:
        await reader.keys("q")
        assert reader.app.return_code == 0
    assert stopped.wait(10)


async def test_keys_and_mouse_at_any_size() -> None:
    async with opened(many(), size=(24, 6)) as reader:
        await reader.press("?")
        await reader.press("q", "G", "g", "pagedown", "b", "x", "home", "end")
        await reader.pilot.click("Table", offset=(2, 0))
        await reader.settle()
        assert reader.app.is_running


def test_choosing_a_stack_takes_one_copy_of_it() -> None:
    given = many()
    choosing = Choosing(given, list_reports(given))
    choosing.toggle_all()
    assert choosing.chosen == {0, 1, 2, 3, 5, 6, 8}
    choosing.toggle(Row(choosing.entries[0]))
    assert choosing.chosen == {1, 2, 3, 5, 6, 8}
    choosing.search("7.HTML acc")
    assert [row.entry.number for row in choosing.rows] == [0]


async def test_the_look_of_the_list() -> None:
    """``SIDEBYSIDE_FRAMES=write`` writes the frame anew, to be read before it is committed."""
    async with opened(many(), loader=loads(many(), ["left out: a.pdf: a damaged PDF"])) as reader:
        await reader.press("right", "j", "space", "space", "O")
        seen = frame(reader.app)
    path = Path(__file__).parents[1] / "frames" / "reports-80x24-dark.txt"
    if os.environ.get("SIDEBYSIDE_FRAMES") == "write":
        path.write_text(seen, encoding="utf-8")
    assert seen == path.read_text(encoding="utf-8")

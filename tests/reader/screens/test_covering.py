"""Keys that come in one burst: what the first closes is not closed again by the second, and nothing beneath is."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.reader.choosing.test_reports import many, opened
from tests.reader.opened import Opened, Opener
from tests.reader.screens.test_library import save
from textual import events

from sidebyside.reader.screens.covering import Covering
from sidebyside.reader.screens.library.library import Library
from sidebyside.reader.screens.reading.screen import ReadingScreen
from sidebyside.reader.screens.reports import ReportPicker

WINDOWS = {
    "help": "question_mark",
    "legend": "asterisk",
    "messages": "f3",
    "about": "I",
    "library": "S",
    "themes": "t",
    "exports": "X",
    "actions": "colon",
    "filter": "ampersand",
    "reports": "r",
}
BURSTS = [
    ("d", "d"),
    ("q", "q"),
    ("i", "i"),
    ("K", "i", "m"),
    ("enter", "enter"),
    ("enter", "enter", "enter"),
    ("escape", "escape"),
    ("q", "j", "space", "question_mark"),
    ("escape", "x", "enter", "down", "pagedown"),
]


async def back(reader: Opened) -> None:
    """To the reading, however many lines, messages and windows stand before it."""
    for _ in range(8):
        await reader.press("escape")
    assert isinstance(reader.app.screen, ReadingScreen)
    assert len(reader.app.screen_stack) == 1
    assert reader.app._exception is None


@pytest.mark.parametrize("window", WINDOWS)
async def test_a_burst_of_keys_closes_a_window_once(open_reader: Opener, window: str) -> None:
    async with open_reader() as reader:
        for burst in BURSTS:
            await reader.press(WINDOWS[window])
            assert isinstance(reader.app.screen, Covering)
            await reader.burst(*burst)
            await reader.settle()
            await back(reader)
        for burst in BURSTS:  # all that and the key that opens it
            await reader.burst(WINDOWS[window], *burst)
            await reader.settle()
            await back(reader)


async def open_changes(reader: Opened) -> None:
    """The changes of a snapshot lie over the library, which lists it only once it has looked into its folder."""
    await reader.press("S")
    library = reader.app.screen
    assert isinstance(library, Library)
    await reader.until(lambda: library.list.current is not None)
    await reader.press("c")
    await reader.until(lambda: len(reader.app.screen_stack) == 3)


async def test_a_sheet_that_closes_leaves_what_is_beneath_it(open_reader: Opener, folders: Path) -> None:
    save("Old", "2024-11-01T10:00:00Z")
    async with open_reader() as reader:
        await open_changes(reader)
        await reader.burst("escape", "escape", "escape")
        await reader.settle()
        assert len(reader.app.screen_stack) == 2
        await reader.burst("q", "q")
        await open_changes(reader)
        await reader.burst("o", "o", "q")
        await reader.settle()
        assert isinstance(reader.app.screen, ReadingScreen)


async def test_what_was_left_takes_no_more_keys_and_closes_nothing_else(open_reader: Opener) -> None:
    async with open_reader() as reader:
        await reader.press("question_mark")
        left = reader.app.screen
        assert isinstance(left, Covering)
        assert left.is_in_front
        await reader.press("q", "t")
        above = reader.app.screen
        assert isinstance(above, Covering)
        assert not left.is_in_front
        await left.dismiss()
        await left.on_event(events.Key("q", "q"))
        assert reader.app.screen is above


async def test_the_list_of_reports_is_chosen_from_once() -> None:
    async with opened(many()) as reader:
        await reader.press("j", "space", "space")
        await reader.burst("enter", "enter")
        await reader.settle()
        assert isinstance(reader.app.screen, ReadingScreen)
        for burst in (("enter", "enter"), ("q", "q"), ("escape", "escape"), ("question_mark", "d", "d")):
            await reader.press("r")
            assert isinstance(reader.app.screen, ReportPicker)
            await reader.burst(*burst)
            await reader.settle()
            await back(reader)


@pytest.mark.parametrize("window", ["help", "legend", "messages", "about"])
async def test_keys_that_were_under_way_when_a_window_opened_belong_to_it(open_reader: Opener, window: str) -> None:
    async with open_reader() as reader:
        await reader.burst(WINDOWS[window], "q")
        await reader.settle()
        assert isinstance(reader.app.screen, ReadingScreen)
        await reader.burst(WINDOWS[window], "j", "j")
        await reader.settle()
        assert isinstance(reader.app.screen, Covering)
        await back(reader)


async def test_keys_that_were_under_way_when_a_window_closed_belong_to_what_is_beneath(open_reader: Opener) -> None:
    async with open_reader() as reader:
        await reader.press("asterisk")
        await reader.burst("q", "asterisk")
        await reader.settle()
        assert isinstance(reader.app.screen, Covering)
        await reader.press("q")  # closes the legend, not the program
        assert isinstance(reader.app.screen, ReadingScreen)
        assert reader.app.is_running
        place = reader.place
        await reader.press("asterisk")
        await reader.burst("q", "J", "q")
        await reader.settle()
        assert reader.place != place


@pytest.mark.parametrize("window", WINDOWS)
async def test_a_window_left_before_it_stands_raises_nothing(open_reader: Opener, window: str) -> None:
    async with open_reader() as reader:
        pushed = reader.app.push_screen

        def push_and_leave(screen: object, *rest: object, **more: object) -> object:
            done = pushed(screen, *rest, **more)  # type: ignore[call-overload]
            if isinstance(screen, Covering):
                screen.dismiss(None)
            return done

        reader.app.push_screen = push_and_leave  # type: ignore[method-assign,assignment]
        await reader.press(WINDOWS[window])
        await back(reader)

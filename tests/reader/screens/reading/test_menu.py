"""The menu of the right button."""

from __future__ import annotations

import pytest
from tests.reader.opened import Opened, Opener

from sidebyside.reader.keys.commands import BY_ID
from sidebyside.reader.screens.picker import Picker
from sidebyside.reader.screens.reading.menu import MENUS


def test_menus_hold_actions_of_the_table_once() -> None:
    for ids in MENUS.values():
        assert set(ids) <= set(BY_ID)
        assert len(set(ids)) == len(ids)


async def _right_click(reader: Opened, words: str) -> None:
    y = next(number for number, line in enumerate(reader.lines) if words in line)
    await reader.pilot.click(offset=(reader.lines[y].index(words), y), button=3)
    await reader.settle()


async def _choose(reader: Opened, title: str) -> None:
    assert isinstance(reader.app.screen, Picker)
    await reader.type(title)
    await reader.press("enter")


async def test_a_paragraph_is_marked_from_the_menu(open_reader: Opener) -> None:
    async with open_reader() as reader:
        await _right_click(reader, "A giraffe escaped")
        assert reader.place == "A3"
        assert reader.sees("At A3")
        await _choose(reader, "mark this")
        assert {str(place) for place in reader.screen.session.marks} == {"A3"}


async def test_a_pane_is_hidden_from_the_menu_of_its_heading(open_reader: Opener) -> None:
    async with open_reader() as reader:
        await _right_click(reader, "B Times")
        await _choose(reader, "hide this")
        assert reader.screen.panes.hidden == {1}


@pytest.mark.parametrize(("key", "words"), [("2", "Eight firefighters"), ("3", "8,000"), ("4", "A giraffe escaped")])
async def test_every_view_has_a_menu_of_the_row_that_was_clicked(open_reader: Opener, key: str, words: str) -> None:
    async with open_reader() as reader:
        await reader.press(key)
        await _right_click(reader, words)
        assert isinstance(reader.app.screen, Picker)
        await _choose(reader, "panes")
        assert reader.screen.views.name == "panes"


async def test_escape_leaves_it(open_reader: Opener) -> None:
    async with open_reader() as reader:
        await _right_click(reader, "A giraffe escaped")
        await reader.press("escape")
        assert reader.app.screen is reader.screen

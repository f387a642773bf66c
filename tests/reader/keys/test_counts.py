"""Numbers before keys, in the keymaps vim and less."""

from __future__ import annotations

import pytest
from tests.reader.opened import Opener

from sidebyside.settings.config import Settings


@pytest.mark.parametrize("name", ["vim", "less"])
async def test_a_number_repeats_a_step_or_names_a_paragraph(open_reader: Opener, name: str) -> None:
    async with open_reader(settings=Settings(keymap=name)) as reader:
        await reader.press("3")
        assert reader.message == "3 …"
        await reader.press("J")
        assert str(reader.place) == "A4"
        await reader.press("2", "K")
        assert str(reader.place) == "A2"
        await reader.press("4", "G")
        assert str(reader.place) == "A4"
        await reader.press("9", "9", "G")
        assert str(reader.place) == "A4"
        assert reader.message == "A has the paragraphs 1 to 5."
        await reader.press("f6")
        assert reader.screen.views.name == "rows"
        await reader.press("f5", "2", "escape", "K")
        assert str(reader.place) == "A3"


async def test_a_number_before_lines_moves_as_many(open_reader: Opener) -> None:
    async with open_reader(settings=Settings(keymap="vim"), size=(80, 24)) as reader:
        await reader.press("5", "j")
        counted = reader.screen.panes.spot
        await reader.press("g", "g", "j", "j", "j", "j", "j")
        assert reader.screen.panes.spot == counted


async def test_the_help_tells_of_numbers_where_they_count(open_reader: Opener) -> None:
    async with open_reader(settings=Settings(keymap="vim"), size=(200, 80)) as reader:
        await reader.press("?")
        assert reader.sees("A number before a key counts: 5j moves five lines down")
    async with open_reader(size=(200, 80)) as reader:
        await reader.press("?")
        assert not reader.sees("A number before a key counts")

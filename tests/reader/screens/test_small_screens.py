"""Views, sheets and lists on terminals that are smaller than 80 × 24: the cursor and what matters can be seen."""

from __future__ import annotations

import pytest
from tests.reader.opened import Opened, Opener

SMALL = [(40, 12), (60, 20)]


def cursor_rows(reader: Opened) -> list[str]:
    return [line for line in reader.lines if line.startswith("▌")]


@pytest.mark.parametrize("size", SMALL)
async def test_the_cursor_of_every_view_is_seen_at_both_ends(open_reader: Opener, size: tuple[int, int]) -> None:
    async with open_reader(size=size) as reader:
        for view in "1234":
            for end in "Gg":
                await reader.press(view, end)
                await reader.messages()
                assert cursor_rows(reader), (view, end)
            await reader.pilot.resize_terminal(size[0], size[1] - 2)
            await reader.press("G")
            assert cursor_rows(reader), view
            await reader.pilot.resize_terminal(*size)


async def test_the_inspector_leaves_half_of_a_low_screen_to_the_text(open_reader: Opener) -> None:
    async with open_reader(size=(40, 12)) as reader:
        await reader.press("J", "i")
        assert sum(line.startswith(("▌", "▏")) for line in reader.lines) >= 3
        assert reader.sees("A2")


async def test_a_ledger_tells_a_finding_in_full_where_its_row_is_cut(open_reader: Opener) -> None:
    async with open_reader(size=(40, 12)) as reader:
        await reader.press("3")
        assert reader.sees("As many as 8,000")
        assert reader.sees("Alt-j reads on")
        before = reader.lines[8]
        await reader.press("alt+j")
        assert reader.lines[8] != before


async def test_coverage_shows_several_reports_on_narrow_screens(open_reader: Opener) -> None:
    async with open_reader(size=(60, 20)) as reader:
        await reader.press("4")
        for cell in ("● A", "● B", "● C"):
            assert reader.sees(cell)
        assert not reader.screen.panels.overview.has_class("open")
        await reader.press("1")
        await reader.pilot.resize_terminal(160, 36)
        await reader.press("4")
        assert reader.screen.panels.overview.has_class("open")


async def test_the_list_of_reports_and_the_library_show_what_they_are_about(open_reader: Opener) -> None:
    async with open_reader(size=(40, 12)) as reader:
        await reader.press("r")
        assert reader.sees("The Daily A")
        await reader.press("escape", "S")
        await reader.settle()
        assert reader.sees("No snapshot has been saved yet.")
        assert reader.sees("s saves one while you read.")

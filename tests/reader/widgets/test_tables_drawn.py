"""Rows of a table are drawn once and kept; what is kept is what would be drawn."""

from __future__ import annotations

import pytest
from tests.reader.opened import Opened, Opener, comparison

from sidebyside.reader.widgets.tables.ledgers import Ledgers
from sidebyside.reader.widgets.tables.table import Table


def table_of(reader: Opened) -> Table:
    return reader.screen.views.in_front.query_one(Table)


def drawn(table: Table) -> list[tuple[str, list[object]]]:
    strips = [table._line(y) for y in range(table.size.height)]
    return [(strip.text, [segment.style for segment in strip]) for strip in strips]


@pytest.mark.parametrize("view", ["3", "4"])
async def test_what_is_kept_is_what_would_be_drawn(open_reader: Opener, view: str) -> None:
    async with open_reader(compared=comparison(), size=(120, 12)) as reader:
        await reader.press(view)
        if view == "3":
            await reader.press("tab")  # all entries: more than a screen
        for key in ("j", "j", "space", "k", "tab", "O", "G", "g", "shift+tab"):
            await reader.press(key)
            table = table_of(reader)
            kept = drawn(table)
            table.redraw()
            assert kept == drawn(table), key


async def test_a_line_further_only_its_rows_are_drawn_anew(
    open_reader: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_reader(compared=comparison(), size=(120, 30)) as reader:
        await reader.press("3", "tab", "g")
        table = table_of(reader)
        drawn(table)
        asked: list[int] = []
        draw = table._draw
        monkeypatch.setattr(table, "_draw", lambda row: (asked.append(row), draw(row))[1])
        await reader.press("j")
        assert table.cursor == 1
        assert 1 in asked
        assert set(asked) <= {0, 1}


async def test_a_view_shown_again_is_not_filled_again(open_reader: Opener, monkeypatch: pytest.MonkeyPatch) -> None:
    async with open_reader(compared=comparison(), size=(120, 30)) as reader:
        await reader.press("3", "1")
        ledgers = reader.screen.query_one(Ledgers)
        filled: list[object] = []
        fill = ledgers._fill
        monkeypatch.setattr(ledgers, "_fill", lambda *given: (filled.append(given), fill(*given)))
        await reader.press("3", "1")
        assert filled == []
        await reader.press("p", "A", "4", "enter", "x")
        assert filled == []  # hidden: it takes the correction when it is shown
        await reader.press("3")
        assert len(filled) == 1
        assert ledgers._comparison is reader.screen.session.comparison


async def test_a_hidden_view_takes_the_filter_when_it_is_shown(open_reader: Opener) -> None:
    async with open_reader(compared=comparison(), size=(120, 30)) as reader:
        await reader.press("3", "tab", "1")
        ledgers = reader.screen.query_one(Ledgers)
        whole = len(ledgers.ledger.rows)
        reader.screen.filtering.set("giraffe")
        await reader.press("3")
        assert len(ledgers.ledger.rows) < whole
        await reader.press("1")
        reader.screen.filtering.set("")
        await reader.press("3")
        assert len(ledgers.ledger.rows) == whole

"""The tables of ledgers and coverage under the mouse: the status line tells of the row that is shown."""

from __future__ import annotations

from tests.reader.opened import Opened, Opener, comparison

from sidebyside.reader.widgets.tables.chips import Chips
from sidebyside.reader.widgets.tables.coverage import CoverageGrid
from sidebyside.reader.widgets.tables.ledgers import Ledgers
from sidebyside.reader.widgets.tables.table import Table


async def click(reader: Opened, widget: object, x: int, y: int) -> None:
    await reader.pilot.click(widget, offset=(x, y))  # type: ignore[arg-type]
    await reader.settle()


def told(reader: Opened, table: Table) -> bool:
    return reader.sees(f"row {table.cursor + 1} of {table.count} ")


async def test_sorting_and_choosing_a_type_tells_the_row_it_led_to(open_reader: Opener) -> None:
    async with open_reader(compared=comparison(3), size=(120, 36)) as reader:
        await reader.press("3", "tab", "G")
        view = reader.screen.views.in_front
        assert isinstance(view, Ledgers)
        assert view.table.count > 2
        assert told(reader, view.table)
        last = view.table.cursor
        await click(reader, view.table, 2, 0)
        assert view.table.cursor != last  # now downwards
        assert told(reader, view.table)
        chip = view.query_one(Chips)
        await click(reader, chip, 4, 0)
        assert view.ledger.chip == 0
        assert told(reader, view.table)


async def test_a_cell_of_the_coverage_that_is_clicked_is_the_one_that_opens(open_reader: Opener) -> None:
    async with open_reader(compared=comparison(3), size=(120, 36)) as reader:
        await reader.press("4")
        view = reader.screen.views.in_front
        assert isinstance(view, CoverageGrid)
        table = view.table
        left = sum(table.widths()[:3]) + 3 + 1  # where the column of the second report begins
        await click(reader, table, left + 1, 2)
        assert (view.report, table.cursor) == (1, 1)
        assert told(reader, table)
        await click(reader, table, left - 5, 2)  # the row is under the cursor, but this is another cell
        assert (reader.screen.views.name, view.report) == ("coverage", 0)
        await click(reader, table, left + 1, 2)
        assert (reader.screen.views.name, reader.place) == ("coverage", "B2")
        await click(reader, table, left + 1, 2)
        assert (reader.screen.views.name, reader.place) == ("panes", "B2")

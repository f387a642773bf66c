"""The rows of the coverage view."""

from __future__ import annotations

from tests.reader.opened import Opener, comparison

from sidebyside.comparison import Comparison
from sidebyside.model import Link, Place, Report
from sidebyside.reader.views.coverage import besides, coverage_rows
from sidebyside.reader.widgets.sheet import Sheet
from sidebyside.reader.widgets.tables.coverage import CoverageGrid


def test_what_one_report_alone_tells_stands_behind_what_it_tells_before_it() -> None:
    rows = coverage_rows(comparison())
    assert [(row.number, str(row.places[0])) for row in rows] == [
        (1, "A1"), (2, "A2"), (0, "A3"), (3, "A4"), (0, "B4"), (4, "A5"),
    ]  # fmt: skip
    assert rows[2].extents == ("full", "absent", "absent")
    assert rows[4].extents == ("absent", "full", "absent")
    assert rows[0].places == (Place(0, 0), Place(1, 0), Place(2, 0))


def _with_a_notice() -> Comparison:
    told = ["The minister arrived in Geneva on Monday with a delegation of twelve.", "Join our channel!"]
    one = Report.from_paragraphs(told, title="One", roles=("text", "boilerplate"))
    two = Report.from_paragraphs([told[0], "A choir sang in the rain for the guests."], title="Two")
    return Comparison([one, two], [Link(Place(0, 0), Place(1, 0), 0.9)])


def test_a_notice_that_no_other_has_is_not_told_alone() -> None:
    found = _with_a_notice()
    assert [str(place) for row in coverage_rows(found) if not row.number for place in row.places] == ["B2"]
    assert (besides(found, 0), besides(found, 1)) == ([1], [])


async def test_the_sum_says_what_is_not_counted_and_takes_the_lines_it_needs(open_reader: Opener) -> None:
    async with open_reader(compared=_with_a_notice(), size=(60, 24)) as reader:
        await reader.press("4")
        grid = reader.screen.query_one(CoverageGrid)
        lines = ["".join(text for text, _ in runs) for runs in grid.query_one(Sheet).lines]
        told = " ".join(lines[:-1]).replace("\N{NO-BREAK SPACE}", " ")
        assert told == "1 passage; told alone: B 1; headings and boilerplate not counted: A 1"
        assert grid.query_one(Sheet).size.height == len(lines) == 3


async def test_sorting_keeps_the_passage_under_the_cursor(open_reader: Opener) -> None:
    async with open_reader() as reader:
        await reader.press("J", "J", "J", "J", "4")
        assert reader.place == "A5"
        grid = reader.screen.query_one(CoverageGrid)
        at = grid.table.cursor
        await reader.press("O")
        assert reader.message == "most silent reports first"
        assert (reader.place, str(grid.place)) == ("A5", "A5")
        assert grid.table.cursor != at
        await reader.press("O")
        assert (str(grid.place), grid.table.cursor) == ("A5", at)

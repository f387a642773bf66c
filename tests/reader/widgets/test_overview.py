"""The overview draws what has changed, and all of that."""

from __future__ import annotations

from tests.reader.opened import Opener
from textual.strip import Strip

from sidebyside.model import Kind, Place, Report
from sidebyside.reader.widgets.overview import Overview


def long_reports() -> list[Report]:
    texts = [f"Paragraph {number} of the report tells what happened then." for number in range(90)]
    return [Report.from_paragraphs(texts), Report.from_paragraphs(texts[:60])]


def drawn(overview: Overview) -> list[Strip]:
    return [overview._line(y) for y in range(overview.size.height)]


async def test_what_is_kept_is_what_would_be_drawn(open_reader: Opener) -> None:
    async with open_reader(long_reports(), size=(120, 30)) as reader:
        overview = reader.screen.query_one(Overview)
        drawn(overview)
        for place, seen in (
            (Place(0, 1), {0: range(9), 1: range(9)}),
            (Place(0, 40), {0: range(35, 60), 1: range(20, 30)}),
            (Place(1, 40), {0: range(35, 60), 1: range(20, 30)}),
            (Place(1, 59), {1: range(50, 60)}),
            (Place(0, 89), {}),
        ):
            overview.locate(place, seen)
            kept = [line.text for line in drawn(overview)], [list(line) for line in drawn(overview)]
            overview.redraw()
            assert kept == ([line.text for line in drawn(overview)], [list(line) for line in drawn(overview)])


async def test_a_line_further_only_a_few_rows_are_drawn_anew(open_reader: Opener) -> None:
    async with open_reader(long_reports(), size=(120, 30)) as reader:
        overview = reader.screen.query_one(Overview)
        overview.locate(Place(0, 10), {0: range(8, 14)})
        before = drawn(overview)
        overview.locate(Place(0, 14), {0: range(12, 18)})
        after = drawn(overview)
        same = sum(one is other for one, other in zip(before, after, strict=True))
        assert len(before) - 6 <= same < len(before)


async def test_kinds_that_arrive_draw_only_their_rows_anew(open_reader: Opener) -> None:
    async with open_reader(long_reports(), size=(120, 30)) as reader:
        overview = reader.screen.query_one(Overview)
        overview.know([[None] * 90, [None] * 60])
        before = drawn(overview)
        kinds: list[list[Kind | None]] = [[None] * 90, [None] * 60]
        kinds[0][40] = "unique"
        overview.know(kinds)
        after = drawn(overview)
        row = overview.row_of(Place(0, 40))
        assert [one is other for one, other in zip(before, after, strict=True)].count(False) == 1
        assert "┊" in after[row + 1].text or overview._look.glyph("unique") in after[row + 1].text
        kept = [line.text for line in after]
        overview.redraw()
        assert kept == [line.text for line in drawn(overview)]


async def test_kinds_that_arrive_in_another_height_are_all_drawn(open_reader: Opener) -> None:
    async with open_reader(long_reports(), size=(120, 30)) as reader:
        overview = reader.screen.query_one(Overview)
        drawn(overview)
        await reader.pilot.resize_terminal(120, 20)
        overview.know([["unique"] * 90, ["shared"] * 60])
        kept = [line.text for line in drawn(overview)]
        overview.redraw()
        assert kept == [line.text for line in drawn(overview)]

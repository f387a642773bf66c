"""Panes and rows keep the line being read, not its paragraph alone; what stands beyond the edge is told."""

from __future__ import annotations

from tests.reader.opened import Opener

from sidebyside.comparison import Comparison
from sidebyside.model import Link, Place, Report

LONG = " ".join(f"On day {n} they counted {n + 7} boxes near the gate." for n in range(80))


def comparison() -> Comparison:
    reports = [
        Report.from_paragraphs(["It rained.", LONG, "It snowed."]),
        Report.from_paragraphs(["It rained.", LONG.replace("boxes", "crates"), "The harbour froze over at last."]),
    ]
    return Comparison(reports, [Link(Place(0, n), Place(1, n), 0.9) for n in (0, 1)])


async def test_the_line_is_kept_from_view_to_view_and_back(open_reader: Opener) -> None:
    async with open_reader(compared=comparison(), size=(120, 30)) as reader:
        panes = reader.screen.panes
        await reader.press("J", *"j" * 20)
        there = panes.text_offset
        assert there > 800
        await reader.press("2")
        rows = reader.screen.views.in_front
        assert reader.place == "A2"
        told = " ".join(line[1 : rows.size.width // 2 - 1].strip() for line in reader.lines)  # the column of A
        assert LONG[there : there + 60] in told
        await reader.press("1")
        assert panes.text_offset == there  # nothing was read meanwhile
        await reader.press("2", *"j" * 10)
        assert rows.spot[2] > 20  # type: ignore[index]
        assert reader.place == "A2"
        await reader.press("1")
        assert panes.text_offset > there + 300
        assert reader.place == "A2"
        await reader.press("2", "k", "k")
        back = panes.text_offset
        await reader.press("1")
        assert there < panes.text_offset < back


async def test_a_jump_in_the_rows_goes_to_the_line(open_reader: Opener) -> None:
    async with open_reader(compared=comparison(), size=(120, 30)) as reader:
        await reader.press("2", "slash")
        await reader.type("day 60")
        await reader.press("enter")
        assert reader.place == "A2"
        assert reader.sees("day 60 they")


async def test_what_is_told_beyond_the_edge_begins_with_its_words(open_reader: Opener) -> None:
    async with open_reader(compared=comparison(), size=(50, 30)) as reader:
        await reader.press("2", "G")
        assert reader.sees("told by B3  The harbour froze over")

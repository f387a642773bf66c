"""What stands above a pane and at its right."""

from __future__ import annotations

import pytest

from sidebyside.layout.flow import Flow, Row
from sidebyside.layout.widths import cell_width
from sidebyside.model import Report
from sidebyside.reader.reading import Reading
from sidebyside.reader.widgets.panes.heading import heading, reads_right_to_left, ruler


def six(width: int) -> Reading:
    reading = Reading([Report.from_paragraphs(["One.", "Two."], title=f"Title {n}") for n in range(6)])
    reading.resize(width, 36)
    return reading


def headings(reading: Reading) -> list[str]:
    return [heading(reading, box, False) for box in reading.arrangement.boxes]


def test_the_heading_says_what_stands_beyond_the_edges_and_what_is_pinned() -> None:
    reading = six(120)
    reading.pin(0)
    reading.activate(5)
    first, middle, last = headings(reading)
    assert first.startswith(" A  Title 0")
    assert "pinned · 1/2" in first
    assert "‹" not in first  # pinned, it stands where it belongs
    assert middle.startswith(" E  Title 4")
    assert last.endswith(" against E · 1/2 ")


def test_a_short_title_leaves_room_to_say_that_the_pane_is_pinned() -> None:
    reading = six(125)
    reading.pin(0)
    assert headings(reading)[0].startswith(" A  Title 0 ")
    assert headings(reading)[0].endswith(" pinned · against B · 1/2 ")


@pytest.mark.parametrize("width", [1, 2, 7, 30, 80, 120, 200])
def test_it_is_as_wide_as_its_pane(width: int) -> None:
    reading = six(width)
    assert [cell_width(text) for text in headings(reading)] == [box.width for box in reading.arrangement.boxes]


def test_the_ruler_covers_what_is_on_the_screen_and_nothing_where_that_is_all() -> None:
    flow = Flow([f"Line {number}." for number in range(100)], 40, spacing=0)
    assert ruler(flow, [Row(n, 0) for n in range(100)]) == range(0)
    assert ruler(flow, [Row(n, 0) for n in range(20)]).start == 0
    assert ruler(flow, [Row(n, 0) for n in range(80, 100)]).stop == 20
    assert len(ruler(flow, [Row(n, 0) for n in range(50, 60)])) in (1, 2)
    assert ruler(flow, [None, None]) == range(0)


def test_scripts_that_run_from_right_to_left_are_known_by_their_first_letters() -> None:
    assert reads_right_to_left(Report.from_paragraphs(["1. שר החוץ אמר"]))
    assert not reads_right_to_left(Report.from_paragraphs(["The word שר is Hebrew."]))


def test_whom_words_are_seen_against_is_said_where_the_title_has_room() -> None:
    title = "Hillsford dam fails after a night of record rain"
    reading = Reading([Report.from_paragraphs(["One.", "Two."], title=title) for _ in range(3)])
    reading.resize(120, 36)
    assert "against" not in headings(reading)[0]
    assert "Hillsford dam fails after" in headings(reading)[0]
    reading.resize(200, 50)
    assert "against B" in headings(reading)[0]
    assert "against" not in headings(reading)[1]

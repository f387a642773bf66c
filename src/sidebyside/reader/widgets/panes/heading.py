"""What stands above a pane's text and at its right: the heading, and the ruler."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from math import ceil
from typing import TYPE_CHECKING

from sidebyside.layout.display import clean
from sidebyside.layout.flow import Flow, Row
from sidebyside.layout.widths import cell_width, fit
from sidebyside.model import Report, letter
from sidebyside.reader.views.languages import language_apart

if TYPE_CHECKING:
    from sidebyside.layout.arrangement import Box
    from sidebyside.reader.reading import Reading

_TITLE, _WORDY_TITLE = 12, 28
"""The cells a title keeps, whatever else there is to say; and before it is said against whom words are seen."""


def heading(reading: Reading, box: Box, right_to_left: bool) -> str:
    """The heading of a pane, exactly as wide: letter and title at the left, where one is at the right."""
    report, panes = box.report, reading.panes
    title = clean(reading.reports[report].title) or clean(reading.reports[report].source.label)
    name = f"{letter(report)}  {title}"
    place = f"{reading.row(report).paragraph + 1}/{len(reading.reports[report])}"
    if sign := reading.signs.get(report):
        place = f"{sign} · {place}"
    against = reading.against(report) if report == reading.active else None
    if against is not None and min(_WORDY_TITLE, cell_width(name)) + cell_width(f"against A · {place}") < box.width - 2:
        place = f"against {letter(against)} · {place}"
    if reading.comparison is not None and (language := language_apart(reading.comparison, report)):
        place = f"in {language} · {place}"
    if right_to_left:
        place = f"right to left · {place}"
    if report in panes.pinned:
        place = f"pinned · {place}"
    if report == panes.visible[-1] and panes.neighbour(report, 1) is not None:
        place += " ›"
    if report == panes.visible[0] and panes.neighbour(report, -1) is not None:
        name = f"‹ {name}"
    room = box.width - 2
    kept = min(_TITLE, cell_width(name) + 1)
    while place and cell_width(place) + kept > room:
        place = place.partition(" · ")[2]  # what is said last is needed most
    return fit(" " + fit(name, room - cell_width(place) - 1) + " " + place + " ", box.width)


def ruler(flow: Flow, rows: Sequence[Row | None]) -> range:
    """Which of the screen rows the thumb of the ruler covers; none where all of the report is on the screen."""
    shown = [row for row in rows if row is not None]
    if not shown:
        return range(0)
    first, last = shown[0], shown[-1]
    end = len(flow) - 1
    if first == Row(0, 0) and last.paragraph == end and last.line >= len(flow.lines(end)) - 1:
        return range(0)
    top = flow.share(flow.anchor(first)) * len(rows)
    lines = flow.lines(last.paragraph)
    bottom = flow.share(flow.anchor(last)._replace(offset=lines[min(last.line, len(lines) - 1)].end)) * len(rows)
    start = min(int(top), len(rows) - 1)
    return range(start, max(start + 1, min(ceil(bottom), len(rows))))


def reads_right_to_left(report: Report) -> bool:
    """Whether the first letter with a direction in the report's opening is a Hebrew, Arabic or similar one."""
    opening = "".join(report.paragraph(number)[:500] for number in range(min(3, len(report))))[:500]
    directions = (unicodedata.bidirectional(character) for character in opening)
    return next((direction for direction in directions if direction in ("L", "R", "AL")), "L") != "L"

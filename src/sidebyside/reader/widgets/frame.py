"""The frame: all panes, their headings, gutters and rulers, and the ribbons between, as the lines of one screen."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from itertools import pairwise
from math import ceil
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style

from sidebyside.layout.display import clean
from sidebyside.layout.flow import Flow, Row
from sidebyside.layout.ribbons import Cell, Ribbon, draw
from sidebyside.layout.widths import cell_width, fit
from sidebyside.model import Kind, Place, letter
from sidebyside.reader.reading.partners import partners_in_order
from sidebyside.reader.widgets.gutter import Partner
from sidebyside.reader.widgets.pane import GutterState, PaneView
from sidebyside.reader.widgets.strips import Line, Piece

if TYPE_CHECKING:
    from sidebyside.comparison import Comparison
    from sidebyside.layout.arrangement import Box
    from sidebyside.reader.reading import Reading
    from sidebyside.reader.widgets.palette import Palette

Render = Callable[[list[Segment], int], Piece]
_PIECES_KEPT = 4096


class Frame:
    """Draws `Reading` with the views of its reports. Pieces that look the same are the same `Piece`, made once."""

    def __init__(self, reading: Reading, views: list[PaneView], palette: Palette, render: Render) -> None:
        self.reading = reading
        self.views = views
        self.palette = palette
        self.flags: Mapping[Place, str] = {}
        self._render = render
        self._pieces: dict[tuple[str, Style], Piece] = {}
        self._gaps: dict[tuple[tuple[int, Cell], ...], Piece] = {}
        self._partners_by: Comparison | None = None
        self._partners: dict[Place, tuple[Place, ...]] = {}
        self._right_to_left = [_reads_right_to_left(view) for view in views]

    def set_palette(self, palette: Palette) -> None:
        """Draw with other styles from now on."""
        self.palette = palette
        self._pieces.clear()
        self._gaps.clear()

    def windows(self) -> dict[int, list[Row | None]]:
        """The rows on the screen of each report that is shown."""
        return {box.report: self.reading.window(box.report) for box in self.reading.arrangement.boxes}

    def draw(self, windows: Mapping[int, list[Row | None]], kind: Callable[[Place], Kind | None]) -> list[Line]:
        """The lines of the screen. ``kind`` tells the kind of a paragraph, or None while it is not known."""
        reading = self.reading
        boxes = reading.arrangement.boxes
        if not boxes:
            return [Line([self._blank(reading.width)])] * reading.height
        seen = {report: _first_rows(rows, reading.flows[report]) for report, rows in windows.items()}
        columns = [self._pane(box, windows[box.report], seen, kind) for box in boxes]
        left = [self._blank(boxes[0].x)] if boxes[0].x else []
        spare = reading.width - boxes[-1].x - boxes[-1].width
        right = [self._blank(spare)] if spare > 0 else []
        if reading.arrangement.stacked:
            return [Line([*left, *pieces, *right]) for column in columns for pieces in column]
        gaps = [self._gap(one, two, seen, kind) for one, two in pairwise(boxes)]
        lines = []
        for y in range(reading.height):
            parts = left + columns[0][y]
            for gap, column in zip(gaps, columns[1:], strict=True):
                parts.append(gap[y])
                parts += column[y]
            lines.append(Line(parts + right))
        return lines

    # A pane.

    def _pane(
        self,
        box: Box,
        rows: list[Row | None],
        seen: dict[int, dict[int, int]],
        kind: Callable[[Place], Kind | None],
    ) -> list[list[Piece]]:
        reading = self.reading
        report = box.report
        view = self.views[report]
        here = reading.place
        here_row = reading.row(report)
        current = here_row.paragraph if report == here.report else -1
        partners = set(reading.partners())
        ruler = self._ruler(report, rows)
        empty = self._blank(box.width - box.ruler)
        states: dict[int, GutterState] = {}
        lines = [[piece] for piece in self._heading(box)]
        for y, row in enumerate(rows):
            if row is None:
                piece = empty
            else:
                state = states.get(row.paragraph)
                if state is None:
                    state = self._state(Place(report, row.paragraph), here_row if row.paragraph == current else None,
                                        partners, seen, kind)  # fmt: skip
                    states[row.paragraph] = state
                piece = view.row(row, state)
            lines.append([piece, ruler[y]] if box.ruler else [piece])
        return lines

    def _state(
        self,
        place: Place,
        here: Row | None,
        partners: set[Place],
        seen: dict[int, dict[int, int]],
        kind: Callable[[Place], Kind | None],
    ) -> GutterState:
        """What the gutter of a paragraph says; ``here`` is the row being read where that is one of its own."""
        line = -1 if here is None else here.line
        run = self.reading.flows[place.report].folded(place.paragraph)
        if run is not None:
            is_partner = any(partner.report == place.report and partner.paragraph in run for partner in partners)
            return GutterState(line, is_partner, None, "", (), True)
        flag = self.flags.get(place, "")
        return GutterState(line, place in partners, kind(place), flag, self._partners_of(place, seen))

    def _partners_of(self, place: Place, seen: dict[int, dict[int, int]]) -> tuple[Partner, ...]:
        comparison = self.reading.comparison
        if comparison is None:
            return ()
        if comparison is not self._partners_by:
            self._partners_by, self._partners = comparison, {}
        partners = self._partners.get(place)
        if partners is None:
            if len(self._partners) >= _PIECES_KEPT:
                self._partners.clear()
            partners = self._partners[place] = partners_in_order(comparison, place)
        return tuple(Partner(other, self._where(other, place.report, seen)) for other in partners)

    def _where(self, place: Place, beside: int, seen: dict[int, dict[int, int]]) -> str:
        """Where a partner stands (`gutter.WHERE`), seen from the pane of report ``beside``."""
        reading = self.reading
        paragraphs = seen.get(place.report)
        if paragraphs is None:
            if place.report in reading.panes.hidden:
                return "hidden"
            order = reading.panes.order
            return "right" if order.index(place.report) > order.index(beside) else "left"
        paragraph = reading.flows[place.report].shown(place.paragraph)
        if paragraph in paragraphs:
            return "here"
        return "above" if paragraph < min(paragraphs, default=0) else "below"

    def _heading(self, box: Box) -> list[Piece]:
        rows = self.reading.head(box)
        if not rows:
            return []
        palette = self.palette
        report = box.report
        number = self.reading.row(report).paragraph + 1
        count = len(self.reading.reports[report])
        title = clean(self.reading.reports[report].title) or clean(self.reading.reports[report].source.label)
        name = f"{letter(report)}  {title}"
        place = f"{number}/{count}"
        if report == self.reading.active and (other := self.reading.against(report)) is not None:
            place = f"against {letter(other)} · {place}"
        if self._right_to_left[report]:
            place = f"right to left · {place}"
        if report in self.reading.panes.pinned:
            place = f"pinned · {place}"
        order = self.reading.panes.shown
        boxes = self.reading.arrangement.boxes
        if box is boxes[-1] and order.index(report) + 1 < len(order):
            place += " ›"
        if box is boxes[0] and order.index(report) > 0:
            name = f"‹ {name}"
        room = box.width - 2
        while place and cell_width(place) + 18 > room:
            place = place.partition(" · ")[2]  # what is said last is needed most
        text = " " + fit(name, room - cell_width(place) - 1) + " " + place + " "
        style = palette.header_active if report == self.reading.active else palette.header
        lines = [self._piece(fit(text, box.width), palette.text + style)]
        return lines + [self._blank(box.width)] * (rows - 1)

    def _ruler(self, report: int, rows: list[Row | None]) -> list[Piece]:
        """One column: how much of the report is on the screen, and where."""
        palette = self.palette
        flow = self.reading.flows[report]
        shown = [row for row in rows if row is not None]
        blank = self._piece(" ", palette.text)
        column = [blank] * len(rows)
        if not shown:
            return column
        first, last = shown[0], shown[-1]
        whole = first == Row(0, 0) and last.paragraph == len(flow) - 1 and last.line == flow.height(len(flow) - 1) - 1
        if whole:
            return column
        top = flow.share(flow.anchor(first)) * len(rows)
        lines = flow.lines(last.paragraph)
        bottom = flow.share(flow.anchor(last)._replace(offset=lines[min(last.line, len(lines) - 1)].end)) * len(rows)
        track = self._piece(" ", palette.text)
        thumb = self._piece("│", palette.text + palette.thumb)
        start = min(int(top), len(rows) - 1)
        end = max(start + 1, min(ceil(bottom), len(rows)))
        return [thumb if start <= y < end else track for y in range(len(rows))]

    # The column between two panes.

    def _gap(
        self, one: Box, two: Box, seen: dict[int, dict[int, int]], kind: Callable[[Place], Kind | None]
    ) -> list[Piece]:
        width = two.x - one.x - one.width
        head = self.reading.head(one)
        cells = draw(self._ribbons(one, two, seen, kind), width, one.height - head)
        blank = self._blank(width)
        lines = [blank] * one.height
        for row, line in cells.items():
            key = tuple(sorted(line.items()))
            piece = self._gaps.get(key)
            if piece is None or piece.width != width:
                if len(self._gaps) >= _PIECES_KEPT:
                    self._gaps.clear()
                piece = self._gaps[key] = self._ribbon_line(line, width)
            lines[head + row] = piece
        return lines

    def _ribbon_line(self, line: dict[int, Cell], width: int) -> Piece:
        palette = self.palette
        segments = []
        for column in range(width):
            cell = line.get(column)
            if cell is None:
                segments.append(Segment(" ", palette.text))
            else:
                style = palette.ribbon_current if cell.strong else palette.lines[cell.kind]
                segments.append(Segment(cell.glyph, palette.text + style))
        return self._render(segments, width)

    def _ribbons(
        self, one: Box, two: Box, seen: dict[int, dict[int, int]], kind: Callable[[Place], Kind | None]
    ) -> list[Ribbon]:
        comparison = self.reading.comparison
        if comparison is None:
            return []
        left, right = seen[one.report], seen[two.report]
        flows = self.reading.flows
        here = self.reading.place
        pairs = {
            (Place(one.report, paragraph), other)
            for paragraph in left
            if flows[one.report].folded(paragraph) is None
            for other in comparison.partners(one.report, paragraph)
            if other.report == two.report
        } | {
            (other, Place(two.report, paragraph))
            for paragraph in right
            if flows[two.report].folded(paragraph) is None
            for other in comparison.partners(two.report, paragraph)
            if other.report == one.report
        }
        ribbons = []
        for start, end in sorted(pairs):
            strong = here in (start, end)
            rows = (
                _screen_row(flows[start.report].shown(start.paragraph), left, one.height),
                _screen_row(flows[end.report].shown(end.paragraph), right, two.height),
            )
            if strong and self._stand_level(start, end):
                # The partners that are read beside each other are joined where they are read.
                rows = (self.reading.positions[one.report].row,) * 2
            kinds = {kind(start), kind(end)}
            ribbons.append(Ribbon(*rows, "shared" if kinds == {"shared"} else "divergent", strong))
        return ribbons

    def _stand_level(self, start: Place, end: Place) -> bool:
        positions = self.reading.positions
        return positions[start.report].row == positions[end.report].row and all(
            self.reading.row(place.report).paragraph == place.paragraph for place in (start, end)
        )

    def _blank(self, width: int) -> Piece:
        return self._piece(" " * width, self.palette.text)

    def _piece(self, text: str, style: Style) -> Piece:
        key = (text, style)
        found = self._pieces.get(key)
        if found is None:
            if len(self._pieces) >= _PIECES_KEPT:
                self._pieces.clear()
            found = self._pieces[key] = self._render([Segment(text, style)], cell_width(text))
        return found


def _first_rows(rows: list[Row | None], flow: Flow) -> dict[int, int]:
    """The paragraphs with a line of text on the screen, and the first screen row of each."""
    first: dict[int, int] = {}
    for y, row in enumerate(rows):
        if row is not None and row.paragraph not in first and not flow.is_blank(row):
            first[row.paragraph] = y
    return first


def _screen_row(paragraph: int, seen: dict[int, int], height: int) -> int:
    """The first screen row of a paragraph; -1 above the screen, ``height`` below."""
    row = seen.get(paragraph)
    if row is not None:
        return row
    return -1 if seen and paragraph < min(seen) else height


def _reads_right_to_left(view: PaneView) -> bool:
    """Whether the first letter with a direction in the report's opening is a Hebrew, Arabic or similar one."""
    opening = "".join(view.report.texts[:3])[:500]
    directions = (unicodedata.bidirectional(character) for character in opening)
    return next((direction for direction in directions if direction in ("L", "R", "AL")), "L") != "L"

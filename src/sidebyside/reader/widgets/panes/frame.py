"""The frame: all panes, their headings, gutters and rulers, and the ribbons between, as the lines of one screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import TYPE_CHECKING

from sidebyside.layout.flow import Flow, Row
from sidebyside.model import Kind, Place
from sidebyside.reader.reading.partners import partners_in_order
from sidebyside.reader.room import make_room
from sidebyside.reader.widgets.panes.gutter import Partner
from sidebyside.reader.widgets.panes.heading import heading, reads_right_to_left, ruler
from sidebyside.reader.widgets.panes.joints import Joints, Seen
from sidebyside.reader.widgets.panes.pane import GutterState, PaneView
from sidebyside.reader.widgets.panes.strips import NOTHING, Line, Piece, Pieces, Render, lines_of

if TYPE_CHECKING:
    from sidebyside.comparison import Comparison
    from sidebyside.layout.arrangement import Box
    from sidebyside.reader.reading import Reading
    from sidebyside.reader.widgets.panes.palette import Palette

_PARTNERS_KEPT = 1024


class Frame:
    """Draws `Reading` with the views of its reports."""

    def __init__(self, reading: Reading, views: list[PaneView], palette: Palette, render: Render) -> None:
        self.reading = reading
        self.views = views
        self.palette = palette
        self.flags: Mapping[Place, str] = {}
        self._pieces = Pieces(render)
        self._joints = Joints(reading, palette, self._pieces)
        self._partners_by: Comparison | None = None
        self._partners: dict[Place, tuple[Place, ...]] = {}
        self._right_to_left = [reads_right_to_left(view.report) for view in views]

    def set_palette(self, palette: Palette) -> None:
        """Draw with other styles from now on."""
        self.palette = palette
        self._pieces.forget()
        self._joints.set_palette(palette)

    def windows(self) -> dict[int, list[Row | None]]:
        """The rows on the screen of each report that is shown."""
        return {box.report: self.reading.window(box.report) for box in self.reading.arrangement.boxes}

    def draw(self, windows: Mapping[int, list[Row | None]], kind: Callable[[Place], Kind | None]) -> list[Line]:
        """The lines of the screen. ``kind`` tells the kind of a paragraph, or None while it is not known."""
        reading = self.reading
        boxes = reading.arrangement.boxes
        if not boxes or reading.height < 1:
            return lines_of([[self._blank(reading.width)] * reading.height])
        seen = {report: _first_rows(rows, reading.flows[report]) for report, rows in windows.items()}
        panes = [self._pane(box, windows[box.report], seen, kind) for box in boxes]
        left, right = boxes[0].x, reading.width - boxes[-1].x - boxes[-1].width
        if reading.arrangement.stacked:
            return [line for columns in panes for line in lines_of(self._in_margins(columns, left, right))]
        row = panes[0]
        for (one, two), columns in zip(pairwise(boxes), panes[1:], strict=True):
            row += [self._joints.column(one, two, seen, kind), *columns]
        return lines_of(self._in_margins(row, left, right))

    def _in_margins(self, columns: list[list[Piece]], left: int, right: int) -> list[list[Piece]]:
        """Columns with so many blanks at their left and right."""
        margins = [[self._blank(width)] * len(columns[0]) if width > 0 else None for width in (left, right)]
        return [column for column in (margins[0], *columns, margins[1]) if column is not None]

    # A pane.

    def _pane(
        self,
        box: Box,
        rows: list[Row | None],
        seen: Seen,
        kind: Callable[[Place], Kind | None],
    ) -> list[list[Piece]]:
        """The columns of a pane: the rows of its report, and its ruler where it has one, both below the heading."""
        reading = self.reading
        report = box.report
        here_row = reading.row(report)
        current = here_row.paragraph if report == reading.active else -1
        partners = set(reading.partners())

        def state(paragraph: int) -> GutterState:
            here = here_row if paragraph == current else None
            return self._state(Place(report, paragraph), here, partners, seen, kind)

        text = self.views[report].column(rows, state, self._blank(box.width - box.ruler))
        heading = self._heading(box)
        columns = [[*heading, *text]]
        if box.ruler:
            columns.append([*([NOTHING] * len(heading)), *self._ruler(report, rows)])
        return columns

    def _state(
        self,
        place: Place,
        here: Row | None,
        partners: set[Place],
        seen: Seen,
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

    def _partners_of(self, place: Place, seen: Seen) -> tuple[Partner, ...]:
        comparison = self.reading.comparison
        if comparison is None:
            return ()
        if comparison is not self._partners_by:
            self._partners_by, self._partners = comparison, {}
        partners = self._partners.get(place)
        if partners is None:
            make_room(self._partners, _PARTNERS_KEPT)
            partners = self._partners[place] = partners_in_order(comparison, place)
        return tuple(Partner(other, self._where(other, place.report, seen)) for other in partners)

    def _where(self, place: Place, beside: int, seen: Seen) -> str:
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
        # With no text on the screen everything up to the paragraph that stands there is above it.
        first = min(paragraphs, default=reading.row(place.report).paragraph + 1)
        return "above" if paragraph < first else "below"

    def _heading(self, box: Box) -> list[Piece]:
        rows = self.reading.head(box)
        if not rows:
            return []
        palette = self.palette
        style = palette.text + (palette.header_active if box.report == self.reading.active else palette.header)
        text = heading(self.reading, box, self._right_to_left[box.report])
        piece = self._pieces.text(text, style)
        sign = self.reading.signs.get(box.report, "")
        if sign and sign in text:
            before, sign, behind = text.rpartition(sign)
            styles = (style, style + palette.changed, style)
            piece = Piece.joined(
                [self._pieces.text(*part) for part in zip((before, sign, behind), styles, strict=True)]
            )
        return [piece, *([self._blank(box.width)] * (rows - 1))]

    def _ruler(self, report: int, rows: list[Row | None]) -> list[Piece]:
        """One column: how much of the report is on the screen, and where."""
        palette = self.palette
        thumb = ruler(self.reading.flows[report], rows)
        column = [self._pieces.text(" ", palette.text)] * len(rows)
        column[thumb.start : thumb.stop] = [self._pieces.text("▐", palette.text + palette.thumb)] * len(thumb)
        return column

    def _blank(self, width: int) -> Piece:
        return self._pieces.blank(width, self.palette.text)


def _first_rows(rows: list[Row | None], flow: Flow) -> dict[int, int]:
    """The paragraphs with a line of text on the screen, and the first screen row of each."""
    first: dict[int, int] = {}
    last = -1
    for y, row in enumerate(rows):
        # The text of a paragraph stands before its blank rows: the first of its rows tells for all of them.
        if row is not None and row[0] != last:
            last = row[0]
            if not flow.is_blank(row):
                first[last] = y
    return first

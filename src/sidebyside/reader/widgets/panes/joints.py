"""The columns between neighbouring panes: the ribbons that join what is on the screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from rich.segment import Segment

from sidebyside.layout.ribbons import Cell, Ribbon, draw
from sidebyside.model import Kind, Place
from sidebyside.reader.room import make_room
from sidebyside.reader.widgets.panes.strips import Piece, Pieces

if TYPE_CHECKING:
    from sidebyside.layout.arrangement import Box
    from sidebyside.reader.reading import Reading
    from sidebyside.reader.widgets.panes.palette import Palette

_KEPT = 1024
Seen = Mapping[int, Mapping[int, int]]
"""Of each report on the screen: its paragraphs with text there, and the first screen row of each."""


class Joints:
    """Draws the column between two panes. Lines that look the same are the same `Piece`, made once."""

    def __init__(self, reading: Reading, palette: Palette, pieces: Pieces) -> None:
        self._reading = reading
        self._palette = palette
        self._pieces = pieces
        self._lines: dict[tuple[tuple[int, Cell], ...], Piece] = {}

    def set_palette(self, palette: Palette) -> None:
        """Draw with other styles from now on."""
        self._palette = palette
        self._lines.clear()

    def column(self, one: Box, two: Box, seen: Seen, kind: Callable[[Place], Kind | None]) -> list[Piece]:
        """The lines between two neighbouring panes, from the top of their headings down."""
        width = two.x - one.x - one.width
        head = self._reading.head(one)
        cells = draw(self._ribbons(one, two, seen, kind), width, one.height - head)
        lines = [self._pieces.blank(width, self._palette.text)] * one.height
        for row, line in cells.items():
            key = tuple(sorted(line.items()))
            piece = self._lines.get(key)
            if piece is None or piece.width != width:
                make_room(self._lines, _KEPT)
                piece = self._lines[key] = self._line(line, width)
            lines[head + row] = piece
        return lines

    def _line(self, line: dict[int, Cell], width: int) -> Piece:
        palette = self._palette
        segments = []
        for column in range(width):
            cell = line.get(column)
            if cell is None:
                segments.append(Segment(" ", palette.text))
            else:
                style = palette.ribbon_current if cell.strong else palette.lines[cell.kind]
                segments.append(Segment(cell.glyph, palette.text + style))
        return self._pieces.render(segments, width)

    def _ribbons(self, one: Box, two: Box, seen: Seen, kind: Callable[[Place], Kind | None]) -> list[Ribbon]:
        comparison = self._reading.comparison
        if comparison is None:
            return []
        left, right = seen[one.report], seen[two.report]
        flows = self._reading.flows
        here = self._reading.place
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
                self._screen_row(start, left, one.height),
                self._screen_row(end, right, two.height),
            )
            if strong and self._stand_level(start, end):
                # The partners that are read beside each other are joined where they are read.
                rows = (self._reading.positions[one.report].row,) * 2
            # Of what is off the screen the kind may be known or not: a ribbon must not depend on that.
            kinds = {kind(p) for p, on_screen in ((start, left), (end, right)) if p.paragraph in on_screen}
            ribbons.append(Ribbon(*rows, "shared" if kinds == {"shared"} else "divergent", strong))
        return ribbons

    def _stand_level(self, start: Place, end: Place) -> bool:
        positions = self._reading.positions
        return positions[start.report].row == positions[end.report].row and all(
            self._reading.row(place.report).paragraph == place.paragraph for place in (start, end)
        )

    def _screen_row(self, place: Place, seen: Mapping[int, int], height: int) -> int:
        """The first screen row of a paragraph; -1 above the screen, ``height`` below."""
        paragraph = self._reading.flows[place.report].shown(place.paragraph)
        row = seen.get(paragraph)
        if row is not None:
            return row
        first = min(seen) if seen else self._reading.row(place.report).paragraph + 1
        return -1 if paragraph < first else height

"""The mouse on the panes: what stands under it, clicks, the wheel, and selecting text."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from sidebyside.layout.flow import Anchor, Row
from sidebyside.layout.widths import cell_widths
from sidebyside.model import Place, Span
from sidebyside.reader.reading.partners import partners_in_order
from sidebyside.reader.widgets.panes.selection import Selection

if TYPE_CHECKING:
    from sidebyside.layout.arrangement import Box
    from sidebyside.reader.widgets.panes.panes import Panes

WHEEL_ROWS = 3
# Marks that make one word of two where they stand between them.
_JOINING_MARKS = ("-", "\u2010", "\u2011", "'", "’")


def word_at(text: str, offset: int) -> Span:
    """The word that the code point at ``offset`` belongs to: without the marks around it, with the hyphens within.

    On a mark or a blank that one alone; at the end of the text its last code point. In scripts without blanks a
    character is a word. An empty span for an empty text.
    """
    from sidebyside.language.segmentation import tokens

    offset = max(0, min(offset, len(text) - 1))
    words: list[Span] = []
    for token in tokens(text):
        if token.kind == "mark":
            continue
        if words and text[words[-1].end : token.start] in _JOINING_MARKS:
            words[-1] = Span(words[-1].start, token.end)
        else:
            words.append(Span(token.start, token.end))
    here = (word for word in words if word.start <= offset < word.end)
    return next(here, Span(offset, min(offset + 1, len(text))))


class Spot(NamedTuple):
    """What stands at a cell: its pane, the row of the flow (None beside the text), the row of the pane's body (under 0
    in the heading), and the column of the text (under 0 in the gutter)."""

    box: Box
    row: Row | None
    body_row: int
    column: int


class Pointer:
    """Turns what the mouse does into reading, selecting and following. ``done`` is called after the reading changed."""

    def __init__(self, panes: Panes, done: Callable[[], None]) -> None:
        self._panes = panes
        self._done = done
        self._pressed: tuple[int, Anchor] | None = None

    def spot(self, x: int, y: int) -> Spot | None:
        """What stands at a cell of the panes; None between and beside them."""
        reading = self._panes.reading
        for box in reading.arrangement.boxes:
            if box.x <= x < box.x + box.width and box.y <= y < box.y + box.height:
                body_row = y - box.y - reading.head(box)
                window = reading.window(box.report)
                row = window[body_row] if 0 <= body_row < len(window) else None
                return Spot(box, row, body_row, x - box.text_x)
        return None

    def anchor(self, spot: Spot) -> Anchor | None:
        """The code point under the mouse, or the end of the line it is right of; None beside the text."""
        if spot.row is None:
            return None
        flow = self._panes.reading.flows[spot.box.report]
        lines = flow.lines(spot.row.paragraph)
        start, end = lines[min(spot.row.line, len(lines) - 1)]
        if spot.row.line < len(lines):
            total = 0
            more = flow.growth(spot.row.paragraph, spot.row.line)
            for index, cells in enumerate(cell_widths(flow.text(spot.row.paragraph)[start:end])):
                total += cells + more.get(start + index, 0)
                if spot.column < total:
                    return Anchor(spot.row.paragraph, start + index)
        return Anchor(spot.row.paragraph, end)

    def press(self, x: int, y: int) -> bool:
        """The button goes down; whether a drag may begin here. What was selected no longer is."""
        spot = self.spot(x, y)
        self._pressed = None
        if spot is not None and spot.column >= 0 and (start := self.anchor(spot)) is not None:
            self._pressed = (spot.box.report, start)
        if self._panes.selection is not None:
            self._panes.select(None)
        return self._pressed is not None

    def drag(self, x: int, y: int) -> None:
        """The mouse moves: select from where the button went down, within that pane."""
        if self._pressed is None:
            return
        report, start = self._pressed
        reading = self._panes.reading
        box = reading.arrangement.box(report)
        if box is None:
            return
        x = max(box.text_x, min(x, box.x + box.width - 1))
        y = max(box.y + reading.head(box), min(y, box.y + box.height - 1))
        spot = self.spot(x, y)
        end = self.anchor(spot) if spot is not None else None
        if end is not None and end != start:
            self._panes.select(Selection(report, min(start, end), max(start, end)))

    def release(self) -> bool:
        """The button goes up; whether it was down."""
        pressed, self._pressed = self._pressed, None
        return pressed is not None

    def click(self, x: int, y: int, times: int) -> None:
        """Read where the click was, without moving that text; follow a partner in the gutter; jump along the ruler.

        Two clicks select a word, three a paragraph.
        """
        panes, spot = self._panes, self.spot(x, y)
        if spot is None or spot.body_row < 0:
            return
        report = spot.box.report
        anchor = self.anchor(spot)
        if spot.row is None or anchor is None or (panes.selection is not None and times == 1):
            return
        if panes.open_fold(Place(report, spot.row.paragraph)):
            return
        if times > 1 and spot.column >= 0:
            self._select_word(report, anchor) if times == 2 else self._select_paragraph(report, anchor.paragraph)
        elif spot.column < 0 and (partner := self._partner_in_gutter(report, spot.row)) is not None:
            panes.go(partner)
        elif spot.box.ruler and x == spot.box.x + spot.box.width - 1:
            share = (spot.body_row + 0.5) / panes.reading.body(report)
            panes.go(Place(report, panes.reading.flows[report].at_share(share).paragraph))
        else:
            panes.reading.go_at(report, panes.reading.flows[report].anchor(spot.row), spot.body_row)
            self._done()

    def wheel(self, x: int, y: int, rows: int) -> None:
        """Read on in the pane under the mouse."""
        spot = self.spot(x, y)
        if spot is not None:
            self._panes.reading.activate(spot.box.report)
        self._panes.move_lines(rows)

    def _partner_in_gutter(self, report: int, row: Row) -> Place | None:
        comparison = self._panes.comparison
        if comparison is None or row.line == 0:
            return None
        partners = partners_in_order(comparison, Place(report, row.paragraph))
        return partners[row.line - 1] if row.line <= len(partners) else None

    def _select_word(self, report: int, anchor: Anchor) -> None:
        span = word_at(self._panes.reports[report].paragraph(anchor.paragraph), anchor.offset)
        self._selected(report, Anchor(anchor.paragraph, span.start), Anchor(anchor.paragraph, span.end))

    def _select_paragraph(self, report: int, paragraph: int) -> None:
        end = len(self._panes.reports[report].paragraph(paragraph))
        self._selected(report, Anchor(paragraph), Anchor(paragraph, end))

    def _selected(self, report: int, start: Anchor, end: Anchor) -> None:
        self._panes.select(Selection(report, start, end))
        self._panes.post_message(self._panes.Selected())

"""Where everybody stands: the reading place of every report, how it moves, and which panes are shown. No terminal here.

Each report has a position: an anchor in its text and the screen row that the anchor's line stands in. In the active
report that line is the reading line, about a third down the screen; at the ends of a report the text stops and the
reading line goes on to the edge. While linked, the other reports are brought level with it in the same step.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sidebyside.layout.arrangement import Arrangement, Box, arrange
from sidebyside.layout.flow import Anchor, Flow, Row
from sidebyside.model import Place, Report, Span
from sidebyside.reader.linked import LinkedScroll, partners_in_order

if TYPE_CHECKING:
    from sidebyside.comparison import Comparison

MEASURES = (30, 120)
"""The least and the most cells a line of text may be set to."""
SPACINGS = (0, 2)


class Position:
    """A reading position: the anchor, and the row of the pane's body (0 = top) its line stands in."""

    __slots__ = ("anchor", "row")

    def __init__(self) -> None:
        self.anchor = Anchor(0)
        self.row = 0


class Reading:
    """The reading state of some reports (at least one)."""

    def __init__(self, reports: Sequence[Report]) -> None:
        self.reports = tuple(reports)
        self.flows = [Flow(report.texts, 60) for report in self.reports]
        self.positions = [Position() for _ in self.reports]
        self.active = 0
        self.linked = True
        self.against_all = False
        self.comparison: Comparison | None = None
        self.levels: LinkedScroll | None = None
        self.focus: tuple[Place, Span] | None = None
        # Which panes, and how they are laid out.
        self.order = list(range(len(self.reports)))
        self.hidden: set[int] = set()
        self.pinned: set[int] = set()
        self.weights: dict[int, int] = {}
        self.measure = 72
        self.spacing = 1
        self.justified = False
        self.width = self.height = 0
        self.arrangement = Arrangement((), False, ())
        self._first = 0
        # The reading row that was chosen by a click or came with a pane, None for a third down; and the blank rows that
        # stood above and below the text then, which stay until the text moves into them.
        self._reading_row: int | None = None
        self._slack = (0, 0)
        self._ring: tuple[Place, tuple[Place, ...], int] | None = None

    # The layout.

    @property
    def place(self) -> Place:
        """The paragraph being read."""
        return Place(self.active, self.flows[self.active].row(self.positions[self.active].anchor).paragraph)

    def head(self, box: Box) -> int:
        """The rows of a pane's heading."""
        return 0 if box.height < 6 else 1 if box.height < 20 else 2

    def body(self, report: int) -> int:
        """The rows of text a report's pane has."""
        box = self.arrangement.box(report)
        return max(1, box.height - self.head(box)) if box else max(1, self.height - 2)

    @property
    def shown_order(self) -> list[int]:
        """The reports that are not hidden, left to right."""
        return [report for report in self.order if report not in self.hidden]

    def resize(self, width: int, height: int) -> None:
        """Lay out anew for a screen of this size; the reading line keeps its share of the height."""
        if self._reading_row is not None and self.height:
            self._reading_row = self._reading_row * height // self.height
        self.width, self.height = width, height
        self.lay_out()

    def lay_out(self) -> None:
        """Lay the panes out for the present state, and settle every position in its pane."""
        order = self.shown_order
        partner = None
        if self.levels is not None:
            place = self.place
            partners = [p.report for p in self.levels.partners(place) if p.report in order]
            partner = partners[0] if partners else None
        self.arrangement = arrange(
            self.width,
            self.height,
            order,
            self.active,
            first=self._first,
            pinned=tuple(self.pinned),
            partner=partner,
            weights=self.weights,
            measure=self.measure,
            digits=max(2, len(str(max(map(len, self.reports))))),
        )
        shown = [box.report for box in self.arrangement.boxes if box.report not in self.pinned]
        others = [report for report in order if report not in self.pinned]
        if shown and not self.arrangement.stacked:
            self._first = others.index(shown[0])
        for box in self.arrangement.boxes:
            self.flows[box.report].set_geometry(box.text_width, self.spacing)
        for flow in self.flows:
            flow.justified = self.justified
        self._settle()

    def row(self, report: int) -> Row:
        """The row of the flow that a report's position stands in."""
        return self.flows[report].row(self.positions[report].anchor)

    def window(self, report: int) -> list[Row | None]:
        """The rows of a report on the screen, None above and below it."""
        return self.flows[report].window(self.row(report), self.positions[report].row, self.body(report))

    # Moving in the active report.

    def move_lines(self, by: int) -> None:
        """Read ``by`` lines further down, or up."""
        flow = self.flows[self.active]
        self._stand(flow.anchor(flow.step(self.row(self.active), by)))

    def move_pages(self, by: float) -> None:
        """Read ``by`` screens further down, or up."""
        rows = max(1, int(abs(by) * max(1, self.body(self.active) - 2)))
        self.move_lines(rows if by > 0 else -rows)

    def move_paragraphs(self, by: int) -> None:
        """To the paragraph ``by`` further; upwards, to the start of this one first."""
        row, flow = self.row(self.active), self.flows[self.active]
        if by < 0 and row.line > 0:
            by += 1
        paragraph = row.paragraph
        for _ in range(abs(by)):
            further = flow.following(paragraph) if by > 0 else flow.preceding(paragraph)
            paragraph = further if 0 <= further < len(flow) else paragraph
        self._stand(Anchor(paragraph))

    def move_sentences(self, by: int) -> None:
        """To the next (1) or previous (-1) sentence, which is brought out."""
        anchor, flow = self.positions[self.active].anchor, self.flows[self.active]
        paragraph = flow.shown(anchor.paragraph)
        spans = self._sentences(paragraph) if flow.folded(paragraph) is None else ()
        if by > 0:
            found = next((span for span in spans if span.start > anchor.offset), None)
        else:
            found = next((span for span in reversed(spans) if span.start < anchor.offset), None)
        while found is None:
            paragraph = flow.following(paragraph) if by > 0 else flow.preceding(paragraph)
            if not 0 <= paragraph < len(flow):
                return
            if flow.folded(paragraph) is not None:
                self._stand(Anchor(paragraph))
                return
            spans = self._sentences(paragraph)
            found = (spans[0] if by > 0 else spans[-1]) if spans else None
        self._stand(Anchor(paragraph, found.start))
        self.focus = (Place(self.active, paragraph), found)

    def move_to_end(self, end: int) -> None:
        """To the first line of the report (-1) or to the last (1)."""
        flow = self.flows[self.active]
        self._reading_row = None
        last = len(flow) - 1
        self._stand(Anchor(0) if end < 0 else Anchor(last, len(flow.text(last))))

    def go(self, place: Place, span: Span | None = None) -> None:
        """Read ``place``, at the words ``span`` if given, which are then brought out; a hidden pane is shown again."""
        self.hidden.discard(place.report)
        self.flows[place.report].open(place.paragraph)
        self.active = place.report
        self._reading_row = None
        self._stand(Anchor(place.paragraph, span.start if span else 0))
        self.focus = (place, span) if span else None
        self._settle()

    def go_at(self, report: int, anchor: Anchor, row: int) -> None:
        """Read ``anchor``, whose line is seen in ``row`` of its pane's body, without moving that pane."""
        self.active = report
        self._keep_row(row, anchor)
        self._stand(anchor)

    def switch(self, by: int) -> None:
        """Read in the pane ``by`` to the right (left where negative), where it stands."""
        order = self.shown_order
        position = order.index(self.active) + by
        if not 0 <= position < len(order):
            return
        report = order[position]
        if self.arrangement.box(report) is None:
            self._bring_level(report, self.positions[self.active].row)
        self.activate(report)

    def activate(self, report: int) -> None:
        """Read in the pane of ``report``, where it stands."""
        if report == self.active or report in self.hidden:
            return
        self.active = report
        self.focus = self._ring = None
        self._keep_row(self.positions[report].row, self.positions[report].anchor)
        moves = self.arrangement.box(report) is None or self.arrangement.stacked
        self._clamp()
        if moves:
            self.lay_out()

    # Folding.

    def fold(self, wanted: Sequence[Sequence[bool]] | None) -> None:
        """Show of each report only the paragraphs that are wanted, None: all; the place being read stays if it can."""
        for report, flow in enumerate(self.flows):
            flow.fold(None if wanted is None else wanted[report])
        self._settle()

    def open(self, report: int, paragraph: int) -> bool:
        """Show the folded run that a paragraph is in; whether it was folded."""
        opened = self.flows[report].open(paragraph)
        if opened:
            self._settle()
        return opened

    # Which panes.

    def hide(self, report: int) -> bool:
        """Leave a report out of the row; the last one stays. Returns whether it was hidden."""
        order = self.shown_order
        if report not in order or len(order) < 2:
            return False
        if report == self.active:
            position = order.index(report)
            self.activate(order[position + 1] if position + 1 < len(order) else order[position - 1])
        self.hidden.add(report)
        self.lay_out()
        return True

    def unhide(self) -> None:
        """Show all reports again."""
        self.hidden.clear()
        self.lay_out()

    def move_pane(self, report: int, by: int) -> None:
        """Change places with the neighbour on the right (1) or the left (-1)."""
        order = self.shown_order
        target = order.index(report) + by
        if 0 <= target < len(order):
            here, there = self.order.index(report), self.order.index(order[target])
            self.order[here], self.order[there] = self.order[there], self.order[here]
            self.lay_out()

    def widen(self, report: int, by: int) -> None:
        """Give a report more of the width (1) or less (-1)."""
        self.weights[report] = max(1, min(8, self.weights.get(report, 2) + by))
        for other in self.order:
            self.weights.setdefault(other, 2)
        self.lay_out()

    def pin(self, report: int) -> None:
        """Keep a report on the screen when panes move sideways, or no longer."""
        self.pinned ^= {report}
        self.lay_out()

    # What words are seen against.

    def against(self, report: int) -> int | None:
        """The report that the words of a pane are seen against, None for all others.

        With three reports or more it is the one being read, and for that one the pane beside it, on the right or else
        on the left.
        """
        if self.against_all or len(self.reports) < 3:
            return None
        if report != self.active:
            return self.active
        row = [box.report for box in self.arrangement.boxes]
        if self.active not in row or len(row) < 2:
            return None
        beside = row.index(self.active) + 1
        return row[beside] if beside < len(row) else row[-2]

    # Links.

    def show(self, comparison: Comparison | None) -> None:
        """Take the links of a comparison; nothing that is being read moves."""
        self.comparison = comparison
        chosen = self.levels.chosen if self.levels else {}
        self.levels = LinkedScroll(comparison) if comparison else None
        if self.levels is not None and comparison is not None:
            self.levels.chosen = {
                key: partner for key, partner in chosen.items() if comparison.link_between(key[0], partner)
            }
        self._ring = None
        self.bring_level()

    def partners(self) -> tuple[Place, ...]:
        """The partners of the paragraph being read, in the panes that are not hidden."""
        if self.comparison is None:
            return ()
        return tuple(p for p in partners_in_order(self.comparison, self.place) if p.report not in self.hidden)

    def follow(self) -> Place | None:
        """Go to the first partner of the paragraph being read; again, to its next; after the last, back to it.

        Returns where it went, or None where there is no partner.
        """
        here = self.place
        if self._ring is not None:
            origin, ring, at = self._ring
            if ring[at] == here:
                at = (at + 1) % len(ring)
                self._follow_to(origin, ring, at)
                return ring[at]
        partners = self.partners()
        if not partners:
            return None
        ring = (*partners, here)
        self._follow_to(here, ring, 0)
        return ring[0]

    def bring_level(self) -> None:
        """Bring the other panes level with the reading line, where linked."""
        if not self.linked or self.levels is None:
            return
        row = self.positions[self.active].row
        for box in self.arrangement.boxes:
            if box.report != self.active:
                self._bring_level(box.report, row)

    # Inner steps.

    def _follow_to(self, origin: Place, ring: tuple[Place, ...], at: int) -> None:
        target = ring[at]
        if self.levels is not None and target != origin:
            self.levels.choose(origin, target)
        row = self.positions[self.active].row
        self.flows[target.report].open(target.paragraph)
        self.active = target.report
        self._keep_row(row, Anchor(target.paragraph))
        self._stand(Anchor(target.paragraph))
        self.lay_out()
        self._ring = (origin, ring, at)

    def _stand(self, anchor: Anchor) -> None:
        """Take a new position in the active report and bring the others level."""
        self.positions[self.active].anchor = anchor
        self.focus = self._ring = None
        if self.arrangement.stacked:
            self.lay_out()
        else:
            self._settle()

    def _settle(self) -> None:
        if not self.arrangement.boxes:
            return
        if self.arrangement.box(self.active) is None:
            self.lay_out()
            return
        self._clamp()
        self.bring_level()

    def _clamp(self) -> None:
        """Put the reading line in its row; at the ends of the report the text stops and the line goes on."""
        position = self.positions[self.active]
        flow, row, body = self.flows[self.active], self.row(self.active), self.body(self.active)
        wanted = body // 3 if self._reading_row is None else max(0, min(self._reading_row, body - 1))
        above, below = flow.above(row, body), flow.below(row, body)
        top, bottom = self._slack if self._reading_row is not None else (0, 0)
        wanted = max(wanted, body - 1 - below - bottom)
        position.row = min(wanted, above + top)
        self._slack = (min(top, max(0, position.row - above)), min(bottom, max(0, body - 1 - below - position.row)))

    def _keep_row(self, row: int, anchor: Anchor) -> None:
        """Read on in this row of the active pane, with as much blank above and below the text as there is now."""
        flow, body = self.flows[self.active], self.body(self.active)
        at = flow.row(anchor)
        self._reading_row = row
        self._slack = (max(0, row - flow.above(at, body)), max(0, body - 1 - flow.below(at, body) - row))

    def _bring_level(self, report: int, row: int) -> None:
        if not self.linked or self.levels is None:
            return
        here = self.row(self.active)
        lines = len(self.flows[self.active].lines(here.paragraph))
        level = self.levels.level(Place(self.active, here.paragraph), min(1.0, here.line / lines), report)
        if level is None:
            return
        flow = self.flows[report]
        rows = len(flow.lines(level.paragraph))
        line = min(int(level.fraction * rows), rows - 1)
        position = self.positions[report]
        position.anchor = flow.anchor(Row(level.paragraph, line))
        if self.arrangement.stacked:
            body = self.body(report)
            position.row = min(line + 1, body // 2, flow.above(flow.row(position.anchor), body))
        else:
            # Beyond the last line of an unlinked paragraph's neighbour stands the blank row after it.
            position.row = row - 1 if level.fraction == 1.0 else row

    def _sentences(self, paragraph: int) -> tuple[Span, ...]:
        if self.comparison is not None:
            return tuple(self.comparison.sentences(self.active, paragraph))
        from sidebyside.language.identify import language_of
        from sidebyside.language.segmentation import sentences

        report = self.reports[self.active]
        return sentences(report.paragraph(paragraph), language_of(report)) if len(report) else ()

"""The reading: the place in every report, how it moves, and what moves with it.

Each report has a position: an anchor in its text and the screen row that the anchor's line stands in. In the active
report that line is the reading line, about a third down the screen; at the ends of a report the text stops and the
reading line goes on to the edge. While linked, the other reports are brought level with it in the same step.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from sidebyside.layout.arrangement import Arrangement, Box
from sidebyside.layout.flow import Anchor, Flow, Row
from sidebyside.model import Place, Report, Span
from sidebyside.reader.reading import steps
from sidebyside.reader.reading.levelling import Levelling, Pane, Standing
from sidebyside.reader.reading.line import ReadingLine
from sidebyside.reader.reading.linked import LinkedScroll
from sidebyside.reader.reading.partners import Round, partners_in_order
from sidebyside.reader.reading.row import PaneRow
from sidebyside.reader.reading.texts import Texts

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
        texts = [Texts(report) for report in self.reports]
        self.flows = [Flow(each, 60, before=each.before) for each in texts]
        self.positions = [Position() for _ in self.reports]
        self.active = 0
        self.linked = True
        self.against_all = False
        self.comparison: Comparison | None = None
        self.levels: LinkedScroll | None = None
        self.focus: tuple[Place, Span] | None = None
        self.signs: Mapping[int, str] = {}
        """What the headings of reports (0-based) say of sources that are others by now than those that were read."""
        self.panes = PaneRow(len(self.reports), len(str(max(map(len, self.reports)))))
        self.measure = 72
        self.spacing = 1
        self.justified = False
        self.width = self.height = 0
        self.round: Round | None = None
        self._line = ReadingLine()
        self._tops = True
        self._left: dict[int, Standing] = {}
        self._pages = [steps.Trail() for _ in self.reports]

    # The layout.

    @property
    def arrangement(self) -> Arrangement:
        """The panes on the screen."""
        return self.panes.arrangement

    @property
    def place(self) -> Place:
        """The paragraph being read."""
        return Place(self.active, self.flows[self.active].row(self.positions[self.active].anchor).paragraph)

    def head(self, box: Box) -> int:
        """The rows of a pane's heading."""
        return 0 if box.height < 4 else 1 if box.height < 20 else 2

    def body(self, report: int) -> int:
        """The rows of text a report's pane has."""
        box = self.arrangement.box(report)
        return max(1, box.height - self.head(box)) if box else max(1, self.height - 2)

    def resize(self, width: int, height: int) -> None:
        """Lay out anew for a screen of this size; the reading line keeps its share of the height."""
        self._line.rescale(self.height, height)
        same = height == self.height
        self.width, self.height = width, height
        self.lay_out() if same else self._lay_out()

    def lay_out(self) -> None:
        """Lay the panes out for the present state; the line being read stays in its row where it can."""
        boxes, row, body = self.arrangement.boxes, self.positions[self.active].row, self.body(self.active)
        self._lay_out(row if boxes and not self.arrangement.stacked else None, body)

    def _lay_out(self, row: int | None = None, body: int = 0) -> None:
        """Lay out and settle every position; the line being read stays in ``row`` of a ``body`` as high."""
        partner = None
        if self.levels is not None:
            shown = self.panes.shown
            partner = next((p.report for p in self.levels.partners(self.place) if p.report in shown), None)
        self.panes.lay_out(self.width, self.height, self.active, partner, self.measure)
        for box in self.arrangement.boxes:
            self.flows[box.report].set_geometry(box.text_width, self.spacing)
        for flow in self.flows:
            flow.justified = self.justified
        if row is not None and body == self.body(self.active):
            self._line.hold(row, self.row(self.active), self.flows[self.active], body)
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
        self._stand(steps.lines(self.flows[self.active], self.row(self.active), by))

    def move_pages(self, by: float) -> None:
        """Read ``by`` screens further down, or up."""
        rows = max(1, int(abs(by) * max(1, self.body(self.active) - 2))) * (1 if by > 0 else -1)
        flow, here = self.flows[self.active], self.positions[self.active].anchor
        self._stand(self._pages[self.active].lines(flow, here, rows))

    def move_paragraphs(self, by: int) -> None:
        """To the paragraph ``by`` further; upwards, to the start of this one first."""
        self._stand(steps.paragraphs(self.flows[self.active], self.positions[self.active].anchor, by))

    def move_sentences(self, by: int) -> None:
        """To the next (1) or previous (-1) sentence, which is brought out."""
        found = steps.sentence(self.flows[self.active], self.positions[self.active].anchor, by, self._sentences)
        if found is None:
            return
        anchor, span = found
        self._stand(anchor)
        if span is not None:
            self.focus = (Place(self.active, anchor.paragraph), span)

    def move_to_end(self, end: int) -> None:
        """To the first line of the report (-1) or to the last (1)."""
        self._line.release()
        self._stand(steps.end(self.flows[self.active], end))

    def go(self, place: Place, span: Span | None = None, offset: int = 0) -> None:
        """Read ``place``, at the words ``span`` if given, which are then brought out, or at ``offset`` of its text.

        A hidden pane is shown again.
        """
        self.panes.hidden.discard(place.report)
        self.flows[place.report].open(place.paragraph)
        self.active = place.report
        self._line.release()
        self._stand(Anchor(place.paragraph, span.start if span else offset))
        self.focus = (place, span) if span else None
        self._settle()

    def go_at(self, report: int, anchor: Anchor, row: int) -> None:
        """Read ``anchor``, whose line is seen in ``row`` of its pane's body, without moving that pane."""
        self.active = report
        self._keep_row(row, anchor)
        self._stand(anchor, tops=False)

    def switch(self, by: int) -> None:
        """Read in the pane ``by`` to the right (left where negative), where it stands."""
        report = self.panes.neighbour(self.active, by)
        if report is None:
            return
        if self.arrangement.box(report) is None:
            self._bring_level(report)
        self.activate(report)

    def activate(self, report: int) -> None:
        """Read in the pane of ``report``, where it stands; back in one that was just left, where that was."""
        if report == self.active or report in self.panes.hidden:
            return
        here, there = self.positions[self.active], self.positions[report]
        self._left[self.active] = Standing(here.anchor, here.row)
        there.anchor, there.row = self._left.get(report, Standing(there.anchor, there.row))
        self.active = report
        self.focus = self.round = None
        self._keep_row(there.row, there.anchor)
        moves = self.arrangement.box(report) is None or self.arrangement.stacked
        self._clamp()
        if moves:
            self._lay_out()
        else:
            self.bring_level()

    # Folding.

    def fold(self, wanted: Sequence[Sequence[int]] | None) -> None:
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
        if report in self.panes.hidden or len(self.panes.shown) < 2:
            return False
        if report == self.active:
            beside = self.panes.neighbour(report, 1)
            self.activate(beside if beside is not None else self.panes.shown[-2])
        self.panes.hide(report)
        self.lay_out()
        return True

    def unhide(self) -> None:
        """Show all reports again."""
        self.panes.hidden.clear()
        self.lay_out()

    def move_pane(self, report: int, by: int) -> bool:
        """Change places with the neighbour on the right (1) or the left (-1); False where there is none."""
        other = self.panes.neighbour(report, by)
        if other is not None:
            self.panes.swap(report, other)
            self.lay_out()
        return other is not None

    def widen(self, report: int, by: int) -> None:
        """Give a report more of the width (1) or less (-1), where that changes what is seen."""
        weights, before = dict(self.panes.weights), self.panes.arrangement.box(report)
        self.panes.widen(report, by)
        self.lay_out()
        after = self.panes.arrangement.box(report)
        if before and after and before.width == after.width:
            # Else each key in vain would have to be taken back by another.
            self.panes.weights = weights
            self.lay_out()

    def pin(self, report: int) -> None:
        """Keep a report on the screen when panes move sideways, or no longer."""
        self.panes.pin(report)
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
        row = self.panes.visible
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
        self.round = None
        self.bring_level()

    def partners(self) -> tuple[Place, ...]:
        """The partners of the paragraph being read, in the panes that are not hidden."""
        if self.comparison is None:
            return ()
        return tuple(p for p in partners_in_order(self.comparison, self.place) if p.report not in self.panes.hidden)

    def follow(self) -> Place | None:
        """Go to the first partner of the paragraph being read; again, to its next; after the last, back to it.

        Returns where it went, or None where there is no partner.
        """
        if self.round is not None and self.round.here == self.place:
            self.round.go_on()
        elif partners := self.partners():
            self.round = Round(self.place, partners, self.positions[self.active].anchor.offset)
        else:
            return None
        self._follow_to(self.round)
        return self.round.here

    def bring_level(self) -> None:
        """Bring the other panes level with the reading line, where linked."""
        if not self.linked or self.levels is None:
            return
        for box in self.arrangement.boxes:
            if box.report != self.active:
                self._bring_level(box.report)

    # Inner steps.

    def _follow_to(self, round: Round) -> None:
        """To the stop of the round: to what tells the same there, in the row where that stands."""
        target, row = round.here, self.positions[self.active].row
        anchor = origin = Anchor(round.origin.paragraph, round.offset)
        self.flows[target.report].open(target.paragraph)
        if target != round.origin and self.levels is not None:
            self.levels.choose(round.origin, target)
            anchor = Levelling(self.levels).same_words(self._pane(round.origin.report), origin, target)
        if self.linked and not self.arrangement.stacked:
            self._bring_level(target.report)
            beside, flow = self.positions[target.report], self.flows[target.report]
            row = beside.row + flow.row(anchor).line - flow.row(beside.anchor).line
        self.active = target.report
        self._keep_row(max(0, min(row, self.body(target.report) - 1)), anchor)
        self._stand(anchor, tops=False)
        self._lay_out()
        self.round = round

    def _stand(self, anchor: Anchor, tops: bool = True) -> None:
        """Take a new position in the active report and bring the others level.

        ``tops``: from the first row of a report on all show their beginnings; else its partners are brought there.
        """
        self.positions[self.active].anchor = anchor
        self.focus = self.round = None
        self._tops = tops
        self._left.clear()
        if self.arrangement.stacked:
            self._lay_out()
        else:
            self._settle()

    def _settle(self) -> None:
        if not self.arrangement.boxes:
            return
        if self.arrangement.box(self.active) is None:
            self._lay_out()
            return
        self._clamp()
        self.bring_level()

    def _clamp(self) -> None:
        """Put the reading line in its row; at the ends of the report the text stops and the line goes on."""
        at = self.row(self.active)
        self.positions[self.active].row = self._line.settle(at, self.flows[self.active], self.body(self.active))

    def _keep_row(self, row: int, anchor: Anchor) -> None:
        """Read on in this row of the active pane, with as much blank above and below the text as there is now."""
        self._line.keep(row, anchor, self.flows[self.active], self.body(self.active))

    def _bring_level(self, report: int) -> None:
        if not self.linked or self.levels is None:
            return
        here = self.positions[self.active]
        level = Levelling(self.levels, self._tops)
        stand = level.below if self.arrangement.stacked else level.beside
        found = stand(self._pane(self.active), Standing(here.anchor, here.row), self._pane(report))
        self.positions[report].anchor, self.positions[report].row = found

    def _pane(self, report: int) -> Pane:
        return Pane(report, self.flows[report], self.body(report))

    def _sentences(self, paragraph: int) -> tuple[Span, ...]:
        if self.comparison is not None:
            return tuple(self.comparison.sentences(self.active, paragraph))
        from sidebyside.language.identify import language_of
        from sidebyside.language.segmentation import sentences

        report = self.reports[self.active]
        return sentences(report.paragraph(paragraph), language_of(report)) if len(report) else ()

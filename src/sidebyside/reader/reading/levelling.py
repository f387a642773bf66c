"""Where a pane stands beside the one being read."""

from __future__ import annotations

from typing import NamedTuple

from sidebyside.layout.flow import Anchor, Flow, Row
from sidebyside.model import Place
from sidebyside.reader.reading.linked import LinkedScroll, between


class Standing(NamedTuple):
    """A position in a pane: the anchor, and the row of the pane's body (0 = top) its line stands in."""

    anchor: Anchor
    row: int


class Pane(NamedTuple):
    """A pane: its report, the rows of its text, and the rows it has for them."""

    report: int
    flow: Flow
    body: int


class Levelling:
    """Brings panes level with a place in one of them. The answers depend on that place and its row alone."""

    def __init__(self, links: LinkedScroll, tops: bool = True) -> None:
        """``tops``: whether beside the first row of a report the others stand at theirs."""
        self.links = links
        self._tops = tops

    def beside(self, one: Pane, here: Standing, other: Pane) -> Standing:
        """Where ``other`` stands while ``here`` is read in ``one``.

        A linked paragraph begins in the row where the one being read begins. Where one of the two is long (over half a
        pane) that holds for its first line; further down the words that tell the same stand in one row. Beside a
        paragraph without a partner stands what lies as far between its linked neighbours, with no row left blank that
        text could fill. With ``tops`` the others stand at their first rows beside the first of a report, as long as its
        partner is seen there.
        """
        row = one.flow.row(here.anchor)
        if here.row == 0 and self._all_at_their_tops(one, row, other):
            return Standing(Anchor(0), 0)
        partner = self.links.partner(Place(one.report, row.paragraph), other.report)
        if partner is None:
            return filled(other, self._between_neighbours(one, here.anchor, other), here.row)
        if other.flow.folded(partner.paragraph) is not None or one.flow.folded(row.paragraph) is not None:
            return Standing(Anchor(partner.paragraph), here.row)
        lines, others = len(one.flow.lines(row.paragraph)), len(other.flow.lines(partner.paragraph))
        if max(lines, others) > other.body // 2:
            return Standing(self.same_words(one, here.anchor, partner), here.row)
        top = here.row - row.line
        line = min(row.line, others - 1)
        if top < 0:
            # Where both begin above the screen, of the shorter one nothing might be left on it.
            line = other.flow.row(self.same_words(one, here.anchor, partner)).line
        return Standing(other.flow.anchor(Row(partner.paragraph, line)), max(0, min(top + line, other.body - 1)))

    def below(self, one: Pane, here: Standing, other: Pane) -> Standing:
        """Where ``other`` stands below ``one``: with what tells the same near its top, and no row left blank."""
        row, flow = one.flow.row(here.anchor), other.flow
        if self._all_at_their_tops(one, row, other):
            return Standing(Anchor(0), 0)
        partner = self.links.partner(Place(one.report, row.paragraph), other.report)
        if partner is None:
            anchor = self._between_neighbours(one, here.anchor, other)
        else:
            anchor = self.same_words(one, here.anchor, partner)
        at = flow.row(anchor)
        wanted = max(min(at.line + 1, other.body // 2), other.body - 1 - flow.below(at, other.body))
        return Standing(anchor, min(wanted, flow.above(at, other.body)))

    def same_words(self, one: Pane, here: Anchor, partner: Place) -> Anchor:
        """Where ``partner`` tells what stands at ``here``; beside a first line its beginning."""
        row = one.flow.row(here)
        if row.line == 0:
            return Anchor(partner.paragraph)
        place = Place(one.report, here.paragraph)
        return Anchor(partner.paragraph, self.links.same_words(place, here.offset, partner))

    def _all_at_their_tops(self, one: Pane, row: Row, other: Pane) -> bool:
        """Whether ``row`` is its report's first, and ``other`` shows its partner, if any, from its own first on."""
        if not self._tops or one.flow.above(row, 1):
            return False
        partner = self.links.partner(Place(one.report, row.paragraph), other.report)
        if partner is None:
            return True
        return other.flow.distance(Row(0, 0), other.flow.row(Anchor(partner.paragraph)), other.body) < other.body

    def _between_neighbours(self, one: Pane, here: Anchor, other: Pane) -> Anchor:
        above, below = self.links.around(Place(one.report, here.paragraph), other.report)
        flow, beside = one.flow, other.flow
        if below is None and flow.below(flow.row(here), flow.spacing + 1) <= flow.spacing:
            return Anchor(len(beside) - 1, len(beside.texts[-1]))
        start = (flow.before(above.here + 1), beside.before(above.there + 1)) if above else (0, 0)
        end = (below.here, below.there) if below else (len(flow), len(beside))
        return beside.at(
            between(flow.before(here.paragraph) + here.offset, start, (flow.before(end[0]), beside.before(end[1])))
        )


def filled(pane: Pane, anchor: Anchor, row: int) -> Standing:
    """A standing with ``anchor`` in ``row``, or as near to it as leaves no row blank that text could fill."""
    flow, body = pane.flow, pane.body
    at = flow.row(anchor)
    above, below = flow.above(at, body), flow.below(at, body)
    # What stands in the row may be another line then: the reading line is where this pane is read on.
    if row + below < body - 1:
        at = flow.move(at, row + below - body + 1)
        above = flow.above(at, body)
    if above < row:
        at = flow.move(at, row - above)
        above = flow.above(at, body)
    last = len(flow.lines(at.paragraph)) - 1
    return Standing(flow.anchor(at), min(row, above) - max(0, at.line - last))

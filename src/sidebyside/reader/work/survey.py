"""What the status line, the overview and the jumps need to know of every paragraph, gathered piece by piece."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Generator, Mapping, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from sidebyside.model import Finding, FindingType, Kind, Place, Span

if TYPE_CHECKING:
    from sidebyside.comparison import Comparison
    from sidebyside.language.folding import FoldKind
    from sidebyside.reader.work.surveying import View

Ends = tuple[Place, Place]
NOTHING: Mapping[Ends, object] = {}


class Spot(NamedTuple):
    """Where one side of a finding stands."""

    paragraph: int
    start: int
    end: int
    finding: int


class Ahead(NamedTuple):
    """The next finding while not all have come, and where it stands.

    A place without a finding is where nobody has looked yet; nothing at all says that there is none.
    """

    place: Place | None
    span: Span | None
    finding: Finding | None


class Count(NamedTuple):
    """The ``number`` (from 1) of something among ``total``; ``complete`` tells whether all are known yet.

    The number is None as long as more of them may come before it.
    """

    number: int | None
    total: int
    complete: bool

    def __str__(self) -> str:
        which = "one" if self.number is None else self.number
        return f"{which} of {self.total}{'' if self.complete else '+'}"


class Survey:
    """The kinds of all paragraphs and the places of all findings of one comparison.

    ``steps`` gathers them, one paragraph a step, then the findings in a last long one; until it is through, answers
    are of what is known, and `next_of_kind` looks further by itself.
    """

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self.kinds: list[list[Kind | None]] = [[None] * len(report) for report in comparison.reports]
        self.known = 0
        self.looked = [bytearray(len(report)) for report in comparison.reports]
        """Of a survey made elsewhere: 1 for each paragraph whose findings have come."""
        self.news = 0
        """Grows with all that comes from elsewhere."""
        self._arrived: deque[Place] = deque()
        self.view: View = ()
        """What is on the screen: findings there are looked for first."""
        self.awaited: View = ()
        """Where the user waits for a finding, in the same form: looked through next."""
        self.total = sum(len(report) for report in comparison.reports)
        self.findings: tuple[Finding, ...] | None = None
        self.folds: dict[FoldKind, int] | None = None
        self._spots: list[list[Spot]] = [[] for _ in comparison.reports]
        self._of_kind: dict[tuple[int, Kind], list[int]] = {}
        self._of_type: dict[tuple[int, FindingType], list[Spot]] = {}

    def steps(self) -> Generator[None, None, None]:
        """Gather; report by report in parallel, so that beginnings are known first."""
        longest = max((len(report) for report in self.comparison.reports), default=0)
        for paragraph in range(longest):
            for report, kinds in enumerate(self.kinds):
                if paragraph < len(kinds):
                    self.kind(report, paragraph)
                    yield
        self.find()
        yield

    def find(self) -> None:
        """Take the findings of the comparison, which works them out now if it does not have them."""
        findings = self.comparison.findings
        # By paragraphs: one sort of them all would keep every other thread, the screen's too, waiting for its end.
        spots: list[list[list[Spot]]] = [[[] for _ in kinds] for kinds in self.kinds]
        for number, finding in enumerate(findings):
            for side in finding.sides:
                spots[side.report][side.paragraph].append(Spot(side.paragraph, side.start, side.end, number))
        self._of_type.clear()
        self._spots = [[spot for found in paragraphs for spot in sorted(found)] for paragraphs in spots]
        _ = self.comparison.coverage
        from sidebyside.reader.work.waiting import Waiting

        if not isinstance(self.comparison, Waiting):
            # Of large reports the other process counts them, while it has their words compared.
            self.folds = self.comparison.with_folding(True).folds
        self.findings = findings

    def run(self) -> Survey:
        """All steps at once."""
        for _ in self.steps():
            pass
        return self

    def know(self, report: int, first: int, kinds: Sequence[Kind | None]) -> None:
        """Take the kinds of paragraphs from ``first`` on that were worked out elsewhere, None where not yet."""
        self.news += 1
        for number, kind in enumerate(kinds, first):
            if kind is None:
                continue
            if self.kinds[report][number] is None:
                self.known += 1
            self.kinds[report][number] = kind

    def inherit(self, before: Survey) -> None:
        """Take over what an earlier survey knows and a correction left alone; nothing where it is of other texts."""
        one, other = before.comparison, self.comparison
        if one.folding != other.folding or any(a is not b for a, b in zip_longest(one.reports, other.reports)):
            return
        touched = {place for link in set(one.links) ^ set(other.links) for place in (link.left, link.right)}
        for report, kinds in enumerate(before.kinds):
            sure = [None if Place(report, n) in touched else kind for n, kind in enumerate(kinds)] if touched else kinds
            # Before the findings are copied: a thread may still be adding to both, findings first.
            self.looked[report][:] = before.looked[report]
            self.know(report, 0, sure)
        for report, paragraph in touched:
            self.looked[report][paragraph] = 0
        from sidebyside.reader.work.waiting import Waiting

        if isinstance(other, Waiting):
            other.take_findings(one)

    def look_through(
        self, report: int, first: int, kinds: Sequence[Kind], in_link: Mapping[Ends, object] = NOTHING
    ) -> None:
        """Take the kinds of paragraphs from ``first`` on, whose findings have come with them: those ``in_link``."""
        before = self.kinds[report][first : first + len(kinds)]
        self.know(report, first, kinds)
        self.looked[report][first : first + len(kinds)] = b"\1" * len(kinds)
        self._arrived.extend(Place(report, n) for n, was in enumerate(before, first) if was is None)
        self._arrived.extend(place for ends in in_link for place in ends)

    def arrivals(self) -> set[Place]:
        """The paragraphs of which findings, or their own kinds, have come since this was last asked.

        A thread may go on adding to them.
        """
        arrived = set()
        while self._arrived:
            arrived.add(self._arrived.popleft())
        return arrived

    @property
    def kinds_complete(self) -> bool:
        """Whether the kind of every paragraph is known."""
        return self.known == self.total

    def kind(self, report: int, paragraph: int) -> Kind:
        """The kind of a paragraph, worked out now if it is not known."""
        found = self.kinds[report][paragraph]
        if found is None:
            found = self.comparison.kind(report, paragraph)
            from sidebyside.reader.work.waiting import Waiting

            if isinstance(self.comparison, Waiting):
                # Without its findings a paragraph may look shared that is not: an answer for now, not to be kept.
                self.comparison.forget(Place(report, paragraph))
                return found
            if self.kinds[report][paragraph] is None:
                self.kinds[report][paragraph] = found
                self.known += 1
        return found

    def next_of_kind(self, kind: Kind, place: Place, step: int) -> Place | None:
        """The next (``step`` 1) or previous (-1) paragraph of ``kind`` in the place's report; None at the end."""
        number = place.paragraph + step
        while 0 <= number < len(self.kinds[place.report]):
            if self.kind(place.report, number) == kind:
                return Place(place.report, number)
            number += step
        return None

    def count_of_kind(self, kind: Kind, place: Place) -> Count:
        """Which of the paragraphs of ``kind`` in its report the place is, or is next after."""
        numbers = self._numbers(place.report, kind)
        sure = self.kinds_complete or None not in self.kinds[place.report][: place.paragraph + 1]
        return Count(bisect_right(numbers, place.paragraph) if sure else None, len(numbers), self.kinds_complete)

    def _numbers(self, report: int, kind: Kind) -> list[int]:
        key = (report, kind)
        if key in self._of_kind:
            return self._of_kind[key]
        numbers = [number for number, found in enumerate(self.kinds[report]) if found == kind]
        if self.kinds_complete:
            self._of_kind[key] = numbers
        return numbers

    def spots(self, report: int, type: FindingType | None = None) -> list[Spot]:
        """Where the findings (of one type) stand in a report, in order; empty until they are known."""
        spots = self._spots[report]
        if type is None or self.findings is None:
            return spots
        if (report, type) not in self._of_type:
            self._of_type[report, type] = [spot for spot in spots if self.findings[spot.finding].type == type]
        return self._of_type[report, type]

    def next_finding(
        self, place: Place, offset: int, step: int, type: FindingType | None = None
    ) -> tuple[Spot, Count] | None:
        """The next finding behind (before) ``offset`` of a place in its report, and which one it is."""
        spots = self.spots(place.report, type)
        here = (place.paragraph, offset)
        number = bisect_right(spots, here, key=_start) if step > 0 else bisect_left(spots, here, key=_start) - 1
        if not 0 <= number < len(spots):
            return None
        return spots[number], Count(number + 1, len(spots), True)

    def next_known(self, place: Place, offset: int, step: int, type: FindingType | None = None) -> Ahead:
        """The next finding behind (before) ``offset`` of a place in its report, as far as findings have come.

        Links are looked at, not ledgers: a row of three reports is here the difference of two of them.
        """
        report, number = place
        while 0 <= number < len(self.kinds[report]):
            if not self.looked[report][number] and self.kinds[report][number] not in ("unique", "shared"):
                return Ahead(Place(report, number), None, None)
            found = {
                (side.start, side.end): finding
                for link in self.comparison.links_at(report, number)
                for finding in self.comparison.findings_in(link)
                if type is None or finding.type == type
                for side in finding.sides
                if (side.report, side.paragraph) == (report, number)
                and (number != place.paragraph or (side.start - offset) * step > 0)
            }
            if found:
                span = min(found) if step > 0 else max(found)
                return Ahead(Place(report, number), Span(*span), found[span])
            number += step
        return Ahead(None, None, None)

    def findings_at(self, place: Place) -> list[Finding]:
        """The findings with a side in a paragraph."""
        spots = self._spots[place.report]
        first = bisect_left(spots, Spot(place.paragraph, -1, -1, -1))
        found = []
        for number in range(first, len(spots)):  # no slice: of 50,000 spots it would be copied for each paragraph
            if spots[number].paragraph != place.paragraph or self.findings is None:
                break
            found.append(self.findings[spots[number].finding])
        return list(dict.fromkeys(found))


def _start(spot: Spot) -> tuple[int, int]:
    return spot.paragraph, spot.start

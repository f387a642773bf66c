"""What the process of a survey does: what is on the screen first, and kinds, as far as they are sure, before findings.

The detectors of findings read whole reports before they answer for one link, seconds of two reports of 10,000
paragraphs, and then take 8 ms a link. A kind needs none of that where the words of a paragraph settle it: without a
link, or with a word that no partner has, or with the very text of its partners.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import Protocol

from sidebyside.comparison import Comparison
from sidebyside.comparison.folds import count_folds
from sidebyside.language.folding import FOLD_KINDS, FoldKind
from sidebyside.model import Finding, Kind, Link, Note, Place
from sidebyside.reader.work.packed import PackedLinks, PackedReport, unpack_links, unpack_reports
from sidebyside.reader.work.waiting import Ends, Waiting

BATCH = 50
"""Paragraphs of a report whose kinds are sent at a time: of so many in each of two reports the folded words are still
there when their partners' turn comes (`fold_words` keeps 128 texts), which halves the work."""
PIECE = 25
"""Paragraphs of a report whose findings are sent at a time: 0.2 s of work."""
ENTRIES = 200
"""Entries sent at a time: reading one message holds the reader's screen up, 1 ms of so many."""

View = tuple[tuple[int, int, int], ...]
"""What is on the screen: report, first paragraph, and the one behind the last."""
Wanted = tuple[PackedLinks, tuple[Note, ...], bool]
"""A comparison of known reports: links, notes, and whether trivial differences are folded."""
Correction = tuple[int, Wanted, Sequence[bytes], Sequence[bytes]]
"""The number of a correction, what there is now, and for each paragraph of each report whether the reader has its kind,
and its findings."""


class Desk(Protocol):
    """Where what the reader tells comes in."""

    view: View

    @property
    def waits(self) -> bool:
        """Whether there is a correction that has not been taken."""

    def next(self) -> Correction:
        """The latest correction, once there is one."""


_NONE: dict[FoldKind, int] = {}


class Surveying:
    """Surveys a comparison. ``send`` takes the messages, ``view`` tells what is on the screen now.

    ``due`` tells that a correction waits: `run` then returns before its end, `correct` takes the correction, and `run`
    goes on with what is not known yet.
    """

    def __init__(
        self,
        comparison: Comparison,
        send: Callable[..., None],
        view: Callable[[], View],
        due: Callable[[], bool] = lambda: False,
    ) -> None:
        self.comparison = comparison
        self._send = send
        self._view = view
        self._due = due
        # Sees all words, and no finding.
        self._sure = Waiting.of(Comparison(comparison.reports, comparison.links).with_folding(comparison.folding))
        self._told = [bytearray(len(report)) for report in comparison.reports]
        self._looked = [bytearray(len(report)) for report in comparison.reports]
        self._folds: dict[Ends, dict[FoldKind, int]] = {}

    def run(self) -> None:
        """Send all there is: of what is on the screen at any time first, then all kinds, then all findings.

        In the end come entries in pieces, then coverage and what is folded.
        """
        lengths = list(map(len, self.comparison.reports))
        seen = [(report, range(start, end)) for report, start, end in self._clipped()]
        batches, rest = chain(seen, _in_turn(lengths, BATCH)), _in_turn(lengths, PIECE)
        for _ in seen:
            self._send_kinds(*next(batches))
        while not self._due():
            if piece := self._unlooked():
                self._look_through(*piece)
            elif batch := next(batches, None):
                self._send_kinds(*batch)
            elif piece := next(rest, None):
                self._look_through(*piece)
            else:
                self._send_ledgers()
                break

    def correct(self, links: tuple[Link, ...], notes: tuple[Note, ...], folding: bool) -> None:
        """Go on with these links and notes; what they leave alone stays known."""
        before, sure = self.comparison.with_folding(folding), self._sure.with_folding(folding)
        if folding != self.comparison.folding:
            self._folds.clear()
        self.comparison = Comparison(before.reports, links, notes=notes).with_folding(folding)
        self.comparison.learn(before)
        self._sure = Waiting.of(Comparison(before.reports, links).with_folding(folding))
        self._sure.learn(sure)

    def take_as_sent(self, kinds: Sequence[bytes], findings: Sequence[bytes]) -> None:
        """The reader has the kinds, and the findings, of those paragraphs of each report that are not 0 here."""
        self._told, self._looked = list(map(bytearray, kinds)), list(map(bytearray, findings))

    # Kinds.

    def _send_kinds(self, report: int, paragraphs: range) -> None:
        """The kinds that no finding can change, those left out that have been sent."""
        told = self._told[report]
        for run in _runs([number for number in paragraphs if not told[number]], BATCH):
            told[run.start : run.stop] = b"\1" * len(run)
            kinds = [self._sure_kind(self._sure, Place(report, number)) for number in run]
            self._send("kinds", report, run.start, kinds)
        self._sure.forget_words()

    @staticmethod
    def _sure_kind(comparison: Comparison, place: Place) -> Kind | None:
        kind = comparison.kind(*place)
        if kind != "shared":
            return kind  # words that differ without findings differ with them
        text = comparison.reports[place.report].paragraph(place.paragraph)
        partners = (link.other(place.report) for link in comparison.links_at(*place))
        if all(comparison.reports[other.report].paragraph(other.paragraph) == text for other in partners):
            return kind  # equal texts have no finding
        return None

    # Findings.

    def _unlooked(self) -> tuple[int, range] | None:
        """Paragraphs on the screen, some of which have not been looked through."""
        for report, start, end in self._clipped():
            if not all(self._looked[report][start:end]):
                return report, range(start, end)
        return None

    def _look_through(self, report: int, paragraphs: range) -> None:
        """Send the findings of these paragraphs, those left out that have been sent."""
        looked = self._looked[report]
        for run in _runs([number for number in paragraphs if not looked[number]], PIECE):
            looked[run.start : run.stop] = b"\1" * len(run)
            self._send_findings(report, run)

    def _send_findings(self, report: int, paragraphs: range) -> None:
        comparison = self.comparison
        kinds: list[Kind] = []
        found: dict[Ends, tuple[Finding, ...]] = {}
        for paragraph in paragraphs:
            kinds.append(comparison.kind(report, paragraph))
            links = comparison.links_at(report, paragraph)
            found.update(
                ((link.left, link.right), findings) for link in links if (findings := comparison.findings_in(link))
            )
            if comparison.folding:
                self._count_folds(links)  # now, as the words of these links have just been compared
        self._send("found", report, paragraphs.start, kinds, found)
        comparison.forget_words()

    def _count_folds(self, links: Sequence[Link]) -> None:
        for link in links:
            if (link.left, link.right) not in self._folds:
                counts = {kind: count for kind, count in count_folds(self.comparison, [link]).items() if count}
                self._folds[link.left, link.right] = counts or _NONE

    def _all_folds(self) -> dict[FoldKind, int]:
        """How many places of all links are folded, by kind of folding."""
        total = dict.fromkeys(FOLD_KINDS, 0)
        self._count_folds(self.comparison.links)
        for link in self.comparison.links:
            for kind, count in self._folds[link.left, link.right].items():
                total[kind] += count
        return total

    def _send_ledgers(self) -> None:
        """What is known when all is; a correction that comes meanwhile makes it void."""
        entries, rows = self.comparison.entries, self.comparison.coverage.rows
        folds = self._all_folds() if self.comparison.folding else None
        for first in range(0, len(entries), ENTRIES):
            if self._due():
                return
            self._send("entries", entries[first : first + ENTRIES])
        self._send("whole", rows, folds)

    def _clipped(self) -> Iterator[tuple[int, int, int]]:
        """What is on the screen, as far as there is such."""
        for report, start, end in self._view():
            if 0 <= report < len(self._looked):
                count = len(self._looked[report])
                start, end = max(0, start), min(count, end)
                if start < end:
                    yield report, start, min(end, start + BATCH)


def survey(given: tuple[int, Sequence[PackedReport], Wanted], send: Callable[..., None], desk: Desk) -> None:
    """Survey what came as a number, packed reports and what is wanted of them, then whatever comes to the desk.

    The messages of each are preceded by one that tells its number.
    """
    turn, packed, (links, notes, folding) = given
    reports = unpack_reports(packed)
    counts = list(map(len, reports))
    del given, packed
    comparison = Comparison(reports, unpack_links(links, counts), notes=notes).with_folding(folding)
    surveying = Surveying(comparison, send, lambda: desk.view, lambda: desk.waits)
    del comparison
    while True:
        send("turn", turn)
        surveying.run()
        turn, (links, notes, folding), kinds, findings = desk.next()
        surveying.correct(unpack_links(links, counts), notes, folding)
        surveying.take_as_sent(kinds, findings)


def _in_turn(lengths: Sequence[int], size: int) -> Iterator[tuple[int, range]]:
    """The paragraphs of reports of these lengths, ``size`` of each report in turn, from their beginnings."""
    for first in range(0, max(lengths, default=0), size):
        for report, length in enumerate(lengths):
            if first < length:
                yield report, range(first, min(first + size, length))


def _runs(numbers: Sequence[int], most: int) -> list[range]:
    """Ascending numbers as runs without gaps, of ``most`` numbers at most."""
    runs: list[range] = []
    for number in numbers:
        if runs and runs[-1].stop == number and len(runs[-1]) < most:
            runs[-1] = range(runs[-1].start, number + 1)
        else:
            runs.append(range(number, number + 1))
    return runs

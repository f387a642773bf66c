"""What the process of a survey does: what is on the screen first, and kinds, as far as they are sure, before findings.

The detectors of findings read whole reports before they answer for one link, seconds of two reports of 10,000
paragraphs, and then take 8 ms a link. A kind needs none of that where the words of a paragraph settle it: without a
link, or with a word that no partner has, or with the very text of its partners.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import chain

from sidebyside.comparison import Comparison
from sidebyside.comparison.folds import count_folds
from sidebyside.language.folding import FOLD_KINDS, FoldKind
from sidebyside.model import Finding, Kind, Place
from sidebyside.reader.work.packed import unpack_links, unpack_reports
from sidebyside.reader.work.waiting import Ends, Waiting

BATCH = 50
"""Paragraphs of a report whose kinds are sent at a time: of so many in each of two reports the folded words are still
there when their partners' turn comes (`fold_words` keeps 128 texts), which halves the work."""
PIECE = 25
"""Paragraphs of a report whose findings are sent at a time: 0.2 s of work."""

View = tuple[tuple[int, int, int], ...]
"""What is on the screen: report, first paragraph, and the one behind the last."""


class Surveying:
    """Surveys a comparison. ``send`` takes the messages, ``view`` tells what is on the screen now."""

    def __init__(self, comparison: Comparison, send: Callable[..., None], view: Callable[[], View]) -> None:
        self.comparison = comparison
        self._send = send
        self._view = view
        self._looked = [bytearray(len(report)) for report in comparison.reports]
        self._folds: Counter[FoldKind] = Counter(dict.fromkeys(FOLD_KINDS, 0))

    def run(self) -> None:
        """Send all there is: of what is on the screen at any time first, then all kinds, then all findings.

        In the end come entries, coverage and what is folded.
        """
        given = self.comparison
        # Sees all words, and no finding.
        sure = Waiting.of(Comparison(given.reports, given.links).with_folding(given.folding))
        lengths = list(map(len, given.reports))
        seen = [(report, range(start, end)) for report, start, end in self._clipped()]
        batches, rest = chain(seen, _in_turn(lengths, BATCH)), _in_turn(lengths, PIECE)
        for _ in seen:
            self._send_kinds(sure, *next(batches))
        while True:
            if piece := self._unlooked():
                self._look_through(*piece)
            elif batch := next(batches, None):
                self._send_kinds(sure, *batch)
            elif piece := next(rest, None):
                self._look_through(*piece)
            else:
                break
        folds = dict(self._folds) if given.folding else None
        self._send("entries", given.entries, given.coverage.rows, folds)

    # Kinds.

    def _send_kinds(self, sure: Waiting, report: int, paragraphs: range) -> None:
        """The kinds that no finding can change."""
        kinds = [self._sure_kind(sure, Place(report, number)) for number in paragraphs]
        self._send("kinds", report, paragraphs.start, kinds)
        sure.forget_words()

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
        for run in _runs([number for number in paragraphs if not looked[number]]):
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
            # Now, as the words of these links have just been compared, and each link once.
            self._folds.update(count_folds(comparison, [link for link in links if link.left.report == report]))
        self._send("found", report, paragraphs.start, kinds, found)
        comparison.forget_words()

    def _clipped(self) -> Iterator[tuple[int, int, int]]:
        """What is on the screen, as far as there is such."""
        for report, start, end in self._view():
            if 0 <= report < len(self._looked):
                count = len(self._looked[report])
                start, end = max(0, start), min(count, end)
                if start < end:
                    yield report, start, min(end, start + BATCH)


def survey(given: tuple[object, ...], send: Callable[..., None], view: Callable[[], View]) -> None:
    """Survey what came as packed reports, packed links, notes and whether trivial differences are folded."""
    packed, links, notes, folding = given
    reports = unpack_reports(packed)  # type: ignore[arg-type]
    counts = list(map(len, reports))
    comparison = Comparison(reports, unpack_links(links, counts), notes=notes).with_folding(bool(folding))  # type: ignore[arg-type]
    Surveying(comparison, send, view).run()


def _in_turn(lengths: Sequence[int], size: int) -> Iterator[tuple[int, range]]:
    """The paragraphs of reports of these lengths, ``size`` of each report in turn, from their beginnings."""
    for first in range(0, max(lengths, default=0), size):
        for report, length in enumerate(lengths):
            if first < length:
                yield report, range(first, min(first + size, length))


def _runs(numbers: Sequence[int]) -> list[range]:
    """Ascending numbers as runs without gaps, of `PIECE` at most."""
    runs: list[range] = []
    for number in numbers:
        if runs and runs[-1].stop == number and len(runs[-1]) < PIECE:
            runs[-1] = range(runs[-1].start, number + 1)
        else:
            runs.append(range(number, number + 1))
    return runs

"""A comparison as it was saved: its results come from the file, whatever the engines at hand would say today."""

from __future__ import annotations

from collections.abc import Iterable

from sidebyside.comparison import Comparison
from sidebyside.comparison.coverage import Coverage
from sidebyside.model import Finding, Kind, KindSpan, Link, Note, Passage, Place, Report, SentencePair, Side, Span
from sidebyside.snapshots.format.document import FindingForm, KindsForm, Results


class SavedComparison(Comparison):
    """Reports, links and notes with their saved results; equal to any comparison of the same reports, links and notes.

    Word differences (`wording`) are worked out when asked for, on the saved sentences. A correction returns a plain
    `Comparison`: from there on everything is worked out by the engines at hand.
    """

    def __init__(
        self,
        reports: Iterable[Report],
        links: Iterable[Link],
        cut: Iterable[Link],
        notes: Iterable[Note],
        results: Results,
    ) -> None:
        super().__init__(reports, links, cut, notes)
        # Not through the parent's caches: a correction copies those into comparisons that segment anew.
        self._saved_results = results
        self._saved_pairs = {
            (link.left, link.right): tuple(SentencePair(*pair) for pair in pairs)
            for link, pairs in zip(self.links, results.pairs, strict=True)
        }
        self._saved_entries = tuple(_finding(form) for form in results.entries)
        self._saved_differences = {
            (link.left, link.right): tuple(
                self._saved_entries[item] if isinstance(item, int) else _finding(item) for item in items
            )
            for link, items in zip(self.links, results.differences, strict=True)
        }
        self._saved_passages = tuple(Passage(tuple(Place(*place) for place in places)) for places in results.passages)

    def _saved_paragraph(self, report: int, paragraph: int) -> KindsForm:
        return self._saved_results.kinds[report][paragraph]

    def sentences(self, report: int, paragraph: int) -> tuple[Span, ...]:
        """The sentences of a paragraph, as saved."""
        return tuple(Span(start, end) for start, end, _ in self._saved_paragraph(report, paragraph).sentences)

    def sentence_pairs(self, link: Link) -> tuple[SentencePair, ...]:
        """The sentence pairs of a link, as saved."""
        return self._saved_pairs[link.left, link.right]

    def kind(self, report: int, paragraph: int) -> Kind:
        """The kind of a paragraph, as saved."""
        return self._saved_paragraph(report, paragraph).kind

    def sentence_kinds(self, report: int, paragraph: int) -> tuple[Kind, ...]:
        """The kind of each sentence of a paragraph, as saved."""
        return tuple(kind for _, _, kind in self._saved_paragraph(report, paragraph).sentences)

    def spans(self, report: int, paragraph: int) -> tuple[KindSpan, ...]:
        """The spans of a paragraph, as saved."""
        return tuple(KindSpan(*span) for span in self._saved_paragraph(report, paragraph).spans)

    def note(self, note: Note) -> SavedComparison:
        """With the note added, replaced or removed; notes touch no result, so all stays as saved."""
        notes = super().note(note).notes
        return SavedComparison(self.reports, self.links, self.cut, notes, self._saved_results)

    def findings_in(self, link: Link) -> tuple[Finding, ...]:
        """The differences of a link, as saved."""
        return self._saved_differences[link.left, link.right]

    @property
    def entries(self) -> tuple[Finding, ...]:
        """All entries of all ledgers, as saved."""
        return self._saved_entries

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The passages, as saved."""
        return self._saved_passages

    @property
    def coverage(self) -> Coverage:
        """The coverage, as saved."""
        return Coverage(tuple(tuple(row) for row in self._saved_results.coverage), self._saved_passages)


def _finding(form: FindingForm) -> Finding:
    sides = tuple(Side(*side) for side in form.sides)
    return Finding(form.type, form.grade, form.summary, sides, form.differs, tuple(form.detail))

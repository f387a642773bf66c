"""The comparison: reports + alignment + kinds + findings + coverage as one immutable value."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from itertools import zip_longest

from sidebyside.comparison import findings as findings_of
from sidebyside.comparison import kinds
from sidebyside.comparison.aligned import Aligned, by_place
from sidebyside.comparison.coverage import Coverage, measure
from sidebyside.comparison.findings.detector import Gathered
from sidebyside.comparison.findings.reading import ReportReading
from sidebyside.comparison.folds import count_folds
from sidebyside.comparison.marking import Marked, mark_words, surely_divergent
from sidebyside.comparison.wording import Wording, compare_wording
from sidebyside.language.folding import FoldKind
from sidebyside.language.segmentation import tokens
from sidebyside.model import (
    Finding,
    FindingType,
    Kind,
    KindSpan,
    Link,
    Note,
    Passage,
    Place,
    Report,
    SentencePair,
)

KEPT = 4096
"""Paragraphs whose word kinds are kept at a time."""


class Comparison(Aligned):
    """Two or more reports and everything that follows from their links.

    ``links`` are those in force, sorted by place; ``cut`` those the user has cut; ``notes`` the user's notes. All else
    is worked out when first asked for and kept: asking for one paragraph costs that paragraph. Equality is over what
    the comparison is made of. A correction (`confirm`, `cut_link`, `make`, `note`) returns a new comparison.
    """

    def __init__(
        self,
        reports: Iterable[Report],
        links: Iterable[Link],
        cut: Iterable[Link] = (),
        notes: Iterable[Note] = (),
    ) -> None:
        super().__init__(reports, links)
        self.cut: tuple[Link, ...] = tuple(sorted(cut, key=by_place))
        self.notes: tuple[Note, ...] = tuple(notes)
        self._words: dict[Place, Marked] = {}
        self._in_link: dict[tuple[Place, Place], tuple[Finding, ...]] = {}
        self._readings: tuple[ReportReading, ...] | None = None
        self.gathered = Gathered()
        """What the findings' detectors found in single links and paragraphs."""
        self._kinds: list[list[Kind | None]] = [[None] * len(report) for report in self.reports]
        self._lengths: dict[Place, int] = {}
        self.folding = True

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Comparison):
            return NotImplemented
        return (self.reports, self.links, self.cut, self.notes) == (other.reports, other.links, other.cut, other.notes)

    def __hash__(self) -> int:
        return hash((self.reports, self.links))

    # Wording.

    def wording(self, link: Link, pair: SentencePair) -> Wording:
        """The word differences of one sentence pair of a link; spans count in the sentences' own texts."""
        return compare_wording(
            self.sentence_text(*link.left, pair.left),
            self.sentence_text(*link.right, pair.right),
            self.common_language(link),
            self.folding,
        )

    def with_folding(self, on: bool) -> Comparison:
        """The same comparison with trivial differences of words (case, spelling, inflection …) hidden or shown.

        Links and findings do not depend on it; wording and kinds do.
        """
        if on == self.folding:
            return self
        changed = self._with(self.links)
        changed.folding = on
        changed._words = {}
        changed._kinds = [[None] * len(report) for report in self.reports]
        return changed

    @cached_property
    def folds(self) -> dict[FoldKind, int]:
        """How many places of linked sentences folding makes the same, by kind of folding; all zero while it is off."""
        return count_folds(self)

    # Kinds.

    def _word_kinds(self, place: Place) -> Marked:
        """Per sentence, its words (spans of the paragraph) with their kinds."""
        if place in self._words:
            return self._words[place]
        self._make_room()
        self._words[place] = mark_words(self, place, self.links_at(*place))
        return self._words[place]

    def _make_room(self) -> None:
        """Long reports are read a screenful at a time: bound what is kept of them."""
        if len(self._words) >= KEPT:
            for kept in (self._words, self._pairs, self._in_link):
                kept.clear()

    def kind(self, report: int, paragraph: int) -> Kind:
        """The kind of a paragraph: unique without a link, shared if all its words are shared, divergent otherwise."""
        place = Place(report, paragraph)
        found = self._kinds[report][paragraph]
        if found is None:
            found = self._kinds[report][paragraph] = self._kind(place)
        return found

    def _kind(self, place: Place) -> Kind:
        if place not in self._links_at:
            return "unique"
        if surely_divergent(self, place):
            return "divergent"
        found = {kind for sentence in self._word_kinds(place) for _, kind in sentence}
        return "shared" if found <= {"shared"} else "divergent"

    def forget_words(self) -> None:
        """Let the kinds of words go, some 15 KB a paragraph, where long reports are gone through and none comes back.

        They are worked out again when asked for; kinds of paragraphs, sentence pairs and findings stay.
        """
        self._words.clear()

    def sentence_kinds(self, report: int, paragraph: int) -> tuple[Kind, ...]:
        """The kind of each sentence of a paragraph; unique for a sentence that no other report has."""
        return tuple(
            kinds.whole(kind for _, kind in sentence) if sentence else "shared"
            for sentence in self._word_kinds(Place(report, paragraph))
        )

    def spans(self, report: int, paragraph: int) -> tuple[KindSpan, ...]:
        """The paragraph as spans of one kind each, in code points of the paragraph, covering it whole."""
        place = Place(report, paragraph)
        length = len(self.reports[report].paragraph(paragraph))
        linked = place in self._links_at
        words = [word for sentence in self._word_kinds(place) for word in sentence] if linked else []
        return kinds.cover(length, words, "shared" if linked else "unique")

    def spans_against(self, report: int, paragraph: int, other: int) -> tuple[KindSpan, ...]:
        """Like `spans`, as if report ``other`` (0-based) were the only other one: all unique without a link to it."""
        place = Place(report, paragraph)
        links = [link for link in self.links_at(*place) if link.other(report).report == other]
        length = len(self.reports[report].paragraph(paragraph))
        words = [word for sentence in mark_words(self, place, links) for word in sentence] if links else []
        return kinds.cover(length, words, "shared" if links else "unique")

    # Findings and coverage.

    def findings_in(self, link: Link) -> tuple[Finding, ...]:
        """The differences of substance between the two paragraphs of a link."""
        key = (link.left, link.right)
        if key not in self._in_link:
            self._in_link[key] = findings_of.in_link(self, link)
        return self._in_link[key]

    @property
    def readings(self) -> tuple[ReportReading, ...]:
        """The reports as the detectors of findings read them."""
        if self._readings is None:
            self._readings = tuple(ReportReading(r, n, self.language(n)) for n, r in enumerate(self.reports))
        return self._readings

    @cached_property
    def entries(self) -> tuple[Finding, ...]:
        """All entries of all ledgers, sorted by type and place."""
        return findings_of.ledger(self)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """The differences of substance, sorted by type and place."""
        return tuple(entry for entry in self.entries if entry.differs)

    def ledger(self, type: FindingType) -> tuple[Finding, ...]:
        """The ledger of one type: its differences, agreements, and what one report alone says."""
        return tuple(entry for entry in self.entries if entry.type == type)

    @cached_property
    def coverage(self) -> Coverage:
        """Passages × reports: told in full, in part, or not at all.

        A report that tells a paragraph of a passage only in one that another passage has is not silent of it.
        """
        amounts = []
        for passage in self.passages:
            row = [0] * len(self.reports)
            for place in passage.places:
                row[place.report] += self._length(place)
            for teller, told in self.told_besides(passage):
                # It tells other things too: no more of it counts than there is to tell.
                row[teller.report] = max(row[teller.report], min(self._length(teller), self._length(told)))
            amounts.append(row)
        return measure(self.passages, amounts)

    def told_besides(self, passage: Passage) -> tuple[tuple[Place, Place], ...]:
        """(paragraph, what it tells of the passage), for reports without a paragraph in it, sorted.

        It counts where the sentences that it is linked by are among those that make the passage: a long paragraph
        tells much else, and who tells that is silent here.
        """
        inside = {place.report for place in passage.places}
        outside = [
            (partner, place)
            for place in passage.places
            for partner in self.partners(*place)
            if partner.report not in inside
        ]
        if not outside:
            return ()
        told = {
            place: set[int]().union(*(self._linked_sentences(place, other) for other in passage.places))
            for place in {place for _, place in outside}
        }
        return tuple(
            sorted(pair for pair in outside if not told[pair[1]].isdisjoint(self._linked_sentences(pair[1], pair[0])))
        )

    def _linked_sentences(self, place: Place, other: Place) -> set[int]:
        """The sentences of a paragraph that another tells too; none where they are not linked."""
        link = self.link_between(place, other)
        if link is None:
            return set()
        return {(left if link.left == place else right) for left, right, _ in self.sentence_pairs(link)}

    def _length(self, place: Place) -> int:
        """How many words and marks a paragraph has; counted once, for all corrections of a comparison."""
        if place not in self._lengths:
            self._lengths[place] = len(tokens(self.reports[place.report].paragraph(place.paragraph)))
        return self._lengths[place]

    def only_here(self, report: int) -> tuple[int, ...]:
        """The paragraphs of a report that no other report tells, 0-based; headings and boilerplate left out."""
        return tuple(
            number
            for number, paragraph in enumerate(self.reports[report].paragraphs)
            if paragraph.role not in ("heading", "boilerplate") and Place(report, number) not in self._links_at
        )

    # Corrections: each returns a new comparison and changes nothing here.

    def confirm(self, one: Place, other: Place) -> Comparison:
        """The link between two places confirmed by the user. Raises KeyError where there is none."""
        link = self.link_between(one, other)
        if link is None:
            raise KeyError(f"{one} and {other} are not linked")
        return self._with([known for known in self.links if known is not link] + [link.with_origin("confirmed")])

    def cut_link(self, one: Place, other: Place) -> Comparison:
        """The link between two places cut by the user. Raises KeyError where there is none."""
        link = self.link_between(one, other)
        if link is None:
            raise KeyError(f"{one} and {other} are not linked")
        return self._with([known for known in self.links if known is not link], cut=[*self.cut, link])

    def make(self, one: Place, other: Place) -> Comparison:
        """A link made by the user, score 1. Raises ValueError within one report or where a link is already."""
        if one.report == other.report:
            raise ValueError("a link joins two different reports")
        if self.link_between(one, other):
            raise ValueError(f"{one} and {other} are linked already")
        left, right = sorted((one, other))
        cut = [known for known in self.cut if (known.left, known.right) != (left, right)]
        return self._with([*self.links, Link(left, right, 1.0, "made")], cut=cut)

    def note(self, note: Note) -> Comparison:
        """With the note added, or put in place of the one at the same place; a note without text removes it."""
        kept = [known for known in self.notes if (known.place, known.other) != (note.place, note.other)]
        if note.text:
            kept.append(note)
        return self._with(self.links, notes=sorted(kept, key=lambda n: (n.place, n.other or n.place)))

    def _with(
        self, links: Iterable[Link], cut: Iterable[Link] | None = None, notes: Iterable[Note] | None = None
    ) -> Comparison:
        changed = Comparison(
            self.reports, links, self.cut if cut is None else cut, self.notes if notes is None else notes
        )
        changed.folding = self.folding
        changed.learn(self)
        return changed

    def bare(self) -> Comparison:
        """An equal comparison that has nothing worked out: to be kept for long at little cost."""
        bare = Comparison(self.reports, self.links, self.cut, self.notes)
        bare.folding = self.folding
        return bare

    def learn(self, other: Comparison) -> None:
        """Take over what ``other`` has worked out and is still true here; nothing where it is of other reports."""
        if self.folding != other.folding or any(a is not b for a, b in zip_longest(self.reports, other.reports)):
            return
        kept = {(link.left, link.right) for link in self.links}
        # Copied at one go: a thread may still be adding to them.
        self._pairs = {key: value for key, value in other._pairs.copy().items() if key in kept}
        self._in_link = {key: value for key, value in other._in_link.copy().items() if key in kept}
        touched = {place for link in set(other.links) ^ set(self.links) for place in (link.left, link.right)}
        self._readings, self._lengths = other._readings, other._lengths  # they follow from the texts alone
        self.gathered = other.gathered  # it follows from the two texts of a link alone
        self._words = {place: value for place, value in other._words.copy().items() if place not in touched}
        self._kinds = [kinds.copy() for kinds in other._kinds]
        for report, paragraph in touched:
            self._kinds[report][paragraph] = None

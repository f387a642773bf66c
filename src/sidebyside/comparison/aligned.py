"""Reports with the links between them: what is linked to what, in which languages, and sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from sidebyside.alignment import find_passages, pair_sentences
from sidebyside.language.identify import language_of
from sidebyside.language.segmentation import sentences
from sidebyside.model import Link, Passage, Place, Report, SentencePair, Span


class Aligned:
    """Two or more reports and their ``links``, sorted by place. Reports, paragraphs and sentences count from 0."""

    def __init__(self, reports: Iterable[Report], links: Iterable[Link]) -> None:
        self.reports: tuple[Report, ...] = tuple(reports)
        self.links: tuple[Link, ...] = tuple(sorted(links, key=by_place))
        self._pairs: dict[tuple[Place, Place], tuple[SentencePair, ...]] = {}

    @cached_property
    def _links_at(self) -> dict[Place, tuple[Link, ...]]:
        at: dict[Place, list[Link]] = {}
        for link in self.links:
            at.setdefault(link.left, []).append(link)
            at.setdefault(link.right, []).append(link)
        return {place: tuple(found) for place, found in at.items()}

    def links_at(self, report: int, paragraph: int) -> tuple[Link, ...]:
        """The links that end at this paragraph, sorted by place."""
        return self._links_at.get(Place(report, paragraph), ())

    def partners(self, report: int, paragraph: int) -> tuple[Place, ...]:
        """The paragraphs linked to this one, in order of report and paragraph."""
        return tuple(sorted(link.other(report) for link in self.links_at(report, paragraph)))

    def link_between(self, one: Place, other: Place) -> Link | None:
        """The link between two places, if there is one."""
        return next((link for link in self.links_at(*one) if link.other(one.report) == other), None)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """The N-way view of the links, sorted by first place."""
        return find_passages(self.links)

    def language(self, report: int) -> str:
        """The language code of a report: as it says itself, or else as its text shows; English where neither tells."""
        return self._languages[report]

    @cached_property
    def _languages(self) -> tuple[str, ...]:
        return tuple(language_of(report) for report in self.reports)

    def common_language(self, link: Link) -> str:
        """The language of both reports of a link; empty where they differ: nothing is then folded by language."""
        language = self._languages[link.left.report]
        return language if language == self._languages[link.right.report] else ""

    def sentences(self, report: int, paragraph: int) -> tuple[Span, ...]:
        """The sentences of a paragraph, as spans of the paragraph's text."""
        return sentences(self.reports[report].paragraph(paragraph), self.language(report))

    def sentence_text(self, report: int, paragraph: int, sentence: int) -> str:
        """The text of one sentence (0-based)."""
        span = self.sentences(report, paragraph)[sentence]
        return self.reports[report].paragraph(paragraph)[span.start : span.end]

    def sentence_pairs(self, link: Link) -> tuple[SentencePair, ...]:
        """Which sentences of the link's two paragraphs tell the same; at least one pair."""
        key = (link.left, link.right)
        if key not in self._pairs:
            self._pairs[key] = pair_sentences(
                self.reports[link.left.report].paragraph(link.left.paragraph),
                self.reports[link.right.report].paragraph(link.right.paragraph),
                self.language(link.left.report),
                self.language(link.right.report),
            )
        return self._pairs[key]


def by_place(link: Link) -> tuple[int, ...]:
    """What links are sorted by: their left place, then their right one."""
    return link.left + link.right  # flat: there may be hundreds of thousands to be compared

"""One sentence of an English paragraph as the hedge and negation ledgers read it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from typing import Protocol, TypeVar

from sidebyside.comparison.findings.context import linked_sentences, near, sentence_keys
from sidebyside.comparison.findings.reading import Pair, ParagraphReading, ReportReading
from sidebyside.kept import kept
from sidebyside.language.certainty.doubts import Doubt, doubts
from sidebyside.language.certainty.modality import Modality, modalities
from sidebyside.language.certainty.negations import PREFIXED, Negation, negations
from sidebyside.language.certainty.threats import Number, threats
from sidebyside.language.sources.stances import Reporting, reportings
from sidebyside.language.word import Word
from sidebyside.model import Side, Span

T = TypeVar("T")

MOST = 40
"""How many negations, modals, reporting verbs or equal words of one sentence are looked at; no honest one has more."""


class Standing(Protocol):
    """What stands at a place of a text."""

    @property
    def start(self) -> int:
        """The place of its first character."""

    @property
    def end(self) -> int:
        """The place behind its last character."""


class Sentence:
    """A sentence with its words (``first:last`` of the paragraph's) and what is said in it, and how surely."""

    def __init__(self, paragraph: ParagraphReading, span: Span, keys: frozenset[str]) -> None:
        self.paragraph = paragraph
        self.span = span
        self.keys = keys  # of its content words
        self.words = paragraph.words
        self.first = paragraph.word_at(span.start)
        self.last = paragraph.word_at(span.end)

    @kept
    def asks(self) -> bool:
        """Whether it is a question."""
        return "?" in self.paragraph.text[max(self.span.start, self.span.end - 3) : self.span.end]

    def has(self, number: int) -> bool:
        """Whether the word of this number stands in the sentence."""
        return self.first <= number < self.last

    @kept
    def every_key(self) -> frozenset[str]:
        """The keys of all its words."""
        return frozenset([w.key for w in self.words[self.first : self.last]])

    @kept
    def negations(self) -> list[Negation]:
        """The negations that begin in it, in order, as the lists below."""
        return self._mine(self.paragraph.once(paragraph_negations), lambda n: n.start)

    @kept
    def modalities(self) -> list[Modality]:
        """What makes it more or less certain."""
        return self._mine(self.paragraph.once(_modalities), lambda m: m.start)

    @kept
    def reportings(self) -> list[Reporting]:
        """The words by which it says that somebody says something."""
        return self._mine(self.paragraph.once(_reportings), lambda r: self.words[r.word].start)

    @kept
    def doubts(self) -> list[Doubt]:
        """What casts doubt on it."""
        return self._mine(self.paragraph.once(_doubts), lambda d: d.start)

    @kept
    def threats(self) -> list[Number]:
        """The threatening things whose number it shows."""
        return self._mine(self.paragraph.once(_threats), lambda t: t.start)

    def _mine(self, every: list[T], start: Callable[[T], int]) -> list[T]:
        """The first `MOST` of what the paragraph has that stand in this sentence."""
        if not every:
            return every
        first = bisect_left(every, self.span.start, key=start)
        last = bisect_left(every, self.span.end, key=start)
        return every[first : min(last, first + MOST)]

    @kept
    def negated(self) -> frozenset[int]:
        """The numbers of the words a negation stands to."""
        return frozenset(n.target for n in self.negations if n.target >= 0)

    def clause(self, one: Standing, other: Standing) -> bool:
        """Whether no mark parts two places of the sentence."""
        if one.end > other.start:
            one, other = other, one
        between = self.paragraph.text[one.end : other.start]
        return not any(mark in between for mark in ",;:()—–.!?")

    @kept
    def _places(self) -> dict[str, list[int]]:
        places: dict[str, list[int]] = {}
        for number in range(self.first, self.last):
            places.setdefault(self.words[number].key, []).append(number)
        return places

    def at(self, key: str) -> list[int]:
        """The numbers of the first `MOST` words with this key."""
        return self._places.get(key, [])[:MOST]

    def around(self, start: int, end: int, width: int = 6) -> frozenset[str]:
        """The keys of the content words around a place."""
        return near(self.paragraph, start, end, self.span, width)

    def around_word(self, number: int, width: int = 6) -> frozenset[str]:
        """The keys of the content words around a word, without its own."""
        word: Word = self.words[number]
        return self.around(word.start, word.end, width) - {word.key}

    def side(self, start: int, end: int) -> Side:
        """The side of a finding that stands there."""
        return self.paragraph.side(start, end)


def sentences_of(paragraph: ParagraphReading) -> tuple[Sentence, ...]:
    """The sentences of a paragraph; none for a paragraph that is not English."""
    if paragraph.language != "en":
        return ()
    keys = paragraph.once(sentence_keys)
    return tuple(Sentence(paragraph, span, found) for span, found in zip(paragraph.sentences, keys, strict=True))


def cells(pair: Pair) -> list[tuple[Sentence, Sentence]]:
    """The linked sentences of a pair, English to English, that are about the same: two content words in common.

    A question says nothing, so it is left out.
    """
    left, right = pair.left.once(sentences_of), pair.right.once(sentences_of)
    if not left or not right:
        return []
    found = [(left[i], right[j]) for i, j in linked_sentences(pair)]
    return [(a, b) for a, b in found if len(a.keys & b.keys) >= 2 and not a.asks and not b.asks]


def same_matter(a: Sentence, b: Sentence, without: frozenset[str] = frozenset()) -> bool:
    """Whether two sentences share enough content, beside the words ``without``, to be held against each other."""
    common = len((a.keys & b.keys) - without)
    least = min(len(a.keys - without), len(b.keys - without))
    return common >= 4 or (common >= 2 and 3 * common >= least) or (common == least > 0)


_PREFIXED = frozenset(PREFIXED)


def prefixed(paragraph: ParagraphReading) -> tuple[int, ...]:
    """The numbers of the words made negative by their prefix."""
    return tuple(paragraph.vocabulary.numbers(_PREFIXED))


def negated_keys(paragraph: ParagraphReading) -> frozenset[str]:
    """The keys of all words of a paragraph that a negation stands to."""
    return frozenset(paragraph.words[n.target].key for n in paragraph.once(paragraph_negations) if n.target >= 0)


def lacks_evidence(report: ReportReading) -> bool:
    """Whether a report says anywhere that evidence is lacking."""
    return any(doubt.of_evidence for paragraph in report.paragraphs() for doubt in paragraph.once(_doubts))


def paragraph_negations(paragraph: ParagraphReading) -> list[Negation]:
    """The negations of a paragraph, in order."""
    return negations(paragraph.text, paragraph.words, paragraph.vocabulary)


def _modalities(paragraph: ParagraphReading) -> list[Modality]:
    return modalities(paragraph.text, paragraph.words, paragraph.vocabulary)


def _reportings(paragraph: ParagraphReading) -> list[Reporting]:
    return reportings(paragraph.words, paragraph.vocabulary)


def _doubts(paragraph: ParagraphReading) -> list[Doubt]:
    return doubts(paragraph.text, paragraph.words, paragraph.vocabulary)


def _threats(paragraph: ParagraphReading) -> list[Number]:
    return threats(paragraph.words, paragraph.vocabulary)

"""Reports and paragraphs as the detectors read them: what is found in a text is found once and kept."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Self, TypeVar

from sidebyside.kept import kept
from sidebyside.language.segmentation import sentences
from sidebyside.language.word import Vocabulary, Word, words_of
from sidebyside.model import Place, Report, SentencePair, Side, Span

T = TypeVar("T")

KEPT = 512
"""Paragraphs up to which a report's readings are all kept; one takes some 50 KB with all that detectors find in it."""
KEPT_OF_LONG = 64
"""Readings kept of a longer report: it is gone through from end to end, and more would help only what was moved."""

_TYPOGRAPHY = str.maketrans("“”„‟«»‘’‚‛ʼ–—‒−‐‑\u00a0\u202f", '""""""' + "'''''" + "------" + "  ")


class _Reading:
    """Keeps what detectors found in it, so that each looks once."""

    def __init__(self) -> None:
        self._kept: dict[Callable[..., Any], Any] = {}

    def once(self, extract: Callable[[Self], T]) -> T:
        """``extract(self)``, worked out at the first call and kept."""
        try:
            found: T = self._kept[extract]
        except KeyError:
            found = self._kept[extract] = extract(self)
        return found

    def forget(self) -> None:
        """Let go what was kept. Much of it holds this reading in turn and would stay until such circles are looked for;
        whoever still has the reading finds it again.
        """
        self._kept.clear()


class ParagraphReading(_Reading):
    """One paragraph of one report: text, language, sentences and words; ``whole`` is the report it stands in."""

    def __init__(self, whole: ReportReading, paragraph: int) -> None:
        self.whole = whole
        self.place = Place(whole.number, paragraph)
        self.text = whole.report.paragraph(paragraph)
        self.language = whole.language
        super().__init__()

    def __eq__(self, other: object) -> bool:
        """Whether it is of the same paragraph: of long reports one may be read again."""
        return isinstance(other, ParagraphReading) and self.whole is other.whole and self.place == other.place

    def __hash__(self) -> int:
        return hash(self.place)

    @kept
    def sentences(self) -> tuple[Span, ...]:
        """The sentences, as spans of the paragraph's text."""
        return sentences(self.text, self.language)

    @kept
    def words(self) -> tuple[Word, ...]:
        """The words and numbers in order."""
        return words_of(self.text, self.language)

    @kept
    def vocabulary(self) -> Vocabulary:
        """Which words there are, and where each of their forms stands."""
        return Vocabulary(self.words)

    @kept
    def _word_starts(self) -> list[int]:
        return [word.start for word in self.words]

    def word_at(self, at: int) -> int:
        """The number of the first word that begins at ``at`` or behind it."""
        return bisect_left(self._word_starts, at)

    def words_in(self, start: int, end: int) -> Sequence[Word]:
        """The words that begin in ``text[start:end]``, in order; costs what it gives."""
        return self.words[self.word_at(start) : self.word_at(end)]

    @kept
    def _sentence_ends(self) -> list[int]:
        return [span.end for span in self.sentences]

    def sentence_at(self, at: int) -> int:
        """The 0-based sentence in which the character at ``at`` stands; the last one behind the text."""
        return min(bisect_right(self._sentence_ends, at), len(self._sentence_ends) - 1)

    @kept
    def plain(self) -> str:
        """The text without differences of case, quote style, dashes and blanks: equal texts have no finding."""
        return " ".join(unicodedata.normalize("NFC", self.text).translate(_TYPOGRAPHY).casefold().split())

    def side(self, start: int, end: int) -> Side:
        """The side of a finding that stands at ``text[start:end]``."""
        return Side(self.place.report, self.place.paragraph, start, end, self.text[start:end])


class ReportReading(_Reading):
    """One report: its number in the comparison, its language, and the readings of its paragraphs."""

    def __init__(self, report: Report, number: int, language: str) -> None:
        self.report = report
        self.number = number
        self.language = language
        self._paragraphs: dict[int, ParagraphReading] = {}
        super().__init__()
        self._most = KEPT if len(report) <= KEPT else KEPT_OF_LONG

    def paragraph(self, number: int) -> ParagraphReading:
        """The reading of the paragraph at 0-based ``number``; of a long report the latest `KEPT_OF_LONG` are kept."""
        found = self._paragraphs.get(number)
        if found is None:
            if len(self._paragraphs) >= self._most:
                self._paragraphs.pop(next(iter(self._paragraphs))).forget()
            found = self._paragraphs[number] = ParagraphReading(self, number)
        return found

    def paragraphs(self) -> Iterator[ParagraphReading]:
        """The readings of the paragraphs that tell the event, in order: boilerplate is left out."""
        return map(self.paragraph, self.telling())

    def texts(self) -> Iterator[tuple[int, str]]:
        """The same paragraphs by number and text, for one look at each: none is read or kept."""
        return ((number, self.report.paragraph(number)) for number in self.telling())

    def telling(self) -> Iterator[int]:
        """The same paragraphs by number."""
        return (number for number, span in enumerate(self.report.paragraphs) if span.role != "boilerplate")


class Pair(_Reading):
    """Two linked paragraphs and which of their sentences tell the same. ``left.place < right.place``."""

    def __init__(
        self,
        left: ParagraphReading,
        right: ParagraphReading,
        sentence_pairs: Sequence[SentencePair] | Callable[[], Sequence[SentencePair]],
    ) -> None:
        """``sentence_pairs`` may be a function that finds them when they are first asked for."""
        self.left = left
        self.right = right
        self._sentence_pairs = sentence_pairs
        super().__init__()

    @kept
    def sentence_pairs(self) -> tuple[SentencePair, ...]:
        """The sentences that tell the same, as the alignment paired them."""
        given = self._sentence_pairs
        if callable(given) and len(self.left.sentences) == len(self.right.sentences) == 1:
            return (SentencePair(0, 0, 1.0),)  # the only pair there is; how like they are no detector asks
        return tuple(given() if callable(given) else given)

    @property
    def same(self) -> bool:
        """Whether nothing but typography keeps the two texts apart."""
        return self.left.text == self.right.text or self.left.plain == self.right.plain

    def spans(self) -> list[tuple[Span, Span]]:
        """The sentence pairs as spans of the left and of the right paragraph, in order."""
        left, right = self.left.sentences, self.right.sentences
        return [(left[pair.left], right[pair.right]) for pair in self.sentence_pairs]

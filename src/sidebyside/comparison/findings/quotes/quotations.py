"""The quotations of a report as the quote ledger reads them: their words and their place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from sidebyside.comparison.findings.quotes.quoted_words import APOSTROPHES, quoted_key, word_spans
from sidebyside.comparison.findings.reading import ParagraphReading, ReportReading
from sidebyside.kept import kept
from sidebyside.language.function_words import function_words
from sidebyside.language.segmentation import tokens
from sidebyside.language.sources.quotes import Quotation, find_quotations
from sidebyside.model import Side, Span

LONGEST_JOINED = 1000
"""Words of a speech over paragraphs up to which it is one quotation; of a longer one each paragraph's part is."""


class Piece(NamedTuple):
    """What one paragraph has of a quotation."""

    reading: ParagraphReading
    quotation: Quotation

    @property
    def side(self) -> Side:
        """Where it stands, marks left out."""
        return self.reading.side(self.quotation.start, self.quotation.end)


class QuotedWord(NamedTuple):
    """A word of a quotation: the number of its piece, and its span in that piece's paragraph."""

    piece: int
    start: int
    end: int


@dataclass(frozen=True, eq=False)
class Quote:
    """One quotation: a piece per paragraph it runs over. ``keys`` are those of its ``words``."""

    pieces: tuple[Piece, ...]

    @property
    def reading(self) -> ParagraphReading:
        """The paragraph where it begins."""
        return self.pieces[0].reading

    @property
    def quotation(self) -> Quotation:
        """What the paragraph where it begins has of it."""
        return self.pieces[0].quotation

    @kept
    def side(self) -> Side:
        """Where its first piece stands, marks left out."""
        return self.pieces[0].side

    @kept
    def sides(self) -> tuple[Side, ...]:
        """Where its pieces stand, marks left out."""
        return tuple(piece.side for piece in self.pieces)

    @kept
    def words(self) -> tuple[QuotedWord, ...]:
        """The words inside the marks; those of "she said" between two stretches are not among them."""
        return tuple(
            QuotedWord(number, stretch.start + start, stretch.start + end)
            for number, (reading, quotation) in enumerate(self.pieces)
            for stretch in quotation.stretches
            for start, end in word_spans(reading.text[stretch.start : stretch.end], reading.language)
        )

    @kept
    def keys(self) -> tuple[str, ...]:
        """The words' keys, in order."""
        texts, language = [piece.reading.text for piece in self.pieces], self.reading.language
        return tuple(quoted_key(texts[piece][start:end], language) for piece, start, end in self.words)

    @kept
    def content(self) -> frozenset[str]:
        """The keys that are no function words."""
        return frozenset(self.keys) - function_words(self.reading.language)

    @kept
    def titled(self) -> bool:
        """Whether it is written like the title of a work: every telling word with a capital, and no full stop."""
        light = function_words(self.reading.language)
        words = [self.phrase(number, number + 1) for number in range(len(self.words))]
        return not self.side.text.endswith((".", "!", "?", ",")) and all(
            word[0].isupper() or word.casefold() in light for word in words
        )

    def phrase(self, first: int, last: int) -> str:
        """The text from word ``first`` to before word ``last``; paragraphs are joined by a blank."""
        if first >= last:
            return ""
        if first and self.words[first - 1][0::2] == self.words[first][0:2] and self._contracted(first):
            first -= 1  # "aren't", not "n't"
        begins, ends = self.words[first], self.words[last - 1]
        if begins.piece == ends.piece:
            return self.pieces[begins.piece].reading.text[begins.start : ends.end]
        parts = [piece.side.text for piece in self.pieces[begins.piece : ends.piece + 1]]
        parts[0] = parts[0][begins.start - self.pieces[begins.piece].quotation.start :]
        parts[-1] = parts[-1][: ends.end - self.pieces[ends.piece].quotation.start]
        return " ".join(parts)

    def _contracted(self, number: int) -> bool:
        """Whether a word is the second of a contraction; nor have Chinese and Japanese words a blank before them."""
        piece, start, end = self.words[number]
        return any(mark in self.pieces[piece].reading.text[start:end] for mark in APOSTROPHES)

    def before(self, number: int) -> str:
        """What stands between word ``number`` and the one before it, marks and paragraph ends with it."""
        earlier, word = self.words[number - 1], self.words[number]
        if earlier.piece == word.piece:
            return self.pieces[word.piece].reading.text[earlier.end : word.start]
        return (
            self.pieces[earlier.piece].reading.text[earlier.end :] + self.pieces[word.piece].reading.text[: word.start]
        )


def every_quote(whole: ReportReading) -> tuple[Quote, ...]:
    """The quotations of a report in the order in which they begin, boilerplate's left out."""
    quotes: list[list[Piece]] = []
    running: list[Piece] = []
    length = 0
    for quotation in find_quotations(whole.report.texts, whole.language):
        if whole.report.paragraphs[quotation.paragraph].role == "boilerplate":
            continue
        piece = Piece(whole.paragraph(quotation.paragraph), quotation)
        if quotation.depth:
            quotes.append([piece])
            continue
        words = sum(len(tokens(piece.reading.text[s.start : s.end])) for s in quotation.stretches)
        if running and quotation.continued and length + words <= LONGEST_JOINED:
            running.append(piece)
        else:
            running, length = [piece], 0
            quotes.append(running)
        length += words
        if not quotation.runs_on:
            running = []
    return tuple(Quote(tuple(pieces)) for pieces in quotes)


def quotes_of(whole: ReportReading) -> dict[int, tuple[Quote, ...]]:
    """The quotations of a report by paragraph; paragraphs without one are left out."""
    found: dict[int, list[Quote]] = {}
    for quote in whole.once(every_quote):
        for piece in quote.pieces:
            found.setdefault(piece.quotation.paragraph, []).append(quote)
    return {paragraph: tuple(quotes) for paragraph, quotes in found.items()}


def quotes_in(reading: ParagraphReading) -> tuple[Quote, ...]:
    """The quotations of a paragraph, in order, with those that begin before it."""
    return reading.whole.once(quotes_of).get(reading.place.paragraph, ())


def pieces_in(reading: ParagraphReading) -> tuple[tuple[Quote, Quotation], ...]:
    """The quotations of a paragraph, in order, each with what this paragraph has of it."""
    return tuple(
        (quote, piece.quotation) for quote in quotes_in(reading) for piece in quote.pieces if piece.reading == reading
    )


def stretches_in(reading: ParagraphReading) -> tuple[Span, ...]:
    """The spans of a paragraph that stand inside quotation marks, in order, nested ones left out."""
    return tuple(s for _, quotation in pieces_in(reading) if not quotation.depth for s in quotation.stretches)

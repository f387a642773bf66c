"""The quotations of a report as the quote ledger reads them: their words, their place, and who speaks."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from sidebyside.comparison.findings.reading import ParagraphReading, ReportReading
from sidebyside.kept import kept
from sidebyside.language.characters import has_odd, skeleton
from sidebyside.language.folding import bare
from sidebyside.language.function_words import function_words
from sidebyside.language.segmentation import tokens
from sidebyside.language.sources.quotes import Quotation, find_quotations
from sidebyside.language.sources.speakers import Attribution, cues, find_attributions
from sidebyside.language.spelling import one_spelling
from sidebyside.model import Side, Span

_COUNTED = "zero one two three four five six seven eight nine ten eleven twelve"
_NUMBERS = {word: str(number) for number, word in enumerate(_COUNTED.split())}
_DOUBLED = re.compile(r"ll(?=ed$|ing$)")  # travelled, traveled
_CONTRACTED = re.compile(r"(\w+?)(n['’]t|['’](?:m|re|ve|ll|d)|(?<=[Ii]t|[Hh]e|at|re|ho)['’]s)")
# What the parts of contractions stand for; "'d" is "would" more often than "had".
_PARTS = {
    "n't": "not",
    "ca": "can",
    "wo": "will",
    "'m": "am",
    "'re": "are",
    "'ve": "have",
    "'ll": "will",
    "'d": "would",
    "'s": "is",
}
_AND = {"en": "and", "de": "und", "fr": "et", "es": "y"}
LONGEST_JOINED = 1000
"""Words of a speech over paragraphs up to which it is one quotation; of a longer one each paragraph's part is."""
_APOSTROPHES = str.maketrans("’ʼ‘", "'''")


@lru_cache(maxsize=65536)
def quoted_key(word: str, language: str) -> str:
    """The key of a word inside quotation marks: case, accents, spelling and house style fold, inflection not. So do
    characters that only look like others: the ledger of characters tells them.
    """
    if has_odd(word):
        word = skeleton(word)
    plain = bare(word.casefold().translate(_APOSTROPHES)).replace(".", "" if not word[:1].isdigit() else ".")
    if plain == "&":
        return _AND.get(language, plain)
    if language != "en":
        return plain
    return _NUMBERS.get(plain) or _PARTS.get(plain) or _DOUBLED.sub("l", one_spelling(plain))


def _word_spans(text: str, language: str) -> Iterator[tuple[int, int]]:
    """The words of a stretch, an English contraction as the two words it is of."""
    for start, end, kind in tokens(text):
        if kind == "mark":
            if text[start] == "&":
                yield start, end
            continue
        found = _CONTRACTED.fullmatch(text, start, end) if language == "en" else None
        if found:
            yield start, found.start(2)
            yield found.start(2), end
        else:
            yield start, end


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
            for start, end in _word_spans(reading.text[stretch.start : stretch.end], reading.language)
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

    @kept
    def speaker(self) -> str:
        """The name of who speaks, as the report writes it; empty where the report names nobody."""
        found = attribution_of(self)
        if found is not None and found[1].pronoun:
            found = antecedent(*found)
        return found[0].text[found[1].start : found[1].end] if found else ""

    def phrase(self, first: int, last: int) -> str:
        """The text from word ``first`` to before word ``last``; paragraphs are joined by a blank."""
        if first >= last:
            return ""
        if first and self.words[first - 1][0::2] == self.words[first][0:2]:
            first -= 1  # "aren't", not "n't"
        begins, ends = self.words[first], self.words[last - 1]
        if begins.piece == ends.piece:
            return self.pieces[begins.piece].reading.text[begins.start : ends.end]
        parts = [piece.side.text for piece in self.pieces[begins.piece : ends.piece + 1]]
        parts[0] = parts[0][begins.start - self.pieces[begins.piece].quotation.start :]
        parts[-1] = parts[-1][: ends.end - self.pieces[ends.piece].quotation.start]
        return " ".join(parts)

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


def attributions_in(reading: ParagraphReading) -> tuple[Attribution, ...]:
    """Who is said to say something in a paragraph, outside its quotations, in order."""
    if cues(reading.language).isdisjoint(reading.vocabulary.folded):
        return ()  # most paragraphs lay nothing to anybody
    return find_attributions(reading.text, reading.language, reading.once(stretches_in))


def attribution_of(quote: Quote) -> tuple[ParagraphReading, Attribution] | None:
    """The attribution that belongs to a quotation, nearest first: within it, after it, before it, in the next one."""
    for piece in quote.pieces:
        found = _beside(*piece)
        if found is not None:
            return found
    return _next_paragraph(*quote.pieces[-1]) or _paragraph_before(quote)


def _beside(reading: ParagraphReading, quotation: Quotation) -> tuple[ParagraphReading, Attribution] | None:
    """The attribution in the paragraph of a piece that belongs to it."""
    text = reading.text
    sentence = reading.sentence_at(quotation.opening)
    last = reading.sentence_at(max(quotation.end - 1, 0))
    found = _around(reading, sentence - 1, last + 1)
    for attribution in found:
        if quotation.opening < attribution.cue.start < quotation.closing:
            return reading, attribution
    for attribution in found:
        begins = min(attribution.start, attribution.cue.start)
        ended = "." in text[quotation.end - 1 : begins] and not text[begins : begins + 1].islower()
        if begins >= quotation.closing and not ended and not any(c.isalnum() for c in text[quotation.closing : begins]):
            return reading, attribution
    before = [a for a in found if a.cue.end <= quotation.opening and a.sentence == sentence]
    colon = text[: quotation.opening].rstrip()[-1:] == ":"
    if not before and colon:
        before = [a for a in found if a.cue.end <= quotation.opening and a.sentence == sentence - 1]
    if before:
        return reading, before[-1]
    after = next((a for a in found if a.cue.start >= quotation.closing and a.sentence in (sentence, last)), None)
    return (reading, after) if after is not None else None


def _around(reading: ParagraphReading, first: int, last: int) -> tuple[Attribution, ...]:
    """The attributions of the sentences ``first`` to ``last``."""
    found = reading.once(attributions_in)
    low = bisect_left(found, first, key=lambda attribution: attribution.sentence)
    return found[low : bisect_right(found, last, key=lambda attribution: attribution.sentence)]


def _next_paragraph(reading: ParagraphReading, quotation: Quotation) -> tuple[ParagraphReading, Attribution] | None:
    """A quotation that ends its paragraph with a comma has its speaker in the next one."""
    number = reading.place.paragraph + 1
    if reading.text[quotation.closing :].strip(" ,") or number >= len(reading.whole.report):
        return None
    following = reading.whole.paragraph(number)
    if reading.text[quotation.end - 1] != "," and reading.text[quotation.closing :].strip() != ",":
        return None
    first = next(iter(following.once(attributions_in)), None)
    if first is not None and not any(c.isalnum() for c in following.text[: min(first.start, first.cue.start)]):
        return following, first
    return None


def _paragraph_before(quote: Quote) -> tuple[ParagraphReading, Attribution] | None:
    """A paragraph that ends with a colon introduces the quotation that begins the next one."""
    reading = quote.reading
    if reading.place.paragraph == 0 or reading.text[: quote.quotation.opening].strip():
        return None
    before = reading.whole.paragraph(reading.place.paragraph - 1)
    found = before.once(attributions_in)
    return (before, found[-1]) if found and before.text.rstrip().endswith(":") else None


_SINGULAR = frozenset(("he", "she", "er", "sie", "il", "elle", "él", "ella"))
_FARTHEST = 3


def antecedent(reading: ParagraphReading, pronoun: Attribution) -> tuple[ParagraphReading, Attribution] | None:
    """The last source named before a "he" or "she", within three paragraphs; None where there is none."""
    if reading.text[pronoun.start : pronoun.end].casefold() not in _SINGULAR:
        return None
    for number in range(reading.place.paragraph, max(-1, reading.place.paragraph - 1 - _FARTHEST), -1):
        at = reading.whole.paragraph(number)
        for found in reversed(at.once(attributions_in)):
            earlier = number < reading.place.paragraph or found.cue.start < pronoun.cue.start
            if earlier and not found.pronoun and found.form == "verb":
                return at, found
    return None

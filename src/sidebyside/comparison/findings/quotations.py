"""The quotations of a report as the quote ledger reads them: their words, their place, and who speaks."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property, lru_cache

from sidebyside.comparison.findings.reading import ParagraphReading, ReportReading
from sidebyside.language.folding import bare
from sidebyside.language.function_words import function_words
from sidebyside.language.quotes import Quotation, find_quotations
from sidebyside.language.segmentation import tokens
from sidebyside.language.speakers import Attribution, find_attributions
from sidebyside.language.spelling import one_spelling
from sidebyside.model import Side, Span

_COUNTED = "zero one two three four five six seven eight nine ten eleven twelve"
_NUMBERS = {word: str(number) for number, word in enumerate(_COUNTED.split())}
_DOUBLED = re.compile(r"ll(?=ed$|ing$)")  # travelled, traveled
_APOSTROPHES = str.maketrans("’ʼ‘", "'''")


@lru_cache(maxsize=65536)
def quoted_key(word: str, language: str) -> str:
    """The key of a word inside quotation marks: case, accents, spelling and house style fold, inflection not."""
    plain = bare(word.casefold().translate(_APOSTROPHES)).replace(".", "" if not word[:1].isdigit() else ".")
    return _NUMBERS.get(plain) or _DOUBLED.sub("l", one_spelling(plain)) if language == "en" else plain


@dataclass(frozen=True, eq=False)
class Quote:
    """One quotation of one paragraph. ``words`` are the spans of its words, in the paragraph, ``keys`` their keys."""

    reading: ParagraphReading
    quotation: Quotation

    @cached_property
    def side(self) -> Side:
        """Where the quotation stands, marks left out."""
        return self.reading.side(self.quotation.start, self.quotation.end)

    @cached_property
    def words(self) -> tuple[Span, ...]:
        """The words inside the marks; those of "she said" between two stretches are not among them."""
        text = self.reading.text
        return tuple(
            Span(stretch.start + t.start, stretch.start + t.end)
            for stretch in self.quotation.stretches
            for t in tokens(text[stretch.start : stretch.end])
            if t.kind != "mark"
        )

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The words' keys, in order."""
        text, language = self.reading.text, self.reading.language
        return tuple(quoted_key(text[word.start : word.end], language) for word in self.words)

    @cached_property
    def content(self) -> frozenset[str]:
        """The keys that are no function words."""
        return frozenset(self.keys) - function_words(self.reading.language)

    @cached_property
    def speaker(self) -> str:
        """The name of who speaks, as the report writes it; empty where the report names nobody."""
        found = attribution_of(self)
        if found is not None and found[1].pronoun:
            found = antecedent(*found)
        return found[0].text[found[1].start : found[1].end] if found else ""

    def phrase(self, first: int, last: int) -> str:
        """The text from word ``first`` to before word ``last``."""
        return self.reading.text[self.words[first].start : self.words[last - 1].end] if first < last else ""


def quotes_of(whole: ReportReading) -> dict[int, tuple[Quote, ...]]:
    """The quotations of a report by paragraph; paragraphs without one are left out."""
    found: dict[int, list[Quote]] = {}
    for quotation in find_quotations(whole.report.texts, whole.language):
        found.setdefault(quotation.paragraph, []).append(Quote(whole.paragraph(quotation.paragraph), quotation))
    return {paragraph: tuple(quotes) for paragraph, quotes in found.items()}


def quotes_in(reading: ParagraphReading) -> tuple[Quote, ...]:
    """The quotations of a paragraph, in order."""
    return reading.whole.once(quotes_of).get(reading.place.paragraph, ())


def stretches_in(reading: ParagraphReading) -> tuple[Span, ...]:
    """The spans of a paragraph that stand inside quotation marks, in order, nested ones left out."""
    return tuple(s for quote in quotes_in(reading) if not quote.quotation.depth for s in quote.quotation.stretches)


def attributions_in(reading: ParagraphReading) -> tuple[Attribution, ...]:
    """Who is said to say something in a paragraph, outside its quotations, in order."""
    return find_attributions(reading.text, reading.language, reading.once(stretches_in))


def attribution_of(quote: Quote) -> tuple[ParagraphReading, Attribution] | None:
    """The attribution that belongs to a quotation, nearest first: within it, after it, before it, in the next one."""
    reading, quotation = quote.reading, quote.quotation
    text = reading.text
    sentence = reading.sentence_at(quotation.opening)
    last = reading.sentence_at(max(quotation.end - 1, 0))
    found = _around(reading, sentence - 1, last + 1)
    for attribution in found:
        if quotation.opening < attribution.cue.start < quotation.closing:
            return reading, attribution
    for attribution in found:
        begins = min(attribution.start, attribution.cue.start)
        if begins >= quotation.closing and not any(c.isalnum() for c in text[quotation.closing : begins]):
            return reading, attribution
    before = [a for a in found if a.cue.end <= quotation.opening and a.sentence == sentence]
    colon = text[: quotation.opening].rstrip()[-1:] == ":"
    if not before and colon:
        before = [a for a in found if a.cue.end <= quotation.opening and a.sentence == sentence - 1]
    if before:
        return reading, before[-1]
    after = next((a for a in found if a.cue.start >= quotation.closing and a.sentence in (sentence, last)), None)
    if after is not None:
        return reading, after
    return _next_paragraph(quote) or _paragraph_before(quote)


def _around(reading: ParagraphReading, first: int, last: int) -> tuple[Attribution, ...]:
    """The attributions of the sentences ``first`` to ``last``."""
    found = reading.once(attributions_in)
    low = bisect_left(found, first, key=lambda attribution: attribution.sentence)
    return found[low : bisect_right(found, last, key=lambda attribution: attribution.sentence)]


def _next_paragraph(quote: Quote) -> tuple[ParagraphReading, Attribution] | None:
    """A quotation that ends its paragraph with a comma, or runs on, has its speaker in the next one."""
    reading, quotation = quote.reading, quote.quotation
    number = reading.place.paragraph + 1
    if reading.text[quotation.closing :].strip(" ,") or number >= len(reading.whole.report):
        return None
    following = reading.whole.paragraph(number)
    if quotation.runs_on:
        goes_on = next((q for q in quotes_in(following) if q.quotation.continued), None)
        return attribution_of(goes_on) if goes_on else None
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

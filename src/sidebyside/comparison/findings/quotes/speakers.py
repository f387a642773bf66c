"""Who speaks in a quotation: the attribution that belongs to it, within it, beside it or in the next paragraph."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from sidebyside.comparison.findings.quotes.quotations import Quote, stretches_in
from sidebyside.comparison.findings.reading import ParagraphReading
from sidebyside.language.sources.quotes import Quotation
from sidebyside.language.sources.speakers import Attribution, cues, find_attributions

_SINGULAR = frozenset(("he", "she", "er", "sie", "il", "elle", "él", "ella"))
_FARTHEST = 3


def speaker_of(quote: Quote) -> str:
    """The name of who speaks, as the report writes it; empty where the report names nobody."""
    found = attribution_of(quote)
    if found is not None and found[1].pronoun:
        found = antecedent(*found)
    return found[0].text[found[1].start : found[1].end] if found else ""


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

"""Two values that differ and are accounted for: told elsewhere, the rest of the whole, or a part of a sum."""

from __future__ import annotations

from sidebyside.comparison.findings.numbers.counted import Counted, counted
from sidebyside.comparison.findings.numbers.same_count import alike, equal, makes_up
from sidebyside.comparison.findings.reading import Pair, ParagraphReading

TELLING = 1000
"""Below this a bare equal value may be chance; such a pair needs the same noun or a word in common."""


def settled(pair: Pair, a: Counted, b: Counted) -> bool:
    """Whether two values that differ are accounted for: told elsewhere, the rest of the whole, or a part of a sum."""
    if _told(pair.right, a, b) or _told(pair.left, b, a):
        return True
    beside = [[c for s in paragraph.once(counted) for c in s] for paragraph in (pair.left, pair.right)]
    if a.quantity.unit == "percent" == b.quantity.unit and a.quantity.low + b.quantity.low == 100:
        return True  # the rest of the whole
    if _rest(a, b, beside) or (_elliptic(pair.left, a, pair.right) and _elliptic(pair.right, b, pair.left)):
        return True
    return makes_up(a, beside[0], b, pair.left.text) or makes_up(b, beside[1], a, pair.right.text)


def _told(paragraph: ParagraphReading, count: Counted, instead: Counted) -> bool:
    """Whether a paragraph has this value in at least as like a place as the one held against it, or anywhere if it is
    large: then they are of different things.
    """
    here, likeness = count.quantity, alike(count, instead)
    return any(
        equal(other.quantity, here)
        and other.quantity.unit == here.unit
        and (other.quantity.noun == here.noun or not other.quantity.noun or not here.noun)
        and (alike(count, other) >= likeness or here.low >= TELLING)
        for sentence in paragraph.once(counted)
        for other in sentence
    )


def _rest(a: Counted, b: Counted, beside: list[list[Counted]]) -> bool:
    """Whether two values make up one of which both paragraphs tell: nineteen of 24 broken, of the 24 five whole."""
    whole = a.quantity.low + b.quantity.low
    if a.quantity.unit or b.quantity.unit or (a.fate and a.fate == b.fate):
        return False
    return all(any(c.quantity.low == whole == c.quantity.high and not c.quantity.unit for c in side) for side in beside)


def _elliptic(paragraph: ParagraphReading, count: Counted, other: ParagraphReading) -> bool:
    """Whether the other paragraph has a value without saying of what: "90 took part, the organisers say 200"."""
    numeral = paragraph.text[count.quantity.first : count.quantity.end]
    named = {c.quantity.first for s in other.once(counted) for c in s if c.quantity.noun or c.quantity.unit}
    return any(word.text == numeral and word.start not in named for word in other.words)

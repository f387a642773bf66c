"""Parts of one whole: 22 of the 30 lifeboats and 20 of 30; of 48 samples, 31 and 13."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from sidebyside.comparison.findings.context import overlap
from sidebyside.comparison.findings.numbers.counted import Counted, counted
from sidebyside.comparison.findings.numbers.same_count import equal, opposed
from sidebyside.comparison.findings.numbers.settled import settled
from sidebyside.comparison.findings.reading import Pair, ParagraphReading
from sidebyside.language.wordlist import words
from sidebyside.model import Finding, Side

Cell = tuple[float, Counted, Counted, str]
"""How surely two quantities are of one thing, the quantities, and the grade of their row."""

_SHARED = 0.6
"""The least share of the shorter sentence's content that sentences with parts of one whole must have in common."""
_SHARED_NAMED = 0.5
"""The same where both name what the whole is of."""
_OF = words("out of von der des sur des de")
_WHOSES = "the its his her their our all these den dem les los las ihren seinen ses leurs sus"
_WHOSE = words(_WHOSES) | {"of"}
_LEAD = 24
"""How many letters before a whole are searched for the "of" that makes it one."""
_ANY_WHOSE = _WHOSES.replace(" ", "|")
_BEGINS = re.compile(rf"\s*(?:out )?(?:of|von|sur|de)(?: (?:{_ANY_WHOSE}))*\s+$")
_OPENS = re.compile(r"[.!?;:,]" + _BEGINS.pattern)


def shares(pair: Pair, rows: Sequence[Finding], used: set[tuple[int, int]]) -> list[Cell]:
    """The one part each paragraph tells of a whole on which both agree; ``rows`` are those found so far."""
    cells: list[Cell] = []
    for row in rows:
        if row.grade != "agree":
            continue
        wholes = [_quantity(p, side) for p, side in zip((pair.left, pair.right), row.sides, strict=True)]
        parts = [_parts(p, side) for p, side in zip((pair.left, pair.right), row.sides, strict=True)]
        if len(parts[0]) != 1 or len(parts[1]) != 1 or wholes[0] is None or wholes[1] is None:
            continue
        a, b = parts[0][0], parts[1][0]
        free = (0, a.quantity.start) not in used and (1, b.quantity.start) not in used
        alone = a.hedge == b.hedge and a.quantity.unit == b.quantity.unit == "" and a.other == b.other
        fated = not (a.fate and b.fate and a.fate != b.fate)
        named = wholes[0].quantity.noun != "" and wholes[0].quantity.noun == wholes[1].quantity.noun
        likeness = len(a.around & b.around)
        told = likeness >= 2 and overlap(a.sentence, b.sentence) >= (_SHARED_NAMED if named else _SHARED)
        told = told and not opposed(a.around, b.around)
        if free and alone and fated and told and not settled(pair, a, b) and not _rest(a, b, wholes[0]):
            cells.append((float(likeness), a, b, "value differs"))
    return cells


def _quantity(paragraph: ParagraphReading, side: Side) -> Counted | None:
    """The quantity that a side of a row is."""
    return next((c for s in paragraph.once(counted) for c in s if c.quantity.start == side.start), None)


def _rest(a: Counted, b: Counted, whole: Counted) -> bool:
    """Whether two parts are equal, or make up the whole: eight of ten passed, two of ten did not."""
    return equal(a.quantity, b.quantity) or a.quantity.low + b.quantity.low == whole.quantity.low


def _parts(paragraph: ParagraphReading, whole: Side) -> list[Counted]:
    """The quantities that the paragraph tells of a whole, whose text is that of ``whole``."""
    return [part for sentence in paragraph.once(counted) for part in _parts_in(paragraph.text, sentence, whole)]


def _parts_in(text: str, sentence: Sequence[Counted], whole: Side) -> Iterator[Counted]:
    for one, other in pairwise(sentence):
        between = text[one.quantity.end : other.quantity.start]
        linking = between.casefold().split()
        if text[other.quantity.start : other.quantity.end] == whole.text:
            if linking and linking[0] in _OF and _WHOSE.issuperset(linking[1:]):
                yield one  # 22 of the 30
        elif text[one.quantity.start : one.quantity.end] == whole.text and one.quantity.noun and not one.part:
            lead = " " + text[max(0, one.quantity.start - _LEAD) : one.quantity.start].casefold()
            begins = one.quantity.start <= _LEAD
            # "Of his 20 free throws he made 14": a number without a noun of its own needs no comma.
            bare = not other.quantity.noun and not other.quantity.unit and not set(between) & set(";:()")
            if ("," in between or bare) and (_OPENS.search(lead) or (begins and _BEGINS.match(lead))):
                yield other  # Of the 48 samples, 31

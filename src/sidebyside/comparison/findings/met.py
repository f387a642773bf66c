"""What two linked paragraphs both have though no row of a detector holds it: told by one report alone it is not.

A detector looks for what stands for what, and passes over much that needs no look: a negation inside a quotation that
both reports have, a source whose statement is worded otherwise. Such a thing is no difference; where it reads the same
in the linked paragraph it is listed as one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from sidebyside.comparison.findings.reading import ParagraphReading
from sidebyside.language.folding import fold_words
from sidebyside.model import Finding, FindingType, Place, Side

if TYPE_CHECKING:
    from sidebyside.comparison.comparison import Comparison

AFTER = 2
"""How many words behind two equal stretches must be equal, or all there are."""

_ARTICLES = frozenset(("the", "a", "an", "der", "die", "das", "le", "la", "les", "el", "los", "las"))

Same = Callable[[Side, ParagraphReading, Side, ParagraphReading], bool]


def same_place(one: Side, left: ParagraphReading, other: Side, right: ParagraphReading) -> bool:
    """Whether two stretches of the same words are followed by the same words: "not" before "yet know" in both."""
    return _following(one, left) == _following(other, right)


def same_words(one: Side, left: ParagraphReading, other: Side, right: ParagraphReading) -> bool:
    """Whether two stretches are of the same words, which is all that is asked of a source."""
    return True


def _following(side: Side, reading: ParagraphReading) -> list[str]:
    at = reading.word_at(side.end)
    return [word.key for word in reading.words[at : at + AFTER]]


def met(
    comparison: Comparison,
    type: FindingType,
    grade: str,
    rest: Iterable[Side],
    every: Iterable[Side],
    same: Same,
) -> list[Finding]:
    """Rows of ``grade`` for each of ``rest``, sides that stand in no row, and the first of ``every`` in a paragraph
    linked with its own that reads the same and is ``same``; each pair once. None of them differs.
    """
    left_over: dict[Place, list[Side]] = {}
    for side in rest:
        left_over.setdefault(Place(side.report, side.paragraph), []).append(side)
    if not left_over:
        return []
    all_of: dict[Place, list[Side]] = {}
    for side in every:
        all_of.setdefault(Place(side.report, side.paragraph), []).append(side)
    rows: dict[tuple[Side, Side], Finding] = {}
    for link in comparison.links:
        for place, partner in ((link.left, link.right), (link.right, link.left)):
            taken: set[Side] = set()
            for side in left_over.get(place, ()):
                other = _partner(comparison, side, all_of.get(partner, ()), taken, same)
                if other is not None:
                    taken.add(other)
                    sides = (side, other) if side < other else (other, side)
                    summary = f"{grade}: {sides[0].text} / {sides[1].text}"
                    rows.setdefault(sides, Finding(type, grade, summary, sides, differs=False))
    return list(rows.values())


def _partner(comparison: Comparison, side: Side, others: Iterable[Side], taken: set[Side], same: Same) -> Side | None:
    """The first of ``others`` that is not taken and reads as ``side`` does; None for none."""
    read = None
    for other in others:
        if other in taken:
            continue
        read = read or _read(comparison, side)
        if read == _read(comparison, other) and same(
            side, _paragraph(comparison, side), other, _paragraph(comparison, other)
        ):
            return other
    return None


def _read(comparison: Comparison, side: Side) -> list[str]:
    """The keys of a side's words, without articles."""
    language = comparison.readings[side.report].language
    return [word.key for word in fold_words(side.text, language) if word.key not in _ARTICLES]


def _paragraph(comparison: Comparison, side: Side) -> ParagraphReading:
    return comparison.readings[side.report].paragraph(side.paragraph)

"""The rows of the negation ledger."""

from __future__ import annotations

from sidebyside.comparison.findings.certainty.sentence import (
    Sentence,
)
from sidebyside.language.certainty.negations import Negation
from sidebyside.model import Finding, Side

GRADES = ("negated", "denied", "opposite", "agree")


def phrase(sentence: Sentence, negation: Negation) -> Side:
    """The negation with what it negates."""
    end = sentence.words[negation.target].end if negation.target >= 0 else negation.end
    return sentence.side(negation.start, max(end, negation.end))


def row(grade: str, one: Side, other: Side, *, swapped: bool) -> Finding:
    """The entry of two sides with this grade; ``swapped`` tells that ``one`` is the right report's."""
    left, right = (other, one) if swapped else (one, other)
    return Finding("negation", grade, f"{grade}: {left.text} / {right.text}", (left, right), differs=grade != "agree")

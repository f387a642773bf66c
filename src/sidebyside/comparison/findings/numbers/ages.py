"""Ages of one person in linked paragraphs: "the victim, who was 43" and "the 34-year-old victim"."""

from __future__ import annotations

from sidebyside.comparison.findings.context import linked_sentences
from sidebyside.comparison.findings.reading import Pair, ParagraphReading
from sidebyside.language.folding import fold_word
from sidebyside.language.numbers.ages import Age, ages
from sidebyside.language.wordlist import words
from sidebyside.model import Finding, Side

# Words that hold for anybody: one man may be 34, another 43.
_ANYBODY = frozenset(
    fold_word(word, language)
    for word in words(
        "man woman boy girl person people men women other another one mr mrs ms dr mann frau junge mädchen homme femme "
        "hombre mujer joven chico chica niño niña"
    )
    for language in ("en", "de", "fr", "es")
)


_BIRTHDAY = 1
"""Two ages so many years apart may be of one person in two reports, or on two days of one."""


def compare_ages(pair: Pair) -> list[Finding]:
    """The rows of ages that both paragraphs tell of one person; a person of two ages, then and now, is left alone."""
    left, right = ages(pair.left.text, pair.left.language), ages(pair.right.text, pair.right.language)
    if not left or not right:
        return []
    linked = set(linked_sentences(pair))
    rows: list[Finding] = []
    used: set[int] = set()
    for a in left:
        for number, b in enumerate(right):
            if number in used or not (a.holders & b.holders) - _ANYBODY or abs(a.years - b.years) == _BIRTHDAY:
                continue
            told = pair.left.sentence_at(a.start), pair.right.sentence_at(b.start)
            if a.years == b.years or (told in linked and _alone(a, left) and _alone(b, right)):
                used.add(number)
                rows.append(_row(pair, a, b))
                break
    return rows


def age_mentions(paragraph: ParagraphReading) -> list[Side]:
    """The ages a paragraph tells."""
    return [paragraph.side(age.start, age.end) for age in ages(paragraph.text, paragraph.language)]


def _alone(age: Age, every: tuple[Age, ...]) -> bool:
    """Whether no other age of the paragraph may be the same person's."""
    return not any(other is not age and (other.holders & age.holders) - _ANYBODY for other in every)


def _row(pair: Pair, a: Age, b: Age) -> Finding:
    left, right = pair.left.side(a.start, a.end), pair.right.side(b.start, b.end)
    grade = "agree" if a.years == b.years else "value differs"
    detail = (("age", f"{a.years:g} / {b.years:g}"),)
    return Finding("number", grade, f"{grade}: {left.text} / {right.text}", (left, right), grade != "agree", detail)

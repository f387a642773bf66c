"""What one English sentence says may be so, or may not, and the other says is, or is not."""

from __future__ import annotations

from sidebyside.comparison.findings.certainty.hedge_rows import row
from sidebyside.comparison.findings.certainty.sentence import Sentence, same_matter
from sidebyside.language.folding import fold_word
from sidebyside.language.wordlist import words
from sidebyside.model import Finding

POSSIBLE = words(
    "threat risk danger chance possibl possibiliti prospect fear likelihood potential could may might if"
) | {fold_word(word, "en") for word in words("likely probable probability believed thought suspected apparently seems")}
"""Keys of words by which a sentence says in another way that a thing may happen."""
COPULAS = words("is are was were")
EMPTY_VERBS = words("be have do say go make take get become")
"""Keys of verbs that tell too little to be held against each other alone."""
_MAY = words("may might")
_PLAIN = COPULAS | words("do does did has have had")
_SKIPPED = words("a an the")


def maybe_not(a: Sentence, b: Sentence, rows: list[Finding], used: set[tuple[int, int]], *, swapped: bool) -> None:
    """What ``a`` says may not be so and ``b`` says is not: may not apply to children, do not apply to them."""
    if b.modalities or b.doubts or (b.every_key - a.every_key) & POSSIBLE:
        return
    for one in a.modalities:
        key = a.words[one.verb].key
        hedged = a.words[a.paragraph.word_at(one.start)].lower in _MAY
        if not hedged or one.verb not in a.negated or (int(swapped), one.verb) in used or key in EMPTY_VERBS:
            continue
        for negation in b.negations:
            number = negation.target
            if number < 0 or b.words[number].key != key or (int(not swapped), number) in used:
                continue
            if not _plainly(b, b.paragraph.word_at(negation.start)):
                continue
            if a.around_word(one.verb) & b.around_word(number) and same_matter(a, b, frozenset({key})):
                used |= {(int(swapped), one.verb), (int(not swapped), number)}
                sides = a.side(one.start, one.end), b.side(negation.start, b.words[number].end)
                rows.append(row("softened" if swapped else "strengthened", *(reversed(sides) if swapped else sides)))
                break


def _plainly(sentence: Sentence, number: int) -> bool:
    """Whether a "not" says that a thing is not so, not that it cannot be: do not, isn't."""
    word = sentence.words[number].lower.replace("’", "'")
    before = sentence.words[number - 1].lower if sentence.has(number - 1) else ""
    return (before if word == "not" else word.removesuffix("n't")) in _PLAIN


def maybe_is(a: Sentence, b: Sentence, rows: list[Finding], used: set[tuple[int, int]], *, swapped: bool) -> None:
    """What ``a`` says may be and ``b`` says is: is thought to be a Rembrandt, is a Rembrandt."""
    if not a.modalities or b.doubts or b.modalities or b.negations or (b.every_key - a.every_key) & POSSIBLE:
        return
    for one in a.modalities:
        if one.strength > 2 or a.words[one.verb].key != "be" or (int(swapped), one.verb) in used:
            continue
        what = _after(a, one.verb)
        for number in b.at("be"):
            if b.words[number].lower not in COPULAS or what < 0:
                continue
            there = _after(b, number)
            if there < 0 or b.words[there].key != a.words[what].key or (int(not swapped), number) in used:
                continue
            if same_matter(a, b):
                used |= {(int(swapped), one.verb), (int(not swapped), number)}
                sides = a.side(one.start, one.end), b.side(b.words[number].start, b.words[there].end)
                grade = "softened" if swapped else "strengthened"
                rows.append(row(grade, *(reversed(sides) if swapped else sides)))
                break


def _after(sentence: Sentence, number: int) -> int:
    """The word after this one, over an article; -1 where the sentence ends."""
    number += 1
    if sentence.has(number) and sentence.words[number].lower in _SKIPPED:
        number += 1
    return number if sentence.has(number) else -1

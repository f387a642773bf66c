"""Opposite words of two linked sentences: illegal and legal, rejected and approved."""

from __future__ import annotations

from sidebyside.comparison.findings.certainty.affirmed import REACH, reached
from sidebyside.comparison.findings.certainty.negation_rows import row
from sidebyside.comparison.findings.certainty.sentence import (
    Sentence,
    prefixed,
    same_matter,
)
from sidebyside.comparison.findings.context import overlap
from sidebyside.language.certainty.negations import OPPOSITES, PREFIXED
from sidebyside.language.folding import fold_word
from sidebyside.language.wordlist import words
from sidebyside.model import Finding


def prefixed_words(a: Sentence, b: Sentence, rows: list[Finding], used: set[tuple[int, int]], *, swapped: bool) -> None:
    """Unlikely against likely, illegal against legal."""
    for number in a.paragraph.once(prefixed):
        if not a.has(number):
            continue
        positive = PREFIXED[a.words[number].text.lower()]
        key, word = fold_word(positive, "en"), a.words[number]
        if (int(swapped), word.start) in used:
            continue
        if word.text.lower() == "unlikely" and a.has(number + 1) and a.words[number + 1].key == "to":
            continue  # how likely a thing is belongs to the hedges
        if key in a.every_key or word.key in b.every_key or number in a.negated:
            continue
        for other in b.at(key):
            if reached(b, other, only_before=True, known=a.every_key):
                continue
            if a.around_word(number) & b.around_word(other) and same_matter(a, b, frozenset({key, word.key})):
                there = b.words[other]
                used |= {(int(swapped), word.start), (int(not swapped), there.start)}
                rows.append(
                    row("opposite", a.side(word.start, word.end), b.side(there.start, there.end), swapped=swapped)
                )
                break


_BEFORE_THAT = words("lower earlier previous previously initially originally first once former formerly")
_OF_PLACES = frozenset(("in", "at", "from", "near", "of", "to"))
_OPPOSITE_KEYS = tuple((fold_word(a, "en"), fold_word(b, "en")) for a, b in OPPOSITES)

_ANY_OPPOSITE = frozenset(key for pair in _OPPOSITE_KEYS for key in pair)


def opposites(a: Sentence, b: Sentence, rows: list[Finding], used: set[tuple[int, int]]) -> None:
    if not (a.every_key & _ANY_OPPOSITE and b.every_key & _ANY_OPPOSITE):
        return
    for one, other in (*_OPPOSITE_KEYS, *((y, x) for x, y in _OPPOSITE_KEYS)):
        if one not in a.every_key or other not in b.every_key or one in b.every_key or other in a.every_key:
            continue
        left, right = a.at(one)[0], b.at(other)[0]
        if a.negated.intersection(a.at(one)) or b.negated.intersection(b.at(other)):
            continue  # not guilty of murder, guilty of manslaughter
        known = a.every_key & b.every_key
        if reached(a, left, only_before=True, known=known) or reached(b, right, only_before=True, known=known):
            continue
        if _other_subject(a, left, b, right) or _earlier(a, left) != _earlier(b, right):
            continue
        one_side, other_side = a.around_word(left), b.around_word(right)
        if (
            len(one_side & other_side) >= 2
            and overlap(one_side, other_side) >= 0.5
            and same_matter(a, b, frozenset({one, other}))
        ):
            x, y = a.words[left], b.words[right]
            if {(0, x.start), (1, y.start)} & used:
                continue
            used |= {(0, x.start), (1, y.start)}
            rows.append(row("opposite", a.side(x.start, x.end), b.side(y.start, y.end), swapped=False))


def _other_subject(a: Sentence, left: int, b: Sentence, right: int) -> bool:
    """Whether different names stand before two words: one side won, the other lost."""
    names = []
    for sentence, number in ((a, left), (b, right)):
        first = max(sentence.first, number - REACH)
        before = range(number - 1, first - 1, -1)
        names.append(next((sentence.words[n].key for n in before if _named(sentence, n)), ""))
    known = (a.words[a.first].key, b.words[b.first].key)
    return all(names) and names[0] != names[1] and not {"the", "a"} & set(names) and set(names) != set(known)


def _earlier(sentence: Sentence, number: int) -> bool:
    """Whether a word tells what was done before: a lower court had upheld what the court has overturned."""
    before = sentence.words[max(sentence.first, number - REACH) : number]
    return any(word.text.lower() in _BEFORE_THAT for word in before)


def _named(sentence: Sentence, number: int) -> bool:
    """Whether a word is a name by its capital, and none of a place ("at a meeting in Oslo shareholders rejected")."""
    before = sentence.words[number - 1].text.lower() if number > sentence.first else ""
    return sentence.words[number].text[:1].isupper() and before not in _OF_PLACES

"""Of how many a thing is told in words: all of the hostages, most of the hostages, some hostages."""

from __future__ import annotations

from collections.abc import Iterator

from sidebyside.comparison.findings.certainty.sentence import Sentence, same_matter
from sidebyside.language.folding import fold_word
from sidebyside.model import Side

_ALL, _MOST, _PART = 3, 2, 1
_LEVELS = {
    **dict.fromkeys(("all", "every", "each", "entire", "whole"), _ALL),
    **dict.fromkeys(("most", "majority"), _MOST),
    **dict.fromkeys(("some", "several", "few", "part", "minority"), _PART),
}
_PASSED = frozenset(("of", "the", "a", "an", "its", "their", "his", "her", "these", "those", "our"))
_BUT_NOT_ALL = frozenset(("not", "nearly", "almost", "virtually", "practically", "at", "above", "after", "in"))
_NEAR = 3
"""How many small words may stand between a word of scope and its noun."""


class _Scope:
    """A word of scope: its number among the paragraph's words, how much of its noun it takes, the noun's key."""

    __slots__ = ("level", "noun", "number")

    def __init__(self, number: int, level: int, noun: str) -> None:
        self.number, self.level, self.noun = number, level, noun


def scopes(a: Sentence, b: Sentence, used: set[tuple[int, int]]) -> Iterator[tuple[str, Side, Side]]:
    """(grade, left, right) where two sentences tell one thing of all, most or some of the same."""
    mine = list(_scopes(a))
    theirs = list(_scopes(b)) if mine else []
    if not theirs:
        return
    for one in mine:
        same = [other for other in theirs if other.noun == one.noun]
        again = [other for other in mine if other.noun == one.noun]
        if len(same) != 1 or len(again) != 1 or same[0].level == one.level:
            continue
        other = same[0]
        taken = {(0, -one.number - 1), (1, -other.number - 1)}
        common = a.around_word(one.number) & b.around_word(other.number) - {one.noun}
        if taken & used or not common or not same_matter(a, b, _KEYS | {one.noun}):
            continue
        used |= taken
        x, y = a.words[one.number], b.words[other.number]
        grade = "strengthened" if other.level > one.level else "softened"
        yield grade, a.side(x.start, x.end), b.side(y.start, y.end)


def _scopes(sentence: Sentence) -> Iterator[_Scope]:
    words = sentence.words
    if not _KEYS & sentence.every_key:
        return
    for number in range(sentence.first, sentence.last):
        level = _LEVELS.get(words[number].lower, 0)
        before = words[number - 1].lower if number > sentence.first else ""
        if not level or before in _BUT_NOT_ALL or number in sentence.negated:
            continue
        at = number + 1
        while sentence.has(at) and at - number <= _NEAR and words[at].lower in _PASSED:
            at += 1
        if not sentence.has(at) or words[at].text[0].isdigit():
            continue  # some 500 people
        if not sentence.clause(words[number], words[at]) or words[at].key not in sentence.keys:
            continue
        yield _Scope(number, level, words[at].key)


_KEYS = frozenset(fold_word(word, "en") for word in _LEVELS)

"""Threatening things whose number shows in English: a nuclear strike, nuclear strikes."""

from __future__ import annotations

from typing import NamedTuple

from sidebyside.language.folding import fold_word
from sidebyside.language.word import Vocabulary, Words
from sidebyside.language.wordlist import words

_THREATS = words(
    "strike attack threat missile bomb bombing weapon test launch sanction invasion raid drone rocket warning "
    "plot provocation exercise drill assault explosion blast warhead torpedo ship submarine aircraft plane jet "
    "tank"
)

_THREAT_KEYS = frozenset(fold_word(word, "en") for word in _THREATS)

_ONE = words("a an one another")

_MANY = words("several multiple many numerous more two three four five further some series various")

_HIDING = words("the this its his her their our these those any no")

_NO_ADJECTIVES = words(
    "of in on at to from by with for and or but as that which who is are was were be been has have had"
)


class Number(NamedTuple):
    """A threat whose number shows: ``start:end`` from its determiner, or from the noun, to the noun's end."""

    start: int
    end: int
    noun: int
    plural: bool


def threats(known: Words, vocabulary: Vocabulary) -> list[Number]:
    """Threatening things whose number a determiner or a bare plural shows: a nuclear strike, nuclear strikes.

    ``vocabulary`` is of the words known.
    """
    found: list[Number] = []
    if vocabulary.keys.isdisjoint(_THREAT_KEYS):
        return found
    for number, word in enumerate(known):
        start, end, lower, key = word.start, word.end, word.lower, word.key
        if key not in _THREAT_KEYS:
            continue
        plural = lower.endswith("s") and lower != key
        if lower.endswith(("ed", "ing")) and lower not in _THREATS:
            continue
        begin = _determiner(known, number)
        if begin == -2:
            continue
        if not plural and (begin < 0 or known[begin].lower not in _ONE):
            continue
        if plural and begin >= 0 and known[begin].lower in _ONE:
            continue
        found.append(Number(known[begin].start if begin >= 0 else start, end, number, plural))
    return found


def _determiner(known: Words, number: int) -> int:
    """The word, at most two adjectives before a noun, that shows its number; -1 for none, -2 for one that hides it."""
    for at in range(number - 1, max(-1, number - 4), -1):
        before = known[at].lower
        if before in _ONE or before in _MANY:
            return at
        if before in _HIDING or before[0].isdigit():
            return -2
        if before in _NO_ADJECTIVES or before.endswith("ing"):
            break
    return -1

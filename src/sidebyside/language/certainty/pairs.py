"""Pairs of English words by which one thing is told less surely and more surely."""

from __future__ import annotations

from sidebyside.language.folding import fold_word
from sidebyside.language.wordlist import words

_SCALES = (
    ("suggest hint imply speculate theorise", "prove demonstrate establish confirm"),
    ("hint suggest imply fear", "announce confirm declare"),
    ("believe think suspect assume guess", "certain sure convinced know establish determine conclude"),
    ("suspect accuse allege", "convict guilty"),
    ("charge", "convict"),
    ("partly partially", "fully completely entirely wholly"),
    ("sometimes occasionally", "always"),
    ("consider mull weigh contemplate", "decide"),
)


def _keys(listed: str) -> frozenset[str]:
    return frozenset(fold_word(word, "en") for word in words(listed)) - {"think"}


SCALES: tuple[tuple[frozenset[str], frozenset[str]], ...] = tuple((_keys(weak), _keys(sure)) for weak, sure in _SCALES)
"""(keys of the words that tell it less surely, keys of those that tell it more surely)."""
GRADED = frozenset().union(*(weak | sure for weak, sure in SCALES))
"""All of these keys."""

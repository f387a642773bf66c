"""Finding an entry of a list by what a person types of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def score(query: str, text: str) -> int | None:
    """How well ``text`` answers to ``query``: lower is better, None is not at all; case does not count.

    Best is a text that begins so, then one with a word that begins so, then one that has all words, then one that has
    all letters in order.
    """
    query, text = query.casefold().strip(), text.casefold()
    if not query or text.startswith(query):
        return 0
    if f" {query}" in text:
        return 1
    if query in text:
        return 2
    words = query.split()
    if len(words) > 1 and all(word in text for word in words):
        return 3
    position = 0
    start = text.find(query[0])
    for letter in query.replace(" ", ""):
        position = text.find(letter, position) + 1
        if not position:
            return None
    spread = position - start
    return 4 + spread if spread <= 6 * len(query) else None


def ranked(query: str, texts: Iterable[str]) -> Sequence[int]:
    """The numbers of the texts that answer to ``query``, best first, else in their order."""
    found = [(points, number) for number, text in enumerate(texts) if (points := score(query, text)) is not None]
    return [number for _, number in sorted(found)]

"""Finding an entry of a list by what a person types of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def score(query: str, title: str, more: str = "") -> int | None:
    """How well an entry answers to ``query``: lower is better, None is not at all; case does not count.

    Best is a title that begins so, then one with a word that begins so, then one where each word of the query begins a
    word, then one that has it inside. Then the same for ``more``, what an entry says beyond its title; last a title
    that has the letters of the query in order, from the beginning of a word on and near each other.
    """
    query, title, more = query.casefold().strip(), title.casefold(), more.casefold()
    if not query or title.startswith(query):
        return 0
    for points, text in ((1, title), (4, more)):
        if f" {query}" in f" {text}":
            return points
        words = text.split()
        if all(any(word.startswith(part) for word in words) for part in query.split()):
            return points + 1
        if len(query) > 2 and query in text:
            return points + 2
    return _in_order(query.replace(" ", ""), title)


def _in_order(letters: str, title: str) -> int | None:
    """The points of a title that has the letters in order, close enough to have been meant; else None."""
    best: int | None = None
    starts = [0, *(number + 1 for number, character in enumerate(title) if character == " ")]
    for start in starts:
        if title[start : start + 1] != letters[0]:
            continue
        position = start
        for letter in letters:
            position = title.find(letter, position) + 1
            if not position:
                break
        else:
            spread = position - start
            if spread <= 4 * len(letters) and (best is None or spread < best):
                best = spread
    return None if best is None else 7 + best


def ranked(query: str, entries: Iterable[tuple[str, str]]) -> Sequence[int]:
    """The numbers of the entries (title, more) that answer to ``query``, best first, else in their order."""
    found = [
        (points, number)
        for number, (title, more) in enumerate(entries)
        if (points := score(query, title, more)) is not None
    ]
    return [number for _, number in sorted(found)]

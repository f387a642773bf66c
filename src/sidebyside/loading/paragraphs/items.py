"""The items of lists in plain text: lines of one block that begin with marks or with numbers in their order."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from sidebyside.language.patterns import lazily
from sidebyside.model import Span

_BULLET = lazily(r"([*•·‣▪◦●○–—+-])[ \t\xa0]+(?=\S)")
_NUMBER = lazily(r"(\()?(\d{1,3}|[a-z])([.)])[ \t\xa0]+(?=\S)")


def items(text: str, block: list[Span], width: int) -> list[list[Span]]:
    """The block, parted before each item of a list in it; ``width`` is that of the text's longest line.

    A dash at the beginning of a line may be one of the sentence, a number its last word: a list has two items or more,
    all marked alike, and its first begins the block, follows a colon, or a line that had room for its first word.
    """
    if len(block) == 1:
        return [block]
    marks = [_mark(text, line) for line in block]
    last = {mark: place for place, mark in enumerate(marks) if mark is not None}
    for first, mark in enumerate(marks):
        if mark is None or last.get((mark[0], mark[1] and mark[1] + 1), first) <= first:
            continue  # nothing after it goes on with it
        if _begins(text, block, first, width):
            edges = [*([0] if first else []), *_same(marks, first), len(block)]
            return [block[left:right] for left, right in pairwise(edges)]
    return [block]


def _mark(text: str, line: Span) -> tuple[str, int] | None:
    """What a line begins with: the kind of mark, and its number (0 for bullets)."""
    bullet = _BULLET.match(text, line.start, line.end)
    if bullet:
        return bullet[1], 0
    number = _NUMBER.match(text, line.start, line.end)
    if number is None:
        return None
    kind = f"{number[1] or ''}{'1' if number[2].isdecimal() else 'a'}{number[3]}"
    return kind, int(number[2]) if number[2].isdecimal() else ord(number[2]) - ord("a") + 1


def _begins(text: str, block: list[Span], place: int, width: int) -> bool:
    """Whether the line of an item was meant to begin there."""
    if place == 0:
        return True
    before, line = block[place - 1], block[place]
    words = text[line.start : line.end].split(None, 2)
    room = before.end - before.start + 1 + len(" ".join(words[:2])) <= width
    return text[before.end - 1] == ":" or room


def _same(marks: Sequence[tuple[str, int] | None], first: int) -> list[int]:
    """The lines that go on with the list that begins at ``first``; numbers must follow each other."""
    places = [first]
    kind, number = marks[first] or ("", 0)
    for place in range(first + 1, len(marks)):
        mark = marks[place]
        if mark is not None and mark[0] == kind and (number == 0 or mark[1] == number + 1):
            places.append(place)
            number = mark[1]
    return places

"""Lanes: the columns that ribbons run down in, chosen so that each can be followed from one end to the other.

Read from left to right, and up or down where lines join, the lines lead from a row on the left to those rows on the
right that a ribbon joins it with, and to no other. A ribbon for which there is no such lane has an arrow at each end.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

Pair = tuple[int, int]
"""A row on the left and one on the right."""
Arrows = dict[tuple[int, int], set[int]]
"""(side, row) → where arrows point to from there: -1 up, 1 down. The sides are 0 and 1."""


class Trunk(NamedTuple):
    """A vertical line and the pairs it joins: all of them have one end in common."""

    pairs: tuple[Pair, ...]
    lefts: frozenset[int]
    rights: frozenset[int]
    low: int
    high: int


class Lanes(NamedTuple):
    """The column of each bent pair that is drawn, and the arrows."""

    columns: dict[Pair, int]
    arrows: Arrows


def choose(strong: Collection[Pair], others: Collection[Pair], width: int, height: int) -> Lanes:
    """The lanes of pairs of different rows in a column ``width`` × ``height`` (both at least 1).

    A row under 0 or beyond the height is off the screen. ``strong`` pairs have the first choice.
    """
    levels = {left for left, right in (*strong, *others) if left == right}
    arrows: Arrows = {}
    trunks: list[Trunk] = []
    for pairs in (strong, set(others).difference(strong)):
        bent = []
        for pair in sorted(pairs):
            if not all(0 <= row < height for row in pair):
                _point(arrows, pair, height)
            elif pair[0] != pair[1]:
                bent.append(pair)
        trunks += sorted(map(_trunk, _stars(bent)), key=_length)
    while True:
        columns, failed = _place(trunks, levels, arrows, width)
        if not failed:
            return Lanes(columns, arrows)
        # What runs at a side of the column may stand where an arrow is needed now, so all find their lanes anew.
        for pair in failed:
            _point(arrows, pair, height)
        kept = ([pair for pair in trunk.pairs if pair not in failed] for trunk in trunks)
        trunks = [_trunk(pairs) for pairs in kept if pairs]


def _trunk(pairs: Sequence[Pair]) -> Trunk:
    lefts, rights = frozenset([left for left, _ in pairs]), frozenset([right for _, right in pairs])
    rows = lefts | rights
    return Trunk(tuple(pairs), lefts, rights, min(rows), max(rows))


def _length(trunk: Trunk) -> tuple[int, tuple[Pair, ...]]:
    return trunk.high - trunk.low, trunk.pairs


def _stars(pairs: Iterable[Pair]) -> list[list[Pair]]:
    """The pairs in groups that have one end in common, the largest first."""
    waiting = list(pairs)
    stars: list[list[Pair]] = []
    while waiting:
        ends: dict[tuple[int, int], list[Pair]] = {}
        for pair in waiting:
            ends.setdefault((0, pair[0]), []).append(pair)
            ends.setdefault((1, pair[1]), []).append(pair)
        star = max(ends.values(), key=len)
        if len(star) == 1:
            return stars + [[pair] for pair in waiting]
        stars.append(star)
        waiting = [pair for pair in waiting if pair not in star]
    return stars


def _point(arrows: Arrows, pair: Pair, height: int) -> None:
    """An arrow at each end that is on the screen, to where the other end is."""
    for side, row in enumerate(pair):
        if 0 <= row < height:
            arrows.setdefault((side, row), set()).add(-1 if pair[1 - side] < row else 1)


def _place(
    trunks: Sequence[Trunk], levels: Collection[int], arrows: Collection[tuple[int, int]], width: int
) -> tuple[dict[Pair, int], set[Pair]]:
    """A column for each trunk, or else for each of its pairs, and the pairs for which there was none."""
    inner = range(1, width - 1) or range(width)
    middle = inner[len(inner) // 2]
    # Those at the sides stand against the text, so they come last.
    columns = [*sorted(inner, key=lambda column: abs(column - middle)), *((width - 1, 0) if width > 2 else ())]
    placed: list[_Placed] = []
    failed: set[Pair] = set()
    waiting = [*reversed(trunks)]
    while waiting:
        trunk = waiting.pop()
        found = _lane(trunk, columns, placed, levels, arrows, width)
        if found is not None:
            placed.append(found)
        elif len(trunk.pairs) > 1:
            waiting += sorted(map(_trunk, _parts(trunk)), key=_length, reverse=True)
        else:
            failed.update(trunk.pairs)
    return {pair: one.column for one in placed for pair in one.trunk.pairs}, failed


class _Placed:
    """A trunk in its column, and whether a line passes through it at an end on the left, or on the right."""

    __slots__ = ("column", "ends", "on_left", "on_right", "trunk")

    def __init__(self, trunk: Trunk, column: int, on_left: bool, on_right: bool) -> None:
        self.trunk = trunk
        self.column = column
        self.ends = trunk.lefts | trunk.rights
        self.on_left = on_left
        self.on_right = on_right


def _lane(
    trunk: Trunk,
    columns: Iterable[int],
    placed: Iterable[_Placed],
    levels: Collection[int],
    arrows: Collection[tuple[int, int]],
    width: int,
) -> _Placed | None:
    """The trunk in the first of the columns where it can be told apart from those that are placed."""
    if _comes_together(trunk, trunk.lefts, levels) or _comes_together(trunk, trunk.rights, levels):
        return None
    ends = trunk.lefts | trunk.rights
    beside = [other for other in placed if trunk.high >= other.trunk.low and trunk.low <= other.trunk.high]
    taken = {other.column for other in beside}
    taken.update([(0, width - 1)[side] for side, row in arrows if trunk.low <= row <= trunk.high])
    related = [other for other in beside if not ends.isdisjoint(other.ends)]
    crossed = (not trunk.lefts.isdisjoint(levels), not trunk.rights.isdisjoint(levels))
    for column in columns:
        if column in taken:
            continue
        one = _Placed(trunk, column, *crossed)
        passed: list[tuple[_Placed, bool, bool]] = []
        for other in related:
            left, right = (one, other) if column < other.column else (other, one)
            if not _may_stand(left.trunk, right.trunk):
                break
            shared_left = not left.trunk.lefts.isdisjoint(right.trunk.lefts)
            shared_right = not left.trunk.rights.isdisjoint(right.trunk.rights)
            passed += [(left, shared_left, False), (right, False, shared_right)]
        else:
            one.on_left |= any(on_left for which, on_left, _ in passed if which is one)
            one.on_right |= any(on_right for which, _, on_right in passed if which is one)
            # One that is passed at both ends would lead from the one line to the other.
            if not (one.on_left and one.on_right) and not any(
                (which.on_left or on_left) and (which.on_right or on_right)
                for which, on_left, on_right in passed
                if which is not one
            ):
                for which, on_left, on_right in passed:
                    which.on_left |= on_left
                    which.on_right |= on_right
                return one
    return None


def _parts(trunk: Trunk) -> list[list[Pair]]:
    """The pairs that go up and those that go down; where there is but one of these, each alone."""
    up = [pair for pair in trunk.pairs if pair[1] < pair[0]]
    down = [pair for pair in trunk.pairs if pair[1] > pair[0]]
    return [up, down] if up and down else [[pair] for pair in trunk.pairs]


def _may_stand(one: Trunk, other: Trunk) -> bool:
    """Whether ``one`` can run left of ``other`` without their lines being taken for each other's."""
    return not (
        # A line to the right and one from the left would lie upon each other in a row.
        (one.rights & other.lefts)
        or _comes_together(one, one.lefts, other.lefts)
        or _comes_together(other, other.rights, one.rights)
    )


def _comes_together(trunk: Trunk, ends: frozenset[int], passing: Collection[int]) -> bool:
    """Whether in a row where a line passes through its trunk, it cannot be told which line that is.

    So it is where several come together, of which each might go on there, and where the trunk goes on both up and down:
    that would look like a crossing.
    """
    return any(row in passing and (len(ends) > 1 or trunk.low < row < trunk.high) for row in ends)

"""Passages: the N-way view of links, which joins paragraphs only where it can be justified."""

from __future__ import annotations

from collections.abc import Sequence

from sidebyside.model import Link, Passage, Place


def find_passages(links: Sequence[Link]) -> tuple[Passage, ...]:
    """Groups of places that tell one part of the event, sorted by their places.

    Every link is inside some passage, and any two places of different reports inside one are linked: so A–B and B–C
    alone never bring A and C together, and every pair has its own evidence.
    A place can be in several passages, where it tells several parts. Links are taken from the surest to the least
    sure; the work grows with the number of links and with the size of the passages, not with that of the comparison.
    """
    near: dict[Place, set[Place]] = {}
    for link in links:
        near.setdefault(link.left, set()).add(link.right)
        near.setdefault(link.right, set()).add(link.left)
    groups: dict[int, set[Place]] = {}
    homes: dict[Place, set[int]] = {place: set() for place in near}
    for number, link in enumerate(sorted(links, key=_surest)):
        if homes[link.left] & homes[link.right]:
            continue
        groups[number] = {link.left, link.right}
        homes[link.left].add(number)
        homes[link.right].add(number)
        _grow(number, groups, homes, near)
    return tuple(Passage(places) for places in sorted({tuple(sorted(group)) for group in groups.values()}))


def _surest(link: Link) -> tuple[float, int, int, Place, Place]:
    # Of equal scores the earlier in the texts, whichever letters the reports have.
    first, second = sorted((link.left.paragraph, link.right.paragraph))
    return (-link.score, first, second, link.left, link.right)


def _grow(
    number: int, groups: dict[int, set[Place]], homes: dict[Place, set[int]], near: dict[Place, set[Place]]
) -> None:
    """Join the group with every group it touches, best connected first, as long as the whole stays justified."""
    while True:
        touching: dict[int, int] = {}
        for place in groups[number]:
            for other in near[place] | {place}:
                for home in homes[other]:
                    touching[home] = touching.get(home, 0) + 1
        del touching[number]
        for home in sorted(touching, key=lambda home: (-touching[home], home)):
            if _justified(groups[number], groups[home], near):
                joined = groups.pop(home)
                for place in joined:
                    homes[place].discard(home)
                    homes[place].add(number)
                groups[number] |= joined
                break
        else:
            return


def _justified(one: set[Place], other: set[Place], near: dict[Place, set[Place]]) -> bool:
    """Whether two groups, each justified by itself, make one that is."""
    return all(
        place.report == partner.report or partner in near[place] for place in one - other for partner in other - one
    )

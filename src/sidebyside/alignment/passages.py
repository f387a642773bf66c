"""Passages: the N-way view of links."""

from __future__ import annotations

from collections.abc import Sequence

from sidebyside.model import Link, Passage, Place


def find_passages(links: Sequence[Link]) -> tuple[Passage, ...]:
    """Groups of places in which every two places of different reports are justified by links; sorted by first place."""
    groups: list[set[Place]] = []
    neighbours: dict[Place, set[Place]] = {}
    for link in links:
        neighbours.setdefault(link.left, set()).add(link.right)
        neighbours.setdefault(link.right, set()).add(link.left)
    for link in sorted(links, key=lambda link: (-link.score, link.left, link.right)):
        home = next((g for g in groups if link.left in g and link.right in g), None)
        if home is not None:
            continue
        joined = {link.left, link.right}
        for group in groups:
            if (link.left in group or link.right in group) and all(
                other.report == place.report or other in neighbours[place] for place in joined for other in group
            ):
                group |= joined
                break
        else:
            groups.append(joined)
    return tuple(sorted((Passage(tuple(sorted(group))) for group in groups), key=lambda passage: passage.places))

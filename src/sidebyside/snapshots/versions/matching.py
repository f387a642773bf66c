"""Which paragraph of a new version of a report is which of the old one: by its words, then by what stands around it.

A paragraph is found again if its text is there unchanged; else if a new paragraph resembles it (normalized Indel
similarity of at least `ALIKE`) and no other nearly as much, unless the neighbours tell them apart; else if it became
part of a longer one. The limits were measured on rewritten news and on two editions of a novel (docs/snapshots.md).
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence

from sidebyside.model import Link, Place

ALIKE = 0.5
MARGIN = 0.05
CONTAINED = 0.9
CONTAINED_LENGTH = 20
"""A paragraph shorter than this is never looked for inside another."""

FAR = 2000
"""Most paragraphs that are searched for one that became part of them, besides those around its old place."""

WORK_LIMIT = 1_000_000
"""Most pairs of paragraphs that are compared; beyond it a paragraph is only looked for between its neighbours."""


def match(old: Sequence[str], new: Sequence[str]) -> dict[int, int]:
    """For each paragraph of ``old`` (0-based) that is found again, where it is in ``new``.

    Two old paragraphs come to stand at one new one only where they were joined.
    """
    found = _unchanged(old, new)
    rest_old = [i for i in range(len(old)) if i not in found]
    taken = set(found.values())
    rest_new = [j for j in range(len(new)) if j not in taken]
    if rest_old and rest_new:
        for left, right in _blocks(rest_old, rest_new, found, len(new)):
            _changed(old, new, left, right, found)
    stayed = sorted(found)
    for i in rest_old:
        if new and i not in found and (j := _inside(old[i], new, _near(i, stayed, found, len(new)))) is not None:
            found[i] = j
    return dict(sorted(found.items()))


def ends_of(link: Link, places: Mapping[Place, Place]) -> tuple[Place, Place] | None:
    """Where the ends of a link came to stand, the left one first; None unless both are still there."""
    left, right = places.get(link.left), places.get(link.right)
    if left is None or right is None:
        return None
    return (left, right) if left < right else (right, left)


def _unchanged(old: Sequence[str], new: Sequence[str]) -> dict[int, int]:
    """Equal texts; of those that stand there several times, first the ones with an equal neighbour, then in order."""
    places: dict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for i, text in enumerate(old):
        places[text][0].append(i)
    for j, text in enumerate(new):
        if text in places:
            places[text][1].append(j)
    found: dict[int, int] = {}
    for ones, others in places.values():
        if len(ones) == len(others) == 1:
            found[ones[0]] = others[0]
            continue
        free = list(others)
        for around in (2, 1, 0):
            for i in ones:
                if i in found:
                    continue
                same = [j for j in free if _neighbours(old, new, i, j) >= around]
                if same:
                    found[i] = same[0]
                    free.remove(same[0])
    return found


def _neighbours(old: Sequence[str], new: Sequence[str], i: int, j: int) -> int:
    """How many of the two neighbours are equal; the beginning equals the beginning, the end the end."""
    before = old[i - 1] == new[j - 1] if i and j else i == j
    last_old, last_new = i + 1 == len(old), j + 1 == len(new)
    after = old[i + 1] == new[j + 1] if not (last_old or last_new) else last_old and last_new
    return before + after


def _near(i: int, stayed: Sequence[int], found: dict[int, int], length: int) -> tuple[int, int]:
    """The first and the last new paragraph between (and with) those its nearest neighbours of ``stayed`` became."""
    at = bisect_left(stayed, i)
    first = found[stayed[at - 1]] if at else 0
    last = found[stayed[at]] if at < len(stayed) else length - 1
    return (first, last) if first <= last else (last, first)


def _blocks(
    rest_old: list[int], rest_new: list[int], found: dict[int, int], length: int
) -> list[tuple[list[int], list[int]]]:
    if len(rest_old) * len(rest_new) <= WORK_LIMIT:
        return [(rest_old, rest_new)]
    between: dict[tuple[int, int], list[int]] = defaultdict(list)
    stayed = sorted(found)
    for i in rest_old:
        between[_near(i, stayed, found, length)].append(i)
    blocks = []
    for (first, last), left in sorted(between.items()):
        right = [j for j in rest_new if first <= j <= last]
        if right and len(left) * len(right) <= WORK_LIMIT:
            blocks.append((left, right))
    return blocks


def _changed(old: Sequence[str], new: Sequence[str], left: list[int], right: list[int], found: dict[int, int]) -> None:
    """Add to ``found`` the pairs of ``left`` and ``right`` that resemble each other, the most alike first."""
    from rapidfuzz import fuzz, process

    scores = process.cdist(
        [old[i] for i in left], [new[j] for j in right], scorer=fuzz.ratio, score_cutoff=100 * (ALIKE - MARGIN)
    )
    alike = [(float(scores[a, b]) / 100, left[a], right[b]) for a, b in zip(*scores.nonzero(), strict=True)]
    by_old: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for score, i, j in alike:
        by_old[i].append((score, j))
    taken = set(found.values())
    for score, i, j in sorted(alike, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if score < ALIKE or i in found or j in taken:
            continue
        rivals = [k for other, k in by_old[i] if k != j and k not in taken and other > score - MARGIN]
        here = _fits(i, j, found, len(old), len(new))
        if all(_fits(i, rival, found, len(old), len(new)) < here for rival in rivals):
            found[i] = j
            taken.add(j)


def _fits(i: int, j: int, found: dict[int, int], length_old: int, length_new: int) -> int:
    """How many of the two neighbours are known to have stayed beside it."""
    before = found.get(i - 1) == j - 1 if i and j else i == j
    after = found.get(i + 1) == j + 1 if i + 1 < length_old else j + 1 == length_new
    return before + after


def _inside(text: str, new: Sequence[str], near: tuple[int, int]) -> int | None:
    """The new paragraph that ``text`` became a part of, looked for around its old place first."""
    from rapidfuzz import fuzz, process

    if len(text) < CONTAINED_LENGTH:
        return None
    for first, last in (near, (0, min(len(new), FAR) - 1)):
        longer = {j: new[j] for j in range(first, last + 1) if len(new[j]) > len(text)}
        best = process.extractOne(text, longer, scorer=fuzz.partial_ratio, score_cutoff=100 * CONTAINED)
        if best is not None:
            return int(best[2])
    return None

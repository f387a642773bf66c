"""The two sample reports: the links a reader finds by hand."""

from pathlib import Path

import sidebyside
from sidebyside.alignment import align

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
BY_HAND = {(2, 1), (3, 3), (4, 3), (4, 4), (5, 5), (5, 6), (6, 7), (6, 8), (7, 9), (8, 2), (8, 10), (8, 11)}
EITHER_WAY = {(1, 1), (1, 10), (2, 2), (5, 1), (6, 1)}


def test_the_links_found_by_hand():
    reports = [sidebyside.load(str(path)) for path in SEEDS]
    found = {(x.left.paragraph + 1, x.right.paragraph + 1) for x in align(reports)}
    assert len(found & BY_HAND) >= 11
    assert len(found - BY_HAND - EITHER_WAY) <= 3

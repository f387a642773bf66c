"""Which cells of a large grid are worth exact scoring."""

from __future__ import annotations

import numpy as np

from sidebyside.alignment.vocabulary import Ints, Words

_MOST_ROWS = 30


def candidate_cells(left: Words, right: Words) -> tuple[Ints, Ints]:
    """Rows and columns, sorted by row then column, of the cells of two reports that share words rare in both."""
    width = int(max(left.ids.max(initial=-1), right.ids.max(initial=-1))) + 1
    sides = []
    for words in (left, right):
        rows = np.repeat(np.arange(len(words)), np.diff(words.paragraphs))
        keys = np.unique(words.ids * max(len(words), 1) + rows)
        ids, rows = keys // max(len(words), 1), keys % max(len(words), 1)
        sides.append((rows, np.searchsorted(ids, np.arange(width + 1))))
    (rows_a, at_a), (rows_b, at_b) = sides
    count_a, count_b = np.diff(at_a), np.diff(at_b)
    rare = np.flatnonzero((count_a > 0) & (count_b > 0) & (count_a <= _MOST_ROWS) & (count_b <= _MOST_ROWS))
    sizes = count_a[rare] * count_b[rare]
    word = np.repeat(rare, sizes)
    offset = np.arange(len(word)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    rows = rows_a[at_a[word] + offset // count_b[word]]
    cols = rows_b[at_b[word] + offset % count_b[word]]
    keys = np.unique(rows * len(right) + cols)
    return keys // len(right), keys % len(right)

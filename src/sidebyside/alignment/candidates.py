"""Candidate cells: the few pairs of paragraphs of two long reports that are worth an exact look.

An inverted index over rare words and pairs of neighbouring words (common words left out) gives each paragraph a bounded
number of meetings with paragraphs of the other report: its rarest terms first, thinned by hash where there are too
many, and where a term stands in many paragraphs only those at about the same place of its list. The meetings' summed
rarity ranks the cells; the best few of each row and of each column stay, and cells that continue the diagonal of a
sure one are added. Time and memory grow with the number of words, not with the number of cells.

All is whole numbers, so results do not depend on the order of summation, and every step treats both reports alike:
exchanging them exchanges rows and columns.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sidebyside.alignment.vocabulary import Ints, Small, Words, distinct

MORE = 10
"""Cells kept per row and per column, of those that reach a third of the best one's rarity: rivals, parts of a whole."""
MEETINGS = 32
"""Meetings a paragraph may ask for; those that others ask for come on top."""
WINDOW = 16
"""Meetings that one term may give one paragraph."""
COMMON = 0.1
"""A word that stands more often than this, per paragraph, is common: left out before pairs are formed."""
FEW = 3
"""A paragraph with fewer words than this that are not common keeps its common ones too."""
GAP = 8
"""The partners of the sure cells around a paragraph are near each other if they are no further apart than this."""

_ROWS = 4096  # paragraphs read at once
_STEP = 1 << 18  # postings followed at once
_SCALE = 8  # rarity in eighths of a bit
_WEIGHT_BITS = 10
_HASH_CLASSES = 4
_COST_CLASSES = 5  # 1, 2-3, 4-7, 8-15, 16 meetings
_SPREAD = np.uint64(0x9E3779B97F4A7C15)


class _Lists(NamedTuple):
    """Who has what: list ``t`` names the paragraphs that have term ``t``, ascending.

    ``rows`` are the paragraphs of all lists in turn, ``terms`` the list each of them stands in, ``starts`` where each
    list starts, with the end.
    """

    rows: Small
    terms: Small
    starts: Ints


def candidate_cells(left: Words, right: Words) -> tuple[Ints, Ints]:
    """Rows and columns of the candidate cells, sorted by row, then column, each cell once.

    A cell stands for one paragraph of ``left`` (row) and one of ``right`` (column).
    """
    n, m = len(left), len(right)
    cells, weights = _meet(left, right)
    kept = _best(cells, weights, n, m)
    cells, weights = cells[kept], weights[kept]
    cells = distinct(np.concatenate([cells, _beside_sure(cells, weights, n, m)]))
    rows = cells // max(m, 1)
    return rows, cells - rows * m


def _meet(left: Words, right: Words) -> tuple[Ints, Ints]:
    """Every cell in which two paragraphs met, as row * columns + column, ascending, with the summed rarity."""
    n, m = len(left), len(right)
    width = int(max(left.ids.max(initial=-1), right.ids.max(initial=-1))) + 1
    often = np.bincount(left.ids, minlength=width) + np.bincount(right.ids, minlength=width)
    content = often <= max(COMMON * (n + m), 4)
    bits = int(max(len(left.ids), len(right.ids), 1 << 10) * 2).bit_length()
    one, other = (_postings(words, content, width, bits) for words in (left, right))
    # A term of one report only brings nobody together.
    common = np.zeros(width + (1 << bits), np.uint8)
    common[one // max(n, 1)] = 1
    common[other // max(m, 1)] |= 2
    hashes, one_lists = _lists(one[common[one // max(n, 1)] == 3], n)
    del one
    _, other_lists = _lists(other[common[other // max(m, 1)] == 3], m)
    del other, common
    rarity = (n + m) / (np.diff(one_lists.starts) + np.diff(other_lists.starts))
    weights = (_SCALE * np.log2(rarity)).astype(np.int64).clip(1, (1 << _WEIGHT_BITS) - 1)
    keys = [
        ((row * m + col) << _WEIGHT_BITS) | weights[term]
        for row, col, term in _expand(one_lists, other_lists, hashes, n)
    ]
    keys += [
        ((row * m + col) << _WEIGHT_BITS) | weights[term]
        for col, row, term in _expand(other_lists, one_lists, hashes, m)
    ]
    met = np.concatenate([np.zeros(0, np.int64), *keys])
    del keys
    met.sort()
    cells = met >> _WEIGHT_BITS
    starts = np.flatnonzero(np.diff(cells, prepend=-1))
    if not len(starts):
        return cells, cells
    met &= (1 << _WEIGHT_BITS) - 1
    return cells[starts], np.add.reduceat(met, starts)


def _postings(words: Words, content: NDArray[np.bool_], width: int, bits: int) -> Ints:
    """Content words and pairs of neighbouring ones, as term * paragraphs + paragraph, ascending, each once.

    Pairs share 2^bits numbers after the vocabulary's.
    """
    parts = [np.zeros(0, np.int64)]
    count = max(len(words), 1)
    for start in range(0, len(words), _ROWS):
        edges = words.paragraphs[start : start + _ROWS + 1]
        found = words.ids[edges[0] : edges[-1]]
        rows = np.repeat(np.arange(len(edges) - 1), np.diff(edges))
        telling = content[found]
        poor = np.bincount(rows[telling], minlength=len(edges) - 1) < FEW
        kept = np.flatnonzero(telling | poor[rows])
        ids, rows = found[kept].astype(np.int64), rows[kept] + start
        together = np.flatnonzero(rows[1:] == rows[:-1])
        pairs = ((ids[together] * width + ids[together + 1]).astype(np.uint64) * _SPREAD) >> np.uint64(64 - bits)
        parts += [ids * count + rows, (pairs.astype(np.int64) + width) * count + rows[together]]
    keys = np.concatenate(parts)
    del parts
    keys.sort()
    return keys[np.diff(keys, prepend=-1) > 0]


def _lists(postings: Ints, count: int) -> tuple[NDArray[np.uint64], _Lists]:
    """The lists of sorted postings over ``count`` paragraphs, and a hash of each term."""
    terms = postings // max(count, 1)
    rows = (postings - terms * max(count, 1)).astype(np.int32)
    new = np.diff(terms, prepend=-1) > 0
    starts = np.flatnonzero(new)
    hashes = terms[starts].astype(np.uint64) * _SPREAD
    return hashes, _Lists(rows, (np.cumsum(new, dtype=np.int32) - 1).astype(np.int32), np.append(starts, len(rows)))


def _expand(
    asking: _Lists, asked: _Lists, hashes: NDArray[np.uint64], count: int
) -> Iterator[tuple[Ints, Ints, Small]]:
    """Who meets whom through the terms that each asking paragraph chooses: its row, the other's row, the term."""
    have, meet = np.diff(asking.starts), np.diff(asked.starts)
    sizes = np.minimum(meet, WINDOW)
    chosen = _choose(asking, sizes, hashes, count)
    for begin in range(0, len(chosen), _STEP):
        posting = chosen[begin : begin + _STEP]
        terms = asking.terms[posting]
        place = posting - asking.starts[terms]
        size = sizes[terms]
        first = np.clip((2 * place + 1) * meet[terms] // (2 * have[terms]) - WINDOW // 2, 0, meet[terms] - size)
        first += asked.starts[terms] - (np.cumsum(size) - size)
        entry = np.repeat(np.arange(len(terms)), size)
        others = asked.rows[first[entry] + np.arange(len(entry))]
        yield asking.rows[posting].astype(np.int64)[entry], others.astype(np.int64), terms[entry]


def _choose(asking: _Lists, sizes: Ints, hashes: NDArray[np.uint64], count: int) -> Ints:
    """The postings of the rarest terms of each paragraph, up to `MEETINGS` in all, but never none."""
    rank = np.frexp(sizes)[1].astype(np.int64) - 1
    grades = rank * _HASH_CLASSES + (hashes >> np.uint64(62)).astype(np.int64)
    classes = _COST_CLASSES * _HASH_CLASSES
    spent = np.zeros(count * classes, np.int64)
    for begin in range(0, len(asking.rows), _STEP):
        terms = asking.terms[begin : begin + _STEP]
        np.add.at(spent, asking.rows[begin : begin + _STEP] * np.int64(classes) + grades[terms], sizes[terms])
    spent = spent.reshape(count, classes).cumsum(axis=1)
    within = (spent <= MEETINGS).sum(axis=1)
    first = (spent <= 0).sum(axis=1) + 1
    return np.flatnonzero(grades[asking.terms] < np.maximum(within, first)[asking.rows])


def _best(cells: Ints, weights: Ints, n: int, m: int) -> Ints:
    """Which cells are among the best of their row or column; of equals the one nearer the diagonal is better."""
    rows = cells // max(m, 1)
    cols = cells - rows * m
    most_row, most_col = np.zeros(n, np.int64), np.zeros(m, np.int64)
    np.maximum.at(most_row, rows, weights)
    np.maximum.at(most_col, cols, weights)
    high = np.flatnonzero((3 * weights >= most_row[rows]) | (3 * weights >= most_col[cols]))
    rows, cols, weights = rows[high], cols[high], weights[high]
    away = np.abs((2 * rows + 1) * m - (2 * cols + 1) * n)
    kept = np.zeros(len(high), bool)
    for line, across, most in ((rows, cols, most_row), (cols, rows, most_col)):
        order = np.lexsort((across, away, -weights, line))
        starts = np.searchsorted(line[order], np.arange(len(most)))
        place = np.arange(len(high)) - starts[line[order]]
        kept[order] |= (place < MORE) & (3 * weights[order] >= most[line[order]])
    return high[kept]


def _beside_sure(cells: Ints, weights: Ints, n: int, m: int) -> Ints:
    """Cells that continue the diagonal of a sure one, which is the best of its row and column by twice the rarity.

    Directly beside it always; further on where the paragraphs there have no sure cell of their own: then also with all
    paragraphs between the partners of the sure ones around it, if these are near each other.
    """
    rows = cells // max(m, 1)
    cols = cells - rows * m
    sure = np.ones(len(cells), bool)
    for line, count in ((rows, n), (cols, m)):
        order = np.lexsort((-weights, line))
        ordered = line[order]
        first = np.diff(ordered, prepend=-1) > 0
        rival = np.zeros(count, np.int64)
        second = np.flatnonzero(first[:-1] & ~first[1:]) + 1
        rival[ordered[second]] = weights[order[second]]
        sure &= weights >= np.maximum(2 * rival[line], 1)
    row, col = rows[sure], cols[sure]
    found = [(row + 1, col + 1), (row - 1, col - 1)]
    for one, two, count, turned in ((row, col, n, False), (col, row, m, True)):
        partner = np.full(count, -1, np.int64)
        partner[one] = two
        known = np.flatnonzero(partner >= 0)
        if not len(known):
            continue
        lost = np.flatnonzero(partner < 0)
        after = np.searchsorted(known, lost)
        before, behind = known[np.maximum(after - 1, 0)], known[np.minimum(after, len(known) - 1)]
        guesses = [(lost, partner[near] + lost - near + step) for near in (before, behind) for step in (-1, 0, 1)]
        gap = partner[behind] - partner[before]
        small = np.flatnonzero((gap > 0) & (gap <= GAP))
        run = np.repeat(lost[small], gap[small] + 1)
        ends = np.cumsum(gap[small] + 1)
        guesses.append((run, np.arange(len(run)) + np.repeat(partner[behind][small] + 1 - ends, gap[small] + 1)))
        found += [(there, here) if turned else (here, there) for here, there in guesses]
    all_rows = np.concatenate([pair[0] for pair in found])
    all_cols = np.concatenate([pair[1] for pair in found])
    inside = (all_rows >= 0) & (all_rows < n) & (all_cols >= 0) & (all_cols < m)
    return np.asarray(all_rows[inside] * m + all_cols[inside], np.int64)

"""Common terms of chosen pairs of rows of two collections of bags, by tables of positions a few rows at a time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from sidebyside.alignment.vocabulary import Ints

if TYPE_CHECKING:
    from sidebyside.alignment.bags import Bags
    from sidebyside.alignment.cells import Cells

# Positions in the table: a megabyte, so that look-ups stay in the processor's cache.
_TABLE = 1 << 18
# Slots a row gets per term: few terms of a row share a slot.
_ROOM = 48
# Look-ups at once: bounds the memory of one step, also where one paragraph is a whole book.
_STEP = 1 << 14


def matches(left: Bags, right: Bags, cells: Cells) -> Iterator[tuple[Ints, Ints, Ints]]:
    """Every common term of every cell: cell, entry of the left bags, entry of the right; in chunks of bounded size,
    in order of the cells and of the right entries.

    The terms of a block of left rows are laid out by their last bits; each right entry of a cell looks up its slot.
    Of two terms of a row that share a slot the first stands in a sorted list besides.
    """
    if not len(left.terms) or not len(right.terms) or not len(cells):
        return
    longest = int(min(max(len(left.terms) * _ROOM // len(left), 64), _TABLE))
    slots = 1 << (min(longest, max(left.width, 2)) - 1).bit_length()
    block = max(_TABLE // slots, 1)
    mask = slots - 1
    table = np.full(block * slots, -1, np.int32)
    lengths = np.diff(right.starts)
    for first in range(0, len(left), block):
        last = min(first + block, len(left))
        cell_begin, cell_end = np.searchsorted(cells.rows, (first, last)).tolist()
        if cell_begin == cell_end:
            continue
        base = int(left.starts[first])
        terms = left.terms[base : left.starts[last]]
        held = np.repeat(np.arange(last - first), np.diff(left.starts[first : last + 1]))
        places = held * slots + (terms & mask)
        numbers = np.arange(len(terms), dtype=np.int32)
        table[places] = numbers
        beaten = np.flatnonzero(table[places] != numbers)
        hidden = held[beaten] * left.width + terms[beaten]  # ascending, as entries are
        ends = np.cumsum(lengths[cells.cols[cell_begin:cell_end]])
        begin = cell_begin
        while begin < cell_end:
            done = ends[begin - cell_begin - 1] if begin > cell_begin else 0
            end = max(begin + 1, cell_begin + int(np.searchsorted(ends, done + _STEP, "right")))
            cols = cells.cols[begin:end]
            counts = lengths[cols]
            total = int(counts.sum())
            cell = np.repeat(np.arange(end - begin), counts)
            entry = np.repeat(right.starts[cols] - (np.cumsum(counts) - counts), counts)
            entry += np.arange(total)
            asked = right.terms[entry]
            row = cells.rows[begin:end] - first
            at = np.repeat(row * slots, counts)
            at += asked & mask
            found = table[at]
            hit = np.flatnonzero(found >= 0)
            found = found[hit]
            same = terms[found] == asked[hit]
            if len(hidden):
                other = hit[~same]
                wanted = row[cell[other]] * left.width + asked[other]
                place = np.minimum(np.searchsorted(hidden, wanted), len(hidden) - 1)
                there = hidden[place] == wanted
                found[~same] = np.where(there, beaten[place], -1)
                same[~same] = there
            hit, found = hit[same], found[same]
            yield begin + cell[hit], base + found, entry[hit]
            begin = end
        table[places] = -1

"""Common terms of chosen pairs of paragraphs, by tables of positions a few paragraphs at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from sidebyside.alignment.vocabulary import Floats, Ints

if TYPE_CHECKING:
    from sidebyside.alignment.bags import Bags

Value = Callable[[Ints], NDArray[np.floating]]
"""What entries of bags weigh."""

# Positions in the table: a megabyte, so that look-ups stay in the processor's cache.
_TABLE = 1 << 18
# Slots a paragraph gets per term: few terms of a paragraph share a slot.
_ROOM = 48
# Numbers in the table of `dots`.
_VALUES = 1 << 19
# Look-ups at once: bounds the memory of one step, also where one paragraph is a whole book.
_STEP = 1 << 15
_ROOTS = np.sqrt(np.arange(256, dtype=np.float32))


class _Block(NamedTuple):
    """Some paragraphs looked up in, and the places of their cells in the order of these: ``begin … end - 1``."""

    paragraphs: Ints
    begin: int
    end: int


class _Found(NamedTuple):
    """Common terms of some cells of one block: the cells, how many terms of each were looked up, which of all these
    look-ups found something, the entry each found and the entry it asked for.
    """

    cells: Ints
    counts: Ints
    hit: Ints
    entry: Ints
    other: Ints


def matches(bags: Bags, ones: Ints, others: Ints) -> Iterator[tuple[Ints, Ints, Ints]]:
    """Every common term of paragraphs ``ones[k]`` and ``others[k]``: k, the entry of the one, the entry of the other.

    In chunks of bounded size; all of one k stand in one chunk and together.
    """
    ones, others, turned = _shorter_asks(bags, ones, others)
    for found in _matches(bags, ones, others):
        cell, other = np.repeat(found.cells, found.counts).take(found.hit), found.other.take(found.hit)
        yield (cell, other, found.entry) if turned else (cell, found.entry, other)


def sums(bags: Bags, value: Value, ones: Ints, others: Ints) -> Floats:
    """For each k the sum over the common terms of ``ones[k]`` and ``others[k]`` of the value of the term, which both
    its entries tell.
    """
    result = np.zeros(len(ones))
    ones, others, _ = _shorter_asks(bags, ones, others)
    for found in _matches(bags, ones, others):
        number = np.repeat(np.arange(len(found.cells)), found.counts).take(found.hit)
        result[found.cells] = np.bincount(number, value(found.entry), len(found.cells))
    return result


def _shorter_asks(bags: Bags, ones: Ints, others: Ints) -> tuple[Ints, Ints, bool]:
    """Both sides of the cells, exchanged if the terms of the others are many more, and whether they are."""
    lengths = np.diff(bags.starts)
    turned = int(lengths[others].sum()) > 2 * int(lengths[ones].sum())
    return (others, ones, True) if turned else (ones, others, False)


def _matches(bags: Bags, ones: Ints, others: Ints) -> Iterator[_Found]:
    """The terms of a block of ``ones`` are laid out by their last bits; each entry of the others looks up its slot. Of
    two terms of a paragraph that share a slot the first stands in a sorted list besides.
    """
    if not len(ones) or not len(bags.terms):
        return
    lengths = np.diff(bags.starts)
    order, rows, paragraphs = _ordered(ones)
    mean = int(lengths[paragraphs].sum()) // len(paragraphs)
    slots = 1 << (min(max(mean * _ROOM, 64), _TABLE, max(bags.width, 2)) - 1).bit_length()
    mask = slots - 1
    height = max(_TABLE // slots, 1)
    table = np.full(height * slots, -1, np.int32)
    for block in _blocks(rows, paragraphs, height):
        entries = _run(bags.starts[block.paragraphs], lengths[block.paragraphs])
        held = np.repeat(np.arange(len(block.paragraphs)), lengths[block.paragraphs])
        terms = bags.terms[entries].astype(np.int64)
        places = held * slots + (terms & mask)
        numbers = np.arange(len(terms), dtype=np.int32)
        table[places] = numbers
        beaten = np.flatnonzero(table[places] != numbers)
        hidden = held[beaten] * bags.width + terms[beaten]  # ascending, as entries are
        for cells, row, counts, entry in _look_ups(bags.starts, lengths, block, order, rows, others):
            asked = bags.terms.take(entry)
            at = np.repeat(row * slots, counts)
            at += asked & mask
            found = table.take(at)
            hit = np.flatnonzero(found >= 0)
            found, asked = found.take(hit), asked.take(hit)
            same = terms.take(found) == asked
            if len(hidden):
                other = np.flatnonzero(~same)
                run = np.searchsorted(np.cumsum(counts), hit[other], "right")
                wanted = row[run] * bags.width + asked[other]
                place = np.minimum(np.searchsorted(hidden, wanted), len(hidden) - 1)
                there = hidden[place] == wanted
                found[other] = np.where(there, beaten[place], -1)
                same[other] = there
            kept = np.flatnonzero(same)
            yield _Found(cells, counts, hit.take(kept), entries.take(found.take(kept)), entry)
        table[places] = -1


def dots(bags: Bags, weights: Floats, ones: Ints, others: Ints) -> Floats:
    """For each k the sum over the common terms of ``ones[k]`` and ``others[k]`` of the term's weight times the roots of
    both counts. ``weights`` is per term; there are at most 65,536 terms.
    """
    result = np.zeros(len(ones))
    lengths = np.diff(bags.starts)
    if bags.counts is None or not len(bags.terms):
        return result
    ones, others, _ = _shorter_asks(bags, ones, others)
    filled = np.flatnonzero(lengths[others])
    ones, others = ones[filled], others[filled]
    if not len(ones):
        return result
    order, rows, paragraphs = _ordered(ones)
    height = max(_VALUES // bags.width, 1)
    table = np.zeros(height * bags.width, np.float32)
    light = weights.astype(np.float32)
    for block in _blocks(rows, paragraphs, height):
        entries = _run(bags.starts[block.paragraphs], lengths[block.paragraphs])
        held = np.repeat(np.arange(len(block.paragraphs)), lengths[block.paragraphs])
        places = held * bags.width + bags.terms[entries]
        table[places] = light[bags.terms[entries]] * _ROOTS[bags.counts[entries]]
        for cells, row, counts, entry in _look_ups(bags.starts, lengths, block, order, rows, others):
            at = np.repeat(row * bags.width, counts)
            at += bags.terms.take(entry)
            values = table.take(at)
            values *= _ROOTS.take(bags.counts.take(entry))
            result[filled[cells]] = np.add.reduceat(values, np.cumsum(counts) - counts)
        table[places] = 0
    return result


def _ordered(ones: Ints) -> tuple[Ints, Ints, Ints]:
    """The order that brings equal paragraphs together, the place of each one's paragraph among the different ones, in
    that order, and the different ones.
    """
    order = np.argsort(ones, kind="stable") if np.any(ones[1:] < ones[:-1]) else np.arange(len(ones))
    ordered = ones[order]
    new = np.ones(len(ones), np.bool_)
    new[1:] = ordered[1:] != ordered[:-1]
    return order, np.cumsum(new) - 1, ordered[new]


def _blocks(rows: Ints, paragraphs: Ints, height: int) -> Iterator[_Block]:
    edges = np.searchsorted(rows, np.arange(0, len(paragraphs) + height, height))
    for number, first in enumerate(range(0, len(paragraphs), height)):
        yield _Block(paragraphs[first : first + height], int(edges[number]), int(edges[number + 1]))


def _look_ups(
    starts: Ints, lengths: Ints, block: _Block, order: Ints, rows: Ints, others: Ints
) -> Iterator[tuple[Ints, Ints, Ints, Ints]]:
    """The cells of a block, so many at once: their numbers, the place of each one's row in the block, how many terms
    its other paragraph has, and the entries of all these terms in turn.
    """
    for begin, end in ranges(lengths[others[order[block.begin : block.end]]], _STEP):
        cells = order[block.begin + begin : block.begin + end]
        cols = others[cells]
        counts = lengths[cols]
        row = rows[block.begin + begin : block.begin + end] - rows[block.begin]
        yield cells, row, counts, _run(starts[cols], counts)


def ranges(counts: NDArray[np.integer], most: int) -> Iterator[tuple[int, int]]:
    """Ranges that cover ``counts`` and have a sum of at most ``most`` each, but where one count alone is more."""
    ends = np.cumsum(counts)
    begin = 0
    while begin < len(counts):
        done = int(ends[begin - 1]) if begin else 0
        end = max(begin + 1, int(np.searchsorted(ends, done + most, "right")))
        yield begin, end
        begin = end


def _run(starts: Ints, counts: Ints) -> Ints:
    """The positions ``starts[k] … starts[k] + counts[k] - 1`` of every k in turn."""
    place = np.repeat(starts - (np.cumsum(counts) - counts), counts)
    place += np.arange(len(place))
    return place

"""Common terms of chosen pairs of paragraphs, by tables of positions a few paragraphs at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sidebyside.alignment.arrays import Floats, Ints, Small
from sidebyside.alignment.counts.bags import Bags
from sidebyside.alignment.counts.lookups import Asking, LookUps
from sidebyside.alignment.runs import starts_of

Value = Callable[[Ints], NDArray[np.floating]]
"""What entries of bags weigh."""

# Positions in a table.
_TABLE = 1 << 19
# Up to so many different terms each has a slot of its own in the table, if those that fit are asked for so often.
_OWN = 1 << 16
_ASKED = 400
# Where they are more, slots a paragraph gets per term: few terms of a paragraph share one.
_ROOM = 16


class Matches(NamedTuple):
    """Common terms of some cells: the cells, each once, how many terms of each, one at least, and of all in turn the
    entries in the one and in the other paragraph.
    """

    cells: Ints
    counts: Ints
    entries: Small
    others: Small

    @property
    def starts(self) -> Ints:
        """Where the terms of each cell start."""
        return starts_of(self.counts)

    def only(self, cells: NDArray[np.bool_], terms: Ints) -> Matches:
        """Those of some cells, whose terms are ``terms``."""
        return Matches(self.cells[cells], self.counts[cells], self.entries.take(terms), self.others.take(terms))


def matches(bags: Bags, ones: Ints, others: Ints) -> Iterator[Matches]:
    """Every common term of paragraphs ``ones[k]`` and ``others[k]``, in chunks of bounded size; each k is in one.

    The terms of some paragraphs are laid out in a table of entries, each in its own slot or by its last bits; each
    entry of the others looks up its slot. Of terms that share a slot all but one stand in a sorted list besides.
    """
    if not len(ones) or not len(bags.terms):
        return
    ones, others, turned = _shorter_asks(bags, ones, others)
    asking = Asking(bags, ones, others)
    own = bags.width <= _OWN and asking.often * _TABLE >= _ASKED * bags.width
    slots = bags.width if own else _slots(bags, asking)
    height = max(_TABLE // slots, 1)
    table = np.full(height * slots, -1, np.int32)
    for block in asking.blocks(height):
        terms = bags.terms.take(block.entries).astype(np.int64)
        places = block.held * slots + (terms if own else terms & (slots - 1))
        laid = block.entries.astype(np.int32)
        table[places] = laid
        lost = np.flatnonzero(table.take(places) != laid)
        hidden = block.held[lost] * bags.width + terms[lost]  # ascending, as entries are
        for asked in block.asked:
            wanted = bags.terms.take(asked.entries)
            found = table.take(_at(asked, slots, wanted if own else wanted & (slots - 1)))
            hit = np.flatnonzero(found >= 0)
            found = found.take(hit)
            if not own:
                wanted = wanted.take(hit)
                same = bags.terms.take(found) == wanted
                other = np.flatnonzero(~same)
                place = _place(hidden, asked, hit[other], wanted[other], bags.width)
                same[other] = place >= 0
                found[other] = laid[lost[place]] if len(lost) else -1
                kept = np.flatnonzero(same)
                hit, found = hit.take(kept), found.take(kept)
            counts = np.diff(np.searchsorted(hit, np.cumsum(asked.counts)), prepend=0)
            some = np.flatnonzero(counts)
            if len(some):
                other = asked.entries.take(hit).astype(np.int32)
                yield Matches(asked.cells[some], counts[some], *((other, found) if turned else (found, other)))
        table[places] = -1


def sums(bags: Bags, value: Value, ones: Ints, others: Ints) -> Floats:
    """For each k the sum over the common terms of ``ones[k]`` and ``others[k]`` of the value of the term, which both
    its entries tell. As in `matches`, but that the table has the terms themselves.
    """
    result = np.zeros(len(ones))
    ones, others, _ = _shorter_asks(bags, ones, others)
    filled = np.flatnonzero(np.diff(bags.starts)[others])
    if not len(filled):
        return result
    asking = Asking(bags, ones[filled], others[filled])
    slots = _slots(bags, asking)
    height = max(_TABLE // slots, 1)
    table = np.full(height * slots, -1, np.int32)
    for block in asking.blocks(height):
        terms = bags.terms.take(block.entries).astype(np.int64)
        places = block.held * slots + (terms & (slots - 1))
        table[places] = terms
        lost = np.flatnonzero(table.take(places) != terms)
        hidden = block.held[lost] * bags.width + terms[lost]
        for asked in block.asked:
            wanted = bags.terms.take(asked.entries)
            found = table.take(_at(asked, slots, wanted & (slots - 1)))
            same = found == wanted
            if len(lost):
                other = np.flatnonzero((found >= 0) & ~same)
                same[other] = _place(hidden, asked, other, wanted[other], bags.width) >= 0
            values = value(asked.entries) * same
            result[filled[asked.cells]] = np.add.reduceat(values, asked.starts, dtype=np.float64)
        table[places] = -1
    return result


def _shorter_asks(bags: Bags, ones: Ints, others: Ints) -> tuple[Ints, Ints, bool]:
    """Both sides of the cells, exchanged if the terms of the others are many more, and whether they are."""
    lengths = np.diff(bags.starts)
    turned = int(lengths[others].sum()) > 2 * int(lengths[ones].sum())
    return (others, ones, True) if turned else (ones, others, False)


def _slots(bags: Bags, asking: Asking) -> int:
    """How many slots, a power of two, a paragraph gets in a table."""
    return 1 << (min(max(asking.mean * _ROOM, 64), _TABLE, max(bags.width, 2)) - 1).bit_length()


def _at(asked: LookUps, slots: int, terms: NDArray[np.integer]) -> Ints:
    """Where in the table the terms of each look-up are."""
    at = np.repeat(asked.rows * slots, asked.counts)
    at += terms
    return at


def _place(hidden: Ints, asked: LookUps, chosen: Ints, terms: NDArray[np.integer], width: int) -> Ints:
    """For some look-ups the place of each one's term among the hidden ones of its paragraph, -1 where it is not."""
    if not len(hidden):
        return np.full(len(chosen), -1)
    keys = asked.rows[np.searchsorted(np.cumsum(asked.counts), chosen, "right")] * width + terms
    place = np.minimum(np.searchsorted(hidden, keys), len(hidden) - 1)
    return np.where(hidden[place] == keys, place, -1)

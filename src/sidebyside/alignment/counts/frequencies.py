"""How often each of many numbers stands among them, without sorting them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from sidebyside.alignment.arrays import Small

_MIX = 0x9E3779B97F4A7C15


def frequencies(terms: NDArray[np.integer]) -> Small:
    """For each of ``terms``, hashes from 0 to 2^31 - 1, how many are equal to it.

    Each is put into the slot of a table that its last bits name; those equal to the last one put there are counted by
    slot: all of the slot without those that are not. These try again with other bits until none is left: a third of the
    time of a sort where there are a million.
    """
    result = np.zeros(len(terms), np.int32)
    places: NDArray[np.integer] | None = None  # all of them
    left, mix = terms, 1
    while len(left):
        bits = max(len(left).bit_length() - 1, 1)
        if mix == 1:
            slots = (left & ((1 << bits) - 1)).astype(np.int64)
        else:
            slots = (left.astype(np.uint64) * np.uint64(mix) >> np.uint64(64 - bits)).astype(np.int64)
        table = np.empty(1 << bits, np.int32)
        table[slots] = left
        rest = np.flatnonzero(table.take(slots) != left)
        counts = np.bincount(slots, minlength=1 << bits)
        counts -= np.bincount(slots.take(rest), minlength=1 << bits)
        found = counts.astype(np.int32).take(slots)  # that of the rest is overwritten below
        if places is None:
            result, places = found, rest
        else:
            result[places], places = found, places.take(rest)
        left, mix = left.take(rest), mix * _MIX % (1 << 64)
    return result

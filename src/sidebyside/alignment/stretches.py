"""Stretches of text without blanks, told apart by 64-bit hashes, and the words that each different one holds."""

from __future__ import annotations

from array import array

import numpy as np
from numpy.typing import NDArray

from sidebyside.alignment.terms import terms
from sidebyside.alignment.vocabulary import Ints
from sidebyside.language.folding import fold_word

_BASE = 0x9E3779B97F4A7C15
_INVERSE = pow(_BASE, -1, 1 << 64)
_SPREAD = np.uint64(0xD6E8FEB86659FD93)
# Every blank lies below U+3001; the last entry stands for all above.
_BLANK = np.array([chr(code).isspace() for code in range(0x3001)] + [False])
# Marks that are never part of a word at its edges.
_EDGES = ".,;:!?\"'()[]{}“”‘’„‚«»‹›-–—…"


def hash_stretches(text: str, cuts: Ints) -> tuple[Ints, NDArray[np.uint64]]:
    """Where each stretch without blanks begins (also at each of ``cuts``), and a hash of its code points.

    The hash is a polynomial modulo 2^64 in an odd base, made independent of the place by the base's inverse; among a
    million different stretches the chance that any two meet is about 3 in 10^8.
    """
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    size = len(codes)
    word = ~_BLANK[np.minimum(codes, 0x3001)]
    begin = word.copy()
    begin[1:] &= ~word[:-1]
    cuts = cuts[cuts < size]
    begin[cuts] = word[cuts]
    starts = np.flatnonzero(begin)
    if not len(starts):
        return starts, np.zeros(0, np.uint64)
    values = codes.astype(np.uint64)
    values += np.uint64(1)
    values *= word
    values *= np.cumprod(np.full(size, _BASE, np.uint64))
    sums = np.add.reduceat(values, starts)
    sums *= np.cumprod(np.full(size, _INVERSE, np.uint64))[starts]
    sums ^= sums >> np.uint64(32)
    sums *= _SPREAD
    return starts, sums


class Stretches:
    """Every different stretch of one language met so far, numbered, with its words: an open-addressing table.

    ``keys`` numbers the folded words in the order they are met; tables of several languages may share it.
    """

    def __init__(self, language: str, keys: dict[str, int]) -> None:
        self._language = language
        self._keys = keys
        self._plain: dict[str, int] = {}
        self._hashes = np.zeros(0, np.uint64)
        self._starts = np.zeros(1, np.int64)
        self._ids = np.zeros(0, np.int64)
        self._bits = 10
        self._table = np.full(1 << self._bits, -1, np.int64)

    def look_up(self, hashes: NDArray[np.uint64], starts: Ints, ends: Ints, text: str) -> Ints:
        """The number of the stretch at each place; stretches not met before are learnt."""
        numbers = self._find(hashes)
        unknown = np.flatnonzero(numbers < 0)
        if len(unknown):
            new, first = np.unique(hashes[unknown], return_index=True)
            places = unknown[first]
            pairs = zip(starts[places].tolist(), ends[places].tolist(), strict=True)
            self._learn(new, [text[start:end].rstrip() for start, end in pairs])
            numbers[unknown] = self._find(hashes[unknown])
        return numbers

    def words(self, numbers: Ints) -> tuple[Ints, Ints]:
        """The words of stretches in order, and how many words stand before each stretch and before the end."""
        counts = np.diff(self._starts)[numbers]
        before = np.zeros(len(numbers) + 1, np.int64)
        np.cumsum(counts, out=before[1:])
        places = np.repeat(self._starts[numbers] - before[:-1], counts)
        places += np.arange(len(places))
        return self._ids[places], before

    def _find(self, hashes: NDArray[np.uint64]) -> Ints:
        result = np.full(len(hashes), -1, np.int64)
        if not len(self._hashes):
            return result
        places = np.arange(len(hashes))
        slots = self._slots(hashes)
        while len(places):
            numbers = self._table[slots]
            taken = numbers >= 0
            hit = taken & (self._hashes[numbers] == hashes[places])
            result[places[hit]] = numbers[hit]
            going = taken & ~hit
            places = places[going]
            slots = (slots[going] + 1) & (len(self._table) - 1)
        return result

    def _learn(self, hashes: NDArray[np.uint64], stretches: list[str]) -> None:
        known = len(self._hashes)
        ids = array("q")
        counts = array("q")
        for stretch in stretches:
            bare = stretch.strip(_EDGES)
            if bare.isalpha() and (
                bare.isascii() or max(bare) < "\u2e80"
            ):  # a plain word: the same as below, in a fifth of the time
                number = self._plain.get(bare, -1)
                if number < 0:
                    key = fold_word(bare, self._language)
                    number = self._plain[bare] = self._keys.setdefault(key, len(self._keys))
                ids.append(number)
                counts.append(1)
            else:
                words = [self._keys.setdefault(key, len(self._keys)) for key in terms(stretch, self._language)]
                ids.extend(words)
                counts.append(len(words))
        self._hashes = np.concatenate([self._hashes, hashes])
        self._ids = np.concatenate([self._ids, np.frombuffer(ids, np.int64) if ids else np.zeros(0, np.int64)])
        self._starts = np.concatenate([self._starts, self._starts[-1] + np.cumsum(np.frombuffer(counts, np.int64))])
        if len(self._hashes) * 4 > len(self._table):  # a quarter full at most keeps the searches short
            self._bits = (len(self._hashes) * 8 - 1).bit_length()
            self._table = np.full(1 << self._bits, -1, np.int64)
            known = 0
        self._insert(np.arange(known, len(self._hashes)))

    def _insert(self, numbers: Ints) -> None:
        slots = self._slots(self._hashes[numbers])
        while len(numbers):
            free = np.flatnonzero(self._table[slots] < 0)
            _, first = np.unique(slots[free], return_index=True)
            winners = free[first]
            self._table[slots[winners]] = numbers[winners]
            left = np.ones(len(numbers), np.bool_)
            left[winners] = False
            numbers = numbers[left]
            slots = (slots[left] + 1) & (len(self._table) - 1)

    def _slots(self, hashes: NDArray[np.uint64]) -> Ints:
        return (hashes >> np.uint64(64 - self._bits)).astype(np.int64)

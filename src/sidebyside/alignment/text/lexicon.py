"""The words of every different unit of text met so far, found by the unit's hash."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from sidebyside.alignment.arrays import Ints, Small
from sidebyside.alignment.runs import positions
from sidebyside.alignment.text.folds import fold_many, fold_unit
from sidebyside.alignment.text.terms import beginnings
from sidebyside.alignment.text.units import OTHER, WORD, Codes, Units, lines


class Lexicon:
    """Units of one language, numbered as they are met, with their words: an open-addressing table of hashes.

    ``keys`` numbers the folded words in the order their units are met; the lexicons of several languages may share it.
    """

    def __init__(self, language: str, keys: dict[str, int]) -> None:
        self._language = language
        self._keys = keys
        self._hashes = np.zeros(0, np.uint64)
        self._starts = np.zeros(1, np.int64)
        self._ids = np.zeros(0, np.int32)
        self._single = True  # whether each unit is one word, so that word and unit have one place
        self._bits = 10
        self._table = np.full(1 << self._bits, -1, np.int32)
        self._met: list[tuple[str, NDArray[np.uint8]]] = []

    def numbers(self, units: Units, codes: Codes) -> Small:
        """The number of each of the units of a text of these code points; those not met before are numbered."""
        numbers = self._find(units.hashes)
        unknown = np.flatnonzero(numbers < 0)
        if len(unknown):
            new, first = np.unique(units.hashes[unknown], return_index=True)
            places = unknown[first]
            self._met.append((lines(codes, units.starts[places], units.ends[places]), units.kinds[places]))
            self._add(new)
            numbers[unknown] = self._find(units.hashes[unknown])
        return numbers

    def learn(self) -> None:
        """Fold the units met since this was last called: all of a report at once, as each call has its price."""
        if not self._met:
            return
        found = "".join(text for text, _ in self._met).split("\n")[:-1]
        ids, counts = self._folded(found, np.concatenate([kinds for _, kinds in self._met]))
        self._met.clear()
        self._ids = np.concatenate([self._ids, ids])
        self._starts = np.concatenate([self._starts, self._starts[-1] + np.cumsum(counts)])
        self._single = self._single and not np.any(counts != 1)

    def words(self, numbers: Small) -> tuple[Small, Ints]:
        """The words of units in order, and how many stand before each unit and before the end."""
        if self._single:
            return self._ids.take(numbers), np.arange(len(numbers) + 1)
        starts = self._starts[numbers]
        counts = self._starts[numbers + 1] - starts
        before = np.zeros(len(numbers) + 1, np.int64)
        np.cumsum(counts, out=before[1:])
        return self._ids[positions(starts, counts)], before

    def _find(self, hashes: NDArray[np.uint64]) -> Small:
        if not len(self._hashes):
            return np.full(len(hashes), -1, np.int32)
        slots = self._slots(hashes)
        result = self._table.take(slots)
        other = self._hashes.take(result, mode="wrap") != hashes
        other &= result >= 0
        places = np.flatnonzero(other)
        slots = slots[places]
        while len(places):
            slots = (slots + 1) & (len(self._table) - 1)
            numbers = self._table[slots]
            result[places] = numbers
            going = np.flatnonzero((numbers >= 0) & (self._hashes[numbers] != hashes[places]))
            places, slots = places[going], slots[going]
        return result

    def _add(self, hashes: NDArray[np.uint64]) -> None:
        known = len(self._hashes)
        self._hashes = np.concatenate([self._hashes, hashes])
        if len(self._hashes) * 4 > len(self._table):  # a quarter full at most keeps the searches short
            self._bits = (len(self._hashes) * 8 - 1).bit_length()
            self._table = np.full(1 << self._bits, -1, np.int32)
            known = 0
        self._insert(np.arange(known, len(self._hashes)))

    def _folded(self, found: list[str], kinds: NDArray[np.uint8]) -> tuple[Small, Ints]:
        """The numbers of the words of some units in turn, and how many each unit has; alters ``found``."""
        letters = np.flatnonzero(kinds == WORD).tolist()
        for place, key in zip(letters, fold_many([found[place] for place in letters], self._language), strict=True):
            found[place] = key
        counts = np.ones(len(found), np.int64)
        flat: list[str] = []
        done = 0
        for place in np.flatnonzero(kinds == OTHER).tolist():
            words = fold_unit(found[place], self._language)
            if len(words) == 1:
                found[place] = words[0]
                continue
            flat += found[done:place]
            flat += words
            counts[place] = len(words)
            done = place + 1
        flat += found[done:]
        keys = self._keys
        return np.array([keys.setdefault(k, len(keys)) for k in beginnings(flat, self._language)], np.int32), counts

    def _insert(self, numbers: Ints) -> None:
        slots = self._slots(self._hashes[numbers])
        while len(numbers):
            free = np.flatnonzero(self._table[slots] < 0)
            # Of several that want one slot the last gets it.
            self._table[slots[free]] = numbers[free]
            going = np.flatnonzero(self._table[slots] != numbers)
            numbers = numbers[going]
            slots = (slots[going] + 1) & (len(self._table) - 1)

    def _slots(self, hashes: NDArray[np.uint64]) -> Ints:
        return (hashes >> np.uint64(64 - self._bits)).view(np.int64)

"""The words of every different unit of text met so far, found by the unit's hash."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from sidebyside.alignment.text.folds import fold_many, fold_unit
from sidebyside.alignment.text.terms import beginnings
from sidebyside.alignment.text.units import OTHER, WORD, Units
from sidebyside.alignment.text.vocabulary import Ints, Small


class Lexicon:
    """Units of one language, numbered as they are met, with their words: an open-addressing table of hashes.

    ``keys`` numbers the folded words in the order they are met; the lexicons of several languages may share it.
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

    def words(self, units: Units, text: str) -> tuple[Small, Ints]:
        """The words of the units of ``text`` in order, and how many stand before each unit and before the end.

        Units not met before are learnt.
        """
        numbers = self._find(units.hashes)
        unknown = np.flatnonzero(numbers < 0)
        if len(unknown):
            new, first = np.unique(units.hashes[unknown], return_index=True)
            self._learn(new, unknown[first], units, text)
            numbers[unknown] = self._find(units.hashes[unknown])
        if self._single:
            return self._ids.take(numbers), np.arange(len(numbers) + 1)
        starts = self._starts[numbers]
        counts = self._starts[numbers + 1] - starts
        before = np.zeros(len(numbers) + 1, np.int64)
        np.cumsum(counts, out=before[1:])
        places = np.repeat(starts - before[:-1], counts)
        places += np.arange(len(places))
        return self._ids[places], before

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

    def _learn(self, hashes: NDArray[np.uint64], places: Ints, units: Units, text: str) -> None:
        known = len(self._hashes)
        ids, counts = self._folded(units.kinds[places], units.starts[places], units.ends[places], text)
        self._hashes = np.concatenate([self._hashes, hashes])
        self._ids = np.concatenate([self._ids, ids])
        self._starts = np.concatenate([self._starts, self._starts[-1] + np.cumsum(counts)])
        self._single = self._single and not np.any(counts != 1)
        if len(self._hashes) * 4 > len(self._table):  # a quarter full at most keeps the searches short
            self._bits = (len(self._hashes) * 8 - 1).bit_length()
            self._table = np.full(1 << self._bits, -1, np.int32)
            known = 0
        self._insert(np.arange(known, len(self._hashes)))

    def _folded(self, kinds: NDArray[np.uint8], starts: Ints, ends: Ints, text: str) -> tuple[Small, Ints]:
        """The numbers of the words of some units in turn, and how many each unit has."""
        found = [text[start:end] for start, end in zip(starts.tolist(), ends.tolist(), strict=True)]
        letters = np.flatnonzero(kinds == WORD).tolist()
        for place, key in zip(letters, fold_many([found[place] for place in letters], self._language), strict=True):
            found[place] = key
        counts = np.ones(len(found), np.int64)
        flat: list[str] = []
        done = 0
        for place in np.flatnonzero(kinds == OTHER).tolist():
            words = fold_unit(found[place], self._language)
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

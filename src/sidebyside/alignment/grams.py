"""The character 4-grams of words, numbered once for a whole vocabulary."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sidebyside.alignment.bags import distinct_of_rows, spread
from sidebyside.alignment.terms import blankless
from sidebyside.alignment.vocabulary import Ints

GRAM = 4
MOST_GRAMS = 1 << 16
"""Where a vocabulary has more different 4-grams than this, some share a number."""
_MIX = np.uint64(0x9E3779B97F4A7C15)


class Grams:
    """The character 4-grams of the words of a vocabulary, edges marked by blanks.

    Of scripts without blanks, whose words are pairs of characters, the single characters: two tellings of one thing
    choose other words there that have a character in common.
    """

    def __init__(self, vocabulary: Sequence[str]) -> None:
        lengths = np.array([len(word) for word in vocabulary], np.int64)
        text = "".join([f" {word} " for word in vocabulary])
        codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32).astype(np.uint64)
        single = np.array([blankless(word) for word in vocabulary], np.bool_)
        self.counts = np.where(single, lengths, np.maximum(lengths + 2 - GRAM + 1, 1))
        self.starts = np.cumsum(self.counts) - self.counts
        word, at = spread(np.cumsum(lengths + 2) - lengths - 2 + single, self.counts)
        key = np.zeros(len(at), np.uint64)
        for offset in range(GRAM):
            # A word of one letter has one gram, of three signs.
            there = offset < np.where(single, 1, lengths + 2)[word]
            key += np.where(there, codes[np.minimum(at + offset, len(codes) - 1)] + np.uint64(1), np.uint64(0))
            key *= _MIX
            key ^= key >> np.uint64(29)
        known, numbers = np.unique(key, return_inverse=True)
        self.width = min(len(known), MOST_GRAMS)
        self.numbers = (numbers % MOST_GRAMS).astype(np.uint16)

    def count(self, sizes: Ints, words: Ints) -> tuple[Ints, NDArray[np.integer], NDArray[np.uint8]]:
        """Of rows of so many words the different grams: how many, which, and how often each stands there."""
        counts = self.counts.take(words)
        ends = np.cumsum(np.append(0, counts))
        at = np.repeat(self.starts.take(words) - ends[:-1], counts)
        at += np.arange(len(at))
        edges = np.cumsum(np.append(0, sizes))
        lengths, terms, often = distinct_of_rows(np.diff(ends[edges]), self.numbers.take(at), self.width)
        return lengths, terms, np.minimum(often, 255).astype(np.uint8)

"""What the paragraphs of one report hold, counted once and compared with as many other reports as there are.

Every count is one sort of whole numbers that name a paragraph and a term, so that a long report costs little more per
word than a short one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sidebyside.alignment.bags import Bags, spread
from sidebyside.alignment.vocabulary import Floats, Ints, Words

GRAM = 4
HASH_BITS = 31
"""Bits of the numbers of word runs. In a million comparisons about one meets another run's number by chance."""

_ROWS = 4096  # paragraphs whose grams are counted at once
_MIX = np.uint64(0x9E3779B97F4A7C15)
Small = NDArray[np.int32]


@dataclass(frozen=True)
class Profile:
    """One report, counted.

    ``words``: the words of each paragraph; entry ``k`` of them stands in the sentences
    ``sentences[sentence_starts[k]:sentence_starts[k + 1]]``, numbers within the report; paragraph ``p`` has those from
    ``firsts[p]`` up to ``firsts[p + 1]``. ``pairs`` and ``runs``: two and four
    neighbouring words of a sentence, as hashes. ``grams``: the character 4-grams of the different words, with how
    often. ``aside``: as in `Words`.
    """

    words: Bags
    sentences: Small
    sentence_starts: Small
    firsts: Ints
    pairs: Bags
    runs: Bags
    grams: Bags
    aside: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.words)

    def sentences_with(self, entries: Ints) -> tuple[Ints, Ints]:
        """Every sentence that holds one of ``entries`` of the words: the place in ``entries``, and the sentence."""
        starts = self.sentence_starts[entries].astype(np.int64)
        run, at = spread(starts, self.sentence_starts[entries + 1] - starts)
        return run, self.sentences[at].astype(np.int64)

    def sentence_masses(self, weights: Floats) -> Floats:
        """The summed weight of the different words of each sentence; ``weights`` is per word of the vocabulary."""
        held = np.repeat(weights[self.words.terms], np.diff(self.sentence_starts))
        return np.asarray(np.bincount(self.sentences, held, int(self.firsts[-1])), np.float64)


def profile_reports(vocabulary: Sequence[str], reports: Sequence[Words]) -> list[Profile]:
    """The profile of each report, in numbers that can be compared between them."""
    grams = _Grams(vocabulary)
    return [_profile(words, len(vocabulary), grams) for words in reports]


def _profile(words: Words, width: int, grams: _Grams) -> Profile:
    firsts = np.searchsorted(words.sentences[:-1], words.paragraphs)
    bags, sentences, starts = _words(words, firsts, width)
    return Profile(bags, sentences, starts, firsts, _runs(words, 2), _runs(words, 4), grams.count(bags), words.aside)


def _words(words: Words, firsts: Ints, width: int) -> tuple[Bags, Small, Small]:
    """The words of each paragraph, and the sentences that hold each of them."""
    paragraph = np.repeat(np.arange(len(words)), np.diff(words.paragraphs))
    sentence = np.repeat(np.arange(len(words.sentences) - 1), np.diff(words.sentences))
    bits = int(np.diff(firsts).max(initial=0)).bit_length()
    keys = (paragraph * width + words.ids) << bits
    keys |= sentence - firsts[paragraph]
    del sentence
    keys.sort()
    keys = keys[np.diff(keys, prepend=-1) > 0]
    entries = keys >> bits
    begin = np.flatnonzero(np.diff(entries, prepend=-1))
    rows = entries // max(width, 1)
    held = (keys & ((1 << bits) - 1)) + firsts[rows]
    starts = np.append(begin, len(keys)).astype(np.int32)
    return Bags.of(rows[begin], entries[begin] - rows[begin] * width, len(words), width), held.astype(np.int32), starts


def _runs(words: Words, size: int) -> Bags:
    """The runs of ``size`` neighbouring words within sentences, as hashes of `HASH_BITS` bits."""
    count = max(len(words.ids) - size + 1, 0)
    sentence = np.repeat(np.arange(len(words.sentences) - 1, dtype=np.int32), np.diff(words.sentences))
    inside = np.flatnonzero(sentence[:count] == sentence[len(sentence) - count :])
    del sentence
    ids = words.ids.astype(np.uint64)
    key = np.zeros(count, np.uint64)
    for offset in range(size):
        key += ids[offset : offset + count] + np.uint64(1)
        key *= _MIX
        key ^= key >> np.uint64(29)
    terms = (key[inside] * _MIX >> np.uint64(64 - HASH_BITS)).astype(np.int64)
    rows = np.repeat(np.arange(len(words)), np.diff(words.paragraphs))[inside]
    keys = (rows << HASH_BITS) | terms
    keys.sort()
    keys = keys[np.diff(keys, prepend=-1) > 0]
    return Bags.of(keys >> HASH_BITS, keys & ((1 << HASH_BITS) - 1), len(words), 1 << HASH_BITS)


class _Grams:
    """The character 4-grams of the words of a vocabulary, edges marked by blanks."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        lengths = np.array([len(word) for word in vocabulary], np.int64)
        text = "".join([f" {word} " for word in vocabulary])
        codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32).astype(np.uint64)
        self.counts = np.maximum(lengths + 2 - GRAM + 1, 1)
        self.starts = np.cumsum(self.counts) - self.counts
        word, at = spread(np.cumsum(lengths + 2) - lengths - 2, self.counts)
        key = np.zeros(len(at), np.uint64)
        for offset in range(GRAM):
            # A word of one letter has one gram, of three signs.
            there = offset < lengths[word] + 2
            key += np.where(there, codes[np.minimum(at + offset, len(codes) - 1)] + np.uint64(1), np.uint64(0))
            key *= _MIX
            key ^= key >> np.uint64(29)
        known, numbers = np.unique(key, return_inverse=True)
        self.numbers = numbers.astype(np.int64)
        self.width = len(known)

    def count(self, words: Bags) -> Bags:
        """The grams of the different words of each row, with how often each stands there."""
        rows, terms, counts = [], [], []
        for first in range(0, len(words), _ROWS):
            part = words.terms[words.starts[first] : words.starts[min(first + _ROWS, len(words))]]
            held = np.diff(words.starts[first : first + _ROWS + 1])
            entry, at = spread(self.starts[part], self.counts[part])
            keys = np.repeat(np.arange(len(held)), held)[entry] * self.width + self.numbers[at]
            keys.sort()
            begin = np.flatnonzero(np.diff(keys, prepend=-1))
            row = keys[begin] // max(self.width, 1)
            rows.append((row + first).astype(np.int32))
            terms.append((keys[begin] - row * self.width).astype(np.int32))
            counts.append(np.minimum(np.diff(begin, append=len(keys)), 65535).astype(np.uint16))
        none = np.zeros(0, np.int32)
        return Bags.of(
            np.concatenate([none, *rows]),
            np.concatenate([none, *terms]),
            len(words),
            self.width,
            np.concatenate([np.zeros(0, np.uint16), *counts]),
        )

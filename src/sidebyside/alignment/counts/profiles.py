"""What the paragraphs of all reports hold, counted once for all comparisons between them.

Terms are told apart by sorting numbers, some hundred paragraphs at a time, so that a word of a long report costs no
more than one of a short report.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import DTypeLike, NDArray

from sidebyside.alignment.arrays import Floats, Ints, Small
from sidebyside.alignment.counts.bags import Bags, distinct_of_rows, join_bags
from sidebyside.alignment.runs import starts_of
from sidebyside.alignment.text.vocabulary import Words, chain
from sidebyside.model import Progress, no_progress

HASH_BITS = 31
"""Bits of the numbers of pairs of words. In a million comparisons about one meets another pair's number by chance."""

_ROWS = 256  # paragraphs counted at once
_ENTRIES = 1 << 18  # words weighed at once
_MIX = np.uint64(0x9E3779B97F4A7C15)


@dataclass(frozen=True)
class Profile:
    """All reports, counted.

    ``words``: the words of each paragraph; entry ``k`` of them stands in the sentences
    ``sentences[sentence_starts[k]:sentence_starts[k + 1]]``, numbers over all reports; paragraph ``p`` has those from
    ``firsts[p]`` up to ``firsts[p + 1]``. ``pairs``: two neighbouring words of a sentence, as hashes. ``aside``: as in
    `Words`. ``same``: a hash of the words of each paragraph but for numbers, in whatever order.
    """

    words: Bags
    sentences: Small
    sentence_starts: Small
    firsts: Ints
    pairs: Bags
    aside: NDArray[np.bool_]
    same: NDArray[np.uint64]

    def __len__(self) -> int:
        return len(self.words)

    @cached_property
    def sentence_counts(self) -> NDArray[np.uint8]:
        """How many sentences hold each of the words, per entry; 255 stands for all above."""
        return np.minimum(np.diff(self.sentence_starts), 255).astype(np.uint8)

    @cached_property
    def places(self) -> Small:
        """Per entry of the words twice the number, within the paragraph, of the first sentence that holds it; and one
        more where others hold it too.
        """
        first = self.sentences.take(self.sentence_starts[:-1])
        first -= np.repeat(self.firsts[:-1], np.diff(self.words.starts)).astype(np.int32)
        return np.asarray(2 * first + (self.sentence_counts > 1), np.int32)

    def sentence_masses(self, weights: Floats) -> Floats:
        """The summed weight of the different words of each sentence; ``weights`` is per word of the vocabulary."""
        result = np.zeros(int(self.firsts[-1]))
        for first in range(0, len(self.words.terms), _ENTRIES):  # some at once: they are many
            edges = self.sentence_starts[first : first + _ENTRIES + 1]
            held = np.repeat(weights.take(self.words.terms[first : first + _ENTRIES]), np.diff(edges))
            where = self.sentences[edges[0] : edges[-1]]
            if len(where):  # paragraphs come in order, so these are neighbouring sentences
                low = int(where.min())
                sums = np.bincount(where - low, held)
                result[low : low + len(sums)] += sums
        return result


def join_profiles(profiles: Sequence[Profile]) -> Profile:
    """Profiles of some reports as one, their paragraphs in turn."""
    shifts = np.cumsum([0, *(int(part.firsts[-1]) for part in profiles)])
    sentences = [part.sentences + shift for part, shift in zip(profiles, shifts, strict=False)]
    return Profile(
        join_bags([part.words for part in profiles]),
        np.concatenate(sentences).astype(np.int32),
        chain([part.sentence_starts for part in profiles]).astype(np.int32),
        chain([part.firsts for part in profiles]),
        join_bags([part.pairs for part in profiles]),
        np.concatenate([part.aside for part in profiles]),
        np.concatenate([part.same for part in profiles]),
    )


def profile(vocabulary: Sequence[str], words: Words, progress: Progress = no_progress) -> Profile:
    """The profile of all paragraphs; ``progress`` is called now and then, counting paragraphs.

    Counted some hundred paragraphs at a time, which bounds the memory and keeps the sorts short.
    """
    return _profile(_hashes(vocabulary), words, progress)


def profile_each(
    vocabulary: Sequence[str], reports: Sequence[Words], progress: Progress = no_progress
) -> list[Profile]:
    """The profile of each report by itself; ``progress`` is called for each."""
    told = _hashes(vocabulary)
    found = []
    for done, words in enumerate(reports):
        progress(done, len(reports), "counting words")
        found.append(_profile(told, words, no_progress))
    return found


def _profile(told: NDArray[np.uint64], words: Words, progress: Progress) -> Profile:
    width = len(told)
    firsts = np.searchsorted(words.sentences[:-1], words.paragraphs)
    held, pairs = _Gathered(width), _Gathered(1 << HASH_BITS)
    sentences: list[Small] = []
    repeats: list[Small] = [np.zeros(1, np.int32)]
    same = np.zeros(len(words), np.uint64)
    for start in range(0, len(words), _ROWS):
        if start % (16 * _ROWS) == 0:
            progress(start, len(words), "counting words")
        end = min(start + _ROWS, len(words))
        begun = firsts[start : end + 1] - firsts[start]
        lengths = np.diff(words.paragraphs[start : end + 1])
        part = _Part(
            words.ids[words.paragraphs[start] : words.paragraphs[end]],
            np.repeat(np.arange(end - start), lengths),
            np.repeat(np.arange(begun[-1]), np.diff(words.sentences[firsts[start] : firsts[end] + 1])),
            end - start,
        )
        filled = np.flatnonzero(lengths)
        if len(filled):
            same[start + filled] = np.add.reduceat(told.take(part.ids), starts_of(lengths)[filled])
        sizes, terms, where, times = _words(part, begun, width)
        held.add(sizes, terms)
        sentences.append((where + firsts[start]).astype(np.int32))
        repeats.append(times.astype(np.int32))
        pairs.add(*_pairs(part))
    return Profile(
        held.bags(),
        np.concatenate([np.zeros(0, np.int32), *sentences]),
        np.cumsum(np.concatenate(repeats), dtype=np.int32),
        firsts,
        pairs.bags(),
        words.aside,
        same,
    )


def _hashes(vocabulary: Sequence[str]) -> NDArray[np.uint64]:
    """A hash of each word; 0 for numbers."""
    key = np.arange(1, len(vocabulary) + 1, dtype=np.uint64) * _MIX
    key ^= key >> np.uint64(29)
    key *= _MIX
    key[[word[0].isdigit() for word in vocabulary]] = 0
    return key


class _Part(NamedTuple):
    """Some paragraphs of a report: the number, paragraph and sentence (from 0) of each word, how many paragraphs."""

    ids: Small
    paragraph: Ints
    sentence: Ints
    size: int


class _Gathered:
    """Sizes and terms of bags, gathered part by part."""

    def __init__(self, width: int) -> None:
        self._width = width
        self._kind: DTypeLike = np.uint16 if width <= 1 << 16 else np.int32
        self._sizes: list[Ints] = [np.zeros(1, np.int64)]
        self._terms: list[NDArray[np.integer]] = [np.zeros(0, self._kind)]

    def add(self, sizes: Ints, terms: NDArray[np.integer]) -> None:
        self._sizes.append(sizes)
        self._terms.append(terms.astype(self._kind))

    def bags(self) -> Bags:
        """All that was gathered; the parts are let go, as there is not memory for everything twice."""
        terms = np.concatenate(self._terms)
        self._terms.clear()
        return Bags(np.cumsum(np.concatenate(self._sizes)), terms, self._width)


def _words(part: _Part, begun: Ints, width: int) -> tuple[Ints, Ints, Ints, Ints]:
    """How many different words each row has, which, the sentences that hold each of them in turn, and how many."""
    bits = int(np.diff(begun).max(initial=0)).bit_length()
    keys = (part.ids.astype(np.int64) << bits) | (part.sentence - begun.take(part.paragraph))
    lengths, found = distinct_of_rows(np.bincount(part.paragraph, minlength=part.size), keys, width << bits)
    keys = found.astype(np.int64)
    words = keys >> bits
    new = np.ones(len(words) + 1, np.bool_)
    np.not_equal(words[1:], words[:-1], out=new[1:-1])
    edges = np.cumsum(np.append(0, lengths))
    new[edges] = True
    begin = np.flatnonzero(new)
    where = (keys & ((1 << bits) - 1)) + np.repeat(begun[:-1], lengths)
    return np.diff(np.searchsorted(begin, edges)), words.take(begin[:-1]), where, np.diff(begin)


def _pairs(part: _Part) -> tuple[Ints, NDArray[np.integer]]:
    """How many different pairs of neighbouring words of a sentence each row has, and their hashes."""
    inside = np.flatnonzero(part.sentence[:-1] == part.sentence[1:])
    ids = part.ids.astype(np.uint64)
    key = np.zeros(max(len(ids) - 1, 0), np.uint64)
    for words in (ids[:-1], ids[1:]):
        key += words + np.uint64(1)
        key *= _MIX
        key ^= key >> np.uint64(29)
    terms = (key.take(inside) * _MIX >> np.uint64(64 - HASH_BITS)).astype(np.int64)
    return distinct_of_rows(np.bincount(part.paragraph.take(inside), minlength=part.size), terms, 1 << HASH_BITS)

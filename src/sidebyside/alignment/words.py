"""The words of reports as flat arrays of numbers, however long the reports.

A text is cut at blanks; each stretch between two blanks is hashed by array operations, and only a stretch not met
before becomes a Python string, to be split into words and folded by `sidebyside.language`. So the words are those of
`tokens` and `fold_word`, and the cost in Python grows with the vocabulary, not with the text.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sidebyside.language.folding import fold_word
from sidebyside.language.segmentation import sentences, tokens
from sidebyside.model import Progress, Report, no_progress

Numbers = NDArray[np.int32]
Offsets = NDArray[np.int64]

BATCH = 1 << 17
"""Code points hashed at once: the arrays of a pass stay in the processor's cache (2^15 and 2^20 measured slower)."""

_BASE = 0x9E3779B97F4A7C15
_INVERSE = pow(_BASE, -1, 1 << 64)
_SPREAD = np.uint64(0xD6E8FEB86659FD93)
# Every blank lies below U+3001; the last entry stands for all above.
_BLANK = np.array([chr(code).isspace() for code in range(0x3001)] + [False])


@dataclass(frozen=True, slots=True, eq=False)
class ReportWords:
    """The words of one report, punctuation left out.

    ``ids`` holds a vocabulary number per word, in reading order. Paragraph ``p`` has the words
    ``ids[paragraphs[p]:paragraphs[p + 1]]`` and the sentences numbered ``firsts[p]`` to ``firsts[p + 1] - 1``; sentence
    ``s`` of the report has ``ids[sentences[s]:sentences[s + 1]]``. Lengths: ``paragraphs`` and ``firsts`` one more
    than there are paragraphs, ``sentences`` one more than there are sentences.
    """

    ids: Numbers
    paragraphs: Offsets
    sentences: Offsets
    firsts: Offsets

    def __len__(self) -> int:
        return len(self.paragraphs) - 1

    def owners(self) -> Numbers:
        """The 0-based paragraph of each word."""
        return np.repeat(np.arange(len(self), dtype=np.int32), np.diff(self.paragraphs))

    def paragraph(self, number: int) -> Numbers:
        """The word numbers of one paragraph."""
        return self.ids[self.paragraphs[number] : self.paragraphs[number + 1]]


def read_words(
    reports: Sequence[Report], progress: Progress = no_progress
) -> tuple[tuple[str, ...], tuple[ReportWords, ...]]:
    """The vocabulary (folded words, sorted, each once) and the words of each report as numbers in it.

    The numbers do not depend on the order of the reports. ``progress`` is called once a batch, in paragraphs.
    """
    keys: dict[str, int] = {}
    known: dict[str, _Stretches] = {}
    total = sum(len(report) for report in reports)
    done = 0
    read = []
    for report in reports:
        language = report.language or "en"
        stretches = known.setdefault(language, _Stretches(language, keys))
        parts = []
        for first, last in _batches(report):
            progress(done + first, total, "reading")
            parts.append(_read(report, first, last, stretches, language))
        done += len(report)
        read.append(_join(parts))
    progress(total, total, "reading")
    vocabulary = sorted(keys)
    rank = np.empty(len(keys), np.int32)
    rank[[keys[key] for key in vocabulary]] = np.arange(len(keys), dtype=np.int32)
    return tuple(vocabulary), tuple(
        ReportWords(rank[words.ids], words.paragraphs, words.sentences, words.firsts) for words in read
    )


def _batches(report: Report) -> Iterator[tuple[int, int]]:
    """Ranges of paragraphs of about `BATCH` code points each."""
    first = 0
    for number, paragraph in enumerate(report.paragraphs):
        if paragraph.end - report.paragraphs[first].start > BATCH and number > first:
            yield first, number
            first = number
    if report.paragraphs:
        yield first, len(report.paragraphs)


def _read(report: Report, first: int, last: int, stretches: _Stretches, language: str) -> ReportWords:
    spans = report.paragraphs[first:last]
    base = spans[0].start
    text = report.text[base : spans[-1].end]
    # `sentences` keeps what it was last asked for; a long text would only push that out.
    split = sentences.__wrapped__
    cuts = array("q")
    counts = array("q", [0])
    for span in spans:
        found = split(text[span.start - base : span.end - base], language)
        counts.append(len(found))
        cuts.extend([span.start - base + sentence.start for sentence in found])
    sentence_starts = np.frombuffer(cuts, np.int64) if cuts else np.zeros(0, np.int64)
    edges = np.array([(span.start - base, span.end - base) for span in spans], np.int64).reshape(-1, 2)
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    starts, hashes = _hash_stretches(codes, np.concatenate([sentence_starts, edges.ravel()]))
    owner = np.searchsorted(edges[:, 0], starts, "right") - 1
    inside = (owner >= 0) & (starts < edges[owner, 1])
    if not inside.all():
        ends = np.append(starts[1:], len(text))[inside]
        starts, hashes = starts[inside], hashes[inside]
    else:
        ends = np.append(starts[1:], len(text))
    numbers = stretches.look_up(hashes, starts, ends, text)
    ids, before = stretches.words(numbers)
    return ReportWords(
        ids,
        np.append(before[np.searchsorted(starts, edges[:, 0])], len(ids)),
        np.append(before[np.searchsorted(starts, sentence_starts)], len(ids)),
        np.cumsum(np.frombuffer(counts, np.int64)),
    )


def _join(parts: list[ReportWords]) -> ReportWords:
    zero = np.zeros(1, np.int64)
    if not parts:
        return ReportWords(np.zeros(0, np.int32), zero, zero, zero)

    def chain(rows: list[Offsets]) -> Offsets:
        shifts = np.cumsum([0, *(int(row[-1]) for row in rows)])
        return np.concatenate([*(row[:-1] + shift for row, shift in zip(rows, shifts, strict=False)), shifts[-1:]])

    return ReportWords(
        np.concatenate([part.ids for part in parts]),
        chain([part.paragraphs for part in parts]),
        chain([part.sentences for part in parts]),
        chain([part.firsts for part in parts]),
    )


def _hash_stretches(codes: NDArray[np.uint32], cuts: Offsets) -> tuple[Offsets, NDArray[np.uint64]]:
    """Where each stretch without blanks begins (also at each of ``cuts``), and a 64-bit hash of its code points.

    The hash is a polynomial modulo 2^64 in an odd base, made independent of the place by the base's inverse; among a
    million different stretches the chance that any two meet is about 3 in 10^8.
    """
    size = len(codes)
    if not size:
        return np.zeros(0, np.int64), np.zeros(0, np.uint64)
    word = ~_BLANK[np.minimum(codes, 0x3001)]
    begin = word.copy()
    begin[1:] &= ~word[:-1]
    cuts = cuts[cuts < size]
    begin[cuts] = word[cuts]
    starts = np.flatnonzero(begin)
    if not len(starts):
        return starts, np.zeros(0, np.uint64)
    powers = np.cumprod(np.full(size, _BASE, np.uint64))
    values = codes.astype(np.uint64)
    values += np.uint64(1)
    values *= word
    values *= powers
    sums = np.add.reduceat(values, starts)
    inverses = np.cumprod(np.full(size, _INVERSE, np.uint64))
    sums *= inverses[starts]
    sums ^= sums >> np.uint64(32)
    sums *= _SPREAD
    return starts, sums


class _Stretches:
    """Every different stretch of one language met so far and its words: an open-addressing table of arrays."""

    def __init__(self, language: str, keys: dict[str, int]) -> None:
        self.language = language
        self.keys = keys
        self.hashes = np.zeros(0, np.uint64)
        self.starts = np.zeros(1, np.int64)
        self.ids = np.zeros(0, np.int32)
        self._bits = 12
        self._table: Numbers = np.full(1 << self._bits, -1, np.int32)

    def look_up(self, hashes: NDArray[np.uint64], starts: Offsets, ends: Offsets, text: str) -> Numbers:
        """The number of the stretch at each place; stretches not met before are learnt."""
        numbers = self._find(hashes)
        unknown = np.flatnonzero(numbers < 0)
        if len(unknown):
            new, first = np.unique(hashes[unknown], return_index=True)
            places = unknown[first]
            self._learn(new, [text[a:b] for a, b in zip(starts[places].tolist(), ends[places].tolist(), strict=True)])
            numbers[unknown] = self._find(hashes[unknown])
        return numbers

    def words(self, numbers: Numbers) -> tuple[Numbers, Offsets]:
        """The words of stretches in order, and how many words stand before each stretch and before the end."""
        counts = np.diff(self.starts)[numbers]
        before = np.zeros(len(numbers) + 1, np.int64)
        np.cumsum(counts, out=before[1:])
        places = np.repeat(self.starts[numbers] - before[:-1], counts)
        places += np.arange(len(places))
        return self.ids[places], before

    def _find(self, hashes: NDArray[np.uint64]) -> Numbers:
        result = np.full(len(hashes), -1, np.int32)
        if not len(self.hashes):
            return result
        slots = self._slots(hashes)
        open_places: NDArray[np.int64] | slice = slice(None)
        wanted = hashes
        while len(slots):
            numbers = self._table[slots]
            hit = (numbers >= 0) & (self.hashes[numbers] == wanted)
            result[open_places] = np.where(hit, numbers, -1)
            going = np.flatnonzero((numbers >= 0) & ~hit)
            open_places = going if isinstance(open_places, slice) else open_places[going]
            wanted = wanted[going]
            slots = (slots[going] + 1) & (len(self._table) - 1)
        return result

    def _learn(self, hashes: NDArray[np.uint64], stretches: list[str]) -> None:
        known = len(self.hashes)
        ids = array("i")
        counts = array("q")
        for stretch in stretches:
            words = [
                self.keys.setdefault(fold_word(stretch[t.start : t.end], self.language), len(self.keys))
                for t in tokens(stretch)
                if t.kind != "mark"
            ]
            ids.extend(words)
            counts.append(len(words))
        self.hashes = np.concatenate([self.hashes, hashes])
        self.ids = np.concatenate([self.ids, np.array(ids, np.int32)])
        self.starts = np.concatenate([self.starts, self.starts[-1] + np.cumsum(np.frombuffer(counts, np.int64))])
        if len(self.hashes) * 4 > len(self._table):  # a quarter full at most keeps the searches short
            self._bits = int(len(self.hashes) * 8 - 1).bit_length()
            self._table = np.full(1 << self._bits, -1, np.int32)
            known = 0
        self._insert(np.arange(known, len(self.hashes), dtype=np.int32))

    def _insert(self, numbers: Numbers) -> None:
        slots = self._slots(self.hashes[numbers])
        while len(numbers):
            free = np.flatnonzero(self._table[slots] < 0)
            _, first = np.unique(slots[free], return_index=True)
            winners = free[first]
            self._table[slots[winners]] = numbers[winners]
            left = np.ones(len(numbers), bool)
            left[winners] = False
            numbers = numbers[left]
            slots = (slots[left] + 1) & (len(self._table) - 1)

    def _slots(self, hashes: NDArray[np.uint64]) -> NDArray[np.int64]:
        return (hashes >> np.uint64(64 - self._bits)).astype(np.int64)

"""A text cut into units, the pieces that become words, by array operations over its code points.

A unit is a run of letters between blanks and marks, an ideograph, a pair of neighbouring ones, or any other stretch
without blanks as it stands. Units are told apart by 64-bit hashes: a word of a long text costs no Python object.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sidebyside.alignment.arrays import Ints, distinct
from sidebyside.alignment.runs import positions, starts_of
from sidebyside.alignment.text.terms import PHRASED
from sidebyside.language.abbreviations import SINGLE
from sidebyside.language.segmentation import IDEOGRAPHS

_BASE = 0x9E3779B97F4A7C15
_INVERSE = pow(_BASE, -1, 1 << 64)
_SPREAD = np.uint64(0xD6E8FEB86659FD93)
# Marks that are never part of a word at its edges.
_EDGES = ".,;:!?\"'()[]{}“”‘’„‚«»‹›-–—…、。，！？：；（）《》〈〉「」『』【】"
_FIRST_WIDE = 0x2E80  # from here on letters are ideographs and kana, but for those of Korean
_HANGUL = (0xAC00, 0xD7A4)
# Letters that also join the letter or ideograph before them.
_JOINING = (0x640, 0x6E5, 0x6E6, 0x93D, 0x9BD, 0xABD, 0xB3D, 0xCBD, 0xD3D, 0x3099, 0x309A)
# Shorter words may be abbreviations, which case tells from others (US, us).
_SHORT = max(len(word) for words in SINGLE.values() for word in words if word.isalpha())
# Powers up to this are kept: more than a pass over a text of many paragraphs needs.
_KEPT = 1 << 18

_ASCII = 0x80
_SURROGATES = (0xD800, 0xE000)

Codes = NDArray[np.unsignedinteger]
"""The code points of a text."""

_BLANK, _EDGE, _OTHER, _DIGIT, _LETTER, _IDEOGRAPH = range(6)

OTHER, WORD, PAIR = range(3)
"""Kinds of units: anything, letters alone, one ideograph or two."""


class Units(NamedTuple):
    """The units of a text in order: ``starts < ends`` in code points, a hash of each, and its kind.

    The hash is a polynomial modulo 2^64 in an odd base, made independent of the place by the base's inverse; among a
    million different units the chance that any two meet is about 3 in 10^8. Long words that differ only by a capital at
    the beginning have one hash.
    """

    starts: Ints
    ends: Ints
    hashes: NDArray[np.uint64]
    kinds: NDArray[np.uint8]


def find_units(codes: Codes, cuts: Ints) -> Units:
    """The units of a text of these code points; none reaches over one of ``cuts`` (places in the text)."""
    kind = _KINDS.take(codes, mode="clip")
    ideograph = kind == _IDEOGRAPH
    cuts = cuts[(cuts > 0) & (cuts < len(kind))]
    wide = ideograph.any()
    if wide:
        cuts = np.concatenate([cuts, _part_ideographs(kind, ideograph, cuts)])
    starts, ends, kinds = _stretches(kind, cuts)
    if wide:
        starts, ends, kinds = _take_pairs(ideograph, starts, ends, kinds)
    return Units(starts, ends, _hashes(codes, starts, ends, kinds == WORD), kinds)


def code_points(text: str) -> Codes:
    """The code points of a text, in as few bytes each as they need."""
    if text.isascii():
        return np.frombuffer(text.encode("ascii"), np.uint8)
    narrow = text.encode("utf-16-le", "surrogatepass")
    if len(narrow) == 2 * len(text):
        return np.frombuffer(narrow, np.uint16)
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)


def ordinary(codes: Codes) -> bool:
    """Whether there is no surrogate among them, and no blank beyond ASCII."""
    if codes.dtype == np.uint8:
        return True
    further = codes.take(np.flatnonzero(codes >= _ASCII))
    surrogate = (further >= _SURROGATES[0]) & (further < _SURROGATES[1])
    return not (surrogate | (_KINDS.take(further, mode="clip") == _BLANK)).any()


def lines(codes: Codes, starts: Ints, ends: Ints) -> str:
    """These stretches of a text, each as a line."""
    sizes = ends - starts + 1
    found = codes.take(positions(starts, sizes), mode="clip").astype(np.uint32)  # each with what is behind it
    found[np.cumsum(sizes) - 1] = ord("\n")
    return found.tobytes().decode("utf-32-le", "surrogatepass")


def _stretches(kind: NDArray[np.uint8], cuts: Ints) -> tuple[Ints, Ints, NDArray[np.uint8]]:
    """Starts, ends and kinds of the stretches without blanks, broken at ``cuts``.

    One that is a single run of letters within marks is drawn in to it. All of it is told by the places where the kind
    of the code points changes, a third as many as there are code points.
    """
    inner = cuts[(kind.take(cuts) != _BLANK) & (kind.take(cuts - 1) != _BLANK)]
    edges = [np.zeros(min(len(kind), 1), np.int64), np.flatnonzero(kind[1:] != kind[:-1]) + 1]
    runs = distinct(np.concatenate([*edges, inner])) if len(inner) else np.concatenate(edges)
    of = kind.take(runs)
    inside = of != _BLANK
    begin = _begins(inside, np.searchsorted(runs, inner))
    first, last = np.flatnonzero(begin), np.flatnonzero(_stops(inside, begin))
    until = np.append(runs[1:], len(kind))
    core = of > _EDGE
    before = np.cumsum(core, dtype=np.int32)
    of_first = before.take(first) - core.take(first)
    many = before.take(last) - of_first
    # The only run besides marks, if it is the only one and of letters.
    cores = np.flatnonzero(core)
    plain = many == 1
    only = cores.take(of_first[plain])
    letters = of.take(only) == _LETTER
    plain[plain] = letters
    only = only[letters]
    starts, ends = runs.take(first), until.take(last)
    starts[plain], ends[plain] = runs.take(only), until.take(only)
    return starts, ends, np.where(plain, np.uint8(WORD), np.uint8(OTHER))


def _begins(inside: NDArray[np.bool_], cuts: Ints) -> NDArray[np.bool_]:
    """Where a run of true values begins; it is broken at ``cuts``."""
    begin = inside.copy()
    begin[1:] = inside[1:] > inside[:-1]
    begin[cuts] = inside[cuts]
    return begin


def _stops(inside: NDArray[np.bool_], begin: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Where the last true value of each run is that begins at ``begin``."""
    stop = inside.copy()
    stop[:-1] = inside[:-1] > (inside[1:] > begin[1:])
    return stop


def _part_ideographs(kind: NDArray[np.uint8], ideograph: NDArray[np.bool_], cuts: Ints) -> Ints:
    """Where a run of ideographs begins a unit or ends one, as what is beside it cannot belong to the same word; only
    these are left in ``ideograph``.

    A letter before it can (``ABC北京`` is one word), so can a combining mark behind it.
    """
    begin = _begins(kind != _BLANK, cuts)
    first = _begins(ideograph, cuts)
    starts, stops = np.flatnonzero(first), np.flatnonzero(_stops(ideograph, first))
    # Before digits the same is asked of what is before them.
    other = np.maximum.accumulate(np.where(kind == _DIGIT, 0, np.arange(len(kind))))
    before = kind[other[starts - 1]]
    free_before = begin[starts] | (before == _EDGE) | (before == _BLANK) | (before == _DIGIT)
    # With digits and another run before them, as that run is.
    chained = (before == _IDEOGRAPH) & ~begin[starts]
    free_before = free_before[np.maximum.accumulate(np.where(chained, 0, np.arange(len(starts))))]
    after = np.minimum(stops + 1, len(kind) - 1)
    free_after = (stops + 1 == len(kind)) | begin[after] | (kind[after] != _OTHER)
    free = free_before & free_after
    ideograph[:] = False
    lengths = stops[free] + 1 - starts[free]
    ideograph[positions(starts[free], lengths)] = True
    after = stops[free] + 1
    return np.concatenate([starts[free], after[after < len(kind)]])


def _take_pairs(
    ideograph: NDArray[np.bool_], starts: Ints, ends: Ints, kinds: NDArray[np.uint8]
) -> tuple[Ints, Ints, NDArray[np.uint8]]:
    """The units with each run of ideographs replaced by its characters, and behind each the pair it begins."""
    run = ideograph[starts]
    counts = np.where(run, 2 * (ends - starts) - 1, 1)
    owner = np.repeat(np.arange(len(starts)), counts)
    offset = np.arange(len(owner)) - starts_of(counts)[owner]
    first = starts[owner] + offset // 2
    last = np.where(run[owner], first + 1 + offset % 2, ends[owner])
    return first, last, np.where(run, np.uint8(PAIR), kinds)[owner]


def _hashes(codes: Codes, starts: Ints, ends: Ints, letters: NDArray[np.bool_]) -> NDArray[np.uint64]:
    values = codes.astype(np.uint64)
    long = starts.take(np.flatnonzero(letters & (ends - starts > _SHORT)))
    heads = codes.take(long)
    lower = _LOWER.take(heads, mode="clip")
    capital = np.flatnonzero((lower != heads) & (heads < len(_LOWER)))
    values[long.take(capital)] = lower.take(capital)
    values += np.uint64(1)
    powers, inverses = _powers(len(codes))
    values *= powers
    # Differences of running sums, which wrap around as sums do: less than half the time of summing unit by unit.
    running = np.zeros(len(codes) + 1, np.uint64)
    np.cumsum(values, out=running[1:])
    sums = running.take(ends)
    sums -= running.take(starts)
    sums *= inverses.take(starts)
    sums ^= sums >> np.uint64(32)
    sums *= _SPREAD
    return sums


_known: list[NDArray[np.uint64]] = []


def _powers(size: int) -> tuple[NDArray[np.uint64], NDArray[np.uint64]]:
    """The powers of the base and of its inverse, from the first on."""
    if not _known:
        _known.extend((_powers_of(_BASE, _KEPT), _powers_of(_INVERSE, _KEPT)))
    if size > _KEPT:
        return _powers_of(_BASE, size), _powers_of(_INVERSE, size)
    return _known[0][:size], _known[1][:size]


def _powers_of(base: int, size: int) -> NDArray[np.uint64]:
    return np.asarray(np.cumprod(np.full(size, base, np.uint64)), np.uint64)


def _kinds() -> NDArray[np.uint8]:
    """The kind of every code point of the first plane; the last entry stands for all above."""
    kinds = np.full(1 << 16, _OTHER, np.uint8)
    low = list(map(chr, range(_FIRST_WIDE)))
    kinds[:_FIRST_WIDE][np.array([letter.isalpha() for letter in low])] = _LETTER
    kinds[_HANGUL[0] : _HANGUL[1]] = _LETTER
    for first, last in IDEOGRAPHS:
        kinds[first : last + 1] = _IDEOGRAPH
    kinds[:_FIRST_WIDE][np.array([letter.isspace() for letter in low])] = _BLANK
    kinds[0x3000] = _BLANK
    kinds[[ord(mark) for mark in _EDGES]] = _EDGE
    kinds[ord("0") : ord("9") + 1] = _DIGIT
    kinds[list(_JOINING)] = _OTHER
    for begin, end in PHRASED:
        kinds[ord(begin) : ord(end) + 1] = _OTHER
    return kinds


def _lower() -> NDArray[np.uint16]:
    """The small letter of each letter that has one and no other form: Latin, Greek, Cyrillic, Armenian."""
    lower = np.arange(0x600, dtype=np.uint16)
    for code in range(len(lower)):
        small = chr(code).lower()
        if len(small) == 1 and small == chr(code).casefold():
            lower[code] = ord(small)
    return lower


_KINDS = _kinds()
_LOWER = _lower()

"""Who has what: one inverted index over the rare words and pairs of neighbouring words of all reports.

Common words are left out. The index gives each paragraph a bounded number of meetings with paragraphs of every other
report: its rarest terms first, thinned by hash where there are too many, and where a term stands in many paragraphs of
a report only those at about the same place of its list. Time and memory grow with the number of words, not with that
of cells.

All is whole numbers, so results do not depend on the order of summation, and every step treats both reports alike:
exchanging them exchanges rows and columns.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sidebyside.alignment.arrays import Ints, Small
from sidebyside.alignment.runs import changes, ranges, spread, starts_of
from sidebyside.alignment.sorting import COUNTED, Sorter
from sidebyside.alignment.text.vocabulary import Words

MEETINGS = 32
"""Meetings a paragraph may ask for with another report; those that others ask for come on top."""
FEWER = 12
"""The same for a paragraph of many reports, each of which has many more to ask for."""
MANY = 8
"""From so many reports on a paragraph asks for fewer meetings with each."""
FEWEST = 4
"""Where there are so many paragraphs that their meetings would not fit in memory, each asks for fewer, down to this."""
WINDOW = 16
"""Meetings that one term may give one paragraph."""
COMMON = 0.1
"""A word that stands more often than this, per paragraph, is common: left out before pairs are formed."""
FEW = 3
"""A paragraph with fewer words than this that are not common keeps its common ones too."""

_ROWS = 4096  # paragraphs read at once
_STEP = 1 << 18  # postings looked at at once
_SHORT = 1 << 16  # so few meetings are sorted in one part
_MET = 1 << 16  # sublists met at once: each step's arrays stay in the processor's cache
_HELD = 1 << 24  # meetings in memory at once
_SCALE = 8  # rarity in eighths of a bit
_WEIGHT_BITS = 10
_HASH_CLASSES = 4
_COST_CLASSES = 5  # 1, 2-3, 4-7, 8-15, 16 meetings
_SPREAD = np.uint64(0x9E3779B97F4A7C15)


class Meetings(NamedTuple):
    """Pairs of paragraphs of two reports that met: the first (of the earlier report), the second, the summed rarity;
    sorted, each pair once.
    """

    ones: Ints
    others: Ints
    weights: Ints


class Index:
    """Who has what. List ``t`` names the paragraphs that have term ``t``, ascending, report by report.

    ``rows`` are the paragraphs of all lists in turn. The part of a list that belongs to one report is a sublist:
    ``sublists`` has the sublist of each of ``rows``, ``reports`` the report and ``terms`` the list of each sublist,
    ``starts`` where it starts among the rows and ``firsts`` the first sublist of each list, both with the end.
    ``grades`` are two bits of a hash of each term, ``rarity`` its rarity.
    """

    def __init__(self, words: Words, starts: Ints) -> None:
        self.paragraphs = len(words)
        self.report_starts = starts
        self.owner = np.repeat(np.arange(len(starts) - 1, dtype=np.int32), np.diff(starts))
        width = int(words.ids.max(initial=-1)) + 1
        content = np.bincount(words.ids, minlength=width) <= max(COMMON * self.paragraphs, 4)
        postings = _postings(words, content, width, int(max(len(words.ids), 1 << 10)).bit_length())
        shift = _bits(self.paragraphs)
        kept = [self._kept(piece) for part in postings for piece in _by_term(part, shift)]
        self.rows, terms, sizes, parts = (np.concatenate([part[at] for part in kept]) for at in range(4))
        del kept
        self.grades = (terms.astype(np.uint64) * _SPREAD >> np.uint64(62)).astype(np.uint8)
        rarity = _SCALE * np.log2(self.paragraphs / sizes)
        self.rarity = rarity.astype(np.int16).clip(1, (1 << _WEIGHT_BITS) - 1)
        self.sublists = np.cumsum(parts, dtype=np.int32) - np.int32(1)
        places = np.flatnonzero(parts)
        self.reports = self.owner[self.rows[places]]
        self.starts = np.append(places, len(self.rows)).astype(np.int32)
        self.firsts = np.append(self.sublists[starts_of(sizes)], len(places)).astype(np.int32)
        self.terms = np.repeat(np.arange(len(sizes), dtype=np.int32), np.diff(self.firsts))
        self._sizes = np.diff(self.starts).astype(np.int64)
        self._chosen = self._choose()
        self._asked = np.diff(self.firsts)[self.terms[self.sublists[self._chosen]]]  # sublists that each would meet

    def _kept(self, postings: Ints) -> tuple[Small, Ints, Ints, NDArray[np.bool_]]:
        """Of some whole lists those of several reports, as a term of one only brings nobody together: the paragraphs of
        all in turn, the term and the size of each list, and which paragraphs begin a sublist.
        """
        postings = postings[changes(postings)]
        shift = _bits(self.paragraphs)
        rows = (postings & ((1 << shift) - 1)).astype(np.int32)
        terms = postings >> shift
        owners = self.owner.take(rows)
        new = changes(terms)
        begin = np.flatnonzero(new)
        sizes = np.diff(begin, append=len(rows))
        met = owners[begin] != owners[begin + sizes - 1]
        kept = np.repeat(met, sizes)
        return rows[kept], terms[begin[met]], sizes[met], (new | changes(owners))[kept]

    def _choose(self) -> Ints:
        """The postings of the rarest terms of each paragraph, up to `MEETINGS` with each other report, never none."""
        others = len(self.report_starts) - 2
        if others < 1 or not len(self.rows):
            return np.zeros(0, np.int64)
        room = _HELD // (2 * others * int(np.diff(self.report_starts).max()))
        meetings = min(MEETINGS if others + 1 < MANY else FEWER, max(FEWEST, room))
        sizes = np.minimum(self._sizes, WINDOW)
        ends = np.cumsum(np.append(0, sizes))
        whole = ends[self.firsts[1:]] - ends[self.firsts[:-1]]
        classes = _COST_CLASSES * _HASH_CLASSES
        spent = np.zeros(self.paragraphs * classes, np.int64)
        grades = np.empty(len(self.rows), np.int8)
        for begin in range(0, len(self.rows), _STEP):
            part = slice(begin, begin + _STEP)
            terms = self.terms.take(self.sublists[part])
            cost = -((sizes.take(self.sublists[part]) - whole.take(terms)) // others)  # with one report, rounded up
            grades[part] = (np.frexp(cost)[1] - 1) * _HASH_CLASSES + self.grades.take(terms)
            np.add.at(spent, self.rows[part] * np.int64(classes) + grades[part], cost)
        spent = spent.reshape(self.paragraphs, classes).cumsum(axis=1)
        most = np.maximum((spent <= meetings).sum(axis=1), (spent <= 0).sum(axis=1) + 1).astype(np.int8)
        return np.flatnonzero(grades < most.take(self.rows))

    def meetings(self) -> Iterator[tuple[int, Meetings]]:
        """All that met, in the order of the first paragraph, in parts: those of the reports up to the one named."""
        reports = len(self.report_starts) - 1
        asked = np.bincount(self.reports[self.sublists[self._chosen]], self._asked - 1, reports).cumsum()
        first = 0
        while first < reports:
            # Each part takes about as many as fit in memory; who asks from further on is in none but its own.
            part = asked[first - 1] if first else 0
            last = max(int(np.searchsorted(asked, part + _HELD // 2, "right")), first + 1)
            yield last, self._meet(first, last if last < reports else reports)
            first = last

    def _meet(self, first: int, last: int) -> Meetings:
        """Who meets whom where the earlier report is one of ``first … last - 1``."""
        # Sorted in parts by the upper bits of the pairs; few of them faster in one.
        bits = (self.paragraphs * self.paragraphs).bit_length()
        sorter = Sorter(_WEIGHT_BITS, max(bits - 8, COUNTED) if int(self._asked.sum()) > _SHORT else bits)
        whole = first == 0 and last >= len(self.report_starts) - 1
        for begin, end in ranges(self._asked, _MET):
            posting = self._chosen[begin:end]
            terms = self.terms.take(self.sublists[posting])
            starts = self.firsts[terms].astype(np.int64)
            run, sublist = spread(starts, self.firsts[terms + 1] - starts)
            mine = self.sublists[posting][run]
            kept = sublist != mine
            if not whole:
                earlier = np.minimum(self.reports[sublist], self.reports[mine])
                kept &= (earlier >= first) & (earlier < last)
            run, sublist, mine = run[kept], sublist[kept], mine[kept]
            sorter.add(self._follow(posting[run], sublist, mine))
        found = [_summed(part) for part in sorter.parts()]
        return self._likeliest(*(np.concatenate(part) for part in zip(*found, strict=True)))

    def _likeliest(self, cells: Ints, weights: Ints) -> Meetings:
        """The meetings that reach a third of the best one of either paragraph with the other's report."""
        reports = len(self.report_starts) - 1
        most = np.zeros(self.paragraphs * reports, np.int64)
        kept = [np.zeros(0, np.int64)]
        for looking in (True, False):
            for begin in range(0, len(cells), _STEP):
                part, weight = cells[begin : begin + _STEP], weights[begin : begin + _STEP]
                one = part // self.paragraphs
                other = part - one * self.paragraphs
                lines = (one * reports + self.owner.take(other), other * reports + self.owner.take(one))
                for line in lines:
                    if looking:
                        np.maximum.at(most, line, weight)
                if not looking:
                    near = 3 * weight >= np.minimum(most.take(lines[0]), most.take(lines[1]))
                    kept.append(begin + np.flatnonzero(near))
        chosen = np.concatenate(kept)
        ones = cells[chosen] // self.paragraphs
        return Meetings(ones, cells[chosen] - ones * self.paragraphs, weights[chosen])

    def _follow(self, posting: Ints, sublist: Ints, mine: Small) -> Ints:
        """The meetings of each posting with its sublist, as pair of paragraphs and rarity in one number."""
        meet = self._sizes.take(sublist)
        size, first = np.minimum(meet, WINDOW), self.starts[sublist].astype(np.int64)
        wide = np.flatnonzero(meet > WINDOW)
        if len(wide):  # the part of the sublist at about the place that the posting has in its own
            own, meet = mine[wide], meet[wide]
            place = (2 * (posting[wide] - self.starts[own]) + 1) * meet // (2 * self._sizes.take(own)) - WINDOW // 2
            first[wide] += np.minimum(np.maximum(place, 0), meet - WINDOW)
        entry, at = spread(first, size)
        one, other = self.rows[posting].astype(np.int64)[entry], self.rows.take(at).astype(np.int64)
        cells = np.minimum(one, other) * self.paragraphs + np.maximum(one, other)
        return np.asarray(
            (cells << _WEIGHT_BITS) | self.rarity.take(self.terms.take(sublist)).astype(np.int64)[entry], np.int64
        )


def _postings(words: Words, content: NDArray[np.bool_], width: int, bits: int) -> Iterator[Ints]:
    """Content words and pairs of neighbouring ones, term and paragraph in one number, ascending; no term is in two of
    the parts.

    Pairs share 2^bits numbers after the vocabulary's.
    """
    shift = _bits(len(words))
    singles, pairs = Sorter(shift), Sorter(shift)
    for start in range(0, len(words), _ROWS):
        edges = words.paragraphs[start : start + _ROWS + 1]
        found = words.ids[edges[0] : edges[-1]]
        rows = np.repeat(np.arange(len(edges) - 1), np.diff(edges))
        telling = content.take(found)
        poor = np.bincount(rows[telling], minlength=len(edges) - 1) < FEW
        kept = np.flatnonzero(telling | poor.take(rows))
        ids, rows = found.take(kept).astype(np.int64), rows.take(kept) + start
        together = np.flatnonzero(rows[1:] == rows[:-1])
        one, other = ids.take(together), ids.take(together + 1)
        hashed = ((one * width + other).astype(np.uint64) * _SPREAD) >> np.uint64(64 - bits)
        singles.add((ids << shift) | rows)
        pairs.add((hashed.astype(np.int64) << shift) | rows.take(together))
    yield from singles.parts()
    for part in pairs.parts():
        part += width << shift
        yield part


def _summed(met: Ints) -> tuple[Ints, Ints]:
    """The pairs of paragraphs that met, from sorted meetings, and the summed rarity of each."""
    pairs = met >> _WEIGHT_BITS
    places = np.flatnonzero(changes(pairs))
    weights = np.add.reduceat(met & ((1 << _WEIGHT_BITS) - 1), places) if len(places) else places
    return pairs.take(places), weights


def _by_term(postings: Ints, shift: int) -> Iterator[Ints]:
    """Sorted postings in parts of about `_STEP` of them, no term in two; one part at least."""
    begin = 0
    while begin < len(postings) or not begin:
        end = begin + _STEP
        if end < len(postings):
            end = int(np.searchsorted(postings, ((postings[end] >> shift) + 1) << shift))
        yield postings[begin:end]
        begin = max(end, 1)


def _bits(paragraphs: int) -> int:
    """The bits that the number of a paragraph takes."""
    return max(paragraphs, 1).bit_length()

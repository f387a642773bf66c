"""Candidate cells: the few pairs of paragraphs of long reports that are worth an exact look.

One inverted index over the rare words and pairs of neighbouring words of all reports (common words left out) gives each
paragraph a bounded number of meetings with paragraphs of every other report: its rarest terms first, thinned by hash
where there are too many, and where a term stands in many paragraphs of a report only those at about the same place of
its list. The meetings' summed rarity ranks the cells; the best few of each row and of each column stay, and cells that
continue the diagonal of a sure one are added. Time and memory grow with the number of words, not with that of cells.

All is whole numbers, so results do not depend on the order of summation, and every step treats both reports alike:
exchanging them exchanges rows and columns.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sidebyside.alignment.bags import spread
from sidebyside.alignment.cells import Cells
from sidebyside.alignment.grids import Frame
from sidebyside.alignment.vocabulary import Ints, Small, Words, distinct

MORE = 10
"""Cells kept per row and per column, of those that reach a third of the best one's rarity: rivals, parts of a whole."""
MEETINGS = 32
"""Meetings a paragraph may ask for with another report; those that others ask for come on top."""
FEWER = 12
"""The same for a paragraph of many reports, each of which has many more to ask for."""
MANY = 8
"""From so many reports on a paragraph asks for fewer meetings with each."""
WINDOW = 16
"""Meetings that one term may give one paragraph."""
COMMON = 0.1
"""A word that stands more often than this, per paragraph, is common: left out before pairs are formed."""
FEW = 3
"""A paragraph with fewer words than this that are not common keeps its common ones too."""
GAP = 8
"""The partners of the sure cells around a paragraph are near each other if they are no further apart than this."""

_ROWS = 4096  # paragraphs read at once
_STEP = 1 << 18  # postings followed at once
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

    ``rows`` are the paragraphs of all lists in turn, ``terms`` the list each of them stands in, ``hashes`` and
    ``rarity`` a hash and the rarity of each term. The part of a list that belongs to one report is a sublist:
    ``sublists`` has the sublist of each of ``rows``, ``reports`` the report of each sublist, ``starts`` where it starts
    among the rows and ``firsts`` the first sublist of each list, both with the end.
    """

    def __init__(self, words: Words, starts: Ints) -> None:
        self.paragraphs = len(words)
        self.report_starts = starts
        width = int(words.ids.max(initial=-1)) + 1
        content = np.bincount(words.ids, minlength=width) <= max(COMMON * self.paragraphs, 4)
        postings = _postings(words, content, width, int(max(len(words.ids), 1 << 10)).bit_length())
        count = max(self.paragraphs, 1)
        terms = postings // count
        rows = postings - terms * count
        del postings
        owners = np.searchsorted(starts[1:], rows, "right")
        # A term of one report only brings nobody together.
        begin = np.flatnonzero(np.diff(terms, prepend=-1))
        sizes = np.diff(begin, append=len(terms))
        met = np.repeat(owners[begin] != owners[begin + sizes - 1], sizes) if len(begin) else np.zeros(0, np.bool_)
        terms, rows, owners = terms[met], rows[met], owners[met]
        new = np.diff(terms, prepend=-1) > 0
        begin = np.flatnonzero(new)
        self.hashes = terms[begin].astype(np.uint64) * _SPREAD
        sizes = np.diff(begin, append=len(terms))
        rarity = _SCALE * np.log2(self.paragraphs / sizes)
        self.rarity = rarity.astype(np.int64).clip(1, (1 << _WEIGHT_BITS) - 1)
        part = new.copy()
        part[1:] |= owners[1:] != owners[:-1]
        self.rows = rows.astype(np.int32)
        self.terms = (np.cumsum(new, dtype=np.int32) - 1).astype(np.int32)
        self.sublists = (np.cumsum(part, dtype=np.int32) - 1).astype(np.int32)
        places = np.flatnonzero(part)
        self.reports = owners[places]
        self.starts = np.append(places, len(rows))
        self.firsts = np.append(self.sublists[begin], len(places)) if len(begin) else np.zeros(1, np.int64)
        self._chosen = self._choose()

    def _choose(self) -> Ints:
        """The postings of the rarest terms of each paragraph, up to `MEETINGS` with each other report, never none."""
        others = len(self.report_starts) - 2
        if others < 1 or not len(self.rows):
            return np.zeros(0, np.int64)
        meetings = MEETINGS if others + 1 < MANY else FEWER
        sizes = np.minimum(np.diff(self.starts), WINDOW)
        ends = np.cumsum(np.append(0, sizes))
        whole = ends[self.firsts[1:]] - ends[self.firsts[:-1]]
        grade = (self.hashes >> np.uint64(62)).astype(np.int64)
        classes = _COST_CLASSES * _HASH_CLASSES
        spent = np.zeros(self.paragraphs * classes, np.int64)
        grades = np.empty(len(self.rows), np.int8)
        for begin in range(0, len(self.rows), _STEP):
            part = slice(begin, begin + _STEP)
            terms = self.terms[part]
            cost = -((sizes[self.sublists[part]] - whole[terms]) // others)  # of one report in the mean, rounded up
            grades[part] = (np.frexp(cost)[1] - 1) * _HASH_CLASSES + grade[terms]
            np.add.at(spent, self.rows[part] * np.int64(classes) + grades[part], cost)
        spent = spent.reshape(self.paragraphs, classes).cumsum(axis=1)
        most = np.maximum((spent <= meetings).sum(axis=1), (spent <= 0).sum(axis=1) + 1)
        return np.flatnonzero(grades < most[self.rows])

    def meetings(self) -> Iterator[tuple[int, Meetings]]:
        """All that met, in the order of the first paragraph, in parts: those of the reports up to the one named."""
        reports = len(self.report_starts) - 1
        counts = np.diff(self.firsts)[self.terms[self._chosen]] - 1
        asked = np.bincount(self.reports[self.sublists[self._chosen]], counts, reports).cumsum()
        first = 0
        while first < reports:
            # Each part takes about as many as fit in memory; who asks from further on is in none but its own.
            part = asked[first - 1] if first else 0
            last = max(int(np.searchsorted(asked, part + _HELD // 2, "right")), first + 1)
            yield last, self._meet(first, last if last < reports else reports)
            first = last

    def _meet(self, first: int, last: int) -> Meetings:
        """Who meets whom where the earlier report is one of ``first … last - 1``."""
        keys = [np.zeros(0, np.int64)]
        whole = first == 0 and last >= len(self.report_starts) - 1
        for begin in range(0, len(self._chosen), _STEP):
            posting = self._chosen[begin : begin + _STEP]
            terms = self.terms[posting]
            starts = self.firsts[terms].astype(np.int64)
            run, sublist = spread(starts, self.firsts[terms + 1] - starts)
            mine = self.sublists[posting][run]
            kept = sublist != mine
            if not whole:
                earlier = np.minimum(self.reports[sublist], self.reports[mine])
                kept &= (earlier >= first) & (earlier < last)
            run, sublist, mine = run[kept], sublist[kept], mine[kept]
            keys.append(self._follow(posting[run], sublist, mine))
        met = np.concatenate(keys)
        del keys
        met.sort()
        cells = met >> _WEIGHT_BITS
        places = np.flatnonzero(np.diff(cells, prepend=-1))
        if not len(places):
            return Meetings(cells, cells, cells)
        met &= (1 << _WEIGHT_BITS) - 1
        cells = cells[places]
        ones = cells // self.paragraphs
        return Meetings(ones, cells - ones * self.paragraphs, np.add.reduceat(met, places))

    def _follow(self, posting: Ints, sublist: Ints, mine: Small) -> Ints:
        """The meetings of each posting with its sublist, as pair of paragraphs and rarity in one number."""
        have, meet = self.starts[mine + 1] - self.starts[mine], self.starts[sublist + 1] - self.starts[sublist]
        size = np.minimum(meet, WINDOW)
        first = (2 * (posting - self.starts[mine]) + 1) * meet // (2 * have) - WINDOW // 2
        first = np.minimum(np.maximum(first, 0), meet - size)
        entry, at = spread(first + self.starts[sublist], size)
        one, other = self.rows[posting].astype(np.int64)[entry], self.rows[at].astype(np.int64)
        cells = np.minimum(one, other) * self.paragraphs + np.maximum(one, other)
        return np.asarray((cells << _WEIGHT_BITS) | self.rarity[self.terms[at]], np.int64)


def candidate_cells(meetings: Meetings, frame: Frame) -> Cells:
    """The candidate cells of the pairs of reports of a frame, from all that met."""
    first, second = (np.searchsorted(frame.starts[1:], part, "right") for part in (meetings.ones, meetings.others))
    reports = len(frame.starts)
    pairs = np.full(reports * reports, -1, np.int64)
    pairs[frame.pairs[:, 0] * reports + frame.pairs[:, 1]] = np.arange(len(frame.pairs))
    pair = pairs[first * reports + second]
    inside = np.flatnonzero(pair >= 0)
    pair, first, second = pair[inside], first[inside], second[inside]
    rows = meetings.ones[inside] - frame.starts[first] + frame.row_bases[pair]
    cols = meetings.others[inside] - frame.starts[second] + frame.col_bases[pair]
    cells = rows * frame.m + cols
    order = np.argsort(cells)
    cells, weights = cells[order], meetings.weights[inside][order]
    kept = _best(cells, weights, frame)
    cells, weights = cells[kept], weights[kept]
    cells = distinct(np.concatenate([cells, _beside_sure(cells, weights, frame)]))
    rows = cells // max(frame.m, 1)
    return frame.cells(rows, cells - rows * frame.m)


def _postings(words: Words, content: NDArray[np.bool_], width: int, bits: int) -> Ints:
    """Content words and pairs of neighbouring ones, as term * paragraphs + paragraph, ascending, each once.

    Pairs share 2^bits numbers after the vocabulary's.
    """
    parts = [np.zeros(0, np.int64)]
    count = max(len(words), 1)
    for start in range(0, len(words), _ROWS):
        edges = words.paragraphs[start : start + _ROWS + 1]
        found = words.ids[edges[0] : edges[-1]]
        rows = np.repeat(np.arange(len(edges) - 1), np.diff(edges))
        telling = content[found]
        poor = np.bincount(rows[telling], minlength=len(edges) - 1) < FEW
        kept = np.flatnonzero(telling | poor[rows])
        ids, rows = found[kept].astype(np.int64), rows[kept] + start
        together = np.flatnonzero(rows[1:] == rows[:-1])
        pairs = ((ids[together] * width + ids[together + 1]).astype(np.uint64) * _SPREAD) >> np.uint64(64 - bits)
        parts += [ids * count + rows, (pairs.astype(np.int64) + width) * count + rows[together]]
    keys = np.concatenate(parts)
    del parts
    keys.sort()
    return keys[np.diff(keys, prepend=-1) > 0]


def _best(cells: Ints, weights: Ints, frame: Frame) -> Ints:
    """Which cells are among the best of their row or column; of equals the one nearer the diagonal is better."""
    rows = cells // max(frame.m, 1)
    cols = cells - rows * frame.m
    most_row, most_col = np.zeros(frame.n, np.int64), np.zeros(frame.m, np.int64)
    np.maximum.at(most_row, rows, weights)
    np.maximum.at(most_col, cols, weights)
    high = np.flatnonzero((3 * weights >= most_row[rows]) | (3 * weights >= most_col[cols]))
    rows, cols, weights = rows[high], cols[high], weights[high]
    part = frame.row_parts[rows]
    row, col = rows - frame.row_bases[part], cols - frame.col_bases[part]
    away = np.abs((2 * row + 1) * frame.col_sizes[part] - (2 * col + 1) * frame.row_sizes[part])
    kept = np.zeros(len(high), bool)
    for line, across, most in ((rows, cols, most_row), (cols, rows, most_col)):
        order = np.lexsort((across, away, -weights, line))
        starts = np.searchsorted(line[order], np.arange(len(most)))
        place = np.arange(len(high)) - starts[line[order]]
        kept[order] |= (place < MORE) & (3 * weights[order] >= most[line[order]])
    return high[kept]


def _beside_sure(cells: Ints, weights: Ints, frame: Frame) -> Ints:
    """Cells that continue the diagonal of a sure one, which is the best of its row and column by twice the rarity.

    Directly beside it always; further on where the paragraphs there have no sure cell of their own: then also with all
    paragraphs between the partners of the sure ones around it, if these are near each other.
    """
    n, m = frame.n, frame.m
    rows = cells // max(m, 1)
    cols = cells - rows * m
    sure = np.ones(len(cells), bool)
    for line, count in ((rows, n), (cols, m)):
        order = np.lexsort((-weights, line))
        ordered = line[order]
        first = np.diff(ordered, prepend=-1) > 0
        rival = np.zeros(count, np.int64)
        second = np.flatnonzero(first[:-1] & ~first[1:]) + 1
        rival[ordered[second]] = weights[order[second]]
        sure &= weights >= np.maximum(2 * rival[line], 1)
    row, col = rows[sure], cols[sure]
    found = [(row + 1, col + 1), (row - 1, col - 1)]
    for one, two, parts, turned in ((row, col, frame.row_parts, False), (col, row, frame.col_parts, True)):
        partner = np.full(len(parts), -1, np.int64)
        partner[one] = two
        known = np.flatnonzero(partner >= 0)
        if not len(known):
            continue
        lost = np.flatnonzero((partner < 0) & (parts >= 0))
        after = np.searchsorted(known, lost)
        before, behind = known[np.maximum(after - 1, 0)], known[np.minimum(after, len(known) - 1)]
        guesses = []
        for near in (before, behind):
            same = np.flatnonzero(parts[near] == parts[lost])
            guesses += [(lost[same], (partner[near] + lost - near)[same] + step) for step in (-1, 0, 1)]
        gap = partner[behind] - partner[before]
        within = (parts[before] == parts[lost]) & (parts[behind] == parts[lost])
        small = np.flatnonzero((gap > 0) & (gap <= GAP) & within)
        run, between = spread(partner[before][small], gap[small] + 1)
        guesses.append((lost[small][run], between))
        found += [(there, here) if turned else (here, there) for here, there in guesses]
    all_rows = np.concatenate([pair[0] for pair in found])
    all_cols = np.concatenate([pair[1] for pair in found])
    inside = np.flatnonzero((all_rows >= 0) & (all_rows < n) & (all_cols >= 0) & (all_cols < m))
    all_rows, all_cols = all_rows[inside], all_cols[inside]
    part = frame.row_parts[all_rows]
    inside = np.flatnonzero((part >= 0) & (part == frame.col_parts[all_cols]))
    return np.asarray(all_rows[inside] * m + all_cols[inside], np.int64)

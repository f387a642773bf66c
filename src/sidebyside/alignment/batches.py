"""What is worked out at once: pairs of reports, their terms weighed, and the cells to look at.

Few small reports are taken pair by pair and weighed by the two alone, so that no other report changes a score between
two. Otherwise one index and one count of all words serve all pairs, some thousand paragraphs at a time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

import numpy as np

from sidebyside.alignment.arrays import Ints
from sidebyside.alignment.cells.candidates import candidate_cells
from sidebyside.alignment.cells.cells import Cells
from sidebyside.alignment.cells.grids import Frame
from sidebyside.alignment.cells.index import Index
from sidebyside.alignment.counts.profiles import join_profiles, profile, profile_each
from sidebyside.alignment.features.incommon import LEAST
from sidebyside.alignment.features.weighing import Weighed, usual_shares, weigh_terms
from sidebyside.alignment.text.vocabulary import Words, join
from sidebyside.model import Progress

CELLS = 60_000
"""A pair of reports with up to so many cells is looked at whole."""
ALL_CELLS = 240_000
"""And so are all pairs if together they have no more than these, and there are no more than `PAIRS`."""
PAIRS = 45
# Rows worked out at once: enough that array calls cost little each, few enough for the processor's cache.
_ROWS = 16_000


class Batch(NamedTuple):
    """Some pairs of reports. ``paragraphs`` says which of all paragraphs, report by report, each of the frame's is;
    cells with less overlap than ``least`` are not looked at.
    """

    weighed: Weighed
    frame: Frame
    cells: Cells
    paragraphs: Ints
    least: float


def batches(vocabulary: Sequence[str], reports: list[Words], finding: Progress, counting: Progress) -> list[Batch]:
    """All pairs of reports, each in one batch; the callbacks are called between steps.

    ``reports`` may be emptied: there is not always memory for their words twice.
    """
    starts = np.cumsum([0, *map(len, reports)])
    usual = usual_shares(vocabulary)
    finding(0, 1, "finding candidates")
    if _whole(np.diff(starts)):
        profiles = profile_each(vocabulary, reports, counting)
        found = []
        for i, j in combinations(range(len(reports)), 2):
            frame = Frame(np.array([0, len(reports[i]), len(reports[i]) + len(reports[j])]), np.array([(0, 1)]))
            paragraphs = np.concatenate([np.arange(*starts[i : i + 2]), np.arange(*starts[j : j + 2])])
            weighed = weigh_terms(usual, join_profiles([profiles[i], profiles[j]]))
            found.append(Batch(weighed, frame, frame.all(), paragraphs, 0.0))
        return found
    words = join(reports)
    reports.clear()
    chosen = list(_candidates(words, starts, finding))
    counted = profile(vocabulary, words, counting)
    del words
    weighed = weigh_terms(usual, counted)
    paragraphs = np.arange(starts[-1])
    return [Batch(weighed, frame, cells, paragraphs, LEAST) for frame, cells in chosen]


def _whole(sizes: Ints) -> bool:
    """Whether every cell of all pairs is looked at."""
    cells = [int(one * other) for one, other in combinations(sizes, 2)] if len(sizes) <= PAIRS else []
    return 0 < len(cells) <= PAIRS and max(cells) <= CELLS and sum(cells) <= ALL_CELLS


def _candidates(words: Words, starts: Ints, progress: Progress) -> Iterator[tuple[Frame, Cells]]:
    """Pairs of reports, some at once, with their candidate cells."""
    sizes = np.diff(starts)
    done = 0
    for last, meetings in Index(words, starts).meetings():
        for pairs in _pairs(sizes, done, last):
            progress(int(pairs[0, 0]), len(sizes), "finding candidates")
            frame = Frame(starts, pairs)
            yield frame, candidate_cells(meetings, frame)
        done = last


def _pairs(sizes: Ints, first: int, last: int) -> Iterator[Ints]:
    """The pairs whose earlier report is one of ``first … last - 1``, so many at once that they have about `_ROWS`."""
    pairs: list[tuple[int, int]] = []
    rows = 0
    for i in range(first, last):
        for j in range(i + 1, len(sizes)):
            pairs.append((i, j))
            rows += max(int(sizes[i]), int(sizes[j]))
            if rows >= _ROWS:
                yield np.array(pairs)
                pairs, rows = [], 0
    if pairs:
        yield np.array(pairs)

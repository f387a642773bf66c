"""Links between the paragraphs of two or more reports."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from sidebyside.alignment.evidence import Rarity, find_evidence
from sidebyside.model import Link, Place, Progress, Report, no_progress

if TYPE_CHECKING:
    from sidebyside.alignment.cells import Cells
    from sidebyside.alignment.grids import Frame
    from sidebyside.alignment.similarity import Weighed
    from sidebyside.alignment.vocabulary import Floats, Ints, Words

# Up to this many cells over all pairs of reports every cell is looked at; above it, candidates.
_ALL_CELLS = 60_000
# Rows worked out at once: enough that array calls cost little each, few enough for the processor's cache.
_ROWS = 6000
# What boilerplate needs in common with a paragraph to be linked: it is repeated, never retold.
_SAME = 0.75
# What progress counts up to; the shares of the stages are those of long texts.
_STEPS = 1000


def align(reports: Sequence[Report], progress: Progress = no_progress) -> tuple[Link, ...]:
    """All links between the paragraphs of ``reports``, sorted by place; independent of the order of the reports.

    ``progress(done, total, stage)`` is called between steps and may raise to stop. Scores are 0.5..1, rounded to
    four digits, and calibrated: of the links scored 0.9 about nine in ten are right.
    """
    # numpy costs more than the alignment of short texts: only who aligns pays for it.
    import numpy as np

    from sidebyside.alignment.profiles import profile
    from sidebyside.alignment.similarity import usual_shares, weigh_terms
    from sidebyside.alignment.vocabulary import join
    from sidebyside.alignment.words import read_words

    # The same arithmetic whichever report comes first, to the last bit.
    order = sorted(range(len(reports)), key=lambda number: _key(reports[number]))
    ordered = [reports[number] for number in order]
    starts = np.cumsum([0, *map(len, ordered)])
    reading, finding, counting, aligning = (
        _span(progress, *span) for span in ((0, 350), (350, 500), (500, 650), (650, _STEPS))
    )
    vocabulary, read = read_words(ordered, reading)
    words = join(read)
    del read
    rarity = _rarity(vocabulary, words)
    chosen = list(_chosen(words, starts, finding))
    weighed = weigh_terms(usual_shares(vocabulary), profile(vocabulary, words, counting))
    del words
    found = []
    for done, (frame, cells) in enumerate(chosen):

        def between(part: int, done: int = done) -> None:
            aligning(4 * done + part, 4 * len(chosen), "aligning")

        found.append(_link_pairs(weighed, frame, cells, between))
    none = np.zeros(0, np.int64)
    ones, others, scores = (np.concatenate(part) for part in zip((none, none, np.zeros(0)), *found, strict=True))
    repeated = _repeated(ordered, starts, ones, others)
    ones = np.concatenate([ones, repeated[:, 0]])
    others = np.concatenate([others, repeated[:, 1]])
    scores = np.concatenate([scores, np.ones(len(repeated))])
    links = _links(reports, np.array(order), starts, (ones, others, scores), rarity)
    progress(_STEPS, _STEPS, "aligning")
    return links


def _links(
    reports: Sequence[Report], order: Ints, starts: Ints, found: tuple[Ints, Ints, Floats], rarity: Rarity
) -> tuple[Link, ...]:
    """The links between paragraphs counted over all reports, those in ``order``; sorted."""
    import numpy as np

    ends = []
    for paragraphs in found[:2]:
        at = np.searchsorted(starts[1:], paragraphs, "right")
        ends.append((order[at], paragraphs - starts[at]))
    (i, p), (j, q) = ends
    swapped = i > j
    left = np.where(swapped, j, i), np.where(swapped, q, p)
    right = np.where(swapped, i, j), np.where(swapped, p, q)
    sequence = np.lexsort((right[1], right[0], left[1], left[0]))
    places = [[Place(number, paragraph) for paragraph in range(len(report))] for number, report in enumerate(reports)]
    columns = [column[sequence].tolist() for column in (*left, *right, found[2].round(4))]
    return tuple(
        [
            Link(
                places[i][p],
                places[j][q],
                score,
                "auto",
                partial(find_evidence, reports[i], reports[j], places[i][p], places[j][q], rarity),
            )
            for i, p, j, q, score in zip(*columns, strict=True)
        ]
    )


def _span(progress: Progress, begin: int, end: int) -> Progress:
    """A progress callback for a part of the work: its beginning to its end are ``begin`` to ``end`` of the whole."""

    def part(done: int, total: int, stage: str) -> None:
        progress(begin + (end - begin) * done // max(total, 1), _STEPS, stage)

    return part


def _rarity(vocabulary: list[str], words: Words) -> Rarity:
    """How rare each word is over all reports: the log of all words per occurrence of this one."""
    import numpy as np

    counts = np.bincount(words.ids, minlength=len(vocabulary))
    return Rarity(vocabulary, np.log((counts.sum() + 2) / counts))


def _key(report: Report) -> tuple[str, list[int]]:
    """What puts reports into one order by what they say, wherever they stand in the comparison."""
    return report.text, [paragraph.start for paragraph in report.paragraphs]


def _repeated(reports: Sequence[Report], starts: Ints, ones: Ints, others: Ints) -> Ints:
    """What two reports repeat to the letter and nothing has linked: boilerplate, the first with the first and so on;
    every paragraph where both reports are the same text. Pairs of paragraphs counted over all reports.
    """
    import numpy as np

    aside = [
        {n for n, paragraph in enumerate(report.paragraphs) if paragraph.role == "boilerplate"} for report in reports
    ]
    found: list[tuple[int, int]] = []
    for i, one in enumerate(reports):
        for j in range(i + 1, len(reports)):
            whole = one.texts == reports[j].texts
            if not whole and not (aside[i] and aside[j]):
                continue
            of_both = (ones >= starts[i]) & (ones < starts[i + 1]) & (others >= starts[j]) & (others < starts[j + 1])
            places: dict[str, tuple[list[int], list[int]]] = {}
            for side, (number, linked) in enumerate(((i, ones[of_both]), (j, others[of_both]))):
                left = set(range(len(reports[number]))) if whole else aside[number]
                for paragraph in sorted(left.difference((linked - starts[number]).tolist())):
                    text = reports[number].paragraph(paragraph)
                    places.setdefault(text, ([], []))[side].append(int(starts[number]) + paragraph)
            for text, both in places.items():
                if text.strip():
                    found += zip(*both, strict=False)
    return np.array(found, np.int64).reshape(-1, 2)


def _chosen(words: Words, starts: Ints, progress: Progress) -> Iterator[tuple[Frame, Cells]]:
    """Pairs of reports, some at once, with the cells to look at: all, or the candidates."""
    import numpy as np

    from sidebyside.alignment.candidates import Index, candidate_cells
    from sidebyside.alignment.grids import Frame

    sizes = np.diff(starts)
    reports = len(sizes)
    total = (int(sizes.sum()) ** 2 - int((sizes**2).sum())) // 2
    progress(0, reports, "finding candidates")
    if total <= _ALL_CELLS:
        for pairs in _batches(sizes, 0, reports):
            frame = Frame(starts, pairs)
            yield frame, frame.all()
        return
    done = 0
    for last, meetings in Index(words, starts).meetings():
        for pairs in _batches(sizes, done, last):
            progress(int(pairs[0, 0]), reports, "finding candidates")
            frame = Frame(starts, pairs)
            yield frame, candidate_cells(meetings, frame)
        done = last


def _batches(sizes: Ints, first: int, last: int) -> Iterator[Ints]:
    """The pairs whose earlier report is one of ``first … last - 1``, in batches of about so many rows."""
    import numpy as np

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


def _link_pairs(
    weighed: Weighed, frame: Frame, cells: Cells, between: Callable[[int], None]
) -> tuple[Ints, Ints, Floats]:
    """Both paragraphs and score of each link of some pairs of reports; calls ``between(0 … 3)``."""
    import numpy as np

    from sidebyside.alignment.decision import CUT, decide
    from sidebyside.alignment.grids import Grid
    from sidebyside.alignment.similarity import measure

    if not len(cells):
        return cells.rows, cells.cols, np.zeros(0)
    grid = Grid(frame, cells)
    measures = measure(weighed, grid, between)
    between(3)
    p = decide(cells, measures)
    aside = weighed.profile.aside[grid.ones] | weighed.profile.aside[grid.others]
    linked = np.flatnonzero((p >= CUT) & (measures.overlap > 0) & (~aside | (measures.overlap >= _SAME)))
    return grid.ones[linked], grid.others[linked], p[linked]

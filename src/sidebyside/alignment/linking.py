"""Links between the paragraphs of two or more reports."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from sidebyside.alignment.evidence import Rarity, find_evidence
from sidebyside.model import Link, Place, Progress, Report, no_progress

if TYPE_CHECKING:
    from sidebyside.alignment.cells import Cells
    from sidebyside.alignment.profiles import Profile
    from sidebyside.alignment.vocabulary import Floats, Words

# Up to this many cells over all pairs of reports every cell is looked at; above it, candidates.
_ALL_CELLS = 60_000
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
    from sidebyside.alignment.profiles import profile_reports
    from sidebyside.alignment.similarity import usual_shares
    from sidebyside.alignment.words import read_words

    # The same arithmetic whichever report comes first, to the last bit.
    order = sorted(range(len(reports)), key=lambda number: _key(reports[number]))
    pairs = [(i, j) for at, i in enumerate(order) for j in order[at + 1 :]]
    vocabulary, read = read_words([reports[number] for number in order], _span(progress, 0, 350))
    words = [read[order.index(number)] for number in range(len(reports))]
    del read
    usual = usual_shares(vocabulary)
    rarity = _rarity(vocabulary, words)
    every = sum(len(reports[i]) * len(reports[j]) for i, j in pairs) <= _ALL_CELLS
    chosen = []
    finding, counting, aligning = (_span(progress, *span) for span in ((350, 500), (500, 650), (650, _STEPS)))
    for done, (i, j) in enumerate(pairs):
        finding(done, len(pairs), "finding candidates")
        chosen.append(_cells(words[i], words[j], every))
    profiles = profile_reports(vocabulary, words, counting)
    del words
    links: list[Link] = []
    for done, (first, second) in enumerate(pairs):

        def between(part: int, done: int = done) -> None:
            aligning(4 * done + part, 4 * len(pairs), "aligning")

        found = _link_pair(usual, profiles[first], profiles[second], chosen[done], between)
        for p, q, score in found + _repeated(reports[first], reports[second], found):
            left, right = sorted((Place(first, p), Place(second, q)))
            links.append(
                Link(
                    left,
                    right,
                    score,
                    find_evidence=partial(
                        find_evidence, reports[left.report], reports[right.report], left, right, rarity
                    ),
                )
            )
    progress(_STEPS, _STEPS, "aligning")
    return tuple(sorted(links, key=lambda link: (link.left, link.right)))


def _span(progress: Progress, begin: int, end: int) -> Progress:
    """A progress callback for a part of the work: its beginning to its end are ``begin`` to ``end`` of the whole."""

    def part(done: int, total: int, stage: str) -> None:
        progress(begin + (end - begin) * done // max(total, 1), _STEPS, stage)

    return part


def _rarity(vocabulary: list[str], words: Sequence[Words]) -> Rarity:
    """How rare each word is over all reports: the log of all words per occurrence of this one."""
    import numpy as np

    counts = sum((np.bincount(report.ids, minlength=len(vocabulary)) for report in words), np.zeros(len(vocabulary)))
    return Rarity(vocabulary, np.log((counts.sum() + 2) / counts))


def _key(report: Report) -> tuple[str, list[int]]:
    """What puts reports into one order by what they say, wherever they stand in the comparison."""
    return report.text, [paragraph.start for paragraph in report.paragraphs]


def _repeated(one: Report, other: Report, found: list[tuple[int, int, float]]) -> list[tuple[int, int, float]]:
    """What both reports repeat to the letter and nothing has linked: boilerplate, the first with the first and so on;
    every paragraph where both reports are the same text.
    """
    whole = one.texts == other.texts
    linked = ({p for p, _, _ in found}, {q for _, q, _ in found})
    places: dict[str, tuple[list[int], list[int]]] = {}
    for side, report in enumerate((one, other)):
        for number, paragraph in enumerate(report.paragraphs):
            if (whole or paragraph.role == "boilerplate") and number not in linked[side]:
                places.setdefault(report.paragraph(number), ([], []))[side].append(number)
    return [(p, q, 1.0) for text, both in places.items() if text.strip() for p, q in zip(*both, strict=False)]


def _cells(left: Words, right: Words, every: bool) -> Cells:
    """The cells to look at: all, or the candidates."""
    from sidebyside.alignment.candidates import candidate_cells
    from sidebyside.alignment.cells import Cells

    n, m = len(left), len(right)
    return Cells.all(n, m) if every else Cells(*candidate_cells(left, right), n, m)


def _link_pair(
    usual: Floats, left: Profile, right: Profile, cells: Cells, between: Callable[[int], None]
) -> list[tuple[int, int, float]]:
    """Paragraph of the left report, paragraph of the right and score of each link; calls ``between(0 … 3)``."""
    import numpy as np

    from sidebyside.alignment.decision import CUT, decide
    from sidebyside.alignment.similarity import measure

    if not len(cells):
        return []
    measures = measure(usual, left, right, cells, between)
    between(3)
    p = decide(cells, measures)
    aside = left.aside[cells.rows] | right.aside[cells.cols]
    linked = np.flatnonzero((p >= CUT) & (measures.overlap > 0) & (~aside | (measures.overlap >= _SAME)))
    return [
        (int(row), int(col), round(float(score), 4))
        for row, col, score in zip(cells.rows[linked], cells.cols[linked], p[linked], strict=True)
    ]

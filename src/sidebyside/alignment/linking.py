"""Links between the paragraphs of two or more reports."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import repeat
from typing import TYPE_CHECKING

from sidebyside.alignment.drowned import is_borne_out
from sidebyside.alignment.evidence import Rarity, find_evidence
from sidebyside.cycles import uncollected
from sidebyside.model import Link, Origin, Place, Progress, Report, no_progress

if TYPE_CHECKING:
    from sidebyside.alignment.arrays import Floats, Ints
    from sidebyside.alignment.batches import Batch
    from sidebyside.alignment.text.vocabulary import Words

# What boilerplate needs in common with a paragraph to be linked: it is repeated, never retold.
_SAME = 0.75
# Letters up to which a paragraph that two reports have to the letter is linked, however little likeness tells of it.
_BRIEF = 40
# What progress counts up to; the shares of the stages are those of long texts.
_STEPS = 1000


def align(reports: Sequence[Report], progress: Progress = no_progress) -> tuple[Link, ...]:
    """All links between the paragraphs of ``reports``, sorted by place; independent of the order of the reports.

    ``progress(done, total, stage)`` is called between steps and may raise to stop. Scores are 0.5..1, rounded to
    four digits, and calibrated: of the links scored 0.9 about nine in ten are right.
    """
    # numpy costs more than the alignment of short texts: only who aligns pays for it.
    import numpy as np

    from sidebyside.alignment.batches import batches
    from sidebyside.alignment.testimony import unrefuted
    from sidebyside.alignment.text.words import read_words

    # The same arithmetic whichever report comes first, to the last bit.
    order = sorted(range(len(reports)), key=lambda number: _key(reports[number]))
    ordered = [reports[number] for number in order]
    starts = np.cumsum([0, *map(len, ordered)])
    reading, finding, counting, aligning = (
        _span(progress, *span) for span in ((0, 350), (350, 500), (500, 650), (650, _STEPS))
    )
    vocabulary, words = read_words(ordered, reading)
    rarity = _rarity(vocabulary, words)
    work = batches(vocabulary, words, finding, counting)
    del words
    found = []
    for done, batch in enumerate(work):

        def between(part: int, done: int = done) -> None:
            aligning(4 * done + part, 4 * len(work), "aligning")

        found.append(_link_pairs(batch, between))
    none = np.zeros(0, np.int64)
    ones, others, scores = (np.concatenate(part) for part in zip((none, none, np.zeros(0)), *found, strict=True))
    kept = unrefuted(starts, ones, others, scores)
    ones, others, scores = ones[kept], others[kept], scores[kept]
    repeated = _repeated(ordered, starts, ones, others)
    ones = np.concatenate([ones, repeated[:, 0]])
    others = np.concatenate([others, repeated[:, 1]])
    scores = np.concatenate([scores, np.ones(len(repeated))])
    links = _links(reports, np.array(order), starts, (ones, others, scores), rarity)
    links = tuple(link for link in links if is_borne_out(link, reports))
    progress(_STEPS, _STEPS, "aligning")
    return links


def _links(
    reports: Sequence[Report], order: Ints, starts: Ints, found: tuple[Ints, Ints, Floats], rarity: Rarity
) -> tuple[Link, ...]:
    """The links between paragraphs counted over all reports, those in ``order``; sorted."""
    import numpy as np

    firsts = np.cumsum([0, *map(len, reports)])
    ends = []
    for paragraphs in found[:2]:
        at = np.searchsorted(starts[1:], paragraphs, "right")
        ends.append(firsts[order[at]] + paragraphs - starts[at])
    left, right = np.minimum(*ends), np.maximum(*ends)
    sequence = np.argsort(left * firsts[-1] + right, kind="stable")  # in runs already: a third of the time of lexsort
    with uncollected():
        places = [Place(number, paragraph) for number, report in enumerate(reports) for paragraph in range(len(report))]
    find = partial(find_evidence, tuple(reports), rarity)  # one for all: there may be hundreds of thousands of links
    lefts, rights = (map(places.__getitem__, side[sequence].tolist()) for side in (left, right))
    scores = found[2].round(4)[sequence].tolist()
    auto: Origin = "auto"
    with uncollected():
        return tuple(map(Link, lefts, rights, scores, repeat(auto), repeat(find)))


def _span(progress: Progress, begin: int, end: int) -> Progress:
    """A progress callback for a part of the work: its beginning to its end are ``begin`` to ``end`` of the whole."""

    def part(done: int, total: int, stage: str) -> None:
        progress(begin + (end - begin) * done // max(total, 1), _STEPS, stage)

    return part


def _rarity(vocabulary: list[str], words: Sequence[Words]) -> Rarity:
    """How rare each word is over all reports: the log of all words per occurrence of this one."""
    import numpy as np

    counts = sum((np.bincount(report.ids, minlength=len(vocabulary)) for report in words), np.zeros(len(vocabulary)))
    return Rarity(vocabulary, np.log((counts.sum() + 2) / counts).tolist())


def _key(report: Report) -> tuple[str, list[int]]:
    """What puts reports into one order by what they say, wherever they stand in the comparison."""
    return report.text, [paragraph.start for paragraph in report.paragraphs]


def _repeated(reports: Sequence[Report], starts: Ints, ones: Ints, others: Ints) -> Ints:
    """What two reports repeat to the letter and nothing has linked: boilerplate, the first with the first and so on;
    every paragraph where both reports are the same text; a short one that each has once, such as a heading of one word,
    which is too little for likeness to tell. Pairs of paragraphs counted over all reports.
    """
    import numpy as np

    aside = [
        {n for n, paragraph in enumerate(report.paragraphs) if paragraph.role == "boilerplate"} for report in reports
    ]
    lengths = [[end - start for start, end, _ in report.paragraphs] for report in reports]
    brief = [_brief(report, apart) for report, apart in zip(reports, aside, strict=True)]
    found: list[tuple[int, int]] = []
    for i, one in enumerate(reports):
        for j in range(i + 1, len(reports)):
            whole = lengths[i] == lengths[j] and one.texts == reports[j].texts
            both_brief = () if whole else brief[i].keys() & brief[j].keys()
            if not whole and not (aside[i] and aside[j]) and not both_brief:
                continue
            of_both = (ones >= starts[i]) & (ones < starts[i + 1]) & (others >= starts[j]) & (others < starts[j + 1])
            places: dict[str, tuple[list[int], list[int]]] = {}
            for side, (number, linked) in enumerate(((i, ones[of_both]), (j, others[of_both]))):
                known = {brief[number][text] for text in both_brief}
                left = set(range(len(reports[number]))) if whole else aside[number] | known
                for paragraph in sorted(left.difference((linked - starts[number]).tolist())):
                    text = reports[number].paragraph(paragraph)
                    places.setdefault(text, ([], []))[side].append(int(starts[number]) + paragraph)
            for text, both in places.items():
                if text.strip():
                    found += zip(*both, strict=False)
    return np.array(found, np.int64).reshape(-1, 2)


def _brief(report: Report, aside: set[int]) -> dict[str, int]:
    """The paragraphs of up to `_BRIEF` letters, with a word in them, that a report has once, by their text."""
    found: dict[str, int] = {}
    again: set[str] = set()
    for number, (start, end, _) in enumerate(report.paragraphs):
        if end - start <= _BRIEF and number not in aside:
            text = report.paragraph(number)
            if text in found:
                again.add(text)
            elif any(map(str.isalpha, text)):
                found[text] = number
    for text in again:
        del found[text]
    return found


def _link_pairs(batch: Batch, between: Callable[[int], None]) -> tuple[Ints, Ints, Floats]:
    """Both paragraphs, counted over all reports, and score of each link of a batch; calls ``between(0 … 3)``."""
    import numpy as np

    from sidebyside.alignment.cells.grids import Grid
    from sidebyside.alignment.decision import CUT, decide, telling
    from sidebyside.alignment.features.incommon import find_common
    from sidebyside.alignment.features.similarity import measure
    from sidebyside.alignment.repeats import worth_keeping

    between(0)
    common = find_common(batch.weighed, Grid(batch.frame, batch.cells), batch.least)
    grid = common.grid
    if not len(grid.cells):
        return grid.ones, grid.others, np.zeros(0)
    measures = measure(batch.weighed, common, lambda step: between(step + 1))
    between(3)
    p = decide(grid.cells, measures)
    aside = batch.weighed.profile.aside
    aside = aside[grid.ones] | aside[grid.others]
    linked = np.flatnonzero((p >= CUT) & telling(grid.cells, measures) & (~aside | (measures.overlap >= _SAME)))
    linked = linked[worth_keeping(batch.frame, grid, linked, measures.overlap, batch.weighed.profile.same)]
    return batch.paragraphs[grid.ones[linked]], batch.paragraphs[grid.others[linked]], p[linked]

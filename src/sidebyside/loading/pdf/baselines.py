"""Runs that belong to one line, put together: pieces of one baseline, marks of footnotes above it."""

from __future__ import annotations

from statistics import median

from sidebyside.loading.pdf.runs import Run, is_initial

MARKS = "0123456789*†‡,"
"""What marks of footnotes are made of."""
SIGNS = "+-−–"
"""What an exponent may begin with."""

_LONGEST_MARK = 5


def joined_runs(runs: list[Run]) -> list[Run]:
    """Runs that follow each other on one baseline without a wide gap, put together (drop capitals stay apart)."""
    joined: list[Run] = []
    for run in runs:
        if joined:
            last = joined[-1]
            size = max(median(last.sizes), median(run.sizes))
            same = (
                abs(median(last.bases) - median(run.bases)) < 0.3 * size or _is_mark(run, last) or _is_mark(last, run)
            )
            same = same and not (is_initial(last) and last.sizes[-1] > 1.7 * run.sizes[0])
            gap = run.lefts[0] - last.rights[-1]
            if same and -0.3 * size < gap < 1.0 * size:
                if gap > 0.12 * size:
                    last.undrawn.add(len(last.text))
                    last.text.append(" ")
                    last.lefts.append(last.rights[-1])
                    last.rights.append(run.lefts[0])
                    last.sizes.append(last.sizes[-1])
                    last.bottoms.append(last.bottoms[-1])
                    last.bases.append(last.bases[-1])
                last.undrawn.update(place + len(last.text) for place in run.undrawn)
                for name in ("text", "lefts", "rights", "sizes", "bottoms", "bases"):
                    getattr(last, name).extend(getattr(run, name))
                last.bottom, last.top = min(last.bottom, run.bottom), max(last.top, run.top)
                last.bold += run.bold
                continue
        joined.append(run)
    return joined


def _is_mark(run: Run, beside: Run) -> bool:
    """Whether a run is the mark of a footnote or an exponent, small and raised above the line beside it."""
    if len(run.text) > _LONGEST_MARK or not all(character in MARKS + SIGNS for character in run.text):
        return False
    size = median(beside.sizes)
    raised = 0.12 * size < median(run.bases) - median(beside.bases) < 0.75 * size
    return raised and median(run.sizes) < 0.82 * size

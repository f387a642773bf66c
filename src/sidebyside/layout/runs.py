"""Runs: layers of overlapping spans flattened to stretches that do not overlap."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Run(NamedTuple):
    """``text[start:end]`` lies under the layers whose bits ``mask`` has."""

    start: int
    end: int
    mask: int


def flatten(length: int, layers: Sequence[tuple[int, Iterable[tuple[int, int]]]]) -> tuple[Run, ...]:
    """The runs of a text of ``length`` code points, covering it whole, neighbours of different masks.

    Each layer is a bit (a power of two) and its spans, which may overlap and reach beyond the text.
    """
    steps: dict[int, list[tuple[int, int]]] = {}
    for bit, spans in layers:
        for start, end in spans:
            start, end = max(0, start), min(end, length)
            if start < end:
                steps.setdefault(start, []).append((bit, 1))
                steps.setdefault(end, []).append((bit, -1))
    runs: list[Run] = []
    depth: dict[int, int] = {}
    position = mask = 0
    for cut in sorted(steps):
        if cut > position:
            if runs and runs[-1].mask == mask:
                runs[-1] = Run(runs[-1].start, cut, mask)
            else:
                runs.append(Run(position, cut, mask))
        for bit, step in steps[cut]:
            depth[bit] = depth.get(bit, 0) + step
            mask = mask | bit if depth[bit] else mask & ~bit
        position = cut
    if position < length:
        if runs and runs[-1].mask == mask:
            runs[-1] = Run(runs[-1].start, length, mask)
        else:
            runs.append(Run(position, length, mask))
    return tuple(runs)


def within(runs: Sequence[Run], start: int, end: int) -> list[Run]:
    """The runs, which are in order, cut to ``start:end``."""
    cut = []
    for run in runs:
        first, last, mask = run
        if first >= end:
            break
        if last > start:
            cut.append(run if first >= start and last <= end else Run(max(start, first), min(end, last), mask))
    return cut

"""How well probabilities fit the labels: by set, by group of sets, and by the score itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from benchmarks.alignment.quality.material import POOLED, Material

from sidebyside.alignment.arrays import Floats
from sidebyside.alignment.decision import CUT

BANDS = (0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99)


class Row(NamedTuple):
    """Of one set: precision, recall, F1, log loss per true link."""

    precision: float
    recall: float
    f1: float
    loss: float


def rate(material: Material, p: Floats) -> dict[str, Row]:
    """The row of each set, all its records together."""
    counted, true = material.counts > 0, material.truth > 0
    made = (p >= CUT) & counted
    sure = p.clip(1e-4, 1 - 1e-4)
    losses = np.where(counted, -np.log(np.where(true, sure, 1 - sure)), 0.0)
    sums = [np.bincount(material.set, part, len(material.sets)) for part in (made & true, made, true, losses)]
    found = {}
    for name, hits, links, truths, loss in zip(material.sets, *sums, strict=True):
        f1 = 2 * hits / max(links + truths, 1)
        found[name] = Row(hits / max(links, 1), hits / max(truths, 1), f1, loss / max(truths, 1))
    return found


def means(rows: dict[str, Row]) -> list[float]:
    """Mean F1 and loss over the sets labelled by people, over the made ones, and mean F1 over the first file's sets."""
    people = [r for n, r in rows.items() if "~" not in n and n != POOLED and not n.endswith("strangers")]
    first = [r for n, r in rows.items() if "~" not in n and n != POOLED and not n.startswith("+")]
    made = [r for n, r in rows.items() if "~" in n and "strangers" not in n]

    def mean(rows: list[Row], of: Callable[[Row], float]) -> float:
        return float(np.mean([of(row) for row in rows])) if rows else float("nan")

    f1, loss = (lambda row: row.f1), (lambda row: row.loss)
    return [mean(people, f1), mean(people, loss), mean(made, f1), mean(made, loss), mean(first, f1)]


def reliability(truth: Floats, p: Floats, bands: Sequence[float] = BANDS) -> list[tuple[str, int, float]]:
    """Of the links in each band of scores: how many, and the share that is right."""
    found = []
    for low, high in pairwise((*bands, 1.01)):
        band = (p >= low) & (p < high)
        share = float(truth[band].mean()) if band.any() else 0.0
        found.append((f"{low:.2f}–{min(high, 1):.2f}", int(band.sum()), share))
    return found

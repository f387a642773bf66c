"""Fitting the logistic rounds of the decision."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from benchmarks.alignment.quality.material import POOLED, Material
from numpy.typing import NDArray

from sidebyside.alignment.arrays import Floats

ROUNDS = 3
RIDGE = 3.0
# Sets that come with labels made by people count more than those made from them.
LABELLED, MORE = 11.0, 6.0
IMPORTANCE = {"facts": 1.5, "brief": 1.0, "tiny": 1.5, "small": 2.4, "window": 1.0}
MADE = 0.5
# Sets with a weight of their own: the pooled sentences; and reports of one event by several papers, linked by hand,
# which are what the aligner is for and are few.
OWN = {POOLED: 2.0, "+news4": 9.0, "+strangers": 1.0}
# What the weights of the features of few paragraphs are fitted on besides, and no others.
SHORT = ("~small", "~window")


def importance(name: str) -> float:
    """How much the links of a set count."""
    if "~" not in name:
        return OWN.get(name, MORE if name.startswith("+") else LABELLED)
    return IMPORTANCE.get(name.rpartition("~")[2], MADE)


class Formula:
    """Logistic rounds; ``without`` leaves features out by name, with the form they have in later rounds."""

    def __init__(self, material: Material, without: Sequence[str] = (), rounds: int = ROUNDS) -> None:
        self.material = material
        self.rounds = rounds
        self.without = {*without, *(f"believed {name}" for name in without)}
        self.weights: list[dict[str, float]] = []
        self.first = {name: values for name, values in material.first.items() if name not in self.without}
        self.table = np.stack(list(self.first.values()), axis=1)
        links = np.bincount(material.set, material.truth * material.counts, len(material.sets)) + 1
        load = np.array([300 * importance(name) for name in material.sets]) / np.maximum(links, 60)
        self.load = material.counts * material.thinned * material.of_sets(load)
        self.short = material.of_sets([name.endswith(SHORT) for name in material.sets])

    def fit(self, seen: NDArray[np.bool_] | None = None) -> Floats:
        """Fit round after round, each on the probabilities of the one before, on the cells that are ``seen`` (all, if
        not given). Returns the probability of every cell, seen or not.
        """
        load = self.load if seen is None else np.where(seen, self.load, 0.0)
        self.weights = []
        p = np.zeros(0)
        for number in range(self.rounds):
            names, table = list(self.first), self.table
            if number:
                more = {k: v for k, v in self.material.second(p).items() if k not in self.without}
                names, table = names + list(more), np.hstack((table, np.stack(list(more.values()), axis=1)))
            weights, sums = logistic(names, table, self.material.truth, load, self.short)
            self.weights.append(weights)
            p = np.asarray(1 / (1 + np.exp(-sums.clip(-30, 30))), np.float64)
        return p

    def left_out(self) -> Floats:
        """The probability of every cell by a formula that saw no text of its kind."""
        found = np.zeros(len(self.load))
        for number in range(len(self.material.kinds)):
            mine = self.material.kind == number
            found[mine] = self.fit(~mine)[mine]
        return found


def logistic(
    names: list[str], table: Floats, truth: Floats, load: Floats, short: NDArray[np.bool_]
) -> tuple[dict[str, float], Floats]:
    """Weights by Newton's method with a ridge on standardised features, and the weighted sum of every cell.

    Those of the features of few paragraphs come last, when all others stand: ``short`` says which cells are for them
    alone. So what holds for a handful of paragraphs changes nothing for longer reports.
    """
    guard = np.asarray([name.startswith("few") for name in names])
    general = newton(table[:, ~guard], truth, np.where(short, 0.0, load), np.zeros(len(truth)), True)
    sums = table[:, ~guard] @ general[:-1] + general[-1]
    raw = np.zeros(len(names))
    raw[~guard] = general[:-1]
    if guard.any():
        raw[guard] = newton(table[:, guard], truth, load, sums, False)[:-1]
        sums = sums + table[:, guard] @ raw[guard]
    return {"bias": float(general[-1]), **dict(zip(names, raw.tolist(), strict=True))}, sums


def newton(table: Floats, truth: Floats, load: Floats, offset: Floats, biased: bool, ridge: float = RIDGE) -> Floats:
    """The weight of each feature and, at the end, the bias, 0 if not ``biased``; ``offset`` is added to every sum."""
    used = (load > 0) & (biased | table.any(axis=1))
    table, truth, load, offset = table[used], truth[used], load[used], offset[used]
    mean = np.average(table, axis=0, weights=load) * biased
    spread = np.sqrt(np.average((table - mean) ** 2, axis=0, weights=load)) + 1e-9
    scaled = np.hstack(((table - mean) / spread, np.full((len(table), 1), float(biased))))
    beta = np.zeros(scaled.shape[1])
    penalty = np.full(len(beta), ridge)
    penalty[-1] = 0
    for _ in range(40):
        p = 1 / (1 + np.exp(-(scaled @ beta + offset).clip(-30, 30)))
        gradient = scaled.T @ (load * (p - truth)) + penalty * beta
        curve = (scaled * (load * p * (1 - p))[:, None]).T @ scaled + np.diag(penalty + 1e-6)
        step = np.linalg.solve(curve, gradient)
        beta -= step * min(1.0, 4.0 / np.abs(step).max())
        if np.abs(step).max() < 1e-5:
            break
    raw = beta[:-1] / spread
    return np.append(raw, beta[-1] - mean @ raw)

"""Fit the weights of the aligner and measure how well they carry over to kinds of text that were left out.

    python benchmarks/alignment/quality/fit.py FILE [--more FILE ...] [--verses FILE ...] [--write] [--left-out]
        [--ablate]

FILE holds labelled pairs (see data.py); so do the files after --more: other kinds of text, from which nothing is made.
A verses file is JSON, {"language", "one": [verse …], "other": [verse …], "more": [verse …]}: the same verses in two or
three translations. Without --write nothing is changed.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import proxies
from data import Labelled, read
from numpy.typing import NDArray

from sidebyside.alignment import weights
from sidebyside.alignment.cells.cells import Cells
from sidebyside.alignment.cells.grids import Frame, Grid
from sidebyside.alignment.counts.profiles import profile
from sidebyside.alignment.decision import CUT
from sidebyside.alignment.features import context
from sidebyside.alignment.features.incommon import find_common
from sidebyside.alignment.features.similarity import Measures, measure, usual_shares, weigh_terms
from sidebyside.alignment.text.vocabulary import Floats, join
from sidebyside.alignment.text.words import read_words
from sidebyside.model import Report

ROUNDS = 3
RIDGE = 3.0
# Sets that come with labels made by people count more than those made from them.
LABELLED, MORE = 11.0, 6.0
RECUT, TINY, SMALL, WINDOW, BRIEF, MADE = 1.5, 1.5, 2.4, 1.0, 1.0, 0.5
# Made from each record: so many pairs of short reports that have little in common.
SMALL_EACH = 4
# What the weights of the features of few paragraphs are fitted on besides, and no others.
SHORT = ("~small", "~window")
# Sets with a weight of their own: dense links of the sentences of one event pooled, few of them links to a reader; and
# reports of one event by several papers, linked by hand, which are what the aligner is for and are few.
POOLED, OWN = "ecbplus", {"ecbplus": 2.0, "+news4": 9.0, "+strangers": 1.0}
MOST_CELLS = 9000
# Of the false cells with almost no common word one in so many is fitted on, with so much more weight.
THINNED = 7


@dataclass
class Case:
    """A record with its cells, measures, first features, labels (0 or 1) and whether each cell counts."""

    record: Labelled
    cells: Cells
    measures: Measures
    names: list[str]
    features: Floats
    truth: Floats
    counts: Floats

    @property
    def kind(self) -> str:
        """The kind of text: everything that was made of the same texts."""
        family = self.record.set.lstrip("+").split("~")[0].split("_")[0]
        return "verses" if family == "transl" else family


def tabulated(columns: dict[str, Floats]) -> tuple[list[str], Floats]:
    """Names and values (cells × features)."""
    return list(columns), np.stack(list(columns.values()), axis=1)


def case(record: Labelled) -> Case:
    """The case of a record."""
    reports = [Report.from_paragraphs(side, language=record.language) for side in (record.a, record.b)]
    vocabulary, words = read_words(reports)
    frame = Frame(np.cumsum([0, *map(len, reports)]), np.array([(0, 1)]))
    cells, right = frame.all(), reports[1]
    weighed = weigh_terms(usual_shares(vocabulary), profile(vocabulary, join(words)))
    measures = measure(weighed, find_common(weighed, Grid(frame, cells)))
    names, features = tabulated(context.first_look(cells, measures))
    truth, counts = np.zeros(len(cells)), np.ones(len(cells))
    for i, j in record.ignore - record.pairs:
        counts[i * len(right) + j] = 0
    for i, j in record.pairs:
        truth[i * len(right) + j] = 1
    return Case(record, cells, measures, names, features, truth, counts)


def gather(path: Path, verses: Iterable[Path], more: Iterable[Path] = ()) -> list[Labelled]:
    """The labelled records and everything made from them; the records of ``more`` marked by a + before their set."""
    base = read(path)
    found = list(base)
    for file in more:
        found += [replace(record, set=f"+{record.set}") for record in read(file)]
    rng = random.Random(77)
    rewrites = [r for r in base if r.set == "onestop"]
    versions = [r for r in base if r.set == "frank_1831" and len(r.ignore) < 10 and len(r.a) > 10]
    for seed in range(4):
        found += proxies.news(rewrites, "onestop", seed)
    for seed in range(10, 12):
        found += proxies.news(versions, "frank_1831", seed)
    for record in rewrites * 2:
        recut = proxies.facts(record, rng)
        found += [recut] if recut else []
        found.append(proxies.brief(record, rng))
    for group in (rewrites, versions):
        for record in group:
            found += proxies.tiny(record, [r for r in group if r is not record], rng)
            found += [r for _ in range(SMALL_EACH) if (r := proxies.small(record, rng))]
    for record in [r for r in found if "~" not in r.set and r.set != POOLED and r.pairs]:
        found.append(proxies.window(record, rng))
    for number, file in enumerate(verses):
        text = json.loads(file.read_text(encoding="utf-8"))
        name, language = f"verses_{text['language']}", text["language"]
        found += proxies.verses(text["one"], text["other"], text.get("more", []), name, 20 + number, language)[:20]
        found += [r for _ in range(8) if (r := proxies.scarce(text["one"], text["other"], name, rng, language))]
    return [r for r in found if len(r.a) * len(r.b) <= MOST_CELLS or "~" not in r.set]


class Model:
    """Logistic rounds; ``without`` leaves features out by name."""

    def __init__(self, rounds: int = ROUNDS, without: Sequence[str] = ()) -> None:
        self.rounds = rounds
        self.without = {*without, *(f"believed {name}" for name in without)}
        self.weights: list[dict[str, float]] = []

    def fit(self, cases: Sequence[Case]) -> Model:
        """Fit round after round, each on the probabilities of the one before."""
        links: dict[str, float] = {}
        for c in cases:
            links[c.record.set] = links.get(c.record.set, 1.0) + float((c.truth * c.counts).sum())
        scale = [300 * _importance(c.record.set) / max(links[c.record.set], 60.0) for c in cases]
        load = np.concatenate([c.counts * _thinned(c) * s for c, s in zip(cases, scale, strict=True)])
        truth = np.concatenate([c.truth for c in cases])
        short = np.concatenate([np.full(len(c.truth), c.record.set.endswith(SHORT)) for c in cases])
        self.weights = []
        believed: list[Floats | None] = [None] * len(cases)
        for _ in range(self.rounds):
            tables = [self.table(c, p) for c, p in zip(cases, believed, strict=True)]
            names, table = tables[0][0], np.vstack([t for _, t in tables])
            self.weights.append(logistic(names, table, truth, load, short))
            believed = [weigh(t, names, self.weights[-1]) for _, t in tables]
        return self

    def table(self, c: Case, believed: Floats | None) -> tuple[list[str], Floats]:
        """The names and features of a case, given the probabilities of the round before."""
        names, features = c.names, c.features
        if believed is not None:
            more, added = tabulated(context.second_look(c.cells, c.measures, believed))
            names, features = names + more, np.hstack((features, added))
        kept = [k for k, name in enumerate(names) if name not in self.without]
        return [names[k] for k in kept], features[:, kept]

    def predict(self, c: Case) -> Floats:
        """The probability of each cell."""
        believed: Floats | None = None
        for round_weights in self.weights:
            names, table = self.table(c, believed)
            believed = weigh(table, names, round_weights)
        assert believed is not None
        return believed


def _importance(name: str) -> float:
    if "~" not in name:
        return OWN.get(name, MORE if name.startswith("+") else LABELLED)
    return {"facts": RECUT, "brief": BRIEF, "tiny": TINY, "small": SMALL, "window": WINDOW}.get(
        name.rpartition("~")[2], MADE
    )


def _thinned(c: Case) -> Floats:
    easy = (c.truth == 0) & (c.measures.overlap < 0.06)
    return np.where(easy, THINNED * (np.arange(len(easy)) % THINNED == 0), 1.0)


def weigh(table: Floats, names: list[str], chosen: dict[str, float]) -> Floats:
    """The logistic formula."""
    sums = table @ np.asarray([chosen[name] for name in names]) + chosen["bias"]
    return np.asarray(1 / (1 + np.exp(-sums.clip(-30, 30))), np.float64)


def logistic(
    names: list[str], table: Floats, truth: Floats, load: Floats, short: NDArray[np.bool_]
) -> dict[str, float]:
    """Weights by Newton's method with a ridge on standardised features.

    Those of the features of few paragraphs come last, when all others stand: ``short`` says which cells are for them
    alone. So what holds for a handful of paragraphs changes nothing for longer reports.
    """
    guard = np.asarray([name.startswith("few") for name in names])
    general = _newton(table[:, ~guard], truth, np.where(short, 0.0, load), np.zeros(len(truth)), True)
    sums = table[:, ~guard] @ general[:-1] + general[-1]
    guarding = _newton(table[:, guard], truth, load, sums, False) if guard.any() else np.zeros(1)
    raw = np.zeros(len(names))
    raw[~guard], raw[guard] = general[:-1], guarding[:-1]
    return {"bias": float(general[-1]), **dict(zip(names, raw.tolist(), strict=True))}


def _newton(table: Floats, truth: Floats, load: Floats, offset: Floats, biased: bool) -> Floats:
    """The weight of each feature and, at the end, the bias, 0 if not ``biased``; ``offset`` is added to every sum."""
    used = (load > 0) & (biased | table.any(axis=1))
    table, truth, load, offset = table[used], truth[used], load[used], offset[used]
    mean = np.average(table, axis=0, weights=load) * biased
    spread = np.sqrt(np.average((table - mean) ** 2, axis=0, weights=load)) + 1e-9
    scaled = np.hstack(((table - mean) / spread, np.full((len(table), 1), float(biased))))
    beta = np.zeros(scaled.shape[1])
    ridge = np.full(len(beta), RIDGE)
    ridge[-1] = 0
    for _ in range(40):
        p = 1 / (1 + np.exp(-(scaled @ beta + offset).clip(-30, 30)))
        gradient = scaled.T @ (load * (p - truth)) + ridge * beta
        curve = (scaled * (load * p * (1 - p))[:, None]).T @ scaled + np.diag(ridge + 1e-6)
        step = np.linalg.solve(curve, gradient)
        beta -= step * min(1.0, 4.0 / np.abs(step).max())
        if np.abs(step).max() < 1e-5:
            break
    raw = beta[:-1] / spread
    return np.append(raw, beta[-1] - mean @ raw)


def left_out(cases: Sequence[Case], model: Model) -> list[Floats]:
    """The probabilities of every case by a model that saw no text of its kind."""
    found: dict[int, Floats] = {}
    for kind in sorted({c.kind for c in cases}):
        model.fit([c for c in cases if c.kind != kind])
        found |= {id(c): model.predict(c) for c in cases if c.kind == kind}
    return [found[id(c)] for c in cases]


def scores(cases: Sequence[Case], predicted: Sequence[Floats]) -> dict[str, tuple[float, float, float]]:
    """Precision, recall and F1 per set, micro over its records."""
    sums: dict[str, Floats] = {}
    for c, p in zip(cases, predicted, strict=True):
        made, true = (p >= CUT) & (c.counts > 0), c.truth > 0
        row = np.asarray([(made & true).sum(), made.sum(), true.sum()], np.float64)
        sums[c.record.set] = sums.get(c.record.set, np.zeros(3)) + row
    return {
        name: (hit / max(made, 1), hit / max(true, 1), 2 * hit / max(made + true, 1))
        for name, (hit, made, true) in sums.items()
    }


def reliability(cases: Sequence[Case], predicted: Sequence[Floats]) -> list[tuple[str, int, float]]:
    """Of the links in each band of scores: how many, and the share that is right."""
    p = np.concatenate(list(predicted))
    truth = np.concatenate([c.truth for c in cases])
    counts = np.concatenate([c.counts for c in cases]) > 0
    edges = (0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1.01)
    found = []
    for low, high in pairwise(edges):
        band = counts & (p >= low) & (p < high)
        found.append(
            (f"{low:.2f}–{min(high, 1):.2f}", int(band.sum()), float(truth[band].mean()) if band.any() else 0.0)
        )
    return found


GROUPS = {
    "word pairs": ["bigrams"],
    "best covered sentence": ["whole"],
    "sentence homes": [f"{n} {k}" for n in ("told", "twin") for k in ("least", "most")],
    "lengths": ["light", "uneven"],
    "mass in common": ["common"],
    "numbers of paragraphs": ["size least", "size most"],
    "rivals": [f"{n} {k}" for n in ("margin", "hub") for k in ("least", "most")],
    "neighbours": ["diagonal", "beside least", "beside most"],
    "won words": ["won least", "won most"],
    "other partners": ["others least", "others most"],
    "on the way": ["on the way"],
}


def show(title: str, cases: Sequence[Case], model: Model) -> None:
    """One row: mean F1 over the labelled sets, fitted on all and left out; over the made sets, left out."""
    fitted = model.fit(cases)
    own = scores(cases, [fitted.predict(c) for c in cases])
    other = scores(cases, left_out(cases, model))
    people = [name for name in own if "~" not in name and name != POOLED]
    made = [name for name in own if "~" in name and "strangers" not in name]
    cells = [np.mean([own[n][2] for n in people]), np.mean([other[n][2] for n in people])]
    cells += [np.mean([other[n][2] for n in made])] if made else [0.0]
    print(f"| {title} | " + " | ".join(f"{v:.3f}" for v in cells) + " |", flush=True)


def write(model: Model) -> None:
    """Put the weights where the aligner reads them."""
    lines = [
        '"""The weights of the logistic rounds, written by benchmarks/alignment/quality/fit.py, not by hand."""',
        "",
        "from __future__ import annotations",
        "",
        "ROUNDS: tuple[dict[str, float], ...] = (",
    ]
    for chosen in model.weights:
        lines += ["    {", *(f'        "{name}": {value:.5g},' for name, value in chosen.items()), "    },"]
    Path(str(weights.__file__)).write_text("\n".join([*lines, ")"]) + "\n", encoding="utf-8")


def main() -> None:
    """Fit, print what was measured, and write the weights if asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--verses", type=Path, nargs="*", default=[])
    parser.add_argument("--more", type=Path, nargs="*", default=[])
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--left-out", action="store_true", help="also measure each kind of text with its kind left out")
    parser.add_argument(
        "--ablate", action="store_true", help="also measure without each ingredient, on a quarter of the made records"
    )
    args = parser.parse_args()
    cases = [case(record) for record in gather(args.file, args.verses, args.more)]
    print(f"{len(cases)} records, {sum(len(c.truth) for c in cases)} cells")
    model = Model().fit(cases)
    if args.write:
        write(model)
    own = scores(cases, [model.predict(c) for c in cases])
    for name, row in own.items():
        print(f"| {name} | " + " | ".join(f"{v:.3f}" for v in row) + " |")
    if args.left_out:
        predicted = left_out(cases, Model())
        for name, row in scores(cases, predicted).items():
            print(f"| {name}, left out | " + " | ".join(f"{v:.3f}" for v in row) + " |")
        for band, count, share in reliability(cases, predicted):
            print(f"| {band} | {count} | {share:.3f} |")
    if args.ablate:
        cases = [c for k, c in enumerate(cases) if "~" not in c.record.set or k % 4 == 0]
        show("all", cases, Model())
        for rounds in (1, 2):
            show(f"{rounds} of 3 rounds", cases, Model(rounds))
        show("without the made sets", [c for c in cases if "~" not in c.record.set], Model())
        for title, names in GROUPS.items():
            show(f"without {title}", cases, Model(without=names))


if __name__ == "__main__":
    main()

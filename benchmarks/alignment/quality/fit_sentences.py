"""Fit the weights that pair the sentences of two linked paragraphs, and measure them on languages left out.

    python -m benchmarks.alignment.quality.fit_sentences --verses FILE ... [--write]

The files hold the same verses in two or three translations (see fit.py). From them pairs of paragraphs are made: some
neighbouring verses of two translations, on each side some dropped, some cut short, some in another order. Two sentences
are a pair if they have a verse in common of which one of the two tells everything; none if they have no verse in
common; else it is left open. The weights stand in sentence_weights.py; without --write nothing is changed.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import numpy as np
from benchmarks.alignment.quality.formula import newton

from sidebyside.alignment import sentence_weights
from sidebyside.alignment.arrays import Floats
from sidebyside.alignment.sentences import CUT, WEIGHTS, Bag, sentence_features
from sidebyside.alignment.text.terms import terms
from sidebyside.language.segmentation import sentences

PARAGRAPHS = 600
"""Pairs of paragraphs made from each file."""
RIDGE = 1.0
NAMES = [name for name in WEIGHTS if name != "bias"]


class Paragraph(NamedTuple):
    """A made paragraph, the verses each of its sentences tells, and those that were cut short."""

    text: str
    verses: list[frozenset[int]]
    cut: frozenset[int]

    def whole(self, sentence: int) -> frozenset[int]:
        """The verses that this sentence tells wholly."""
        return frozenset(v for v in self.verses[sentence] if sum(v in verses for verses in self.verses) == 1)


class Example(NamedTuple):
    """A pair of paragraphs: features of each pair of sentences, whether it is a true one, whether it counts."""

    table: Floats
    truth: Floats
    counts: Floats


def paragraph(numbers: Sequence[int], verses: Sequence[str], rng: random.Random, language: str) -> Paragraph:
    """Verses run together, now and then one cut short."""
    text = ""
    ends = []
    cut = set()
    for number in numbers:
        verse = verses[number]
        words = verse.split()
        if len(words) > 8 and rng.random() < 0.15:
            verse = " ".join(words[: rng.randint(4, len(words) - 1)]) + "."
            cut.add(number)
        text += (" " if text else "") + verse
        ends.append(len(text))
    told = []
    for span in sentences(text, language):
        begin = 0
        mine = set()
        for number, end in zip(numbers, ends, strict=True):
            if begin < span.end and end > span.start:
                mine.add(number)
            begin = end
        told.append(frozenset(mine))
    return Paragraph(text, told, frozenset(cut))


def examples(path: Path) -> Iterator[Example]:
    """The made pairs of paragraphs of a file."""
    file = json.loads(path.read_text(encoding="utf-8"))
    language = file["language"]
    rng = random.Random(11)
    versions = list(combinations([file[name] for name in ("one", "other", "more") if file.get(name)], 2))
    for turn in range(PARAGRAPHS):
        one, other = versions[turn % len(versions)]
        first = rng.randrange(len(one) - 12)
        numbers = range(first, first + rng.randint(2, 10))
        sides = []
        for verses in (one, other):
            kept = [n for n in numbers if verses[n].strip() and rng.random() > rng.choice((0.0, 0.2, 0.5))]
            if rng.random() < 0.2:
                rng.shuffle(kept)
            sides.append(paragraph(kept, verses, rng, language))
        if all(side.verses for side in sides):
            yield example(sides[0], sides[1], language)


def example(left: Paragraph, right: Paragraph, language: str) -> Example:
    """The features and labels of the sentence pairs of two paragraphs."""
    bags = [
        [Bag(terms(side.text[s.start : s.end], language)) for s in sentences(side.text, language)]
        for side in (left, right)
    ]
    features = sentence_features(bags[0], bags[1])
    table = np.array([[values[name] for name in NAMES] for values in features.values()])
    truth, counts = np.zeros(len(table)), np.ones(len(table))
    for at, (i, j) in enumerate(features):
        common = left.verses[i] & right.verses[j]
        one, other = left.whole(i), right.whole(j)
        truth[at] = bool(common & ((one & other) | (one - left.cut) | (other - right.cut)))
        counts[at] = truth[at] or not common
    return Example(table, truth, counts)


def fit(cases: Sequence[Example]) -> dict[str, float]:
    """The weights by Newton's method."""
    table, truth, load = (np.concatenate(part) for part in zip(*cases, strict=True))
    raw = newton(table, truth, load, np.zeros(len(truth)), True, RIDGE)
    return {"bias": float(raw[-1]), **dict(zip(NAMES, raw[:-1].tolist(), strict=True))}


def rate(cases: Sequence[Example], weights: dict[str, float]) -> tuple[float, float, float, float]:
    """Precision, recall, F1 of the pairs at `CUT`, and the mean log loss."""
    table, truth, counts = (np.concatenate(part) for part in zip(*cases, strict=True))
    sums = table @ np.array([weights[name] for name in NAMES]) + weights["bias"]
    p = 1 / (1 + np.exp(-sums.clip(-30, 30)))
    made = (p >= CUT) & (counts > 0)
    hits, links, true = (made & (truth > 0)).sum(), made.sum(), truth.sum()
    loss = -np.log(np.where(truth > 0, p, 1 - p).clip(1e-4))[counts > 0].mean()
    return float(hits / links), float(hits / true), float(2 * hits / (links + true)), float(loss)


def write(weights: dict[str, float]) -> None:
    """Put the weights where the pairing reads them."""
    lines = [
        '"""The weights of sentence pairs, written by benchmarks/alignment/quality/fit_sentences.py, not by hand."""',
        "",
        "WEIGHTS: dict[str, float] = {",
        *(f'    "{name}": {value:.4g},' for name, value in weights.items()),
        "}",
    ]
    Path(str(sentence_weights.__file__)).write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Fit, print how the weights do, and write them if asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--verses", type=Path, nargs="+", required=True)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    files = {path.name: list(examples(path)) for path in args.verses}
    fitted = fit([case for cases in files.values() for case in cases])
    print("| measured on | weights | precision | recall | F1 | loss |")
    for name, cases in files.items():
        others = [case for other, part in files.items() if other != name for case in part]
        rows = {"in use": WEIGHTS, "fitted on all": fitted} | ({"left out": fit(others)} if others else {})
        for title, weights in rows.items():
            print(f"| {name} | {title} | " + " | ".join(f"{value:.3f}" for value in rate(cases, weights)) + " |")
    print({name: round(value, 3) for name, value in fitted.items()})
    if args.write:
        write(fitted)


if __name__ == "__main__":
    main()

"""Fit the weights of the aligner and measure how well they carry over to kinds of text that were left out.

    python -m benchmarks.alignment.quality.fit FILE [--more FILE ...] [--verses FILE ...] [--write] [--left-out]
        [--ablate]

FILE holds labelled pairs (see data.py); so do the files after --more: other kinds of text, from which nothing is made.
A verses file is JSON, {"language", "one": [verse …], "other": [verse …], "more": [verse …]}: the same verses in two or
three translations. Without --write nothing is changed.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from benchmarks.alignment.quality.formula import Formula
from benchmarks.alignment.quality.material import POOLED, Material, gather
from benchmarks.alignment.quality.rating import Row, means, rate, reliability

from sidebyside.alignment import weights

# Of the records made from others, one in so many serves the ablation.
EVERY = 3
GROUPS = {
    "word pairs": ["bigrams"],
    "best covered sentence": ["whole"],
    "sentence homes": [f"{n} {k}" for n in ("told", "twin") for k in ("least", "most")],
    "lengths": ["light", "uneven"],
    "mass in common": ["common"],
    "numbers of paragraphs": ["size least", "size most"],
    "few paragraphs": ["few", "few bare", "few bare overlap"],
    "rivals": [f"{n} {k}" for n in ("margin", "hub") for k in ("least", "most")],
    "neighbours": ["diagonal", "beside least", "beside most"],
    "won words": ["won least", "won most"],
    "other partners": ["others least", "others most"],
    "on the way": ["on the way"],
}
ALONE = ["overlap", "bigrams", "whole", "light", "uneven", "common"]
"""The features of a cell by itself."""


def write(rounds: Sequence[dict[str, float]]) -> None:
    """Put the weights where the aligner reads them."""
    lines = [
        '"""The weights of the logistic rounds, written by benchmarks/alignment/quality/fit.py, not by hand."""',
        "",
        "from __future__ import annotations",
        "",
        "ROUNDS: tuple[dict[str, float], ...] = (",
    ]
    for chosen in rounds:
        lines += ["    {", *(f'        "{name}": {value:.5g},' for name, value in chosen.items()), "    },"]
    Path(str(weights.__file__)).write_text("\n".join([*lines, ")"]) + "\n", encoding="utf-8")


def show(rows: dict[str, Row]) -> None:
    """One line per set."""
    print("| set | precision | recall | F1 | loss |")
    for name, row in rows.items():
        print(f"| {name} | " + " | ".join(f"{value:.3f}" for value in row) + " |", flush=True)


def summary(title: str, material: Material, formula: Formula) -> None:
    """One line: the means with kinds left out."""
    found = means(rate(material, formula.left_out()))
    print(f"| {title} | " + " | ".join(f"{value:.3f}" for value in found) + " |", flush=True)


def ablate(material: Material) -> None:
    """A line for the formula, and for it without each ingredient."""
    print("| kinds left out | people, F1 | loss | made, F1 | loss | labelled, F1 |")
    summary("all of it", material, Formula(material))
    for title, names in GROUPS.items():
        summary(f"without {title}", material, Formula(material, names))
    summary("two rounds", material, Formula(material, rounds=2))
    summary("one round", material, Formula(material, rounds=1))
    others = [name for name in material.first if name not in ALONE]
    summary("a cell by itself", material, Formula(material, others, rounds=1))
    for title, made in (("without made records", True), ("without further kinds", False)):
        formula = Formula(material)
        shown = ["~" not in name if made else not name.startswith("+") for name in material.sets]
        formula.load = formula.load * material.of_sets(shown)
        summary(title, material, formula)


def main() -> None:
    """Fit, print what was measured, and write the weights if asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--verses", type=Path, nargs="*", default=[])
    parser.add_argument("--more", type=Path, nargs="*", default=[])
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--left-out", action="store_true", help="also measure each kind of text with its kind left out")
    parser.add_argument(
        "--ablate", action="store_true", help="instead measure without each ingredient, on a third of the made records"
    )
    args = parser.parse_args()
    records = gather(args.file, args.verses, args.more)
    if args.ablate:
        kept = [r for k, r in enumerate(records) if "~" not in r.set or k % EVERY == 0]
        ablate(Material(kept))
        return
    material = Material(records)
    print(f"{len(records)} records, {len(material.truth)} cells")
    formula = Formula(material)
    p = formula.fit()
    if args.write:
        write(formula.weights)
    show(rate(material, p))
    if args.left_out:
        p = formula.left_out()
        show(rate(material, p))
        counted = (material.counts > 0) & material.of_sets(
            ["~" not in name and name != POOLED for name in material.sets]
        )
        for band, count, share in reliability(material.truth[counted], p[counted]):
            print(f"| {band} | {count} | {share:.3f} |")


if __name__ == "__main__":
    main()

"""The aligner as it is used, on labelled pairs, and the same with one of its rules or short cuts changed.

    python -m benchmarks.alignment.quality.variants FILE [--only NAME ...]

FILE holds labelled pairs (see data.py). Per variant and set: precision, recall and F1 over all links of the set; of the
pooled sentences the average precision. Nothing is fitted again.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any
from unittest.mock import patch

import numpy as np
from benchmarks.alignment.quality.data import Labelled, read
from benchmarks.alignment.quality.material import POOLED

from sidebyside.alignment import align, batches, decision, repeats
from sidebyside.model import Report

Change = tuple[ModuleType, str, Any]
"""A name of a module and what stands there instead."""


def every(cells: object, measures: Any) -> Any:
    """Every cell, whatever its words in common."""
    return np.ones(len(measures.overlap), np.bool_)


def all_kept(frame: object, grid: object, linked: Any, *more: object) -> Any:
    """Every link, however often its text is repeated."""
    return np.ones(len(linked), np.bool_)


CANDIDATES: list[Change] = [(batches, "_whole", lambda sizes: False)]
VARIANTS: dict[str, tuple[list[Change], int]] = {
    "as it is": ([], 0),
    "a link without words to show": ([(decision, "telling", every)], 0),
    "all links of repeated paragraphs": ([(repeats, "worth_keeping", all_kept)], 0),
    "candidates": (CANDIDATES, 0),
    **{
        f"candidates, least overlap {least}": ([*CANDIDATES, (batches, "LEAST", least)], 0)
        for least in (0.0, 0.05, 0.07, 0.1)
    },
    "candidates, words counted over two more reports": (CANDIDATES, 2),
    "two more reports": ([], 2),
}
"""What is changed, and how many other reports of the same set are loaded with each pair."""


@contextmanager
def changed(changes: Sequence[Change]) -> Iterator[None]:
    """The aligner with these changes."""
    with ExitStack() as stack:
        for module, name, value in changes:
            stack.enter_context(patch.object(module, name, value))
        yield


def links_of(record: Labelled, more: Sequence[list[str]]) -> dict[tuple[int, int], float]:
    """The links between the two texts of a record, with their scores."""
    texts = [record.a, record.b, *more]
    links = align([Report.from_paragraphs(text, language=record.language) for text in texts])
    return {
        (link.left.paragraph, link.right.paragraph): link.score
        for link in links
        if (link.left.report, link.right.report) == (0, 1)
    }


def average_precision(found: Sequence[tuple[float, bool]], true: int) -> float:
    """The mean precision at the places of the true links, links sorted by score."""
    right = np.array([hit for _, hit in sorted(found, key=lambda pair: -pair[0])], np.float64)
    return float((np.cumsum(right) / np.arange(1, len(right) + 1) * right).sum() / max(true, 1))


def measure(records: Sequence[Labelled], extra: int) -> dict[str, tuple[float, ...]]:
    """Precision, recall and F1 of each set; of the pooled one the average precision alone."""
    by_set: dict[str, list[Labelled]] = {}
    for record in records:
        by_set.setdefault(record.set, []).append(record)
    rows: dict[str, tuple[float, ...]] = {}
    for name, mine in by_set.items():
        hits = made = true = 0
        ranked: list[tuple[float, bool]] = []
        for at, record in enumerate(mine):
            others = [mine[(at + step) % len(mine)].a for step in range(1, extra + 1) if len(mine) > step]
            found = links_of(record, others)
            counted = {pair: score for pair, score in found.items() if pair not in record.ignore}
            hits, made, true = hits + len(counted.keys() & record.pairs), made + len(counted), true + len(record.pairs)
            ranked += [(score, pair in record.pairs) for pair, score in counted.items()]
        if name == POOLED:
            rows[name] = (average_precision(ranked, true),)
        else:
            rows[name] = (hits / max(made, 1), hits / max(true, 1), 2 * hits / max(made + true, 1))
    return rows


def main() -> None:
    """Print a line per variant: F1 of each set and their mean."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--only", nargs="*", choices=VARIANTS, default=list(VARIANTS))
    args = parser.parse_args()
    records = read(args.file)
    print("| variant | mean F1 | least precision | " + " | ".join(dict.fromkeys(r.set for r in records)) + " |")
    for name in args.only:
        changes, extra = VARIANTS[name]
        with changed(changes):
            rows = measure(records, extra)
        counted = [row for set_name, row in rows.items() if set_name != POOLED]
        values = [float(np.mean([row[2] for row in counted])), min(row[0] for row in counted)]
        values += [row[-1] for row in rows.values()]
        print(f"| {name} | " + " | ".join(f"{value:.3f}" for value in values) + " |", flush=True)


if __name__ == "__main__":
    main()

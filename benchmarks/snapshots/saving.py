"""How long saving and opening take, and how large the files are.

Usage: python benchmarks/snapshots/saving.py [--paragraphs 200 1000] [--repeats 5]

Compares two made-up reports of each size. ``results`` is what the comparison had not worked out yet and saving asks
for; ``write`` is writing it down and waiting for the medium; ``open`` reads and checks all. Seconds of wall-clock
time, the least of the repeats (``results`` is measured once).
"""

from __future__ import annotations

import argparse
import random
import tempfile
from collections.abc import Callable
from functools import partial
from time import perf_counter

from sidebyside import Comparison, Report, Snapshot, compare
from sidebyside.snapshots import Store

WORDS = """
    harbour strike mayor docker crane dawn union offer talks friday ship captain police city council vote market river
    bridge winter school hospital price bread water night crowd speech letter witness court fire engine road
""".split()  # noqa: SIM905


def main() -> None:
    parser = argparse.ArgumentParser(description="Time saving and opening.")
    parser.add_argument("--paragraphs", type=int, nargs="+", default=[200, 1000])
    parser.add_argument("--repeats", type=int, default=5)
    arguments = parser.parse_args()
    print("paragraphs  links  results  write   open     MB")
    for count in arguments.paragraphs:
        comparison = make(count)
        began = perf_counter()
        data = Snapshot(comparison).to_bytes()
        results = perf_counter() - began
        opened = Snapshot.from_bytes(data)
        with tempfile.TemporaryDirectory() as folder:
            store = Store(folder)
            write = min(timed(partial(store.save, opened)) for _ in range(arguments.repeats))
            name = store.list()[0].name
            read = min(timed(partial(store.open, name)) for _ in range(arguments.repeats))
        size = len(data) / 1e6
        print(f"{count:>6} × 2 {len(comparison.links):>6} {results:>8.2f} {write:>6.2f} {read:>6.2f} {size:>6.2f}")


def make(count: int) -> Comparison:
    """Two reports of ``count`` paragraphs; two thirds of the second's retell the first's with some words changed."""
    choose = random.Random(count)

    def sentence() -> list[str]:
        return [*choose.choices(WORDS, k=choose.randrange(8, 22)), str(choose.randrange(10_000))]

    first = [[sentence() for _ in range(choose.randrange(1, 5))] for _ in range(count)]
    second = []
    for paragraph in first:
        if choose.random() < 1 / 3:
            second.append([sentence() for _ in range(choose.randrange(1, 5))])
        else:
            second.append([[w if choose.random() < 0.8 else choose.choice(WORDS) for w in s] for s in paragraph])
    one, two = (
        Report.from_paragraphs(
            [" ".join(" ".join(s).capitalize() + "." for s in paragraph) for paragraph in report],
            title=title,
            language="en",
        )
        for title, report in (("One", first), ("Two", second))
    )
    return compare([one, two])


def timed(work: Callable[[], object]) -> float:
    """Seconds that ``work()`` takes."""
    began = perf_counter()
    work()
    return perf_counter() - began


if __name__ == "__main__":
    main()

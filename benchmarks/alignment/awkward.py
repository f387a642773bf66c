"""Texts that are awkward to align: endless paragraphs, endless lists, nothing but copies.

``python -m benchmarks.alignment.awkward`` measures each in a process of its own; with the name of one it runs that one
and prints its processor seconds, peak memory and number of links as JSON.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
from collections.abc import Callable

from benchmarks.alignment.child import peak, processor
from benchmarks.alignment.processes import ROOT
from benchmarks.alignment.synthetic import make_pair

Texts = tuple[list[str], list[str]]


def _book() -> Texts:
    paragraphs = make_pair(2_000).left
    return [" ".join(paragraphs)], paragraphs


def _one_line() -> Texts:
    return [" ".join(make_pair(15_000).left)], make_pair(50, 2).left


def _letters() -> Texts:
    rng = random.Random(1)
    text = "".join(rng.choices("abcdefghijklmnopqrstuvwxyz", k=3_000_000))
    return [text], [text]


def _results() -> Texts:
    rng = random.Random(1)
    line = "Heat {}, lane {}: {} seconds"
    every = [line.format(n // 8 + 1, n % 8 + 1, round(rng.uniform(9.8, 12), 2)) for n in range(10_000)]
    return every, [text for text in every if rng.random() > 0.05]


def _ideographs(count: int) -> Texts:
    rng = random.Random(1)
    letters = [chr(0x4E00 + k) for k in range(3_000)]
    left = ["".join(rng.choices(letters, k=150)) + "。" for _ in range(count)]
    return left, ["".join(a if rng.random() > 0.1 else rng.choice(letters) for a in text) for text in left]


def _words(count: int, different: int) -> list[str]:
    rng = random.Random(count)
    parts = [a + b for a in "bdfgklmnprst" for b in "aeiou"]
    return ["".join(rng.choices(parts, k=2 + k % 3)) for k in range(different)]


def _short(count: int) -> Texts:
    rng = random.Random(1)
    words = _words(count, 20_000)
    left = [" ".join(rng.choices(words, k=4)) for _ in range(count)]
    return left, [text for text in left if rng.random() > 0.1]


def _lines(count: int) -> Texts:
    """Lines of five words, the commonest word in two of three; seven in ten lines are in both texts."""
    rng = random.Random(1)
    words = _words(count, 3_000)

    def line() -> str:
        return " ".join(words[min(int(rng.paretovariate(0.6)) - 1, 2_999)] for _ in range(5))

    left = [line() for _ in range(count)]
    return left, [text if rng.random() < 0.7 else line() for text in left]


TEXTS: dict[str, Callable[[], Texts]] = {
    "a book in one paragraph (8,000 sentences) and its 2,000 paragraphs": _book,
    "8 MB in one line without paragraphs, and 50 paragraphs": _one_line,
    "one letter half a million times, twice": lambda: (["a" * 500_000], ["a" * 500_000]),
    "three million letters without a blank, twice": _letters,
    "a line said 10,000 times in each of two reports": lambda: (["Join our channel for more news."] * 10_000,) * 2,
    "a results list of 10,000 lines, one in twenty missing": _results,
    "3,000 paragraphs of 150 ideographs": lambda: _ideographs(3_000),
    "10,000 paragraphs of 150 ideographs": lambda: _ideographs(10_000),
    "10,000 paragraphs of four words": lambda: _short(10_000),
    "40,000 paragraphs of four words": lambda: _short(40_000),
    "10,000 lines of five words out of few, many of them alike": lambda: _lines(10_000),
    "40,000 of such lines": lambda: _lines(40_000),
    "100,000 of such lines": lambda: _lines(100_000),
    "300,000 of such lines": lambda: _lines(300_000),
}


def main() -> None:
    """Run, measure, print."""
    if len(sys.argv) > 1:
        _run(sys.argv[1])
        return
    for name in TEXTS:
        command = [sys.executable, "-m", "benchmarks.alignment.awkward", name]
        said = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True).stdout
        told = json.loads(said)
        print(f"{name:<70} {told['processor']:7.1f} s {told['peak']:6.0f} MiB {told['links']:9,} links", flush=True)


def _run(name: str) -> None:
    import sidebyside

    reports = [sidebyside.Report.from_paragraphs(texts) for texts in TEXTS[name]()]
    assert sidebyside.compare([sidebyside.Report.from_paragraphs(["One."]) for _ in range(2)]).links
    used = processor()
    links = sidebyside.compare(reports).links
    print(json.dumps({"processor": processor() - used, "peak": peak(), "links": len(links)}))


if __name__ == "__main__":
    main()

"""Measure the findings: recall and precision per type over planted differences, and false findings in honest pairs.

    python -m benchmarks.findings.run [--failures] [--only TYPE] [--fresh] [--speed]

A planted difference is found if an entry of its type and grade stands on its words; it counts as *another grade* if one
of its type does. Every other difference that is reported in that comparison is false: the accounts tell the same.
"""

from __future__ import annotations

import argparse
import gc
import sys
import tomllib
from collections import Counter
from time import process_time

from benchmarks.findings.events_of import Planted, articles, fresh, paragraphs, single, told

from sidebyside import Report, compare
from sidebyside.comparison import Comparison
from sidebyside.model import Finding, Link, Place

ROUNDS = 5
"""How often the speed is measured."""


def entries(left: tuple[str, ...], right: tuple[str, ...], language: str) -> tuple[Finding, ...]:
    """All ledger entries of two accounts; single paragraphs are held against each other without being aligned."""
    reports = [Report.from_paragraphs(text, language=language) for text in (left, right)]
    if len(left) == len(right) == 1:
        return Comparison(reports, [Link(Place(0, 0), Place(1, 0), 1.0)]).entries
    return compare(reports).entries


def touches(finding: Finding, planted: Planted) -> bool:
    """Whether a finding stands on the planted words in the changed account."""
    paragraph, start, end = planted.place
    return any(
        side.report == 1 and side.paragraph == paragraph and side.start < end and start < side.end
        for side in finding.sides
    )


def line(finding: Finding) -> str:
    """A finding on one line."""
    return f"{finding.type} · {finding.summary}"


class Tally:
    """What was planted, found and wrongly reported, by type."""

    def __init__(self, failures: bool) -> None:
        self.failures = failures
        self.total: Counter[str] = Counter()
        self.right: Counter[str] = Counter()
        self.other_grade: Counter[str] = Counter()
        self.false: Counter[str] = Counter()
        self.by_grade: Counter[tuple[str, str]] = Counter()
        self.found_grade: Counter[tuple[str, str]] = Counter()
        self.honest = self.honest_false = 0

    def say(self, text: str) -> None:
        """Name a failure, where that is asked for."""
        if self.failures:
            print(text)

    def plant(self, plant: Planted, base: tuple[str, ...]) -> None:
        """Measure one planted difference."""
        rows = entries(base, plant.changed, plant.language)
        hits = [f for f in rows if f.type == plant.type and touches(f, plant)]
        self.total[plant.type] += 1
        self.by_grade[plant.type, plant.grade] += 1
        # Of a source that is another name the name ledger tells.
        named = plant.grade == "other source" and any(
            f.type == "name" and f.differs and touches(f, plant) for f in rows
        )
        if named or any(f.grade == plant.grade for f in hits):
            self.right[plant.type] += 1
            self.found_grade[plant.type, plant.grade] += 1
        else:
            seen = any(f.differs for f in hits)
            self.other_grade[plant.type] += seen
            what = "other grade" if seen else "missed"
            where = plant.changed[plant.place[0]]
            self.say(f"{what} {plant.event}: {plant.type} {plant.grade}: {where} {[line(f) for f in hits]}")
        for finding in rows:
            if finding.differs and not touches(finding, plant):
                self.false[finding.type] += 1
                self.say(f"false in {plant.event} ({plant.type} {plant.grade}): {line(finding)}")

    def pair(self, name: str, left: tuple[str, ...], right: tuple[str, ...], language: str) -> None:
        """Measure one honest pair."""
        wrong = [f for f in entries(left, right, language) if f.differs]
        self.honest += 1
        self.honest_false += bool(wrong)
        for finding in wrong:
            self.say(f"false in honest {name}: {line(finding)}: {' '.join(right)}")

    def show(self) -> None:
        """Print the table."""
        print("| type | planted | found | other grade | false | recall | precision |")
        print("|---|---:|---:|---:|---:|---:|---:|")
        for type in sorted(self.total):
            hits = self.right[type] + self.other_grade[type]
            print(
                f"| {type} | {self.total[type]} | {self.right[type]} | {self.other_grade[type]} | {self.false[type]} "
                f"| {self.right[type] / self.total[type]:.3f} | {hits / max(1, hits + self.false[type]):.3f} |"
            )
        found, total = sum(self.right.values()), sum(self.total.values())
        hits = found + sum(self.other_grade.values())
        print(f"overall: recall {found / total:.3f}, precision {hits / max(1, hits + sum(self.false.values())):.3f}")
        print(f"honest pairs with a false finding: {self.honest_false} of {self.honest}")


def measure(failures: bool = False, only: str = "") -> tuple[Tally, Tally, Tally]:
    """Measure the told events, the paragraphs, the single sentences and the values, and print a table of each."""
    events = Tally(failures)
    texts = told()
    for event in texts:
        a, b, c = event.accounts
        for left, right in ((a, b), (a, c), (b, c)):
            events.pair(event.name, left, right, event.language)
        for plant in event.planted:
            if only in ("", plant.type):
                events.plant(plant, a)
    print(f"{len(texts)} texts:")
    events.show()
    for (type, grade), count in sorted(events.by_grade.items()):
        print(f"  {type} · {grade}: {events.found_grade[type, grade]} of {count}")
    whole = Tally(failures)
    for language, left, right, planted in paragraphs():
        whole.pair("paragraph", (left,), (right,), language)
        for plant in planted:
            if only in ("", plant.type):
                whole.plant(plant, plant.base)
    print("paragraphs:")
    whole.show()
    _pairs("sources.toml", failures, only)
    return events, _pairs("single.toml", failures, only), _pairs("values.toml", failures, only)


def measure_fresh(failures: bool = False, only: str = "") -> list[Tally]:
    """Measure each fresh batch and print a table of each; the failures of a batch not used for mending stay unread."""
    found = []
    for path in fresh():
        source = tomllib.loads(path.read_text(encoding="utf-8"))
        failing = failures and source["mended"]
        if "articles" not in source:
            found.append(_pairs(f"fresh/{path.name}", failing, only))
        else:
            tally = Tally(failing)
            for name, language, left, right, planted in articles(path):
                tally.pair(name, left, right, language)
                for plant in planted:
                    if only in ("", plant.type):
                        tally.plant(plant, plant.base)
            print(f"fresh/{path.name}:")
            tally.show()
            found.append(tally)
        print(f"first run: {source['first_run']}")
    return found


def _pairs(file: str, failures: bool, only: str) -> Tally:
    tally = Tally(failures)
    planted, honest = single(file)
    for one, other, language in honest:
        tally.pair(file, (one,), (other,), language)
    for plant in planted:
        if only in ("", plant.type):
            tally.plant(plant, plant.base)
    print(f"{file}:")
    tally.show()
    return tally


def measure_speed(rounds: int = ROUNDS) -> list[float]:
    """Pairs of sentences per second of CPU of all ledgers together, in each of ``rounds`` runs over the sentences,
    values, sources and paragraphs here, one paragraph in each report, in order of speed; print best and median.

    Print too what the least time of each pair of paragraphs over all runs gives: other programs on the machine make a
    run slower and never faster, and a run of some seconds is never without them.
    """
    gc.set_threshold(50_000, 20, 50)  # as the command and the reader's process have it
    texts: list[tuple[str, str, str]] = []
    for file in ("single.toml", "values.toml", "sources.toml"):
        planted, honest = single(file)
        texts += [(plant.base[0], plant.changed[0], plant.language) for plant in planted] + honest
    for language, left, right, plants in paragraphs():
        texts += [(left, right, language), *((p.base[0], p.changed[0], language) for p in plants)]
    link = Link(Place(0, 0), Place(1, 0), 1.0)
    runs: list[list[float]] = []
    count = 0
    for _ in range(rounds + 1):
        took, count = [], 0
        for *pair, language in texts:
            comparison = Comparison([Report.from_paragraphs([text], language=language) for text in pair], [link])
            began = process_time()
            comparison.ledger("quote")  # the first to be asked for makes all
            took.append(process_time() - began)
            count += len(comparison.sentence_pairs(link))
        runs.append(took)
    del runs[0]  # the first run loads what is loaded late
    rates = sorted(count / sum(took) for took in runs)
    least = sum(map(min, zip(*runs, strict=True)))
    print(
        f"{len(texts)} pairs of paragraphs: best {rates[-1]:.0f}, median {rates[len(rates) // 2]:.0f} "
        f"pairs of sentences per second of CPU, of {rounds} runs; {count / least:.0f} by the least time of each pair"
    )
    return rates


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--failures", action="store_true", help="name what is missed and what is false")
    parser.add_argument("--only", default="", metavar="TYPE", help="planted differences of one type only")
    parser.add_argument("--fresh", action="store_true", help="the fresh batches alone")
    parser.add_argument("--speed", action="store_true", help="how many pairs of sentences a second, and no more")
    arguments = parser.parse_args()
    if arguments.speed:
        measure_speed()
        return 0
    began = process_time()
    if not arguments.fresh:
        measure(arguments.failures, arguments.only)
    measure_fresh(arguments.failures, arguments.only)
    print(f"{process_time() - began:.1f} s of CPU")
    measure_speed()
    return 0


if __name__ == "__main__":
    sys.exit(main())

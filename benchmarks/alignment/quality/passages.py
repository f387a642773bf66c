"""Passages of three to ten reports made from labelled pairs: precision and recall of the pairs they bring together.

    python -m benchmarks.alignment.quality.passages FILE [--verses FILE ...] [--set NAME] [--records N]

Each report tells most facts of a one-to-one record, each in the words of either side, some sentences left out, some
neighbours run together, a block moved. With --verses (see fit.py) reports are made of the same verses besides, each in
one of the translations, cut into paragraphs of its own. Two paragraphs belong together exactly when they tell a common
fact. All numbers of reports are measured on the same records.

Printed per number of reports: links, pairs inside passages, and how much of what belongs together with a paragraph
stands in its best passage.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator
from pathlib import Path

from benchmarks.alignment.quality.data import Labelled, read
from benchmarks.alignment.quality.proxies import Side, dropped, in_runs, merged, moved, sides

from sidebyside.alignment import align, find_passages
from sidebyside.language.segmentation import sentences
from sidebyside.model import Link, Place, Report

COUNTS = range(3, 11)
VERSES = 30
"""Of the verses of each file, so many stretches."""


def accounts(record: Labelled, count: int, rng: random.Random) -> list[Side]:
    """``count`` accounts of the facts of a record."""
    one, other = sides(record)
    texts: dict[str, list[str]] = {}
    for facts, text in one + other:
        texts.setdefault(min(facts), []).append(text)
    order = [min(facts) for facts, _ in one] + [
        min(facts) for facts, _ in other if not facts & {f for g, _ in one for f in g}
    ]
    found = []
    for _ in range(count):
        side: Side = [(frozenset([fact]), shortened(rng.choice(texts[fact]), rng)) for fact in order]
        side = merged(dropped(side, rng, 0.25), rng, 0.15)
        found.append(moved(side, rng) if rng.random() < 0.5 else side)
    return found


def shortened(text: str, rng: random.Random) -> str:
    """The text with one sentence left out, half of the time, where it has three or more."""
    spans = sentences(text)
    if len(spans) < 3 or rng.random() < 0.5:
        return text
    out = rng.randrange(len(spans))
    return " ".join(text[s.start : s.end] for number, s in enumerate(spans) if number != out)


def versions(translations: list[list[str]], count: int, rng: random.Random) -> list[Side]:
    """``count`` accounts of one stretch of verses."""
    first = rng.randrange(len(translations[0]) - 60)
    numbers = range(first, first + rng.randint(25, 60))
    found = []
    for _ in range(count):
        texts, most = rng.choice(translations), rng.choice((2, 3, 5))
        runs = in_runs(numbers, rng, range(1, most + 1))
        side: Side = [(frozenset(map(str, run)), " ".join(texts[n] for n in run)) for run in runs]
        side = dropped(side, rng, 0.25)
        found.append(moved(side, rng) if rng.random() < 0.5 else side)
    return found


def belonging(told: list[Side]) -> set[tuple[Place, Place]]:
    """The pairs of paragraphs of different reports that tell a common fact."""
    tellers: dict[str, list[Place]] = {}
    for number, side in enumerate(told):
        for paragraph, (facts, _) in enumerate(side):
            for fact in sorted(facts):
                tellers.setdefault(fact, []).append(Place(number, paragraph))
    return {(x, y) for places in tellers.values() for x in places for y in places if x.report < y.report}


class Counts:
    """What was found over some groups of reports."""

    def __init__(self) -> None:
        self.links = self.right_links = self.pairs = self.right_pairs = self.true = 0
        self.passages = self.places = 0
        self.gathered = 0.0

    def add(self, gold: set[tuple[Place, Place]], links: tuple[Link, ...]) -> None:
        """Count the links of a group of reports, and their passages."""
        passages = find_passages(links)
        pairs = {(x, y) for p in passages for x in p.places for y in p.places if x.report < y.report}
        linked = {(link.left, link.right) for link in links}
        self.links, self.right_links = self.links + len(linked), self.right_links + len(linked & gold)
        self.pairs, self.right_pairs = self.pairs + len(pairs), self.right_pairs + len(pairs & gold)
        self.true, self.passages = self.true + len(gold), self.passages + len(passages)
        partners: dict[Place, set[Place]] = {}
        for x, y in gold:
            partners.setdefault(x, set()).add(y)
            partners.setdefault(y, set()).add(x)
        for place, others in partners.items():
            shares = [len(others & set(p.places)) / len(others) for p in passages if place in p.places]
            self.gathered += max(shares, default=0.0)
        self.places += len(partners)

    def row(self) -> str:
        """Precision and recall of links and of pairs, the share of partners in the best passage, passages."""
        values = (
            self.right_links / self.links,
            self.right_links / self.true,
            self.right_pairs / self.pairs,
            self.right_pairs / self.true,
            self.gathered / self.places,
        )
        return " | ".join([*(f"{value:.3f}" for value in values), str(self.passages)])


def groups(records: list[Labelled], verses: list[Path]) -> Iterator[tuple[str, str, list[Side]]]:
    """Of each record and of each stretch of verses as many accounts as are measured at most, with name and language."""
    for record in records:
        yield "records", record.language, accounts(record, COUNTS[-1], random.Random(record.id))
    for path in verses:
        text = json.loads(path.read_text(encoding="utf-8"))
        translations = [text[name] for name in ("one", "other", "more") if text.get(name)]
        rng = random.Random(3)
        for _ in range(VERSES):
            yield f"verses {text['language']}", text["language"], versions(translations, COUNTS[-1], rng)


def main() -> None:
    """Print one line per number of reports."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--verses", type=Path, nargs="*", default=[])
    parser.add_argument("--set", default="onestop", help="records of this set; their links are one to one")
    parser.add_argument("--records", type=int, default=1000, help="so many at most")
    args = parser.parse_args()
    found: dict[tuple[str, int], Counts] = {}
    records = [r for r in read(args.file) if r.set == args.set][: args.records]
    for name, language, told in groups(records, args.verses):
        reports = [Report.from_paragraphs([text for _, text in side], language=language) for side in told]
        for count in COUNTS:
            counts = found.setdefault((name, count), Counts())
            counts.add(belonging(told[:count]), align(reports[:count]))
    print("| made of | reports | links P | R | pairs P | R | gathered | passages |")
    for (name, count), counts in sorted(found.items()):
        print(f"| {name} | {count} | {counts.row()} |")


if __name__ == "__main__":
    main()

"""Passages of three to ten reports made from labelled pairs: precision and recall of the pairs they bring together.

    python benchmarks/alignment/quality/passages.py FILE

Each report tells most facts of a one-to-one record, each in the words of either side, some sentences left out, some
neighbours run together, a block moved. Two paragraphs belong together exactly when they tell a common fact.
"""

from __future__ import annotations

import random
import sys
from pathlib import Path

from data import Labelled, read
from proxies import Side, dropped, merged, moved, sides

from sidebyside.alignment import align, find_passages
from sidebyside.language.segmentation import sentences
from sidebyside.model import Place, Report


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


def main() -> None:
    """Print one line per number of reports."""
    rng = random.Random(3)
    records = [r for r in read(Path(sys.argv[1])) if r.set == "onestop"]
    print("reports  links P / R      passages P / R   passages  facts")
    for count in range(3, 11):
        link_hits = link_all = hits = made = true = groups = facts = 0
        for record in rng.sample(records, 8):
            told = accounts(record, count, rng)
            gold = {
                (Place(i, p), Place(j, q))
                for i in range(count)
                for j in range(i + 1, count)
                for p, (f, _) in enumerate(told[i])
                for q, (g, _) in enumerate(told[j])
                if f & g
            }
            links = align([Report.from_paragraphs([t for _, t in side]) for side in told])
            passages = find_passages(links)
            pairs = {(x, y) for g in passages for x in g.places for y in g.places if x.report < y.report}
            linked = {(link.left, link.right) for link in links}
            link_hits, link_all = link_hits + len(linked & gold), link_all + len(linked)
            hits, made, true = hits + len(pairs & gold), made + len(pairs), true + len(gold)
            groups, facts = groups + len(passages), facts + len({f for side in told for g, _ in side for f in g})
        print(
            f"{count:7d}  {link_hits / link_all:.3f} / {link_hits / true:.3f}    "
            f"{hits / made:.3f} / {hits / true:.3f}    {groups:8d} {facts:6d}"
        )


if __name__ == "__main__":
    main()

"""Measure the findings: recall and precision per type over planted differences, and false findings in honest pairs.

    python -m benchmarks.findings.run [--failures] [--only TYPE]

A planted difference is found if an entry of its type and grade stands on its words; it counts as *another grade* if one
of its type does. Every other difference that is reported in that comparison is false: the accounts tell the same.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from time import process_time

from benchmarks.findings.events_of import Planted, told

from sidebyside import Report, compare
from sidebyside.model import Finding


def entries(left: tuple[str, ...], right: tuple[str, ...], language: str) -> tuple[Finding, ...]:
    """All ledger entries of two accounts."""
    return compare([Report.from_paragraphs(text, language=language) for text in (left, right)]).entries


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


def measure(failures: bool = False, only: str = "") -> dict[str, object]:
    """Run everything and print the table; the figures as they are printed."""
    total: Counter[str] = Counter()
    right: Counter[str] = Counter()
    other_grade: Counter[str] = Counter()
    false: Counter[str] = Counter()
    by_grade: Counter[tuple[str, str]] = Counter()
    found_grade: Counter[tuple[str, str]] = Counter()
    honest = honest_false = 0
    texts = told()
    for event in texts:
        a, b, c = event.accounts
        for left, other in ((a, b), (a, c), (b, c)):
            honest += 1
            wrong = [f for f in entries(left, other, event.language) if f.differs]
            honest_false += bool(wrong)
            if failures:
                for finding in wrong:
                    print(f"false in honest {event.name}: {line(finding)}")
        for plant in event.planted:
            if only and plant.type != only:
                continue
            rows = entries(a, plant.changed, plant.language)
            hits = [f for f in rows if f.type == plant.type and touches(f, plant)]
            total[plant.type] += 1
            by_grade[plant.type, plant.grade] += 1
            if any(f.grade == plant.grade for f in hits):
                right[plant.type] += 1
                found_grade[plant.type, plant.grade] += 1
            elif any(f.differs for f in hits):
                other_grade[plant.type] += 1
                if failures:
                    print(f"other grade {plant.event}: {plant.type} {plant.grade} is {[line(f) for f in hits]}")
            elif failures:
                words = plant.changed[plant.place[0]][plant.place[1] : plant.place[2]]
                print(f"missed {plant.event}: {plant.type} {plant.grade} at {words!r}: {[line(f) for f in hits]}")
            for finding in rows:
                if finding.differs and not touches(finding, plant):
                    false[finding.type] += 1
                    if failures:
                        print(f"false in {plant.event} ({plant.type} {plant.grade}): {line(finding)}")
    print(f"{len(texts)} texts, {sum(total.values())} planted differences, {honest} honest pairs")
    print("| type | planted | found | other grade | false | recall | precision |")
    print("|---|---:|---:|---:|---:|---:|---:|")
    for type in sorted(total):
        hits_ = right[type] + other_grade[type]
        precision = hits_ / max(1, hits_ + false[type])
        print(
            f"| {type} | {total[type]} | {right[type]} | {other_grade[type]} | {false[type]} "
            f"| {right[type] / total[type]:.3f} | {precision:.3f} |"
        )
    found = sum(right.values()) + sum(other_grade.values())
    precision = found / max(1, found + sum(false.values()))
    print(f"overall: recall {sum(right.values()) / sum(total.values()):.3f}, precision {precision:.3f}")
    print(f"honest pairs with a false finding: {honest_false} of {honest}")
    for (type, grade), count in sorted(by_grade.items()):
        print(f"  {type} · {grade}: {found_grade[type, grade]} of {count}")
    return {"recall": {t: right[t] / total[t] for t in total}, "precision": precision, "honest": honest_false / honest}


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--failures", action="store_true", help="name what is missed and what is false")
    parser.add_argument("--only", default="", metavar="TYPE", help="planted differences of one type only")
    arguments = parser.parse_args()
    began = process_time()
    measure(arguments.failures, arguments.only)
    print(f"{process_time() - began:.1f} s of CPU")
    return 0


if __name__ == "__main__":
    sys.exit(main())

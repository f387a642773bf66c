"""What the sample reports must show, found by a reader; a false alarm there is the first thing a newcomer sees."""

from __future__ import annotations

from pathlib import Path

import sidebyside

SEEDS = sorted((Path(__file__).parents[3] / "seeds").glob("*.txt"))


def test_the_differences_of_the_sample_reports() -> None:
    comparison = sidebyside.compare([sidebyside.load(path) for path in SEEDS])
    found = sorted(
        (finding.type, *(f"{'AB'[side.report]}{side.paragraph + 1}" for side in finding.sides))
        for finding in comparison.findings
    )
    assert found == [
        ("attribution", "A6", "B7"),
        ("hedge", "A8", "B2"),
        ("number", "A6", "B8"),
        ("quote", "A3", "B3"),
        ("quote", "A7", "B9"),
    ]

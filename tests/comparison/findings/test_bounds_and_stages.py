"""Two wordings of one fact: a bound and a superlative, a sum and its parts, the break and the end of a match."""

from __future__ import annotations

import pytest
from tests.comparison.findings.pairs import compared


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The gorge is up to 300 metres deep.", "Where it is deepest, the gorge has a depth of 300 metres."),
        (
            "Two tractors and nine vans were swept away by the flood in Marl.",
            "The flood in Marl swept away 11 vehicles, two of them tractors.",
        ),
        ("Arvika came from behind to win 5-3.", "Arvika, 2-3 down at the break, won in the end."),
        ("Arvika beat Kalmar 5-3.", "Arvika were trailing 2-3 against Kalmar before they won."),
        (
            "The captain told the court that the radio had been turned off.",
            "The court heard the radio was not turned on.",
        ),
        ("The trainer is expected to leave in June.", "The trainer will leave in June, people at the club believe."),
        ("The trial suggests that the drug prevents strokes.", "The drug may prevent strokes, the trial suggests."),
    ],
)
def test_no_difference(left: str, right: str) -> None:
    assert not compared(left, right).findings


@pytest.mark.parametrize(
    ("left", "right", "type"),
    [
        ("The gorge is up to 300 metres deep.", "The gorge is 300 metres deep.", "number"),
        ("Arvika won 5-3 after trailing at half-time.", "Arvika won 4-3 after trailing at half-time.", "number"),
        (
            "The radio had been turned off, the captain said.",
            "The radio had not been turned off, the captain said.",
            "negation",
        ),
        ("The trainer is expected to leave in June.", "The trainer will leave in June.", "hedge"),
        ("The drug may prevent strokes in women.", "The drug prevents strokes in women.", "hedge"),
    ],
)
def test_a_difference_still(left: str, right: str, type: str) -> None:
    assert [row.type for row in compared(left, right).findings] == [type]


def test_what_is_perhaps_so_must_be_told_there() -> None:
    comparison = compared(
        "In der Halle wohnen 90 Familien.",
        "Die Halle, in der 90 Familien wohnen, soll abgerissen werden.",
        language="de",
    )
    assert not comparison.findings

"""The date of a birth is not held against the date of a baptism, a wedding or a death."""

from __future__ import annotations

import pytest
from tests.comparison.findings.pairs import compared, differing


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "He was christened in the village church on 2 June 1811, five days after his birth.",
            "Born in May 1811, he was christened in the village church five days later.",
        ),
        (
            "Anna Keller married the organist in Basel in 1904.",
            "Anna Keller, born in Basel in 1881, became the organist's wife.",
        ),
        (
            "The painter died on 3 March and was buried beside his wife in Ghent.",
            "The painter was buried in Ghent on 9 March, beside his wife.",
        ),
    ],
)
def test_dates_of_other_events_of_a_life(left: str, right: str) -> None:
    assert not differing(compared(left, right), "date")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The painter died at home in Ghent on 3 March 1911.", "On 3 May 1911 the painter died at home in Ghent."),
        ("She was born in Basel in June 1881.", "In July 1881 she was born in Basel."),
        ("The bishop was killed at the gate on 3 March.", "The bishop died at the gate on 8 March."),
    ],
)
def test_dates_of_one_event_of_a_life(left: str, right: str) -> None:
    assert len(differing(compared(left, right), "date")) == 1

"""The one date or number of its kind that has no partner, where all others agree."""

import pytest
from tests.comparison.findings.pairs import compared, differing

from sidebyside.model import FindingType


@pytest.mark.parametrize(
    ("left", "right", "type", "texts"),
    [
        (
            "Divers searched the wreck on Monday and again on Friday.",
            "They had gone down to the wreck on Wednesday and on Friday.",
            "date",
            ("Monday", "Wednesday"),
        ),
        (
            "An avalanche hit the lodge late on Sunday, burying the cellar.",
            "Early on Sunday an avalanche hit the lodge and buried the cellar.",
            "date",
            ("late on Sunday", "Early on Sunday"),
        ),
        (
            "A blast in the mill killed five workers and broke windows in 40 houses.",
            "In 40 houses windows broke when eight people were killed by a blast in the mill.",
            "number",
            ("five", "eight"),
        ),
    ],
)
def test_what_is_left_differs(left: str, right: str, type: FindingType, texts: tuple[str, str]) -> None:
    found = differing(compared(left, right), type)
    assert [tuple(side.text for side in f.sides) for f in found] == [texts]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The rate was cut to 4 percent from 4.25 percent.", "The rate went down a quarter of a point to 4 percent."),
        ("The lodge was hit early on Sunday.", "The lodge was hit on Sunday morning."),
        ("Governor Oleh Kharchenko spoke.", "Governor Oleg Harchenko spoke."),
    ],
)
def test_nothing_is_left(left: str, right: str) -> None:
    types: tuple[FindingType, ...] = ("number", "date", "name")
    assert not [f for type in types for f in differing(compared(left, right), type)]

"""Parts of one whole: a part is held against a part where both paragraphs name the same whole."""

from __future__ import annotations

import pytest
from tests.comparison.findings.pairs import compared, differing


@pytest.mark.parametrize(
    ("left", "right", "values"),
    [
        (
            "Nineteen of the 24 smoke alarms were found to be broken.",
            "Fire officers found that 14 of 24 smoke alarms no longer worked.",
            ("Nineteen", "14"),
        ),
        (
            "Of the 52 nests counted on the island, 38 held eggs.",
            "Eggs lay in 28 of the 52 nests that were counted on the island.",
            ("38", "28"),
        ),
        (
            "The team counted the nests in June. Of the 52 nests on the island, 38 held eggs.",
            "Eggs lay in 28 of the 52 nests on the island, which were counted in June.",
            ("38", "28"),
        ),
        ("Rafferty hit 17 of his 20 free throws.", "Of his 20 free throws Rafferty made 14.", ("17", "14")),
        (
            "The ferry company cut 14 of its 32 daily crossings.",
            "Of its 32 daily crossings the ferry company cut 23.",
            ("14", "23"),
        ),
    ],
)
def test_parts_of_one_whole_differ(left: str, right: str, values: tuple[str, str]) -> None:
    found = differing(compared(left, right), "number")
    assert [tuple(side.text for side in row.sides) for row in found] == [values]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Of the 52 nests counted on the island, 38 held eggs.",
            "Fourteen of the 52 nests counted on the island held no eggs.",
        ),
        (
            "Of the 52 nests counted on the island, 38 held eggs.",
            "Of the 52 nests counted on the island, 38 held eggs and nine held chicks.",
        ),
        (
            "Nineteen of the 24 smoke alarms in the hostel were broken.",
            "The hostel had 24 smoke alarms; five of them worked.",
        ),
    ],
)
def test_the_rest_of_a_whole_is_no_difference(left: str, right: str) -> None:
    assert not differing(compared(left, right), "number")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The company cut 14 of its 32 daily crossings.", "Of its 32 daily crossings the company cut 14."),
        ("The company cut 14 of its 32 daily crossings.", "Of its 32 daily crossings the company kept 18."),
        ("The company cut 14 of its 32 crossings in 2019.", "Of its 32 crossings the company cut some in 2020 (14)."),
    ],
)
def test_one_part_in_other_words_is_no_difference(left: str, right: str) -> None:
    assert differing(compared(left, right), "number") == []


def test_two_parts_of_one_fate_are_no_rest() -> None:
    (found,) = differing(
        compared("Four of the seven hostages have been released.", "Three of the seven hostages have been set free."),
        "number",
    )
    assert [side.text for side in found.sides] == ["Four", "Three"]

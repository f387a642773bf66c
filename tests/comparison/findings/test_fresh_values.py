"""What paragraphs in two honest wordings taught: bounds, places, denials in other words, dates told by a number."""

import pytest
from tests.comparison.findings.pairs import compared, differing, rows

from sidebyside.model import FindingType


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The minimum wage will rise to 12.50 euros.", "The minimum wage will go up to €12.50."),
        ("The water was 2.4 metres deep in the old town.", "The old town stood under 2.4 metres of water."),
        ("Of the 1,300 buildings hit, 85 are beyond repair.", "Of the 1,300 buildings hit, 85 cannot be repaired."),
        (
            "None of the victims had been wearing a life jacket, the coast guard said.",
            "The victims had all been without life jackets, the coast guard said.",
        ),
        ("Doctors do not expect more deaths.", "No more deaths are expected, doctors said."),
        ("Unions said there was no evidence for the warning.", "Unions rejected the warning as unproven."),
        ("The union may have to close the school.", "The union might have to close the school."),
    ],
)
def test_one_thing_in_other_words(left: str, right: str) -> None:
    found = compared(left, right)
    types: tuple[FindingType, ...] = ("number", "date", "hedge", "negation")
    assert not [row for type in types for row in differing(found, type)]


@pytest.mark.parametrize(
    ("left", "right", "type", "expected"),
    [
        (
            "The volcano last erupted in 1991, when more than 800 people died.",
            "Over 800 people lost their lives in the volcano's last eruption, in 1981.",
            "date",
            ("differs", "1991", "1981"),
        ),
        (
            "Officials said 1,300 buildings had been damaged, 85 of them beyond repair.",
            "Of the 1,300 buildings damaged, 58 cannot be repaired, officials said.",
            "number",
            ("value differs", "85", "58"),
        ),
        (
            "The governor said the building may have to be pulled down.",
            "The governor said the building would have to be pulled down.",
            "hedge",
            ("strengthened", "may have to be pulled", "have to be pulled"),
        ),
        (
            "He emigrated to Chile in 1911, probably because of debts.",
            "He emigrated to Chile in 1911 because of debts.",
            "hedge",
            ("strengthened", "probably", "because"),
        ),
        (
            "The court upheld the ban on the party.",
            "The court lifted the ban on the party.",
            "negation",
            ("opposite", "upheld", "lifted"),
        ),
        (
            "Investigators suspect that a signal fault caused the crash.",
            "Investigators have established that a signal fault caused the crash.",
            "hedge",
            ("strengthened", "suspect", "established"),
        ),
    ],
)
def test_a_difference_in_other_words(left: str, right: str, type: FindingType, expected: tuple[str, ...]) -> None:
    assert expected in rows(compared(left, right), type)

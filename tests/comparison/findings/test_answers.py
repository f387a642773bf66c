import pytest
from tests.comparison.findings.pairs import compared, differing, rows

from sidebyside.model import FindingType

LEFT = "Environmental groups said the crack had been known about for months. Hydralp {} this."
RIGHT = "The crack had been known about for months, the groups said. Hydralp {} it."


def test_a_brief_denial_against_a_brief_confirmation() -> None:
    found = compared(LEFT.format("denied"), RIGHT.format("confirmed"))
    assert ("denied", "denied", "confirmed") in rows(found, "negation")


@pytest.mark.parametrize(("left", "right"), [("denied", "denied"), ("denied", "rejected"), ("confirmed", "admitted")])
def test_like_answers_are_no_difference(left: str, right: str) -> None:
    assert not differing(compared(LEFT.format(left), RIGHT.format(right)), "negation")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "“We are not going to negotiate under pressure,” the minister said in Prague.",
            "In Prague the minister ruled out negotiating “under pressure”.",
        ),
        (
            "The mayor, Peter Lindquist, denied that the gates had failed.",
            "Mayor Peter Lindquist said the flood gates had worked.",
        ),
    ],
)
def test_no_in_other_words(left: str, right: str) -> None:
    assert not differing(compared(left, right), "negation")


@pytest.mark.parametrize(
    ("left", "right", "type", "expected"),
    [
        (
            "The agency presented evidence for the claim.",
            "The agency made the claim without presenting evidence.",
            "negation",
            ("negated", "presented", "without presenting"),
        ),
        (
            "The company will close the plant in June.",
            "The company is considering closing the plant in June.",
            "hedge",
            ("softened", "will close", "considering closing"),
        ),
        (
            "The evacuation would last at least until Tuesday.",
            "People would be kept away until Wednesday at the earliest.",
            "date",
            ("differs", "Tuesday", "Wednesday"),
        ),
    ],
)
def test_one_thing_in_other_words(left: str, right: str, type: FindingType, expected: tuple[str, ...]) -> None:
    assert expected in rows(compared(left, right), type)

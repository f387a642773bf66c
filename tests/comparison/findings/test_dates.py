import pytest
from tests.comparison.findings.pairs import compared, rows


@pytest.mark.parametrize(
    ("left", "right", "dates", "expected"),
    [
        ("The ministers met in Moscow on Friday.", "On Friday the ministers met in Moscow.", ("", ""), "agree"),
        ("The ministers met in Moscow on Friday.", "On Thursday the ministers met in Moscow.", ("", ""), "differs"),
        ("The treaty was signed in June 2023.", "The treaty was signed in July 2023.", ("", ""), "differs"),
        ("The treaty was signed in 2023.", "The treaty was signed in June 2023.", ("", ""), "agree"),
        ("The talks ended three days later.", "The talks ended four days later.", ("", ""), "differs"),
        (
            "The ministers met in Moscow on Friday.",
            "The ministers met in Moscow yesterday.",
            ("2024-11-01", "2024-11-02"),
            "agree",
        ),
        (
            "The ministers met in Moscow on Friday.",
            "The ministers met in Moscow yesterday.",
            ("2024-11-01", "2024-11-05"),
            "differs",
        ),
        (
            "The ministers met in Moscow on Friday.",
            "The ministers met in Moscow on 1 November.",
            ("2024-11-01", "2024-11-02"),
            "agree",
        ),
        ("The siren sounded at 10:30 in the port.", "The siren sounded at 11:30 in the port.", ("", ""), "differs"),
    ],
)
def test_rows(left: str, right: str, dates: tuple[str, str], expected: str) -> None:
    assert [row[0] for row in rows(compared(left, right, dates=dates), "date")] == [expected]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The ministers met in Moscow on Friday.", "The ministers met in Moscow on 1 November."),
        ("The 2023 treaty was signed in Minsk.", "The treaty was signed in Minsk in February."),
        ("They met on Friday after a launch on Thursday.", "After Thursday's launch, they met."),
        ("He came three days later to the talks.", "He came to the talks on Friday."),
    ],
)
def test_what_is_not_held_against_each_other(left: str, right: str) -> None:
    assert [row for row in rows(compared(left, right), "date") if row[0] == "differs"] == []

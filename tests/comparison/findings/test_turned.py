"""Differences that turn a sentence: names and offices exchanged, before and after, all and most, conditions, ranks."""

import pytest

from sidebyside import Report
from sidebyside.comparison import Comparison
from sidebyside.model import Link, Place


def told(left: str, right: str, language: str = "en") -> list[tuple[str, str, tuple[str, ...]]]:
    reports = [Report.from_paragraphs([text], language=language) for text in (left, right)]
    found = Comparison(reports, [Link(Place(0, 0), Place(1, 0), 1.0)]).findings
    return [(row.type, row.grade, tuple(side.text for side in row.sides)) for row in found]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (
            "Peru beat Chile to reach the final.",
            "Chile beat Peru to reach the final.",
            ("name", "different name", ("Peru", "Chile")),
        ),
        (
            "Peru beat Chile to reach the final.",
            "Peru lost to Chile in the last four.",
            ("name", "different name", ("Peru", "Chile")),
        ),
        (
            "Ann Holt sued Per Lie over a loan.",
            "Ann Holt was sued by Per Lie over a loan.",
            ("name", "different name", ("Ann Holt", "Per Lie")),
        ),
        (
            "President Ida Moe signed the bill.",
            "The bill was signed by Prime Minister Ida Moe.",
            ("name", "other office", ("Ida Moe", "Ida Moe")),
        ),
        (
            "The siren sounded before the crew left the ship.",
            "The siren sounded after the crew left the ship.",
            ("negation", "opposite", ("before", "after")),
        ),
        (
            "More boys than girls passed the exam.",
            "Fewer boys than girls passed the exam.",
            ("negation", "opposite", ("More", "Fewer")),
        ),
        (
            "Rents in the harbour quarter climbed in May.",
            "In May rents in the harbour quarter dropped.",
            ("negation", "opposite", ("climbed", "dropped")),
        ),
        (
            "All of the miners were brought up by noon.",
            "Most of the miners were brought up by noon.",
            ("hedge", "softened", ("All", "Most")),
        ),
        (
            "If the bank agrees, the mill will open in June.",
            "The mill will open in June.",
            ("hedge", "strengthened", ("If the bank agrees", "mill will open in June")),
        ),
        (
            "The club sacked its coach for the second time this year.",
            "For the third time this year the club sacked its coach.",
            ("number", "value differs", ("second", "third")),
        ),
        (
            "Abebe won the race in 2:05:41 in heavy rain.",
            "In heavy rain Abebe won the race in 2:05:14.",
            ("number", "value differs", ("2:05:41", "2:05:14")),
        ),
        (
            "The minister will go, the paper reported, citing two aides.",
            "The minister will go, the paper reported, citing his wife.",
            ("attribution", "other source", ("two aides", "his wife")),
        ),
    ],
)
def test_a_turn_is_told(left: str, right: str, expected: tuple[str, str, tuple[str, ...]]) -> None:
    assert expected in told(left, right)


@pytest.mark.parametrize(
    ("left", "right", "language"),
    [
        ("Peru beat Chile to reach the final.", "Chile were beaten by Peru.", "en"),
        ("Peru beat Chile 2-1.", "Chile lost to Peru 2-1.", "en"),
        ("The siren sounded before the crew left the ship.", "The crew left the ship after the siren sounded.", "en"),
        ("A family sold the farm to a bank.", "A bank bought the farm from a family.", "en"),
        ("Prime Minister Ida Moe signed the bill.", "The premier, Ida Moe, signed the bill.", "en"),
        ("If the bank agrees, the mill will open.", "The mill will open, provided the bank agrees.", "en"),
        ("The first bomb hit the station.", "The second bomb hit a school near the station.", "en"),
        ("Nearly all of the miners were saved.", "Most of the miners were saved.", "en"),
        ("Abebe won in 2:05:41.", "Abebe won in two hours, 5 minutes and 41 seconds.", "en"),
        ("El alcalde habría robado dinero, según la fiscal.", "La fiscal sostiene que el alcalde robó dinero.", "es"),
    ],
)
def test_a_turn_of_phrase_is_none(left: str, right: str, language: str) -> None:
    assert not told(left, right, language)


def test_a_denial_that_is_negated_differs_in_german() -> None:
    found = told("Der Wirt hat die Tat nicht bestritten.", "Die Tat hat der Wirt bestritten.", "de")
    assert [(type, grade) for type, grade, _ in found] == [("negation", "negated")]

"""What stands in whose place in sentences that are otherwise the same."""

import pytest

from sidebyside.comparison.comparison import Comparison
from sidebyside.comparison.findings.detector import pairs
from sidebyside.comparison.findings.replaced import replaced_in
from sidebyside.model import Link, Place, Report


def linked(left: str, right: str, language: str = "en") -> Comparison:
    reports = [Report.from_paragraphs([text], language=language) for text in (left, right)]
    return Comparison(reports, [Link(Place(0, 0), Place(1, 0), 1.0)])


def stretches(left: str, right: str) -> list[tuple[str, str]]:
    (pair,) = pairs(linked(left, right))
    return [(left[slice(*r.left)], right[slice(*r.right)]) for r in replaced_in(pair)]


def names(left: str, right: str, language: str = "en") -> list[tuple[str, ...]]:
    return [tuple(s.text for s in f.sides) for f in linked(left, right, language).findings if f.type == "name"]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("Torres scored the winning goal for Valencia.", "Moreno scored the winning goal for Valencia.",
         [("Torres", "Moreno")]),
        ("The ferry sank off the northern coast on Monday.", "The ferry sank off the coast on Monday.",
         [("northern", "")]),
        ("The ferry sank off the northern coast.", "The old ferry sank off the southern coast.",
         [("", "old"), ("northern", "southern")]),
        # Inflection and number style are no difference, and other sentences than near copies are not looked at.
        ("Farmers block the northern road again.", "Farmers blocked the northern road again.", []),
        ("The council closed the bridge on Monday.", "Traders along the river lost their Monday takings.", []),
    ],
)  # fmt: skip
def test_stretches_that_stand_for_each_other(left: str, right: str, expected: list[tuple[str, str]]) -> None:
    assert stretches(left, right) == expected
    assert stretches(right, left) == [(b, a) for a, b in expected]


def test_a_very_long_sentence_is_not_looked_at() -> None:
    words = ["harbour", "ferry", "crane", "winch", "barge", "quay", "mole", "pier", "dock", "lock"]
    body = " ".join(f"{word}{n}" for n in range(30) for word in words)
    assert stretches(f"Torres saw {body}.", f"Moreno saw {body}.") == []


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("Torres scored the winning goal for Valencia.", "Moreno scored the winning goal for Valencia.",
         [("Torres", "Moreno")]),
        ("Siemens will build the trains in Krefeld.", "Alstom will build the trains in Krefeld.",
         [("Siemens", "Alstom")]),
        ("Orlova won the women's race by two seconds.", "Lindqvist won the women's race by two seconds.",
         [("Orlova", "Lindqvist")]),
    ],
)  # fmt: skip
def test_a_name_alone_at_the_beginning(left: str, right: str, expected: list[tuple[str, ...]]) -> None:
    assert names(left, right) == expected
    assert names(right, left) == [pair[::-1] for pair in expected]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # Common nouns owe their capital to their place.
        ("Firefighters battled the blaze near the harbour.", "Crews battled the blaze near the harbour."),
        ("Turnout rose by two points.", "Participation rose by two points."),
        ("Access was restricted to the old harbour.", "Entry was restricted to the old harbour."),
        ("Rescuers have searched the northern slope.", "Volunteers have searched the northern slope."),
        # One person under two names of his own, or named in the other paragraph as well.
        ("Volodymyr signed the peace treaty in the palace.", "Vladimir signed the peace treaty in the palace."),
        ("Torres scored the winning goal. Moreno set it up.", "Moreno scored the winning goal. Torres set it up."),
        ("The Faroe Islands closed their harbours to trawlers.", "The Faroes closed their harbours to trawlers."),
    ],
)
def test_no_other_name(left: str, right: str) -> None:
    assert names(left, right) == []
    assert names(right, left) == []


def test_a_german_noun_is_no_name() -> None:
    assert names("Regen verzögerte den Start des Rennens.", "Schnee verzögerte den Start des Rennens.", "de") == []


def test_a_german_place_behind_a_preposition() -> None:
    left, right = "Die Ausstellung in Dresden zeigt 80 Bilder.", "Die Ausstellung in Leipzig zeigt 80 Bilder."
    assert names(left, right, "de") == [("Dresden", "Leipzig")]
    assert names("Er handelte in Panik und floh zum Hafen.", "Er handelte in Angst und floh zum Hafen.", "de") == []


def test_names_of_unknown_kind_in_one_place() -> None:
    left, right = "He fled through the garden towards Mill Lane.", "He fled through the garden towards Church Lane."
    assert names(left, right) == [("Mill Lane", "Church Lane")]
    assert names(
        "The prize went to Dana Whitfield for the novel about bees.",
        "The prize went to Torres for the novel about bees.",
    ) == [("Dana Whitfield", "Torres")]

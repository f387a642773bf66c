"""What looks like a no beside a yes and is none, and what is one though the sentence is turned round."""

from __future__ import annotations

import pytest
from tests.comparison.findings.pairs import compared, differing


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "No lead was found in the toys, the inspectors said.",
            "The inspectors reported that all the toys were free of lead.",
        ),
        (
            "The schooner, last seen off Cape Ruin in May, carried nine men.",
            "The schooner with nine men left Cape Ruin in May and has not been seen since.",
        ),
        (
            "Lowe was acquitted of arson but convicted of theft.",
            "The jury found Lowe guilty of theft but not guilty of arson.",
        ),
        (
            "The valley attracts hikers with its waterfalls.",
            "Other valleys do not attract hikers as this one does with its waterfalls.",
        ),
        (
            "North Korea’s foreign minister, on a visit to Moscow, spoke of the war in the Ukraine with Russia’s.",
            "On a visit to Moscow the foreign minister spoke with Russia’s of South Korea and the war in the Ukraine.",
        ),
        (
            "On Monday the supreme court overturned the ban on the newspaper.",
            "The ban on the newspaper, which a lower court had upheld, is void, the supreme court ruled on Monday.",
        ),
    ],
)
def test_no_negation(left: str, right: str) -> None:
    assert not differing(compared(left, right), "negation")


def test_opposites_in_a_sentence_turned_round() -> None:
    (found,) = differing(
        compared(
            "Members approved the new statutes at a congress in Lyon.",
            "At a congress in Lyon members rejected the new statutes.",
        ),
        "negation",
    )
    assert (found.grade, [side.text for side in found.sides]) == ("opposite", ["approved", "rejected"])


def test_what_one_can_find_is_told_where_it_is_found() -> None:
    comparison = compared(
        "Visitors can now only find such looms in museums.",
        "Such looms are now mostly found in museums, far from visitors' homes.",
    )
    assert not differing(comparison, "hedge")


def test_a_word_of_doubt_both_have_hides_no_other() -> None:
    (german,) = differing(
        compared(
            "Der Verdächtige hat den Wagen gestohlen und das Kennzeichen vermutlich gefälscht.",
            "Der Verdächtige hat den Wagen gestohlen und das Kennzeichen gefälscht.",
            language="de",
        ),
        "hedge",
    )
    assert german.grade == "strengthened"
    (english,) = differing(
        compared(
            "The suspect may have had a key to the vault, detectives said.",
            "The suspect had a key to the vault, detectives said.",
        ),
        "hedge",
    )
    assert english.grade == "strengthened"


def test_a_maximum_is_up_to() -> None:
    comparison = compared(
        "For each count the maximum sentence is 25 years.", "Each count carries a sentence of up to 25 years."
    )
    assert not differing(comparison, "number")

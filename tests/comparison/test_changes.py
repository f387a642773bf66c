"""Differing words as runs that a person can read."""

from __future__ import annotations

from sidebyside.comparison import Comparison
from sidebyside.comparison.changes import changes
from sidebyside.model import Link, Place, Report


def read(left: str, right: str) -> list[tuple[str, str, bool]]:
    comparison = Comparison(
        (Report.from_paragraphs([left]), Report.from_paragraphs([right])), [Link(Place(0, 0), Place(1, 0), 1.0)]
    )
    return [
        (
            left[change.left.start : change.left.end] if change.left else "",
            right[change.right.start : change.right.end] if change.right else "",
            change.moved,
        )
        for change in changes(comparison, comparison.links[0])
    ]


def test_words_in_place_of_others_and_words_of_one_side() -> None:
    assert read("Trains to Kyle ran late.", "Trains to Oban ran very late.") == [
        ("Kyle", "Oban", False),
        ("", "very", False),
    ]


def test_words_that_moved_are_one_change() -> None:
    left = "The fire was out by nine in the evening, fire chief Anna Kowalski said on Monday."
    right = "The fire was out by nine in the evening, said fire chief Anna Kowalski on Monday."
    assert read(left, right) == [("said", "said", True)]


def test_each_word_moves_once() -> None:
    left = "Indeed the harbour was shut all week and the ferries stayed away."
    right = "The harbour indeed was shut all week indeed and the ferries stayed away."
    assert sorted(read(left, right)) == [("", "indeed", False), ("Indeed", "indeed", True)]

"""Paragraphs found again in a new version."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidebyside.snapshots.versions import matching
from sidebyside.snapshots.versions.matching import match

HARBOUR = "The dockers walked out at dawn and the cranes stood still above the harbour."
MAYOR = "The mayor said on Tuesday that she would not negotiate before Friday."
RAIN = "Rain is expected over the whole coast until the weekend."
UNION = "A spokesman of the union called the offer an insult."


def test_unchanged() -> None:
    assert match([HARBOUR, MAYOR, RAIN], [HARBOUR, MAYOR, RAIN]) == {0: 0, 1: 1, 2: 2}


def test_inserted_removed_and_moved() -> None:
    assert match([HARBOUR, MAYOR, RAIN], [RAIN, UNION, HARBOUR]) == {0: 2, 2: 0}


def test_edited() -> None:
    edited = MAYOR.replace("Tuesday", "Wednesday").replace("would not", "will never")
    assert match([HARBOUR, MAYOR], [UNION, edited, HARBOUR]) == {0: 2, 1: 1}


def test_rewritten_beyond_recognition_is_not_found() -> None:
    assert match([HARBOUR, MAYOR], [HARBOUR, "Talks are off, city hall let it be known."]) == {0: 0}


def test_joined_paragraphs_lead_to_the_one_they_are_in() -> None:
    assert match([HARBOUR, MAYOR, RAIN], [f"{HARBOUR} {MAYOR} {UNION}", RAIN]) == {0: 0, 1: 0, 2: 1}


def test_repeated_texts_are_told_apart_by_what_stands_around() -> None:
    stars = "* * *"
    assert match([HARBOUR, stars, MAYOR, stars, RAIN], [UNION, MAYOR, stars, RAIN]) == {2: 1, 3: 2, 4: 3}
    assert match([stars, stars], [stars, stars, stars]) == {0: 0, 1: 2}


def test_two_that_resemble_one_another_as_much_are_told_apart_by_neighbours_or_not_at_all() -> None:
    count = "Ward {} counted nine hundred votes for the list of the harbour."
    old = [HARBOUR, count.format("7"), MAYOR]
    assert match(old, [UNION, count.format("8"), HARBOUR, count.format("9"), MAYOR]) == {0: 2, 1: 3, 2: 4}
    assert match([count.format("7")], [UNION, count.format("8"), RAIN, count.format("9"), MAYOR]) == {}


def test_long_reports_are_searched_between_neighbours(monkeypatch: pytest.MonkeyPatch) -> None:
    old = [f"{HARBOUR} {n} {n * n}" for n in range(60)]
    new = [text.replace("cranes", "great cranes") if n % 4 == 1 else text for n, text in enumerate(old)]
    monkeypatch.setattr(matching, "WORK_LIMIT", 20)
    assert match(old, new) == {n: n for n in range(60)}


PARAGRAPHS = st.lists(
    st.sampled_from([HARBOUR, MAYOR, RAIN, UNION, "", "* * *", HARBOUR[:40], MAYOR + RAIN]), max_size=6
)


@settings(max_examples=80, deadline=None)
@given(PARAGRAPHS, PARAGRAPHS)
def test_equal_texts_are_never_lost_while_there_is_one(old: list[str], new: list[str]) -> None:
    found = match(old, new)
    assert all(0 <= i < len(old) and 0 <= j < len(new) for i, j in found.items())
    for text in set(old):
        here = [i for i, other in enumerate(old) if other == text]
        there = [j for j, other in enumerate(new) if other == text]
        assert sum(new[found[i]] == text for i in here if i in found) == min(len(here), len(there))
    assert match(old, old) == {i: i for i in range(len(old))}

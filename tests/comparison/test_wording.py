from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from sidebyside.comparison.wording import State, compare_wording
from sidebyside.language.folding import fold_word
from sidebyside.model import Span


def states(text: str, side: tuple[tuple[Span, State], ...]) -> list[tuple[str, str]]:
    return [(text[span.start : span.end], state) for span, state in side]


def test_a_replaced_word_is_changed_on_both_sides_and_an_added_one_stands_alone() -> None:
    left = "Relations are reaching a new level."
    right = "Traditional relations are rising to a new level."
    found = compare_wording(left, right)
    assert ("reaching", "changed") in states(left, found.left)
    assert ("rising", "changed") in states(right, found.right)
    assert ("Traditional", "only") in states(right, found.right)
    assert ("level", "same") in states(left, found.left)


def test_a_word_that_moved_is_no_addition() -> None:
    left, right = "Fire chief Anna Kowalski said", "said the old fire chief Anna Kowalski"
    found = compare_wording(left, right)
    assert states(left, found.left)[-1] == ("said", "changed")
    assert states(right, found.right)[:3] == [("said", "changed"), ("the", "only"), ("old", "only")]


def test_a_word_told_once_more_is_an_addition() -> None:
    left, right = "Trains ran late", "Late, very late, trains ran"
    assert [state for _, state in states(right, compare_wording(left, right).right)].count("only") == 2


def test_trivial_changes_are_the_same() -> None:
    left, right = "The “Troops” WEREN'T seen — café", 'the "troop" weren’t seen, cafe'
    found = compare_wording(left, right)
    assert {state for _, state in found.left + found.right} == {"same"}


def test_a_look_alike_letter_is_not_folded_away() -> None:
    left, right = "The bank paid", "The b\u0430nk paid"
    assert ("bank", "changed") in states(left, compare_wording(left, right).left)


SENTENCE = st.lists(
    st.sampled_from(
        ["the", "a", "troops", "said", "north", "Korea", "missile", "8,000", "not", "will", "“", "”", ".", ","]
    ),
    max_size=30,
)


@given(SENTENCE, SENTENCE)
@settings(max_examples=150, deadline=None)
def test_symmetric_and_complete(one: list[str], other: list[str]) -> None:
    left, right = " ".join(one), " ".join(other)
    found, swapped = compare_wording(left, right), compare_wording(right, left)
    assert (found.left, found.right) == (swapped.right, swapped.left)
    same = [
        [fold_word(text[s.start : s.end]) for s, state in side if state == "same"]
        for text, side in ((left, found.left), (right, found.right))
    ]
    assert same[0] == same[1]


def test_very_long_sentences_are_compared_coarsely() -> None:
    left = " ".join(f"w{n}x" for n in range(700))
    right = left.replace("w350x", "other").replace("w360x", "thing")
    found = compare_wording(left, right)
    assert found.coarse
    changed = [left[s.start : s.end] for s, state in found.left if state == "changed"]
    assert changed == [f"w{n}x" for n in range(350, 361)]


def test_names_and_numbers_survive_between_long_rewordings() -> None:
    left = (
        "Both officials stressed at length how close Sergei Lavrov and Moscow had come after many long years of talks."
    )
    right = (
        "It was a day on which nobody doubted what Sergei Lavrov would bring home from his patient and friendly hosts."
    )
    same = [word for word, state in states(left, compare_wording(left, right).left) if state == "same"]
    assert same == ["Sergei", "Lavrov"]


def test_function_words_between_long_rewordings_are_coincidence() -> None:
    left = "Crowds gathered early outside the palace gates demanding bread"
    right = "Officials met secretly inside the mountain fortress discussing weapons"
    assert {state for _, state in compare_wording(left, right).left} == {"changed"}


def test_another_spelling_of_a_name_is_the_same_and_another_name_is_not() -> None:
    for left, right, state in (
        ("Talks with Sergei Lavrov ended", "Talks with Sergey Lavrov ended", "same"),
        ("Talks with Austria ended", "Talks with Australia ended", "changed"),
        ("Talks with Zambia ended", "Talks with Gambia ended", "changed"),
        ("Talks with Iran ended", "Talks with Iraq ended", "changed"),
        ("The police said so", "The policy said so", "changed"),
    ):
        found = compare_wording(left, right)
        assert {s for _, s in found.left} | {s for _, s in found.right} == {"same", state}, (left, right)

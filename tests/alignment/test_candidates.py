"""Candidate cells hold the true links of long texts, a handful a paragraph, the same whichever text comes first."""

from __future__ import annotations

import numpy as np
import pytest
from benchmarks.alignment.synthetic import make_pair
from hypothesis import given, settings
from hypothesis import strategies as st

from sidebyside.alignment.candidates import MORE, candidate_cells
from sidebyside.alignment.words import read_words
from sidebyside.model import Report


def cells_of(left: list[str], right: list[str]) -> set[tuple[int, int]]:
    _, (a, b) = read_words([Report.from_paragraphs(left), Report.from_paragraphs(right)])
    rows, cols = candidate_cells(a, b)
    keys = rows * max(len(right), 1) + cols
    assert (np.diff(keys) > 0).all()  # sorted, each once
    cells = set(zip(rows.tolist(), cols.tolist(), strict=True))
    turned_rows, turned_cols = candidate_cells(b, a)
    assert cells == set(zip(turned_cols.tolist(), turned_rows.tolist(), strict=True))
    assert all(0 <= row < len(left) and 0 <= col < len(right) for row, col in cells)
    return cells


@pytest.mark.parametrize("seed", [1, 2])
def test_synthetic_texts_lose_no_link_and_keep_few_cells(seed: int) -> None:
    pair = make_pair(400, seed)
    cells = cells_of(pair.left, pair.right)
    assert set(pair.links) <= cells
    assert len(cells) <= 8 * len(pair.left)


@settings(max_examples=40, deadline=None)
@given(
    *[
        st.lists(
            st.lists(st.sampled_from(["the", "a", "red", "blue", "fox", "dog", "runs", "far"]), max_size=6), max_size=9
        )
    ]
    * 2
)
def test_any_texts_are_treated_alike_both_ways_round(left: list[list[str]], right: list[list[str]]) -> None:
    cells_of([" ".join(words) for words in left], [" ".join(words) for words in right])


def test_the_same_paragraph_a_thousand_times_stays_bounded() -> None:
    line = "Results of the second heat, women, one hundred metres"
    cells = cells_of([line] * 1000, [line] * 1000)
    assert {(k, k) for k in range(1000)} <= cells
    assert len(cells) <= 2 * MORE * 1000


def test_repeated_paragraphs_meet_at_their_place_among_unequal_numbers() -> None:
    line = "Join our channel for more news"
    cells = cells_of([line] * 300, [line] * 100)
    assert all(any(abs(row / 3 - col) <= 8 for r, col in cells if r == row) for row in range(300))


def test_a_paragraph_without_rare_words_is_found_between_its_neighbours() -> None:
    pair = make_pair(300, 3)
    left, right = [*pair.left], [*pair.left]
    left[150], right[150] = "Nothing here is told alike.", "Quite other words stand there."
    assert (150, 150) in cells_of(left, right)


def test_nothing_in_common() -> None:
    assert cells_of(["alpha beta", "gamma"], ["delta", "epsilon zeta", ""]) == set()
    assert cells_of([], ["delta"]) == set()
    assert cells_of(["delta"], []) == set()

"""Candidate cells hold the true links of long texts, a handful a paragraph, the same whichever text comes first."""

from __future__ import annotations

import numpy as np
import pytest
from benchmarks.alignment.synthetic import make_family, make_pair
from hypothesis import given, settings
from hypothesis import strategies as st

from sidebyside.alignment.cells import candidates as module
from sidebyside.alignment.cells import index as indexing
from sidebyside.alignment.cells.candidates import MORE, candidate_cells
from sidebyside.alignment.cells.grids import Frame
from sidebyside.alignment.cells.index import Index, Meetings
from sidebyside.alignment.text.vocabulary import join
from sidebyside.alignment.text.words import read_words
from sidebyside.model import Report


def candidates(texts: list[list[str]], turned: bool = False) -> dict[tuple[int, int], set[tuple[int, int]]]:
    """The candidate cells of every pair of reports; ``turned``: with the reports in the opposite order."""
    _, words = read_words([Report.from_paragraphs(text) for text in texts])
    if turned:
        words, texts = words[::-1], texts[::-1]
    starts = np.cumsum([0, *map(len, texts)])
    pairs = [(i, j) for i in range(len(texts)) for j in range(i + 1, len(texts))]
    found: dict[tuple[int, int], set[tuple[int, int]]] = {pair: set() for pair in pairs}
    first = 0
    for last, meetings in Index(join(words), starts).meetings():
        of_part = [pair for pair in pairs if first <= pair[0] < last]
        first = last
        if not of_part:
            continue
        frame = Frame(starts, np.array(of_part))
        cells = candidate_cells(meetings, frame)
        assert (np.diff(cells.keys) > 0).all()  # sorted, each once
        for row, col in zip(cells.rows.tolist(), cells.cols.tolist(), strict=True):
            i, j = of_part[frame.row_parts[row]]
            assert frame.row_parts[row] == frame.col_parts[col]
            found[i, j].add((int(frame.lefts[row] - starts[i]), int(frame.rights[col] - starts[j])))
    return found


def cells_of(left: list[str], right: list[str]) -> set[tuple[int, int]]:
    cells = candidates([left, right])[0, 1]
    assert cells == {(row, col) for col, row in candidates([left, right], turned=True)[0, 1]}
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


def test_many_meetings_are_worked_out_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = make_family(6, 30)
    whole = candidates(texts)
    monkeypatch.setattr(indexing, "_HELD", 10_000)
    monkeypatch.setattr(indexing, "_STEP", 50)
    assert candidates(texts) == whole


def test_of_more_cells_than_there_is_room_for_the_best_of_each_line_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [[f"heat {k % 7} lane {k % 5} time {k % 11}" for k in range(first, first + 60)] for first in (0, 3)]
    every = cells_of(*texts)
    monkeypatch.setattr(module, "MOST", 300)
    few = cells_of(*texts)
    # Those beside sure ones come on top, three for each row and column at most.
    assert len(few) <= 300 + 3 * 120 < len(every)
    assert {row for row, _ in few} == {row for row, _ in every}
    assert {col for _, col in few} == {col for _, col in every}


def test_where_memory_is_short_paragraphs_ask_for_fewer_meetings(monkeypatch: pytest.MonkeyPatch) -> None:
    pair = make_pair(150, 3)
    asked: list[int] = []
    real = Index._meet

    def counted(index: Index, first: int, last: int) -> Meetings:
        asked.append(int((index._asked - 1).sum()))
        return real(index, first, last)

    monkeypatch.setattr(Index, "_meet", counted)
    every = cells_of(pair.left, pair.right)
    usual = asked[0]
    asked.clear()
    monkeypatch.setattr(indexing, "_HELD", 2000)
    few = cells_of(pair.left, pair.right)
    assert asked[0] <= 2 * 2000 < usual
    assert set(pair.links) <= few & every


def test_meetings_are_summed_alike_in_one_part_and_in_many(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = make_family(4, 40)
    whole = candidates(texts)
    monkeypatch.setattr(indexing, "_SHORT", 0)
    monkeypatch.setattr(indexing, "COUNTED", 4)
    monkeypatch.setattr(indexing, "_MET", 50)
    assert candidates(texts) == whole

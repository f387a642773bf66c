from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from sidebyside.comparison import Comparison
from sidebyside.comparison.levels import levels
from sidebyside.model import Link, Place, Report


def made(sizes: list[int], links: list[tuple[int, int, int, int, float]]) -> Comparison:
    reports = [Report.from_paragraphs([f"{r} {p}" for p in range(size)]) for r, size in enumerate(sizes)]
    return Comparison(reports, [Link(Place(a, p), Place(b, q), score) for a, p, b, q, score in links])


def test_linked_paragraphs_stand_level_and_the_rest_have_rows_of_their_own() -> None:
    comparison = made([3, 3], [(0, 0, 1, 1, 0.9), (0, 2, 1, 2, 0.8)])
    assert levels(comparison) == (((), (0,)), ((0,), (1,)), ((1,), ()), ((2,), (2,)))


def test_of_crossing_links_the_heavier_chain_is_level() -> None:
    comparison = made([3, 3], [(0, 0, 1, 2, 0.9), (0, 1, 1, 0, 0.8), (0, 2, 1, 1, 0.7)])
    rows = levels(comparison)
    assert ((1,), (0,)) in rows
    assert ((2,), (1,)) in rows
    assert ((0,), ()) in rows


def test_several_partners_share_a_row() -> None:
    comparison = made([1, 3], [(0, 0, 1, 0, 0.9), (0, 0, 1, 2, 0.9)])
    assert levels(comparison) == (((0,), (0, 1, 2)),)


@given(st.lists(st.integers(0, 6), min_size=2, max_size=4), st.data())
@settings(max_examples=150, deadline=None)
def test_every_paragraph_once_and_in_order(sizes: list[int], data: st.DataObject) -> None:
    cells = [
        (a, p, b, q)
        for a in range(len(sizes))
        for b in range(a + 1, len(sizes))
        for p in range(sizes[a])
        for q in range(sizes[b])
    ]
    chosen = sorted(data.draw(st.sets(st.sampled_from(cells), max_size=10))) if cells else []
    rows = levels(made(sizes, [(*cell, 0.5 + n / 100) for n, cell in enumerate(chosen)]))
    for r, size in enumerate(sizes):
        assert [p for row in rows for p in row[r]] == list(range(size))
    assert all(any(row) for row in rows)

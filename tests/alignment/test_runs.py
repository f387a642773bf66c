"""Runs behind one another in one array, against the same in plain Python."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from sidebyside.alignment.runs import changes, positions, ranges, spread, starts_of

RUNS = st.lists(st.tuples(st.integers(0, 50), st.integers(0, 5)), max_size=12)


@settings(max_examples=40, deadline=None)
@given(RUNS)
def test_every_member_of_every_run(runs: list[tuple[int, int]]) -> None:
    starts, counts = (np.array([run[at] for run in runs], np.int64) for at in range(2))
    members = [(number, start + at) for number, (start, count) in enumerate(runs) for at in range(count)]
    assert positions(starts, counts).tolist() == [place for _, place in members]
    owners, places = spread(starts, counts)
    assert list(zip(owners.tolist(), places.tolist(), strict=True)) == members
    assert starts_of(counts).tolist() == [sum(count for _, count in runs[:number]) for number in range(len(runs))]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(1, 9), max_size=12), st.integers(1, 20))
def test_ranges_cover_all_and_are_as_long_as_they_may_be(counts: list[int], most: int) -> None:
    found = list(ranges(np.array(counts, np.int64), most))
    assert [number for begin, end in found for number in range(begin, end)] == list(range(len(counts)))
    for begin, end in found:
        assert sum(counts[begin:end]) <= most or end == begin + 1
        assert end == len(counts) or sum(counts[begin : end + 1]) > most


def test_changes() -> None:
    assert changes(np.array([3, 3, 1, 1, 3])).tolist() == [True, False, True, False, True]
    assert changes(np.zeros(0, np.int64)).tolist() == []

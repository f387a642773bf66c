"""Numbers sorted by counting are as those sorted by comparing."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from sidebyside.alignment.sorting import Sorter


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(st.integers(0, 1 << 18), max_size=30), max_size=4), st.sampled_from((3, 16, 18)))
def test_postings_are_sorted_term_by_term(blocks: list[list[int]], lower: int) -> None:
    sorter = Sorter(5, lower)
    postings = [np.array(sorted(t << 5 | number for t in terms), np.int64) for number, terms in enumerate(blocks)]
    for part in postings:
        sorter.add(np.random.default_rng(1).permutation(part))
    parts = list(sorter.parts())
    assert np.concatenate(parts).tolist() == sorted(np.concatenate([np.zeros(0, np.int64), *postings]).tolist())
    assert len({int(term) for part in parts for term in set(part >> 5)}) == sum(len(set(part >> 5)) for part in parts)


def test_nothing_to_sort() -> None:
    sorter = Sorter(3)
    sorter.add(np.zeros(0, np.int64))
    assert [part.tolist() for part in sorter.parts()] == [[]]

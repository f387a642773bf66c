"""Counting without sorting tells the same as counting one by one."""

from collections import Counter

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from sidebyside.alignment.counts.frequencies import frequencies


@given(
    st.lists(st.integers(0, 6) | st.integers(0, 2**31 - 1) | st.sampled_from([1 << 30, 3 << 28, 0xFFFF]), max_size=60)
)
@settings(max_examples=60, deadline=None)
def test_each_is_counted(terms: list[int]) -> None:
    counts = Counter(terms)
    assert frequencies(np.array(terms, np.int32)).tolist() == [counts[term] for term in terms]


def test_many_that_share_their_last_bits() -> None:
    terms = np.repeat(np.arange(1000, dtype=np.int32) << 20, 3)
    assert frequencies(terms).tolist() == [3] * 3000

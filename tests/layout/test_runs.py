from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from sidebyside.layout.runs import Run, flatten, within

SPANS = st.lists(st.tuples(st.integers(-3, 20), st.integers(-3, 20)), max_size=5)


def test_overlapping_layers() -> None:
    runs = flatten(10, [(1, [(0, 6)]), (2, [(4, 8), (5, 7)])])
    assert runs == (Run(0, 4, 1), Run(4, 6, 3), Run(6, 8, 2), Run(8, 10, 0))
    assert within(runs, 5, 9) == [Run(5, 6, 3), Run(6, 8, 2), Run(8, 9, 0)]
    assert flatten(0, [(1, [(0, 5)])]) == ()


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 15), SPANS, SPANS)
def test_runs_say_the_same_as_the_layers(length: int, one: list[tuple[int, int]], two: list[tuple[int, int]]) -> None:
    runs = flatten(length, [(1, one), (2, two)])
    masks = [run.mask for run in runs for _ in range(run.start, run.end)]
    expected = [
        sum(bit for bit, spans in ((1, one), (2, two)) if any(start <= i < end for start, end in spans))
        for i in range(length)
    ]
    assert masks == expected
    assert all(left.mask != right.mask for left, right in pairwise(runs))

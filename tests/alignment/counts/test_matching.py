"""`matches` finds exactly the common terms of the paragraphs it is given."""

from __future__ import annotations

import numpy as np
import pytest

from sidebyside.alignment.counts import lookups, matching
from sidebyside.alignment.counts.bags import Bags


def collect(rows: np.ndarray, terms: np.ndarray, count: int, width: int) -> Bags:
    keys = np.unique(rows * width + terms)
    starts = np.searchsorted(keys // width, np.arange(count + 1))
    return Bags(starts, (keys % width).astype(np.int32), width)


@pytest.mark.parametrize("width", [3, 40, 3000, 10_000_000])
@pytest.mark.parametrize("table", [64, 1 << 17])
@pytest.mark.parametrize("order", ["sorted", "mixed"])
def test_common_terms_of_random_bags(width: int, table: int, order: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matching, "_TABLE", table)
    monkeypatch.setattr(lookups, "_STEP", 100)
    rng = np.random.default_rng(width)
    n, m = 30, 40
    step = max(width // 60, 1)  # few different terms, many of which share their last bits
    bags = collect(rng.integers(0, n + m, 900), rng.integers(0, width, 900) // step * step, n + m, width)
    ones, others = rng.integers(0, n, 300), rng.integers(n, n + m, 300)
    if order == "sorted":
        ones = np.sort(ones)
    assert found(bags, ones, others) == wanted(bags, ones, others)


def found(bags: Bags, ones: np.ndarray, others: np.ndarray) -> list[tuple[int, int]]:
    result = []
    seen: set[int] = set()
    for each, counts, left, right in matching.matches(bags, ones, others):
        assert not seen & set(each.tolist())  # all of a cell in one chunk
        seen |= set(each.tolist())
        assert len(set(each.tolist())) == len(each)
        assert (counts > 0).all()
        cells = np.repeat(each, counts)
        assert (bags.rows()[left] == ones[cells]).all()
        assert (bags.rows()[right] == others[cells]).all()
        assert (bags.terms[left] == bags.terms[right]).all()
        result += list(zip(cells.tolist(), bags.terms[left].tolist(), strict=True))
    return sorted(result)


def wanted(bags: Bags, ones: np.ndarray, others: np.ndarray) -> list[tuple[int, int]]:
    terms = [set(bags.terms[bags.starts[k] : bags.starts[k + 1]].tolist()) for k in range(len(bags))]
    pairs = enumerate(zip(ones.tolist(), others.tolist(), strict=True))
    result = [(number, term) for number, (one, other) in pairs for term in sorted(terms[one] & terms[other])]
    assert result
    return result


def test_one_long_paragraph_is_looked_up_in_not_for() -> None:
    rng = np.random.default_rng(5)
    rows = np.concatenate([np.zeros(3000, np.int64), rng.integers(1, 40, 400)])
    bags = collect(rows, rng.integers(0, 5000, 3400), 40, 5000)
    short, long = np.arange(1, 40), np.zeros(39, np.int64)
    assert found(bags, short, long) == wanted(bags, short, long)
    assert found(bags, long, short) == wanted(bags, long, short)


def test_nothing_to_match() -> None:
    empty = collect(np.zeros(0, np.int64), np.zeros(0, np.int64), 2, 5)
    half = collect(np.array([0, 0]), np.array([3, 4]), 2, 5)
    one, other, none = np.array([0, 1]), np.array([1, 0]), np.zeros(0, np.int64)
    for bags in (empty, half):
        assert list(matching.matches(bags, one, other)) == []
    assert list(matching.matches(half, none, none)) == []

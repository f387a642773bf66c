"""`matches` finds exactly the common terms of the cells it is given."""

from __future__ import annotations

import numpy as np
import pytest

from sidebyside.alignment import matching
from sidebyside.alignment.bags import Bags
from sidebyside.alignment.cells import Cells


def collect(rows: np.ndarray, terms: np.ndarray, count: int, width: int) -> Bags:
    keys = np.unique(rows * width + terms)
    starts = np.searchsorted(keys // width, np.arange(count + 1))
    return Bags(starts, (keys % width).astype(np.int32), width)


@pytest.mark.parametrize("width", [3, 40, 3000, 10_000_000])
@pytest.mark.parametrize("table", [64, 1 << 17])
def test_common_terms_of_random_bags(width: int, table: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matching, "_TABLE", table)
    monkeypatch.setattr(matching, "_STEP", 100)
    rng = np.random.default_rng(width)
    n, m = 30, 40
    step = max(width // 60, 1)  # few different terms, many of which share their last bits
    left = collect(rng.integers(0, n, 400), rng.integers(0, width, 400) // step * step, n, width)
    right = collect(rng.integers(0, m, 500), rng.integers(0, width, 500) // step * step, m, width)
    keys = np.unique(rng.integers(0, n * m, 300))
    cells = Cells(keys // m, keys % m, n, m)
    found = [
        (int(cell), int(left.terms[one]), int(left.rows()[one]), int(right.terms[two]), int(right.rows()[two]))
        for cell_part, ones, twos in matching.matches(left, right, cells)
        for cell, one, two in zip(cell_part, ones, twos, strict=True)
    ]
    rows = [set(left.terms[left.starts[k] : left.starts[k + 1]].tolist()) for k in range(n)]
    cols = [set(right.terms[right.starts[k] : right.starts[k + 1]].tolist()) for k in range(m)]
    wanted = [
        (number, term, row, term, col)
        for number, (row, col) in enumerate(zip(cells.rows.tolist(), cells.cols.tolist(), strict=True))
        for term in sorted(rows[row] & cols[col])
    ]
    assert found == wanted
    assert wanted


def test_nothing_to_match() -> None:
    empty = collect(np.zeros(0, np.int64), np.zeros(0, np.int64), 2, 5)
    full = collect(np.array([0, 1]), np.array([3, 3]), 2, 5)
    for left, right in ((empty, full), (full, empty), (empty, empty)):
        assert list(matching.matches(left, right, Cells.all(2, 2))) == []
    assert list(matching.matches(full, full, Cells(np.zeros(0, np.int64), np.zeros(0, np.int64), 2, 2))) == []

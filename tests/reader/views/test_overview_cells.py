"""The cells of the overview are what a walk over all paragraphs gives."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from sidebyside.model import KINDS, Kind, Report
from sidebyside.reader.views.overview import BY_NEWS, Cell, Column

lengths = st.lists(st.integers(0, 40), max_size=60)
kinds = st.sampled_from([*KINDS, None])


def by_walking(report: Report, height: int, kinds: list[Kind | None]) -> list[Cell]:
    cells = [Cell(None, True)] * height
    rank = {None: 0} | {kind: number for number, kind in enumerate(reversed(BY_NEWS), 1)}
    length = max(1, len(report.text))
    for paragraph, kind in zip(report.paragraphs, kinds, strict=True):
        first = min(height - 1, paragraph.start * height // length)
        last = min(height - 1, max(first, (paragraph.end * height - 1) // length))
        for cell in range(first, last + 1):
            known = rank[cells[cell].kind]
            if rank[kind] > known or (cell == first and rank[kind] == known):
                cells[cell] = Cell(kind, cell == first)
    return cells


@settings(max_examples=60, deadline=None)
@given(st.data(), lengths, st.integers(1, 50))
def test_cells(data: st.DataObject, lengths: list[int], height: int) -> None:
    report = Report.from_paragraphs(["x" * length for length in lengths])
    known = data.draw(st.lists(kinds, min_size=len(report), max_size=len(report)))
    column = Column(report, height)
    assert column.cells(known) == by_walking(report, height, known)


@settings(max_examples=60, deadline=None)
@given(lengths, st.integers(1, 50))
def test_a_cell_stands_for_the_first_paragraph_that_begins_there_or_the_one_that_covers_it(
    lengths: list[int], height: int
) -> None:
    report = Report.from_paragraphs(["x" * length for length in lengths])
    column = Column(report, height)
    for row in range(height):
        begins = [number for number in range(len(report)) if column.row_of(number) == row]
        before = [number for number in range(len(report)) if column.row_of(number) < row]
        assert column.paragraph_at(row) == (begins or before[-1:] or [0])[0]

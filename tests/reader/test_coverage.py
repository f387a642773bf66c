"""The rows of the coverage view."""

from __future__ import annotations

from tests.reader.opened import comparison

from sidebyside.model import Place
from sidebyside.reader.views.coverage import coverage_rows


def test_what_one_report_alone_tells_stands_behind_what_it_tells_before_it() -> None:
    rows = coverage_rows(comparison())
    assert [(row.number, str(row.places[0])) for row in rows] == [
        (1, "A1"), (2, "A2"), (0, "A3"), (3, "A4"), (0, "B4"), (4, "A5"),
    ]  # fmt: skip
    assert rows[2].extents == ("full", "absent", "absent")
    assert rows[4].extents == ("absent", "full", "absent")
    assert rows[0].places == (Place(0, 0), Place(1, 0), Place(2, 0))

"""Which paragraphs stand beside each other in the rows view."""

from sidebyside import Comparison, Report
from sidebyside.model import Link, Place
from sidebyside.reader.views.rows import align_rows, filtered


def test_what_the_base_does_not_tell_stands_where_its_report_tells_it() -> None:
    reports = [Report.from_paragraphs([f"{title} {n}" for n in range(3)], title=title) for title in "ABC"]
    comparison = Comparison(reports, [Link(Place(0, 1), Place(1, 1), 0.9)])
    rows = align_rows(comparison, 0)
    told = [" ".join(map(str, row.places())) for row in rows]
    # B1 comes before what B2 tells, B3 behind it; C tells nothing of it, so it stands at the end.
    assert told == ["B1", "A1", "A2 B2", "B3", "A3", "C1", "C2", "C3"]
    assert [row.base for row in rows] == [None, 0, 1, None, 2, None, None, None]
    wanted = filtered(rows, lambda place: place == Place(1, 2))
    assert [row.places() for row in wanted] == [[Place(1, 2)]]

"""Searching: smart case, regular expressions, order, and the way round."""

from __future__ import annotations

import pytest

from sidebyside.model import Place, Report, Span
from sidebyside.reader.views.search import Hit, Search, compile_pattern

REPORTS = [
    Report.from_paragraphs(["The mayor spoke.", "Nobody listened to the Mayor; the mayor left."]),
    Report.from_paragraphs(["MAYOR", "Others spoke [sic]."]),
]


def test_small_letters_find_every_case() -> None:
    search = Search("mayor", REPORTS).run()
    assert search.counts == [3, 1]
    assert search.complete
    assert search.hits[0] == Hit(Place(0, 0), Span(4, 9))


def test_a_capital_makes_case_count() -> None:
    assert Search("Mayor", REPORTS).run().counts == [1, 0]
    assert Search(r"\Wmayor\W", REPORTS).run().counts == [3, 0]  # \W is a class, not a capital


def test_regular_expressions_and_nothing() -> None:
    assert Search(r"\[sic\]", REPORTS).run().counts == [0, 1]
    assert Search("x*", REPORTS).run().hits == []
    with pytest.raises(ValueError, match="not a regular expression"):
        compile_pattern("[")


def test_next_and_previous_go_round() -> None:
    search = Search("mayor", REPORTS).run()
    assert search.after(Place(0, 0)) == 0
    assert search.after(Place(0, 0), 4) == 1
    assert search.after(Place(1, 1)) == 0
    assert search.before(Place(0, 0), 4) == 3
    assert search.before(Place(1, 0), 0) == 2
    assert search.in_paragraph(Place(0, 1)) == (Span(23, 28), Span(34, 39))
    assert Search("zebra", REPORTS).run().after(Place(0, 0)) is None

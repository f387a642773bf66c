"""Searching: smart case, regular expressions, order, and the way round."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reader.opened import Opener

from sidebyside.model import Place, Report, Span
from sidebyside.reader.views.search import Hit, Search, compile_pattern, quoted
from sidebyside.reader.widgets.tables.coverage import CoverageGrid
from sidebyside.reader.widgets.tables.ledgers import Ledgers

REPORTS = [
    Report.from_paragraphs(["The mayor spoke.", "Nobody listened to the Mayor; the mayor left."]),
    Report.from_paragraphs(["MAYOR", "Others spoke [sic]."]),
]


async def test_in_a_table_the_cursor_goes_to_the_row_of_a_hit_or_it_is_said_that_there_is_none(
    open_reader: Opener,
) -> None:
    async with open_reader() as opened:
        for view, words in (("3", "giraffe"), ("4", "zebra|giraffe")):
            await opened.press("1", "g", view, "slash")
            await opened.type(words)
            await opened.press("enter")
            table = opened.screen.views.in_front
            assert isinstance(table, Ledgers | CoverageGrid)
            assert opened.place == "A3"
            assert table.shows(Place(0, 2)) == (view == "4")
            assert ("A3 is not in this view" in opened.message) == (view == "3")
        assert isinstance(table, CoverageGrid)
        assert table.row is not None
        assert Place(0, 2) in table.row.places
        await opened.press("1", "g", "3", "slash")
        await opened.type("8,000|giraffe")
        await opened.press("enter")
        ledgers = opened.screen.views.in_front
        assert isinstance(ledgers, Ledgers)
        assert ledgers.finding is not None
        assert Place(0, 1) in [Place(side.report, side.paragraph) for side in ledgers.finding.sides]
        assert "not in this view" not in opened.message
        await opened.press("n")
        assert opened.message == "hit 2 of 3: A3, which is not in this view"


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


ENDLESS = "(([a-z])+.)+[A-Z]([a-z])+$"
"""Tries more ways than anybody can wait for before it fails."""


def test_a_pattern_that_takes_too_long_is_given_up() -> None:
    reports = [Report.from_paragraphs(["A short one.", "nothing but small letters " * 40, "Another Zebra"])]
    search = Search(ENDLESS, reports).run()
    assert search.too_slow
    assert not search.complete


async def test_the_reader_says_so_and_goes_on(open_reader: Opener) -> None:
    texts = [Report.from_paragraphs(["nothing but small letters " * 40, "Zebra"]), Report.from_paragraphs(["Zebra"])]
    async with open_reader(texts) as opened:
        await opened.keys("slash")
        await opened.type(ENDLESS)
        await opened.keys("enter")
        await opened.settle()
        assert "takes too long" in opened.message
        await opened.keys("slash")
        await opened.type("zebra")
        await opened.keys("enter")
        await opened.settle()
        assert "hit 1 of 2" in opened.message


PATTERNS = st.lists(
    st.sampled_from(
        ["a", "b", " ", ".", "a*", "b?", "(ab|a)", "[ab]", "[^a]", r"\w", r"\b", "^", "$", "a{2}", "(?i:A)"]
    ),
    min_size=1,
    max_size=6,
).map("".join)


@given(PATTERNS, st.text("abAB \n", max_size=12))
def test_what_is_found_is_what_python_finds(pattern: str, text: str) -> None:
    found = [(m.start(), m.end()) for m in compile_pattern(pattern).finditer(text)]
    ignore = 0 if "A" in pattern else re.IGNORECASE
    assert found == [(m.start(), m.end()) for m in re.compile(pattern, ignore).finditer(text)]


def test_a_long_search_is_shortened_where_it_is_said_again() -> None:
    assert quoted("harbour") == "“harbour”"
    assert quoted("a\n  b") == "“a b”"
    long = "nothing of that " * 4000
    search = Search(long, [Report.from_paragraphs(["Rain fell."])]).run()
    assert search.text == long
    assert search.in_vain == f"“{long[:59]}…” is not found."


def test_letters_are_found_in_either_form_and_marked_where_they_stand() -> None:
    texts = [unicodedata.normalize(form, "Das Café in Malmö") for form in ("NFC", "NFD")]
    reports = [Report.from_paragraphs([text]) for text in texts]
    for form in ("NFC", "NFD"):
        search = Search(unicodedata.normalize(form, "café"), reports).run()
        assert search.counts == [1, 1]
        assert [texts[hit.place.report][slice(*hit.span)] for hit in search.hits] == [
            unicodedata.normalize(form, "Café") for form in ("NFC", "NFD")
        ]
    assert [hit.span for hit in Search("in", reports).run().hits] == [Span(9, 11), Span(10, 12)]

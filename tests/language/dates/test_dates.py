import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidebyside.language.dates.date import Date
from sidebyside.language.dates.finding import dates
from sidebyside.language.dates.resolving import resolve


def one(text: str, language: str = "en") -> Date:
    found = dates(text, language)
    assert len(found) == 1, [text[d.start : d.end] for d in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "shown", "kind", "value"),
    [
        ("on 5 March 2024", "5 March 2024", "date", (2024, 3, 5)),
        ("on March 5, 2024, it", "March 5, 2024", "date", (2024, 3, 5)),
        ("on the 1st of May", "1st of May", "date", (0, 5, 1)),
        ("on Nov. 1 it", "Nov. 1", "date", (0, 11, 1)),
        ("in February 2022", "February 2022", "date", (2022, 2, 0)),
        ("in August, and", "August", "date", (0, 8, 0)),
        ("last August", "last August", "date", (0, 8, 0)),
        ("in May", "May", "date", (0, 5, 0)),
        ("in 2014", "2014", "date", (2014, 0, 0)),
        ("the 2023 treaty", "2023", "date", (2023, 0, 0)),
        ("the countries’ 2023 treaty", "2023", "date", (2023, 0, 0)),
        ("on 2024-11-01", "2024-11-01", "date", (2024, 11, 1)),
        ("on Friday", "Friday", "weekday", (0, 0, 0)),
        ("next Friday", "next Friday", "weekday", (0, 0, 0)),
        ("Friday, Nov. 1, it", "Friday, Nov. 1", "date", (0, 11, 1)),
        ("it was yesterday", "yesterday", "relative", (0, 0, 0)),
        ("two weeks ago", "two weeks ago", "relative", (0, 0, 0)),
        ("three days later", "three days later", "anaphoric", (0, 0, 0)),
        ("the next day", "the next day", "anaphoric", (0, 0, 0)),
        ("at 10:30 p.m. local time", "10:30 p.m.", "clock", (0, 0, 0)),
        ("at noon", "noon", "clock", (0, 0, 0)),
    ],
)
def test_english(text: str, shown: str, kind: str, value: tuple[int, int, int]) -> None:
    found = one(text)
    assert text[found.start : found.end] == shown
    assert (found.kind, (found.year, found.month, found.day)) == (kind, value)


@pytest.mark.parametrize(
    ("language", "text", "shown"),
    [
        ("de", "am Freitag, dem 1. November 2024, sagte", "Freitag, dem 1. November 2024"),
        ("de", "um 15.30 Uhr", "15.30 Uhr"),
        ("de", "vor zwei Wochen", "vor zwei Wochen"),
        ("de", "er kam gestern", "gestern"),
        ("de", "drei Tage später", "drei Tage später"),
        ("fr", "le 1er novembre 2024", "1er novembre 2024"),
        ("fr", "il y a trois jours", "il y a trois jours"),
        ("fr", "ce vendredi", "vendredi"),
        ("fr", "à 14h30", "14h30"),
        ("es", "el 1 de noviembre de 2024", "1 de noviembre de 2024"),
        ("es", "hace tres días", "hace tres días"),
        ("es", "el viernes", "viernes"),
    ],
)
def test_other_languages(language: str, text: str, shown: str) -> None:
    found = one(text, language)
    assert text[found.start : found.end] == shown


@pytest.mark.parametrize(
    "text", ["may go", "they march on", "2000 people", "the sun", "am Morgen", "10 people", "a day", "Sat down", "5 of"]
)
def test_what_is_no_date(text: str) -> None:
    assert dates(text) == ()


TOLD = datetime.date(2024, 11, 1)  # a Friday


@pytest.mark.parametrize(
    ("text", "future", "expected"),
    [
        ("on Friday", False, (2024, 11, 1)),
        ("on Thursday", False, (2024, 10, 31)),
        ("on Monday", True, (2024, 11, 4)),
        ("last Friday", False, (2024, 10, 25)),
        ("next Friday", False, (2024, 11, 8)),
        ("yesterday", False, (2024, 10, 31)),
        ("three days ago", False, (2024, 10, 29)),
        ("last month", False, (2024, 10, 0)),
        ("in August", False, (2024, 8, 0)),
        ("in December", False, (2023, 12, 0)),
        ("in December", True, (2024, 12, 0)),
        ("last year", False, (2023, 0, 0)),
        ("5 March", False, (2024, 3, 5)),
        ("three days later", False, (0, 0, 0)),
    ],
)
def test_resolved_against_the_day_of_the_report(text: str, future: bool, expected: tuple[int, int, int]) -> None:
    found = resolve(one(text), TOLD, future)
    assert (found.year, found.month, found.day) == expected
    assert resolve(one(text), None, future) == one(text)


_PIECES = [
    "on",
    "Friday",
    ",",
    "Nov",
    ".",
    "1",
    "2024",
    "-",
    "11",
    "May",
    "last",
    "next",
    "three",
    "days",
    "later",
    "ago",
]
_PIECES += [
    "10:30",
    "a.m.",
    "the",
    "day",
    "before",
    "vor",
    "il",
    "y",
    "a",
    "Uhr",
    "de",
    "noviembre",
    "hace",
    "th",
    "of",
]


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.sampled_from(_PIECES), max_size=14),
    st.sampled_from(("", " ")),
    st.sampled_from(("en", "de", "fr", "es", "ru")),
    st.booleans(),
)
def test_spans_are_in_order_and_every_date_resolves(pieces: list[str], glue: str, language: str, future: bool) -> None:
    text = glue.join(pieces)
    position = 0
    for date in dates(text, language):
        assert position <= date.start < date.end <= len(text)
        resolve(date, TOLD, future)
        position = date.end

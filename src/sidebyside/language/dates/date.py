"""A date or time as a text says it."""

from __future__ import annotations

from typing import Literal, NamedTuple

from sidebyside.language.dates.calendar_words import Shift

DateKind = Literal["date", "weekday", "relative", "anaphoric", "clock", "part"]
"""``part`` is a part of the day by itself (in the evening), ``relative`` counts from the report's day (yesterday),
``anaphoric`` from a day told before (three days later)."""


class Date(NamedTuple):
    """A date or time as said: ``start < end`` in code points of the text.

    ``year`` (four digits), ``month`` 1..12, ``day`` 1..31 and ``weekday`` 0..6 (Monday is 0) are 0 or -1 (weekday)
    where they are not said. ``shift`` is (unit, amount) for what is counted from another day; for a weekday ("last"
    or "next" said) its sign alone matters. ``clock`` is in minutes from midnight, -1 without one, in the zone ``zone``
    ("" where none is said).

    ``part`` is a part of the day (morning) or of a month or year (early), "" for none. ``season`` is spring, summer,
    autumn, winter, Q1 to Q4, H1 or H2. ``years`` is 10 for a decade and 100 for a century, which begin with ``year``.
    ``until`` is the last day of 3-5 May, or the last year of 2014-18. ``ambiguous`` tells that month and day may be
    exchanged (03/05/2021), or that a time is near the one that is named (just after 9 p.m.).
    """

    start: int
    end: int
    kind: DateKind
    year: int = 0
    month: int = 0
    day: int = 0
    weekday: int = -1
    shift: Shift = ("", 0)
    clock: int = -1
    zone: str = ""
    part: str = ""
    season: str = ""
    years: int = 0
    until: int = 0
    ambiguous: bool = False

"""How two dates compare: equal, different, or not to be held against each other."""

from __future__ import annotations

import datetime
from typing import Literal

from sidebyside.language.dates.calendar_words import Shift
from sidebyside.language.dates.clock_times import ZONES
from sidebyside.language.dates.date import Date
from sidebyside.language.dates.periods import parts_apart
from sidebyside.language.dates.resolving import span_of

Relation = Literal["agree", "differs"]

NOON = 720
"""Midday on the clock, in minutes."""


def relation(a: Date, b: Date, a_resolved: Date, b_resolved: Date) -> Relation | None:
    """How two dates compare, as said and as resolved; None where they cannot be held against each other."""
    found = _relation(a, b, a_resolved, b_resolved)
    if parts_apart(a.part, b.part) and found != "differs":
        # Sunday morning, Sunday evening; two parts of days that are not named are another thing.
        return "differs" if found == "agree" or "part" in (a.kind, b.kind) else None
    return found


def _relation(a: Date, b: Date, a_resolved: Date, b_resolved: Date) -> Relation | None:
    if {a.kind, b.kind} == {"clock", "part"}:
        clock, part = (a, b) if a.kind == "clock" else (b, a)
        return "agree" if part.part == "midday" and clock.clock == NOON else None
    if "part" in (a.kind, b.kind):
        return "agree" if a.kind == b.kind and a.part == b.part else None
    if a.kind == "clock" or b.kind == "clock":
        return _clocks(a, b) if a.kind == b.kind else None
    if a.kind == "anaphoric" or b.kind == "anaphoric":
        if a.kind != b.kind:
            return None
        if a.shift[0] != b.shift[0]:
            # Two weeks after, two months after; two weeks and ten days may be one time.
            return "differs" if a.shift[1] == b.shift[1] else None
        return "agree" if a.shift == b.shift else "differs" if a.shift[1] * b.shift[1] > 0 else None
    if a.kind == "weekday" and b.kind == "weekday":
        return "agree" if a.weekday == b.weekday else "differs"
    if weekly(a) or weekly(b):
        spans = span_of(a_resolved), span_of(b_resolved)
        if spans[0] and spans[1]:
            together = spans[0][0] <= spans[1][1] and spans[1][0] <= spans[0][1]
            return "agree" if together else "differs" if a_resolved.day and b_resolved.day else None
        return _shifts(a.shift, b.shift) if a.kind == b.kind else None
    if "weekday" in (a.kind, b.kind):
        weekdays = _weekday(a_resolved), _weekday(b_resolved)
        if -1 in weekdays:
            spans = span_of(a_resolved), span_of(b_resolved)
            if not spans[0] or not spans[1]:
                return None
            if spans[0][0] <= spans[1][1] and spans[1][0] <= spans[0][1]:
                return "agree"
            # A year alone is of another event as a rule: struck on Sunday, built in 1998.
            return "differs" if a_resolved.month and b_resolved.month else None
        return "agree" if weekdays[0] == weekdays[1] else "differs"
    if a.kind == "relative" and b.kind == "relative" and (not a_resolved.year or not b_resolved.year):
        return _shifts(a.shift, b.shift)
    if a.season or b.season:
        return _seasons(a_resolved, b_resolved)
    if a.years or b.years:
        return _decades(a_resolved, b_resolved)
    return _absolute(a_resolved, b_resolved)


def weekly(date: Date) -> bool:
    """Whether a date is told by weeks from the day of writing: last week, at the weekend."""
    return date.kind == "relative" and date.shift[0] in ("week", "weekend")


def _shifts(a: Shift, b: Shift) -> Relation | None:
    """Two dates that count from a day that is not known."""
    if a == b:
        return "agree"
    if a[0] == b[0]:
        return "differs"
    # "Next week" and "next month" are two times; "yesterday" may lie in the last week.
    units = {a[0], b[0]}
    apart = units <= {"week", "month", "year"} or units in ({"day", "month"}, {"day", "year"})
    apart = apart or (units == {"day", "week"} and a[1] > 0)
    return "differs" if apart and a[1] * b[1] > 0 and abs(a[1]) == abs(b[1]) == 1 else None


def _seasons(a: Date, b: Date) -> Relation | None:
    """Two dates one of which at least is a season, quarter or half of a year."""
    if a.year and b.year and a.year != b.year:
        return "differs" if a.season and b.season else None
    if a.season and b.season:
        if a.season == b.season:
            return "agree"
        return "differs" if a.season[:-1] == b.season[:-1] or not {a.season[0], b.season[0]} & {"Q", "H"} else None
    one, other = (a, b) if a.season else (b, a)
    if one.year and one.year == other.year and not other.month:
        return "agree"
    quarter = one.season[0] == "Q" and other.month and (other.month + 2) // 3 == int(one.season[1])
    return "agree" if quarter and (not one.year or one.year == other.year) else None


def _decades(a: Date, b: Date) -> Relation | None:
    """Two dates one of which at least is a decade or a century."""
    if not a.year or not b.year:
        return None
    return "agree" if a.year < b.year + max(1, b.years) and b.year < a.year + max(1, a.years) else "differs"


def _clocks(a: Date, b: Date) -> Relation | None:
    if (
        (a.ambiguous or b.ambiguous)
        and a.zone == b.zone
        and min((a.clock - b.clock) % 720, (b.clock - a.clock) % 720) <= 30
    ):
        return "agree"
    if a.zone != b.zone:
        if a.zone in ZONES and b.zone in ZONES:
            apart = (a.clock - ZONES[a.zone]) - (b.clock - ZONES[b.zone])
            return "agree" if apart % 1440 == 0 else "differs"
        # An hour of one zone may be the other's.
        return "agree" if a.clock == b.clock else None if (a.clock - b.clock) % 30 == 0 else "differs"
    return "agree" if a.clock % 720 == b.clock % 720 and _half(a, b) else "differs"


def _half(a: Date, b: Date) -> bool:
    """Whether two times on the clock's face may be of the same half of the day (10:30 and 22:30 are not)."""
    return a.clock == b.clock or min(a.clock, b.clock) < 720 <= max(a.clock, b.clock)


def _weekday(date: Date) -> int:
    if date.weekday >= 0:
        return date.weekday
    if not (date.year and date.month and date.day):
        return -1
    try:
        return datetime.date(date.year, date.month, date.day).weekday()
    except ValueError:
        return -1


def _absolute(a: Date, b: Date) -> Relation | None:
    if a.ambiguous != b.ambiguous or (a.ambiguous and (a.month, a.day) == (b.day, b.month)):
        # Day and month may have changed places.
        read = [_fields(a, b), _fields(a._replace(month=a.day, day=a.month), b)] if a.ambiguous else []
        read += [_fields(a, b), _fields(a, b._replace(month=b.day, day=b.month))] if b.ambiguous else []
        return "agree" if "agree" in read else "differs" if set(read) == {"differs"} else None
    if a.until and b.until and _fields(a, b) == "agree":
        return "agree" if a.until == b.until else "differs"
    if (a.until or b.until) and _within(a, b):
        return "agree"
    return _fields(a, b)


def _within(a: Date, b: Date) -> bool:
    """Whether one date lies in the range of days or years of the other."""
    one, other = (a, b) if a.until else (b, a)
    if one.day:
        return one.month == other.month and one.day <= other.day <= one.until
    return not other.month and one.year <= other.year <= one.until


def _fields(a: Date, b: Date) -> Relation | None:
    common = [(x, y) for x, y in zip(a[3:6], b[3:6], strict=True) if x and y]
    if not common:
        return None
    if all(x == y for x, y in common):
        return "agree"
    # A year alone is not held against a month of another year: they are of different events as a rule.
    same_precision = [bool(x) for x in a[4:6]] == [bool(y) for y in b[4:6]]
    return "differs" if same_precision or (a.month and b.month and a.month != b.month) else None

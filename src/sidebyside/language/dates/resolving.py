"""What day a date means for a report whose own day is known."""

from __future__ import annotations

import datetime

from sidebyside.language.dates.date import Date


def resolve(date: Date, told: datetime.date | None, future: bool = False) -> Date:
    """The date with the year, month and day it means for a report of the day ``told``; as it was where that is unknown.

    A bare weekday means the last such day up to the report's own, or the next one where ``future`` is set. A month
    without a year means the last such month, or the next.
    """
    if told is None:
        return date
    if date.kind == "weekday":
        back = (told.weekday() - date.weekday) % 7
        ahead = (date.weekday - told.weekday()) % 7
        if date.shift[1] < 0:
            day = told - datetime.timedelta(back or 7)
        elif date.shift[1] > 0 or future:
            day = told + datetime.timedelta(ahead or 7)
        else:
            day = told - datetime.timedelta(back)
        return date._replace(year=day.year, month=day.month, day=day.day)
    if date.kind == "relative":
        return _shifted(date, told)
    if date.season and date.shift[0] == "year":
        return date._replace(year=told.year + date.shift[1]) if date.shift[1] else date
    if date.kind == "date" and not date.year and date.month:
        year = told.year
        this = (date.month, date.day or 1) <= (told.month, told.day)
        if not this and not future and date.shift[1] <= 0:
            year -= 1
        elif this and (future or date.shift[1] > 0) and (date.month, date.day or 31) < (told.month, told.day):
            year += 1
        elif this and date.shift[1] < 0 and date.month == told.month:
            year -= 1
        return date._replace(year=year)
    return date


def _shifted(date: Date, told: datetime.date) -> Date:
    unit, amount = date.shift
    if abs(amount) > 1000:
        return date
    if unit == "day":
        day = told + datetime.timedelta(amount)
        return date._replace(year=day.year, month=day.month, day=day.day)
    if unit in ("week", "weekend"):
        # The week's Monday, the weekend's Saturday.
        day = told - datetime.timedelta(told.weekday()) + datetime.timedelta(7 * amount + 5 * (unit == "weekend"))
        return date._replace(year=day.year, month=day.month, day=day.day)
    if unit == "month":
        months = told.year * 12 + told.month - 1 + amount
        return date._replace(year=months // 12, month=months % 12 + 1)
    if unit == "year":
        return date._replace(year=told.year + amount)
    return date


def span_of(date: Date) -> tuple[datetime.date, datetime.date] | None:
    """The first and last day of a resolved date; None where it is not resolved, and for seasons and times of day."""
    if date.kind in ("clock", "part", "anaphoric") or date.season or not date.year:
        return None
    try:
        first = datetime.date(date.year, date.month or 1, date.day or 1)
        if date.day:
            long = {"week": 6, "weekend": 1}.get(date.shift[0] if date.kind == "relative" else "", 0)
            return first, first + datetime.timedelta(long)
        if date.month:
            following = datetime.date(date.year + date.month // 12, date.month % 12 + 1, 1)
        else:
            following = datetime.date(date.year + (date.years or 1), 1, 1)
        return first, following - datetime.timedelta(1)
    except ValueError:
        return None

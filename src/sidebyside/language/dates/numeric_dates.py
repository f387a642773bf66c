"""Dates that begin with digits: 3 May, 03/05/2021, 2021-05-03, 01.11.24, 1998."""

from __future__ import annotations

from sidebyside.language.dates.clock_times import clock_at
from sidebyside.language.dates.date import Date
from sidebyside.language.dates.month_dates import ORDINAL, MonthDates
from sidebyside.language.dates.periods import (
    ordinal_century,
    phase_before,
)
from sidebyside.language.token_view import HYPHENS, RANGE_MARKS
from sidebyside.language.wordlist import words

COLLECTIVES = words(
    "crowd total population group staff force capacity garrison audience fleet maximum minimum average workforce "
    "membership sample majority distance height depth load cargo haul fine sum number"
)
"""What four digits behind "of" count, and are no year of."""

_YEAR_BEFORE = words(
    "in since until till by from during before after of year early late mid the and between s's its their his her "
    "im seit jahr jahre ab bis en depuis année année: avant après desde año hasta de del le el der das die dem's"
)

_OLD_YEAR_BEFORE = words("in since until till from between during circa en desde seit jahr im depuis año année")

_RANGE_FROM = words("from between von zwischen entre de desde")

_RANGE_TO = words("to and until bis und à et a y hasta")

_DE_DAY_BEFORE = words("am vom bis zum seit den ab dem")


class NumericDates(MonthDates):
    """The dates that begin at a number."""

    def from_number(self, at: int) -> tuple[Date | None, int]:
        """The date that begins at a number, and the token after it; (None, ``at``) for none, here and below."""
        clock = clock_at(self, self.language, at, self.rules.units)
        if clock is not None:
            return self.from_clock(at, clock.end, Date(0, 0, "clock", clock=clock.minutes, zone=clock.zone))
        century = ordinal_century(self, at) if self.language == "en" else None
        if century is not None:
            return self.from_period(century)
        slashed = self.from_slashed(at)
        if slashed[0] is not None:
            return slashed
        year = self.number(at, 4)
        if year is None:
            return self.from_dotted(at)
        if len(self.lower[at]) == 4:
            iso = self.from_iso(at, year)
            if iso[0] is not None:
                return iso
            return self.from_year(at, year)
        if 1 <= year <= 31:
            if self.word(at + 1) in RANGE_MARKS or self.word(at + 1) in ("to", "bis", "au", "al"):
                last = self.number(at + 2)
                if last is not None and year < last <= 31:
                    found, end = self.from_day(at + 2, last)
                    if found is not None:
                        return self.made(at, end, found._replace(day=year, until=last))
            day = self.from_day(at, year)
            if day[0] is not None:
                return day
        return self.span_of_time(at, at, year)

    def from_iso(self, at: int, year: int) -> tuple[Date | None, int]:
        """2021-05-03, of which ``year`` is the first part."""
        if self.word(at + 1) in HYPHENS and self.touches(at + 1) and self.word(at + 3) in HYPHENS:
            month, day = self.number(at + 2), self.number(at + 4)
            if month and day and 1 <= month <= 12 and 1 <= day <= 31 and 1000 <= year <= 2199:
                return self.made(at, at + 5, Date(0, 0, "date", year=year, month=month, day=day))
        return None, at

    def from_year(self, at: int, year: int) -> tuple[Date | None, int]:
        """A year by itself, a decade (the 1990s) or a range of years, where the words beside it tell that it is one."""
        first = 1000 if self.word(at - 1) in _OLD_YEAR_BEFORE else 1900
        if not first <= year <= 2099 or (self.touches(at) and self.word(at - 1) not in "\"'“‘(—–"):
            return None, at
        if self.language == "en" and self.word(at + 1) == "s" and self.touches(at + 1) and year % 10 == 0:
            part, begin = phase_before(self, at)
            return self.made(begin, at + 2, Date(0, 0, "date", year=year, years=10, part=part))
        between = self.word(at - 1) in _RANGE_FROM and self.word(at + 1) in _RANGE_TO
        if between or (self.word(at + 1) in RANGE_MARKS and self.touches(at + 1) and self.touches(at + 2)):
            last = self.number(at + 2, 4) or 0
            last += year // 100 * 100 if last < 100 and not between else 0
            if year < last <= 2099:
                return self.made(at, at + 3, Date(0, 0, "date", year=year, until=last))
        if self.touches(at + 1) and (self.tokens[at + 1].kind != "mark" or self.word(at + 1) in "-/%+"):
            return None, at
        before = self.word(at - 1)
        if before == "of" and self.word(at - 2) in COLLECTIVES:
            return None, at  # a crowd of 2000
        if before not in _YEAR_BEFORE and not before.endswith(("'s", "’s", "'", "’")):
            return None, at
        following = self.word(at + 1)
        plural = following.endswith("s") or following in ("people", "men", "women", "troops", "personas")
        if (
            plural
            and before not in ("the", "its", "their", "his", "her", "le", "el")
            and following not in ("was", "as", "his", "its")
        ):
            return None, at
        part, begin = phase_before(self, at) if self.language == "en" else ("", at)
        return self.made(begin, at + 1, Date(0, 0, "date", year=year, part=part))

    def from_slashed(self, at: int) -> tuple[Date | None, int]:
        """03/05/2021: day and month, or month and day."""
        if self.word(at + 1) != "/" or self.word(at + 3) != "/" or not all(self.touches(at + n) for n in (1, 2, 3, 4)):
            return None, at
        one, other, year = self.number(at), self.number(at + 2), self.number(at + 4, 4)
        if not one or not other or year is None or len(self.word(at + 4)) not in (2, 4):
            return None, at
        year += 0 if year > 99 else 2000 if year < 50 else 1900
        if max(one, other) > 31 or min(one, other) > 12 or not 1900 <= year <= 2099:
            return None, at
        month, day = (one, other) if other > 12 else (other, one)
        ambiguous = self.language == "en" and one <= 12 and other <= 12 and one != other
        return self.made(at, at + 5, Date(0, 0, "date", year=year, month=month, day=day, ambiguous=ambiguous))

    def from_day(self, at: int, day: int) -> tuple[Date | None, int]:
        """A day before its month: 1 November, 1st of November, 1. November, 1er novembre, 1 de noviembre."""
        skip = at + 1
        if (self.word(skip) in ORDINAL and self.touches(skip)) or (self.word(skip) == "." and self.language == "de"):
            skip += 1
        if self.word(skip) in self.rules.of:
            skip += 1
        if self.word(skip) in self.rules.months and (self.language in ("fr", "es") or self.capital(skip)):
            return self.from_month(at, skip, day)
        return None, at

    def from_dotted(self, at: int) -> tuple[Date | None, int]:
        """01.11.2024 and 01.11.24 as one number token; in German also 1.11. behind a word like "am"."""
        parts = self.lower[at].split(".")
        if not all(part.isascii() and part.isdigit() for part in parts):
            return None, at
        if len(parts) == 3 and len(parts[2]) in (2, 4):
            day, month, year = map(int, parts)
            year += 0 if year > 99 else 2000 if year < 50 else 1900
            if 1 <= day <= 31 and 1 <= month <= 12 and 1000 <= year <= 2199:
                return self.made(at, at + 1, Date(0, 0, "date", year=year, month=month, day=day))
        before = self.word(at - 1)
        if len(parts) == 2 and self.language == "de" and self.word(at + 1) == "." and before in _DE_DAY_BEFORE:
            day, month = map(int, parts)
            if 1 <= day <= 31 and 1 <= month <= 12:
                return self.made(at, at + 2, Date(0, 0, "date", month=month, day=day))
        return None, at

"""Dates and times in a text, absolute and relative, and what day they mean where the report's own date is known.

A scanner over tokens, linear in their number.
"""

from __future__ import annotations

import datetime
from functools import lru_cache
from typing import Literal, NamedTuple

from sidebyside.language.calendar_words import CALENDARS, CalendarWords, Shift
from sidebyside.language.counted import COLLECTIVES
from sidebyside.language.segmentation import Token
from sidebyside.language.token_view import HYPHENS, TokenView
from sidebyside.language.wordlist import words

DateKind = Literal["date", "weekday", "relative", "anaphoric", "clock"]
"""``relative`` counts from the report's day (yesterday), ``anaphoric`` from a day told before (three days later)."""


class Date(NamedTuple):
    """A date or time as said: ``start < end`` in code points of the text.

    ``year`` (four digits), ``month`` 1..12, ``day`` 1..31 and ``weekday`` 0..6 (Monday is 0) are 0 or -1 (weekday)
    where they are not said. ``shift`` is (unit, amount) for what is counted from another day; for a weekday ("last"
    or "next" said) its sign alone matters. ``clock`` is in minutes from midnight, -1 without one.
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


_NUMBERS = {
    "en": "a|an|one two three four five six seven eight nine ten eleven twelve",
    "de": "ein|eine|einem|einer zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
    "fr": "un|une deux trois quatre cinq six sept huit neuf dix onze douze",
    "es": "un|una dos tres cuatro cinco seis siete ocho nueve diez once doce",
}
_AMOUNTS = {
    language: {form: n for n, forms in enumerate(words.split(), 1) for form in forms.split("|")}
    for language, words in _NUMBERS.items()
}
_ORDINAL = frozenset(("st", "nd", "rd", "th", "er", "re", "º"))
_ZONES = words("gmt utc et est edt pt pst cet cest bst kst jst")
_YEAR_BEFORE = words(
    "in since until till by from during before after of year early late mid the and between s's its their his her "
    "im seit jahr jahre ab bis en depuis année année: avant après desde año hasta de del le el der das die dem's"
)
_CLOCK_BEFORE = words("at by around about before after until from since um gegen ab bis à vers las")
_AM = {"am": 0, "a.m.": 0, "a.m": 0, "pm": 720, "p.m.": 720, "p.m": 720}


class _Scanner(TokenView):
    def __init__(self, text: str, language: str) -> None:
        self.language = language if language in CALENDARS else "en"
        super().__init__(text, self.language)
        self.rules: CalendarWords = CALENDARS[self.language]
        self.starts = _phrase_starts(self.language)
        self.amounts = _AMOUNTS[self.language]

    def run(self) -> list[Date]:
        found: list[Date] = []
        position = 0
        triggers = _triggers(self.language)
        while position < len(self.tokens):
            if self.tokens[position].kind != "number" and self.lower[position] not in triggers:
                position += 1
                continue
            date, end = self.date(position)
            if date is not None and (not found or date.start >= found[-1].end):
                found.append(date)
            position = max(end, position + 1)
        return found

    def number(self, at: int, digits: int = 2) -> int | None:
        """The whole number of at most ``digits`` digits at a token."""
        if 0 <= at < len(self.tokens) and self.tokens[at].kind == "number":
            raw = self.lower[at]
            if raw.isascii() and raw.isdigit() and len(raw) <= digits:
                return int(raw)
        return None

    def made(self, begin: int, end: int, date: Date) -> tuple[Date, int]:
        return date._replace(start=self.tokens[begin].start, end=self.tokens[end - 1].end), end

    def date(self, at: int) -> tuple[Date | None, int]:
        """The date that begins at this token and the token after it, or (None, at)."""
        token: Token = self.tokens[at]
        if token.kind == "number":
            return self.from_number(at)
        if token.kind != "word":
            return None, at
        word = self.lower[at]
        if word in self.starts:
            found = self.phrase(at)
            if found[0] is not None:
                return found
        if word in self.rules.months and self.is_month(at):
            return self.from_month(at, at)
        if word in self.rules.weekdays and (self.language in ("fr", "es") or self.capital(at)):
            return self.from_weekday(at)
        if word in self.amounts:
            return self.span_of_time(at, at, self.amounts[word])
        if word in ("noon", "midnight") and self.language == "en":
            return self.made(at, at + 1, Date(0, 0, "clock", clock=720 if word == "noon" else 0))
        return None, at

    # Words.

    def phrase(self, at: int) -> tuple[Date | None, int]:
        for length in (4, 3, 2, 1):
            phrase = tuple(self.lower[at : at + length])
            if len(phrase) < length:
                continue
            if phrase in self.rules.anaphoric:
                return self.made(at, at + length, Date(0, 0, "anaphoric", shift=self.rules.anaphoric[phrase]))
            if phrase in self.rules.relative and not self.is_other_word(at, length):
                return self.made(at, at + length, Date(0, 0, "relative", shift=self.rules.relative[phrase]))
            if phrase in self.rules.before_span:
                amount = self.amounts.get(self.word(at + length)) or self.number(at + length, 3)
                unit = self.rules.units.get(self.word(at + length + 1))
                if amount and unit:
                    return self.made(at, at + length + 2, Date(0, 0, "relative", shift=(unit, -amount)))
        return None, at

    def is_other_word(self, at: int, length: int) -> bool:
        """German "am Morgen" and Spanish "la mañana" are mornings."""
        if length != 1 or self.lower[at] not in ("morgen", "mañana"):
            return False
        return self.word(at - 1) in ("am", "im", "guten", "der", "den", "la", "esta", "por") or (
            self.language == "de" and self.capital(at)
        )

    def is_month(self, at: int) -> bool:
        word = self.lower[at]
        if self.language in ("en", "de") and not self.capital(at):
            return False
        if word not in self.rules.doubtful:
            return True
        beside = self.number(at + 1, 4) is not None or (self.word(at + 1) == "." and self.number(at + 2, 4) is not None)
        return beside or ((len(word) > 3 or word == "may") and self.word(at - 1) in self.rules.month_before)

    def from_month(self, begin: int, at: int, day: int = 0) -> tuple[Date, int]:
        """From a month name at ``at``; ``begin`` is where the date begins (its day or modifier may stand before)."""
        month = self.rules.months[self.lower[at]]
        end = at + 1
        if self.word(end) == "." and self.tokens[at].end - self.tokens[at].start <= 4 and self.touches(end):
            following = self.tokens[end + 1] if end + 1 < len(self.tokens) else None
            if following and following.kind == "number":
                end += 1
        if not day:
            number = self.number(end)
            if number is not None and 1 <= number <= 31 and not self.counts(end + 1):
                day, end = number, end + 1
                if self.word(end) in _ORDINAL and self.touches(end):
                    end += 1
        year, end = self.year_after(end)
        shift: Shift = ("", 0)
        if begin == at and not day and not year:
            if self.word(at - 1) in self.rules.last or self.word(at + 1) in self.rules.last:
                shift, begin = ("month", -1), at - 1 if self.word(at - 1) in self.rules.last else at
            elif self.word(at - 1) in self.rules.next:
                shift, begin = ("month", 1), at - 1
        return self.made(begin, end, Date(0, 0, "date", year=year, month=month, day=day, shift=shift))

    def counts(self, at: int) -> bool:
        """Whether a token after a number shows that the number counts something: a scale, a percent sign."""
        return self.word(at) in ("%", "million", "percent", "people", ":") or (
            self.word(at) in (".", ",")
            and self.touches(at)
            and self.number(at + 1, 9) is not None
            and self.touches(at + 1)
        )

    def year_after(self, at: int) -> tuple[int, int]:
        skip = at
        if self.word(skip) == "," or self.word(skip) in self.rules.of:
            skip += 1
        year = self.number(skip, 4)
        if year is not None and 1000 <= year <= 2199:
            return year, skip + 1
        return 0, at

    def from_weekday(self, at: int) -> tuple[Date | None, int]:
        weekday = self.rules.weekdays[self.lower[at]]
        end = at + 1
        skip = end + 1 if self.word(end) in (",", ".") else end
        if self.word(skip) in ("the", "dem", "den", "le", "el"):
            skip += 1
        date: Date | None = None
        if self.word(skip) in self.rules.months and self.is_month(skip):
            date, end = self.from_month(at, skip)
        elif (number := self.number(skip)) is not None and 1 <= number <= 31:
            date, end = self.from_number(skip)
            if date is None or date.kind != "date":
                date, end = None, at + 1
        if date is not None and date.day:
            return date._replace(start=self.tokens[at].start, weekday=weekday), end
        end = at + 1
        shift: Shift = ("", 0)
        begin = at
        if self.word(at - 1) in self.rules.last or self.word(end) in self.rules.last:
            shift = ("week", -1)
        elif self.word(at - 1) in self.rules.next or self.word(end) in self.rules.next:
            shift = ("week", 1)
        if shift[0]:
            if self.word(at - 1) in self.rules.last | self.rules.next:
                begin = at - 1
            else:
                end += 1
        return self.made(begin, end, Date(0, 0, "weekday", weekday=weekday, shift=shift))

    def span_of_time(self, begin: int, at: int, amount: int) -> tuple[Date | None, int]:
        """An amount at ``at`` and a unit, with a word that makes it a date: three days ago, two weeks later."""
        unit = self.rules.units.get(self.word(at + 1))
        if not unit:
            return None, begin
        end = at + 2
        word = self.word(end)
        if word in self.rules.ago:
            return self.made(begin, end + 1, Date(0, 0, "relative", shift=(unit, -amount)))
        if word in self.rules.later | self.rules.earlier:
            sign = 1 if word in self.rules.later else -1
            if word == "plus":
                if self.word(end + 1) != "tard":
                    return None, begin
                end += 1
            if word == "más" and self.word(end + 1) != "tarde":
                return None, begin
            if word == "más":
                end += 1
            return self.made(begin, end + 1, Date(0, 0, "anaphoric", shift=(unit, sign * amount)))
        return None, begin

    # Digits.

    def from_number(self, at: int) -> tuple[Date | None, int]:
        clock = self.from_clock(at)
        if clock[0] is not None:
            return clock
        year = self.number(at, 4)
        if year is None:
            return self.from_dotted(at)
        if len(self.lower[at]) == 4:
            iso = self.from_iso(at, year)
            if iso[0] is not None:
                return iso
            return self.from_year(at, year)
        if 1 <= year <= 31:
            day = self.from_day(at, year)
            if day[0] is not None:
                return day
        return self.span_of_time(at, at, year)

    def from_iso(self, at: int, year: int) -> tuple[Date | None, int]:
        if self.word(at + 1) in HYPHENS and self.touches(at + 1) and self.word(at + 3) in HYPHENS:
            month, day = self.number(at + 2), self.number(at + 4)
            if month and day and 1 <= month <= 12 and 1 <= day <= 31 and 1000 <= year <= 2199:
                return self.made(at, at + 5, Date(0, 0, "date", year=year, month=month, day=day))
        return None, at

    def from_year(self, at: int, year: int) -> tuple[Date | None, int]:
        if not 1900 <= year <= 2099 or (self.touches(at) and self.word(at - 1) not in "\"'“‘(—–"):
            return None, at
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
        return self.made(at, at + 1, Date(0, 0, "date", year=year))

    def from_day(self, at: int, day: int) -> tuple[Date | None, int]:
        """A day before its month: 1 November, 1st of November, 1. November, 1er novembre, 1 de noviembre."""
        skip = at + 1
        if (self.word(skip) in _ORDINAL and self.touches(skip)) or (self.word(skip) == "." and self.language == "de"):
            skip += 1
        if self.word(skip) in self.rules.of:
            skip += 1
        if self.word(skip) in self.rules.months and (self.language in ("fr", "es") or self.capital(skip)):
            return self.from_month(at, skip, day)
        return None, at

    def from_dotted(self, at: int) -> tuple[Date | None, int]:
        """01.11.2024 as one number token."""
        parts = self.lower[at].split(".")
        if len(parts) == 3 and all(part.isascii() and part.isdigit() for part in parts) and len(parts[2]) == 4:
            day, month, year = map(int, parts)
            if 1 <= day <= 31 and 1 <= month <= 12 and 1000 <= year <= 2199:
                return self.made(at, at + 1, Date(0, 0, "date", year=year, month=month, day=day))
        return None, at

    def from_clock(self, at: int) -> tuple[Date | None, int]:
        """10:30, 10:30 p.m., 10 a.m., 0900 GMT, 5 o'clock, 15 Uhr, 15.30 Uhr, 14h30, 14 heures."""
        raw, end = self.lower[at], at + 1
        sure = False
        hours, _, minutes = raw.replace(".", ":").partition(":")
        if not (hours.isascii() and hours.isdigit() and len(hours) <= 4 and (not minutes or minutes.isdigit())):
            return None, at
        if ":" in raw:
            sure = len(minutes) == 2
        elif minutes and not (self.word(end) == "uhr" or self.word(end) in _AM):
            return None, at
        if len(hours) == 4 and self.word(end) in _ZONES:
            hours, minutes, sure = hours[:2], hours[2:], True
        hour, minute = int(hours), int(minutes or 0)
        following = self.word(end)
        if following in _AM and hour <= 12:
            hour, end, sure = hour % 12 + _AM[following] // 60, end + 1, True
            if following in ("a.m", "p.m") and self.word(end) == ".":
                end += 1
        elif following in ("uhr", "o'clock", "o’clock"):
            end, sure = end + 1, True
        elif self.language == "fr" and following[:1] == "h" and self.touches(end) and following[1:].isdigit():
            minute, end, sure = int(following[1:3]), end + 1, True
        elif self.language == "fr" and following in ("h", "heures", "heure") and self.word(at - 1) in _CLOCK_BEFORE:
            end, sure = end + 1, True
        elif self.language == "es" and self.word(at - 1) == "las" and hour <= 24 and not minutes and len(hours) <= 2:
            sure = following not in self.rules.units
        if self.word(end) in _ZONES:
            end += 1
        if not sure or hour > 24 or minute > 59:
            return None, at
        return self.made(at, end, Date(0, 0, "clock", clock=hour % 24 * 60 + minute))


@lru_cache(maxsize=8)
def _phrase_starts(language: str) -> frozenset[str]:
    rules = CALENDARS[language]
    return frozenset(phrase[0] for table in (rules.relative, rules.anaphoric) for phrase in table) | {
        phrase[0] for phrase in rules.before_span
    }


@lru_cache(maxsize=8)
def _triggers(language: str) -> frozenset[str]:
    """The words a date can begin with."""
    rules = CALENDARS[language]
    return (
        _phrase_starts(language)
        | frozenset(rules.months)
        | frozenset(rules.weekdays)
        | frozenset(_AMOUNTS[language])
        | {"noon", "midnight"}
    )


@lru_cache(maxsize=8192)
def dates(text: str, language: str = "en") -> tuple[Date, ...]:
    """The dates and times of ``text`` in order, not overlapping. ``language`` en, de, fr or es; others read as en."""
    return tuple(_Scanner(text, language).run())


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
    if unit == "month":
        months = told.year * 12 + told.month - 1 + amount
        return date._replace(year=months // 12, month=months % 12 + 1)
    if unit == "year":
        return date._replace(year=told.year + amount)
    return date

"""Dates and times in a text, absolute and relative, and what day they mean where the report's own date is known.

A scanner over tokens, linear in their number."""

from __future__ import annotations

from functools import lru_cache

from sidebyside.language.dates.calendar_words import CALENDARS, Shift
from sidebyside.language.dates.date import Date
from sidebyside.language.dates.month_dates import AMOUNTS
from sidebyside.language.dates.numeric_dates import NumericDates
from sidebyside.language.dates.periods import (
    TRIGGERS,
    bare_part,
    part_after,
    part_in_weekday,
    part_of,
    period_at,
    phase_of_day,
)
from sidebyside.language.segmentation import Token
from sidebyside.language.wordlist import words


class _Scanner(NumericDates):
    """The scanner over a text."""

    def __init__(self, text: str, language: str) -> None:
        super().__init__(text, language)
        self.starts = _phrase_starts(self.language)
        self.parts = TRIGGERS[self.language]

    def run(self) -> list[Date]:
        found: list[Date] = []
        triggers = _triggers(self.language)
        reached = 0
        for position, (token, word) in enumerate(zip(self.tokens, self.lower, strict=True)):
            if position < reached or (word not in triggers and token[2] != "number"):
                continue
            date, end = self.date(position)
            if date is not None and (not found or date.start >= found[-1].end):
                found.append(date)
            reached = max(end, position + 1)
        return found

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
        if word in self.parts:
            found = self.from_period_word(at)
            if found[0] is not None:
                return found
        if self.language == "de":
            day, part = part_in_weekday(word, "de")
            if day:
                weekday = self.rules.weekdays[day]
                return self.made(at, at + 1, Date(0, 0, "weekday", weekday=weekday, part=part))
        if word in ("noon", "midnight") and self.language == "en":
            return self.from_clock(at, at + 1, Date(0, 0, "clock", clock=720 if word == "noon" else 0))
        return None, at

    def phrase(self, at: int) -> tuple[Date | None, int]:
        for length in (4, 3, 2, 1):
            phrase = tuple(self.lower[at : at + length])
            if len(phrase) < length:
                continue
            if phrase in self.rules.anaphoric:
                shift, part = self.rules.anaphoric[phrase], part_of(phrase) if self.language == "en" else ""
                return self.made(at, at + length, Date(0, 0, "anaphoric", shift=shift, part=part))
            if phrase in self.rules.relative and not self.is_other_word(at, length):
                shift, part = self.rules.relative[phrase], part_of(phrase) if self.language == "en" else ""
                end = at + length
                if shift[0] == "day" and not part:
                    part, end = part_after(self, self.language, end)
                return self.made(at, end, Date(0, 0, "relative", shift=shift, part=part))
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
        part, end = part_after(self, self.language, end)
        if not part and begin == at and self.language == "en":
            part, begin = phase_of_day(self, at)
        return self.made(begin, end, Date(0, 0, "weekday", weekday=weekday, shift=shift, part=part))

    def from_period_word(self, at: int) -> tuple[Date | None, int]:
        """From a word for a part of the day or year."""
        period = period_at(self, self.language, at)
        if period is not None:
            return self.from_period(period)
        if self.language != "en":
            return None, at
        if self.word(at + 1) == "of" and part_of((self.word(at),)) and self.word(at) != "tonight":
            after = at + 3 if self.word(at + 2) == "the" else at + 2
            if (
                self.is_number(after)
                or self.word(after) in self.rules.months
                or self.word(after) in self.rules.weekdays
            ):
                date, end = self.date(after)
                if date is not None and not date.part and (date.day or date.kind == "weekday"):
                    return self.made(at, end, date._replace(part=part_of((self.word(at),))))
        part = bare_part(self, at)
        return self.made(at, at + 1, Date(0, 0, "part", part=part)) if part else (None, at)


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
        | frozenset(AMOUNTS[language])
        | TRIGGERS[language]
        | {"noon", "midnight"}
        | _weekday_parts(language)
    )


@lru_cache(maxsize=2048)
def dates(text: str, language: str = "en") -> tuple[Date, ...]:
    """The dates and times of ``text`` in order, not overlapping. ``language`` en, de, fr or es; others read as en."""
    return tuple(_Scanner(text, language).run())


@lru_cache(maxsize=8)
def _weekday_parts(language: str) -> frozenset[str]:
    """German words like Sonntagabend."""
    if language != "de":
        return frozenset()
    return frozenset(
        day + part
        for day in CALENDARS["de"].weekdays
        for part in words("morgen vormittag mittag nachmittag abend nacht früh")
    )

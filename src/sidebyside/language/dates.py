"""Dates and times in a text, absolute and relative, and what day they mean where the report's own date is known.

A scanner over tokens, linear in their number.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, NamedTuple

from sidebyside.language.calendar_words import CALENDARS, CalendarWords, Shift
from sidebyside.language.clock_times import clock_at
from sidebyside.language.counted import COLLECTIVES
from sidebyside.language.numerals import NUMERALS
from sidebyside.language.periods import (
    TRIGGERS,
    Period,
    bare_part,
    ordinal_century,
    part_after,
    part_in_weekday,
    part_of,
    period_at,
    phase_before,
)
from sidebyside.language.segmentation import Token
from sidebyside.language.token_view import HYPHENS, RANGE_MARKS, TokenView
from sidebyside.language.wordlist import words

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
_AMOUNTS["en"] |= {word: n for word, n in NUMERALS["en"].ones.items() if n > 12}
_ORDINAL = frozenset(("st", "nd", "rd", "th", "er", "re", "º"))
_YEAR_BEFORE = words(
    "in since until till by from during before after of year early late mid the and between s's its their his her "
    "im seit jahr jahre ab bis en depuis année année: avant après desde año hasta de del le el der das die dem's"
)

_OLD_YEAR_BEFORE = words("in since until till from between during circa en desde seit jahr im depuis año année")
_AROUND = words("after before around about past towards nearly almost roughly circa gegen vers sobre")
_RANGE_FROM = words("from between von zwischen entre de desde")
_RANGE_TO = words("to and until bis und à et a y hasta")
_DE_DAY_BEFORE = words("am vom bis zum seit den ab dem")


class _Scanner(TokenView):
    def __init__(self, text: str, language: str) -> None:
        self.language = language if language in CALENDARS else "en"
        super().__init__(text, self.language)
        self.rules: CalendarWords = CALENDARS[self.language]
        self.starts = _phrase_starts(self.language)
        self.amounts = _AMOUNTS[self.language]
        self.parts = TRIGGERS[self.language]

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

    # Words.

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

    def is_month(self, at: int) -> bool:
        word = self.lower[at]
        if self.language in ("en", "de") and not self.capital(at):
            return False
        if word not in self.rules.doubtful:
            return True
        beside = self.number(at + 1, 4) is not None or (self.word(at + 1) == "." and self.number(at + 2, 4) is not None)
        return beside or ((len(word) > 3 or word == "may") and self.word(at - 1) in self.rules.month_before)

    def from_month(self, begin: int, at: int, day: int = 0, until: int = 0) -> tuple[Date, int]:
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
                until, end = self.last_day(end, day)
        year, end = self.year_after(end)
        part = ""
        if day and not until:
            part, end = part_after(self, self.language, end)
        elif not day and begin == at and self.language == "en":
            part, begin = phase_before(self, at)
        shift: Shift = ("", 0)
        if begin == at and not day and not year:
            if self.word(at - 1) in self.rules.last or self.word(at + 1) in self.rules.last:
                shift, begin = ("month", -1), at - 1 if self.word(at - 1) in self.rules.last else at
            elif self.word(at - 1) in self.rules.next:
                shift, begin = ("month", 1), at - 1
        date = Date(0, 0, "date", year=year, month=month, day=day, shift=shift, part=part, until=until)
        return self.made(begin, end, date)

    def last_day(self, at: int, day: int) -> tuple[int, int]:
        """The last day of a range whose first stands before this token (May 3-5, May 3 to 5) and the token after it."""
        if self.word(at) in RANGE_MARKS or self.word(at) in ("to", "bis", "au", "al"):
            last = self.number(at + 1)
            if last is not None and day < last <= 31 and not self.counts(at + 2):
                if self.word(at + 2) in self.rules.months or self.word(at + 3) in self.rules.months:
                    return 0, at
                return last, at + 2
        return 0, at

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
        part, end = part_after(self, self.language, end)
        return self.made(begin, end, Date(0, 0, "weekday", weekday=weekday, shift=shift, part=part))

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
        if self.word(at + 1) in HYPHENS and self.touches(at + 1) and self.word(at + 3) in HYPHENS:
            month, day = self.number(at + 2), self.number(at + 4)
            if month and day and 1 <= month <= 12 and 1 <= day <= 31 and 1000 <= year <= 2199:
                return self.made(at, at + 5, Date(0, 0, "date", year=year, month=month, day=day))
        return None, at

    def from_year(self, at: int, year: int) -> tuple[Date | None, int]:
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

    def from_period(self, period: Period) -> tuple[Date | None, int]:
        part, begin = ("", period.begin) if period.season else phase_before(self, period.begin)
        date = Date(0, 0, "date", period.year, shift=period.shift, part=part, season=period.season, years=period.years)
        return self.made(begin, period.end, date)

    def from_clock(self, at: int, end: int, date: Date) -> tuple[Date | None, int]:
        """A time on the clock, unless it is counted from (one minute after midnight)."""
        before = self.word(at - 1)
        if before in ("after", "before", "past", "to") and self.rules.units.get(self.word(at - 2)) in (
            "minute",
            "hour",
        ):
            return None, at
        return self.made(at, end, date._replace(ambiguous=before in _AROUND))

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
        if (self.word(skip) in _ORDINAL and self.touches(skip)) or (self.word(skip) == "." and self.language == "de"):
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
        | TRIGGERS[language]
        | {"noon", "midnight"}
        | _weekday_parts(language)
    )


@lru_cache(maxsize=8192)
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

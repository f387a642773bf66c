"""Dates that begin with or go on from a month, an amount of time, a period or a clock."""

from __future__ import annotations

from sidebyside.language.dates.calendar_words import CALENDARS, CalendarWords, Shift
from sidebyside.language.dates.date import Date
from sidebyside.language.dates.periods import (
    Period,
    part_after,
    phase_before,
)
from sidebyside.language.numerals import NUMERALS
from sidebyside.language.token_view import RANGE_MARKS, TokenView
from sidebyside.language.wordlist import words

_NUMBERS = {
    "en": "a|an|one two three four five six seven eight nine ten eleven twelve",
    "de": "ein|eine|einem|einer zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
    "fr": "un|une deux trois quatre cinq six sept huit neuf dix onze douze",
    "es": "un|una dos tres cuatro cinco seis siete ocho nueve diez once doce",
}

AMOUNTS = {
    language: {form: n for n, forms in enumerate(words.split(), 1) for form in forms.split("|")}
    for language, words in _NUMBERS.items()
}

AMOUNTS["en"] |= {word: n for word, n in NUMERALS["en"].ones.items() if n > 12}
"""Language to the words for small amounts, each with its number."""

ORDINAL = frozenset(("st", "nd", "rd", "th", "er", "re", "º"))

_AROUND = words("after before around about past towards nearly almost roughly circa gegen vers sobre")


class MonthDates(TokenView):
    """A text as tokens, and the parts of dates that begin at one of them."""

    def __init__(self, text: str, language: str) -> None:
        self.language = language if language in CALENDARS else "en"
        super().__init__(text, self.language)
        self.rules: CalendarWords = CALENDARS[self.language]
        self.amounts = AMOUNTS[self.language]

    def number(self, at: int, digits: int = 2) -> int | None:
        """The whole number of at most ``digits`` digits at a token."""
        if 0 <= at < len(self.tokens) and self.tokens[at].kind == "number":
            raw = self.lower[at]
            if raw.isascii() and raw.isdigit() and len(raw) <= digits:
                return int(raw)
        return None

    def made(self, begin: int, end: int, date: Date) -> tuple[Date, int]:
        """A date with the span of the tokens ``begin:end``, and ``end``."""
        return date._replace(start=self.tokens[begin].start, end=self.tokens[end - 1].end), end

    def is_month(self, at: int) -> bool:
        """Whether a token that is a month's name or short form is meant so, and not as a word (may, march)."""
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
                if self.word(end) in ORDINAL and self.touches(end):
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
        """The year at a token, a comma or "of" before it passed over, and the token after it; (0, ``at``) for none."""
        skip = at
        if self.word(skip) == "," or self.word(skip) in self.rules.of:
            skip += 1
        year = self.number(skip, 4)
        if year is not None and 1000 <= year <= 2199:
            return year, skip + 1
        return 0, at

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

    def from_clock(self, at: int, end: int, date: Date) -> tuple[Date | None, int]:
        """A time on the clock, unless it is counted from (one minute after midnight)."""
        before = self.word(at - 1)
        if before in ("after", "before", "past", "to") and self.rules.units.get(self.word(at - 2)) in (
            "minute",
            "hour",
        ):
            return None, at
        return self.made(at, end, date._replace(ambiguous=before in _AROUND))

    def from_period(self, period: Period) -> tuple[Date | None, int]:
        """The date of a season or a span of years, and the token after it."""
        part, begin = ("", period.begin) if period.season else phase_before(self, period.begin)
        date = Date(0, 0, "date", period.year, shift=period.shift, part=part, season=period.season, years=period.years)
        return self.made(begin, period.end, date)

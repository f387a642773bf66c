"""Reading one figure, in digits or words, from the tokens of a text: its value, scale and percent sign."""

from __future__ import annotations

from typing import NamedTuple

from sidebyside.language.numbers.digits import parse_digits
from sidebyside.language.numerals import NUMERALS, SIGNS, Numerals
from sidebyside.language.plurals import is_plural
from sidebyside.language.token_view import HYPHENS, TokenView

FRACTION = 2.5
"""The step of a share told as a fraction or as so many of ten, in percentage points."""
PARTS = {
    "third": 3,
    "thirds": 3,
    "quarter": 4,
    "quarters": 4,
    "fifth": 5,
    "fifths": 5,
    "sixth": 6,
    "eighth": 8,
    "tenth": 10,
    "tenths": 10,
}
"""English words for parts of a whole, and how many make it."""


class Value(NamedTuple):
    """A number as it is parsed: the tokens ``begin:end``, its value (``low`` to ``high``, equal but for a range), and
    ``step``, what its last digit is worth; whether a scale or decimals make it exact to that step (``scaled``), whether
    it is written in ``words``, and whether it is ``vague`` (dozens). ``unit`` is "percent", "points", "times" or "",
    ``plain_digits`` the digits where it is nothing else."""

    begin: int
    end: int
    low: float
    high: float
    step: float
    scaled: bool
    words: bool
    vague: bool = False
    unit: str = ""
    plain_digits: str = ""


class FigureReader(TokenView):
    """The tokens of a text and the figures that begin at them, each by itself."""

    def __init__(self, text: str, language: str) -> None:
        super().__init__(text, language)
        self.language = language
        self.rules: Numerals = NUMERALS[language]

    def digits(self, begin: int) -> Value | None:
        """The number that digits begin at this token, with groups, scale words and percent sign; None for no number
        (a version, a time of day)."""
        raw = self.raw(begin)
        end = begin + 1
        if self.rules.spaced or "\u00a0" in self.text or "\u202f" in self.text or "\u2009" in self.text:
            while len(raw) <= 15 and raw.isdigit() and self.is_number(end) and self.grouped(begin, end):
                raw += self.raw(end)
                end += 1
        parsed = parse_digits(raw, self.rules.point, self.rules.group)
        if parsed is None:
            return None
        value, step, decimals = parsed
        scaled = decimals
        plain = raw if raw.isdigit() else ""
        if plain and self.and_a_half(end):
            value, step, end, plain = value + 0.5, 0.5, end + 3, ""
        value, step, end, by_scale = self.scaled(value, step, end)
        unit, end = self.percent(end)
        return Value(begin, end, value, value, step, scaled or by_scale, False, False, unit, "" if by_scale else plain)

    def and_a_half(self, at: int) -> bool:
        """Whether "and a half" stands at a token: four and a half million."""
        return self.language == "en" and self.lower[at : at + 3] == ["and", "a", "half"]

    def grouped(self, begin: int, end: int) -> bool:
        """Whether the number token at ``end`` is a group of three digits after a blank that groups."""
        blank = self.text[self.tokens[end - 1].end : self.tokens[end].start]
        if len(self.raw(end)) != 3 or not self.raw(end).isdigit() or len(self.raw(begin)) > 3:
            return False
        return blank in ("\u00a0", "\u202f", "\u2009") or (blank == " " and self.rules.spaced)

    def scaled(self, value: float, step: float, end: int) -> tuple[float, float, int, bool]:
        """The value times the scale words that follow."""
        found = False
        while end < len(self.tokens):
            word = self.word(end)
            at = end
            if word in HYPHENS and self.word(end + 1) in self.rules.scales:
                at, word = end + 1, self.word(end + 1)
            scale = self.rules.scales.get(word)
            if scale is None and word == "m" and self.touches(end) and self.means_million(end):
                scale = 1e6
            if scale is None or (word == "k" and not self.touches(at)):
                break
            value, step, end, found = value * scale, step * scale, at + 1, True
            if self.word(end) == "." and word in ("mio", "mrd") and end + 1 < len(self.tokens):
                end += 1
        return value, step, end, found

    def means_million(self, number: int) -> bool:
        """Whether an m directly behind a number is million: money, or people and the like counted in millions."""
        before = number - 2
        return self.raw(before) in SIGNS or is_plural(self.word(number + 1), self.language)

    def numerals(self, begin: int, start: int | None = None) -> Value | None:
        """A number written in words: twenty-three, two hundred and five thousand, a million."""
        rules = self.rules
        total, current, at = 0.0, 0.0, begin
        step = 1.0
        end = begin
        scaled = False
        last_one = 0.0
        while at < len(self.tokens):
            word = self.lower[at]
            if word in rules.ones:
                value = float(rules.ones[word])
                # "two three" is no number; "twenty three" and "hundred three" are.
                if current and (last_one and not (last_one % 10 == 0 and last_one >= 20 and value < 10)):
                    break
                if at > begin and not last_one and not scaled:
                    break
                current += value
                last_one = value or 1
                step = 1.0
            elif word in rules.scales and (len(word) > 2 or at > begin):
                scale = rules.scales[word]
                if scale == 100 or scale == 12:
                    current = (current or 1) * scale
                    step = scale
                else:
                    total += (current or 1) * scale
                    step = scale
                    current = 0.0
                scaled, last_one = True, 0
            elif (word in HYPHENS and self.touches(at) and at > begin and self.numeral(at + 1)) or (
                word in rules.joiners and at > begin and self.joins(at, last_one, current, total)
            ):
                at += 1
                continue
            else:
                break
            at += 1
            end = at
        if end == begin:
            return None
        value = total + current
        if value and self.and_a_half(end):
            value, step, end, by_scale = self.scaled(value + 0.5, 0.5, end + 3)
            scaled = scaled or by_scale
        unit, end = self.percent(end)
        if not unit and self.language == "en" and 0 < value < 10:
            at = end + 1 if self.word(end) in HYPHENS else end
            whole = PARTS.get(self.word(at))
            if whole and value < whole and self.word(at + 1) == "of":
                return self.share(begin if start is None else start, at + 1, value / whole)
        return Value(begin if start is None else start, end, value, value, step, scaled, True, False, unit)

    def percent(self, end: int) -> tuple[str, int]:
        """Percent or percentage points named at a token, and the token after them; ("", end) for none."""
        word, following = self.word(end), self.word(end + 1)
        if word == "percentage" and following in ("point", "points"):
            return "points", end + 2
        if word in ("prozentpunkte", "prozentpunkten", "prozentpunkt", "pp"):
            return "points", end + 1
        if (word, following) in (("puntos", "porcentuales"), ("punto", "porcentual")):
            return "points", end + 2
        if word in ("point", "points") and following == "de" and self.word(end + 2) in ("pourcentage", "pour"):
            return "points", end + 3
        if word == "%" or word in self.rules.percent:
            end += 1
        elif (word, following) in (("per", "cent"), ("por", "ciento"), ("pour", "cent")):
            end += 2
        else:
            return "", end
        if self.word(end) in ("point", "points"):
            return "points", end + 1
        return "percent", end

    def share(self, begin: int, end: int, part: float) -> Value:
        """A part of a whole as percent: a third of, one in three."""
        return Value(begin, end, round(100 * part, 1), round(100 * part, 1), FRACTION, False, True, False, "percent")

    def numeral(self, number: int) -> bool:
        """Whether a token is a word for a number, or for a scale."""
        return self.word(number) in self.rules.ones or self.word(number) in self.rules.scales

    def joins(self, at: int, last_one: float, current: float, total: float) -> bool:
        """Whether the "and" at this token stands inside a number: three hundred and five, treinta y dos."""
        following = self.rules.ones.get(self.word(at + 1))
        if not following:
            return False
        if self.language == "en":
            return not last_one and (current or total) > 0 and self.word(at - 1) in ("hundred", "thousand", "million")
        return last_one >= 20 and last_one % 10 == 0 and following < 10

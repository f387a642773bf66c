"""Reading one number, in digits or words, from the tokens of a text: its value, scale, range and percent sign."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from sidebyside.language.numbers.digits import parse_digits
from sidebyside.language.numbers.units import unit_at
from sidebyside.language.numerals import NUMERALS, SIGNS, Numerals
from sidebyside.language.plurals import is_plural
from sidebyside.language.segmentation import tokens
from sidebyside.language.token_view import HYPHENS, RANGE_MARKS, TokenView, lowered

FRACTION = 2.5
"""The step of a share told as a fraction or as so many of ten, in percentage points."""
TIMES = {
    "doubled": 2.0,
    "doubling": 2.0,
    "doubles": 2.0,
    "double": 2.0,
    "twofold": 2.0,
    "twice": 2.0,
    "tripled": 3.0,
    "tripling": 3.0,
    "triples": 3.0,
    "triple": 3.0,
    "trebled": 3.0,
    "threefold": 3.0,
    "thrice": 3.0,
    "quadrupled": 4.0,
    "fourfold": 4.0,
    "fivefold": 5.0,
    "tenfold": 10.0,
    "halved": 0.5,
    "halving": 0.5,
}
"""English words for so many times as much."""
_PARTS = {
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
_WHOLES = frozenset((*range(2, 101), 150, 200, 250, 300, 400, 500, 1000, 2000, 5000, 10_000))


class Value(NamedTuple):
    """A number as it is parsed: the tokens ``begin:end``, its value, its last digit's value."""

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


class ValueReader(TokenView):
    """The tokens of a text and the numbers that begin at them."""

    def __init__(self, text: str, language: str) -> None:
        super().__init__(text, language)
        self.language = language
        self.rules: Numerals = NUMERALS[language]

    def value(self, begin: int) -> Value | None:
        """The number that begins at this token, or None. A range is one number."""
        one = self.single(begin)
        if one is None or one.vague:
            return one
        if self.language == "en" and not one.unit:
            part = self.one_in(one)
            if part is not None:
                return part
        at = one.end
        if at >= len(self.tokens):
            return one
        word = self.word(at)
        joint = word in RANGE_MARKS if self.tokens[at].kind == "mark" else word in self.rules.ranges
        if not joint and word in self.rules.joiners and self.word(begin - 1) in self.rules.between:
            joint = True
        if not joint or (word in self.rules.ranges and self.word(begin - 1) in ("from", "von", "de", "desde", "par")):
            return one
        after = at + 1
        if self.raw(after) in SIGNS:
            after += 1
        other = self.single(after) if after < len(self.tokens) else None
        if other is None or other.vague:
            return one
        low, high, step = one.low, other.high, min(one.step, other.step)
        if self.scale_of(other) > 1 and self.scale_of(one) == 1 and low < other.high / 1000:
            factor = self.scale_of(other)
            low, step = low * factor, min(one.step * factor, other.step)
        if one.unit and (other.unit != one.unit or self.raw(other.begin - 1) in SIGNS):
            return one  # by 5 % to $7 million
        if low >= high:
            return one
        return Value(
            begin, other.end, low, high, step, one.scaled or other.scaled, one.words, False, one.unit or other.unit
        )

    def scale_of(self, value: Value) -> float:
        for number in range(value.begin, value.end):
            scale = self.rules.scales.get(self.word(number))
            if scale:
                return scale
        return 1.0

    def single(self, begin: int) -> Value | None:
        token = self.tokens[begin]
        if token.kind == "number":
            return self.digits(begin)
        if token.kind != "word":
            return None
        word = self.lower[begin]
        if word in self.rules.vague:
            return self.vague(begin, 1.0)
        if word in self.rules.ones or (word in self.rules.scales and len(word) > 3):
            return self.numerals(begin)
        if word == "half" and self.language == "en":
            return self.half(begin)
        if word in TIMES and self.language == "en":
            return self.times(begin)
        if word in ("a", "an") and self.word(begin + 1) in _PARTS and self.word(begin + 2) == "of":
            return self.share(begin, begin + 2, 1 / _PARTS[self.word(begin + 1)])
        if word in ("a", "an") and self.word(begin + 1) in self.rules.scales and len(self.word(begin + 1)) > 2:
            return self.numerals(begin + 1, begin)
        return None

    def digits(self, begin: int) -> Value | None:
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
            whole = _PARTS.get(self.word(at))
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

    def one_in(self, one: Value) -> Value | None:
        """One in three, 4 out of 10: what follows a number, as percent; None where it is no share."""
        at = one.end
        if one.low == 1 and self.is_word(at) and self.word(at + 1) == "in":
            at += 1  # one calf in four
        every = self.word(at + 1) == "every"
        if self.word(at) == "out" and self.word(at + 1) == "of":
            at += 2
        elif self.word(at) == "in":
            at += 1
        else:
            return None
        if self.word(at) == "every":
            at += 1
        if not (self.is_number(at) or self.word(at) in self.rules.ones):
            return None
        whole = self.single(at)
        if whole is None or whole.low not in _WHOLES or not 0 < one.low < whole.low or whole.unit or one.scaled:
            return None
        named = every or is_plural(self.word(whole.end), "en") or self.word(at - 1) == "of" or at - 2 > one.end - 1
        if not named:
            return None
        if unit_at(self, whole.end) is not None or self.capital(whole.end):
            return None
        return self.share(one.begin, whole.end, one.low / whole.low)

    def numeral(self, number: int) -> bool:
        return self.word(number) in self.rules.ones or self.word(number) in self.rules.scales

    def joins(self, at: int, last_one: float, current: float, total: float) -> bool:
        """Whether the "and" at this token stands inside a number: three hundred and five, treinta y dos."""
        following = self.rules.ones.get(self.word(at + 1))
        if not following:
            return False
        if self.language == "en":
            return not last_one and (current or total) > 0 and self.word(at - 1) in ("hundred", "thousand", "million")
        return last_one >= 20 and last_one % 10 == 0 and following < 10

    def vague(self, begin: int, factor: float) -> Value:
        """Dozens, hundreds of thousands, tens of millions."""
        low, high = self.rules.vague[self.lower[begin]]
        end = begin + 1
        if self.word(end) in self.rules.of:
            more = self.rules.vague.get(self.word(end + 1))
            if more:
                scale = {2_000: 1e3, 2e6: 1e6, 2e9: 1e9}.get(more[0], 1.0)
                low, high, end = low * scale, high * scale, end + 2
        return Value(begin, end, low * factor, high * factor, low, True, True, True)

    def times(self, begin: int) -> Value | None:
        """Doubled, twice, triple the: how many times as much."""
        word = self.word(begin)
        if word in ("double", "triple") and self.word(begin + 1) not in ("the", "its", "their", "what", "that", "last"):
            return None
        return Value(begin, begin + 1, TIMES[word], TIMES[word], 0.5, False, True, False, "times")

    def half(self, begin: int) -> Value | None:
        if self.word(begin + 1) in ("a", "an") and self.word(begin + 2) in self.rules.scales:
            scale = self.rules.scales[self.word(begin + 2)]
            return Value(begin, begin + 3, scale / 2, scale / 2, scale / 2, True, True)
        if self.word(begin + 1) in ("of", "the", "its", "their", "his", "her", "our") and self.word(begin - 1) not in (
            "first",
            "second",
            "the",
            "other",
            "and",
            "-",
        ):
            return self.share(begin, begin + 1, 0.5)
        return None


@lru_cache(maxsize=64)
def number_places(text: str, language: str) -> tuple[int, ...]:
    """The tokens at which a number may begin, in order; ``language`` is one of `NUMERALS`."""
    begins = _triggers(language)
    told = enumerate(zip(tokens(text), lowered(text, language == "fr"), strict=True))
    return tuple([number for number, (token, word) in told if word in begins or token[2] == "number"])


@lru_cache(maxsize=8)
def _triggers(language: str) -> frozenset[str]:
    """The words a number can begin with."""
    rules = NUMERALS[language]
    return frozenset(rules.ones) | frozenset(rules.scales) | frozenset(rules.vague) | {"half", "a", "an"} | TIMES.keys()

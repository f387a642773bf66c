"""Quantities in a text: what is counted, how many, and how exactly it is meant.

A scanner over tokens, linear in their number. Years, dates, times, ages, ordinals, scores, telephone and section
numbers and the numbers inside names (Hwasong-19, Flight 370) are not quantities.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from functools import lru_cache
from typing import NamedTuple

from sidebyside.language.dates import dates
from sidebyside.language.folding import fold_word
from sidebyside.language.numerals import CODES, MEASURES, NUMERALS, SIGNS, Numerals
from sidebyside.language.plurals import is_plural
from sidebyside.language.segmentation import tokens
from sidebyside.language.wordlist import words

MAX_NOUN_WORDS = 5
"""How many words after a number are looked at for the noun it counts."""


class Quantity(NamedTuple):
    """A number of things: ``start <= first < end`` in code points of the text.

    The span runs from the approximation (``as many as``) or currency sign to the scale, unit sign or currency word;
    ``first`` is where the numerals begin. ``low`` and ``high`` are equal unless a range is given. ``hedge`` is the
    class of the approximation ("" for none; about, nearly, up to, under, at least, over, vague). ``unit`` is
    ``percent``, a currency code or "". ``noun`` is the key of what is counted, "" where the text does not say.
    ``step`` is the value of the last digit that is not a padding zero; ``scaled`` tells that a scale word or decimals
    stand in it. ``noun_end`` is where the noun ends, ``end`` where there is none.
    """

    start: int
    first: int
    end: int
    low: float
    high: float
    hedge: str
    unit: str
    noun: str
    step: float
    scaled: bool
    noun_end: int


class _Value(NamedTuple):
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


_ELIDED = re.compile(r"^(?:qu|d|lorsqu|puisqu)['’](?=.)")
_HYPHENS = "-‐‑"
_RANGE_MARKS = "-‐‑–—"
_DESIGNATORS = words(
    "flight boeing airbus article articles section sections chapter resolution route highway no number nos room "
    "channel type unit apollo falcon act title page pages volume vol part phase level category grade class group "
    "platform gate line windows iphone formula area block lot paragraph clause rule order bill proposition "
    "protocol version model mark leopard challenger soyuz stage step figure table fig item point question "
    "appendix exhibit interstate track apartment suite floor bus tram size age aged artikel kapitel seite nummer "
    "nr zimmer gleis paragraf artículo capítulo página número sala vuelo article chapitre numéro vol salle group "
    "band ward district precinct sector zone studio pier dock hangar reactor unit block bloc season episode round "
    "game week day lap heat"
)
_TELEPHONE = words("call phone tel telephone hotline fax dial number whatsapp text tél teléfono telefon")
_SCORE_WORDS = words(
    "win wins won beat beats beating lose loses lost draw drew drawn score scored lead leads led victory defeat "
    "defeated vote voted votes tie tied gewann besiegte siegte ganó venció battu gagné"
)
_YEAR_BEFORE = words(
    "in since until till by from during before after of year early late mid the through between and spring summer "
    "autumn winter fall end beginning start im seit jahr jahre jahres ab von en depuis année avant après desde "
    "año hasta de del for around circa back its their his her our le la el los der das die to"
)
_UNCOUNTED = words("of another day thing who that is should can could would may might by else's")
_NOT_ONE = words("no any every this that each which the some only other another day not")
_DURATIONS = words("hours days weeks months years decades")
_AGE_AFTER = words("years year year's yr ans años año jahre jahren jähriger jährige jährigen")


class _Scanner:
    """One pass over the tokens of a text."""

    def __init__(self, text: str, language: str) -> None:
        self.text = text
        self.language = language if language in NUMERALS else "en"
        self.rules: Numerals = NUMERALS[self.language]
        self.tokens = tokens(text)
        self.lower = [text[t.start : t.end].lower() for t in self.tokens]
        if self.language == "fr":
            self.lower = [_ELIDED.sub("", word) if "'" in word or "’" in word else word for word in self.lower]
        self.taken = [(d.start, d.end) for d in dates(text, language)]
        self.taken_starts = [start for start, _ in self.taken]
        self.first_words = {phrase[-1] for phrase in self.rules.hedges}

        self.floor = 0  # the token after the last quantity: the next one does not reach back over it

    def run(self) -> list[Quantity]:
        found: list[Quantity] = []
        position = 0
        triggers = _triggers(self.language)
        while position < len(self.tokens):
            if self.tokens[position].kind != "number" and self.lower[position] not in triggers:
                position += 1
                continue
            value = self.value(position)
            if value is None:
                position += 1
                continue
            quantity = self.quantity(value)
            if quantity is not None:
                found.append(quantity)
            position = max(value.end, position + 1, self.floor)
        return found

    # Small questions about tokens.

    def word(self, number: int) -> str:
        return self.lower[number] if 0 <= number < len(self.lower) else ""

    def raw(self, number: int) -> str:
        return self.text[self.tokens[number].start : self.tokens[number].end] if 0 <= number < len(self.tokens) else ""

    def touches(self, number: int) -> bool:
        """Whether this token follows the one before it without a blank."""
        return 0 < number < len(self.tokens) and self.tokens[number - 1].end == self.tokens[number].start

    def is_number(self, number: int) -> bool:
        return 0 <= number < len(self.tokens) and self.tokens[number].kind == "number"

    def capital(self, number: int) -> bool:
        return self.raw(number)[:1].isupper()

    def inside_date(self, number: int) -> bool:
        token = self.tokens[number]
        at = bisect_right(self.taken_starts, token.start) - 1
        return at >= 0 and self.taken[at][1] > token.start

    def sentence_start(self, number: int) -> bool:
        while number > 0 and self.raw(number - 1) in "\"'“”‘’«»(-–—":
            number -= 1
        return number == 0 or self.raw(number - 1) in (".", "!", "?", ":", ";", "…")

    # Numbers.

    def value(self, begin: int) -> _Value | None:
        """The number that begins at this token, or None. A range is one number."""
        one = self.single(begin)
        if one is None or one.vague:
            return one
        at = one.end
        if at >= len(self.tokens):
            return one
        word = self.word(at)
        joint = word in _RANGE_MARKS if self.tokens[at].kind == "mark" else word in self.rules.ranges
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
        if other.scaled and not one.scaled and low < other.high / 1000:
            factor = self.scale_of(other)
            low, step = low * factor, min(one.step * factor, other.step)
        if one.unit and (other.unit != one.unit or self.raw(other.begin - 1) in SIGNS):
            return one  # by 5 % to $7 million
        if low >= high:
            return one
        return _Value(
            begin, other.end, low, high, step, one.scaled or other.scaled, one.words, False, one.unit or other.unit
        )

    def scale_of(self, value: _Value) -> float:
        for number in range(value.begin, value.end):
            scale = self.rules.scales.get(self.word(number))
            if scale:
                return scale
        return 1.0

    def single(self, begin: int) -> _Value | None:
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
        if word in ("a", "an") and self.word(begin + 1) in self.rules.scales and len(self.word(begin + 1)) > 2:
            return self.numerals(begin + 1, begin)
        return None

    def digits(self, begin: int) -> _Value | None:
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
        value, step, end, by_scale = self.scaled(value, step, end)
        unit = ""
        if self.word(end) == "%" or self.word(end) in self.rules.percent:
            unit, end = "percent", end + 1
        elif (self.word(end), self.word(end + 1)) in (("per", "cent"), ("por", "ciento"), ("pour", "cent")):
            unit, end = "percent", end + 2
        return _Value(begin, end, value, value, step, scaled or by_scale, False, False, unit, "" if by_scale else plain)

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
            if word in _HYPHENS and self.word(end + 1) in self.rules.scales:
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

    def numerals(self, begin: int, start: int | None = None) -> _Value | None:
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
            elif (word in _HYPHENS and self.touches(at) and at > begin and self.numeral(at + 1)) or (
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
        unit = ""
        if self.word(end) in rules.percent or self.word(end) == "%":
            unit, end = "percent", end + 1
        elif (self.word(end), self.word(end + 1)) in (("per", "cent"), ("por", "ciento"), ("pour", "cent")):
            unit, end = "percent", end + 2
        elif self.language == "en" and 0 < value < 10:
            parts = {"third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5, "tenths": 10}
            at = end + 1 if self.word(end) in _HYPHENS else end
            if self.word(at) in parts and value < parts[self.word(at)] and self.word(at + 1) == "of":
                value, unit, end = round(100 * value / parts[self.word(at)], 1), "percent", at + 1
        return _Value(begin if start is None else start, end, value, value, step, scaled, True, False, unit)

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

    def vague(self, begin: int, factor: float) -> _Value:
        """Dozens, hundreds of thousands, tens of millions."""
        low, high = self.rules.vague[self.lower[begin]]
        end = begin + 1
        if self.word(end) in self.rules.of:
            more = self.rules.vague.get(self.word(end + 1))
            if more:
                scale = {2_000: 1e3, 2e6: 1e6, 2e9: 1e9}.get(more[0], 1.0)
                low, high, end = low * scale, high * scale, end + 2
        return _Value(begin, end, low * factor, high * factor, low, True, True, True)

    def half(self, begin: int) -> _Value | None:
        if self.word(begin + 1) in ("a", "an") and self.word(begin + 2) in self.rules.scales:
            scale = self.rules.scales[self.word(begin + 2)]
            return _Value(begin, begin + 3, scale / 2, scale / 2, scale / 2, True, True)
        if self.word(begin + 1) in ("of", "the", "its", "their", "his", "her", "our") and self.word(begin - 1) not in (
            "first",
            "second",
            "the",
            "other",
            "and",
            "-",
        ):
            return _Value(begin, begin + 1, 50, 50, 1, False, True, False, "percent")
        return None

    # From a number to a quantity.

    def quantity(self, value: _Value) -> Quantity | None:
        if any(self.inside_date(number) for number in (value.begin, value.end - 1)):
            return None
        unit = value.unit
        begin, end = value.begin, value.end
        if self.raw(begin - 1) in SIGNS and begin > self.floor:
            unit = SIGNS[self.raw(begin - 1)]
            begin -= 1
            if self.raw(begin - 1) in ("US", "U.S.", "A", "C") and self.touches(begin) and begin > self.floor:
                begin -= 1
        elif self.raw(begin - 1) in CODES and begin > self.floor:
            unit, begin = self.raw(begin - 1), begin - 1
        elif self.raw(end) in CODES:
            unit, end = self.raw(end), end + 1
        elif self.raw(end) in SIGNS:
            unit, end = SIGNS[self.raw(end)], end + 1
        noun, plural, noun_at = self.noun(end) if not unit else ("", False, end)
        if not unit:
            currency = self.currency(end)
            if currency:
                unit, end = currency
                noun = ""
        numeral = begin
        hedge, begin = self.hedge_before(begin)
        if hedge == "over" and self.word(begin) == "over" and self.word(end) in _DURATIONS:
            hedge, begin = "", numeral  # "over two years" tells how long as often as how much longer
        if not hedge:
            hedge, end = self.hedge_after(end, noun_at)
        if not unit and not hedge and not self.counts(value, noun, plural):
            return None
        if not unit and self.is_name(value, noun, plural, hedge):
            return None
        if value.vague:
            hedge = "vague"
        elif self.word(begin - 1) in self.rules.between and begin > self.floor:
            begin -= 1
        self.floor = end
        start, stop = self.tokens[begin].start, self.tokens[end - 1].end
        noun_end = self.tokens[noun_at - 1].end if noun else stop
        return Quantity(
            start=start,
            first=self.tokens[value.begin].start,
            end=stop,
            low=value.low,
            high=value.high,
            hedge=hedge,
            unit=unit,
            noun=noun,
            step=value.step,
            scaled=value.scaled,
            noun_end=max(noun_end, stop),
        )

    def hedge_before(self, begin: int) -> tuple[str, int]:
        """The class of the approximation that ends before this token and where it begins; ("", begin) for none."""
        last = self.word(begin - 1)
        if begin <= self.floor:
            return "", begin
        if last == "~" or last == "≈":
            return "about", begin - 1
        if last == "." and self.word(begin - 2) in ("ca", "approx", "c"):
            return "about", begin - 2
        if last not in self.first_words:
            return "", begin
        for length in (5, 4, 3, 2, 1):
            if begin - length < self.floor:
                continue
            phrase = tuple(self.lower[begin - length : begin])
            hedge = self.rules.hedges.get(phrase)
            if hedge:
                return hedge, begin - length
        return "", begin

    def hedge_after(self, end: int, noun_at: int) -> tuple[str, int]:
        if self.raw(end) == "+" and self.touches(end):
            return "over", end + 1
        for at in dict.fromkeys((end, noun_at)):
            for length in (2, 1):
                hedge = self.rules.after.get(tuple(self.lower[at : at + length]))
                if hedge:
                    return hedge, at + length
        return "", end

    def currency(self, end: int) -> tuple[str, int] | None:
        """The currency named right after a number (at most one adjective before it) and where its name ends."""
        for at in (end, end + 1):
            word = self.word(at)
            code = self.rules.currencies.get(word) or self.rules.currencies.get(word.removesuffix("s"))
            if code and (at == end or self.capital(end) or self.word(end) in ("us", "de", "d", "d'")):
                if word == "won" and not value_like(self.word(end - 1)):
                    return None
                return code, at + 1
        return None

    def noun(self, end: int) -> tuple[str, bool, int]:
        """The key of the noun counted, whether it is a plural, and the token after it."""
        at = end
        if self.word(at) in self.rules.of and (self.word(at + 1) in self.rules.partitive or self.rules.of != {"of"}):
            at += 2 if self.word(at + 1) in self.rules.partitive else 1
        elif self.word(at) in _HYPHENS and self.touches(at) and self.touches(at + 1):
            word = self.raw(at + 1)
            return (fold_word(word, self.language), True, at + 2) if word.isalpha() else ("", False, end)
        elif self.touches(at) and self.word(at) in MEASURES and not self.generation(at):
            return fold_word(MEASURES[self.word(at)], self.language), True, at + 1
        elif self.word(at) == "km":
            return "kilometer", True, at + 1
        last: tuple[str, bool, int] = ("", False, end)
        capital: tuple[str, bool, int] | None = None
        for number in range(at, min(at + MAX_NOUN_WORDS, len(self.tokens))):
            token = self.tokens[number]
            if token.kind != "word":
                if self.lower[number] in _HYPHENS and self.touches(number) and self.touches(number + 1):
                    continue
                break
            word = self.lower[number]
            if word in self.rules.stops or word in self.rules.ones:
                break
            if is_plural(word, self.language):
                here = (fold_word(self.raw(number), self.language), True, number + 1)
                if self.capital(number):
                    capital = capital or here
                elif self.language in ("fr", "es") or not self.more_plural(number):
                    return here
            last = (fold_word(self.raw(number), self.language), False, number + 1)
            if self.language in ("fr", "es"):
                break
        return capital or last

    def more_plural(self, number: int) -> bool:
        """Whether the next word is the plural that this one only belongs to (women protesters)."""
        following = self.word(number + 1)
        return following not in self.rules.stops and is_plural(following, self.language) and following.isalpha()

    # What is not a quantity.

    def counts(self, value: _Value, noun: str, plural: bool) -> bool:
        """Whether a number without unit and without approximation counts anything."""
        if value.vague:
            return True
        if value.words:
            if self.word(value.begin) in ("one", "ein", "eine", "einen", "einem", "einer", "un", "une", "una", "uno"):
                return self.counts_one(value, noun)
            if value.begin == value.end - 1 and self.lower[value.begin] in ("thousand", "million", "hundred"):
                return False
            return bool(noun) or value.low >= 2
        if value.low != value.high:
            return plural or value.scaled or not self.near_score(value)
        return bool(noun) or value.scaled or value.low >= 1 or self.word(value.begin - 1) == "-"

    def counts_one(self, value: _Value, noun: str) -> bool:
        if self.language != "en" or value.end - value.begin != 1 or not noun:
            return False
        following = self.word(value.end)
        return (
            following not in _UNCOUNTED
            and following not in self.rules.stops
            and self.word(value.begin - 1) not in _NOT_ONE
            and self.word(value.end) not in _HYPHENS
        )

    def near_score(self, value: _Value) -> bool:
        return any(self.word(number) in _SCORE_WORDS for number in range(max(0, value.begin - 6), value.begin))

    def is_name(self, value: _Value, noun: str, plural: bool, hedge: str) -> bool:
        """Whether a number is part of a name, a year, an age, a score, an ordinal, a telephone or section number."""
        begin, end = value.begin, value.end
        before, after = self.word(begin - 1), self.word(end)
        if value.words:
            if self.capital(begin) and (not self.sentence_start(begin) or self.capital(end)) and not hedge:
                return True
            ordinal = after in _HYPHENS and self.touches(end) and self.word(end + 1).endswith(("th", "rd", "nd", "st"))
            return ordinal or self.is_age(value)
        if self.attached(begin, end):
            return True
        if before == "." and self.word(begin - 2) in ("no", "nos", "art", "sec", "fig", "vol", "nr", "p", "pp"):
            return True
        if before in _DESIGNATORS and not hedge:
            return True
        if self.is_age(value) or (not hedge and self.is_year(value, plural)):
            return True
        if before in _TELEPHONE and not plural:
            return True
        if value.plain_digits and (self.is_number(begin - 1) or self.is_number(end)):
            return True
        if value.plain_digits.startswith("0") and len(value.plain_digits) > 1:
            return True
        if self.capital(begin - 1) and self.tokens[begin - 1].kind == "word" and not hedge:
            # "Apollo 11", but "On Monday 12 people" and "gave Ukraine 31 tanks".
            return not (plural and self.word(end) == self.raw(end))
        if before in "[(" and self.raw(end) in ("]", ")") and self.raw(end):
            return True
        return begin == 0 and self.raw(end) in (".", ")")

    def attached(self, begin: int, end: int) -> bool:
        """Whether letters, hyphens, slashes or signs tie the number into something else."""
        if self.touches(begin):
            mark = self.raw(begin - 1)
            if mark in _RANGE_MARKS and self.touches(begin - 1) and self.raw(begin - 2)[-1:].isalnum():
                return True
            if mark in "/_=&#@№§:.\\" or (mark not in SIGNS and self.tokens[begin - 1].kind == "word"):
                return True
            if mark == "+":
                return True
        if before_sign(self.raw(begin - 1)):
            return True
        if not self.touches(end):
            return False
        mark = self.raw(end)
        if mark in ("/", "_", "=", "@"):
            return True
        if mark in _RANGE_MARKS and self.touches(end + 1):
            return self.is_number(end + 1)
        return self.tokens[end].kind == "word" and (self.lower[end] not in MEASURES or self.generation(end))

    def generation(self, at: int) -> bool:
        """A single capital behind a number (5G, 3D) is no unit."""
        return len(self.raw(at)) == 1 and self.capital(at)

    def is_year(self, value: _Value, plural: bool) -> bool:
        digits = value.plain_digits
        if len(digits) != 4 or not 1400 <= value.low <= 2199 or not digits.isdigit():
            return False
        before = self.word(value.begin - 1)
        return not plural or before in _YEAR_BEFORE or (self.capital(value.begin - 1) and before != "")

    def is_age(self, value: _Value) -> bool:
        begin, end = value.begin, value.end
        if not 0 < value.high < 125:
            return False
        if self.word(begin - 1) in ("aged", "age", "ages") or (self.word(begin - 1), self.word(begin - 2)) == (
            "of",
            "age",
        ):
            return True
        at = end + 1 if self.word(end) in _HYPHENS else end
        if self.word(at) in _AGE_AFTER:
            nearby = {self.word(at + 1), self.word(at + 2)}
            if nearby & {"old", "alt", "alten", "alte", "alter"} or self.word(at).startswith("jährig"):
                return True
            return self.word(begin - 1) in ("de", "d") and self.language in ("es", "fr")
        if self.raw(begin - 1) == "," and self.raw(end)[:1] in (",", ".", ")") and not value.words:
            return self.capital(begin - 2) and self.tokens[begin - 2].kind == "word"
        return self.raw(begin - 1) == "(" and self.raw(end) == ")" and self.capital(begin - 2)


@lru_cache(maxsize=8)
def _triggers(language: str) -> frozenset[str]:
    """The words a number can begin with."""
    rules = NUMERALS[language]
    return frozenset(rules.ones) | frozenset(rules.scales) | frozenset(rules.vague) | {"half", "a", "an"}


def before_sign(mark: str) -> bool:
    """Whether a mark before a number makes it a label: a section sign or a number sign."""
    return mark in ("§", "#", "№")


def value_like(word: str) -> bool:
    """Whether a word may stand before a currency name that is a common verb too (3 million won)."""
    return word[:1].isdigit() or word in ("thousand", "million", "billion", "trillion", "hundred")


def parse_digits(raw: str, point: str, group: str) -> tuple[float, float, bool] | None:
    """(value, step, whether it has decimals) of digits with group and decimal marks; None for a time or a version.

    ``step`` is the value of the last digit that is not a padding zero: 100 for 9,800 and 0.1 for 5.2.
    """
    if ":" in raw or len(raw) > 18:
        return None
    if not raw.isascii():
        digits = "".join(str(int(c)) if c.isdecimal() else c for c in raw)
        if not digits.isascii():
            return None
        raw = digits
    whole, decimals = raw, ""
    if group in raw and _is_grouped(raw, group, point):
        whole = raw.replace(group, "")
        whole, _, decimals = whole.partition(point)
    elif raw.count(point) == 1 and group not in raw:
        whole, _, decimals = raw.partition(point)
        # In a text that groups by commas "1.500" has three decimals; by points it was grouped above.
    elif raw.count(group) == 1 and point not in raw and len(raw.rpartition(group)[2]) in (1, 2):
        whole, _, decimals = raw.partition(group)
    elif not raw.isdigit():
        if raw.count(point) > 1 and all(len(part) == 3 for part in raw.split(point)[1:]) and group not in raw:
            whole = raw.replace(point, "")
        else:
            return None
    if not whole.isdigit():
        return None
    value = float(f"{whole}.{decimals or 0}")
    if decimals:
        return value, 10.0 ** -len(decimals), True
    stripped = whole.rstrip("0")
    return value, 10.0 ** (len(whole) - len(stripped)) if stripped else 1.0, False


def _is_grouped(raw: str, group: str, point: str) -> bool:
    whole, _, decimals = raw.partition(point)
    first, *rest = whole.split(group)
    return (
        0 < len(first) <= 3
        and all(len(part) in (2, 3) for part in rest)
        and len(rest[-1]) == 3
        and group not in decimals
        if rest
        else False
    )


@lru_cache(maxsize=8192)
def quantities(text: str, language: str = "en") -> tuple[Quantity, ...]:
    """The quantities of ``text`` in order. ``language`` en, de, fr or es; others are read by English rules."""
    return tuple(_Scanner(text, language).run())


def rounds_to(one: Quantity, other: Quantity) -> bool:
    """Whether one quantity is the other rounded: the finer value, rounded to the coarser's last digit, is the coarser.

    An approximation allows half its last digit either way (some 10,000 and 9,870) and a bound all of it (more than
    9,000 and 9,870). Without one, the two may be 2 % apart, or differ only by decimals or below a scale word's digits.
    """
    fine, coarse = sorted((one, other), key=lambda q: (q.step, q.low, q.hedge))
    if fine.low != fine.high or coarse.low != coarse.high or "vague" in (fine.hedge, coarse.hedge):
        if (fine.low == fine.high and coarse.low != coarse.high) or (
            coarse.low == coarse.high and fine.low != fine.high
        ):
            point, span = (fine, coarse) if fine.low == fine.high else (coarse, fine)
            return span.low <= point.low <= span.high
        return one.hedge == other.hedge == "vague" and one.low == other.low
    if fine.step == coarse.step and fine.hedge == coarse.hedge:
        return False
    a, b = fine.low, coarse.low
    if not a or not b:
        return False
    apart = abs(a - b) / max(a, b)
    if coarse.hedge in ("over", "at least") and b <= a < b + coarse.step:
        return apart <= 0.25
    if coarse.hedge in ("nearly", "up to", "under") and b - coarse.step < a <= b:
        return apart <= 0.25
    if fine.step >= coarse.step:
        return False
    rounded = math.isclose(math.floor(a / coarse.step + 0.5) * coarse.step, b, rel_tol=1e-9)
    if coarse.hedge in ("about", "nearly"):
        return rounded and apart <= 0.25
    if coarse.scaled or fine.step < 1:
        return rounded and apart <= 0.1 and (coarse.step < b or apart <= 0.05)
    return rounded and apart <= 0.02

"""Quantities in a text: what is counted, how many, and how exactly it is meant.

A scanner over tokens, linear in their number. Years, dates, times, ages, ordinals, scores, telephone and section
numbers and the numbers inside names (Hwasong-19, Flight 370) are not quantities.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from typing import NamedTuple

from sidebyside.language.dates.finding import dates
from sidebyside.language.numbers.approximations import hedge_after, hedge_before
from sidebyside.language.numbers.counted import currency, noun, noun_before
from sidebyside.language.numbers.figures import Value
from sidebyside.language.numbers.uncounted import counts, is_name
from sidebyside.language.numbers.values import ValueReader, number_places
from sidebyside.language.numerals import CODES, NUMERALS, SIGNS, Numerals
from sidebyside.language.wordlist import words

_DURATIONS = words("hours days weeks months years decades")
_LENGTHS = words("m metre metres meter meters km kilometre kilometres kilometer kilometers mile miles yards furlongs")
_RACES = words("time times race races record victory win wins won title gold silver bronze best final event champion")


class Quantity(NamedTuple):
    """A number of things: ``start <= first < end`` in code points of the text.

    The span runs from the approximation (``as many as``) or currency sign to the scale, unit sign or currency word;
    ``first`` is where the numerals begin. ``low`` and ``high`` are equal unless a range is given. ``hedge`` is the
    class of the approximation ("" for none; exactly, about, nearly, up to,
    under, at least, over, vague). ``unit`` is
    ``percent``, a currency code or "". ``noun`` is the key of what is counted, "" where the text does not say.
    ``step`` is the value of the last digit that is not a padding zero; ``scaled`` tells that a scale word or decimals
    stand in it. ``noun_end`` is where the noun ends, ``end`` where there is none or it stands before (the number of
    homes at 430: ``noun_start`` is where, -1 otherwise).
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
    noun_start: int = -1


class _Scanner:
    """One pass over the tokens of a text."""

    def __init__(self, text: str, language: str) -> None:
        self.language = language if language in NUMERALS else "en"
        self.dated = language
        self.rules: Numerals = NUMERALS[self.language]
        self.view = ValueReader(text, self.language)
        self.taken: list[tuple[int, int]] = []
        self.taken_starts: list[int] = []
        self.floor = 0  # the token after the last quantity: the next one does not reach back over it

    def run(self) -> list[Quantity]:
        found: list[Quantity] = []
        self.taken = [(d.start, d.end) for d in dates(self.view.text, self.dated)]
        self.taken_starts = [start for start, _ in self.taken]
        reached = 0
        for position in number_places(self.view.text, self.language):
            if position < reached or (value := self.view.value(position)) is None:
                continue
            quantity = self.quantity(value)
            if quantity is not None:
                found.append(quantity)
            reached = max(value.end, position + 1, self.floor)
        return found

    def inside_date(self, number: int) -> bool:
        token = self.view.tokens[number]
        at = bisect_right(self.taken_starts, token.start) - 1
        return at >= 0 and self.taken[at][1] > token.start

    def of_a_point(self, value: Value) -> bool:
        """Whether a fraction is one of a percentage point: a quarter of a point."""
        following = [self.view.word(value.end + n) for n in range(4)]
        return (
            value.unit == "percent"
            and value.words
            and following[:2] == ["of", "a"]
            and (following[2] in ("point", "percent") or following[2:] == ["percentage", "point"])
        )

    def quantity(self, value: Value) -> Quantity | None:
        if any(self.inside_date(number) for number in (value.begin, value.end - 1)):
            return None
        if self.of_a_point(value):
            value = value._replace(low=value.low / 100, high=value.high / 100, step=value.step / 100, unit="points")
        unit = value.unit
        begin, end = value.begin, value.end
        if self.view.raw(begin - 1) in SIGNS and begin > self.floor:
            unit = SIGNS[self.view.raw(begin - 1)]
            begin -= 1
            if self.view.raw(begin - 1) in ("US", "U.S.", "A", "C") and self.view.touches(begin) and begin > self.floor:
                begin -= 1
        elif self.view.raw(begin - 1) in CODES and begin > self.floor:
            unit, begin = self.view.raw(begin - 1), begin - 1
        elif self.view.raw(end) in CODES:
            unit, end = self.view.raw(end), end + 1
        elif self.view.raw(end) in SIGNS:
            unit, end = SIGNS[self.view.raw(end)], end + 1
        elif self.view.word(end) == "pence" or (self.view.raw(end) == "p" and self.view.touches(end)):
            unit, end = "pence", end + 1
        counted, plural, noun_at = noun(self.view, self.rules, self.language, end) if not unit else ("", False, end)
        if not unit:
            money = currency(self.view, self.rules, end)
            if money:
                unit, end = money
                counted = ""
        told_before = noun_before(self.view, self.language, begin) if self.language == "en" and not unit else None
        noun_start = -1
        if told_before and not counted:
            counted, noun_at, plural = told_before[0], end, True
            noun_start = self.view.tokens[told_before[1]].start
        if counted == "time" and not unit:
            unit, counted = "times", ""
        numeral = begin
        hedge, begin = hedge_before(self.view, self.language, begin, self.floor)
        if hedge == "over" and self.view.word(begin) == "over" and self.view.word(end) in _DURATIONS:
            hedge, begin = "", numeral  # "over two years" tells how long as often as how much longer
        elif hedge == "over" and self.view.word(end) in _LENGTHS and self.view.word(begin - 1) in _RACES:
            hedge, begin = "", numeral  # "her time over 1,500 m": the race, no bound
        if not hedge:
            hedge, end = hedge_after(self.view, self.rules, end, noun_at)
        if not unit and not hedge and not counts(self.view, self.rules, self.language, value, counted, plural):
            return None
        if not unit and is_name(self.view, self.language, value, plural, hedge):
            return None
        if value.vague:
            hedge = "vague"
        elif self.view.word(begin - 1) in self.rules.between and begin > self.floor:
            begin -= 1
        self.floor = end
        start, stop = self.view.tokens[begin].start, self.view.tokens[end - 1].end
        noun_end = self.view.tokens[noun_at - 1].end if counted else stop
        return Quantity(
            start=start,
            first=self.view.tokens[value.begin].start,
            end=stop,
            low=value.low,
            high=value.high,
            hedge=hedge,
            unit=unit,
            noun=counted,
            step=value.step,
            scaled=value.scaled,
            noun_end=max(noun_end, stop),
            noun_start=noun_start,
        )


@lru_cache(maxsize=2048)
def quantities(text: str, language: str = "en") -> tuple[Quantity, ...]:
    """The quantities of ``text`` in order. ``language`` en, de, fr or es; others are read by English rules."""
    if not number_places(text, language if language in NUMERALS else "en"):
        return ()
    return tuple(_Scanner(text, language).run())

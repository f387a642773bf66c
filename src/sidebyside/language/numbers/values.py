"""The numbers of a text: figures, ranges of them, shares of a whole, vague and multiplying words."""

from __future__ import annotations

from functools import lru_cache

from sidebyside.language.numbers.figures import PARTS, FigureReader, Value
from sidebyside.language.numbers.units import unit_at
from sidebyside.language.numerals import NUMERALS, SIGNS
from sidebyside.language.plurals import is_plural
from sidebyside.language.segmentation import tokens
from sidebyside.language.token_view import RANGE_MARKS, lowered

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
_WHOLES = frozenset((*range(2, 101), 150, 200, 250, 300, 400, 500, 1000, 2000, 5000, 10_000))


class ValueReader(FigureReader):
    """The tokens of a text and the numbers that begin at them."""

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
        """What the first scale word of a number multiplies it by; 1 without one."""
        for number in range(value.begin, value.end):
            scale = self.rules.scales.get(self.word(number))
            if scale:
                return scale
        return 1.0

    def single(self, begin: int) -> Value | None:
        """The number that begins at this token, without what a range or a share makes of it; None for none."""
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
        if word in ("a", "an") and self.word(begin + 1) in PARTS and self.word(begin + 2) == "of":
            return self.share(begin, begin + 2, 1 / PARTS[self.word(begin + 1)])
        if word in ("a", "an") and self.word(begin + 1) in self.rules.scales and len(self.word(begin + 1)) > 2:
            return self.numerals(begin + 1, begin)
        return None

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
        """Half a million; half of, half the, as percent; None where "half" counts nothing."""
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

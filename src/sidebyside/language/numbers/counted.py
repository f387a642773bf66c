"""What a number counts: its noun, its unit of measure, its currency."""

from __future__ import annotations

from sidebyside.language.folding import fold_word
from sidebyside.language.numbers.units import unit_at
from sidebyside.language.numerals import Numerals
from sidebyside.language.plurals import is_plural
from sidebyside.language.token_view import HYPHENS, TokenView
from sidebyside.language.wordlist import words

MAX_NOUN_WORDS = 5
"""How many words after a number are looked at for the noun it counts."""
_STANDS_AT = words("at to was is as reached reaches stood stands totalled totaled remained be")
_SENTENCE_MARKS = frozenset(".;:?!")


def currency(view: TokenView, rules: Numerals, end: int) -> tuple[str, int] | None:
    """The currency named right after a number (at most one adjective before it) and where its name ends."""
    for at in (end, end + 1):
        word = view.word(at)
        code = rules.currencies.get(word) or rules.currencies.get(word.removesuffix("s"))
        if code and (at == end or view.capital(end) or view.word(end) in ("us", "de", "d", "d'")):
            if word == "won" and not _value_like(view.word(end - 1)):
                return None
            return code, at + 1
    return None


def noun(view: TokenView, rules: Numerals, language: str, end: int) -> tuple[str, bool, int]:
    """The key of the noun counted, whether it is a plural, and the token after it."""
    at = end
    if (
        language == "en"
        and view.word(at) == "of"
        and view.word(at + 1) in ("them", "whom", "which")
        and not (is_plural(view.word(at + 2), language))
    ):
        return "", False, end
    if view.word(at) in rules.of and (view.word(at + 1) in rules.partitive or rules.of != {"of"}):
        at += 2 if view.word(at + 1) in rules.partitive else 1
    else:
        measure = unit_at(view, at)
        if measure is not None:
            return measure[0], True, measure[1]
        if view.word(at) in HYPHENS and view.touches(at) and view.touches(at + 1):
            word = view.raw(at + 1)
            return (fold_word(word, language), True, at + 2) if word.isalpha() else ("", False, end)
    if language == "de" and (found := _german_noun(view, rules, at)) is not None:
        return found
    last: tuple[str, bool, int] = ("", False, end)
    capital: tuple[str, bool, int] | None = None
    for number in range(at, min(at + MAX_NOUN_WORDS, len(view.tokens))):
        token = view.tokens[number]
        if token.kind != "word":
            if view.lower[number] in HYPHENS and view.touches(number) and view.touches(number + 1):
                continue
            break
        word = view.lower[number]
        if word in rules.stops or word in rules.ones:
            break
        if is_plural(word, language):
            here = (fold_word(view.raw(number), language), True, number + 1)
            if view.capital(number):
                capital = capital or here
            elif language in ("fr", "es") or not _more_plural(view, rules, language, number):
                return here
        last = (fold_word(view.raw(number), language), False, number + 1)
        if language in ("fr", "es"):
            break
    return capital or last


def _german_noun(view: TokenView, rules: Numerals, at: int) -> tuple[str, bool, int] | None:
    """The noun a German number counts: the first word with a capital, over adjectives and "Berliner"; None for none."""
    for number in range(at, min(at + MAX_NOUN_WORDS, len(view.tokens))):
        word = view.lower[number]
        if not view.is_word(number) or word in rules.stops or word in rules.ones:
            return None
        of_place = word.endswith("er") and view.capital(number + 1)
        if view.capital(number) and not of_place:
            return fold_word(view.raw(number), "de"), True, number + 1
        if not view.capital(number) and not word.endswith(("e", "en", "er", "es", "em")):
            return None  # no adjective: a verb, as in "58 rückten an"
    return None


def noun_before(view: TokenView, language: str, begin: int) -> tuple[str, int] | None:
    """The key of the plural in "the number of flooded homes at 430", number at ``begin``, and its token."""
    if view.word(begin - 1) not in _STANDS_AT:
        return None
    for of in range(begin - 2, max(1, begin - 2 - 2 * MAX_NOUN_WORDS), -1):
        if view.raw(of) in _SENTENCE_MARKS:
            return None
        if view.word(of) == "of" and view.word(of - 1) in ("number", "numbers", "total", "count", "tally"):
            for at in range(of + 1, begin - 1):
                if is_plural(view.word(at), "en"):
                    return fold_word(view.raw(at), language), at
            return None
    return None


def _more_plural(view: TokenView, rules: Numerals, language: str, number: int) -> bool:
    """Whether the next word is the plural that this one only belongs to (women protesters)."""
    following = view.word(number + 1)
    return following not in rules.stops and is_plural(following, language) and following.isalpha()


def _value_like(word: str) -> bool:
    """Whether a word may stand before a currency name that is a common verb too (3 million won)."""
    return word[:1].isdigit() or word in ("thousand", "million", "billion", "trillion", "hundred")

"""Ages of people, and whose they are: "Ann Lee, 43,", "the 43-year-old victim", "der 43-jährige Fahrer"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from sidebyside.language.folding import fold_word
from sidebyside.language.function_words import function_words
from sidebyside.language.numbers.figures import Value
from sidebyside.language.numbers.values import ValueReader, number_places
from sidebyside.language.numerals import NUMERALS
from sidebyside.language.token_view import HYPHENS, TokenView
from sidebyside.language.wordlist import words

_WHO = words("who he she")
_IS = words("is was now turned turns only")
_AGE_AFTER = words("years years year year's yr ans años año jahre jahren jährige jähriger jährigen jähriges")
_OLD = frozenset(("old", "alt", "alten", "alte", "alter"))
_YEARLY = ("jährig", "year", "yr")
_AT_THAT_TIME = words("when then at als damals quand lorsqu'il lorsqu'elle lorsque cuando in before")
"""Words behind an age that make it one of another day: aged 19 when he enlisted."""
_LONGEST_NAME = 4
# What every age has beside it: without one a text need not be read for ages.
_CUE = re.compile(
    r"\b(?:aged?|ages|who|he|she|ans|años?|yr)\b|[-‐ ](?:years?|jährig)|\d[ -]?jahre|[,(] ?\d{1,3}[,.)]", re.IGNORECASE
)


class Age(NamedTuple):
    """An age in years at ``start:end`` of a text, and the keys of the words that name its holder: a name, or a noun."""

    start: int
    end: int
    years: float
    holders: frozenset[str]


def is_age(view: TokenView, language: str, value: Value) -> bool:
    """Whether a number is somebody's age."""
    begin, end = value.begin, value.end
    if not 0 < value.high < 125:
        return False
    if view.word(begin - 1) in ("aged", "age", "ages") or (view.word(begin - 1), view.word(begin - 2)) == (
        "of",
        "age",
    ):
        return True
    if view.word(begin - 1) in _IS and not view.is_word(end) and {view.word(begin - 2), view.word(begin - 3)} & _WHO:
        return True
    at = end + 1 if view.word(end) in HYPHENS else end
    if view.word(at) in _AGE_AFTER:
        nearby = {view.word(at + 1), view.word(at + 2)}
        if nearby & _OLD or view.word(at).startswith("jährig"):
            return True
        return view.word(begin - 1) in ("de", "d") and language in ("es", "fr")
    if view.raw(begin - 1) == "," and view.raw(end)[:1] in (",", ".", ")") and not value.words:
        return view.capital(begin - 2) and view.tokens[begin - 2].kind == "word"
    return view.raw(begin - 1) == "(" and view.raw(end) == ")" and view.capital(begin - 2)


@lru_cache(maxsize=4096)
def ages(text: str, language: str = "en") -> tuple[Age, ...]:
    """The ages of ``text`` whose holder is named beside them, in order. Other languages than en, de, fr and es are read
    by English rules.
    """
    language = language if language in NUMERALS else "en"
    places = number_places(text, language)
    if not places or _CUE.search(text) is None:
        return ()
    view = ValueReader(text, language)
    found: list[Age] = []
    reached = 0
    for number in places:
        if number < reached:
            continue
        value = view.value(number)
        reached = max(reached, value.end if value else 0)
        if value is None or value.unit or value.low != value.high or not is_age(view, language, value):
            continue
        last = _last(view, value)
        if view.word(last) in _AT_THAT_TIME or view.word(last + 1) in _AT_THAT_TIME - {"at", "in"}:
            continue
        holders = _behind(view, language, last) if _yearly(view, value) else frozenset[str]()
        holders = holders or _before(view, language, value.begin)
        if holders:
            found.append(Age(view.tokens[value.begin].start, view.tokens[last - 1].end, value.low, holders))
    return tuple(found)


def _yearly(view: TokenView, value: Value) -> bool:
    """Whether "-year-old" stands behind a number, so that the noun behind that is who is so old."""
    at = value.end + 1 if view.word(value.end) in HYPHENS else value.end
    return view.word(at).startswith(_YEARLY) and view.word(at) not in ("years", "year's")


def _last(view: TokenView, value: Value) -> int:
    """The token behind an age: behind "43", "43-year-old", "43 years old", "43 ans"."""
    at = value.end + 1 if view.word(value.end) in HYPHENS else value.end
    if view.word(at) not in _AGE_AFTER and not view.word(at).startswith(_YEARLY):
        return value.end
    while view.word(at + 1) in _OLD or (view.word(at + 1) in HYPHENS and view.word(at + 2) in _OLD):
        at += 1
    return at + 1


def _behind(view: TokenView, language: str, at: int) -> frozenset[str]:
    """The keys of the noun, or noun and name, behind an age: the 43-year-old *nurse Ann Lee*."""
    light = function_words(language)
    keys: list[str] = []
    while view.is_word(at) and view.word(at) not in light and len(keys) < _LONGEST_NAME:
        if keys and not view.capital(at):
            break
        keys.append(fold_word(view.raw(at), language))
        at += 1
    return frozenset(keys)


def _before(view: TokenView, language: str, begin: int) -> frozenset[str]:
    """The keys of the name or noun before an age: "*Ann Lee*, who is 43", "the *victim*, aged 43"."""
    at = begin - 1
    while at >= 0 and (
        view.word(at) in ("aged", "age", "of", "(", "de", "d", "âgé", "âgée", "im", "alter", "von")
        or view.word(at) in _IS | _WHO
    ):
        at -= 1
    if view.raw(at) == ",":
        at -= 1
    light = function_words(language)
    keys: list[str] = []
    while at >= 0 and view.is_word(at) and len(keys) < _LONGEST_NAME and view.word(at) not in light:
        if keys and not view.capital(at):
            break
        named = view.capital(at)
        keys.append(fold_word(view.raw(at), language))
        if not named:
            break
        at -= 1
    return frozenset(keys)

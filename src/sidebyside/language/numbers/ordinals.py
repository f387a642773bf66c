"""Ordinals with what they count, in four languages: the second time, the 12th victim, seventh place."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from sidebyside.language.segmentation import tokens
from sidebyside.language.token_view import lowered

_NAMES = {
    "en": """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
        fifteenth sixteenth seventeenth eighteenth nineteenth twentieth""",
    "fr": """premier|première deuxième|second|seconde troisième quatrième cinquième sixième septième huitième neuvième
        dixième onzième douzième""",
    "es": """primer|primera|primero segundo|segunda tercer|tercera|tercero cuarto|cuarta quinto|quinta sexto|sexta
        séptimo|séptima octavo|octava noveno|novena décimo|décima""",
}
_GERMAN = ["erst", "zweit", "dritt", "viert", "fünft", "sechst", "siebt", "acht", "neunt", "zehnt", "elft", "zwölft"]
_ORDINALS = {
    language: {word: n for n, names in enumerate(listed.split(), 1) for word in names.split("|")}
    for language, listed in _NAMES.items()
}
_ORDINALS["de"] = {stem + end: n for n, stem in enumerate(_GERMAN, 1) for end in ("e", "er", "es", "en", "em")}
del _ORDINALS["de"]["achten"]  # they respect
_SUFFIXES = {"en": ("st", "nd", "rd", "th"), "fr": ("e", "er", "ère", "ème"), "es": ("º", "ª"), "de": ()}


_BEGINNINGS = {language: tuple(dict.fromkeys(word[:4] for word in names)) for language, names in _ORDINALS.items()}
"""What a text without ordinals has nowhere, unless it has one in digits: a search for each costs little."""
_IN_DIGITS = re.compile(r"\d(?:st|nd|rd|th|e|º|ª)", re.IGNORECASE)


class Ordinal(NamedTuple):
    """An ordinal at ``start:end``, its number, and the number of the token behind it (what it counts)."""

    start: int
    end: int
    value: int
    following: int


@lru_cache(maxsize=512)
def ordinals(text: str, language: str) -> tuple[Ordinal, ...]:
    """The ordinals of a text, in order; none in a language whose ordinals are not known."""
    names = _ORDINALS.get(language)
    if names is None:
        return ()
    suffixes = _SUFFIXES[language]
    small = text.lower()
    if not any(beginning in small for beginning in _BEGINNINGS[language]) and not _IN_DIGITS.search(text):
        return ()
    every, lower = tokens(text), lowered(text, language == "fr")
    found = []
    for number, word in enumerate(lower):
        value, last = names.get(word, 0), number
        token = every[number]
        if not value and token.kind == "number" and text[token.start : token.end].isdigit() and number + 1 < len(every):
            if every[number + 1].start == token.end and lower[number + 1] in suffixes:
                value, last = int(text[token.start : token.end]), number + 1
        elif not value and word.endswith(suffixes or ("\0",)):
            digits = word.rstrip("abcdefghijklmnopqrstuvwxyzèº ª")
            value = int(digits) if digits.isdigit() and word[len(digits) :] in suffixes else 0
        if value:
            found.append(Ordinal(token.start, every[last].end, value, last + 1))
    return tuple(found)

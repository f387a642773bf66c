"""Folding: which words count as the same. Look-alike and invisible characters are never folded."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

import Stemmer

_STEMMERS = {
    "en": "english",
    "de": "german",
    "fr": "french",
    "es": "spanish",
    "ru": "russian",
    "it": "italian",
    "pt": "portuguese",
    "nl": "dutch",
    "sv": "swedish",
    "ar": "arabic",
}
_APOSTROPHES = str.maketrans("’ʼ‘", "'''")


@lru_cache(maxsize=16)
def _stemmer(language: str) -> Stemmer.Stemmer | None:
    name = _STEMMERS.get(language)
    return Stemmer.Stemmer(name) if name else None


@lru_cache(maxsize=65536)
def fold_word(word: str, language: str = "en") -> str:
    """The key under which trivially different forms of ``word`` meet: case, apostrophes, accents, dots of an
    abbreviation, inflection. Two words are trivially the same exactly when their keys are equal.
    """
    plain = unicodedata.normalize("NFC", word).casefold().translate(_APOSTROPHES)
    if "." in plain and not plain[0].isdigit():
        plain = plain.replace(".", "")
    bare = "".join(c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))
    if language == "en" and bare.endswith("'s"):
        bare = bare[:-2]
    stemmer = _stemmer(language)
    return stemmer.stemWord(bare) if stemmer and bare.isalpha() else bare

"""Whether bytes are Western text in Windows-1252: where they are few, statistics of charsets go astray."""

from __future__ import annotations

from itertools import pairwise

from sidebyside.language.alphabets import ALPHABETS
from sidebyside.language.identify import SAMPLE, identify

_LANGUAGES = ("de", "fr", "es", "pt", "it", "nl", "sv", "da", "no", "fi")
_LETTERS = {language: ALPHABETS["latin"][language] for language in _LANGUAGES} | {"en": "éèêëïôöüñçâ"}
"""The letters beyond ASCII of Western languages; in English those of the words it has from others."""
_MARKS = "‘’‚“”„–—…«»¿¡£€§°©®·"
_BETWEEN = "‘’·"
"""Marks that may stand between two letters."""
_OPENING = "‚„¿¡£€"
_MOST = 0.2


def is_western(text: str) -> bool:
    """Whether ``text``, bytes read as Windows-1252, is what these bytes mean: nearly all of it ASCII, every other
    letter one of the language it is in, and every mark where such marks stand (no opening quote inside a word, as there
    is in a text of another charset)."""
    text = text[:SAMPLE]
    others = [letter for letter in text if letter > "\x7f" and letter != "\xa0"]
    if len(others) > _MOST * len(text):
        return False
    if not set(map(str.lower, others)) <= set(_LETTERS.get(identify(text), "") + _MARKS):
        return False
    before = " "
    for mark, after in pairwise(text + " "):
        if mark in _MARKS and before.isalpha() and (mark in _OPENING or (after.isalpha() and mark not in _BETWEEN)):
            return False
        before = mark
    return True

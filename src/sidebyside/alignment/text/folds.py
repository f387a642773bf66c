"""The keys of units of text, of many at once: long texts have tens of thousands of different words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from sidebyside.alignment.text.terms import terms
from sidebyside.language.abbreviations import SINGLE
from sidebyside.language.folding import CHANGED, fold_letters, fold_number
from sidebyside.language.numbers.in_digits import in_digits

_NUMBER = re.compile(r"[0-9]+(?:[.,:][0-9]+)*+")
_BEHIND = ".,;:!?"
_CODES = 128
_VOWELS = "aeiouy"
# What spelling or inflection may change besides the endings of `_endings`.
_PARTS = ("ll", "ae", "oe", "our", "ogue", "enceless\n", "iser\n", "yser\n", "isation\n", "ysation\n", "ational\n")


def fold_many(words: Sequence[str], language: str) -> list[str]:
    """The key of each of these words of letters: what `fold_letters` makes of it, or the digits of a number in words.

    Most English words are their own keys but for capitals. Which ones may not be is told by their last two letters,
    read from one array, and by a search for some letters through all of them: a third of the time of looking at each.
    """
    numbers = in_digits(language)
    if language != "en":
        return [numbers.get(word.lower()) or fold_letters(word, language) for word in words]
    text = "\n".join((*words, "")).lower()
    keys = text.split("\n")[:-1]
    codes = np.frombuffer(text.encode("ascii", "replace"), np.uint8)  # a question mark for other letters
    ends = np.flatnonzero(codes == ord("\n"))
    doubtful = _endings()[codes[ends - 2], codes[ends - 1]]
    doubtful[np.searchsorted(ends, list(_doubtful_parts(text)))] = True
    doubtful[np.searchsorted(ends, np.flatnonzero(codes == ord("?")))] = True
    doubtful |= np.fromiter(map(_english().__contains__, keys), np.bool_, len(keys))
    for place in np.flatnonzero(doubtful).tolist():
        keys[place] = numbers.get(keys[place]) or fold_letters(words[place], language)
    return keys


def fold_unit(unit: str, language: str) -> list[str]:
    """The words of any unit, as `terms` has them."""
    number = unit.rstrip(_BEHIND)  # half of the numbers of a text have a mark behind them
    return [fold_number(number, language)] if _NUMBER.fullmatch(number) else terms(unit, language)


def _doubtful_parts(text: str) -> Iterator[int]:
    """Where in the lines of ``text``, one word each, a part stands that may be written in another way."""
    for part in _PARTS:
        place = text.find(part)
        while place >= 0:
            yield place
            place = text.find(part, place + 1)


@cache
def _english() -> frozenset[str]:
    """English words, in lower case, that have a key of their own."""
    return frozenset((*CHANGED, *in_digits("en"), *(short.lower() for short in SINGLE["en"])))


@cache
def _endings() -> NDArray[np.bool_]:
    """Whether an English word with these last two letters (ASCII codes) may have another key than itself."""
    found = np.zeros((_CODES, _CODES), np.bool_)
    for last, but_after in (("s", "sui"), ("y", _VOWELS), ("e", "e")):
        found[:, ord(last)] = True
        found[[ord(letter) for letter in but_after], ord(last)] = False
    found[ord("e"), ord("d")] = found[ord("n"), ord("g")] = True
    return found

"""The words of a text as the detectors of findings read them, and where each of their forms stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property

import msgspec

from sidebyside.language.folding import fold_word
from sidebyside.language.segmentation import tokens


class Word(msgspec.Struct, frozen=True, gc=False):
    """A word or number of a text: its span, as it stands there, in lower case, and the key under which its forms meet.

    A structure and no named tuple: there are a hundred to a paragraph, it is made and asked in two thirds of the time,
    and the search for garbage leaves it alone.
    """

    start: int
    end: int
    text: str
    lower: str
    key: str


Words = Sequence[Word]
"""Words of a text in order."""


def words_of(text: str, language: str) -> tuple[Word, ...]:
    """The words and numbers of ``text`` in order, with the keys of its language."""
    return tuple(
        [
            Word(start, end, word := text[start:end], word.lower(), fold_word(word, language))
            for start, end, kind in tokens(text)
            if kind != "mark"
        ]
    )


class Vocabulary:
    """Where the forms and the keys of some words stand.

    One look for all who search a text for words of a list: most texts have none of them.
    """

    def __init__(self, words: Words) -> None:
        self._words = words

    @cached_property
    def _at(self) -> dict[str, list[int]]:
        at: dict[str, list[int]] = {}
        for number, word in enumerate(self._words):
            held = at.get(word.lower)
            if held is None:
                at[word.lower] = [number]
            else:
                held.append(number)
        return at

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys of all words."""
        return frozenset([word.key for word in self._words])

    def lacks(self, forms: Iterable[str]) -> bool:
        """Whether none of the words is, in lower case, one of ``forms``."""
        return self._at.keys().isdisjoint(forms)

    def numbers(self, forms: frozenset[str]) -> list[int]:
        """The numbers of the words that are, in lower case, one of ``forms``, in order."""
        return sorted([number for form in forms & self._at.keys() for number in self._at[form]])

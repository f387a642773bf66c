"""The words of a text as the detectors of findings read them, and where each of their forms stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

import msgspec

from sidebyside.kept import kept
from sidebyside.language.folding import fold_word
from sidebyside.language.normal_form import composed
from sidebyside.language.segmentation import tokens


class Word(msgspec.Struct, frozen=True, gc=False):
    """A word or number of a text: its span, as it stands there (in NFC), in lower case, and the key under which its
    forms meet.

    A structure and no named tuple: there are a hundred to a paragraph, it is made and asked in two thirds of the time,
    and the search for garbage leaves it alone.
    """

    start: int
    end: int
    text: str
    lower: str
    key: str


class _Forms(dict[str, tuple[str, str]]):
    """The lower-case form and the key of each word of a language that was met: a third of the time of asking anew."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language

    def __missing__(self, word: str) -> tuple[str, str]:
        if len(self) >= MOST:
            self.clear()
        found = self[word] = (word.lower(), fold_word(word, self._language))
        return found


@lru_cache(maxsize=8)
def _forms(language: str) -> _Forms:
    return _Forms(language)


MOST = 32_768
"""How many different words of a language are kept at a time, some 200 bytes each."""

Words = Sequence[Word]
"""Words of a text in order."""


def words_of(text: str, language: str) -> tuple[Word, ...]:
    """The words and numbers of ``text`` in order, with the keys of its language."""
    forms = _forms(language)
    whole = composed(text) is text  # then so is each word
    return tuple(
        [
            Word(start, end, word := text[start:end] if whole else composed(text[start:end]), *forms[word])
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

    @kept
    def _at(self) -> dict[str, list[int]]:
        at: dict[str, list[int]] = {}
        for number, word in enumerate(self._words):
            held = at.get(word.lower)
            if held is None:
                at[word.lower] = [number]
            else:
                held.append(number)
        return at

    @property
    def forms(self) -> frozenset[str]:
        """The forms of all words, in lower case."""
        return frozenset(self._at)

    @kept
    def keys(self) -> frozenset[str]:
        """The keys of all words."""
        return frozenset([word.key for word in self._words])

    @kept
    def folded(self) -> frozenset[str]:
        """The forms of all words without case (`str.casefold`)."""
        return frozenset(map(str.casefold, self._at))

    def lacks(self, forms: Iterable[str]) -> bool:
        """Whether none of the words is, in lower case, one of ``forms``."""
        return self._at.keys().isdisjoint(forms)

    def numbers(self, forms: frozenset[str]) -> list[int]:
        """The numbers of the words that are, in lower case, one of ``forms``, in order."""
        return sorted([number for form in forms & self._at.keys() for number in self._at[form]])

"""The words inside quotation marks, and the keys by which they are one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from sidebyside.language.characters import has_odd, skeleton
from sidebyside.language.folding import bare
from sidebyside.language.segmentation import tokens
from sidebyside.language.spelling import one_spelling

_COUNTED = "zero one two three four five six seven eight nine ten eleven twelve"
_NUMBERS = {word: str(number) for number, word in enumerate(_COUNTED.split())}
_DOUBLED = re.compile(r"ll(?=ed$|ing$)")  # travelled, traveled
_CONTRACTED = re.compile(r"(\w+?)(n['’]t|['’](?:m|re|ve|ll|d)|(?<=[Ii]t|[Hh]e|at|re|ho)['’]s)")
# What the parts of contractions stand for; "'d" is "would" more often than "had".
_PARTS = {
    "n't": "not",
    "ca": "can",
    "wo": "will",
    "'m": "am",
    "'re": "are",
    "'ve": "have",
    "'ll": "will",
    "'d": "would",
    "'s": "is",
}
_AND = {"en": "and", "de": "und", "fr": "et", "es": "y"}
APOSTROPHES = "'’ʼ‘"
_APOSTROPHES = str.maketrans("’ʼ‘", "'''")


@lru_cache(maxsize=65536)
def quoted_key(word: str, language: str) -> str:
    """The key of a word inside quotation marks: case, accents, spelling and house style fold, inflection not. So do
    characters that only look like others: the ledger of characters tells them.
    """
    if has_odd(word):
        word = skeleton(word)
    plain = bare(word.casefold().translate(_APOSTROPHES)).replace(".", "" if not word[:1].isdigit() else ".")
    if plain == "&":
        return _AND.get(language, plain)
    if language != "en":
        return plain
    return _NUMBERS.get(plain) or _PARTS.get(plain) or _DOUBLED.sub("l", one_spelling(plain))


def word_spans(text: str, language: str) -> Iterator[tuple[int, int]]:
    """The spans of the words of a stretch, in order, an English contraction as the two words it is of."""
    for start, end, kind in tokens(text):
        if kind == "mark":
            if text[start] == "&":
                yield start, end
            continue
        found = _CONTRACTED.fullmatch(text, start, end) if language == "en" else None
        if found:
            yield start, found.start(2)
            yield found.start(2), end
        else:
            yield start, end

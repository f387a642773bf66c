"""Folding: which words count as the same, and by what kind of folding.

Case, apostrophes, accents, NFC and NFD, British and American spelling, abbreviations and inflection fold. Look-alike,
full-width and invisible characters never do: a word with one of them keeps a key of its own.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Literal, NamedTuple

from sidebyside.language.abbreviations import CONTRACTIONS, JOINED_PREFIXES, PHRASES, SINGLE
from sidebyside.language.inflection import IRREGULAR, stem
from sidebyside.language.patterns import lazily
from sidebyside.language.segmentation import Token, tokens
from sidebyside.language.spelling import SPELLINGS, one_spelling

FoldKind = Literal["quotes", "dashes", "case", "accents", "unicode", "spelling", "abbreviations", "inflection"]
FOLD_KINDS: tuple[FoldKind, ...] = (
    "quotes",
    "dashes",
    "case",
    "accents",
    "unicode",
    "spelling",
    "abbreviations",
    "inflection",
)

_APOSTROPHES = str.maketrans("’ʼ‘", "'''")
_QUOTES = str.maketrans("’ʼ‘‚‛´`“”„‟«»‹›", "'''''''" + '""""""' + "''")
_DASHES = str.maketrans("‐‑‒–—―−", "-------")
# Letters with a stroke or joined letters, which have no canonical decomposition.
_STROKED = {"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ё": "е"}
_GROUPED = {
    ",": lazily(r"\d{1,3}(?:,\d{3})++(?:\.\d++)?"),
    ".": lazily(r"\d{1,3}(?:\.\d{3})++(?:,\d++)?"),
}
ARABIC_POINT, ARABIC_GROUP = "\u066b", "\u066c"
_POINT_GROUPS = frozenset(("de", "es", "it", "pt", "nl", "da", "no", "tr"))
# What an English word has that spelling or inflection may change.
_CHANGING = lazily(r"[sdgley]$|our|re.?.?$|ence|ogue|[iy]s|[ao]e|ll")
CHANGED = frozenset((*SPELLINGS, *IRREGULAR, "cannot"))
"""English words whose key no rule tells."""
_ENGLISH_SHORT = SINGLE["en"]
_NO_PHRASES: dict[tuple[str, ...], str] = {}
_NO_SINGLE: dict[str, str] = {}


class FoldedWord(NamedTuple):
    """A word of a text (several tokens where they are one word: United States, per cent, co-operate) and its key."""

    start: int
    end: int
    key: str


@lru_cache(maxsize=65536)
def fold_word(word: str, language: str = "en") -> str:
    """The key under which trivially different forms of ``word`` meet. Two words are trivially the same exactly when
    their keys are equal. ``language`` is an ISO 639-1 code; without one nothing but case and accents folds.
    """
    if not word.isascii():
        word = unicodedata.normalize("NFC", word)
        if "\ufe0f" in word and not word[0].isalnum():
            word = word.replace("\ufe0f", "")  # an emoji is one with or without the mark that asks for its colours
    short = SINGLE.get(language, _NO_SINGLE).get(word)
    if short:
        return short
    plain = word.casefold().translate(_APOSTROPHES)
    if plain[:1].isdigit():
        return fold_number(plain if plain.isascii() else western(plain, language), language)
    if "." in plain:
        plain = plain.replace(".", "")
    if language == "en":
        if "'" in plain:
            if plain in CONTRACTIONS:
                return CONTRACTIONS[plain]
            if plain.endswith("'s"):
                plain = plain[:-2]
        elif plain == "cannot":
            return CONTRACTIONS[plain]
        return stem(one_spelling(bare(plain)), language)
    return bare(stem(plain, language))


def fold_letters(word: str, language: str = "en") -> str:
    """`fold_word` of a word of letters alone, in less time where it has many different words to fold; keeps nothing."""
    if language == "en" and word.isascii():
        short = _ENGLISH_SHORT.get(word)
        if short:
            return short
        word = word.lower()
        if _CHANGING.search(word) is None and word not in CHANGED:
            return word
        return CONTRACTIONS[word] if word == "cannot" else stem(one_spelling(word), language)
    return fold_word.__wrapped__(word, language)


@lru_cache(maxsize=64)  # some 10 KB each for paragraphs of 90 words
def fold_words(text: str, language: str = "en") -> tuple[FoldedWord, ...]:
    """The words of ``text`` in order with their keys. Punctuation is left out, a percent sign is the word percent."""
    found: list[FoldedWord] = []
    units = [token for token in tokens(text) if token[2] != "mark" or text[token[0]] in "%-‐‑"]
    firsts, longest = _beginning(language)
    make = tuple.__new__  # a named tuple's own constructor takes twice as long
    past = 0
    for number, (start, end, kind) in enumerate(units):
        if number < past:
            continue
        word = text[start:end]
        if kind == "mark":
            if word == "%":
                found.append(FoldedWord(start, end, fold_word("percent", language)))
            continue
        lower = word.lower()
        if lower in firsts:
            if lower in JOINED_PREFIXES and language == "en":
                taken, key = _joined(text, units[number : number + 3], language)
            else:
                taken, key = _phrase(text, units[number : number + longest], PHRASES.get(language, _NO_PHRASES))
            if key:
                found.append(FoldedWord(start, units[number + taken - 1].end, key))
                past = number + taken
                continue
        found.append(make(FoldedWord, (start, end, fold_word(word, language))))
    return tuple(found)


@lru_cache(maxsize=16)
def _beginning(language: str) -> tuple[frozenset[str], int]:
    """The words at which more words than one may be one, and how many at most."""
    phrases = PHRASES.get(language, _NO_PHRASES)
    firsts = frozenset(phrase[0] for phrase in phrases) | (JOINED_PREFIXES if language == "en" else frozenset())
    return firsts, max(map(len, phrases), default=0)


def fold_kind(one: str, other: str, language: str = "en") -> FoldKind | None:
    """By what two written forms with one key differ; None where they do not, or where their keys are not the same."""
    if one == other:
        return None
    one, other = unicodedata.normalize("NFC", one), unicodedata.normalize("NFC", other)
    if one == other or (one[:1].isdigit() and western(one, language) == western(other, language)):
        return "unicode"
    one, other = one.translate(_QUOTES), other.translate(_QUOTES)
    if one == other:
        return "quotes"
    one, other = one.translate(_DASHES), other.translate(_DASHES)
    if one == other:
        return "dashes"
    if _keys(one, language) != _keys(other, language):
        return None
    if one.casefold() == other.casefold():
        return "case"
    short = SINGLE.get(language, _NO_SINGLE)
    if one in short or other in short or "." in one + other or "%" in (one, other) or " " in one + other:
        return "abbreviations"
    one, other = one.casefold(), other.casefold()
    if bare(one) == bare(other):
        return "accents"
    if "'" in one + other and (one in CONTRACTIONS or other in CONTRACTIONS):
        return "abbreviations"
    if one.replace("-", "") == other.replace("-", ""):
        return "dashes"
    if language == "en" and _spelled(one) == _spelled(other):
        return "spelling"
    return "inflection"


def fold_marks(one: str, other: str) -> FoldKind | None:
    """By what the punctuation between two words differs if only by style: ``quotes`` or ``dashes``; None otherwise."""
    if one == other:
        return None
    one, other = one.translate(_QUOTES), other.translate(_QUOTES)
    if one.replace("'", '"') == other.replace("'", '"'):
        return "quotes" if '"' in one + other or "'" in one + other else None
    one, other = "".join(one.translate(_DASHES).split()), "".join(other.translate(_DASHES).split())
    return "dashes" if "-" in one and one.replace("--", "-") == other.replace("--", "-") else None


def bare(word: str) -> str:
    """A lower-case word without its accents: those of Latin and Greek letters, vowel marks of Arabic and Hebrew.

    The marks of other scripts tell words apart (й and и, が and か) and stay.
    """
    return word if word.isascii() else "".join(map(_bare_letter, unicodedata.normalize("NFC", word)))


@lru_cache(maxsize=4096)
def _bare_letter(letter: str) -> str:
    if letter in _STROKED:
        return _STROKED[letter]
    if "\u064b" <= letter <= "\u0652" or letter in "\u0640\u0670" or "\u0591" <= letter <= "\u05c7":
        return ""
    if unicodedata.combining(letter) and "\u0300" <= letter <= "\u036f":
        return ""
    parts = unicodedata.normalize("NFD", letter)
    if len(parts) > 1 and (parts[0].isascii() or "\u0370" <= parts[0] <= "\u03ff"):
        return "".join(part for part in parts if not unicodedata.combining(part))
    return letter


def _spelled(word: str) -> str:
    """One spelling of a word whose last consonant may be doubled (travelled, traveled)."""
    spelled = one_spelling(bare(word))
    return re.sub(r"ll(?=ed$|ing$)", "l", spelled)


def _keys(words: str, language: str) -> str:
    return (
        " ".join(word.key for word in fold_words(words, language)) if words != "%" else fold_word("percent", language)
    )


def western(number: str, language: str = "en") -> str:
    """A number with the digits of its script (Arabic, Devanagari) as 0 to 9, and the Arabic decimal and thousands marks
    as those of ``language``. Full-width and mathematical digits, which only look like digits, stay.
    """
    point, group = (",", ".") if language in _POINT_GROUPS else (".", ",")
    return "".join(
        str(unicodedata.decimal(c))
        if not c.isascii() and c.isdecimal() and not unicodedata.decomposition(c)
        else {ARABIC_POINT: point, ARABIC_GROUP: group}.get(c, c)
        for c in number
    )


def fold_number(number: str, language: str = "en") -> str:
    """`fold_word` of a number in digits, in less time: without the marks between its groups of three."""
    group = "." if language in _POINT_GROUPS else ","
    return number.replace(group, "") if group in number and _GROUPED[group].fullmatch(number) else number


def _phrase(text: str, units: list[Token], phrases: dict[tuple[str, ...], str]) -> tuple[int, str]:
    """How many of the tokens are one word together, and its key; the longest such phrase, or (1, "")."""
    words: list[str] = []
    best = (1, "")
    for number, unit in enumerate(units):
        if number and not text[units[number - 1].end : unit.start].isspace():
            break
        words.append(unicodedata.normalize("NFC", text[unit.start : unit.end]).lower())
        key = phrases.get(tuple(words))
        if key:
            best = (number + 1, key)
    return best


def _joined(text: str, units: list[Token], language: str) -> tuple[int, str]:
    """A prefix, a hyphen and a word without blanks between them as one word: (3, key), or (1, "")."""
    if len(units) < 3 or units[1].kind != "mark" or text[units[1].start] == "%" or units[2].kind != "word":
        return (1, "")
    if units[0].end != units[1].start or units[1].end != units[2].start:
        return (1, "")
    return (3, fold_word(text[units[0].start : units[0].end] + text[units[2].start : units[2].end], language))

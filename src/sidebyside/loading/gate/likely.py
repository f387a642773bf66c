"""Which charset of one byte a letter a text is written in, told by the letters that its bytes become.

Statistics of charsets want long texts, and take Polish for French where letters stand at the same places. What a wrong
charset leaves shows in single words: signs inside them, small letters before capitals, two scripts in one word, letters
that no one language has.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from itertools import pairwise

from sidebyside.language.alphabets import ALPHABETS
from sidebyside.language.identify import SAMPLE, identify

CHARSETS = (
    "cp1252", "cp1250", "cp1251", "cp1254", "cp1257", "cp1253", "cp1255", "cp1256", "iso8859_2", "koi8_r", "koi8_u",
    "mac_roman", "iso8859_15", "iso8859_5", "iso8859_7", "cp850", "cp866",
)  # fmt: skip
"""The charsets that are told apart, the commonest first."""

_LANGUAGES = (
    "de", "fr", "es", "pt", "it", "nl", "sv", "da", "no", "fi", "is", "ca", "pl", "cs", "sk", "hu", "hr", "ro", "sq",
    "tr", "lt", "lv", "et",
)  # fmt: skip
_LATIN = {language: ALPHABETS["latin"][language] for language in _LANGUAGES}
"""The letters beyond ASCII of languages in Latin script."""

_OTHERS = (
    ("оеаинтсрвл", "кмдпуяыьгзбчйхжшюцщэфъё"),
    ("оаинтевірс", "лкдумпзяьбгчйхцжєїюшщфґ'"),
    ("аоеинтрсвл", "кдпмъугзбчщйяжцхшюфьѝ"),
    ("аοιετσνρηπκλςμυ", "ωόίάέήύώδγθχφβξζψϊϋΐΰ"),
    ("יוהלארתשמבםנ", "דקעחפגזצטסכןךףץ"),
    ("الينمترعوبةدس", "فهكقحجشطصخزذضغظثأإآىءئؤً"),
)
"""The letters of languages in other scripts: the commonest, which are most of any text, and the others."""

_EAST = "\u0e00"
"""Scripts from here on (Thai, kana, Han, Hangul) are no business of these charsets."""
_RARE = 0.35
_CROWDED = 0.5
"""Letters beyond ASCII hardly follow each other in Latin script."""
_ODD_MARKS = "¿¡‚„£€¥¢"
_JOINING = "-‑'’·־،"
_MOST_WORDS = 300
_LONGEST = 60
"""So much of a word is looked at."""
_OTHER = 0.5
"""What a letter costs whose language is not that of the words in ASCII."""
_CAPITAL = 0.1
_GAIN, _LEAST_GAIN = 0.75, 0.4
"""Another charset than that of the statistics must leave so much less that is odd, as a share and in signs."""
_NEVER = re.compile("[\x80-\x9f\u200b-\u200f\u2202-\u22ff\u2320-\u25ff\ue000-\uf8ff\uff61-\uff9f]")
"""Controls, invisible signs, those of mathematics and of boxes, half-wide kana."""
_HIGH = re.compile(rb"[\x80-\xff]")


def likeliest(data: bytes, found: str) -> str:
    """The charset of CHARSETS whose letters make the best words of the text; ``found`` where none is clearly better,
    and where that is no charset of one byte and its words are sound."""
    words = list(dict.fromkeys(word[:_LONGEST] for word in data[:SAMPLE].split() if _HIGH.search(word)))[:_MOST_WORDS]
    spoken = identify(data[:SAMPLE].decode("ascii", "ignore"))
    best, least = found, float("inf")
    if found:
        odd = _oddness(data[:SAMPLE].decode(found, "ignore").split(), spoken)
        least = min(_GAIN * odd, odd - _LEAST_GAIN)
    for charset in CHARSETS:
        if charset.replace("_", "-") == found:
            continue
        try:
            read = b" ".join(words).decode(charset)
        except UnicodeDecodeError:
            continue
        odd = _oddness(read.split(" "), spoken)
        if odd <= least and (odd < least or not best or best == found):
            best, least = charset.replace("_", "-"), odd
    return best


def _oddness(words: Iterable[str], spoken: str) -> float:
    """How many of the words' signs beyond ASCII are odd; ``spoken`` is the language that the words in ASCII are of."""
    high = list(dict.fromkeys(word[:_LONGEST] for word in words if not word.isascii()))[:_MOST_WORDS]
    letters = [sign.lower() for word in high for sign in word if "\x7f" < sign < _EAST and sign.isalpha()]
    return sum(map(_oddities, high)) + _unfitting(letters, spoken)


def _unfitting(letters: list[str], spoken: str) -> float:
    """How many of the letters the language they fit best has not, or seldom."""
    if not letters:
        return 0.0
    other = _OTHER * len(letters) if spoken in _LATIN else 0.0
    least = float("inf")
    for language, own in _LATIN.items():
        odd = sum(1.0 for letter in letters if letter not in own)
        least = min(least, odd + (0.0 if language == spoken else other))
    for common, rare in _OTHERS:
        least = min(least, sum(0.0 if letter in common else _RARE if letter in rare else 1.0 for letter in letters))
    return least


def _oddities(word: str) -> float:
    """How many places of a word are such as no word has."""
    odd = 0.0
    for before, sign in pairwise(f" {word} "):
        if (before.isascii() and sign.isascii()) or max(before, sign) >= _EAST:
            continue
        if before.isalpha() and sign.isalpha():
            odd += before.islower() and sign.isupper()
            odd += _is_latin(before) != _is_latin(sign)
            odd += _CROWDED * (before > "\x7f" and sign > "\x7f" and _is_latin(sign))
        elif (before.isalpha() and (_is_symbol(sign) or sign in _ODD_MARKS)) or (sign.isalpha() and _is_symbol(before)):
            odd += 1
    inner = word.strip("-–—\"'")
    odd += sum(
        1 for a, sign, b in zip(inner, inner[1:], inner[2:], strict=False)
        if sign > "\x7f" and not sign.isalnum() and sign not in _JOINING
        and a.isalpha() and b.isalpha() and a < _EAST > b
    )  # fmt: skip
    odd += max(0, sum(1 for a, b in pairwise(word) if a > "\x7f" < b and not a.isalnum() and not b.isalnum()) - 1)
    odd += _CAPITAL * sum(1 for sign in word[1:] if sign > "\x7f" and sign.isupper())
    return odd + sum(1 for sign in word if _NEVER.match(sign))


def _is_symbol(sign: str) -> bool:
    """Whether a sign beyond ASCII is no letter, digit or mark of punctuation."""
    return sign > "\x7f" and unicodedata.category(sign) in ("So", "Sm", "Sk", "Sc", "No", "Cc", "Co", "Cn")


def _is_latin(letter: str) -> bool:
    return letter < "\u0250"

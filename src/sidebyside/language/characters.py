"""Look-alike and invisible characters: words that read the same and are not.

Letters of other scripts that look like Latin ones (the pairs of Unicode's confusables.txt, UTS 39, among letters and
digits that fonts really draw alike), full-width and mathematical letters, and characters that show nothing. What a
script or an emoji needs is left alone: joiners in Arabic and Indic words, direction marks in a right-to-left text,
variation selectors after emoji, full-width forms in Chinese and Japanese.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

_CYRILLIC = ("аеорсухіјѕԁԛԝһӏкАВЕКМНОРСТУХІЈЅԌԚԜҮү", "aeopcyxijsdqwhlkABEKMHOPCTYXIJSGQWYy")
_GREEK = ("οανρυικϲϳΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹͿ", "oavpuikcjABEZHIKMNOPTYXCJ")
_ARMENIAN = ("օսհոցզյԼՕՍ", "ouhngqjLOU")
_CHEROKEE = ("ᎪᎬᎫᎻᏀᏃᏟᏢᏦᏴᎷᏔᏚᎢᎡᎠ", "AEJHGZCPKBMWSTRD")
_LATIN = ("ıɡɑɩʏꓐꓑꓓꓔꓖꓗꓙꓚꓜꓝꓟꓠꓡꓢꓣꓦꓪꓫꓬꓮꓰꓲꓳꓴ", "igaiyBPDTGKJCZFMNLSRVWXYAEIOU")
_LIKE = {
    ord(odd): plain
    for odds, plains in (_CYRILLIC, _GREEK, _ARMENIAN, _CHEROKEE, _LATIN)
    for odd, plain in zip(odds, plains, strict=True)
}
_WIDE = "\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\U0001d400-\U0001d7ff\u2460-\u249b\u24b6-\u24e9"
_HIDDEN = (
    "\u00ad\u034f\u061c\u115f\u1160\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff"
    "\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff"
)
_OTHER = "\u0370-\u03ff\u0400-\u04ff"
_ODD = re.compile(f"[{''.join(map(chr, _LIKE))}{_WIDE}{_HIDDEN}]|[A-Za-z][{_OTHER}]|[{_OTHER}][A-Za-z]")
_LOOKED_LIKE = frozenset(_LIKE.values())
_HIDDEN_ONE = re.compile(f"[{_HIDDEN}]")
_WIDE_ONE = re.compile(f"[{_WIDE}]")
_WORD = re.compile(rf"[\w\u0300-\u036f{_HIDDEN}]++")
_IDEOGRAPH = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_JOINERS = "\u200c\u200d"
_DIRECTION = "\u061c\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069"


class OddWord(NamedTuple):
    """A word with characters that are not what they seem: ``text[start:end]``, what it reads as, and which they are.

    ``odd`` holds (offset in the text, character) per character concerned; ``seems`` is the word as it reads, with one
    form for every look-alike and nothing for what does not show. ``sure`` is false for a word written wholly in
    another script, which is odd only where another report has it in Latin letters.
    """

    start: int
    end: int
    seems: str
    odd: tuple[tuple[int, str], ...]
    sure: bool = True


def code_point(character: str) -> str:
    """A character by number and name: ``U+0430 CYRILLIC SMALL LETTER A``."""
    return f"U+{ord(character):04X} {unicodedata.name(character, 'UNNAMED')}"


def is_hidden(character: str) -> bool:
    """Whether a character shows nothing."""
    return _HIDDEN_ONE.fullmatch(character) is not None


@lru_cache(maxsize=4096)
def skeleton(word: str) -> str:
    """A word as it reads: look-alikes as the Latin letters they look like, nothing for what does not show."""
    shown = _HIDDEN_ONE.sub("", word)
    return unicodedata.normalize("NFC", unicodedata.normalize("NFKC", shown).translate(_LIKE)).casefold()


def has_odd(text: str) -> bool:
    """Whether any character of the text may be a look-alike or shows nothing."""
    return not text.isascii() and _ODD.search(text) is not None


def find_words(text: str) -> tuple[tuple[int, int], ...]:
    """The words of a text, as (start, end), with the characters that do not show in them."""
    return tuple(match.span() for match in _WORD.finditer(text))


def find_odd_words(text: str) -> tuple[OddWord, ...]:
    """The words of ``text`` that have look-alike or invisible characters, in order."""
    if not has_odd(text):
        return ()
    leftward = any(unicodedata.bidirectional(c) in ("R", "AL") for c in text if c > "\u0590")
    ideographic = _IDEOGRAPH.search(text) is not None
    latin = sum(_script(c) == "LATIN" for c in text)
    foreign = sum(_script(c) not in ("", "LATIN") for c in text)
    found: list[OddWord] = []
    for start, end in find_words(text):
        word = text[start:end]
        if word.isascii() or not _ODD.search(word):
            continue
        odd = [
            (start + at, c)
            for at, c in enumerate(word)
            if (_HIDDEN_ONE.match(c) and not _needed(text, start + at, leftward))
            or (_WIDE_ONE.match(c) and not ideographic)
        ]
        foreigners, mixed = _foreigners(word)
        odd += [(start + at, word[at]) for at in foreigners if mixed or latin > foreign]
        if odd:
            sure = mixed or len(odd) > len(foreigners)
            found.append(OddWord(start, end, skeleton(word), tuple(sorted(odd)), sure))
    return tuple(found)


@lru_cache(maxsize=4096)
def _script(character: str) -> str:
    """Latin, Cyrillic, Greek, Armenian, Cherokee or Lisu for a letter of these; empty for all else."""
    if not character.isalpha():
        return ""
    name = unicodedata.name(character, "").split(" ", 1)[0]
    return name if name in ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "LISU") else ""


def _foreigners(word: str) -> tuple[list[int], bool]:
    """Which letters of a word look like Latin ones and are not, and whether the word mixes scripts.

    In a word of mostly Cyrillic or Greek letters the Latin ones are the odd ones.
    """
    scripts = [_script(c) for c in word]
    present = {script for script in scripts if script}
    likes = [at for at, c in enumerate(word) if ord(c) in _LIKE]
    if len(present) < 2:
        dotless = [at for at in likes if scripts[at] == "LATIN"]  # ɑ, ɡ: Latin letters that look like other ones
        whole = present != {"LATIN"} and len(likes) == sum(map(bool, scripts)) > 1
        odd = [at for at in dotless if word[at] != "ı"]
        return (odd, True) if odd else (likes, False) if whole else ([], False)
    latin = [at for at, script in enumerate(scripts) if script == "LATIN"]
    others = [at for at, script in enumerate(scripts) if script and script != "LATIN"]
    if len(others) > len(latin) and any(at not in likes for at in others):
        return [at for at in latin if word[at] in _LOOKED_LIKE], True
    return [at for at in others if at in likes], bool(likes)


def _needed(text: str, at: int, leftward: bool) -> bool:
    """Whether a script or an emoji needs the character at ``at`` that does not show."""
    character = text[at]
    before = text[at - 1] if at else ""
    if character in _DIRECTION:
        return leftward
    if character in _JOINERS:
        return "\u0600" <= before < "\u1d00" or _pictorial(before)
    if "\ufe00" <= character <= "\ufe0f":
        keycap = text[at + 1 : at + 2] == "\u20e3" or before in "#*"
        return keycap or (not before.isascii() and _script(before) == "")
    if "\u180b" <= character <= "\u180f":
        return "\u1800" <= before <= "\u18af"
    if character in "\u115f\u1160\u3164\uffa0":
        return "\u1100" <= before <= "\uffdc"
    if "\U000e0020" <= character <= "\U000e007f":
        # The flags of England, Scotland and Wales are spelled in tags.
        return "\U0001f3f4" in text[max(0, at - 8) : at]
    return False


def _pictorial(character: str) -> bool:
    return character >= "\U0001f000" or "\u2600" <= character <= "\u27bf" or character == "\ufe0f"

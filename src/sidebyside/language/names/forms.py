"""When two names are one: spelling variants, short and full forms, initials, acronyms, and what stands for a state.

Measured in the reports this was built for: after folding accents, hyphens and dots, `rapidfuzz.fuzz.ratio` tells
transliterations apart from other names, but only in long words; in short ones Iran is Iraq. Jaro-Winkler did badly.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from sidebyside.language.names.countries import country

Likeness = Literal["same", "variant", "part", ""]
"""``same`` words, a spelling ``variant``, a ``part`` of the longer name (a surname), or nothing."""

_JOINTS = frozenset(("of", "the", "for", "de", "du", "des", "von", "del"))

SHORT = 5
"""Words of at most so many letters must be equal."""
RATIO = 80
"""The least likeness, 0..100, of two longer words that are one name."""

SOUND = 94
"""The least likeness of two words as `_sound` writes them that are one name."""

# As romanisations of Cyrillic, Greek, Arabic and Hebrew names differ.
_SOUNDS = (
    ("shch", "sh"), ("tch", "ch"), ("tsch", "ch"), ("sch", "sh"), ("zh", "z"), ("kh", "h"), ("gh", "h"), ("ph", "f"),
    ("th", "t"), ("ts", "c"), ("tz", "c"), ("ck", "k"), ("q", "k"), ("w", "v"), ("ou", "u"), ("oo", "u"), ("yo", "e"),
    ("ye", "e"), ("ie", "e"), ("yi", "i"), ("iy", "i"), ("ij", "i"), ("y", "i"), ("j", "i"), ("g", "h"),
)  # fmt: skip

_NICKNAMES = """joe joseph|bill william will|bob robert rob|mike michael|jim james jimmy|tom thomas|tony anthony|
dave david|dan daniel danny|steve stephen steven|chris christopher|liz elizabeth beth|kate katherine catherine kathy|
alex alexander aleksandr oleksandr|nick nicholas|sam samuel|ben benjamin|matt matthew|andy andrew|ed edward ted eddie|
rick richard dick|ron ronald|don donald|pete peter|jeff jeffrey geoffrey|larry lawrence|jerry gerald|ken kenneth|
tim timothy|vladimir volodymyr|greg gregory|pat patrick patricia|sue susan|jen jennifer|jon jonathan|phil philip|
fred frederick|charlie charles chuck|jack john|maggie margaret|meg megan|abe abraham|al albert|zach zachary"""


@lru_cache(maxsize=1)
def _nicknames() -> dict[str, int]:
    groups = _NICKNAMES.replace("\n", "").split("|")
    return {name: number for number, group in enumerate(groups) for name in group.split()}


@lru_cache(maxsize=65536)
def same_word(one: str, other: str, given: bool = False) -> bool:
    """Whether two folded words of names are spellings of one; ``given`` asks less, where the surname agrees."""
    if one == other:
        return True
    if len(one) == 1 or len(other) == 1:
        return given and one[0] == other[0]
    from rapidfuzz import fuzz  # 15 to 30 ms, which opening a reader should not wait for

    ratio = fuzz.ratio(one, other)
    if given:
        nicknames = _nicknames()
        if one in nicknames and nicknames[one] == nicknames.get(other, -1):
            return True
        return min(len(one), len(other)) >= 4 and (ratio > 75 or _sound(one) == _sound(other))
    if min(len(one), len(other)) <= SHORT:
        return False
    heard = _sound(one), _sound(other)
    return ratio >= RATIO or (heard[0][0] == heard[1][0] and fuzz.ratio(*heard) >= SOUND)


@lru_cache(maxsize=65536)
def _sound(word: str) -> str:
    """A word in letters that transliterations of one name share: Syniehubov and Sinegubov are sinehubov."""
    for written, heard in _SOUNDS:
        word = word.replace(written, heard)
    return "".join(letter for n, letter in enumerate(word) if n == 0 or letter != word[n - 1])


@lru_cache(maxsize=65536)
def compare_names(one: tuple[str, ...], other: tuple[str, ...]) -> Likeness:
    """How two names, as folded words, are one; empty where they are not."""
    if one == other or "".join(one) == "".join(other) or _same_words(one, other):
        return "same"
    states = country(" ".join(one)), country(" ".join(other))
    if any(states):
        if "korea" in states and all(state.endswith("korea") for state in states):
            return "part"  # "Korean troops" may be of either half
        return "same" if states[0] == states[1] else ""
    if is_acronym(one, other) or is_acronym(other, one):
        return "part"
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    if len(short) == 1:
        if len(long) == 1:
            return "variant" if same_word(short[0], long[0]) else "part" if _shortened(short[0], long[0]) else ""
        found = any(same_word(short[0], end) for end in (long[0], long[-1])) or _plural_of(short[0], long)
        return "part" if found else ""
    return _several(short, long)


def _same_words(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names are of the same words in any order: "Defence Ministry", "Ministry of Defence"."""
    words = [sorted(word for word in name if word not in _JOINTS) for name in (one, other)]
    return len(words[0]) > 1 and words[0] == words[1]


def _plural_of(short: str, long: tuple[str, ...]) -> bool:
    """Whether a word is the plural for islands or mountains: "the Faroes", "the Canaries", "the Rockies"."""
    first = long[0]
    return long[1:] in (("islands",), ("mountains",)) and short in (f"{first}s", f"{first.removesuffix('y')}ies")


def _shortened(one: str, other: str) -> bool:
    """Whether one word is the beginning of the other, three letters or more: Ark. and Arkansas."""
    return min(len(one), len(other)) >= 3 and (one.startswith(other) or other.startswith(one))


def _several(short: tuple[str, ...], long: tuple[str, ...]) -> Likeness:
    """Two names of several words: a surname (at either end) in common, and all else of the shorter one found."""
    if short[:2] == long[-2:] or short[-2:] == long[:2]:
        return "part"  # "Robyn Christie von Melrose", "Melrose-Spieler Robyn Christie"
    rest, whole = list(short), list(long)
    for mine, theirs in ((-1, -1), (0, 0)):
        if same_word(rest[mine], whole[theirs]) or _shortened(rest[mine], whole[theirs]):
            surname = (rest.pop(mine), whole.pop(theirs))
            break
    else:
        return ""
    exact = _sound(surname[0]) == _sound(surname[1])
    for word in rest:
        match = next((w for w in whole if w == word), None) or next(
            (w for w in whole if same_word(word, w, exact)), None
        )
        if match is None:
            return ""
        whole.remove(match)
        exact = exact and match == word
    return "part" if len(long) > len(short) else "variant"


def is_acronym(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the single word ``one`` is made of the initials of the several words of ``other``."""
    if len(one) != 1 or not 2 <= len(one[0]) <= 8 or len(other) < 2:
        return False
    initials = "".join(word[0] for word in other)
    strong = "".join(
        word[0] for word in other if word not in ("of", "the", "and", "for", "de", "du", "la", "les", "des")
    )
    return one[0] in (initials, strong)

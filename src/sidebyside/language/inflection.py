"""Inflection: the plural, tense and person of a word fold away, its derivation does not.

English is cut by steps 1 and 5 of Porter's second stemmer (snowballstem.org), which take off -s, -ed and -ing; the
later steps are left out because they join words of different meaning (important and imports, executive and execution,
international and internal). The other languages have their Snowball stemmer.
"""

from __future__ import annotations

from functools import lru_cache

import Stemmer

_STEMMERS = {
    "ar": "arabic",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "es": "spanish",
    "fi": "finnish",
    "fr": "french",
    "hu": "hungarian",
    "it": "italian",
    "nl": "dutch",
    "no": "norwegian",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sv": "swedish",
    "tr": "turkish",
}

INFLECTED = frozenset(("en", *_STEMMERS))
"""The languages whose inflection folds away."""

_VOWELS = frozenset("aeiouy")
_DOUBLES = frozenset(("bb", "dd", "gg", "mm", "nn", "pp", "rr", "tt"))

# Irregular forms, and words that only look inflected.
_FORMS = {
    "agree": "agreed",
    "analysis": "analyses",
    "be": "is are was were been being am",
    "bear": "bore borne",
    "become": "became",
    "begin": "began begun",
    "break": "broke broken",
    "bring": "brought",
    "build": "built",
    "buy": "bought",
    "catch": "caught",
    "child": "children",
    "choose": "chose chosen",
    "come": "came",
    "crisis": "crises",
    "deal": "dealt",
    "die": "died dies dying",
    "do": "did does done doing",
    "draw": "drew drawn",
    "drive": "drove driven",
    "fall": "fell fallen",
    "feel": "felt",
    "fight": "fought",
    "find": "found",
    "flee": "fled",
    "fly": "flew flown flies",
    "foot": "feet",
    "forget": "forgot forgotten",
    "free": "freed",
    "get": "got gotten",
    "give": "gave given",
    "go": "went gone goes going",
    "grow": "grew grown",
    "guarantee": "guaranteed",
    "have": "has had having",
    "hear": "heard",
    "hide": "hid hidden",
    "hold": "held",
    "keep": "kept",
    "know": "knew known",
    "lead": "led",
    "lie": "lied lies lying",
    "life": "lives",
    "lose": "lost",
    "make": "made",
    "man": "men",
    "mean": "meant",
    "meet": "met",
    "pay": "paid",
    "person": "people persons",
    "rise": "rose risen",
    "run": "ran",
    "say": "said",
    "see": "saw seen",
    "seek": "sought",
    "sell": "sold",
    "send": "sent",
    "shoot": "shot",
    "sink": "sank sunk",
    "speak": "spoke spoken",
    "spend": "spent",
    "stand": "stood",
    "steal": "stole stolen",
    "strike": "struck stricken",
    "swear": "swore sworn",
    "take": "took taken",
    "teach": "taught",
    "tell": "told",
    "think": "thought",
    "throw": "threw thrown",
    "tie": "tied ties tying",
    "understand": "understood",
    "use": "used using uses",
    "wear": "wore worn",
    "wife": "wives",
    "win": "won",
    "withdraw": "withdrew withdrawn",
    "woman": "women",
    "write": "wrote written",
    "evening": "evening evenings",
    "united": "united",
    "during": "during",
    "series": "series",
    "news": "news",
    "species": "species",
    "physics": "physics",
    "politics": "politics",
    "this": "this",
    "his": "his",
    "gas": "gas gases",
    "bus": "bus buses",
    "shoe": "shoes",
}
IRREGULAR = {form: base for base, forms in _FORMS.items() for form in forms.split()}
"""The base of each irregular English form."""


@lru_cache(maxsize=16)
def _stemmer(language: str) -> Stemmer.Stemmer | None:
    name = _STEMMERS.get(language)
    return Stemmer.Stemmer(name) if name else None


def stem(word: str, language: str) -> str:
    """What the inflected forms of a lower-case word have in common; the word itself in a language without rules."""
    if language == "en":
        return _english(word)
    stemmer = _stemmer(language)
    stemmed: str = stemmer.stemWord(word) if stemmer and word.isalpha() else word
    return stemmed


def _english(word: str) -> str:
    if word in IRREGULAR:
        word = IRREGULAR[word]
    elif len(word) < 4:
        return _end(word)
    elif word.endswith("ies"):
        word = word[:-2] if len(word) > 4 else word[:-1]
    elif word[-1] == "s" and word[-2] not in "sui":
        word = word[:-2] if word.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")) else word[:-1]
    elif word.endswith("ied") and len(word) > 4:
        word = word[:-2]
    elif word.endswith("ed") and not word.endswith("eed"):
        word = _base(word, word[:-2])
    elif word.endswith("ing"):
        word = _base(word, word[:-3])
    return _end(word)


def _base(word: str, cut: str) -> str:
    """The word without its -ed or -ing, an e put back or a doubled consonant undone; or the word as it was."""
    if len(cut) < 3 or not _VOWELS.intersection(cut):
        return word
    if cut.endswith(("at", "bl", "iz")):
        return cut + "e"
    if len(cut) > 3 and cut[-2:] in _DOUBLES:
        return cut[:-1]
    return cut + "e" if _groups(cut) == 1 and _short(cut) else cut


def _end(word: str) -> str:
    if word.endswith("ll"):
        return word[:-1]
    if word[-1:] == "y" and len(word) > 2 and word[-2] not in _VOWELS:
        return word[:-1] + "i"
    if word[-1:] == "e" and len(word) > 4 and word[-2] != "e" and (_groups(word[:-1]) > 1 or not _short(word[:-1])):
        return word[:-1]
    return word


def _short(word: str) -> bool:
    """Ends with one vowel between consonants, the last not w, x or y: such words keep their final e (plan, plane)."""
    return (
        len(word) > 2
        and word[-1] not in _VOWELS
        and word[-1] not in "wx"
        and word[-2] in _VOWELS
        and word[-3] not in _VOWELS
    )


def _groups(word: str) -> int:
    """The number of runs of vowels."""
    runs, inside = 0, False
    for letter in word:
        vowel = letter in _VOWELS
        runs += vowel and not inside
        inside = vowel
    return runs

"""Plurals: whether a word looks like one, and numbers of things in words."""

from __future__ import annotations

from sidebyside.language.wordlist import words

_ENGLISH = words(
    "people men women children police troops personnel staff crew cattle aircraft feet teeth mice fish sheep data "
    "media criteria phenomena servicemen servicewomen policemen firefighters fishermen clergy infantry cavalry "
    "militia dead spacecraft hovercraft poor youth folk livestock countrymen lawmen gunmen businessmen "
    "congressmen"
)
_NOT_ENGLISH = words(
    "this his its is was has as us news bus gas plus series thus perhaps always across various serious previous "
    "religious dangerous famous towards besides less yes does goes says plans"
)
_GERMAN = ("en", "er", "e", "n", "s", "leute")


def is_plural(word: str, language: str) -> bool:
    """Whether a lower-case word has the form of a plural noun in en, de, fr or es; a guess by its ending."""
    if len(word) < 3 or not word.isalpha():
        return False
    if language == "en":
        if word in _ENGLISH:
            return True
        return word[-1] == "s" and word[-2] not in "su" and not word.endswith("is") and word not in _NOT_ENGLISH
    if language == "de":
        return word.endswith(_GERMAN)
    if language == "fr":
        return word[-1] in "sx" or word == "gens"
    return word[-1] == "s"


def counted(number: int, singular: str, plural: str = "") -> str:
    """A number of things in English: ``1 paragraph``, ``3 paragraphs``, ``1,204 copies``."""
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"

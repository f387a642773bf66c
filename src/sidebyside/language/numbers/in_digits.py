"""Numbers written in words, as the digits another report may write: twenty-two, 22. Needs no arrays."""

from __future__ import annotations

from functools import cache

from sidebyside.language.numerals import NUMERALS

# Words that mean something else as often: new.
_DOUBTFUL = {"fr": frozenset(("neuf",))}
_NONE: dict[str, str] = {}


@cache
def in_digits(language: str) -> dict[str, str]:
    """The numbers from two up that a language writes as one word, in lower case, each with its digits.

    Without zero and one, which mean other things; empty for a language whose numbers are not known.
    """
    if language not in NUMERALS:
        return _NONE
    ones = NUMERALS[language].ones
    found = {word: str(value) for word, value in ones.items() if value > 1}
    if language == "de":  # the only one of these languages that writes them in one word
        few = {word: value for word, value in ones.items() if 1 < value < 10} | {"ein": 1}
        tens = {word: value for word, value in ones.items() if value >= 20}
        found |= {f"{one}und{ten}": str(n + m) for one, n in few.items() for ten, m in tens.items()}
    for word in _DOUBTFUL.get(language, ()):
        del found[word]
    return found


def joined(first: str, second: str, language: str) -> str:
    """The digits of two words joined by a hyphen, both in lower case (twenty-two); "" if they are no number."""
    if language not in NUMERALS:
        return ""
    ones = NUMERALS[language].ones
    ten, one = ones.get(first, 0), ones.get(second, 0)
    return str(ten + one) if ten >= 10 and ten % 10 == 0 and 0 < one < 10 else ""

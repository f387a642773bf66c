"""The tokens of a text and small questions about them, for the scanners of dates and numbers."""

from __future__ import annotations

import re
from functools import lru_cache

from sidebyside.language.normal_form import composed
from sidebyside.language.segmentation import tokens

HYPHENS = "-‐‑"
RANGE_MARKS = "-‐‑–—"
_ELIDED = re.compile(r"^(?:qu|d|lorsqu|puisqu)['’](?=.)")


@lru_cache(maxsize=64)
def lowered(text: str, elided: bool) -> list[str]:
    """The tokens in lower case, for the scanners of dates and of numbers, which read a text one after the other."""
    if composed(text) is text:
        lower = [text[start:end].lower() for start, end, _ in tokens(text)]
    else:
        lower = [composed(text[start:end]).lower() for start, end, _ in tokens(text)]
    if elided:
        return [_ELIDED.sub("", word) if "'" in word or "’" in word else word for word in lower]
    return lower


class TokenView:
    """The tokens of a text in order; a token is asked for by its number, and one that is not there is ""."""

    def __init__(self, text: str, language: str) -> None:
        self.text = text
        self.tokens = tokens(text)
        self.lower = lowered(text, language == "fr")

    def word(self, number: int) -> str:
        """The token in lower case, in French without an elided word before it (d'environ)."""
        return self.lower[number] if 0 <= number < len(self.lower) else ""

    def raw(self, number: int) -> str:
        """The token as it is written."""
        return self.text[self.tokens[number].start : self.tokens[number].end] if 0 <= number < len(self.tokens) else ""

    def touches(self, number: int) -> bool:
        """Whether this token follows the one before it without a blank."""
        return 0 < number < len(self.tokens) and self.tokens[number - 1].end == self.tokens[number].start

    def is_number(self, number: int) -> bool:
        """Whether there is a token of digits."""
        return 0 <= number < len(self.tokens) and self.tokens[number].kind == "number"

    def is_word(self, number: int) -> bool:
        """Whether there is a token of letters."""
        return 0 <= number < len(self.tokens) and self.tokens[number].kind == "word"

    def capital(self, number: int) -> bool:
        """Whether the token begins with a capital."""
        return self.raw(number)[:1].isupper()

    def sentence_start(self, number: int) -> bool:
        """Whether nothing but quotes and dashes parts the token from a sentence's beginning."""
        while number > 0 and self.raw(number - 1) in "\"'“”‘’«»(-–—":
            number -= 1
        return number == 0 or self.raw(number - 1) in (".", "!", "?", ":", ";", "…")

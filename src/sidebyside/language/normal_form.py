"""One form for what is written in several ways: é as one character, or as e and an accent (NFC, UAX 15)."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right

from sidebyside.model import Span


def composed(text: str) -> str:
    """The text in NFC; the very text where nothing is to be composed."""
    if text.isascii() or unicodedata.is_normalized("NFC", text):
        return text
    return unicodedata.normalize("NFC", text)


class ComposedText:
    """A text in NFC whose places can be found in the text as it stands."""

    def __init__(self, text: str) -> None:
        self.text = composed(text)
        self._whole = len(text)
        # For each character that was composed of several: where the stretch begins and ends, here and there.
        self._here: list[tuple[int, int]] = []
        self._there: list[tuple[int, int]] = []
        if self.text is not text:
            self._map(text)

    def _map(self, text: str) -> None:
        pieces: list[str] = []
        at = start = 0
        for stop in [*_beginnings(text)[1:], len(text)]:
            piece = text[start:stop]
            new = unicodedata.normalize("NFC", piece)
            if new != piece:
                self._here.append((at, at + len(new)))
                self._there.append((start, stop))
            pieces.append(new)
            at += len(new)
            start = stop
        self.text = "".join(pieces)

    def span(self, start: int, end: int) -> Span:
        """Where ``self.text[start:end]`` stands in the text as it was given: whole letters with all their marks."""
        return Span(self._back(start, first=True), self._back(end, first=False))

    def _back(self, at: int, *, first: bool) -> int:
        number = bisect_right(self._here, (at, self._whole)) - 1
        if number < 0:
            return at
        here, there = self._here[number], self._there[number]
        if here[0] < at < here[1]:
            return there[0 if first else 1]
        return there[0] if at == here[0] else there[1] + at - here[1]


def _beginnings(text: str) -> list[int]:
    """Where the stretches begin that may be composed each by itself."""
    found = [0]
    for at in range(1, len(text)):
        if text[at].isascii():
            found.append(at)
        elif not unicodedata.combining(text[at]):
            before = text[found[-1] : at]
            # Some letters that follow join as well: the parts of a Hangul syllable.
            if len(before) > 8 or composed(before + text[at]) == composed(before) + composed(text[at]):
                found.append(at)
    return found

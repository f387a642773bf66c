"""Searching all reports: regular expressions with smart case, hits in order of report and place."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from sidebyside.language.normal_form import ComposedText, composed
from sidebyside.model import Place, Report, Span

if TYPE_CHECKING:
    import regex

MOST_HITS = 100_000
MOST_SAID = 60
"""Characters of a search that are said again in a message."""
PATIENCE = 0.25
"""Seconds that a pattern may take in a paragraph, and a second more for each million characters: some patterns would
take years, and nothing could stop them."""


class Hit(NamedTuple):
    """Where a search was found: ``span`` counts in the paragraph's text."""

    place: Place
    span: Span


def quoted(text: str) -> str:
    """What a person typed, or pasted, as it is said again: on one line, shortened where it is long."""
    text = " ".join(text.split())
    return f"“{text if len(text) <= MOST_SAID else f'{text[: MOST_SAID - 1]}…'}”"


def compile_pattern(text: str) -> regex.Pattern[str]:
    """The pattern a person typed: a regular expression that ignores case unless it has a capital of its own, in NFC.

    Raises ValueError, in words, for a pattern that is not one.
    """
    import regex  # it can be told when to give up, which re cannot; 70 ms, at the first search

    # A capital behind a backslash (\W, \S) is a class, not a letter that was meant.
    capital = any(c.isupper() for c in re.sub(r"\\.", "", text))
    try:
        return regex.compile(composed(text), 0 if capital else regex.IGNORECASE)
    except (regex.error, OverflowError, RecursionError) as error:
        raise ValueError(f"not a regular expression: {error}") from None


class Search:
    """A search and its hits. ``steps`` does the work piece by piece, so that a screen can stay alive between."""

    def __init__(self, text: str, reports: Sequence[Report]) -> None:
        self.text = text
        self.pattern = compile_pattern(text)
        self.hits: list[Hit] = []
        self.counts = [0] * len(reports)
        self.complete = False
        self.too_slow = False
        """Whether the search was given up, since its pattern took too long in some paragraph."""
        self._reports = reports

    def anew(self, reports: Sequence[Report]) -> Search:
        """The same search of other reports, not begun."""
        return Search(self.text, reports)

    def steps(self) -> Iterator[None]:
        """Search one paragraph at a time; a match of nothing is no hit. Ends where the pattern takes too long.

        Letters are searched for as they read: é is found whether it is one character or an e with an accent.
        """
        for report, whole in enumerate(self._reports):
            for number, text in enumerate(whole.texts):
                read = ComposedText(text)
                try:
                    for match in self.pattern.finditer(read.text, timeout=PATIENCE + len(text) / 1e6):
                        if match.end() > match.start():
                            self.hits.append(Hit(Place(report, number), read.span(*match.span())))
                            self.counts[report] += 1
                            if len(self.hits) >= MOST_HITS:
                                return
                except TimeoutError:
                    self.too_slow = True
                    return
                yield
        self.complete = True

    def run(self) -> Search:
        """All steps at once."""
        for _ in self.steps():
            pass
        return self

    @property
    def in_vain(self) -> str:
        """What to say where there is no hit."""
        told = quoted(self.text)
        return f"{told} takes too long: the search was given up." if self.too_slow else f"{told} is not found."

    def after(self, place: Place, offset: int = -1) -> int | None:
        """The number (0-based) of the first hit behind ``offset`` of ``place``, from the first again at the end."""
        if not self.hits:
            return None
        return bisect_right(self.hits, Hit(place, Span(offset, 1 << 60))) % len(self.hits)

    def before(self, place: Place, offset: int) -> int | None:
        """The number of the last hit before ``offset`` of ``place``, from the last again at the beginning."""
        if not self.hits:
            return None
        return (bisect_left(self.hits, Hit(place, Span(offset, 0))) - 1) % len(self.hits)

    def in_paragraph(self, place: Place) -> tuple[Span, ...]:
        """The hits in one paragraph."""
        first = bisect_left(self.hits, Hit(place, Span(-1, -1)))
        spans = []
        for number in range(first, len(self.hits)):
            if self.hits[number].place != place:
                break
            spans.append(self.hits[number].span)
        return tuple(spans)

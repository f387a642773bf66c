"""The noun phrases that name a source, before a verb of speech (`PhrasesBefore`) or behind a cue."""

from __future__ import annotations

from sidebyside.language.reporting import ARTICLES, PREPOSITIONS, verbs
from sidebyside.language.sources.phrases_before import CLAUSES, LONGEST_SOURCE, NOBODY, PhrasesBefore, lower

__all__ = ["SourcePhrases", "lower"]


class SourcePhrases(PhrasesBefore):
    """The sources of a text: what ends right before a verb, and what begins behind "according to"."""

    def plain(self, first: int, high: int) -> tuple[int, int] | None:
        """The words after "according to" up to the next mark or clause: "newspapers", "the town council"."""
        last = first - 1
        while last + 1 < high and last - first < 6:
            word = self.words[last + 1]
            if not word or word in self.stops or word in CLAUSES or word in NOBODY:
                break
            noun = self.language == "de" and last >= first and self.text[self.starts[last]].isupper()
            if noun and self.text[self.starts[last + 1]].islower() and word not in PREPOSITIONS | ARTICLES:
                break  # "laut Feuerwehr noch vermisst"
            last += 1
        return (first, last) if last >= first and self.words[last] not in ARTICLES else None

    def after(self, first: int, high: int, listed: bool = True) -> tuple[int, int] | None:
        """The noun phrases of the source that begins at token ``first``; with the lists "A, B and C" if ``listed``."""
        if first >= high:
            return None
        if self.words[first] in self.pronouns:
            return first, first
        last = -1
        unknown, joined = 0, False
        stops = verbs(self.language)
        number = first
        while number < min(high, first + LONGEST_SOURCE):
            word = self.words[number]
            mark = self.text[self.starts[number]]
            if self.names(number) or self.title_word(number):
                last, unknown, joined = number, 0, False
            elif word in ARTICLES or word in PREPOSITIONS or word in ("and", "or", "und", "et", "y", "both"):
                conjunction = word in ("and", "or", "und", "et", "y")
                if last >= 0 and conjunction and not self._goes_on(number + 1, high):
                    break
                joined = joined or conjunction
            elif mark == ",":
                if last < 0 or not listed or not self._listed_after(number, high):
                    break
            elif mark in "-‐" and self.tokens[number - 1].end == self.starts[number]:
                pass
            elif not word or word in CLAUSES or word in stops or unknown >= 2:
                break
            else:
                if last >= 0 and not joined:
                    break
                unknown += 1
            number += 1
        return (first, last) if last >= 0 and any(self.names(n) for n in range(first, last + 1)) else None

    def _goes_on(self, number: int, high: int) -> bool:
        """Whether a name or source stands within three words, so that "and" joins two sources."""
        return any(self.names(n) for n in range(number, min(high, number + 3)))

    def _listed_after(self, comma: int, high: int) -> bool:
        """Whether the comma is one of a list "A, B and C": names and an "and" follow before any other word."""
        for number in range(comma + 1, min(high, comma + 14)):
            word = self.words[number]
            if word in ("and", "und", "et", "y"):
                return self._goes_on(number + 1, high)
            if number not in self.name_at and word not in ARTICLES and self.text[self.starts[number]] != ",":
                return False
        return False

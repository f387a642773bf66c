"""Who says it: the sources a text names, found by reporting verbs, "according to" and "claims by"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from sidebyside.language.normal_form import composed
from sidebyside.language.reporting import (
    ADVERBS,
    FRAME_VERBS,
    HOMOGRAPHS,
    NOUNS,
    PASSIVES,
    PHRASES,
    PLAIN_CLAIMS,
    SOURCES,
    verbs,
)
from sidebyside.language.segmentation import tokens
from sidebyside.language.sources.frames import SourceFrames
from sidebyside.model import Span


class Attribution(NamedTuple):
    """One place where a text says who says something.

    ``text[start:end]`` is the source as written, ``cue`` the span of the word or phrase that makes it one, and
    ``sentence`` the 0-based sentence. ``pronoun`` says that the source is only "she", "they" …; ``form`` is ``verb``
    ("Choe said"), ``phrase`` ("according to") or ``noun`` ("claims by").
    """

    start: int
    end: int
    cue: Span
    sentence: int
    form: Literal["verb", "phrase", "noun"]
    pronoun: bool = False


def find_attributions(text: str, language: str = "en", quoted: Sequence[Span] = ()) -> tuple[Attribution, ...]:
    """Every attribution of ``text``, sorted by the place of its cue; none whose cue stands inside ``quoted`` spans."""
    # Most texts lay nothing to anybody, and need not be read for their names and phrases.
    if cues(language).isdisjoint([composed(text[start:end]).casefold() for start, end, _ in tokens(text)]):
        return ()
    return tuple(_Finder(text, language, quoted).attributions())


@lru_cache(maxsize=64)
def cues(language: str) -> frozenset[str]:
    """The words an attribution can be told by, or begin with."""
    phrases = {phrase[0] for phrase in PHRASES.get(language, ())}
    nouns = NOUNS if language == "en" else frozenset()
    return frozenset(phrases) | verbs(language) | FRAME_VERBS.get(language, frozenset()) | nouns


_GENITIVES = {
    "de": frozenset(("des", "der")),
    "fr": frozenset(("de", "du", "des", "la", "d")),
    "es": frozenset(("de", "del", "la", "los")),
}


class _Finder(SourceFrames):
    def attributions(self) -> list[Attribution]:
        found: list[Attribution] = []
        forms = verbs(self.language)
        framing = FRAME_VERBS.get(self.language, frozenset())
        nouns = NOUNS if self.language == "en" else frozenset()
        known = cues(self.language)
        for sentence, (low, high) in enumerate(self.bounds):
            reached = low
            for number in range(low, high):
                word = self.words[number]
                if word not in known or number < reached or self._inside_quotation(self.starts[number]):
                    continue
                length = self._phrase(number, high)
                source: tuple[int, int] | None = None
                form: Literal["verb", "phrase", "noun"] = "verb"
                if length:
                    source, form = self.after(number + length, high, number > low), "phrase"
                    if source is not None:
                        source = source[0], self._with_apposed_name(source[1], high)
                    source = source or self._plain(number + length, high)
                    source = self._with_genitive(source, high)
                    reached = number + length
                elif word in forms and self.text[self.starts[number]].islower():
                    source = self._of_verb(number, low, high)
                if source is not None and not length and self._by(source[0], low):
                    source = self.framed(number, low, high)  # "A chemist hired by the residents said"
                if source is None and (word in forms or word in framing) and self.text[self.starts[number]].islower():
                    source = self.framed(number, low, high)
                if source is None and word in nouns:
                    source, form = self._of_noun(number, low, high), "noun"
                if source is not None:
                    first, last = source
                    cue = Span(self.starts[number], self.tokens[number + max(length, 1) - 1].end)
                    pronoun = first == last and self.words[first] in self.pronouns
                    found.append(Attribution(self.starts[first], self._end(last), cue, sentence, form, pronoun))
        return found

    def _with_genitive(self, source: tuple[int, int] | None, high: int) -> tuple[int, int] | None:
        """A source with whose it is: "einem Sprecher des Ministeriums", "le maire de la ville"."""
        if source is None or self.language not in _GENITIVES or source[1] in self.name_at:
            return source
        at = source[1] + 1
        while at < min(high, source[1] + 3) and self.words[at] in _GENITIVES[self.language]:
            at += 1
        whose = source[1] + 1 < at < high and self.words[at] and self.words[at] not in self.stops
        if not whose or (self.language == "de" and self.text[self.starts[at]].islower()):
            return source
        return source[0], at

    def _by(self, first: int, low: int) -> bool:
        """Whether a participle and "by" stand before a token, so that more belongs to the phrase."""
        return first - 2 > low and self.words[first - 1] == "by" and self.words[first - 2].endswith("ed")

    def _inside_quotation(self, at: int) -> bool:
        number = bisect_right(self.quoted_starts, at) - 1
        return number >= 0 and at < self.quoted[number].end

    def _phrase(self, number: int, high: int) -> int:
        """How many tokens the source phrase at ``number`` has ("according to"), or 0."""
        for phrase in self.phrases.get(self.words[number], ()):
            if tuple(self.words[number : min(high, number + len(phrase))]) == phrase:
                return len(phrase)
        return 0

    def _of_verb(self, number: int, low: int, high: int) -> tuple[int, int] | None:
        before = number - 1
        while before >= low and (self.words[before] in ADVERBS or self._adverb(self.words[before])):
            before -= 1
        if before >= low and self.words[before] in PASSIVES:
            return None
        if self.words[number] in HOMOGRAPHS and not self._is_verb(number, high):
            return None
        if self.words[number].endswith("ing") and before >= low and self.text[self.starts[before]] == ",":
            return self.subject(low, before)
        source = self.relative(before, number, low, high) if self.language == "en" else None
        source = source or self.before(before, low)
        if source is None and self.words[number] in PLAIN_CLAIMS:
            source = self.common(before, low) or self.bare(before, low)
        if source is None and self._may_invert(number, low):
            source = self.after(number + 1, high)
            if source is not None:
                source = source[0], self._with_apposed_name(source[1], high)
        return source

    def _plain(self, first: int, high: int) -> tuple[int, int] | None:
        source = self.plain(first, high)
        return (source[0], self._with_apposed_name(source[1], high)) if source else None

    def _with_apposed_name(self, last: int, high: int) -> int:
        """The last token of "said the judge, Eva Lund": the name after the comma, if nothing but a mark follows."""
        comma, name = last + 1, self.name_at.get(last + 2) if last + 2 < high else None
        if name is None or last in self.name_at or self.text[self.starts[comma]] != ",":
            return last
        end = comma
        while end + 1 < high and self.name_at.get(end + 1) is name:
            end += 1
        return end if end + 1 >= high or not self.words[end + 1] else last

    def _adverb(self, word: str) -> bool:
        return word.endswith("ly") and word not in SOURCES and word not in ("assembly", "italy", "july")

    def _is_verb(self, number: int, high: int) -> bool:
        """Whether "reports", "claims", "states" is followed by what is said."""
        if number + 1 >= high:
            return False
        mark = self.text[self.starts[number + 1]]
        speaks = self.words[number].startswith("sp") and self.words[number + 1] == "of"
        return speaks or self.words[number + 1] == "that" or mark in ':,“"«„‘'

    def _may_invert(self, number: int, low: int) -> bool:
        if self.language != "en":
            return True
        return number == low or self.text[self.starts[number - 1]] in ",”\"’'»?!"

    def _of_noun(self, number: int, low: int, high: int) -> tuple[int, int] | None:
        following = self.words[number + 1] if number + 1 < high else ""
        if following in ("by", "from", "of"):
            return self.after(number + 2, high)
        if number > low and following == "that" and self.owns(number - 1):  # "Washington's claim that"
            return self.phrase_start(number - 1, low), number - 1
        return None

    def _end(self, last: int) -> int:
        name = self.name_at.get(last)
        return name.end if name else self.tokens[last].end

"""Who a report names, asked for name by name: only the paragraphs that have a name's words are read for it.

One pass over the capitals of a report finds out where each stands, some fifty times cheaper than reading its names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from sidebyside.comparison.findings.reading import ParagraphReading, ReportReading
from sidebyside.language.names.finding import Name, find_names
from sidebyside.language.names.forms import compare_names, is_acronym
from sidebyside.language.names.name_words import fold_name

MOST = 24
"""How many paragraphs that have a word are read for the names it stands in, from the beginning of the report."""

Words = tuple[str, ...]

_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]\w*+"
# One capital first, then what it begins: so the search leaps from capital to capital.
_WORD = re.compile(r"[^\W\d_a-zß-öø-ÿ](?:(?<=[A-Z])\.(?:[A-Z]\.)+|\w*+(?:['’]\w++)*+)")
_RUN = re.compile(rf"{_CAPITAL}(?:[ -](?:(?:of|the|and|for) ){{0,2}}{_CAPITAL})+")
_SMALL = frozenset(("of", "the", "and", "for"))


class _Entry(NamedTuple):
    """A name of a paragraph without its place: what other paragraphs ask of it."""

    words: Words
    acronym: str
    sure: bool
    person: bool


class Roll:
    """The names of a report and their fullest forms, worked out as they are asked for."""

    def __init__(self, whole: ReportReading) -> None:
        self._whole = whole
        self._at: dict[str, list[int]] = {}
        self._initials: dict[str, list[int]] = {}
        self._full: dict[Words, Words] = {}
        self._known: dict[Words, bool] = {}
        self._entries: dict[int, tuple[_Entry, ...]] = {}
        self._same: dict[_Entry, _Entry] = {}
        for number, text in whole.texts():
            self._index(number, text)

    def _index(self, number: int, text: str) -> None:
        for word in dict.fromkeys(_WORD.findall(text)):
            _note(self._at, fold_name(word), number)
            if word[1:2] in ("'", "’"):
                _note(self._at, fold_name(word[2:]), number)
        for run in dict.fromkeys(_RUN.findall(text)):
            words = [word for word in re.split(r"[ -]", run) if word and word not in _SMALL]
            letters = fold_name("".join(word[0] for word in words))
            _note(self._initials, letters, number)
            if words[0] in ("The", "A"):
                _note(self._initials, letters[1:], number)

    def _in(self, number: int) -> tuple[_Entry, ...]:
        """The names of a paragraph, in order. A paragraph is asked for by each of its names, and by many others' words:
        what they ask is kept of all, in little room, as most entries of a report are of few names.
        """
        found = self._entries.get(number)
        if found is None:
            names = find_names(self._whole.report.paragraph(number), self._whole.language)
            entries = (_Entry(name.words, name.acronym, name.sure, name.kind == "person") for name in names)
            found = self._entries[number] = tuple([self._same.setdefault(entry, entry) for entry in entries])
        return found

    def _with(self, word: str) -> Iterator[_Entry]:
        """The names of which a word is one, or the acronym, in the first paragraphs that have it."""
        for number in self._at.get(word, ()):
            for entry in self._in(number):
                if word in entry.words or word == entry.acronym:
                    yield entry

    def full(self, words: Words) -> Words:
        """The words of the fullest form the report gives a name: a surname's whole name, an acronym's expansion."""
        if words not in self._full:
            self._full[words] = self._fullest(words) if len(words) == 1 else words
        return self._full[words]

    def _fullest(self, words: Words) -> Words:
        word = words[0]
        expansion: Words = ()
        for number in self._initials.get(word, ()):
            for name in self._in(number):
                if name.sure and is_acronym(words, name.words):
                    expansion = name.words
        for name in self._with(word):
            if name.acronym == word:
                expansion = name.words
        if expansion:
            return expansion
        # A surname, or the first word of a name that puts it first; one that two people share means neither.
        longer = list(
            dict.fromkeys(
                name.words
                for name in self._with(word)
                if name.sure and len(name.words) > 1 and word in (name.words[0], name.words[-1])
            )
        )
        alone = all(compare_names(one, other) for one in longer for other in longer)
        return max(longer, key=len) if longer and alone else words

    def names(self, words: Words) -> bool:
        """Whether the report has a name of just these words."""
        return any(name.words == words for name in self._with(words[0]))

    def known(self, words: Words) -> bool:
        """Whether these words are a name for sure: somewhere they do not owe their capital to their place."""
        if words not in self._known:
            self._known[words] = any(
                name.words == words
                or (len(words) == 1 < len(name.words) and words[0] in (name.words[0], name.words[-1]))
                for name in self._with(words[0])
                if name.sure
            )
        return self._known[words]

    def titled(self, full: Words) -> bool:
        """Whether a title somewhere shows that a name, in its fullest form, is a person's."""
        return any(
            name.person and self.full(name.words) == full
            for word in dict.fromkeys((full[0], full[-1]))
            for name in self._with(word)
        )


def _note(index: dict[str, list[int]], key: str, number: int) -> None:
    held = index.setdefault(key, [])
    if key and len(held) < MOST and (not held or held[-1] != number):
        held.append(number)


def roll(whole: ReportReading) -> Roll:
    """Who a report names."""
    return Roll(whole)


def names_in(reading: ParagraphReading) -> tuple[Name, ...]:
    """The names of a paragraph as they stand there, in order."""
    return find_names(reading.text, reading.language)

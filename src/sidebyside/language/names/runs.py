"""Runs of capitals in a text, from which names are made: where they begin, how far they go, where they are cut."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sidebyside.language.names.common_nouns import COMMON
from sidebyside.language.names.countries import country
from sidebyside.language.names.name_words import DATES, HEADS_OF, PARTICLES, STARTERS, TITLES, fold_name
from sidebyside.language.reporting import HOMOGRAPHS, verbs
from sidebyside.language.segmentation import Token, sentences, tokens
from sidebyside.language.wordlist import words

_ELISION = re.compile(r"(?:[ldnmtsjcLDNMTSJC]|[Qq]u)['’](?=[^\W\d_])")
_CONTRACTION = re.compile(r"(?:['’](?:ve|re|ll|d|m)|n['’]t)$")
_ROMANCE = frozenset(("fr", "it", "ca"))
# Small words that stand inside names; German articles are left out, because every noun has a capital there.
_NOT_GERMAN = frozenset(("der", "den", "du", "la", "le", "e", "y", "el"))
# Capitals of German by which a sentence begins, or somebody is addressed: no name goes on with them.
_GERMAN_BREAKS = words("Der Die Das Ein Eine Im Am Sie Ihnen Ihr Ihre Ihren Ihrem Ihrer")
_HYPHENS = "-‐‑–"
ACTS = verbs("en") - HOMOGRAPHS
"""Verbs of speech, that headlines write with a capital: no part of a name."""
POSSESSIVES = ("'s", "’s", "s'", "s’")
_LONGEST_RUN = 12
_ANY_STARTER = frozenset().union(*STARTERS.values())
# "St Mary's Hospital" is one name, "Berg's House of Tea" is not looked for.
_OF_SAINTS = frozenset(("hospital", "church", "college", "school", "cathedral", "university", "square", "basilica"))
_SUFFIXES = frozenset(("led", "made", "born", "type", "run", "era", "wide", "ever"))


class Capitals:
    """The runs of capitals of one text, as indices of its tokens."""

    def __init__(self, text: str, language: str) -> None:
        self.text = text
        self.language = language
        self.starters = STARTERS.get(language, _ANY_STARTER)
        self.tokens: Sequence[Token] = tokens(text)
        if language in _ROMANCE:
            self.tokens = [self._without_article(token) for token in self.tokens]
        self.capitals = [n for n, (at, _, kind) in enumerate(self.tokens) if kind == "word" and text[at].isupper()]
        self.beginnings = {span.start for span in sentences(text, language)}
        self.loud = language != "de" and text.rstrip()[-1:] not in (".", "!", "?", "”", '"') and self._loud()

    def _loud(self) -> bool:
        """Whether the text is set like a headline: capitals tell little."""
        long = sum(t.kind == "word" and t.end - t.start > 3 for t in self.tokens)
        loud = sum(self.tokens[n].end - self.tokens[n].start > 3 for n in self.capitals)
        return long > 3 and loud > 0.7 * long

    def _without_article(self, token: Token) -> Token:
        elided = _ELISION.match(self.text, token.start, token.end)
        return token._replace(start=elided.end()) if elided else token

    def word(self, number: int) -> str:
        """The text of a token."""
        token = self.tokens[number]
        return self.text[token.start : token.end]

    def folded(self, number: int) -> str:
        """A token as names are compared, without what is contracted to it: "We've" is "we"."""
        return fold_name(_CONTRACTION.sub("", self.word(number)))

    def _dated(self, number: int) -> bool:
        """Whether a word is a day or month; Jan before a capital is a man."""
        folded = self.folded(number)
        if folded == "jan" and number + 1 < len(self.tokens) and self.word(number + 1).istitle():
            return self.folded(number + 1) in DATES
        return folded in DATES

    def capital(self, number: int) -> bool:
        """Whether a token is a word with a capital."""
        token = self.tokens[number]
        return token.kind == "word" and self.text[token.start].isupper()

    def run(self, number: int) -> list[int]:
        """The words of the run of capitals that begins at token ``number``; empty where none does."""
        if not self.capital(number) or self._dated(number) or self.word(number).casefold() in ACTS:
            return []
        run = [number]
        while len(run) < _LONGEST_RUN and run[-1] + 1 < len(self.tokens):
            step = self._next(run[-1])
            if step < 0:
                break
            run.append(step)
        return run

    def _next(self, last: int) -> int:
        """The token that goes on with a run whose last word is token ``last``, or -1."""
        number = last + 1
        text, before, token = self.text, self.tokens[last], self.tokens[number]
        between = text[before.end : token.start]
        following = self.tokens[number + 1] if number + 1 < len(self.tokens) else None
        if token.kind == "mark":
            if following is not None and text[before.end : following.start] == " & " and self.capital(number + 1):
                return number + 1  # "Ames & Sons"
            if between or following is None:
                return -1
            mark = text[token.start]
            if mark in _HYPHENS and following.start == token.end and following.kind != "mark":
                return number + 1 if self._hyphened(self.word(number + 1)) else -1
            # "George W. Bush"
            initial = mark == "." and before.end - before.start == 1 and text[token.end : following.start] == " "
            breaks = self.language == "de" and self.word(number + 1) in _GERMAN_BREAKS
            return number + 1 if initial and self.capital(number + 1) and not breaks else -1
        if len(between) != 1 or not between.isspace() or between == "\n":
            return -1
        previous, folded = self.word(last), self.folded(number)
        if previous.endswith(POSSESSIVES) and folded not in _OF_SAINTS:
            return -1
        if self.capital(number):
            if self.language == "de" and self.word(number) in _GERMAN_BREAKS:
                return -1
            return -1 if self._dated(number) or self.word(number).casefold() in ACTS else number
        if folded == "and" and following is not None and text[token.end : following.start] == " ":
            # "Valley Light and Power" is one company, "Lund and Power" are two names.
            joined = self.folded(last) in COMMON and self.folded(number + 1) in COMMON
            return number + 1 if joined and self.capital(number + 1) else -1
        if folded == "of" and fold_name(previous) not in HEADS_OF:
            return -1
        # "van der Berg", "de la Vega"
        for step in range(number, min(number + 3, len(self.tokens) - 1)):
            particle = self.folded(step) in PARTICLES and not (
                self.language == "de" and self.folded(step) in _NOT_GERMAN
            )
            joins = particle or (step == number and folded == "of")
            if not joins or text[self.tokens[step].end : self.tokens[step + 1].start] != " ":
                return -1
            if self.capital(step + 1):
                return step + 1
        return -1

    def _hyphened(self, piece: str) -> bool:
        """Whether what follows a hyphen is of the name: "Son-hui", "Hwasong-19"; not "US-led", "Moscow-based"."""
        return piece[0].isupper() or piece[0].isdigit() or (len(piece) <= 4 and piece not in _SUFFIXES)

    def parts(self, run: list[int]) -> list[list[int]]:
        """The run cut where a nationality stands before a title: "Russian | Foreign Minister Lavrov"."""
        if len(run) == 1:
            return [run]
        folded = [self.folded(number) for number in run]
        parts: list[list[int]] = []
        start = position = 0
        while position < len(run):
            for stop in range(min(position + 3, len(run) - 1), position, -1):
                if folded[stop] in TITLES and country(" ".join(folded[position:stop])):
                    parts += [run[start:position], run[position:stop]]
                    start = stop
                    position = stop - 1
                    break
            position += 1
        return [part for part in (*parts, run[start:]) if part]

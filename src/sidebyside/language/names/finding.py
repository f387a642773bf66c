"""Names: people, places and organisations by their capital letters, with the title that stands before them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from sidebyside.language.names.countries import country
from sidebyside.language.names.name_words import DATES, HEADS_OF, OFFICES, PARTICLES, STARTERS, TITLES, fold_name
from sidebyside.language.segmentation import Token, sentences, tokens
from sidebyside.language.sources.reporting import HOMOGRAPHS, SOURCES, verbs
from sidebyside.language.wordlist import words


class Name(NamedTuple):
    """A name in a text: ``text[start:end]`` without title and possessive, its folded words, and what is known of it.

    ``title`` is the folded title before it ("foreign minister", "mr") or empty; ``kind`` is ``person`` (a title says
    so), ``state`` (a country or what stands for it) or empty; ``sure`` is false for a single word at the beginning of
    a sentence, which may owe its capital to its place. ``acronym`` is the one given in brackets after the name.
    """

    start: int
    end: int
    words: tuple[str, ...]
    title: str = ""
    kind: str = ""
    sure: bool = True
    acronym: str = ""

    @property
    def key(self) -> str:
        """The folded words joined by blanks."""
        return " ".join(self.words)


# Words of titles that also stand in names of other things.
_PLAIN = """state general major first justice health education economy treasury crown count chair head m father sister
    brother don former ex acting foreign defence defense finance interior supreme"""
_HONOURED = TITLES - frozenset(_PLAIN.split())
_OPENERS = frozenset("“„«»‹›‘‚'\"「『([:;—–•*|")
_ELISION = re.compile(r"(?:[ldnmtsjcLDNMTSJC]|[Qq]u)['’](?=[^\W\d_])")
_ROMANCE = frozenset(("fr", "it", "ca"))
# Small words that stand inside names; German articles are left out, because every noun has a capital there.
_NOT_GERMAN = frozenset(("der", "den", "du", "la", "le", "e", "y", "el"))
_NO_NAMES = frozenset(("affaires", "etrangeres", "asuntos", "exteriores"))
_ABBREVIATIONS = frozenset(("i", "ok", "tv", "pm", "am", "id", "ceo", "mp", "asap", "faq", "vip"))
_GERMAN_ARTICLES = frozenset(("der", "die", "das", "den", "dem", "des", "ein", "eine", "im", "am", "zum", "zur"))
_HYPHENS = "-‐‑–"
# Verbs that headlines write with a capital: no part of a name.
_ACTS = verbs("en") - HOMOGRAPHS
_DEEDS = words(
    """agreed beat won lost launched attacked invaded signed bought sold acquired met visited arrived resigned died
    scored defeated refused rejected accepted voted withdrew returned travelled traveled flew married has had is was
    will would did does wants plans hopes"""
)
_COMMON_ENDINGS = ("s", "ing", "tion", "sion", "ness", "ity", "ment", "ance", "ence", "ship", "ism", "age", "ly", "ers")
_BEFORE_TITLES = frozenset(("the", "a", "an", "its", "their", "who", "der", "die", "le", "la", "el"))
_POSSESSIVES = ("'s", "’s", "s'", "s’")
_LONGEST_RUN = 12
_ANY_STARTER = frozenset().union(*STARTERS.values())
# "St Mary's Hospital" is one name, "Berg's House of Tea" is not looked for.
_OF_SAINTS = frozenset(("hospital", "church", "college", "school", "cathedral", "university", "square", "basilica"))
# "Chipmaker Veltronix" at the beginning of a sentence names Veltronix.
_KINDS_OF_BODIES = words(
    """chipmaker carmaker automaker drugmaker planemaker steelmaker shipbuilder airline carrier retailer supermarket
    insurer brewer publisher broadcaster startup conglomerate miner utility regulator watchdog charity rivals rival
    visitors neighbours neighbors neighbouring neighboring nearby champions leaders newcomers parent owner operator
    hosts defending reigning"""
)
# What owns something at the beginning of a sentence is a name, but for these: "Today's vote".
_COMMON_OWNERS = SOURCES | words(
    """today yesterday tomorrow women men children world country city town nation state sunday it what who here there
    let everyone people victims parents workers patients women girls boys"""
)
_OFFICERS = words(
    """minister president secretary spokesman spokeswoman spokesperson director commissioner chancellor ambassador
    governor mayor chairman chairwoman ministre presidente ministro ministra"""
)
_SUFFIXES = frozenset(("led", "made", "born", "type", "run", "era", "wide", "ever"))


@lru_cache(maxsize=2048)  # some 1.3 KB each for paragraphs of 90 words, and 0.2 ms to find them again
def find_names(text: str, language: str = "en") -> tuple[Name, ...]:
    """The names of ``text``, in order, not overlapping. In German, where every noun has a capital, only names with a
    title, of two or more words, in capitals, or known as a state count.
    """
    finder = _Finder(text, language)
    found: list[Name] = []
    reached = 0
    for number in finder.capitals:
        run = finder.run(number) if number >= reached else []
        if run:
            found += [name for part in finder.parts(run) if (name := finder.name(part)) is not None]
            reached = run[-1] + 1
    return tuple(found)


class _Finder:
    """The runs of capitals of one text, as indices of its tokens, and the names made of them."""

    def __init__(self, text: str, language: str) -> None:
        self.text = text
        self.language = language
        self.starters = STARTERS.get(language, _ANY_STARTER)
        self.tokens: list[Token] = list(tokens(text))
        if language in _ROMANCE:
            self.tokens = [self._without_article(token) for token in self.tokens]
        self.capitals = [n for n, t in enumerate(self.tokens) if t.kind == "word" and text[t.start].isupper()]
        self.beginnings = {span.start for span in sentences(text, language)}
        # Set like a headline: capitals tell little.
        long = sum(t.kind == "word" and t.end - t.start > 3 for t in self.tokens)
        loud = sum(self.tokens[n].end - self.tokens[n].start > 3 for n in self.capitals)
        whole = text.rstrip()[-1:] in (".", "!", "?", "”", '"')
        self.loud = language != "de" and not whole and long > 3 and loud > 0.7 * long

    def _without_article(self, token: Token) -> Token:
        elided = _ELISION.match(self.text, token.start, token.end)
        return token._replace(start=elided.end()) if elided else token

    def _word(self, number: int) -> str:
        token = self.tokens[number]
        return self.text[token.start : token.end]

    def _folded(self, number: int) -> str:
        return fold_name(self._word(number))

    def _dated(self, number: int) -> bool:
        """Whether a word is a day or month; Jan before a capital is a man."""
        folded = self._folded(number)
        if folded == "jan" and number + 1 < len(self.tokens) and self._word(number + 1).istitle():
            return self._folded(number + 1) in DATES
        return folded in DATES

    def _capital(self, number: int) -> bool:
        token = self.tokens[number]
        return token.kind == "word" and self.text[token.start].isupper()

    # Runs.

    def run(self, number: int) -> list[int]:
        """The words of the run of capitals that begins at token ``number``; empty where none does."""
        if not self._capital(number) or self._dated(number) or self._word(number).casefold() in _ACTS:
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
            if between or following is None:
                return -1
            mark = text[token.start]
            if mark in _HYPHENS and following.start == token.end and following.kind != "mark":
                return number + 1 if self._hyphened(self._word(number + 1)) else -1
            # "George W. Bush"
            initial = mark == "." and before.end - before.start == 1 and text[token.end : following.start] == " "
            return number + 1 if initial and self._capital(number + 1) else -1
        if len(between) != 1 or not between.isspace() or between == "\n":
            return -1
        previous, folded = self._word(last), self._folded(number)
        if previous.endswith(_POSSESSIVES) and folded not in _OF_SAINTS:
            return -1
        if self._capital(number):
            return -1 if self._dated(number) or self._word(number).casefold() in _ACTS else number
        if folded == "of" and fold_name(previous) not in HEADS_OF:
            return -1
        # "van der Berg", "de la Vega"
        for step in range(number, min(number + 3, len(self.tokens) - 1)):
            particle = self._folded(step) in PARTICLES and not (
                self.language == "de" and self._folded(step) in _NOT_GERMAN
            )
            joins = particle or (step == number and folded == "of")
            if not joins or text[self.tokens[step].end : self.tokens[step + 1].start] != " ":
                return -1
            if self._capital(step + 1):
                return step + 1
        return -1

    def _hyphened(self, piece: str) -> bool:
        """Whether what follows a hyphen is of the name: "Son-hui", "Hwasong-19"; not "US-led", "Moscow-based"."""
        return piece[0].isupper() or piece[0].isdigit() or (len(piece) <= 4 and piece not in _SUFFIXES)

    def parts(self, run: list[int]) -> list[list[int]]:
        """The run cut where a nationality stands before a title: "Russian | Foreign Minister Lavrov"."""
        if len(run) == 1:
            return [run]
        folded = [self._folded(number) for number in run]
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

    # Names.

    def name(self, part: list[int]) -> Name | None:
        """The name that the words of a run make, without the title; None where they make none."""
        text = self.text
        folded = [self._folded(number) for number in part]
        start = self.tokens[part[0]].start
        initial = start in self.beginnings or self._after_opener(start)
        if (
            initial
            and len(part) > 1
            and folded[0] not in TITLES
            and (folded[0] in self.starters or folded[0].endswith("ly"))
        ):
            part, folded, initial = part[1:], folded[1:], False
        if initial and len(part) > 1 and folded[0] in _KINDS_OF_BODIES:
            part, folded, initial = part[1:], folded[1:], False
        if len(part) > 1 and folded[0] in ("the", "a", "an", "i"):
            part, folded = part[1:], folded[1:]
        title = self._leading_title(part, folded)
        if len(title) == len(part):
            return None  # a title alone names nobody
        honoured = any(word in _HONOURED for word in title)
        if honoured or not title:
            part, folded = part[len(title) :], folded[len(title) :]
        if not honoured:
            title = self._title_before(part[0]) or self._title_after(part[-1])
        if not all(folded):
            return None
        start, end = self.tokens[part[0]].start, self.tokens[part[-1]].end
        end -= next(
            (len(suffix) - (suffix[0] == "s") for suffix in _POSSESSIVES if text.endswith(suffix, start, end)), 0
        )
        state = country(" ".join(folded))
        single = len(folded) == 1
        capitals = single and end - start > 1 and text[start:end].isupper()
        if single and not self._may_stand_alone(folded[0], capitals and not initial):
            return None
        known = bool(state or title or capitals)
        if self.language == "de" and not (state or title) and (self._german_noun(part[0]) or (single and not capitals)):
            return None
        owns = end < self.tokens[part[-1]].end and folded[0] not in _COMMON_OWNERS
        sure = (
            bool(state) if self.loud else known or not (single and initial) or owns or self._acts(part[-1], folded[0])
        )
        kind = "state" if state else "person" if title else ""
        return Name(start, end, tuple(folded), " ".join(title), kind, sure, self._acronym(end, folded))

    def _leading_title(self, part: list[int], folded: list[str]) -> list[str]:
        title: list[str] = []
        for place, word in enumerate(folded):
            office = word in OFFICES and bool(title) and place + 1 < len(part) and self._word(part[place]).islower()
            if (word not in TITLES and not office) or self._word(part[place]).endswith(_POSSESSIVES):
                break
            title.append(word)
        # "Energy Minister Eva Lund": what stands before the office is of it.
        office_at = max((n for n, word in enumerate(folded[:-1]) if word in _OFFICERS), default=-1)
        return title if len(title) > office_at else folded[: office_at + 1]

    def _title_before(self, number: int) -> list[str]:
        """The title in small letters that stands right before a name: "spokesman Dmitry Peskov"."""
        title: list[str] = []
        while number > 0 and len(title) < 4:
            token = self.tokens[number - 1]
            folded = self._folded(number - 1)
            blank = self.text[token.end : self.tokens[number].start]
            if token.kind != "word" or blank != " " or folded not in TITLES:
                break
            title.insert(0, folded)
            number -= 1
        return title if any(word in _HONOURED for word in title) else []

    def _title_after(self, number: int) -> list[str]:
        """The title in small letters in the apposition after a name: "Eva Lund, the Swedish prime minister"."""
        title: list[str] = []
        for place in range(number + 2, min(number + 9, len(self.tokens))):
            if self.text[self.tokens[number + 1].start] != "," or self.tokens[place].kind != "word":
                break
            word = self._word(place)
            if fold_name(word) in TITLES and word.islower():
                title.append(fold_name(word))
            elif title or not (word in _BEFORE_TITLES or self._capital(place)):
                break
        return title if any(word in _HONOURED for word in title) else []

    def _acts(self, number: int, folded: str) -> bool:
        """Whether a single word at the beginning of a sentence does what names do: "Maple said", not "Rain fell"."""
        if number + 1 >= len(self.tokens) or folded.endswith(_COMMON_ENDINGS):
            return False
        return self._word(number + 1) in _DEEDS or self._word(number + 1) in _ACTS

    def _may_stand_alone(self, folded: str, capitals: bool) -> bool:
        if folded in _ABBREVIATIONS or folded in _NO_NAMES:
            return False
        return capitals or not (folded in self.starters or folded in DATES or len(folded) < 2)

    def _after_opener(self, start: int) -> bool:
        before = start - 1
        if before >= 0 and self.text[before] == " ":
            before -= 1
        return before < 0 or self.text[before] in _OPENERS or self.text[before] == "\n"

    def _german_noun(self, number: int) -> bool:
        """Whether a German run of capitals is more likely nouns: an article or adjective stands before it."""
        if number == 0 or self.tokens[number - 1].kind != "word":
            return False
        word = self._word(number - 1).casefold()
        return word in _GERMAN_ARTICLES or (len(word) > 4 and word.endswith(("en", "er", "es", "em")))

    def _acronym(self, end: int, folded: list[str]) -> str:
        """The acronym in brackets after a name of several words, where its letters are among theirs."""
        if len(folded) < 2 or self.text[end : end + 2] != " (":
            return ""
        close = self.text.find(")", end + 2, end + 14)
        inside = self.text[end + 2 : close] if close > 0 else ""
        letters = fold_name(inside)
        if not inside.isupper() or not letters.isalpha() or letters[0] != folded[0][0]:
            return ""
        return letters if set(letters) <= set("".join(folded)) else ""

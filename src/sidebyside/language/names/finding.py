"""Names: people, places and organisations by their capital letters, with the title that stands before them."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from sidebyside.language.names.common_nouns import COMMON
from sidebyside.language.names.countries import country
from sidebyside.language.names.name_words import DATES, OFFICES, TITLES, fold_name
from sidebyside.language.names.runs import ACTS, POSSESSIVES, Capitals
from sidebyside.language.numerals import NUMERALS
from sidebyside.language.reporting import SOURCES
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
_NO_NAMES = frozenset(("affaires", "etrangeres", "asuntos", "exteriores"))
_ABBREVIATIONS = frozenset(("i", "ok", "tv", "pm", "am", "id", "ceo", "mp", "asap", "faq", "vip"))
_GERMAN_ARTICLES = frozenset(("der", "die", "das", "den", "dem", "des", "ein", "eine", "im", "am", "zum", "zur"))
# What begins German sentences before a noun, in all its forms, and given names that end as adjectives do.
_GERMAN_EACH = words("jede jeder jedes jedem jeden solche solcher welche welcher manche mancher etliche sämtliche")
_GIVEN_IN_ES = words("johannes hannes agnes ines mercedes charles james jacques yves georges andres moises")
_DEEDS = words(
    """agreed beat won lost launched attacked invaded signed bought sold acquired met visited arrived resigned died
    scored defeated refused rejected accepted voted withdrew returned travelled traveled flew married has had is was
    will would did does wants plans hopes"""
)
_COMMON_ENDINGS = ("s", "ing", "tion", "sion", "ness", "ity", "ment", "ance", "ence", "ship", "ism", "age", "ly", "ers")
_BEFORE_TITLES = frozenset(("the", "a", "an", "its", "their", "who", "der", "die", "le", "la", "el"))
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
_SLUGS = words(
    """urgent breaking flash alert update updated corrected correction exclusive live watch explainer analysis eil
    eilmeldung alerte exclusif urgente alerta"""
)
_OFFICERS = words(
    """minister president secretary spokesman spokeswoman spokesperson director commissioner chancellor ambassador
    governor mayor chairman chairwoman ministre presidente ministro ministra"""
)


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


class _Finder(Capitals):
    """The names that the runs of capitals of one text make."""

    def name(self, part: list[int]) -> Name | None:
        """The name that the words of a run make, without the title; None where they make none."""
        text = self.text
        folded = [self.folded(number) for number in part]
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
        if len(title) == len(part) or self._is_number(folded) or (initial and self._is_slug(part, folded)):
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
            (len(suffix) - (suffix[0] == "s") for suffix in POSSESSIVES if text.endswith(suffix, start, end)), 0
        )
        state = country(" ".join(folded))
        single = len(folded) == 1
        capitals = single and end - start > 1 and text[start:end].isupper()
        if single and not self._may_stand_alone(folded[0], capitals and not initial):
            return None
        known = bool(state or title or capitals)
        if (
            self.language == "de"
            and not (state or title)
            and self._german_nouns(part, initial, lone=single and not capitals)
        ):
            return None
        owns = end < self.tokens[part[-1]].end and folded[0] not in _COMMON_OWNERS
        sure = (
            bool(state) if self.loud else known or not (single and initial) or owns or self._acts(part[-1], folded[0])
        )
        kind = "state" if state else "person" if title else ""
        return Name(start, end, tuple(folded), " ".join(title), kind, sure, self._acronym(end, folded))

    def _is_number(self, folded: list[str]) -> bool:
        """Whether a run is a number that begins a sentence: "Twenty-six people"."""
        spelled = NUMERALS.get(self.language, NUMERALS["en"])
        return all(word in spelled.ones for word in folded)

    def _is_slug(self, part: list[int], folded: list[str]) -> bool:
        """Whether a run is a newsroom's mark before a headline: "URGENT: Dam collapses"."""
        after = part[-1] + 1
        return folded[0] in _SLUGS and after < len(self.tokens) and self.text[self.tokens[after].start] in ":-–—|"

    def _leading_title(self, part: list[int], folded: list[str]) -> list[str]:
        title: list[str] = []
        for place, word in enumerate(folded):
            office = word in OFFICES and bool(title) and place + 1 < len(part) and self.word(part[place]).islower()
            if (word not in TITLES and not office) or self.word(part[place]).endswith(POSSESSIVES):
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
            folded = self.folded(number - 1)
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
            word = self.word(place)
            if fold_name(word) in TITLES and word.islower():
                title.append(fold_name(word))
            elif title or not (word in _BEFORE_TITLES or self.capital(place)):
                break
        return title if any(word in _HONOURED for word in title) else []

    def _acts(self, number: int, folded: str) -> bool:
        """Whether a single word at the beginning of a sentence does what names do: "Maple said", not "Rain fell"."""
        if number + 1 >= len(self.tokens) or folded.endswith(_COMMON_ENDINGS) or folded in COMMON:
            return False
        return self.word(number + 1) in _DEEDS or self.word(number + 1) in ACTS

    def _may_stand_alone(self, folded: str, capitals: bool) -> bool:
        if folded in _ABBREVIATIONS or folded in _NO_NAMES:
            return False
        return capitals or not (folded in self.starters or folded in DATES or len(folded) < 2)

    def _after_opener(self, start: int) -> bool:
        before = start - 1
        if before >= 0 and self.text[before] == " ":
            before -= 1
        return before < 0 or self.text[before] in _OPENERS or self.text[before] == "\n"

    def _german_nouns(self, part: list[int], initial: bool, *, lone: bool) -> bool:
        """Whether a German run of capitals is more likely nouns than a name: one alone, what a number counts ("4 Zoll
        Regen"), a compound or an inflected word at the beginning ("Bio-Obst", "Altes Brot"), an article before it.
        """
        number = part[0]
        if lone or (initial and not self._apart(part)):
            return True
        if initial and self.word(number).casefold().endswith("es") and self.folded(number) not in _GIVEN_IN_ES:
            return True
        if number == 0:
            return initial and self.folded(number) in _GERMAN_EACH
        before = self.tokens[number - 1]
        if before.kind == "number":
            return True
        if before.kind != "word":
            return initial and self.folded(number) in _GERMAN_EACH
        word = self.word(number - 1).casefold()
        return word in _GERMAN_ARTICLES or (len(word) > 4 and word.endswith(("en", "er", "es", "em")))

    def _apart(self, part: list[int]) -> bool:
        """Whether a blank stands between two words of a run, not hyphens alone."""
        return self.text[self.tokens[part[0]].end : self.tokens[part[-1]].start].find(" ") >= 0

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

"""The noun phrases that name a source, as they stand before a verb of speech."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from sidebyside.language.function_words import function_words
from sidebyside.language.names.finding import Name, find_names
from sidebyside.language.names.name_words import TITLES
from sidebyside.language.normal_form import composed
from sidebyside.language.reporting import ARTICLES, HOMOGRAPHS, NEAR_TO, PHRASES, PREPOSITIONS, PRONOUNS, SOURCES, verbs
from sidebyside.language.segmentation import Token, sentences, tokens
from sidebyside.language.wordlist import words
from sidebyside.model import Span

LONGEST_SOURCE = 40
"""Tokens within which a source phrase ends."""
NOBODY = words(
    """one nobody everyone everybody people others most all none which that this these those it who what also has have
    had was were is are be been will would and or but when as if then there here"""
)
"""Words that are no source, and that end a source phrase."""
_SMALL = function_words("en") - ARTICLES
_TIMES = words(
    """days weeks months years hours minutes seconds times decades centuries mondays tuesdays wednesdays thursdays
    fridays saturdays sundays yes this his hers ours perhaps always sometimes besides afterwards news"""
)
CLAUSES = frozenset(
    ("that", "who", "which", "when", "after", "before", "if", "as", "because", "while", "but", "dass", "que", "qui")
)
"""Words by which a clause begins behind a source."""


def lower(word: str) -> str:
    """A word in lower case, except the organisation that is written like a pronoun."""
    return word if word == "WHO" else composed(word).casefold()


class PhrasesBefore:
    """A text as tokens with its names, and the source that ends or begins at one of them, as first and last token.

    ``low`` and ``high`` bound a sentence's tokens.
    """

    def __init__(self, text: str, language: str, quoted: Sequence[Span]) -> None:
        self.text = text
        self.language = language
        self.tokens: tuple[Token, ...] = tokens(text)
        self.starts = [token.start for token in self.tokens]
        self.words = [lower(text[t.start : t.end]) if t.kind == "word" else "" for t in self.tokens]
        self.sentences = sentences(text, language)
        self.pronouns = PRONOUNS.get(language, PRONOUNS["en"])
        self.phrases: dict[str, list[tuple[str, ...]]] = {}
        for phrase in PHRASES.get(language, ()):
            self.phrases.setdefault(phrase[0], []).append(phrase)
        self.stops = verbs(language)
        self.quoted = sorted(quoted)
        self.quoted_starts = [span.start for span in self.quoted]
        self.name_at: dict[int, Name] = {}
        for name in find_names(text, language):
            if not name.sure and name.words[0] in SOURCES:
                continue  # "Unions said", "Officials in Peru said"
            for number in range(bisect_left(self.starts, name.start), bisect_left(self.starts, name.end)):
                self.name_at[number] = name
        # A sentence's tokens, so that no source is looked for beyond it.
        self.bounds: list[tuple[int, int]] = [
            (bisect_left(self.starts, s.start), bisect_left(self.starts, s.end)) for s in self.sentences
        ]

    def common(self, last: int, low: int) -> tuple[int, int] | None:
        """The phrase "the rescued hikers" before "said": an article and up to three small words after it."""
        first = last
        while first >= low and last - first < 4:
            word = self.words[first]
            if word in ARTICLES and first < last:
                return self._with_head(first, last, low)
            if word in ARTICLES:
                return None
            if not word or word in NOBODY or word in PREPOSITIONS or (first == last and first in self.name_at):
                return None
            first -= 1
        return None

    def _with_head(self, first: int, last: int, low: int) -> tuple[int, int] | None:
        """The phrase ``first`` to ``last`` with what it hangs on: "friends of the student"; None if unclear."""
        if first == low or self.words[first - 1] not in (*PREPOSITIONS, "to", "by", "with", "on"):
            return first, last
        head = self.bare(first - 2, low) or (self.common(first - 2, low) if first - 2 > low else None)
        return (head[0], last) if head else None

    def bare(self, last: int, low: int) -> tuple[int, int] | None:
        """The plural without an article that begins a sentence or stands after a comma: "…, insurers said"."""
        first = last
        while first > low and last - first < 2 and self._qualifies(first - 1):
            first -= 1
        plural = last >= low and self.words[last].endswith("s") and not self.words[last].endswith(("ss", "'s", "’s"))
        if not plural or self.words[last] in _TIMES or last in self.name_at or self.words[last] in ARTICLES:
            return None
        return (first, last) if first == low or self.text[self.starts[first - 1]] in ',”"’»–—' else None

    def subject(self, low: int, high: int) -> tuple[int, int] | None:
        """The source that begins a sentence: the subject of "Lavrov thanked her, adding"."""
        first = low
        while first < high and (self.words[first] in ARTICLES or self.title_word(first)):
            first += 1
        last = first
        while last + 1 < high and self.name_at.get(last + 1) is not None:
            last += 1
        return (low, last) if first < high and self.names(last) and not self.owns(last) else None

    def before(self, last: int, low: int) -> tuple[int, int] | None:
        """The noun phrase of a source whose last word is token ``last``."""
        if last < low:
            return None
        if self.words[last] == "who" and last > low:
            last -= 1
        if self.text[self.starts[last]] == ",":
            comma = next((n for n in range(last - 1, max(low, last - 14), -1) if self.text[self.starts[n]] == ","), -1)
            # "The judge, Eva Lund, said": the name is the source too.
            named = comma > low and comma + 1 < last and all(n in self.name_at for n in range(comma + 1, last))
            if named:
                described = self.described(comma - 1, low)
                return (described, last - 1) if described >= 0 else (comma + 1, last - 1)
            return self.before(comma - 1, low) if comma > low and self.names(comma - 1) else None
        if self.words[last] in self.pronouns:
            return last, last
        if not self.names(last) or self.owns(last):
            return None
        first = self.phrase_start(last, low)
        while first > max(low, last - LONGEST_SOURCE):
            joint = first - 1
            mark = self.text[self.starts[joint]]
            if (self.words[joint - 1], self.words[joint]) in NEAR_TO and joint - 2 >= low:
                first = self.phrase_start(joint - 2, low)
            elif self.words[joint] in PREPOSITIONS:
                of_a_name = (
                    joint - 1 in self.name_at and self.words[joint] == "of"
                )  # "Minister Eva Lund of Norway said"
                if joint - 1 < low or not (of_a_name or self.words[joint - 1] in SOURCES):
                    return None
                first = self.phrase_start(joint - 1, low)
            elif self.words[joint] in ("and", "und", "et", "y") or mark == ",":
                end = joint - 1
                if mark == "," and self.words[first] in ("and", "und"):
                    return first, last
                if end >= low and self.text[self.starts[end]] == ",":
                    end -= 1
                # A list only goes on with a name; "..., and Choe said" begins a new clause.
                if end < low or end not in self.name_at or (mark == "," and not self._listed(joint, last)):
                    return first, last
                first = self.phrase_start(end, low)
            else:
                return first, last
        return first, last

    def described(self, last: int, low: int) -> int:
        """Where "the authority's chief engineer" begins that ends with token ``last``; -1 where there is none."""
        first = last
        while first >= low and last - first < 8:
            word = self.words[first]
            if word in ARTICLES:
                return first if first < last else -1
            if word in self.stops or (not word and self.text[self.starts[first]] not in "-‐"):
                break
            first -= 1
        # "Nordline’s chief engineer", "Foreign minister of Norway": at the beginning, or behind a quotation.
        begins = first < low or self.text[self.starts[first]] in ',”"’»'
        return first + 1 if begins and first < last else -1

    def names(self, number: int) -> bool:
        """Whether a name or a word for a source stands at a token."""
        known = self.words[number] in SOURCES and (self.language, self.words[number]) != ("fr", "son")
        return number in self.name_at or known

    def owns(self, number: int) -> bool:
        """Whether the name at a token stands in the possessive: it is not who acts."""
        name = self.name_at.get(number)
        return name is not None and name.end < self.tokens[number].end

    def _qualifies(self, number: int) -> bool:
        """Whether a word may stand before a noun: no small word, verb of speech, preposition or mark."""
        word = self.words[number]
        return bool(word) and not (
            word in NOBODY
            or word in _SMALL
            or word in PREPOSITIONS
            or (word in self.stops and word not in HOMOGRAPHS)
            or word in CLAUSES
        )

    def _from_article(self, first: int, low: int) -> int:
        """Where "the county council", "the rebels' own radio" begins, whose noun is token ``first``; else ``first``."""
        if self.language != "en" or self.words[first] in ARTICLES:
            return first
        at = first
        while at > low and first - at < 5:
            if at - 1 in self.name_at:
                # "Ukraine's security service"
                return self._name_start(at - 1, low) if at < first and self.owns(at - 1) else first
            owns = self.text[self.starts[at - 1]] in "'’" and self.words[at - 2].endswith("s")
            if not owns and not self._qualifies(at - 1):
                break
            at -= 1
            if self.words[at] in ARTICLES:
                return at
        return first

    def _name_start(self, last: int, low: int) -> int:
        """The first token of the name whose last token is ``last``."""
        first = last
        while first > low and self.name_at.get(first - 1) is self.name_at[last]:
            first -= 1
        return first

    def phrase_start(self, last: int, low: int) -> int:
        """The first token of the noun phrase that ends with ``last``: its titles, nationality and article with it."""
        first = last
        while first > low:
            before = first - 1
            same_name = before in self.name_at and self.name_at.get(first) is self.name_at[before]
            close = self.tokens[before].end == self.starts[first]
            joins = (
                same_name
                or self.words[before] in SOURCES
                or (before in self.name_at and not self.text.startswith(",", self.tokens[before].end))
                or (close and self.text[self.starts[before]] in "-‐")
                or self.title_word(before)
            )
            if not joins:
                break
            first = before
        if first > low and self.words[first - 1] in ARTICLES:
            first -= 1
        return self._from_article(first, low) if last not in self.name_at else first

    def title_word(self, number: int) -> bool:
        """Whether the word at a token is a title or an office."""
        return self.words[number] in TITLES

    def _listed(self, comma: int, last: int) -> bool:
        return any(self.words[n] in ("and", "und", "et", "y") for n in range(comma + 1, last))

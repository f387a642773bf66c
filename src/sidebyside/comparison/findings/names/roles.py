"""What a report says a person is: the title before a name, or the apposition beside it."""

from __future__ import annotations

from sidebyside.comparison.findings.mentions import Mention, mentions_within
from sidebyside.comparison.findings.reading import ParagraphReading
from sidebyside.language.function_words import function_words
from sidebyside.language.names.countries import country
from sidebyside.language.names.name_words import TITLES
from sidebyside.language.reporting import verbs
from sidebyside.language.word import Word
from sidebyside.language.wordlist import words

_LONGEST = 7
_LEADING = frozenset(("lead", "leader", "head", "chief", "chair", "chairman", "chairwoman", "director", "run"))
_COURTESY = frozenset(("mr", "mrs", "ms", "miss", "sir", "dr", "herr", "frau", "madame", "monsieur", "senor", "senora"))
_ARTICLES = frozenset(("the", "a", "an", "der", "die", "das", "le", "la", "el"))
_ROLES = TITLES | {"counterpart", "lead", "husband", "wife", "successor", "predecessor"}

OFFICES_OF_ONE = words(
    """president minister premier chancellor governor mayor coach manager captain chief ceo chairman chairwoman judge
    commissioner superintendent ambassador bishop pope king queen headteacher maire bürgermeister bürgermeisterin
    trainer alcalde alcaldesa"""
)
"""Titles of which a paragraph that tells of one holder rarely means another."""


def role_of(reading: ParagraphReading, mention: Mention) -> frozenset[str]:
    """The telling words of the title or apposition of a name, where they hold a title; empty where there is none."""
    first = reading.word_at(mention.name.start)
    last = reading.word_at(mention.name.end) - 1
    if last < first:
        return frozenset()
    return _telling(reading, _before(reading, first)) or _telling(reading, _after(reading, last))


def same_role(one: frozenset[str], other: frozenset[str]) -> str:
    """The title two roles have in common where they may be one role; empty where they are not."""
    common = one & other
    titles = common & _ROLES
    if not titles or titles <= _COURTESY:
        return ""
    if one <= other or other <= one or len(common) >= 0.6 * len(one | other):
        return " ".join(sorted(common))
    return ""


def _before(reading: ParagraphReading, first: int) -> list[Word]:
    """The words of "the Swedish foreign minister" right before a name, or before the comma before it."""
    words, text = reading.words, reading.text
    light = function_words(reading.language)
    taken: list[Word] = []
    follows = words[first].start
    for number in range(first - 1, max(-1, first - 1 - _LONGEST), -1):
        word = words[number]
        between = text[word.end : follows].strip()
        if between and not (between in (",", "’s", "'s", "-") and (between != "," or not taken)):
            break
        small = word.text.casefold()
        if small in verbs(reading.language) and small not in _ROLES:
            break
        taken.insert(0, word)
        follows = word.start
        ends = small in _ARTICLES or (small in light and small not in ("of", "for"))
        # "the mayor of the town, Eva Lund": an article after "of" goes on.
        if ends and not (number and words[number - 1].text.casefold() in ("of", "for", "in")):
            break
    if not taken:
        return []
    # Without a comma the title itself stands beside the name: "the queen visited Aarhus" is no role.
    beside = not text[taken[-1].end : words[first].start].strip()
    last = taken[-1].text.casefold()
    return [] if beside and last not in _ROLES and last not in _LEADING else taken


def _after(reading: ParagraphReading, last: int) -> list[Word]:
    """The words of the apposition after a name, up to the next mark."""
    words, text = reading.words, reading.text
    taken: list[Word] = []
    ends = words[last].end
    for number in range(last + 1, min(len(words), last + 1 + _LONGEST)):
        between = text[ends : words[number].start].strip()
        if between != ("," if not taken else "") and between not in ("’s", "'s", "-"):
            break
        taken.append(words[number])
        ends = words[number].end
    return taken


def _telling(reading: ParagraphReading, words: list[Word]) -> frozenset[str]:
    if not words:
        return frozenset()
    start, end = words[0].start, words[-1].end
    found: set[str] = set()
    inside: set[int] = set()
    for mention in mentions_within(reading, start, end):
        found.add(country(mention.name.key) or mention.name.key)
        inside.update(range(mention.name.start, mention.name.end))
    light = function_words(reading.language)
    for word in words:
        small = word.text.casefold()
        if word.start not in inside and small not in light:
            found.add("lead" if word.key in _LEADING or small in _LEADING else small)
    return frozenset(found) if found & _ROLES else frozenset()

"""Negations in English: the words that negate, and what they negate."""

from __future__ import annotations

import re
from typing import NamedTuple

from sidebyside.language.abbreviations import CONTRACTIONS
from sidebyside.language.function_words import function_words
from sidebyside.language.word import Vocabulary, Words
from sidebyside.language.wordlist import words


class Negation(NamedTuple):
    """A negating word or phrase, ``start < end``, and the number of the word it negates (-1 for none in its clause)."""

    start: int
    end: int
    target: int
    of_noun: bool


_NEGATORS = words("not never cannot neither nor none nobody nothing without no unable zero")
_TO = words(
    "failed fails fail failing refused refuses refuse refusing declined declines decline declining neglected yet unable"
)
_FROM = words("refrained refrains refrain refraining abstained stopped short far")
_NO_NEGATION = {
    "not": words("only just least necessarily merely"),
    "no": words("doubt fewer less more later matter sooner stranger question way other"),
    "nor": frozenset[str](),
    "without": words("doubt"),
    "nothing": words("but new more less else other to"),
    "zero": words("tolerance in to and or point per percent degrees emissions hour gravity"),
}
_SKIPPED = words(
    "be been being going have has had do does did to the a an any of its his her their it he she they been ever "
    "yet even still also all that or and either single such those these this nor by is are was were would will "
    "could more"
)
_NEGATING = _NEGATORS | _TO | _FROM
_CONTRACTED = frozenset(CONTRACTIONS.values())
_WEAK = words("say know want think mean clear need sure only")
_GRAMMAR = function_words("en")
NO_ADVERBS = words("apply supply reply rely fly comply imply multiply ally rally family assembly bully july")
_AFTER_OBJECT = words("that in on at during after before when while as and but inside there from with by") | {""}
_REACH = 7


_CLAUSE_END = re.compile(r"[,;:().—–!?\"“”]")


def breaks(text: str, known: Words, number: int) -> bool:
    """Whether a mark that ends a clause stands between a word and the next, or no word follows."""
    if number + 1 >= len(known):
        return True
    return _CLAUSE_END.search(text, known[number].end, known[number + 1].start) is not None


def negations(text: str, known: Words, vocabulary: Vocabulary) -> list[Negation]:
    """The negations of an English text in order, from its words; ``vocabulary`` is of the same words."""
    found: list[Negation] = []
    numbers = vocabulary.numbers(_NEGATING)
    if not vocabulary.keys.isdisjoint(_CONTRACTED):
        numbers = sorted({*numbers, *(n for n, word in enumerate(known) if word.key in _CONTRACTED)})
    for number in numbers:
        word = known[number]
        start, end, lower = word.start, word.end, word.lower
        contracted = word.key in _CONTRACTED
        following = known[number + 1].lower if number + 1 < len(known) else ""
        if contracted:
            if following in _NO_NEGATION["not"]:
                continue
        elif (
            (lower in _TO and following != "to")
            or (lower in _FROM and following not in ("from", "of"))
            or (following in _NO_NEGATION.get(lower, frozenset()) and not _none_more(known, number))
            or following[:1].isdigit()
        ):
            continue
        if text[end : end + 1] in ("-", "‐", "‑"):
            continue  # not-for-profit, no-fly
        if lower == "not" and number and known[number - 1].lower in ("or", "if", "why"):
            continue
        if lower == "nor" and any(known[n].lower == "neither" for n in range(max(0, number - 8), number)):
            continue
        if lower == "zero" and (following in _GRAMMAR or breaks(text, known, number)):
            continue
        if lower == "no" and text[end : end + 1] in (".", ",", "!"):
            continue
        found.append(_negation(text, known, number, lower, start, end))
    return found


def _none_more(known: Words, number: int) -> bool:
    """Whether "no more" stands before what is counted (no more deaths), not before "than"."""
    lower = [word.lower for word in known[number : number + 3]]
    return lower[:2] == ["no", "more"] and lower[2:] != ["than"] and len(lower) > 2


def _negation(text: str, known: Words, number: int, lower: str, start: int, end: int) -> Negation:
    """The negation at a word with its target: the verb or noun it stands before, in its clause."""
    following = known[number + 1].lower if number + 1 < len(known) else ""
    first = number
    if lower == "no" and following == "one":
        number, lower, end = number + 1, "nobody", known[number + 1].end
    elif lower == "no" and following == "longer":
        number, lower, end = number + 1, "not", known[number + 1].end
    of_noun = lower in ("no", "without", "none", "neither", "nobody", "nothing", "nor", "zero")
    target = -1
    names = lower in ("neither", "nor", "none", "nobody", "nothing")
    at = number + 1
    while at < len(known) and at <= number + _REACH and not (breaks(text, known, at - 1) and lower != "neither"):
        raw, word = known[at].text, known[at].lower
        if (
            word in _SKIPPED
            or (word.endswith("ly") and word not in NO_ADVERBS)
            or (names and (raw[:1].isupper() or raw[:1].isdigit()))
            or (word == "from" and at == number + 1)
        ):
            at += 1
            continue
        target = at
        break
    if lower == "no" and target >= 0:
        # The head of "no North Korean troops" is its last word.
        while (
            target + 1 < len(known)
            and not breaks(text, known, target)
            and known[target].text[:1].isupper()
            and known[target + 1].lower not in _SKIPPED
        ):
            target += 1
    if target >= 0 and known[target].key in _WEAK:
        target = -1
    if lower == "no" and any(known[n].lower == "but" for n in range(number + 1, min(number + 4, len(known)))):
        target = -1  # no king but the emperor
    if lower in ("nobody", "nothing", "none") and first and not breaks(text, known, first - 1):
        before = known[first - 1].lower
        after = known[number + 1].lower if not breaks(text, known, number) else ""
        if before not in _GRAMMAR and after in _AFTER_OBJECT:
            target = first - 1  # the blast hurt nobody
    return Negation(start, end, target, of_noun)


_OPPOSED = {
    "un": words(
        "likely able successful successfully confirmed armed aware willing safe fair certain harmed hurt injured "
        "damaged changed conditional conditionally verified official popular stable expected expectedly "
        "authorised authorized lawful provoked happy important necessary"
    ),
    "in": words(
        "capable accurate adequate complete correct sufficient valid effective dependent direct secure credible active"
    ),
    "im": words("possible proper mobile"),
    "il": words("legal legally legitimate"),
    "ir": words("regular responsible relevant reversible"),
    "dis": words(
        "agree agreed agrees approve approved approves approval honest connected qualified satisfied continue allowed"
    ),
}
PREFIXED: dict[str, str] = {prefix + word: word for prefix, listed in _OPPOSED.items() for word in listed}
"""Words made negative by their prefix, and the word without it."""
PREFIXES = (*_OPPOSED, "non")
"""What before a word makes it say the opposite."""

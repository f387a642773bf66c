"""The quantities of a paragraph, each with what stands around it: by this two are known to count the same thing."""

from __future__ import annotations

import re
from typing import NamedTuple

from sidebyside.comparison.findings.context import near, sentence_keys
from sidebyside.comparison.findings.numbers.approximation import standing
from sidebyside.comparison.findings.numbers.fates import Fate, fate_between
from sidebyside.comparison.findings.reading import ParagraphReading
from sidebyside.language.normal_form import composed
from sidebyside.language.numbers.quantities import Quantity, quantities
from sidebyside.language.wordlist import words

MOST = 64
"""How many quantities of one sentence are held against another's; no honest sentence has more."""

_OTHERS = words("another other further additional more extra first last next weitere autre autres otro otros")
_TIMED = words("last next first")
_SPANS = words("year month week quarter season night spring summer autumn winter half decade century day")
_PART_AFTER = re.compile(
    r"[,\s]*(?:of (?:the|them|whom|those|these|its|his|her|their|which)|der|von (?:ihnen|denen)|d['’]entre"
    r"|de (?:los|las|ellos|ellas))\b"
)
_PART_BEFORE = re.compile(
    r"\b(?:(?:including|among (?:them|whom|those|the)|darunter|davon|dont|parmi|incluid[oa]s?"
    r"|entre (?:ellos|ellas|los|las))\b[^;:.]{0,48}|of (?:them|whom|those|which),?\s*"
    r"|\bof (?:the|its|their|these|those) (?:[\d.,]+|two|three|four|five|six|seven|eight|nine|ten)"
    r"[^;:.()\d]{0,40},\s*)$"
)


class Counted(NamedTuple):
    """A quantity in its sentence, with what stands around it.

    ``around`` and ``sentence`` are keys of content words, ``words`` all words of the sentence in lower case.
    ``modifiers`` are the keys of the words between the number and its noun: the capitalised ones (10,000 *North Korean*
    soldiers) and, in ``adjectives``, the others. ``other`` tells that more of something told before are counted
    (another five), ``part`` that some of a number told (five of the 23, including three children).
    """

    quantity: Quantity
    around: frozenset[str]
    fate: Fate
    modifiers: frozenset[str]
    adjectives: frozenset[str]
    other: bool
    part: bool
    hedge: str
    sentence: frozenset[str]
    words: frozenset[str]


def counted(paragraph: ParagraphReading) -> tuple[tuple[Counted, ...], ...]:
    """Per sentence, its quantities in order, at most `MOST`."""
    found: list[tuple[Counted, ...]] = []
    all_of_it = quantities(paragraph.text, paragraph.language)
    if not all_of_it:
        return tuple(() for _ in paragraph.sentences)
    at = 0
    text = paragraph.text
    for sentence, keys in zip(paragraph.sentences, paragraph.once(sentence_keys), strict=True):
        here: list[Quantity] = []
        while at < len(all_of_it) and all_of_it[at].start < sentence.end:
            here.append(all_of_it[at])
            at += 1
        row: list[Counted] = []
        said = frozenset(w.lower for w in paragraph.words_in(*sentence)) if here else frozenset()
        for number, quantity in enumerate(here[:MOST]):
            left = here[number - 1].end if number else sentence.start
            following = number + 1
            if following < len(here) and text[quantity.end : here[following].start].split()[:1] == ["of"]:
                following += 1  # the fate of "12 of the 40 passengers" stands after both
            right = here[following].start if following < len(here) else sentence.end
            before = composed(text[max(sentence.start, quantity.start - 64) : quantity.start]).lower()
            after = composed(text[quantity.end : quantity.end + 24]).lower()
            last = before[-24:].split()
            capitals, plain = _modifiers(paragraph, quantity)
            row.append(
                Counted(
                    quantity,
                    near(paragraph, quantity.start, quantity.end, sentence),
                    fate_between(paragraph, left, quantity.start, quantity.end, right),
                    capitals,
                    plain,
                    _others(last[-2:], after.split()[:2]),
                    not quantity.unit and bool(_PART_AFTER.match(after) or _PART_BEFORE.search(before)),
                    standing(quantity, composed(text[quantity.start : quantity.first]).lower().strip(), last),
                    keys,
                    said,
                )
            )
        found.append(tuple(row))
    return tuple(found)


def _others(before: list[str], after: list[str]) -> bool:
    """Whether the two words before a number or the one behind it tell of others; "last year" does not."""
    told = not (after[:1] and after[0] in _TIMED and after[1:] and after[1].strip(".,;:") in _SPANS)
    earlier = before if not (before[1:] and before[0] in _TIMED and before[1].strip(",") in _SPANS) else before[1:]
    return bool(_OTHERS.intersection(earlier) or (told and _OTHERS.intersection(after[:1])))


def _modifiers(paragraph: ParagraphReading, quantity: Quantity) -> tuple[frozenset[str], frozenset[str]]:
    """The keys of the capitalised words between a number and its noun, and of the others."""
    first, last = paragraph.word_at(quantity.end), paragraph.word_at(quantity.noun_end)
    between = paragraph.words[first : max(first, last - 1)]
    named = frozenset(w.key for w in paragraph.words[first:last] if w.text[:1].isupper())
    return named, frozenset(w.key for w in between if not w.text[:1].isupper())

"""A condition that one report ties to what happens and the other leaves out: if the unions agree, the yard reopens.

Read in four languages by the words that begin such a clause. The rest of the two sentences must be nearly the same,
and nothing in the other paragraph may tell a condition in other words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sidebyside.comparison.findings.context import linked_sentences, sentence_keys
from sidebyside.comparison.findings.quotes.quotations import stretches_in
from sidebyside.comparison.findings.reading import Pair, ParagraphReading
from sidebyside.language.wordlist import words
from sidebyside.model import Side, Span

SHARE = 0.75
"""The least share of each sentence's content, the condition left out, that the other must have."""
LEAST = 3
"""How many words of content that must be, if they are not all that both have."""
LOST = 0.34
"""The most of the condition's own content that may stand in the other sentence."""

_BEGIN = {
    "en": r"(?:if(?! (?:not|any|ever|anything|so|only)\b)"
    r"|unless|provided(?: that)?|as long as|so long as|on condition that|only if|only after|subject to)",
    "de": r"(?:wenn|falls|sofern|vorausgesetzt)",
    "fr": r"(?:si|s['’]il|s['’]ils|à condition|pourvu qu|sous réserve)",
    "es": r"(?:si|siempre que|a condición|a menos que|salvo que)",
}
_CUES = {
    "en": (" if", " unless", " provided", " as long as", " so long as", " on condition", " only", " subject to"),
    "de": (" wenn", " falls", " sofern", " vorausgesetzt"),
    "fr": (" si", " s'il", " s’il", " à condition", " pourvu qu", " sous réserve"),
    "es": (" si", " a condición", " a menos que", " salvo que"),
}
"""What those beginnings begin with themselves."""
_CLAUSE = {
    language: re.compile(rf"(?:(?<=^)|(?<=[\s,]))\b{begin}\b[^,;:.!?“”\"«»]*+", re.IGNORECASE)
    for language, begin in _BEGIN.items()
}
_NO_CONDITION = frozenset(
    (
        "as",
        "even",
        "ask",
        "asked",
        "wonder",
        "know",
        "see",
        "what",
        "whether",
        "comme",
        "como",
        "als",
        "auch",
        "selbst",
        "immer",
        "même",
        "incluso",
    )
)
# Words by which a paragraph tells a condition in another way, or what would be.
_OTHERWISE = words(
    """if unless provided providing condition conditions conditional conditionally depend depends depending dependent
    subject once when until should would could may might whether hinge hinges hinged contingent await awaits awaiting
    needs require requires required approval assuming otherwise hypothetical pending
    wenn falls sofern bedingung vorausgesetzt vorbehaltlich abhängig hängt sobald könnte könnten würde würden soll
    dürfte
    si condition réserve dépend lorsque quand pourrait pourraient serait dès
    condición depende siempre cuando podría podrían sería una_vez salvo"""
)


def dropped_conditions(pair: Pair) -> Iterator[tuple[str, Side, Side]]:
    """(grade, left, right): the condition and what the other report says without it."""
    if pair.left.language != pair.right.language or pair.left.language not in _CLAUSE:
        return
    if not pair.left.once(_may_tell) and not pair.right.once(_may_tell):
        return
    for left, right in linked_sentences(pair):
        for swapped in (False, True):
            reading, other = (pair.right, pair.left) if swapped else (pair.left, pair.right)
            numbers = (right, left) if swapped else (left, right)
            found = _dropped(reading, numbers[0], other, numbers[1])
            if found is not None:
                yield ("softened", *found[::-1]) if swapped else ("strengthened", *found)


def _may_tell(reading: ParagraphReading) -> bool:
    """Whether words stand in a paragraph with which a condition begins: most have none, and are searched no more."""
    spaced = " " + " ".join(reading.text.lower().replace(",", " ").split())
    return any(cue in spaced for cue in _CUES[reading.language])


def _dropped(reading: ParagraphReading, one: int, other: ParagraphReading, two: int) -> tuple[Side, Side] | None:
    span, there = reading.sentences[one], other.sentences[two]
    clause = _clause(reading, span)
    if (
        clause is None
        or _otherwise(other)
        or any(r.text[s.end - 2 : s.end].rstrip()[-1:] in ("?", "!") for r, s in ((reading, span), (other, there)))
    ):
        return None
    keys, told = reading.once(sentence_keys)[one], other.once(sentence_keys)[two]
    inside = {word.key for word in reading.words_in(*clause)} & keys
    rest = keys - inside
    common = rest & told
    enough = len(common) >= LEAST or (len(common) > 1 and rest == told)
    if not inside or not enough or len(common) < SHARE * max(len(rest), len(told)):
        return None
    if len(inside & told) > LOST * len(inside):
        return None
    first = [word for word in other.words_in(*there) if word.key in common]
    return reading.side(*clause), other.side(first[0].start, first[-1].end)


def _clause(reading: ParagraphReading, span: Span) -> Span | None:
    """The only condition of a sentence, outside quotation marks; None where there is none or more than one."""
    found = [
        match
        for match in _CLAUSE[reading.language].finditer(reading.text, span.start, span.end)
        if not any(s.start <= match.start() < s.end for s in reading.once(stretches_in))
    ]
    if len(found) != 1:
        return None
    before = reading.text[max(span.start, found[0].start() - 12) : found[0].start()].casefold().split()
    if before and before[-1] in _NO_CONDITION:
        return None
    return Span(found[0].start(), len(reading.text[: found[0].end()].rstrip()))


def _otherwise(reading: ParagraphReading) -> bool:
    """Whether a paragraph tells a condition, or what would be, in any way."""
    words = reading.words
    return any(words[number].text != "May" for number in reading.vocabulary.numbers(_OTHERWISE))

"""How near two quotations of different reports stand: in paired sentences, with the same told around them or not."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from enum import IntEnum

from sidebyside.comparison.findings.context import content
from sidebyside.comparison.findings.quotes.quotations import Quote, stretches_in
from sidebyside.comparison.findings.reading import Pair, ParagraphReading
from sidebyside.language.reporting import verbs
from sidebyside.language.wordlist import words
from sidebyside.model import Span

_CALLED = words("call calls called calling term termed label labelled labeled brand branded dub dubbed")

FRAME = 0.75
"""The least share of the words around two quotations, of both sentences together, that makes their frames one."""


class Nearness(IntEnum):
    """How much speaks for two quotations being one before their words are looked at; the more, the fewer words must."""

    LINKED = 1
    """Their paragraphs are linked, and no more."""
    PAIRED = 2
    """Their sentences are paired."""
    FRAMED = 3
    """And what the sentences say around them is the same: "He called the ruling “…”"."""


def nearness(pair: Pair, one: Quote, other: Quote) -> Nearness:
    """How near a quotation of the left and one of the right paragraph of a pair stand."""
    left, right = _sentences(one, pair.left), _sentences(other, pair.right)
    paired = pair.once(_paired)
    if not any((a, b) in paired for a in (left[0], left[-1]) for b in (right[0], right[-1])):
        return Nearness.LINKED
    frames = _frame(pair.left, left), _frame(pair.right, right)
    whole = len(frames[0].keys() | frames[1].keys())
    common = len(frames[0].keys() & frames[1].keys())
    if whole and common >= FRAME * whole:
        return Nearness.FRAMED
    # "The judge called it", "It was, the judge said": what else is told around both.
    told = verbs(pair.left.language) | _CALLED
    rest = [{key for key, word in frame.items() if word not in told} for frame in frames]
    same = len(rest[0] & rest[1])
    return Nearness.FRAMED if same > 1 and same >= FRAME * len(rest[0] | rest[1]) else Nearness.PAIRED


def _paired(pair: Pair) -> frozenset[tuple[int, int]]:
    return frozenset((s.left, s.right) for s in pair.sentence_pairs)


def _sentences(quote: Quote, reading: ParagraphReading) -> range:
    """The sentences over which a quotation stands in a paragraph."""
    quotation = next(piece.quotation for piece in quote.pieces if piece.reading == reading)
    return range(reading.sentence_at(quotation.start), reading.sentence_at(max(quotation.start, quotation.end - 1)) + 1)


def _frame(reading: ParagraphReading, numbers: range) -> dict[str, str]:
    """The keys of the telling words of some sentences outside all quotations, each with the word."""
    span = Span(reading.sentences[numbers[0]].start, reading.sentences[numbers[-1]].end)
    quoted, words = reading.once(stretches_in), reading.once(content)
    first = bisect_left(words, span.start, key=lambda word: word.start)
    found: dict[str, str] = {}
    for word in words[first : bisect_left(words, span.end, key=lambda word: word.start)]:
        within = bisect_right(quoted, word.start, key=lambda stretch: stretch.start) - 1
        if within < 0 or word.start >= quoted[within].end:
            found[word.key] = word.text.casefold()
    return found

"""What stands around a place in a sentence: the content words by which two places are known to be about the same."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import product
from typing import Protocol, TypeVar

from sidebyside.comparison.findings.reading import Pair, ParagraphReading
from sidebyside.language.function_words import function_words
from sidebyside.language.word import Word
from sidebyside.language.wordlist import words
from sidebyside.model import Span

MOST_SENTENCES = 400
"""Largest product of two paragraphs' sentence counts up to which unpaired sentences are looked at."""

_MOST_CELLS = 144
# Words so common in reports that sharing them says nothing.
_WEAK = words(
    "say tell add report according state new also year time make take people person one two first last day week "
    "month official spokesman statement more other than not no never on day sagen jahr dire an año decir"
)


def content(paragraph: ParagraphReading) -> tuple[Word, ...]:
    """The words of a paragraph that carry content, in order: no function words, no numbers, no words like "say"."""
    common = function_words(paragraph.language)
    return tuple(
        [
            word
            for word in paragraph.words
            if word.key not in _WEAK and word.lower not in common and not word.text[0].isdigit()
        ]
    )


def content_starts(paragraph: ParagraphReading) -> frozenset[int]:
    """Where the words of `content` begin, to ask whether a word is one."""
    return frozenset(paragraph.once(_starts))


def _starts(paragraph: ParagraphReading) -> list[int]:
    """Where the words of `content` begin."""
    return [word.start for word in paragraph.once(content)]


def near(paragraph: ParagraphReading, start: int, end: int, sentence: Span, width: int = 5) -> frozenset[str]:
    """The keys of up to ``width`` content words on either side of ``start:end`` within its sentence."""
    known, starts = paragraph.once(content), paragraph.once(_starts)
    before = bisect_left(starts, start)
    after = bisect_left(starts, end)
    left = [w.key for w in known[max(0, before - width) : before] if w.start >= sentence.start]
    right = [w.key for w in known[after : after + width] if w.end <= sentence.end]
    return frozenset(left + right)


def linked_sentences(pair: Pair) -> list[tuple[int, int]]:
    """The sentences of a pair that are held against each other, as numbers: those the alignment paired, and such others
    of the two paragraphs as share three content words or more and two fifths of the shorter's (a sentence whose matter
    the other report tells in two).
    """
    return pair.once(_linked)


def _linked(pair: Pair) -> list[tuple[int, int]]:
    found = {(s.left, s.right) for s in pair.sentence_pairs}
    left, right = pair.left.once(sentence_keys), pair.right.once(sentence_keys)
    if len(left) * len(right) <= MOST_SENTENCES:
        for i, a in enumerate(left):
            for j, b in enumerate(right):
                if (i, j) not in found and 5 * len(a & b) >= 2 * min(len(a), len(b)) and len(a & b) >= 3:
                    found.add((i, j))
    return sorted(found)


class Placed(Protocol):
    """What is found in a sentence and knows the keys of the content words around it."""

    @property
    def around(self) -> frozenset[str]:
        """The keys."""


T = TypeVar("T", bound=Placed)


def candidates(pair: Pair, left: Sequence[Sequence[T]], right: Sequence[Sequence[T]]) -> list[tuple[T, T]]:
    """What of two paragraphs, given by sentence, may be of one thing: all in sentences that are held against each
    other, and in others what has two content words in common and two fifths of those around it.
    """
    linked = set(linked_sentences(pair))
    found: list[tuple[T, T]] = []
    most = len(left) * len(right) <= MOST_SENTENCES
    for i, one in enumerate(left):
        for j, other in enumerate(right):
            if not one or not other:
                continue
            if (i, j) in linked:
                found += product(one, other)
            elif most and len(one) * len(other) <= _MOST_CELLS:
                found += [
                    (a, b)
                    for a, b in product(one, other)
                    if len(a.around & b.around) >= 2 and overlap(a.around, b.around) >= 0.4
                ]
    return found


def sentence_keys(paragraph: ParagraphReading) -> tuple[frozenset[str], ...]:
    """Per sentence, the keys of its content words."""
    keys, starts = [word.key for word in paragraph.once(content)], paragraph.once(_starts)
    return tuple([frozenset(keys[bisect_left(starts, s[0]) : bisect_left(starts, s[1])]) for s in paragraph.sentences])


def overlap(a: frozenset[str], b: frozenset[str]) -> float:
    """The share of the smaller set of keys that the other has too, 0..1; 0 for an empty set."""
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0

"""Two linked sentences that say the same in the same order but for one or two short stretches: what stands for what.

A sentence copied with one name, number, source or verb exchanged gives no other sign of it. The detectors look here
after their own rules: the words that stand in each other's place tell which of them the difference is of. What stands
in the place of one word of a looser pair of sentences tells `place_of`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rapidfuzz.distance import Indel

from sidebyside.comparison.findings.context import content_starts, linked_sentences
from sidebyside.comparison.findings.reading import Pair, ParagraphReading
from sidebyside.language.word import Word
from sidebyside.model import Span

WORK_LIMIT = 10_000
"""Largest product of two sentences' word counts that is compared word by word."""
STRETCHES = 2
"""How many stretches of two sentences may differ."""
LONGEST = 5
"""How many words a stretch may have in either sentence."""
EQUAL = 3
"""How many words of content must stand outside the stretches."""
FEW = 2
"""How many of them do where one word alone is exchanged and `AROUND` words or more stand unchanged."""
AROUND = 4
SHARE = 0.6
"""The least share of each sentence's words of content that must stand outside the stretches."""


class Replaced(NamedTuple):
    """Words of one sentence in the place of others; spans count in the paragraphs.

    A side without words is an empty span, at the word before which they would stand. ``sentences`` are the 0-based
    numbers of the sentences, ``others`` the number of stretches in which the two differ besides this one.
    """

    left: Span
    right: Span
    sentences: tuple[int, int]
    others: int


def replaced_in(pair: Pair) -> tuple[Replaced, ...]:
    """The stretches in which nearly equal linked sentences of two paragraphs differ, in order."""
    return pair.once(_find)


def place_of(pair: Pair, sentences: tuple[int, int], first: int, last: int, *, turned: bool = False) -> tuple[int, int]:
    """Which words of a sentence stand in the place of the words ``first`` to before ``last`` of the other.

    ``sentences`` are the numbers of the left and the right sentence; the words are of the left one, or of the right one
    where ``turned``, and are numbers in their paragraph, as are those given back. Nothing in their place is an empty
    range before the word that follows; sentences too long to be compared word by word give their first word.
    """
    spans = pair.left.sentences[sentences[0]], pair.right.sentences[sentences[1]]
    one, other = pair.left.words_in(*spans[0]), pair.right.words_in(*spans[1])
    starts = pair.left.word_at(spans[0].start), pair.right.word_at(spans[1].start)
    if turned:
        one, other, starts = other, one, starts[::-1]
    if len(one) * len(other) > WORK_LIMIT:
        return starts[1], starts[1] + 1
    steps = Indel.opcodes([word.key for word in one], [word.key for word in other])
    joined = _joined([(o.src_start, o.src_end, o.dest_start, o.dest_end) for o in steps if o.tag != "equal"])
    for a, b, c, d in joined:
        if a <= first - starts[0] < b:
            return starts[1] + c, starts[1] + min(d, c + LONGEST)
    same = next((o for o in steps if o.tag == "equal" and o.src_start <= first - starts[0] < o.src_end), None)
    at = same.dest_start + first - starts[0] - same.src_start if same else 0
    return starts[1] + at, starts[1] + at + last - first


def _find(pair: Pair) -> tuple[Replaced, ...]:
    found: list[Replaced] = []
    for left, right in linked_sentences(pair):
        found += _between(pair, left, right)
    return tuple(found)


def _between(pair: Pair, left: int, right: int) -> list[Replaced]:
    spans = pair.left.sentences[left], pair.right.sentences[right]
    one, other = pair.left.words_in(*spans[0]), pair.right.words_in(*spans[1])
    # Sentences of other lengths, or with few words in common, differ in more than a stretch or two.
    if len(one) * len(other) > WORK_LIMIT or abs(len(one) - len(other)) > STRETCHES * LONGEST:
        return []
    mine, theirs = [word.key for word in one], [word.key for word in other]
    if len(set(mine) & set(theirs)) < EQUAL:
        return []
    alone = (
        pair.left.language == pair.right.language == "en"
        and len(mine) == len(theirs) > AROUND
        and sum(a != b for a, b in zip(mine, theirs, strict=True)) == 1
    )
    stretches = [o for o in Indel.opcodes(mine, theirs) if o.tag != "equal"]
    joined = _joined([(o.src_start, o.src_end, o.dest_start, o.dest_end) for o in stretches])
    if not 1 <= len(joined) <= STRETCHES or any(b - a > LONGEST or d - c > LONGEST for a, b, c, d in joined):
        return []
    inside = ({n for a, b, _, _ in joined for n in range(a, b)}, {n for _, _, c, d in joined for n in range(c, d)})
    for words, reading, taken in ((one, pair.left, inside[0]), (other, pair.right, inside[1])):
        telling = _telling(words, reading)
        kept = sum(number not in taken for number in telling)
        if kept < (FEW if alone else EQUAL) or kept < SHARE * len(telling):
            return []
    return [
        Replaced(_span(one, a, b, spans[0]), _span(other, c, d, spans[1]), (left, right), len(joined) - 1)
        for a, b, c, d in joined
    ]


def _joined(stretches: list[tuple[int, int, int, int]]) -> list[tuple[int, int, int, int]]:
    """Stretches that touch, as one."""
    joined: list[tuple[int, int, int, int]] = []
    for a, b, c, d in stretches:
        if joined and joined[-1][1] == a and joined[-1][3] == c:
            joined[-1] = (joined[-1][0], b, joined[-1][2], d)
        else:
            joined.append((a, b, c, d))
    return joined


def _telling(words: Sequence[Word], reading: ParagraphReading) -> list[int]:
    """The numbers of the words of content."""
    known = reading.once(content_starts)
    return [number for number, word in enumerate(words) if word.start in known]


def _span(words: Sequence[Word], first: int, last: int, sentence: Span) -> Span:
    if first < last:
        return Span(words[first].start, words[last - 1].end)
    at = words[first].start if first < len(words) else sentence.end
    return Span(at, at)

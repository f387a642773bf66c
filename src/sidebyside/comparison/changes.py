"""The word differences of a link as runs a person can read: these words here, those words there."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from sidebyside.comparison.wording import State, Wording
from sidebyside.model import Link, Span

if TYPE_CHECKING:
    from sidebyside.comparison.comparison import Comparison


class Change(NamedTuple):
    """Words that differ between the two paragraphs of a link; spans count in the paragraphs, None where nothing stands.

    ``sentences`` are the 0-based sentences (left, right) of the paragraphs it was found in.
    """

    left: Span | None
    right: Span | None
    sentences: tuple[int, int]


def changes(comparison: Comparison, link: Link) -> tuple[Change, ...]:
    """The differing runs of words in every sentence pair of the link, in reading order of the left paragraph."""
    found: list[Change] = []
    for pair in comparison.sentence_pairs(link):
        wording = comparison.wording(link, pair)
        left = comparison.sentences(*link.left)[pair.left].start
        right = comparison.sentences(*link.right)[pair.right].start
        found += [
            Change(_moved(one, left), _moved(other, right), (pair.left, pair.right)) for one, other in _runs(wording)
        ]
    return tuple(found)


def _runs(wording: Wording) -> list[tuple[Span | None, Span | None]]:
    """Walk both word lists in step: words that are the same pair up, and what lies between them is a run."""
    left, right = _blocks(wording.left), _blocks(wording.right)
    runs: list[tuple[Span | None, Span | None]] = []
    for one, other in zip(left, right, strict=True):
        if one or other:
            runs.append((_hull(one), _hull(other)))
    return runs


def _blocks(words: Sequence[tuple[Span, State]]) -> list[list[Span]]:
    """The differing words before each same word, and after the last: equally many blocks on both sides."""
    blocks: list[list[Span]] = [[]]
    for same, group in groupby(words, key=lambda word: word[1] == "same"):
        for span, _ in group:
            if same:
                blocks.append([])
            else:
                blocks[-1].append(span)
    return blocks


def _hull(spans: Sequence[Span]) -> Span | None:
    return Span(spans[0].start, spans[-1].end) if spans else None


def _moved(span: Span | None, by: int) -> Span | None:
    return Span(span.start + by, span.end + by) if span else None

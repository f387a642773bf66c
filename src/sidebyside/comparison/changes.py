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

    ``sentences`` are the 0-based sentences (left, right) of the paragraphs it was found in. ``moved`` says that
    the words are the same on both sides, but for capitals, and stand elsewhere in the sentence.
    """

    left: Span | None
    right: Span | None
    sentences: tuple[int, int]
    moved: bool = False


def changes(comparison: Comparison, link: Link) -> tuple[Change, ...]:
    """The differing runs of words in every sentence pair of the link, in reading order of the left paragraph."""
    found: list[Change] = []
    for pair in comparison.sentence_pairs(link):
        wording = comparison.wording(link, pair)
        left = comparison.sentences(*link.left)[pair.left].start
        right = comparison.sentences(*link.right)[pair.right].start
        found += _met(
            [Change(_at(one, left), _at(other, right), (pair.left, pair.right)) for one, other in _runs(wording)],
            comparison.reports[link.left.report].paragraph(link.left.paragraph),
            comparison.reports[link.right.report].paragraph(link.right.paragraph),
        )
    return tuple(found)


def _met(found: list[Change], left: str, right: str) -> list[Change]:
    """What one side alone has at one place and the other at another is one change: the same words, moved."""
    elsewhere = {
        right[change.right.start : change.right.end].casefold(): change
        for change in reversed(found)
        if change.right and not change.left
    }
    result, gone = [], []
    for change in found:
        if change.left and not change.right:
            partner = elsewhere.pop(left[change.left.start : change.left.end].casefold(), None)
            if partner:
                gone.append(partner)
                change = change._replace(right=partner.right, moved=True)
        result.append(change)
    return [change for change in result if change not in gone]


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


def _at(span: Span | None, by: int) -> Span | None:
    return Span(span.start + by, span.end + by) if span else None

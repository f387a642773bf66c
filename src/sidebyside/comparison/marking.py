"""The kinds of a paragraph's words in a comparison, from its links: their wordings, and findings on top of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from sidebyside.comparison.kinds import overlay, word_kinds
from sidebyside.comparison.wording import State, names
from sidebyside.language.folding import FoldedWord, fold_words
from sidebyside.language.segmentation import tokens
from sidebyside.model import Kind, Link, Place, Span

if TYPE_CHECKING:
    from sidebyside.comparison.comparison import Comparison

Marked = tuple[tuple[tuple[Span, Kind], ...], ...]
"""Per sentence of a paragraph its words, as spans of the paragraph's text, with their kinds."""
_NO_WORD = FoldedWord(0, 0, "")


def mark_words(comparison: Comparison, place: Place, links: Iterable[Link]) -> Marked:
    """The kinds of the words at ``place`` as these of its links alone make them."""
    wordings: dict[int, list[tuple[tuple[Span, State], ...]]] = {}
    found: list[Span] = []
    for link in links:
        left = link.left == place
        for pair in comparison.sentence_pairs(link):
            wording = comparison.wording(link, pair)
            wordings.setdefault(pair.left if left else pair.right, []).append(wording.left if left else wording.right)
        for finding in comparison.findings_in(link):
            found += [Span(side.start, side.end) for side in finding.sides if (side.report, side.paragraph) == place]
    text = comparison.reports[place.report].paragraph(place.paragraph)
    result: list[tuple[tuple[Span, Kind], ...]] = []
    for number, sentence in enumerate(comparison.sentences(*place)):
        words: list[tuple[Span, Kind]]
        if number in wordings:
            words = [(_moved(word, sentence.start), kind) for word, kind in word_kinds(wordings[number])]
            words = overlay(words, found)
        else:
            parts = tokens(text[sentence.start : sentence.end])
            words = [
                (Span(sentence.start + start, sentence.start + end), "unique")
                for start, end, kind in parts
                if kind != "mark"
            ]
        result.append(tuple(words))
    return tuple(result)


def surely_divergent(comparison: Comparison, place: Place) -> bool:
    """Whether a linked paragraph has a word that no partner has anywhere.

    That settles its kind without sentence pairs and word differences, some fifty times faster. False where the
    languages differ, or where the word may yet be another spelling of a name that a partner has.
    """
    links = comparison.links_at(*place)
    if not all(comparison.common_language(link) for link in links):
        return False
    known = {word.key for link in links for word in _folded(comparison, link.other(place.report))}
    strange = [word for word in _folded(comparison, place) if word.key not in known]
    text = comparison.reports[place.report].paragraph(place.paragraph)
    spelled = names(text, (_NO_WORD, *strange), comparison.language(place.report))
    return len({word.key for word in strange}) > len(spelled)


def _moved(span: Span, by: int) -> Span:
    return Span(by + span.start, by + span.end)


def _folded(comparison: Comparison, place: Place) -> tuple[FoldedWord, ...]:
    return fold_words(comparison.reports[place.report].paragraph(place.paragraph), comparison.language(place.report))

"""Shared, divergent, unique: at the level of words, sentences and paragraphs, each level made from the one below.

A word is shared if a linked sentence of any other report has it too; divergent if a linked sentence has other words
in its place or has it elsewhere, or a finding stands on it; unique if nothing in any linked sentence stands against
it. A sentence or paragraph is shared if all its words are, unique if it has no partner, divergent otherwise.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sidebyside.comparison.wording import State
from sidebyside.model import Kind, KindSpan, Span

_RANK: dict[State, int] = {"same": 2, "changed": 1, "only": 0}
_KIND: tuple[Kind, Kind, Kind] = ("unique", "divergent", "shared")


def word_kinds(partners: Iterable[Sequence[tuple[Span, State]]]) -> list[tuple[Span, Kind]]:
    """The kind of each word of one sentence from its wordings against every partner sentence (at least one)."""
    best: dict[Span, int] = {}
    for wording in partners:
        for span, state in wording:
            best[span] = max(best.get(span, 0), _RANK[state])
    return [(span, _KIND[rank]) for span, rank in sorted(best.items())]


def overlay(words: Sequence[tuple[Span, Kind]], marked: Sequence[Span]) -> list[tuple[Span, Kind]]:
    """The words with those that a finding stands on made divergent, where the wording alone shows nothing there.

    A long quotation in which one word was changed keeps its shared words; a number whose hedge the other report alone
    has is all the same here, and becomes divergent as a whole.
    """
    result = list(words)
    for mark in marked:
        touched = [n for n, (span, _) in enumerate(words) if mark.start < span.end and span.start < mark.end]
        if all(words[n][1] == "shared" for n in touched):
            for n in touched:
                result[n] = (words[n][0], "divergent")
    return result


def whole(kinds: Iterable[Kind]) -> Kind:
    """The kind of a sentence or paragraph from the kinds of its parts; shared for one without words."""
    found = set(kinds)
    if not found or found == {"shared"}:
        return "shared"
    return "unique" if found == {"unique"} else "divergent"


def cover(length: int, words: Sequence[tuple[Span, Kind]], empty: Kind) -> tuple[KindSpan, ...]:
    """Spans that cover ``0..length`` without a gap. What stands between two words is of their kind where they agree,
    shared where one of them is, and of the first word's kind otherwise. ``empty`` is the kind where there is no word.
    """
    if not length:
        return ()
    if not words:
        return (KindSpan(0, length, empty),)
    pieces: list[KindSpan] = []

    def add(start: int, end: int, kind: Kind) -> None:
        if start >= end:
            return
        if pieces and pieces[-1].kind == kind:
            pieces[-1] = KindSpan(pieces[-1].start, end, kind)
        else:
            pieces.append(KindSpan(start, end, kind))

    add(0, words[0][0].start, words[0][1])
    for number, (span, kind) in enumerate(words):
        add(span.start, span.end, kind)
        if number + 1 < len(words):
            following, after = words[number + 1]
            between = kind if kind == after or "shared" not in (kind, after) else "shared"
            add(span.end, following.start, between)
    add(words[-1][0].end, length, words[-1][1])
    return tuple(pieces)

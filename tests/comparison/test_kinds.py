from __future__ import annotations

from sidebyside.comparison.kinds import cover, overlay, whole, word_kinds
from sidebyside.model import KindSpan, Span

A, B, C = Span(0, 2), Span(3, 5), Span(6, 8)


def test_the_best_of_all_partners_counts() -> None:
    first = [(A, "same"), (B, "changed"), (C, "only")]
    second = [(A, "only"), (B, "only"), (C, "only")]
    assert word_kinds([first, second]) == [(A, "shared"), (B, "divergent"), (C, "unique")]  # type: ignore[list-item]


def test_a_finding_shows_where_the_wording_shows_nothing() -> None:
    assert overlay([(A, "shared"), (B, "shared")], [Span(3, 5)]) == [(A, "shared"), (B, "divergent")]
    assert overlay([(A, "shared"), (B, "divergent")], [Span(0, 5)]) == [(A, "shared"), (B, "divergent")]
    assert overlay([(A, "shared")], []) == [(A, "shared")]


def test_a_whole_follows_its_parts() -> None:
    assert whole(["shared", "shared"]) == "shared"
    assert whole(["unique"]) == "unique"
    assert whole(["unique", "shared"]) == "divergent"
    assert whole([]) == "shared"


def test_what_stands_between_words() -> None:
    words = [(A, "shared"), (B, "divergent"), (C, "divergent")]
    assert cover(9, words, "unique") == (KindSpan(0, 3, "shared"), KindSpan(3, 9, "divergent"))  # type: ignore[arg-type]
    assert cover(4, [], "unique") == (KindSpan(0, 4, "unique"),)
    assert cover(0, [], "unique") == ()

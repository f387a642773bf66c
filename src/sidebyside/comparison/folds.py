"""How much folding hides: trivially different words of linked sentences, counted by the kind of folding."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from sidebyside.comparison.wording import Wording
from sidebyside.language.folding import FOLD_KINDS, FoldKind, fold_kind, fold_marks
from sidebyside.model import Link, Span

if TYPE_CHECKING:
    from sidebyside.comparison.comparison import Comparison


def count_folds(comparison: Comparison, links: Iterable[Link] | None = None) -> dict[FoldKind, int]:
    """Per kind of folding, in how many places of the linked sentences it makes two forms the same.

    ``links``: only in these links of the comparison; by default in all.

    All kinds, in the order of `FOLD_KINDS`, zeros included. Words are counted, and the quotation marks and dashes
    between two words that both sentences have.
    """
    counts: dict[FoldKind, int] = dict.fromkeys(FOLD_KINDS, 0)
    for link in comparison.links if links is None else links:
        language = comparison.common_language(link)
        for pair in comparison.sentence_pairs(link):
            left = comparison.sentence_text(*link.left, pair.left)
            right = comparison.sentence_text(*link.right, pair.right)
            if left != right:
                _count(counts, left, right, comparison.wording(link, pair), language)
    return counts


def _count(counts: dict[FoldKind, int], left: str, right: str, wording: Wording, language: str) -> None:
    one = [(number, span) for number, (span, state) in enumerate(wording.left) if state == "same"]
    other = [(number, span) for number, (span, state) in enumerate(wording.right) if state == "same"]
    before: tuple[tuple[int, Span], tuple[int, Span]] | None = None
    for a, b in zip(one, other, strict=True):
        kind = fold_kind(left[a[1].start : a[1].end], right[b[1].start : b[1].end], language)
        if kind:
            counts[kind] += 1
        if before and a[0] == before[0][0] + 1 and b[0] == before[1][0] + 1:
            mark = fold_marks(left[before[0][1].end : a[1].start], right[before[1][1].end : b[1].start])
            if mark:
                counts[mark] += 1
        before = (a, b)

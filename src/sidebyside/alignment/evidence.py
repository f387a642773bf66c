"""Why two paragraphs are linked: the sentence pairs and the telling words they have in common."""

from __future__ import annotations

from sidebyside.alignment.sentences import pair_sentences
from sidebyside.language.folding import fold_word
from sidebyside.language.segmentation import tokens
from sidebyside.model import Evidence, Place, Report, SharedWord, Span

_MOST_WORDS = 12


def find_evidence(left: Report, right: Report, left_place: Place, right_place: Place) -> Evidence:
    """The sentence pairs (best first) and up to twelve common words (rarest first) of two paragraphs.

    A word's weight is its rarity over the paragraphs of both reports as a share of the rarest possible, 0..1.
    """
    one, other = left.paragraph(left_place.paragraph), right.paragraph(right_place.paragraph)
    a, b = _places(one, left.language), _places(other, right.language)
    # Lengths stand for how usual a word is; ties by the word, which both orders of the reports agree on.
    shared = sorted(a.keys() & b.keys(), key=lambda word: (-len(word), word))[:_MOST_WORDS]
    pairs = sorted(
        pair_sentences(one, other, left.language or "en"), key=lambda pair: (-pair.score, pair.left, pair.right)
    )
    return Evidence(tuple(pairs), tuple(SharedWord(a[word], b[word], min(1.0, len(word) / 12)) for word in shared))


def _places(text: str, language: str) -> dict[str, Span]:
    """The first place of each folded word of a text."""
    found: dict[str, Span] = {}
    for token in tokens(text):
        if token.kind != "mark":
            found.setdefault(fold_word(text[token.start : token.end], language or "en"), Span(token.start, token.end))
    return found

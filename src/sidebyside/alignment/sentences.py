"""Which sentences of two linked paragraphs tell the same."""

from __future__ import annotations

from sidebyside.language.folding import fold_word
from sidebyside.language.segmentation import sentences, tokens
from sidebyside.model import SentencePair


def pair_sentences(left: str, right: str, language: str = "en") -> tuple[SentencePair, ...]:
    """The sentence pairs of two linked paragraphs, many-to-many, in order; at least one where both have a sentence."""
    a = [_keys(left[s.start : s.end], language) for s in sentences(left, language)]
    b = [_keys(right[s.start : s.end], language) for s in sentences(right, language)]
    scored = [
        SentencePair(i, j, round(len(x & y) / max(1.0, (len(x) * len(y)) ** 0.5), 6))
        for i, x in enumerate(a)
        for j, y in enumerate(b)
    ]
    if not scored:
        return ()
    best = max(scored, key=lambda pair: (pair.score, -pair.left, -pair.right))
    return tuple(pair for pair in scored if pair.score >= 0.3 or pair == best)


def _keys(text: str, language: str) -> set[str]:
    return {fold_word(text[t.start : t.end], language) for t in tokens(text) if t.kind != "mark"}

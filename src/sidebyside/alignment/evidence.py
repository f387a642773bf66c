"""Why two paragraphs are linked: the sentence pairs and the telling words they have in common."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sidebyside.alignment.sentences import pair_sentences
from sidebyside.alignment.terms import placed_terms, usual
from sidebyside.language.identify import language_of
from sidebyside.model import Evidence, Link, Report, SharedWord, Span

if TYPE_CHECKING:
    from sidebyside.alignment.vocabulary import Floats

MOST_WORDS = 8
# Words more usual than this are named only where a pair has no others.
_GRAMMAR = 0.3


class Rarity:
    """How rare each word is over all reports: ``weights`` (above 0) of the words of a ``vocabulary``."""

    def __init__(self, vocabulary: Sequence[str], weights: Floats) -> None:
        self._places = {word: place for place, word in enumerate(vocabulary)}
        self._weights = weights
        self._most = float(weights.max(initial=0.0))

    def share(self, word: str) -> float:
        """The rarity as a share of the rarest word's, 0..1; 0 for a word that no report has."""
        at = self._places.get(word, -1)
        return round(float(self._weights[at]) / self._most, 4) if at >= 0 else 0.0


def find_evidence(reports: Sequence[Report], rarity: Rarity, link: Link) -> Evidence:
    """The sentence pairs (best first) and up to eight common words (rarest first) of two linked paragraphs.

    A word's spans are its first places in the two paragraphs, where it may be inflected or spelt in two ways that fold
    to one; its weight is its rarity over all reports as a share of the rarest word's, 0..1.
    """
    left, right = reports[link.left.report], reports[link.right.report]
    one, other = left.paragraph(link.left.paragraph), right.paragraph(link.right.paragraph)
    languages = language_of(left), language_of(right)
    a, b = _places(one, languages[0]), _places(other, languages[1])
    shared = a.keys() & b.keys()
    telling = [word for word in shared if usual(word) <= _GRAMMAR] or list(shared)
    # Ties by the word, which both orders of the reports agree on.
    rarest = sorted(((rarity.share(word), word) for word in telling), key=lambda x: (-x[0], x[1]))[:MOST_WORDS]
    pairs = pair_sentences(one, other, *languages)
    return Evidence(
        tuple(sorted(pairs, key=lambda pair: (-pair.score, pair.left + pair.right, pair.left))),
        tuple(SharedWord(a[word], b[word], weight) for weight, word in rarest),
    )


def _places(text: str, language: str) -> dict[str, Span]:
    """The first place of each term of a text."""
    found: dict[str, Span] = {}
    for term, span in placed_terms(text, language):
        found.setdefault(term, span)
    return found

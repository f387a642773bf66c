"""Why two paragraphs are linked: the sentence pairs and the telling words they have in common."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate

from sidebyside.alignment.sentences import pair_sentences
from sidebyside.alignment.text.terms import beginning, placed_terms, usual
from sidebyside.language.identify import language_of
from sidebyside.language.inflection import INFLECTED
from sidebyside.model import Evidence, Link, Report, SharedWord, Span

MOST_WORDS = 8
# Words more usual than this are named only where a pair has no others.
_GRAMMAR = 0.3


class Rarity:
    """How rare each word is over all reports: ``weights`` (above 0) of the words of a ``vocabulary``.

    It lives as long as the links, and is sent with them to a process that has no numpy: so it is one string and plain
    arrays, some 20 bytes a word, where a dictionary had 150. The words are put in order when one is first asked for.
    """

    def __init__(self, vocabulary: Sequence[str], weights: Sequence[float]) -> None:
        self._words = "".join(vocabulary)
        self._ends = array("I", accumulate(map(len, vocabulary)))
        self._weights = array("d", weights)
        self._most = max(self._weights, default=0.0)

    def share(self, word: str) -> float:
        """The rarity as a share of the rarest word's, 0..1; 0 for a word that no report has."""
        order = self._order
        at = bisect_left(order, word, key=self._word)
        if at == len(order) or self._word(order[at]) != word:
            return 0.0
        return round(self._weights[order[at]] / self._most, 4)

    @cached_property
    def _order(self) -> array[int]:
        """The places of the words, in alphabetical order."""
        words = list(map(self._word, range(len(self._ends))))
        return array("I", sorted(range(len(words)), key=words.__getitem__))

    def _word(self, place: int) -> str:
        return self._words[self._ends[place - 1] if place else 0 : self._ends[place]]


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
    weighed = [(rarity.share(beginning(word, languages[0])), word) for word in telling]
    rarest = sorted(weighed, key=lambda x: (-x[0], x[1]))[:MOST_WORDS]
    pairs = pair_sentences(one, other, *languages)
    return Evidence(
        tuple(sorted(pairs, key=lambda pair: (-pair.score, pair.left + pair.right, pair.left))),
        tuple(SharedWord(a[word], b[word], weight) for weight, word in rarest),
    )


def _places(text: str, language: str) -> dict[str, Span]:
    """The first place of each term of a text; of its beginning where inflection is not known."""
    found: dict[str, Span] = {}
    for term, span in placed_terms(text, language):
        found.setdefault(term if language in INFLECTED else beginning(term, language), span)
    return found

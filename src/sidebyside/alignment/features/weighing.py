"""What the terms of paragraphs weigh: the rarer over all reports, the more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sidebyside.alignment.arrays import Floats, Ints
from sidebyside.alignment.counts.bags import Bags
from sidebyside.alignment.counts.frequencies import frequencies
from sidebyside.alignment.counts.profiles import Profile
from sidebyside.alignment.text.terms import DIGIT, FIRST_IDEOGRAPH, NUMBER, USUAL

# The count of paragraphs that the expectation for an unseen word weighs as much as.
_UNSEEN = 10.0
# The mass of common words that a pair of empty paragraphs would need: keeps very short ones from chance likeness.
PRIOR_MASS = 3.0
# Pairs of words are counted in parts of about 2 to this power.
_PART = 19


@dataclass(frozen=True)
class Weighed:
    """The paragraphs of all reports with what their terms weigh, worked out once for all pairs of reports.

    ``weights``: of each word of the vocabulary. ``masses`` and ``sentence_masses``: of each paragraph and sentence,
    with the prior. ``pair_rarity`` is per entry of the pairs of words, ``pair_masses`` per paragraph with the prior.
    """

    profile: Profile
    weights: Floats
    masses: Floats
    sentence_masses: Floats
    pair_rarity: NDArray[np.float32]
    pair_masses: Floats


def usual_shares(vocabulary: Sequence[str]) -> Floats:
    """In what share of unseen paragraphs each word of the vocabulary stands, by its length (`text.terms.usual`)."""
    lengths = np.fromiter(map(len, vocabulary), np.int64, len(vocabulary))
    letters = "".join([word[0] for word in vocabulary])
    firsts = np.frombuffer(letters.encode("utf-32-le", "surrogatepass"), np.uint32)
    lengths[firsts >= ord(FIRST_IDEOGRAPH)] *= 3
    shares = np.array(USUAL).take(lengths, mode="clip")
    numbers = (firsts >= ord("0")) & (firsts <= ord("9"))
    shares[numbers] = np.where(lengths[numbers] > 1, NUMBER, DIGIT)
    return shares


def weigh_words(shares: Floats, words: Bags) -> Floats:
    """The rarity of each word over all reports (their paragraphs as documents), with a prior by word length."""
    frequency = words.frequency()
    return np.asarray(np.log((len(words) + _UNSEEN + 1) / (frequency + _UNSEEN * shares + 0.5)).clip(0.05), np.float64)


def weigh_terms(shares: Floats, profile: Profile) -> Weighed:
    """What all terms weigh; ``shares`` is what `usual_shares` says of the vocabulary."""
    weights = weigh_words(shares, profile.words)
    rarity = _rarities(profile.pairs)
    return Weighed(
        profile,
        weights,
        profile.words.masses(weights) + PRIOR_MASS,
        profile.sentence_masses(weights) + PRIOR_MASS,
        rarity,
        profile.pairs.sums(rarity) + PRIOR_MASS,
    )


def _rarity(rows: int, frequency: Ints) -> Floats:
    return np.asarray(np.log((rows + 2) / (frequency + 0.5)).clip(0.05), np.float64)


def _rarities(bags: Bags) -> NDArray[np.float32]:
    """The rarity of every entry of bags of terms too many to count in a table."""
    rarity = np.empty(len(bags.terms), np.float32)
    parts = 1 << max(len(bags.terms) >> _PART, 0).bit_length()
    for number in range(parts):  # equal terms fall into the same part, by their last bits
        places = np.flatnonzero((bags.terms & (parts - 1)) == number) if parts > 1 else slice(None)
        counts = frequencies(bags.terms[places] >> (parts.bit_length() - 1))
        rarity[places] = _rarity(len(bags), np.arange(counts.max(initial=0) + 1)).astype(np.float32).take(counts)
    return rarity

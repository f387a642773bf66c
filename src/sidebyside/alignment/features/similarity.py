"""How alike two paragraphs are by themselves: the measures of every cell that need no other cell."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from sidebyside.alignment.arrays import Floats
from sidebyside.alignment.counts.products import products
from sidebyside.alignment.features.incommon import Common, InCommon, Sides
from sidebyside.alignment.features.weighing import Weighed


@dataclass(frozen=True)
class Measures:
    """Per cell, each 0..1 and the same both ways round except where noted.

    ``overlap``: geometric mean of the two coverages in rare-word mass. ``heaviest``: the weight of the rarest word in
    common, not bounded by 1. ``bigrams``: overlap of pairs of neighbouring words. ``sentence``: the best overlap of a
    sentence pair. ``whole``: greatest coverage of one sentence of either paragraph by the other paragraph. Besides: the
    words each cell has in common, and the mass of each row and column, with the prior. ``told`` and ``twins`` are what
    `settle` says of the left and of the right report's sentences, by the share of a sentence that the other paragraph
    has, and by its likest sentence there.
    """

    overlap: Floats
    heaviest: Floats
    bigrams: Floats
    sentence: Floats
    whole: Floats
    common: Common
    left_mass: Floats
    right_mass: Floats
    told: Sides
    twins: Sides


def measure(weighed: Weighed, common: InCommon, between: Callable[[int], None] = lambda step: None) -> Measures:
    """All measures of all cells of a grid, of which ``common`` says what words they have in common.

    ``between`` is called with 0 and 1 between the steps and may raise to stop.
    """
    between(0)
    profile, grid = weighed.profile, common.grid
    pairs = products(profile.pairs, grid, weighed.pair_rarity.take)
    between(1)
    return Measures(
        overlap=common.overlap(weighed),
        heaviest=common.heaviest,
        bigrams=pairs / np.sqrt(weighed.pair_masses[grid.ones] * weighed.pair_masses[grid.others]),
        sentence=common.best,
        whole=common.whole,
        common=common.words,
        told=common.told,
        twins=common.twins,
        left_mass=weighed.masses[grid.lefts],
        right_mass=weighed.masses[grid.rights],
    )

"""What further reports say of a doubtful link: one that tells both paragraphs, but in different places, refutes it.

Two paragraphs that tell the same would be linked with the same paragraph of a third report. Where both have sure links
with it and none in common, they tell different parts of the event in much the same words.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from sidebyside.alignment.arrays import Floats, Ints
from sidebyside.alignment.runs import spread, starts_of

SURE = 0.9
"""Links with this score or more refute others and are not refuted: nine in ten of them are right."""


def unrefuted(starts: Ints, ones: Ints, others: Ints, scores: Floats) -> NDArray[np.bool_]:
    """Which links no further report refutes; with two reports all of them.

    ``starts`` has the first paragraph of each report and the end of the last one, counted over all reports; so are both
    paragraphs of each link, ``ones`` and ``others``.
    """
    keep = np.ones(len(scores), np.bool_)
    reports, paragraphs = len(starts) - 1, int(starts[-1])
    doubtful = np.flatnonzero(scores < SURE)
    if not len(doubtful) or reports < 3:
        return keep
    report = np.repeat(np.arange(reports), np.diff(starts))
    sources, partners = np.concatenate([ones, others]), np.concatenate([others, ones])
    order = np.argsort(sources, kind="stable")
    partners, sure = partners[order], np.concatenate([scores, scores])[order] >= SURE
    counts = np.bincount(sources, minlength=paragraphs)
    firsts = starts_of(counts)
    places, tellers = [], []
    for side in (ones[doubtful], others[doubtful]):
        link, at = spread(firsts[side], counts[side])
        places.append(link * paragraphs + partners[at])
        link, at = link[sure[at]], at[sure[at]]
        tellers.append(link * reports + report[partners[at]])
    link, place = np.divmod(np.intersect1d(places[0], places[1], assume_unique=True), paragraphs)
    apart = np.setdiff1d(np.intersect1d(tellers[0], tellers[1]), link * reports + report[place])
    keep[doubtful[apart // reports]] = False
    return keep

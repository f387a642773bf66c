"""Where each sentence is at home: the cell of its row or column that tells it best, and by how much."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sidebyside.alignment.arrays import Floats, Ints
from sidebyside.alignment.features.telling import Piece
from sidebyside.alignment.runs import starts_of

# A sentence that no cell holds is as far behind as this; so is any that is further behind.
_FAR_BEHIND = -0.3


class Lines:
    """The rows of some cells, or their columns.

    ``of``: the line of each cell; ``contested``: which cells are not the only one of their line, of those ``at`` these
    places, who have words in common. The others are at home wherever something is in common.
    """

    def __init__(self, of: Ints, paragraphs: Ints, at: Ints) -> None:
        self.of = of
        self._paragraphs = paragraphs
        self._several = np.bincount(of[at], minlength=len(paragraphs)) > 1
        self.contested: NDArray[np.bool_] = self._several[of]

    def numbered(self, starts: Ints) -> tuple[Ints, int]:
        """To number what lines of several cells hold (sentences, words) line by line: what to add to the number that a
        thing has over all reports, of whose paragraphs ``starts`` has the first ones, per line; how many there are.
        """
        counts = np.where(self._several, starts[self._paragraphs + 1] - starts[self._paragraphs], 0)
        ends = np.cumsum(counts)
        return ends - counts - starts[self._paragraphs], int(ends[-1]) if len(ends) else 0


def settle(pieces: Sequence[Piece], lines: Lines, firsts: Ints) -> Floats:
    """Per cell: the greatest lead, -0.3..1, that it has over the best other cell of its line for any sentence.

    ``firsts`` has the first sentence of each paragraph. Every cell comes once at the most over all ``pieces``.
    """
    lead = np.full(len(lines.of), _FAR_BEHIND, np.float32)
    if pieces:
        cells, counts, sentences = (np.concatenate([piece[at] for piece in pieces]) for at in range(3))
        shares = np.concatenate([piece.shares for piece in pieces]).astype(np.float32)
        greatest = np.maximum.reduceat(shares, starts_of(counts))
        mine = np.flatnonzero(~lines.contested[cells] & (greatest > 0))
        lead[cells[mine]] = greatest[mine]
        held = np.flatnonzero(np.repeat(lines.contested[cells], counts) & (shares > 0))
        _settle(np.repeat(cells, counts)[held], sentences[held], shares[held], lines, firsts, lead)
    return lead.astype(np.float64)


def _settle(
    cells: Ints,
    sentences: Ints,
    shares: NDArray[np.float32],
    lines: Lines,
    firsts: Ints,
    lead: NDArray[np.float32],
) -> None:
    """The same for shares of sentences that cells contend for."""
    shifts, count = lines.numbered(firsts)
    sentences = sentences + shifts[lines.of[cells]]
    top, second = np.zeros(count, np.float32), np.zeros(count, np.float32)
    np.maximum.at(top, sentences, shares)
    home = shares >= top[sentences]
    np.maximum.at(second, sentences[~home], shares[~home])
    tied = np.bincount(sentences[home], minlength=count) > 1
    second[tied] = top[tied]
    np.maximum.at(lead, cells, shares - np.where(home, second[sentences], top[sentences]))

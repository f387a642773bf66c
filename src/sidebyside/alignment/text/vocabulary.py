"""What the alignment counts with: a report as word numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sidebyside.alignment.arrays import Ints, Small


@dataclass(frozen=True)
class Words:
    """One report as word numbers, in the order of its text.

    ``ids`` has the number of each word in the vocabulary; paragraph ``p`` has ``ids[paragraphs[p]:paragraphs[p + 1]]``
    and sentence ``s`` ``ids[sentences[s]:sentences[s + 1]]``, so both arrays are one longer than what they count.
    ``aside`` is true for paragraphs that are not part of the account (boilerplate), one per paragraph.
    """

    ids: Small
    paragraphs: Ints
    sentences: Ints
    aside: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.paragraphs) - 1


def join(reports: Sequence[Words]) -> Words:
    """Reports as one, their paragraphs in turn."""
    return Words(
        np.concatenate([report.ids for report in reports]),
        chain([report.paragraphs for report in reports]),
        chain([report.sentences for report in reports]),
        np.concatenate([report.aside for report in reports]),
    )


def chain(parts: Sequence[NDArray[np.integer]]) -> Ints:
    """Starts of several things, each counted from its own beginning and with its end, counted from the first one's."""
    shifts = np.cumsum([0, *(int(part[-1]) for part in parts)])
    return np.concatenate([*(part[:-1] + shift for part, shift in zip(parts, shifts, strict=False)), shifts[-1:]])

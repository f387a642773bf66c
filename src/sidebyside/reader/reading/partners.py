"""The partners of a paragraph in the order they are shown, and the round through them that Enter makes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sidebyside.comparison import Comparison
    from sidebyside.model import Place


def partners_in_order(comparison: Comparison, place: Place) -> tuple[Place, ...]:
    """The partners of a paragraph as gutter, status line and Enter go through them: by report, the best link first."""
    report = place.report
    found = [(link.other(report), link.score) for link in comparison.links_at(*place)]
    if len(found) > 1:
        found.sort(key=lambda pair: (pair[0].report, -pair[1], pair[0].paragraph))
    return tuple([partner for partner, _ in found])


class Round:
    """The partners of the paragraph ``origin`` in turn, at least one; after the last, back to it.

    ``offset`` is the code point of the paragraph that was being read.
    """

    def __init__(self, origin: Place, partners: Sequence[Place], offset: int = 0) -> None:
        self.origin = origin
        self.offset = offset
        self.partners = tuple(partners)
        self._stops = (*self.partners, origin)
        self._at = 0

    @property
    def here(self) -> Place:
        """The stop one is at: the first partner to begin with."""
        return self._stops[self._at]

    def go_on(self) -> Place:
        """To the next stop; returns it."""
        self._at = (self._at + 1) % len(self._stops)
        return self.here

    @property
    def words(self) -> str:
        """Which stop one is at, in words."""
        if self.here == self.origin:
            return f"back at {self.origin}"
        if len(self.partners) == 1:
            return f"partner of {self.origin}"
        return f"a partner of {self.origin}, which has {len(self.partners)}: again for the next"

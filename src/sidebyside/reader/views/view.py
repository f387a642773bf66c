"""What every view can do, so that one key means the same in all of them."""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    from sidebyside.comparison import Comparison
    from sidebyside.model import Place, Span
    from sidebyside.reader.looks.look import Look
    from sidebyside.reader.work.survey import Survey

Unit = Literal["line", "half", "page", "paragraph", "sentence", "pane", "end"]


class View(Protocol):
    """A way to look at the comparison. The place being read survives a change of view."""

    @property
    def place(self) -> Place:
        """The paragraph under the cursor."""

    @property
    def spot(self) -> Hashable:
        """Where exactly one is: the same as before where a step led nowhere."""

    def limit(self, unit: Unit, by: int) -> str:
        """Why a step leads nowhere from here, in words."""

    def show(self, comparison: Comparison | None, survey: Survey | None) -> None:
        """Show this comparison, keeping the place."""

    def go(self, place: Place, span: Span | None = None) -> None:
        """Bring a paragraph, and words in it, before the reader."""

    def step(self, unit: Unit, by: int) -> None:
        """Move by so many units; ``end`` goes to the beginning (-1) or the end (1)."""

    def restyle(self, look: Look) -> None:
        """Draw with these styles from now on."""


def no_further(rows: int, by: int) -> str:
    """Why the cursor of a view of so many ``rows`` goes no further forwards (``by`` > 0) or backwards."""
    return f"This is the {'last' if by > 0 else 'first'} row." if rows else "There is no row to go to."

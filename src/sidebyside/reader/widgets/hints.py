"""Keys worth knowing, on one line: which of them are named, in how many words, and what of the place gives way."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sidebyside.layout.display import clean
from sidebyside.layout.widths import cell_width


class Hint(NamedTuple):
    """A key and what it does; ``action`` is the id of its action."""

    key: str
    title: str
    action: str
    needed: bool = False
    """Whether a newcomer needs it: it comes before the others, and before what else is told."""
    brief_key: str = ""
    brief: str = ""
    """The key and its title where room is short; empty where they are the same."""

    @property
    def shortened(self) -> Hint:
        """The same in fewer cells."""
        return self._replace(key=self.brief_key or self.key, title=self.brief or self.title)

    @property
    def width(self) -> int:
        """The cells it takes with the gap behind it."""
        return cell_width(clean(f"{self.key} {self.title}")) + 2


Place = Sequence[tuple[str, str]]
"""Where one is: runs of (text, name of a style)."""


def share_line(told: Sequence[Place], hints: Sequence[Hint], width: int) -> tuple[Place, list[Hint]]:
    """What of the place and which hints share a line of ``width`` cells.

    ``told`` says where one is, once or more, most words first. The needed hints come before words: in full as long as
    only the second ``told`` has to do, then in short. Where not even those fit, the last are left out. The other hints
    fill what room is left.
    """
    needed = [hint for hint in hints if hint.needed]
    brief = [hint.shortened for hint in needed]
    full, short = (sum(hint.width for hint in some) for some in (needed, brief))
    for place in told[:2]:
        if _width(place) + full <= width:
            return place, _filled(hints, width - _width(place) - full)
    for place in told[1:]:
        if _width(place) + short <= width:
            return place, brief
    place, room, kept = told[-1], width - _width(told[-1]), []
    for hint in brief:
        room -= hint.width
        if room < 0:
            break
        kept.append(hint)
    return place, kept


def _width(place: Place) -> int:
    return sum(cell_width(clean(text)) for text, _ in place)


def _filled(hints: Sequence[Hint], room: int) -> list[Hint]:
    """The needed hints, and of the others the first that fit ``room`` cells, in their order."""
    kept = []
    for hint in hints:
        if not hint.needed:
            room -= hint.width
        if hint.needed or room >= 0:
            kept.append(hint)
    return kept

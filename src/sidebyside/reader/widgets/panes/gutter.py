"""The gutter of a paragraph: cursor bar, number, kind glyph, and beneath them its partners."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from sidebyside.layout.widths import fit

if TYPE_CHECKING:
    from sidebyside.model import Place

WIDE = 7
"""From this many cells beside those of the number on, bar, number, glyph and flag stand apart."""


class Piece(NamedTuple):
    """Text of the gutter and the role it is drawn in: ``cursor``, ``number``, ``glyph``, ``partner`` or ``flag``."""

    text: str
    role: str


class Partner(NamedTuple):
    """A partner, and where it stands: one of `WHERE`."""

    place: Place
    where: str


WHERE: dict[str, str] = {"here": "", "above": "↗", "below": "↘", "left": "‹", "right": "›", "hidden": "·"}
"""The sign of a partner on the screen, above or below it in its pane, in a pane beyond an edge, in a hidden report."""


def first_line(number: int, glyph: str, flag: str, bar: str, width: int, digits: int) -> list[Piece]:
    """The gutter of a paragraph's first row, exactly ``width`` cells: bar, number, glyph (empty until known), flag.

    ``digits`` is the length of the longest number.
    """
    if width < 4:
        return [Piece(fit(bar, width), "cursor")]
    if width - digits < WIDE:
        return [
            Piece(bar, "cursor"),
            Piece(fit_number(number, width - 4), "number"),
            Piece(glyph or " ", "glyph"),
            Piece((flag or " ") + " ", "flag"),
        ]
    return [
        Piece(bar, "cursor"),
        Piece(fit_number(number, width - 6) + " ", "number"),
        Piece(glyph or " ", "glyph"),
        Piece(" " + (flag or " ") + " ", "flag"),
    ]


def later_line(line: int, partners: Sequence[Partner], room: int, bar: str, width: int) -> list[Piece]:
    """The gutter of row ``line`` (1 …) of a paragraph: one partner a row, as many as ``room`` rows hold."""
    if width < 4:
        return [Piece(fit(bar, width), "cursor")]
    index = line - 1
    text = ""
    if index < min(len(partners), room):
        left = len(partners) - index
        text = f"+{left}" if index == room - 1 and left > 1 else label(partners[index], width - 2)
    return [Piece(bar, "cursor"), Piece(fit(text, width - 2) + " ", "partner")]


def label(partner: Partner, width: int) -> str:
    """A partner in ``width`` cells: ``→B2 ↗``, or less of it."""
    arrow = WHERE[partner.where]
    name = str(partner.place)
    for text in (f"→{name} {arrow}".rstrip(), f"→{name}{arrow}", f"{name}{arrow}", name):
        if len(text) <= width:
            return text
    return name[: max(0, width - 1)] + "…"


def fit_number(number: int, width: int) -> str:
    """A paragraph number right-aligned in ``width`` cells; of a longer one its last digits behind ``…``."""
    text = str(number)
    return text.rjust(width) if len(text) <= width else ("…" + text[len(text) - width + 1 :] if width > 1 else "…")

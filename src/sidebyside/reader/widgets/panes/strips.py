"""Lines of the screen put together from pieces whose escape codes are made once.

A frame of the panes is new lines of old pieces. `textual.strip.Strip` makes seven caches per strip and walks over its
segments when it is joined: half the cost of a scroll step. `Line` joins finished escape codes and makes the rest
only when something asks for it (an overlay that cuts the line, a screenshot). It fills slots of `Strip` that are not
public (Textual 8.2): this module is the only one that knows them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter
from textual.strip import Strip

from sidebyside.layout.widths import cell_width
from sidebyside.reader.room import make_room
from sidebyside.reader.widgets.panes.escapes import recoloured

_KEPT = 512
_ANY = "\x00"  # a text that is no part of an escape code


class Piece(NamedTuple):
    """Part of a line: its segments, its cells, and the characters that draw it in the terminal."""

    segments: tuple[Segment, ...]
    width: int
    codes: str

    @classmethod
    def joined(cls, pieces: Sequence[Piece]) -> Piece:
        """Pieces side by side as one."""
        segments = tuple([segment for piece in pieces for segment in piece.segments])
        return cls(segments, sum(piece.width for piece in pieces), "".join([piece.codes for piece in pieces]))


NOTHING = Piece((), 0, "")


class _Ink:
    """A style as the terminal gets it, and the codes before and after what is written in it."""

    __slots__ = ("_then", "after", "before", "style")

    def __init__(self, style: Style | None, before: str, after: str) -> None:
        self.style = style
        self.before = before
        self.after = after
        self._then: dict[_Ink, str] = {}

    def then(self, other: _Ink) -> str:
        """The codes from this style to the next one on the line."""
        found = self._then.get(other)
        if found is None:
            make_room(self._then, _KEPT)
            found = self._then[other] = recoloured(self.before, other.before) or self.after + other.before
        return found


class Inks:
    """Makes pieces of segments: the app's line filters applied, the escape codes of each style made once.

    Every filter of Textual changes the styles of segments, each by itself, never their text.
    """

    def __init__(self, filters: Sequence[LineFilter], ground: Color, console: Console) -> None:
        """``ground`` is the colour behind styles without one."""
        self.filters = filters
        self._ground = ground
        self._console = console
        self._made: dict[Style | None, _Ink] = {}

    def piece(self, segments: Sequence[Segment], width: int) -> Piece:
        """A piece of segments that take ``width`` cells together."""
        made = self._made
        drawn: list[Segment] = []
        codes, last = "", None
        for text, style, _ in segments:
            ink = made.get(style) or self._ink(style)
            if ink is last:
                # Neighbours of one style are one: a ribbon is many cells, each with codes longer than itself.
                drawn[-1] = Segment(drawn[-1].text + text, ink.style)
                codes += text
            else:
                drawn.append(Segment(text, ink.style))
                codes += (last.then(ink) if last else ink.before) + text
                last = ink
        return Piece(tuple(drawn), width, codes + last.after if last else "")

    def _ink(self, style: Style | None) -> _Ink:
        make_room(self._made, _KEPT)
        segments = [Segment(_ANY, style)]
        for line_filter in self.filters:
            segments = line_filter.apply(segments, self._ground)
        before, _, after = Strip(segments, 1).render(self._console).rpartition(_ANY)
        found = self._made[style] = _Ink(segments[0].style, before, after)
        return found


class Line(Strip):
    """A strip made of pieces, ``width`` cells wide together, whose codes are ``codes``."""

    __slots__ = ("_pieces",)

    def __init__(self, pieces: Sequence[Piece], width: int, codes: str) -> None:
        self._pieces = pieces
        self._cell_length = width
        self._render_cache = codes

    def __getattr__(self, name: str) -> Any:
        # An empty slot of Strip is being read: make all of them, as Strip itself does.
        if name not in Strip.__slots__:
            raise AttributeError(name)
        codes, length = self._render_cache, self._cell_length
        super().__init__([segment for piece in self._pieces for segment in piece.segments], length)
        self._render_cache = codes
        return getattr(self, name)

    def divide(self, cuts: Any) -> Sequence[Strip]:
        """As `Strip.divide`; the usual cut, at the end, costs nothing."""
        cuts = list(cuts)
        return [self] if cuts == [self._cell_length] else super().divide(cuts)

    def render(self, console: Console) -> str:
        """The characters that draw the line."""
        return self._render_cache or ""


def lines_of(columns: Sequence[Sequence[Piece]]) -> list[Line]:
    """The lines that columns of pieces make side by side: as many in each column, the pieces of one equally wide."""
    # Column by column: a call for each line and piece of it would cost more than all the joining.
    codes = map("".join, zip(*[[piece[2] for piece in column] for column in columns], strict=True))
    width = sum([column[0][1] for column in columns if column])
    return [Line(pieces, width, drawn) for pieces, drawn in zip(zip(*columns, strict=True), codes, strict=True)]


Render = Callable[[Sequence[Segment], int], Piece]


class Pieces:
    """Pieces of one style, made once. ``render`` turns segments of so many cells into a piece."""

    def __init__(self, render: Render) -> None:
        self.render = render
        self._made: dict[tuple[str, Style], Piece] = {}

    def text(self, text: str, style: Style) -> Piece:
        """The piece of a text in a style."""
        key = (text, style)
        found = self._made.get(key)
        if found is None:
            make_room(self._made, _KEPT)
            found = self._made[key] = self.render([Segment(text, style)], cell_width(text))
        return found

    def blank(self, width: int, style: Style) -> Piece:
        """So many blanks."""
        return self.text(" " * width, style)

    def forget(self) -> None:
        """Make all of them anew: styles or line filters are others."""
        self._made.clear()

"""Ribbons: the lines between two neighbouring panes that join linked paragraphs, drawn with box characters."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from sidebyside.layout.lanes import Arrows, choose
from sidebyside.model import Kind

UP, DOWN, LEFT, RIGHT = 1, 2, 4, 8
_SHAPES = " ╵╹╷│╿╻╽┃╴╯┚╮┤┦┒┧┨╸┙┛┑┥┩┓┪┫╶╰┖╭├┞┎┟┠─┴┸┬┼╀┰╁╂╾┵┹┭┽╃┱╅╉╺┕┗┍┝┡┏┢┣╼┶┺┮┾╄┲╆╊━┷┻┯┿╇┳╈╋"
"""By number: 1 for a thin line up, 2 for a heavy one; three times that down, nine times left, 27 times right."""
_DASHED = dict(zip("─│━┃", "╌╎╍╏", strict=True))
_ARROWS = ({-1: "↗", 1: "↘", 0: "↕"}, {-1: "↖", 1: "↙", 0: "↕"})


class Ribbon(NamedTuple):
    """A link between rows of the left and the right pane, 0 at the top of the screen.

    A row under 0 or beyond the height is off the screen above or below. ``strong`` draws it heavy.
    """

    left: int
    right: int
    kind: Kind
    strong: bool = False


class Cell(NamedTuple):
    """One cell of the column between two panes."""

    glyph: str
    kind: Kind
    strong: bool


# What has been drawn in a cell is a number: thin lines, heavy ones, whether one is solid, and the kind of the first.
_HEAVY, _SOLID, _KIND = 4, 1 << 8, 9
_LINES = (1 << _KIND) - 1
_KINDS: tuple[Kind, ...] = ("shared", "divergent", "unique")


@cache
def _cell(ink: int) -> Cell:
    """What stands in a cell; there are a few hundred at most, and every frame needs some of them."""
    thin, heavy = ink & 15, ink >> _HEAVY & 15
    number = sum(3**place * (2 if heavy >> place & 1 else thin >> place & 1) for place in range(4))
    shape = _SHAPES[number]
    return Cell(shape if ink & _SOLID else _DASHED.get(shape, shape), _KINDS[ink >> _KIND], heavy > 0)


def draw(ribbons: Iterable[Ribbon], width: int, height: int) -> dict[int, dict[int, Cell]]:
    """The cells of a column ``width`` (>= 1) × ``height``: row → column → cell, empty ones left out.

    A ribbon whose ends stand level is a straight line; otherwise it bends in a lane where it can be told apart from
    all others (`lanes`). One with an end off the screen, or without such a lane, has an arrow to there at the ends that
    are seen. Solid lines are shared, dashed ones divergent.
    """
    ordered = sorted(set(ribbons), key=lambda r: (not r.strong, abs(r.left - r.right), r))
    strong = {(r.left, r.right) for r in ordered if r.strong}
    columns, arrows = choose(strong, {(r.left, r.right) for r in ordered if not r.strong}, width, height)
    canvas: dict[int, int] = {}
    first: dict[tuple[int, int], Ribbon] = {}
    for ribbon in ordered:
        left, right = ribbon.left, ribbon.right
        first.setdefault((0, left), ribbon)
        first.setdefault((1, right), ribbon)
        if left == right:
            if 0 <= left < height:
                _line(canvas, range(left * width, left * width + width), LEFT | RIGHT, ribbon)
        elif (left, right) in columns:
            _bent(canvas, columns[left, right], ribbon, width)
    pointers = _pointers(canvas, arrows, first, width)
    rows: dict[int, dict[int, Cell]] = {}
    for at, ink in canvas.items():
        row, column = divmod(at, width)
        line = rows.get(row)
        if line is None:
            line = rows[row] = {}
        line[column] = _cell(ink)
    for at, pointer in pointers.items():
        rows.setdefault(at // width, {})[at % width] = pointer
    return rows


def _line(canvas: dict[int, int], cells: Iterable[int], lines: int, ribbon: Ribbon) -> None:
    """Draw in all of these cells; the number of a cell is that of its row times the width, and its column."""
    ink = (lines << _HEAVY if ribbon.strong else lines) | (0 if ribbon.kind == "divergent" else _SOLID)
    fresh = ink | _KINDS.index(ribbon.kind) << _KIND
    for cell in cells:
        known = canvas.get(cell)
        canvas[cell] = fresh if known is None else known | ink


def _bent(canvas: dict[int, int], lane: int, ribbon: Ribbon, width: int) -> None:
    left, right = ribbon.left * width, ribbon.right * width
    down = right > left
    _line(canvas, range(left, left + lane), LEFT | RIGHT, ribbon)
    _line(canvas, (left + lane,), LEFT | (DOWN if down else UP), ribbon)
    _line(canvas, range(min(left, right) + lane + width, max(left, right) + lane, width), UP | DOWN, ribbon)
    _line(canvas, (right + lane,), RIGHT | (UP if down else DOWN), ribbon)
    _line(canvas, range(right + lane + 1, right + width), LEFT | RIGHT, ribbon)


def _pointers(
    canvas: dict[int, int], arrows: Arrows, first: dict[tuple[int, int], Ribbon], width: int
) -> dict[int, Cell]:
    """The arrows, each at the end of a short line of its own, or where there is no room for one, beside the text."""
    pointers = {}
    lines = []
    for (side, row), ways in arrows.items():
        outer, inner = (row * width + column for column in ((width - 1, width - 2) if side else (0, 1)))
        ribbon = first[side, row]
        alone = width > 1 and inner not in canvas and outer not in canvas
        if alone:
            lines.append((outer, ribbon))
        pointers[inner if alone else outer] = Cell(_ARROWS[side][sum(ways)], ribbon.kind, ribbon.strong)
    for outer, ribbon in lines:
        _line(canvas, (outer,), LEFT | RIGHT, ribbon)
    return pointers

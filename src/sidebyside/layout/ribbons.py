"""Ribbons: the lines between two neighbouring panes that join linked paragraphs, drawn with box characters."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from sidebyside.model import Kind

UP, DOWN, LEFT, RIGHT = 1, 2, 4, 8
_BARS = (LEFT | RIGHT, UP | DOWN)
_SHAPES = (
    *_BARS,
    *(DOWN | RIGHT, DOWN | LEFT, UP | RIGHT, UP | LEFT),
    *(UP | DOWN | RIGHT, UP | DOWN | LEFT, LEFT | RIGHT | DOWN, LEFT | RIGHT | UP, UP | DOWN | LEFT | RIGHT),
    *(LEFT, RIGHT, UP, DOWN),
)
_LIGHT = dict(zip(_SHAPES, "─│╭╮╰╯├┤┬┴┼╴╶╵╷", strict=True))
_HEAVY = dict(zip(_SHAPES, "━┃┏┓┗┛┣┫┳┻╋╸╺╹╻", strict=True))
_LIGHT_DASHED = _LIGHT | dict(zip(_BARS, "╌╎", strict=True))
_HEAVY_DASHED = _HEAVY | dict(zip(_BARS, "╍╏", strict=True))


class Ribbon(NamedTuple):
    """A link between rows of the left and the right pane, 0 at the top of the screen.

    A row under 0 or beyond the height is off the screen above or below. ``strong`` draws it heavy and over others.
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


class _Ink:
    """What has been drawn in one cell so far."""

    __slots__ = ("arrow", "bits", "dashed", "kind", "strong")

    def __init__(self, kind: Kind, strong: bool) -> None:
        self.bits = 0
        self.arrow = ""
        self.kind = kind
        self.strong = strong
        self.dashed = True


@cache
def _cell(bits: int, arrow: str, dashed: bool, kind: Kind, strong: bool) -> Cell:
    """What stands in a cell; there are a few hundred at most, and every frame needs some of them."""
    light, heavy = (_LIGHT_DASHED, _HEAVY_DASHED) if dashed else (_LIGHT, _HEAVY)
    return Cell(arrow or (heavy if strong else light)[bits], kind, strong)


def draw(ribbons: Iterable[Ribbon], width: int, height: int) -> dict[int, dict[int, Cell]]:
    """The cells of a column ``width`` (>= 1) × ``height``: row → column → cell, empty ones left out.

    A ribbon whose ends stand level is a straight line; otherwise it bends in a channel of its own where one is free.
    One with an end off the screen leaves with an arrow: at once, or at the edge of the screen where it is ``strong``.
    Solid lines are shared, dashed ones divergent. A strong ribbon passes over the others instead of joining them.
    """
    canvas: dict[tuple[int, int], _Ink] = {}
    taken: dict[int, list[tuple[int, int]]] = {}
    for ribbon in sorted(ribbons, key=lambda r: (r.strong, abs(r.left - r.right), r)):
        left_seen, right_seen = 0 <= ribbon.left < height, 0 <= ribbon.right < height
        if not (left_seen or right_seen):
            continue
        if left_seen and right_seen:
            _draw_line(canvas, taken, ribbon, width)
        elif ribbon.strong and width > 2:
            _draw_to_edge(canvas, taken, ribbon, width, height)
        else:
            _draw_stub(canvas, ribbon, width, height)
    rows: dict[int, dict[int, Cell]] = {}
    for (row, column), ink in canvas.items():
        rows.setdefault(row, {})[column] = _cell(ink.bits, ink.arrow, ink.dashed, ink.kind, ink.strong)
    return rows


def _ink(canvas: dict[tuple[int, int], _Ink], row: int, column: int, bits: int, ribbon: Ribbon) -> None:
    ink = canvas.get((row, column))
    if ink is None or (ribbon.strong and not ink.strong):
        ink = canvas[row, column] = _Ink(ribbon.kind, ribbon.strong)
    ink.bits |= bits
    ink.arrow = ""
    ink.dashed = ink.dashed and ribbon.kind == "divergent"


def _horizontal(canvas: dict[tuple[int, int], _Ink], row: int, start: int, end: int, ribbon: Ribbon) -> None:
    for column in range(start, end):
        _ink(canvas, row, column, LEFT | RIGHT, ribbon)


def _draw_line(
    canvas: dict[tuple[int, int], _Ink], taken: dict[int, list[tuple[int, int]]], ribbon: Ribbon, width: int
) -> None:
    if ribbon.left == ribbon.right:
        _horizontal(canvas, ribbon.left, 0, width, ribbon)
        return
    channel = _channel(taken, ribbon, width)
    down = ribbon.right > ribbon.left
    _horizontal(canvas, ribbon.left, 0, channel, ribbon)
    _ink(canvas, ribbon.left, channel, LEFT | (DOWN if down else UP), ribbon)
    for row in range(min(ribbon.left, ribbon.right) + 1, max(ribbon.left, ribbon.right)):
        _ink(canvas, row, channel, UP | DOWN, ribbon)
    _ink(canvas, ribbon.right, channel, RIGHT | (UP if down else DOWN), ribbon)
    _horizontal(canvas, ribbon.right, channel + 1, width, ribbon)


def _draw_to_edge(
    canvas: dict[tuple[int, int], _Ink],
    taken: dict[int, list[tuple[int, int]]],
    ribbon: Ribbon,
    width: int,
    height: int,
) -> None:
    seen, other = (ribbon.left, ribbon.right) if 0 <= ribbon.left < height else (ribbon.right, ribbon.left)
    from_left = seen == ribbon.left
    edge = 0 if other < 0 else height - 1
    if seen == edge:
        _draw_stub(canvas, ribbon, width, height)
        return
    inner = Ribbon(seen, edge, ribbon.kind, True) if from_left else Ribbon(edge, seen, ribbon.kind, True)
    channel = _channel(taken, inner, width)
    if from_left:
        _horizontal(canvas, seen, 0, channel, ribbon)
    else:
        _horizontal(canvas, seen, channel + 1, width, ribbon)
    _ink(canvas, seen, channel, (LEFT if from_left else RIGHT) | (UP if edge == 0 else DOWN), ribbon)
    for row in range(min(seen, edge) + 1, max(seen, edge)):
        _ink(canvas, row, channel, UP | DOWN, ribbon)
    _ink(canvas, edge, channel, UP | DOWN, ribbon)
    canvas[edge, channel].arrow = "↑" if edge == 0 else "↓"


def _draw_stub(canvas: dict[tuple[int, int], _Ink], ribbon: Ribbon, width: int, height: int) -> None:
    """A short line from the end that is seen, and an arrow to where the other is."""
    from_left = 0 <= ribbon.left < height
    row, other = (ribbon.left, ribbon.right) if from_left else (ribbon.right, ribbon.left)
    arrow = ("↗" if other < 0 else "↘") if from_left else ("↖" if other < 0 else "↙")
    line, head = (0, min(1, width - 1)) if from_left else (width - 1, max(0, width - 2))
    if line != head:
        _ink(canvas, row, line, LEFT | RIGHT, ribbon)
    if (row, head) not in canvas or ribbon.strong:
        _ink(canvas, row, head, LEFT | RIGHT, ribbon)
        canvas[row, head].arrow = arrow


def _channel(taken: dict[int, list[tuple[int, int]]], ribbon: Ribbon, width: int) -> int:
    """The column a bent ribbon runs down in: the one nearest the middle that is free there; else the middle."""
    low, high = sorted((ribbon.left, ribbon.right))
    inner = list(range(1, width - 1)) or [0]
    middle = inner[len(inner) // 2]
    preferred = sorted(inner, key=lambda column: abs(column - middle))
    for column in preferred:
        spans = taken.setdefault(column, [])
        if all(high < start or low > end for start, end in spans):
            spans.append((low, high))
            return column
    taken[middle].append((low, high))
    return middle

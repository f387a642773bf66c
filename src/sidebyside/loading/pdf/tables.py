"""Tables without rules: rows one below the other whose pieces stand in the same columns."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from sidebyside.loading.pdf.lines import Line

_ITEM = re.compile(r"[•◦▪‣●○■–—*-]|[(\[]?\w{1,3}[.)\]]|\d{1,3}|Q|A")
"""What stands before the words of an item or a numbered line: no cell."""
_WIDE = 2.2
_FEWEST_NARROW = 3
"""Rows parted by narrow gaps may be justified prose, unless three of them agree."""
_FARTHEST = 4.0
"""Rows of one table are no farther apart, in sizes of the type."""
_LONGEST = 60
"""The most characters of a piece, on the mean of a table: columns of prose are no table."""


@dataclass(frozen=True)
class Piece:
    """What stands between two gaps of a row: its words and edges in points."""

    text: str
    left: float
    right: float


@dataclass(frozen=True)
class Row:
    """The pieces of one row, and the lines of the column that it is made of (``start`` to ``end``)."""

    pieces: list[Piece]
    start: int
    end: int
    size: float
    base: float


def table_rows(lines: list[Line]) -> dict[int, Row]:
    """The rows of the tables among a column's lines, by the number of their first line."""
    found: dict[int, Row] = {}
    group: list[Row] = []
    for row in [*_rows(lines), None]:
        if row is not None and len(row.pieces) > 1 and (not group or _belongs(group[-1], row)):
            group.append(row)
            continue
        if _is_table(group):
            found |= {item.start: item for item in group}
        group = [row] if row is not None and len(row.pieces) > 1 else []
    return found


def _rows(lines: list[Line]) -> list[Row]:
    rows: list[Row] = []
    start = 0
    for number in range(1, len(lines) + 1):
        if number < len(lines) and _level(lines[number - 1], lines[number]):
            continue
        part = lines[start:number]
        pieces = [piece for line in part for piece in _pieces(line)]
        rows.append(Row(pieces, start, number, part[0].size, part[0].base))
        start = number
    return rows


def _level(before: Line, line: Line) -> bool:
    return abs(before.base - line.base) < 0.35 * line.size and line.left > before.right


def _pieces(line: Line) -> list[Piece]:
    """A line parted at its wide gaps."""
    pieces = []
    begin, left = 0, line.left
    for place, right, after in line.cuts:
        pieces.append(Piece(line.text[begin:place].strip(), left, right))
        begin, left = place, after
    return [*pieces, Piece(line.text[begin:].strip(), left, line.right)]


def _belongs(above: Row, row: Row) -> bool:
    """Whether a row's pieces stand below those of the row above: by their left edges, right edges or middles."""
    if len(above.pieces) != len(row.pieces) or above.base - row.base > _FARTHEST * max(above.size, row.size):
        return False
    near = 0.6 * row.size
    return all(
        min(abs(a.left - b.left), abs(a.right - b.right), abs(a.left + a.right - b.left - b.right) / 2) < near
        for a, b in zip(above.pieces, row.pieces, strict=True)
    )


def _is_table(rows: list[Row]) -> bool:
    if len(rows) < 2 or all(_ITEM.fullmatch(row.pieces[0].text) for row in rows):
        return False
    pieces = [piece for row in rows for piece in row.pieces]
    if sum(len(piece.text) for piece in pieces) > _LONGEST * len(pieces):
        return False
    wide = all(b.left - a.right > _WIDE * row.size for row in rows for a, b in pairwise(row.pieces))
    return wide or len(rows) >= _FEWEST_NARROW

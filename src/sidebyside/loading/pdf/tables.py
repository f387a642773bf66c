"""Tables without rules: rows one below the other whose pieces stand in the same columns.

Where gaps are wide, each row's pieces must stand below those of the row above. Where they are hardly wider than a
blank, the white strips tell that go through several rows (`narrow_tables`)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from sidebyside.loading.pdf.lines import WIDE, Line

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


def table_rows(lines: list[Line], right: float) -> dict[int, Row]:
    """The rows of the tables among a column's lines, by the number of their first line; ``right`` is the edge that the
    column's lines are filled to."""
    rows = _rows(lines)
    found = {row.start: row for row in narrow_tables(rows, lines, right)}
    group: list[Row] = []
    for row in [*(row for row in rows if row.start not in found), None]:
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
        if after - right <= WIDE * line.size:
            continue
        pieces.append(Piece(line.text[begin:place].strip(), left, right))
        begin, left = place, after
    return [*pieces, Piece(line.text[begin:].strip(), left, line.right)]


def _belongs(above: Row, row: Row) -> bool:
    """Whether a row's pieces stand below those of the row above: by their left edges, right edges or middles."""
    if (
        above.end != row.start
        or len(above.pieces) != len(row.pieces)
        or above.base - row.base > _FARTHEST * max(above.size, row.size)
    ):
        return False
    near = 0.6 * row.size
    return all(
        min(abs(a.left - b.left), abs(a.right - b.right), abs(a.left + a.right - b.left - b.right) / 2) < near
        for a, b in zip(above.pieces, row.pieces, strict=True)
    )


def _is_table(rows: list[Row]) -> bool:
    if len(rows) < 2 or not _are_cells(rows):
        return False
    wide = all(b.left - a.right > _WIDE * row.size for row in rows for a, b in pairwise(row.pieces))
    return wide or len(rows) >= _FEWEST_NARROW


def _are_cells(rows: list[Row]) -> bool:
    """Whether the pieces of rows may be cells: no marks of items before their words, no columns of prose."""
    pieces = [piece for row in rows for piece in row.pieces]
    if all(_ITEM.fullmatch(row.pieces[0].text) for row in rows):
        return False
    return sum(len(piece.text) for piece in pieces) <= _LONGEST * len(pieces)


Gap = tuple[float, float]
"""The edges of a white strip (points)."""

_STRIP = 0.28
"""The least width of a white strip between cells, in sizes of the type."""
_SHORT = 1.5
"""A row leaves so much room at the column's edge: the lines of prose are filled, but for the last."""
_ALIKE = 0.3
"""Edges of cells that are so near to each other stand below each other."""
_FEWEST, _FEWEST_OF_TWO = 3, 4
"""So many rows make a table of three columns and more, so many one of two."""
_TRIES = 3
"""So many rows are taken on trust before the cells above stand right again."""


def narrow_tables(rows: list[Row], lines: list[Line], right: float) -> list[Row]:
    """The rows of tables whose gaps may be narrow, in their cells."""
    found: list[Row] = []
    gaps = [_gaps(lines[row.start : row.end], right) for row in rows]
    start = 0
    while start < len(rows):
        best: list[Row] = []
        strips = gaps[start]
        end = start
        misses = 0
        while strips and misses <= _TRIES:
            cells = [_cells(lines[row.start : row.end], row, strips) for row in rows[start : end + 1]]
            if _stand_right(cells):
                best, misses = cells, 0
            elif len(cells) >= _FEWEST_OF_TWO:
                misses += 1
            end += 1
            if end == len(rows) or rows[end - 1].base - rows[end].base > _FARTHEST * rows[end].size:
                break
            strips = _common(strips, gaps[end], rows[end].size)
        found += best
        start += max(1, len(best))
    return found


def _gaps(part: list[Line], right: float) -> list[Gap]:
    """Where a row leaves white, from edge to edge; nowhere, where it is filled as prose is."""
    if part[-1].right > right - _SHORT * part[-1].size:
        return []
    cuts = [(before, after) for line in part for _, before, after in line.cuts]
    return sorted([*cuts, *((a.right, b.left) for a, b in pairwise(part))])


def _common(strips: list[Gap], gaps: list[Gap], size: float) -> list[Gap]:
    """The parts of strips that stay white in another row."""
    both = []
    for left, right in strips:
        for before, after in gaps:
            if min(right, after) - max(left, before) >= _STRIP * size:
                both.append((max(left, before), min(right, after)))
    return both


def _cells(part: list[Line], row: Row, strips: list[Gap]) -> Row:
    """The row parted at the strips."""
    pieces = []
    for line in part:
        begin, left = 0, line.left
        for place, before, after in line.cuts:
            if any(before <= a and b <= after for a, b in strips):
                pieces.append(Piece(line.text[begin:place].strip(), left, before))
                begin, left = place, after
        pieces.append(Piece(line.text[begin:].strip(), left, line.right))
    return Row(pieces, row.start, row.end, row.size, row.base)


def _stand_right(rows: list[Row]) -> bool:
    """Whether rows parted at their strips are a table: cells of a column have an edge or their middle in common."""
    width = len(rows[0].pieces)
    if len(rows) < (_FEWEST if width > 2 else _FEWEST_OF_TWO) or any(len(row.pieces) != width for row in rows):
        return False
    near = _ALIKE * rows[0].size
    for column in zip(*(row.pieces for row in rows), strict=True):
        edges = ([p.left for p in column], [p.right for p in column], [(p.left + p.right) / 2 for p in column])
        if min(max(edge) - min(edge) for edge in edges) > near:
            return False
    return _are_cells(rows)

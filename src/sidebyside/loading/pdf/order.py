"""The reading order of a page's lines: columns by the gutters no line crosses, bands by the lines that cross them."""

from __future__ import annotations

from itertools import pairwise
from statistics import median

from sidebyside.loading.pdf.lines import Line

_MOST_CELLS = 5_000
"""The most places across a page at which a gutter is looked for."""

_FEW = 16
"""The lines of a last page, heads and feet with them, that are looked at one by one."""


def in_reading_order(lines: list[Line], depth: int = 0) -> list[Line]:
    """The lines of a region, column by column; ``column`` of each is set to tell its column from its neighbours'."""
    if len(lines) < 2:
        return lines
    gutter = _gutter(lines) if depth < 4 else None
    if gutter is None:
        return _down(lines)
    wide = [line for line in lines if line.left < gutter - 1 and line.right > gutter + 1]
    ordered: list[Line] = []
    rest = [line for line in lines if not (line.left < gutter - 1 and line.right > gutter + 1)]
    for cut in [*sorted(wide, key=lambda line: -line.base), None]:
        band = [line for line in rest if cut is None or line.base > cut.base]
        rest = [line for line in rest if cut is not None and line.base <= cut.base]
        for side in (True, False):
            column = [line for line in band if (line.right <= gutter + 1) is side]
            ordered += _numbered(in_reading_order(column, depth + 1), ordered)
        if cut is not None:
            ordered += _numbered([cut], ordered, wide=True)
    return ordered


def _down(lines: list[Line]) -> list[Line]:
    """From top to bottom, lines of one height from left to right."""
    ordered = sorted(lines, key=lambda line: -line.base)
    rows: list[list[Line]] = []
    for line in ordered:
        if rows and abs(rows[-1][0].base - line.base) < 0.35 * min(line.size, rows[-1][0].size):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [line for row in rows for line in sorted(row, key=lambda line: line.left)]


def _numbered(column: list[Line], before: list[Line], wide: bool = False) -> list[Line]:
    """Give a column's lines a number of their own, keeping the numbers told apart inside it."""
    base = max((line.column for line in before), default=-1) + 1
    if wide and before and before[-1].column < 0:
        base = before[-1].column
    low = min((line.column for line in column), default=0)
    for line in column:
        line.column = base + line.column - low
    return column


def _gutter(lines: list[Line]) -> float | None:
    """The middle of the best upright white strip: hardly any line crosses it, several stand on both sides of it at the
    same heights, and it is wider than a word space. None where there is none."""
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    width = right - left
    if width < 120:
        return None
    size = median(line.size for line in lines)
    # No page is wider than 14,400 points, but a damaged one may place its lines anywhere.
    step = max(1.0, size / 4, width / _MOST_CELLS)
    cells = int(width / step) + 1
    crossed = [0] * (cells + 1)
    for line in lines:
        for cell in range(max(0, int((line.left - left) / step)), min(cells, int((line.right - left) / step)) + 1):
            crossed[cell] += 1
    low, high = int(0.15 * cells), int(0.85 * cells)
    best: tuple[float, float] | None = None
    found: float | None = None
    limit = max(0, int(0.25 * len(lines)))
    cell = low
    while cell < high:
        if crossed[cell] > limit:
            cell += 1
            continue
        region = cell
        while cell < high and crossed[cell] <= limit:
            cell += 1
        # Short lines of a ragged column leave the region wide: its emptiest strip is what no line crosses, or a page
        # number and a head alone.
        least = min(crossed[region:cell])
        for most in range(least, least + 3):
            start, end = _emptiest(crossed, region, cell, most)
            if (end - start) * step >= 0.7 * size:
                break
        middle, span = left + (start + end) / 2 * step, (end - start) * step
        if span >= 0.7 * size and _two_columns(lines, middle):
            crossings = least
            if best is None or (crossings, -span) < best:
                best = (crossings, -span)
                found = middle
    return found


def _emptiest(crossed: list[int], start: int, end: int, most: int) -> tuple[int, int]:
    """The longest run of cells of ``start`` to ``end`` with at most so many crossings; of equal ones the first."""
    best = (start, start)
    begin = start
    for cell in range(start, end + 1):
        if cell == end or crossed[cell] > most:
            if cell - begin > best[1] - best[0]:
                best = (begin, cell)
            begin = cell + 1
    return best


def _drawn_apart(lines: list[Line], first: list[Line], second: list[Line]) -> bool:
    """Whether a document draws what stands left and what stands right one after the other, as it does with columns and
    boxes at the side, not with rows of cells; between lines across the page each part may be so."""
    left, right = {line.order for line in first}, {line.order for line in second}
    sides = [line.order in left for line in sorted(lines, key=lambda line: line.order) if line.order in left | right]
    changes = sum(1 for before, after in pairwise(sides) if before != after)
    across = len(lines) - len(first) - len(second)
    # Heads and feet are drawn before and after; rows change sides at every line.
    return changes <= min(3 + 2 * min(across, 2), len(first), len(second))


def _few_in_two_columns(lines: list[Line], x: float) -> bool:
    """Whether the few lines of a last page are two columns, drawn one after the other; heads and feet stand apart."""
    body = [
        line
        for line in lines
        if any(0.5 * line.size < abs(line.base - other.base) < 2.2 * line.size for other in lines if other is not line)
    ]
    first = [line for line in body if line.right <= x + 1]
    second = [line for line in body if line.left >= x - 1]
    if min(len(first), len(second)) < 2 or not 5 <= len(first) + len(second) == len(body):
        return False
    prose = all(max(len(line.text) for line in column) >= 30 for column in (first, second))
    return prose and max(line.order for line in first) < min(line.order for line in second)


def _two_columns(lines: list[Line], x: float) -> bool:
    """Whether lines on both sides of ``x`` stand side by side, as columns do and a lone indented block does not."""
    first = [line for line in lines if line.right <= x + 1]
    second = [line for line in lines if line.left >= x - 1]
    if len(lines) <= _FEW and _few_in_two_columns(lines, x):
        return True
    if len(first) < 3 or len(second) < 3:
        return False
    if _drawn_apart(lines, first, second):
        return True
    # Columns of prose have lines that mostly fill them; the cells of a table or a list of dates do not.
    for column in (first, second):
        wide = max(line.right for line in column) - min(line.left for line in column)
        filled = median(line.right - line.left for line in column) >= 0.55 * wide
        if not filled and _gutter(column) is None:
            return False
        if median(len(line.text) for line in column) < 12:
            return False
    top = min(max(line.top for line in column) for column in (first, second))
    bottom = max(min(line.bottom for line in column) for column in (first, second))
    beside = [sum(1 for line in column if bottom - 1 <= line.base <= top + 1) for column in (first, second)]
    return min(beside) >= 3

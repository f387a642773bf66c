"""The marks of items that a document draws apart from their words, put before these again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sidebyside.loading.pdf.lines import Line

_MARK = re.compile(r"[•◦▪‣●○■–—*-]|\(?\d{1,2}[.)]|[a-z][.)]")
_FARTHEST = 1.8
"""The most room between a mark and its words, in sizes of the type; cells stand farther apart."""


def with_marks(lines: Sequence[Line]) -> list[Line]:
    """Lines in reading order, a mark and the line right beside it made one."""
    made: list[Line] = []
    for number, line in enumerate(lines):
        mark = made[-1] if made else None
        after = lines[number + 1] if number + 1 < len(lines) else None
        if (
            mark is None
            or not _MARK.fullmatch(mark.text)
            or not _beside(mark, line)
            or (after is not None and _level(line, after))  # a row of cells
        ):
            made.append(line)
            continue
        shift = len(mark.text) + 1
        made[-1] = replace(
            line,
            text=f"{mark.text} {line.text}",
            left=mark.left,
            first_word=mark.right - mark.left,
            column=mark.column,
            cuts=tuple((place + shift, right, left) for place, right, left in line.cuts),
        )
    return made


def _level(before: Line, line: Line) -> bool:
    return abs(before.base - line.base) < 0.35 * line.size and line.left > before.right


def _beside(mark: Line, line: Line) -> bool:
    near = line.left - mark.right < _FARTHEST * line.size
    return mark.page == line.page and mark.column == line.column and near and _level(mark, line)

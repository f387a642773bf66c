"""Where the items of a list begin and end: by their marks, and by how their lines are set."""

from __future__ import annotations

import re

from sidebyside.loading.pdf.lines import Line
from sidebyside.loading.pdf.style import Column

BULLET = re.compile(r"(?:[•◦▪‣●○■–—*-]|\(?\d{1,2}[.)]|[a-z][.)])\s+\S")
"""The mark or number of an item, and the beginning of its words."""
_MARK = re.compile(r"[•◦▪‣●○■–—*-](?=\s)|\(?(\d{1,2})[.)](?=\s)")
_SIGNS = "•◦▪‣●○■"


def begins_list(line: Line, before: Line) -> bool:
    """Whether a line that begins with a mark can hardly go on with a sentence: below a colon, or by a mark that no
    sentence has, unless the line before parts its own words by it."""
    sign = line.text[0]
    return before.text.endswith((":", "：")) or (sign in _SIGNS and f" {sign}" not in before.text)


def ends_item(line: Line, item: list[Line]) -> bool:
    """Whether a line stands left of an item's mark: below lines that hang, or below a mark that no sentence has. A
    paragraph set in may begin with a dash, as speech does."""
    first, before = item[0], item[-1]
    if line.left > first.left - 0.5 * line.size or not BULLET.match(first.text):
        return False
    return before.left > first.left + 0.3 * line.size or first.text[0] in _SIGNS


def is_item_without_mark(line: Line, before: Line, column: Column) -> bool:
    """Whether a line in small letters is an item all the same: browsers draw the marks of lists as pictures. Both lines
    are set in alike, and much of the one before was left empty."""
    set_in = line.left - column.left > line.size and abs(line.left - before.left) < 0.3 * line.size
    return set_in and before.right - column.left < 0.6 * (column.right - column.left)


def hangs(line: Line, item: list[Line]) -> bool:
    """Whether a line stands below the words of an item, not below the mark or number that hangs before them."""
    first = item[0]
    depth = line.left - first.left - first.first_word
    return len(item) == 1 and BULLET.match(first.text) is not None and 0 < depth < 1.6 * line.size


def follows(line: Line, item: list[Line]) -> bool:
    """Whether a line is the item after an item of one line, or the first of another list: its mark stands below the
    other's, and is the same, the next number, or the first."""
    before = item[0]
    if len(item) > 1 or abs(line.left - before.left) > 0.3 * line.size:
        return False
    mark, other = _MARK.match(line.text), _MARK.match(before.text)
    if mark is None or other is None:
        return False
    if mark[1] is None:
        return mark[0] == other[0]
    return int(mark[1]) == (int(other[1]) + 1 if other[1] else 1)

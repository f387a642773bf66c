"""Lines in reading order to paragraphs, by what typesetters do: gaps, indents, short last lines, changes of type."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby

from sidebyside.loading.document import Block
from sidebyside.loading.pdf.items import BULLET, begins_list, ends_item, follows, hangs, is_item_without_mark
from sidebyside.loading.pdf.joining import joined
from sidebyside.loading.pdf.lines import HYPHEN, Line
from sidebyside.loading.pdf.marks import with_marks
from sidebyside.loading.pdf.style import TERMINAL, Column, Style, body_size, columns_of, style_of
from sidebyside.loading.pdf.tables import Row, table_rows
from sidebyside.model import Role

_SMALLEST = 1.2
"""The least gap that tells, in points: less is how lines fall on pixels."""


@dataclass
class _Paragraph:
    """Lines of one paragraph, and the column that it ends in."""

    lines: list[Line]
    column: Column
    note: bool = False
    indented: bool = False
    gap: bool = False
    row: Row | None = None


def blocks_of_lines(pages: list[list[Line]]) -> list[Block]:
    """The paragraphs of a document's pages of lines, headings and footnotes told apart; those a page or a column cuts
    in two are put together, and footnotes come after the paragraph that they interrupt."""
    pages = [with_marks(page) for page in pages]
    lines = [line for page in pages for line in page]
    if not lines:
        return []
    size = body_size(lines)
    pieces = [list(column) for page in pages for _, column in groupby(page, key=lambda line: line.column)]
    columns = columns_of(pieces, size)
    style = style_of(columns, size)
    split = [_split(column, style) for column in columns]
    return _blocks(_merged(split, style), style)


def _split(column: Column, style: Style) -> list[_Paragraph]:
    """The paragraphs of one column."""
    left, right = column.left, column.right
    paragraphs: list[_Paragraph] = []
    rows = table_rows(column.lines, right)
    end = 0
    for number, line in enumerate(column.lines):
        if number < end:
            continue
        if number in rows:
            end = rows[number].end
            paragraphs.append(_Paragraph(column.lines[number:end], column, row=rows[number]))
            continue
        note = line.size < 0.93 * style.size and _foot(line, column.lines, style)
        if not paragraphs or paragraphs[-1].row:
            paragraphs.append(_Paragraph([line], column, note=note, indented=line.left > left + 0.7 * line.size))
            continue
        last = paragraphs[-1]
        before = last.lines[-1]
        if abs(before.base - line.base) < 0.35 * line.size and line.left > before.right:
            # Two pieces of one row, too far apart to be one line: cells, or a heading's number.
            last.lines.append(line)
            continue
        gap = _gap(before, line, column, style)
        type_change = abs(line.size - before.size) > 0.09 * before.size or line.bold != before.bold
        starts_in = not note and _starts_in(column, number, last, style)
        short = not note and column.has_room(before, line) and (before.right - left) < 0.985 * (right - left)
        bullet = bool(BULLET.match(line.text)) and not before.text.endswith(HYPHEN)
        outdent = len(last.lines) == 1 and before.left - line.left > 0.35 * (right - left)
        if (
            gap
            or type_change
            or starts_in
            or outdent
            or ends_item(line, last.lines)
            or (note and _note_starts(line, before))
            or (
                bullet
                and (
                    short
                    or begins_list(line, before)
                    or line.left < before.left - 0.3 * line.size
                    or follows(line, last.lines)
                )
            )
        ):
            paragraphs.append(_Paragraph([line], column, note=note, indented=starts_in, gap=gap))
        elif (
            short
            and not before.bold
            and (
                TERMINAL.search(before.text)
                or _starts_anew(line, before, column)
                or is_item_without_mark(line, before, column)
            )
        ):
            paragraphs.append(_Paragraph([line], column, note=note))
        else:
            last.lines.append(line)
    style.gaps = style.gaps or any(paragraph.gap for paragraph in paragraphs)
    return paragraphs


def _starts_anew(line: Line, before: Line, column: Column) -> bool:
    """Whether a line does not look like the rest of a sentence; a number does, unless much room was left before it."""
    if line.text[:1].isdigit():
        return before.right - column.left < 0.75 * (column.right - column.left)
    return not line.text[:1].islower()


def _gap(before: Line, line: Line, column: Column, style: Style) -> bool:
    """Whether more space than between lines parts two lines."""
    step = before.base - line.base
    leading = style.leading_at(max(line.size, before.size), column)
    if step > 1.28 * leading or step < -0.5 * line.size:
        return True
    # A small gap tells where lines keep their distance all through, and a sentence has ended.
    return style.steady and step > max(1.1 * leading, leading + _SMALLEST) and TERMINAL.search(before.text) is not None


def _starts_in(column: Column, number: int, last: _Paragraph, style: Style) -> bool:
    """Whether a line is set in as the first of a paragraph is."""
    line, before = column.lines[number], last.lines[-1]
    depth = line.left - column.left
    if depth <= 0.7 * line.size or hangs(line, last.lines):
        return False
    if line.left - before.left > 0.5 * line.size:
        return True
    # Below a paragraph of one line, set in alike; in a block that is set in as a whole, lines are filled.
    alike = abs(line.left - before.left) < 0.3 * line.size and abs(depth - style.indent * line.size) < 0.6 * line.size
    if not style.indent or not alike or len(last.lines) > 1 or not TERMINAL.search(before.text):
        return False
    after = column.lines[number + 1] if number + 1 < len(column.lines) else None
    ends = after is None or after.size < 0.93 * line.size or after.left < line.left - 0.5 * line.size
    return ends or column.has_room(before, line)


def _foot(line: Line, column: list[Line], style: Style) -> bool:
    """Whether a small line stands below all body text of its column."""
    return all(other.base > line.base for other in column if other.size >= 0.93 * style.size)


def _note_starts(line: Line, before: Line) -> bool:
    return (
        line.marked
        or (line.marks > 0 and line.left <= before.left + line.size)
        or bool(re.match(r"(?:\[?\d{1,3}\]?[.)]?|[*†‡])\s", line.text))
    )


def _merged(pieces: list[list[_Paragraph]], style: Style) -> list[_Paragraph]:
    """One list of paragraphs, those cut by the end of a column or page joined."""
    merged: list[_Paragraph] = []
    notes: list[_Paragraph] = []
    for piece in pieces:
        body = [paragraph for paragraph in piece if not paragraph.note]
        if merged and body and _goes_on(merged[-1], body[0], style):
            merged[-1].lines += body[0].lines
            merged[-1].column = body[0].column
            body = body[1:]
        if body:
            # The paragraph before is complete now: its page's footnotes may follow it.
            if not merged or not _open_end(merged[-1]):
                merged += notes
                notes = []
            merged += body
        notes += [paragraph for paragraph in piece if paragraph.note]
    return merged + notes


def _open_end(paragraph: _Paragraph) -> bool:
    end = paragraph.lines[-1]
    return (
        paragraph.row is None and not TERMINAL.search(end.text) and paragraph.column.right - end.right < 2.5 * end.size
    )


def _goes_on(last: _Paragraph, first: _Paragraph, style: Style) -> bool:
    """Whether the first paragraph of a column continues the last of the one before."""
    if last.row or first.row:
        return False
    end, start = last.lines[-1], first.lines[0]
    if abs(end.size - start.size) > 0.09 * end.size or end.bold != start.bold or last.note:
        return False
    if end.text.endswith(HYPHEN) or (end.text.endswith("-") and start.text[:1].islower()):
        return True
    if first.indented and style.indent:
        return False
    if BULLET.match(start.text):
        return False
    if BULLET.match(last.lines[0].text) and not start.text[:1].islower():
        return False
    full = not last.column.has_room(end, start)
    if not TERMINAL.search(end.text):
        return full or not start.text[:1].isupper()
    return full and not start.bold and len(last.lines) > 1 and (style.indent > 0 or style.gaps)


def _blocks(paragraphs: list[_Paragraph], style: Style) -> list[Block]:
    blocks = []
    marked = any(line.marks for paragraph in paragraphs if not paragraph.note for line in paragraph.lines)
    number = 0
    for paragraph in paragraphs:
        if paragraph.row:
            blocks.append(Block(" | ".join(piece.text for piece in paragraph.row.pieces if piece.text), "table"))
            continue
        text = joined([line.text for line in paragraph.lines], style)
        first = paragraph.lines[0]
        if paragraph.note and marked:
            # Some set the note's own mark on the line, at its size: the next number, or 1 on a new page.
            number += 1
            own = re.match(r"(\d{1,3})\s+(?=\S)", text)
            if own and not first.marks and int(own[1]) in (number, 1):
                number, text = int(own[1]), text[own.end() :]
        large = first.size > 1.12 * style.size
        heading = (large or (first.bold and not TERMINAL.search(text))) and len(text) < 240
        role: Role = "heading" if heading else "list" if BULLET.match(text) else "text"
        blocks.append(Block(text, role))
    return blocks

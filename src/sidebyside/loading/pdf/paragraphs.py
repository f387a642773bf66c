"""Lines in reading order to paragraphs, by what typesetters do: gaps, indents, short last lines, changes of type."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from statistics import median

from sidebyside.loading.document import Block
from sidebyside.loading.pdf.lines import HYPHEN, Line
from sidebyside.model import Role

_TERMINAL = re.compile(r"[.!?…:。！？؟۔]['\"”’»)\]]*$")
_BULLET = re.compile(r"(?:[•◦▪‣●○■–—*-]|\(?\d{1,2}[.)]|[a-z][.)])\s+\S")


@dataclass
class _Paragraph:
    """Lines of one paragraph, and whether its last line reached the end of its column."""

    lines: list[Line]
    full: bool = False
    note: bool = False
    indented: bool = False
    gap: bool = False


@dataclass
class _Style:
    """What the document does: the size of its body text, its leading, whether paragraphs are indented or parted."""

    size: float
    indents: bool = False
    gaps: bool = False
    words: Counter[str] = field(default_factory=Counter)


def blocks_of_lines(pages: list[list[Line]]) -> list[Block]:
    """The paragraphs of a document's pages of lines, headings and footnotes told apart; those a page or a column cuts
    in two are put together, and footnotes come after the paragraph that they interrupt."""
    lines = [line for page in pages for line in page]
    if not lines:
        return []
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size * 2) / 2] += len(line.text)
    style = _Style(max(sizes, key=lambda size: (sizes[size], size)))
    for line in lines:
        style.words.update(word.lower() for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", line.text))
    pieces = []
    for page in pages:
        for _, column in groupby(page, key=lambda line: line.column):
            pieces.append(_split(list(column), style))
    return _blocks(_merged(pieces, style), style)


def _split(column: list[Line], style: _Style) -> list[_Paragraph]:
    """The paragraphs of one column."""
    body = [line for line in column if abs(line.size - style.size) < 0.6] or column
    right = _edge([line.right for line in body], style.size)
    left = _edge([-line.left for line in body], style.size)
    left = -left
    steps = [a.base - b.base for a, b in pairwise(body) if 0 < a.base - b.base < 3 * a.size]
    leading = median(steps) if steps else 1.3 * style.size
    tight = min((step for step in steps if step > 0.8 * style.size), default=leading)
    leading = min(leading, 1.35 * tight)
    paragraphs: list[_Paragraph] = []
    for line in column:
        note = line.size < 0.93 * style.size and _foot(line, column, style)
        if not paragraphs:
            paragraphs.append(_Paragraph([line], note=note, indented=line.left > left + 0.7 * line.size))
            continue
        last = paragraphs[-1]
        before = last.lines[-1]
        if abs(before.base - line.base) < 0.35 * line.size and line.left > before.right:
            # Two pieces of one row, too far apart to be one line: cells, or a heading's number.
            last.lines.append(line)
            continue
        step = before.base - line.base
        gap = step > 1.28 * leading * max(line.size, before.size) / style.size or step < -0.5 * line.size
        type_change = abs(line.size - before.size) > 0.09 * before.size or line.bold != before.bold
        indent = line.left - before.left if len(last.lines) == 1 else line.left - last.lines[-1].left
        starts_in = line.left > left + 0.7 * line.size and indent > 0.5 * line.size and not note
        room = right - before.right > line.first_word + 0.3 * line.size and not note
        short = room and (before.right - left) < 0.97 * (right - left)
        bullet = bool(_BULLET.match(line.text)) and not before.text.endswith(HYPHEN)
        if (
            gap
            or type_change
            or starts_in
            or (note and _note_starts(line, before))
            or (bullet and (short or indent < 0))
        ):
            paragraphs.append(_Paragraph([line], note=note, indented=starts_in, gap=gap))
        elif short and (_TERMINAL.search(before.text) or not line.text[:1].islower()) and not before.bold:
            paragraphs.append(_Paragraph([line], note=note))
        else:
            last.lines.append(line)
    at_edge = sum(1 for line in body if right - line.right < 0.3 * line.size)
    slack = 0.4 if at_edge > 0.5 * len(body) else 2.5
    for paragraph in paragraphs:
        end = paragraph.lines[-1]
        paragraph.full = right - end.right < slack * end.size
        style.indents = style.indents or (paragraph.indented and not paragraph.note)
        style.gaps = style.gaps or paragraph.gap
    return paragraphs


def _edge(values: list[float], size: float) -> float:
    """The edge most lines end at: the greatest value that several share, or the greatest."""
    ordered = sorted(values, reverse=True)
    for value in ordered:
        if sum(1 for other in ordered if abs(other - value) < 0.15 * size) >= max(2, len(ordered) // 6):
            return value
    return ordered[0]


def _foot(line: Line, column: list[Line], style: _Style) -> bool:
    """Whether a small line stands below all body text of its column."""
    return all(other.base > line.base for other in column if other.size >= 0.93 * style.size)


def _note_starts(line: Line, before: Line) -> bool:
    return (line.marks > 0 and line.left <= before.left + line.size) or bool(
        re.match(r"(?:\[?\d{1,3}\]?[.)]?|[*†‡])\s", line.text)
    )


def _merged(pieces: list[list[_Paragraph]], style: _Style) -> list[_Paragraph]:
    """One list of paragraphs, those cut by the end of a column or page joined."""
    merged: list[_Paragraph] = []
    notes: list[_Paragraph] = []
    for piece in pieces:
        body = [paragraph for paragraph in piece if not paragraph.note]
        if merged and body and _goes_on(merged[-1], body[0], style):
            merged[-1].lines += body[0].lines
            merged[-1].full = body[0].full
            body = body[1:]
        if body:
            # The paragraph before is complete now: its page's footnotes may follow it.
            merged += notes if not merged or not body or not _open_end(merged[-1]) else []
            notes = [] if not merged or not _open_end(merged[-1]) else notes
            merged += body
        notes += [paragraph for paragraph in piece if paragraph.note]
    return merged + notes


def _open_end(paragraph: _Paragraph) -> bool:
    return not _TERMINAL.search(paragraph.lines[-1].text) and paragraph.full


def _goes_on(last: _Paragraph, first: _Paragraph, style: _Style) -> bool:
    """Whether the first paragraph of a column continues the last of the one before."""
    end, start = last.lines[-1], first.lines[0]
    if abs(end.size - start.size) > 0.09 * end.size or end.bold != start.bold or last.note:
        return False
    if end.text.endswith(HYPHEN) or (end.text.endswith("-") and start.text[:1].islower()):
        return True
    if first.indented and style.indents:
        return False
    if _BULLET.match(start.text):
        return False
    if _BULLET.match(last.lines[0].text) and not start.text[:1].islower():
        return False
    if not _TERMINAL.search(end.text):
        return last.full or start.text[:1].islower()
    return last.full and not start.bold and len(last.lines) > 1 and (style.indents or style.gaps)


def _blocks(paragraphs: list[_Paragraph], style: _Style) -> list[Block]:
    blocks = []
    marked = any(line.marks for paragraph in paragraphs if not paragraph.note for line in paragraph.lines)
    number = 0
    for paragraph in paragraphs:
        text = _text([line.text for line in paragraph.lines], style.words)
        first = paragraph.lines[0]
        if paragraph.note and marked:
            # Some set the note's own mark on the line, at its size: the next number, or 1 on a new page.
            number += 1
            own = re.match(r"(\d{1,3})\s+(?=\S)", text)
            if own and not first.marks and int(own[1]) in (number, 1):
                number, text = int(own[1]), text[own.end() :]
        large = first.size > 1.12 * style.size
        heading = (large or (first.bold and not _TERMINAL.search(text))) and len(text) < 240
        role: Role = "heading" if heading else "list" if _BULLET.match(text) else "text"
        blocks.append(Block(text, role))
    return blocks


def _text(lines: list[str], words: Counter[str]) -> str:
    """The lines put together; words broken by a hyphen at a line's end are healed."""
    text = lines[0]
    for line in lines[1:]:
        if text.endswith(HYPHEN) or (
            text.endswith(("-", "‐", "\u00ad")) and line[:1].isalpha() and text[-2:-1].isalpha()
        ):
            text = _healed(text[:-1], line, words, sure=text.endswith("\u00ad"))
        elif (text.endswith(("–", "—", "/")) and not text[-2:-1].isspace()) or (
            _ideograph(text[-1:]) and _ideograph(line[:1])
        ):
            text += line
        else:
            text += " " + line
    return " ".join(text.replace(HYPHEN, "-").split())


def _healed(text: str, line: str, words: Counter[str], sure: bool) -> str:
    """Whether the hyphen belongs to the word is told by how the document writes it elsewhere, else by the case."""
    head = re.search(r"[^\W\d_]+(?:-[^\W\d_]+)*$", text)
    tail = re.match(r"[^\W\d_]+", line)
    if not head or not tail:
        return f"{text}-{line}" if text and text[-1].isalnum() else f"{text}- {line}"
    whole, compound = f"{head[0]}{tail[0]}".lower(), f"{head[0]}-{tail[0]}".lower()
    if not sure and (tail[0][0].isupper() or words[compound] > words[whole]):
        return f"{text}-{line}"
    return text + line


def _ideograph(character: str) -> bool:
    return "\u2e80" <= character <= "\u9fff" or "\uf900" <= character <= "\ufaff" or "\uff00" <= character <= "\uffef"

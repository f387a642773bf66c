"""Breaking a paragraph into lines of a given width, without changing a character."""

from __future__ import annotations

from sidebyside.language.patterns import lazily
from sidebyside.layout.widths import cell_widths, is_plain
from sidebyside.model import Span

# Scripts without spaces between words: a line may end after any of their characters.
_UNSPACED = lazily(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u312f\u3131-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff01-\uff60"
    "\U00020000-\U0003ffff]"
)
# Signs that must not begin a line, and those that must not end one.
_NOT_FIRST = frozenset(
    "、。，．・：；？！）］｝〉》」』】〕〗’”…‥ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ,.;:!?)]}»%"
)
_NOT_LAST = frozenset("（［｛〈《「『【〔〖‘“([{«")


def wrap(text: str, width: int) -> tuple[Span, ...]:
    """The lines of a paragraph, as spans of its text, each at most ``width`` (>= 1) cells wide.

    Lines break at spaces and at ``\\n``, between ideographs, and within a word only where it is longer than a line;
    the spaces at a break belong to no line. At least one line, empty for an empty text. A character wider than
    ``width`` stands alone on its line.
    """
    if "\n" not in text:
        return tuple(_wrap_line(text, 0, len(text), width))
    lines: list[Span] = []
    start = 0
    for part in text.split("\n"):
        lines += _wrap_line(text, start, start + len(part), width)
        start += len(part) + 1
    while len(lines) > 1 and lines[-1].start == lines[-1].end:
        lines.pop()
    return tuple(lines)


def _wrap_line(text: str, start: int, end: int, width: int) -> list[Span]:
    while end > start and text[end - 1] == " ":
        end -= 1
    if is_plain(text[start:end]):
        return _wrap_plain(text, start, end, width)
    return _wrap_wide(text, start, end, width)


def _wrap_plain(text: str, start: int, end: int, width: int) -> list[Span]:
    """Every character is one cell: the last space within reach is found by the search of `str` itself."""
    lines: list[Span] = []
    rfind = text.rfind
    while end - start > width:
        space = rfind(" ", start + 1, start + width + 1)
        if space < 0:
            following = start + width
            lines.append(Span(start, following))
        else:
            following = space + 1
            while space > start + 1 and text[space - 1] == " ":
                space -= 1
            lines.append(Span(start, space))
        while text[following] == " ":
            following += 1
        start = following
    lines.append(Span(start, end))
    return lines


def _wrap_wide(text: str, start: int, end: int, width: int) -> list[Span]:
    lines: list[Span] = []
    widths = cell_widths(text[start:end])
    base = start
    opportunity = -1  # where the next line could begin
    total = 0
    index = start
    while index < end:
        cells = widths[index - base]
        total += cells
        if index > start and cells and _may_break(text, index):
            opportunity = index
        while total > width and index > start and text[index] != " ":
            following = opportunity if opportunity > start else _cluster_start(widths, base, index, start)
            stop = following
            while stop > start + 1 and text[stop - 1] == " ":
                stop -= 1
            lines.append(Span(start, stop))
            start = following
            opportunity = -1
            total = sum(widths[start - base : index + 1 - base])
        index += 1
    lines.append(Span(start, end))
    return lines


def _may_break(text: str, index: int) -> bool:
    """Whether a line may begin at ``index``: after a space, or beside a character of an unspaced script."""
    before, after = text[index - 1], text[index]
    if before == " ":
        return after != " "
    if after == " " or after in _NOT_FIRST or before in _NOT_LAST:
        return False
    return bool(_UNSPACED.match(after) or _UNSPACED.match(before))


def _cluster_start(widths: list[int], base: int, index: int, start: int) -> int:
    """The start of the cell that ``index`` belongs to: marks of no width stay with their base."""
    while index > start + 1 and not widths[index - base]:
        index -= 1
    return index

"""Styled runs as lines of an exact width: for everything around the reports."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from sidebyside.layout.display import clean
from sidebyside.layout.widths import cell_width, cut, drawn
from sidebyside.layout.wrapping import wrap as wrap_text
from sidebyside.model import Span

Run = tuple[str, Style]


def width_of(runs: Iterable[Run]) -> int:
    """The cells that runs take."""
    return sum(cell_width(clean(text)) for text, _ in runs)


def fit(runs: Sequence[Run], width: int, fill: Style) -> list[Segment]:
    """The runs cleaned for the screen in exactly ``width`` cells: cut with an ellipsis, or filled up."""
    segments: list[Segment] = []
    left = max(0, width)
    for number, (text, style) in enumerate(runs):
        text = clean(text)
        cells = cell_width(text)
        if cells > left or (cells == left and any(later for later, _ in runs[number + 1 :])):
            if left:
                text = text[: cut(text, left - 1)]
                segments.append(Segment(drawn(text) + "…", style))
                left -= cell_width(text) + 1
            break
        if text:
            segments.append(Segment(drawn(text), style))
        left -= cells
    if left > 0:
        segments.append(Segment(" " * left, fill))
    return segments


def line(runs: Sequence[Run], width: int, fill: Style) -> Strip:
    """`fit` as a strip."""
    return Strip(fit(runs, width, fill), width)


def wrap(runs: Sequence[Run], width: int, indent: int = 0) -> list[list[Run]]:
    """Runs broken into lines of at most ``width`` cells; lines after the first begin with ``indent`` blanks.

    The text is cleaned for the screen; newlines in it end a line.
    """
    text = "\n".join(clean(part) for part in "".join(text for text, _ in runs).split("\n"))
    indent = max(0, min(indent, width - 8))
    lines: list[list[Run]] = []
    for number, span in enumerate(_spans(text, max(1, width), indent)):
        pieces: list[Run] = [(" " * indent, runs[0][1])] if number and indent and runs else []
        position = 0
        for part, style in runs:
            start, end = max(span.start, position), min(span.end, position + len(part))
            if start < end:
                pieces.append((text[start:end], style))
            position += len(part)
        lines.append(pieces)
    return lines


def _spans(text: str, width: int, indent: int) -> list[Span]:
    """The lines of a text: the first as long as ``width``, the others shorter by ``indent``."""
    first, *others = wrap_text(text, width)
    if not others or not indent:
        return [first, *others]
    begin = others[0].start
    rest = wrap_text(text[begin:], max(1, width - indent))
    return [first, *(Span(begin + start, begin + end) for start, end in rest)]

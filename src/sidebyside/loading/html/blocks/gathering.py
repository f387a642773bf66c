"""Pieces of text into blocks: a block ends where an element that makes one begins or ends, and at line breaks."""

from __future__ import annotations

import re

from sidebyside.loading.html.blocks.inside import Inside
from sidebyside.loading.html.blocks.pageblock import PageBlock
from sidebyside.loading.paragraphs.running import BREAK, broken_lines
from sidebyside.model import Role

_BOLD = 0.9
"""The share of a line, blanks between its pieces aside, that is bold where all of it is."""
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")


class Gathering:
    """Gathers text pieces into blocks."""

    def __init__(self) -> None:
        self.blocks: list[PageBlock] = []
        self.pieces: list[str] = []
        self.linked = 0
        self.breaks = 0
        self.bold = 0  # so many elements around the text print it bold
        self.printed_bold = 0
        self.quotes: list[tuple[str, str]] = []  # the marks of the quotations around the text
        self.row: list[str] | None = None
        self.row_linked = 0

    def text(self, text: str | None, state: Inside) -> None:
        """Add text that stands where ``state`` holds; in preformatted text a blank line ends a block."""
        if not text:
            return
        if state.pre and "\n" in text:
            first, *others = _BLANK_LINE.split(text)
            self.pieces.append(first)
            for other in others:
                self.flush(state)
                self.pieces.append(other)
            return
        if text.strip(" \t\n\r\f"):
            self.breaks = 0
            if state.link:
                self.linked += len(text.strip())
            if self.bold:
                self.printed_bold += len(text.strip())
        self.pieces.append(text.replace(BREAK, " "))

    def line_break(self, state: Inside) -> None:
        """A ``<br>`` ends a paragraph, unless the next line goes on with the sentence: told when that line comes."""
        self.breaks += 1
        if self.breaks >= 2:
            self.flush(state)
        else:
            self.pieces.append(BREAK)

    def flush(self, state: Inside) -> None:
        """End what was gathered: a line is a block with what ``state`` says of its place; in a table's row, a cell."""
        if not self.pieces:
            return
        lines = broken_lines("".join(self.pieces), state.role in ("heading", "caption"))
        # Chinese and Japanese pages indent paragraphs with ideographic blanks, old pages with no-break ones.
        lines = [bare for line in lines if (bare := line.strip())]
        linked, length = self.linked, sum(map(len, lines))
        bold = len(lines) == 1 and self.printed_bold >= _BOLD * length
        self.pieces, self.linked, self.breaks, self.printed_bold = [], 0, 0, 0
        if self.row is not None:
            if lines:  # between cells stand only the blanks of the source
                self.row.append(" ".join(lines))
                self.row_linked += linked
            return
        for line in lines:
            self._add(line, min(1.0, linked / length), state, bold=bold)

    def close_row(self, state: Inside) -> None:
        """The open row of a table ends: its cells are one block."""
        cells, linked = self.row or [], self.row_linked
        self.row, self.row_linked = None, 0
        text = " | ".join(cells)
        if text:
            self._add(text, min(1.0, linked / sum(map(len, cells))), state, "table")

    def hide(self, text: str, state: Inside) -> None:
        """Keep words inside a line that no browser shows apart from the line."""
        hidden = PageBlock(text, state.role, state.tag, state.number, hidden=True, ancestors=state.ancestors)
        self.blocks.append(hidden)

    def _add(self, text: str, links: float, state: Inside, role: Role | None = None, *, bold: bool = False) -> None:
        self.blocks.append(
            PageBlock(
                text,
                role or state.role,
                state.tag,
                state.number,
                links,
                state.furniture,
                state.hidden,
                state.pull,
                int(state.tag[1]) if (role or state.role) == "heading" and state.tag[1:].isdigit() else 0,
                state.ancestors,
                state.lead,
                state.shape,
                state.consent,
                state.article,
                bold,
            )
        )

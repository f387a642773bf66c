"""The running text of office documents: pieces of text in, blocks out, with table rows, notes and lists kept apart."""

from __future__ import annotations

from dataclasses import dataclass, field

from sidebyside.language.patterns import lazily
from sidebyside.loading.document import Block
from sidebyside.model import Role

BREAK = "\v"
"""A line break inside a paragraph."""

_SPACE = lazily(r"[ \t\n\r\f\u2028\u2029\x85]+")
_LONG_CELL = 300


def broken_lines(text: str, single: bool = False) -> list[str]:
    """The paragraphs of a block's text, in which BREAK stands for a line break: a line that goes on with the sentence
    before it (a small letter after no sentence's end) is joined to it; ``single`` joins all. Blanks are collapsed."""
    if text.isprintable() and "  " not in text:  # one line with nothing to collapse: most texts
        line = text.strip(" ")
        return [line] if line else []
    lines: list[list[str]] = []
    for piece in text.split(BREAK):
        line = _SPACE.sub(" ", piece).strip(" \xa0")
        if not line or line.isspace():
            continue
        if lines and (single or (line[0].islower() and lines[-1][-1][-1] not in '.!?:;…”"')):
            lines[-1].append(line)
        else:
            lines.append([line])
    return [" ".join(line) for line in lines]


@dataclass
class Flow:
    """Collects the blocks of a document. ``notes`` are footnotes, which come after everything else."""

    blocks: list[Block] = field(default_factory=list)
    notes: list[Block] = field(default_factory=list)
    _rows: list[list[list[str]]] = field(default_factory=list)

    def paragraph(self, text: str, role: Role = "text", note: bool = False) -> None:
        """Add a paragraph: to the open table cell, the notes or the text."""
        lines = broken_lines(text, single=role in ("heading", "caption"))
        if note:
            self.notes += [Block(line, role) for line in lines]
        elif self._rows:
            self._rows[-1][-1:] = [[*(self._rows[-1][-1] if self._rows[-1] else []), *lines]]
        else:
            self.blocks += [Block(line, role) for line in lines]

    def open_row(self) -> None:
        """A table row begins (rows nest)."""
        self._rows.append([])

    def open_cell(self) -> None:
        """A cell of the open row begins."""
        if self._rows:
            self._rows[-1].append([])

    def close_row(self) -> None:
        """The row ends: a line of cells parted by bars, or, where cells hold prose, their paragraphs."""
        if not self._rows:
            return
        cells = self._rows.pop()
        prose = any(len(cell) > 3 or sum(map(len, cell)) > _LONG_CELL for cell in cells)
        filled = [" ".join(cell) for cell in cells if cell]
        if prose or len(cells) == 1:
            for cell in cells:
                for line in cell:
                    self.paragraph(line)
        elif filled:
            self.paragraph(" | ".join(filled), "table")

    def all(self) -> list[Block]:
        """The text and then the notes."""
        while self._rows:
            self.close_row()
        return self.blocks + self.notes

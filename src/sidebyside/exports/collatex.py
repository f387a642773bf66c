"""The alignment as a CollateX table (JSON, as the Python package writes it): witnesses, and per witness its cells.

A column is a level: paragraphs that stand beside each other. A cell is a list of tokens or null; joined, the tokens of
a witness give the text of its paragraphs, each followed by a line break.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sidebyside.comparison.levels import levels
from sidebyside.exports.selection import Selection
from sidebyside.language.folding import fold_word
from sidebyside.language.segmentation import tokens
from sidebyside.model import letter

if TYPE_CHECKING:
    from sidebyside.comparison import Comparison


def render(comparison: Comparison, selection: Selection) -> str:
    """The table; ``selection`` is not used."""
    rows = levels(comparison)
    table = []
    for number in range(len(comparison.reports)):
        position = 0
        cells: list[list[dict[str, Any]] | None] = []
        for level in rows:
            cell = [token for p in level[number] for token in _tokens(comparison, number, p)]
            for token in cell:
                token["_sigil"], token["_token_array_position"] = letter(number), position
                position += 1
            cells.append(cell or None)
        table.append(cells)
    witnesses = [letter(number) for number in range(len(comparison.reports))]
    return json.dumps({"table": table, "witnesses": witnesses}, ensure_ascii=True, indent=1) + "\n"


def _tokens(comparison: Comparison, number: int, paragraph: int) -> list[dict[str, Any]]:
    """Each token with the blanks after it (``t``) and its folded form (``n``); the first has what stands before it."""
    text = comparison.reports[number].paragraph(paragraph)
    found = tokens(text)
    starts = [0, *(token.start for token in found[1:])] if found else [0]
    ends = [*starts[1:], len(text)]
    language = comparison.language(number)
    pieces = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    pieces[-1] += "\n"
    return [{"t": piece, "n": fold_word(piece.strip(), language) if piece.strip() else ""} for piece in pieces]

"""A comparison handed on: one module per format, each a pure function from a Comparison to text."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from sidebyside.exports.selection import Selection

if TYPE_CHECKING:
    from sidebyside.comparison import Comparison

FORMATS: dict[str, str] = {
    "plain": "sidebyside.exports.plain",
    "json": "sidebyside.exports.json",
    "jsonl": "sidebyside.exports.jsonl",
    "csv": "sidebyside.exports.csv",
    "markdown": "sidebyside.exports.markdown",
    "html": "sidebyside.exports.html",
    "tei": "sidebyside.exports.tei",
    "annotations": "sidebyside.exports.annotations",
    "collatex": "sidebyside.exports.collatex",
}
"""Format name → the module whose ``render(comparison, selection)`` makes it; imported only when asked for."""

__all__ = ["FORMATS", "Selection", "render"]


def render(comparison: Comparison, format: str, selection: Selection | None = None) -> str:
    """The comparison in one of `FORMATS`, ending in a line break. Same comparison, same text, on every run.

    Raises ValueError for an unknown format, or one that cannot show what is selected.
    """
    if format not in FORMATS:
        raise ValueError(f"no format {format!r}; there are {', '.join(FORMATS)}")
    text: str = import_module(FORMATS[format]).render(comparison, selection or Selection())
    return text

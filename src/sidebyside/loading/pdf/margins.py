"""Running heads, running feet and page numbers: what stands at the edge of page after page."""

from __future__ import annotations

import re
from collections import defaultdict

from sidebyside.loading.pdf.lines import Line

_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(
    r"(?:page|seite|página|pagina|p\.|s\.|стр\.)?\s*[-–—|\[(]?\s*(?:\d{1,4}|[ivxlc]{1,7})\s*[-–—|\])]?"
    r"(?:\s*(?:of|/|von|de|sur|di|из)\s*\d{1,4})?",
    re.IGNORECASE,
)


def without_margins(pages: list[list[Line]]) -> tuple[list[list[Line]], int]:
    """The pages' lines without what repeats at their edges (digits may differ) and without page numbers, and how many
    lines were left out."""
    edges = [_edges(lines) for lines in pages]
    places: dict[tuple[str, int], set[int]] = defaultdict(set)
    for number, lines in enumerate(edges):
        for line in lines:
            places[_key(line)].add(number)
    dropped = 0
    kept_pages = []
    for number, lines in enumerate(pages):
        kept = []
        edge = {id(line) for line in edges[number]}
        outer = {id(line) for line in _outermost(lines)}
        for line in lines:
            repeated = 0
            if id(line) in edge:
                text, height = _key(line)
                repeated = len(set().union(*(places.get((text, height + shift), set()) for shift in (-1, 0, 1))))
            often = repeated >= max(2, min(len(pages) // 3, 40))
            if often or (id(line) in outer and _NUMBER.fullmatch(line.text.strip())):
                dropped += 1
            else:
                kept.append(line)
        kept_pages.append(kept)
    return kept_pages, dropped


def _outermost(lines: list[Line]) -> list[Line]:
    """The lines of the top and bottom rows of a page."""
    if not lines:
        return []
    top, bottom = max(line.base for line in lines), min(line.base for line in lines)
    return [line for line in lines if line.base > top - 3 or line.base < bottom + 3]


def _edges(lines: list[Line]) -> list[Line]:
    """The lines of the two rows at the top and the two at the bottom."""
    rows = sorted({round(line.base) for line in lines})
    reach = 1 if len(rows) <= 4 else 2
    outer = {*rows[:reach], *rows[-reach:]}
    return [line for line in lines if round(line.base) in outer]


def _key(line: Line) -> tuple[str, int]:
    return _DIGITS.sub("#", line.text.strip().lower()), round(line.base / 4)

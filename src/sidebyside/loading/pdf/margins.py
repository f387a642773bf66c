"""Running heads, running feet and page numbers: what stands at the edge of page after page."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from statistics import median

from sidebyside.loading.dates import iso
from sidebyside.loading.pdf.lines import Line
from sidebyside.loading.pdf.style import TERMINAL

_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(
    r"(?:page|seite|página|pagina|p\.|s\.|стр\.)?\s*[-–—|\[(]?\s*(?:\d{1,4}|[ivxlc]{1,7})\s*[-–—|\])]?"
    r"(?:\s*(?:of|/|von|de|sur|di|из)\s*\d{1,4})?",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"(\d{1,4})\s+\D.*|.*\D\s+(\d{1,4})")
_PRINTED = re.compile(
    r"\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},? +\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[AP]M)?(?: .*)?", re.IGNORECASE
)
"""What browsers print above each page: day and time, and the page's title."""
_ADDRESS = re.compile(r"(?:https?|file)://\S+(?: +\d+/\d+)?")
_PARTED = 1.6
"""A line that stands so many times the usual distance of lines from the next is set apart."""

_SET_OFF = 1.2
"""What repeats on other pages needs less distance."""

_Place = tuple[str, int]


def without_margins(pages: list[list[Line]]) -> tuple[list[list[Line]], int]:
    """The pages' lines without what repeats at their edges (numbers may count the pages) and without page numbers, and
    how many lines were left out."""
    edges = [_edges(lines) for lines in pages]
    places: defaultdict[_Place, list[tuple[int, tuple[int, ...]]]] = defaultdict(list)
    for number, lines in enumerate(edges):
        for line in lines:
            places[_key(line)].append((number, _numbers(line)))
    often = max(2, min(len(pages) // 3, 40))
    counting = _counting(pages)
    dropped = 0
    kept_pages = []
    for number, lines in enumerate(pages):
        kept = []
        edge = {id(line) for line in edges[number]}
        outer = {id(line) for line in _outermost(lines)}
        printed = _printed(lines)
        for line in lines:
            repeated = id(line) in edge and not line.marks and _repeats(line, number, places, often) >= often
            if (
                repeated
                or id(line) in printed
                or (id(line) in outer and (_NUMBER.fullmatch(line.text.strip()) or counting(line, number)))
            ):
                dropped += 1
            else:
                kept.append(line)
        kept_pages.append(kept)
    return kept_pages, dropped


def day_in_margins(pages: Sequence[list[Line]], kept: Sequence[list[Line]]) -> str:
    """The one day (ISO 8601) that the lines left out of these pages state, or "" where they state none or several. What
    a browser prints is the day of printing, and does not count."""
    days = set()
    for lines, rest in zip(pages, kept, strict=True):
        inner = {id(line) for line in rest}
        days |= {iso(line.text) for line in lines if id(line) not in inner and not _PRINTED.match(line.text.strip())}
    found = days - {""}
    return found.pop() if len(found) == 1 else ""


def _repeats(line: Line, page: int, places: dict[_Place, list[tuple[int, tuple[int, ...]]]], enough: int) -> int:
    """On how many pages the line stands: the same words at the same height, and each number the same or as much
    greater as the page's (footnotes that differ by other numbers are no feet)."""
    text, height = _key(line)
    numbers = _numbers(line)
    found = set()
    for shift in (-1, 0, 1):
        for other, values in places.get((text, height + shift), ()):
            if all(b - a in (0, other - page) for a, b in zip(numbers, values, strict=True)):
                found.add(other)
                if len(found) >= enough:
                    return len(found)
    return len(found)


def _counting(pages: Sequence[list[Line]]) -> _Counts:
    """How pages are numbered in heads and feet that hold other words too."""
    offsets: Counter[int] = Counter()
    for number, lines in enumerate(pages):
        offsets.update({value - number for line in _numbered(lines) for value in _ends(line)})
    offset, count = max(offsets.items(), key=lambda item: (item[1], -item[0]), default=(0, 0))
    return _Counts(offset, [{id(line) for line in _numbered(lines)} if count > 1 else set() for lines in pages])


class _Counts:
    """Whether a line that is set apart at a page's edge holds that page's number."""

    def __init__(self, offset: int, apart: list[set[int]]) -> None:
        self._offset = offset
        self._apart = apart

    def __call__(self, line: Line, page: int) -> bool:
        return id(line) in self._apart[page] and page + self._offset in _ends(line)


def _ends(line: Line) -> list[int]:
    """The number that a line begins or ends with, unless it is a sentence."""
    if TERMINAL.search(line.text):
        return []
    found = _NUMBERED.fullmatch(line.text.strip())
    return [int(value) for value in found.groups() if value] if found else []


def _numbered(lines: list[Line]) -> list[Line]:
    """The lines of the outermost rows that stand well away from the rest of the page, but for its footnotes."""
    bases = sorted({round(line.base, 1) for line in lines})
    if len(bases) < 4:
        return []
    usual = median(after - before for before, after in pairwise(bases))
    rows = {edge for edge, near in ((bases[0], bases[1]), (bases[-1], bases[-2])) if abs(edge - near) > _PARTED * usual}
    foot = bases[0] if any(line.marks for line in lines) else None
    return [line for line in lines if round(line.base, 1) in rows and round(line.base, 1) != foot]


def _printed(lines: list[Line]) -> set[int]:
    """The rows that a browser prints at a page's edges: above the text day, time and title, below it the address."""
    found: set[int] = set()
    for row in (_row(lines, max), _row(lines, min)):
        texts = [line.text.strip() for line in sorted(row, key=lambda line: line.left)]
        # From right to left on a page that is written so.
        if any(
            _PRINTED.fullmatch(text) or _ADDRESS.fullmatch(text) for text in (" ".join(texts), " ".join(texts[::-1]))
        ):
            found |= {id(line) for line in row}
    # Both, or they may be the text's own.
    return found if all(any(id(line) in found for line in _row(lines, edge)) for edge in (max, min)) else set()


def _row(lines: list[Line], edge: Callable[[Iterable[float]], float]) -> list[Line]:
    """The lines of the top (``max``) or bottom (``min``) row."""
    if not lines:
        return []
    base = edge(line.base for line in lines)
    return [line for line in lines if abs(line.base - base) < 3]


def _outermost(lines: list[Line]) -> list[Line]:
    """The lines of the top and bottom rows of a page."""
    return _row(lines, max) + _row(lines, min)


def _edges(lines: list[Line]) -> list[Line]:
    """The lines of the row or two at the top and at the bottom that stand apart from the rest, or differ in size."""
    rows: dict[int, list[Line]] = {}
    for line in lines:
        rows.setdefault(round(line.base), []).append(line)
    bases = sorted(rows)
    if len(bases) <= 4:
        return [line for base in {*bases[:1], *bases[-1:]} for line in rows[base]]
    usual = median(after - before for before, after in pairwise(bases))
    found: list[Line] = []
    for outwards in (bases, bases[::-1]):
        for reach in (2, 1):
            near, next_in = outwards[reach - 1], outwards[reach]
            unlike = abs(rows[near][0].size - rows[next_in][0].size) > 0.08 * rows[next_in][0].size
            if unlike or abs(near - next_in) > _SET_OFF * usual:
                found += [line for base in outwards[:reach] for line in rows[base]]
                break
    return found


def _key(line: Line) -> _Place:
    return _DIGITS.sub("#", line.text.strip().lower()), round(line.base / 4)


def _numbers(line: Line) -> tuple[int, ...]:
    return tuple(int(digits[:9]) for digits in _DIGITS.findall(line.text))

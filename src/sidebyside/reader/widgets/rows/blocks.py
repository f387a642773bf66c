"""The rows of the rows view as lines: beside each other the paragraphs of the reports that tell the same."""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from sidebyside.layout.display import clean_lines
from sidebyside.layout.justification import NOTHING, justify, stretched
from sidebyside.layout.runs import flatten, within
from sidebyside.layout.wrapping import wrap
from sidebyside.model import FINDING_TYPES, KINDS, Kind, Place, Report, Span
from sidebyside.reader.looks.lines import fit
from sidebyside.reader.views.highlights import Highlights, Seen
from sidebyside.reader.views.rows import AlignedRow

if TYPE_CHECKING:
    from sidebyside.reader.looks.look import Look

_KEPT = 256
_KIND_BITS = {kind: 1 << number for number, kind in enumerate(KINDS)}
_FINDING_BITS = {type: 8 << number for number, type in enumerate(FINDING_TYPES)}
_GONE_TO = 1 << 16
_SHOWN: dict[str, tuple[Kind, ...]] = {"findings": (), "rewording": ("divergent", "unique"), "everything": KINDS}


def widths(room: int, columns: Sequence[int]) -> list[int]:
    """The cells of each column of the table."""
    each, rest = divmod(room, len(columns))
    return [each + (1 if number < rest else 0) for number in range(len(columns))]


class Blocks:
    """Draws rows, and keeps them until something changes: after a change of any attribute call `forget`."""

    def __init__(self, reports: Sequence[Report]) -> None:
        self.reports = tuple(reports)
        self.look: Look | None = None
        self.highlights: Highlights | None = None
        self.base = 0
        self.intensity = "rewording"
        self.spacing = 1
        self.against_all = False
        self.justified = False
        self.span: tuple[Place, Span] | None = None
        """The words that were gone to."""
        self._kept: OrderedDict[tuple[int, int], tuple[list[Strip], tuple[Seen, ...]]] = OrderedDict()

    def forget(self) -> None:
        """Draw everything anew."""
        self._kept.clear()

    def lines(self, number: int, row: AlignedRow, columns: Sequence[int], room: int) -> list[Strip]:
        """Row ``number`` with these reports beside each other in ``room`` cells, and the blank lines after it.

        With the marks that are known: they change no height, and `unmarked` tells which are to be worked out.
        """
        key = (number, room)
        if key in self._kept and not any(map(self._known, self._kept[key][1])):
            self._kept.move_to_end(key)
            return self._kept[key][0]
        look = self.look
        if look is None:
            return [Strip.blank(room)]
        each = widths(room - 1, columns)
        cells = [
            self._cell(look, report, row.cells[report], width - 2) for report, width in zip(columns, each, strict=True)
        ]
        if not any(cells):
            beyond = row.places()
            told = f"told by {' '.join(map(str, beyond))}"
            opening = " ".join(clean_lines(self.reports[beyond[0].report].paragraph(beyond[0].paragraph)).split())
            cells[0] = [fit([(told, look.style("dim")), (f"  {opening}", look.base)], each[0] - 2, look.base)]
        height = max(1, *(len(cell) for cell in cells))
        lines = []
        for y in range(height):
            segments: list[Segment] = []
            for report, cell, width in zip(columns, cells, each, strict=True):
                segments.append(Segment(" ", look.base))
                if y < len(cell):
                    segments += cell[y]
                elif not cell and y == 0 and report != self.base:
                    segments += fit([("·", look.style("gutter"))], width - 2, look.base)
                else:
                    segments.append(Segment(" " * (width - 2), look.base))
                segments.append(Segment(" ", look.base))
            lines.append(Strip(segments).adjust_cell_length(room, look.base))
        lines += [Strip([Segment(" " * room, look.base)], room)] * self.spacing
        self._kept[key] = (lines, tuple(self.unmarked(row, columns)))
        if len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return lines

    def line_of(self, report: int, cell: Sequence[int], paragraph: int, offset: int, width: int) -> int:
        """The line of a cell ``width`` cells wide on which ``offset`` of one of its paragraphs stands."""
        line = 0
        for number in cell:
            starts = self._starts(report, number, width)
            if number == paragraph:  # its name stands above its first line, and belongs to it
                return 0 if not line and offset <= 0 else line + max(1, bisect_right(starts, offset))
            line += 1 + len(starts)
        return 0

    def offset_on(self, report: int, paragraph: int, line: int, width: int) -> int:
        """Where line ``line`` of a cell begins in the first paragraph of it, or the last line of that."""
        starts = self._starts(report, paragraph, width)
        return starts[max(0, min(line - 1, len(starts) - 1))]

    def _starts(self, report: int, paragraph: int, width: int) -> list[int]:
        """Where the lines of a paragraph begin in a cell of this width."""
        return [span.start for span in wrap(clean_lines(self.reports[report].paragraph(paragraph)), max(8, width))]

    def unmarked(self, row: AlignedRow, columns: Sequence[int]) -> list[Seen]:
        """The paragraphs of a row in these columns whose marks are not known yet."""
        if self.highlights is None:
            return []
        seen = [self._seen(Place(report, paragraph)) for report in columns for paragraph in row.cells[report]]
        return [each for each in seen if not self._known(each)]

    def _known(self, seen: Seen) -> bool:
        return self.highlights is not None and self.highlights.known(*seen) is not None

    def _seen(self, place: Place) -> Seen:
        """The paragraph, and what its words are seen against."""
        return place, None if self.against_all or place.report == self.base else self.base

    def _cell(self, look: Look, report: int, paragraphs: Sequence[int], width: int) -> list[list[Segment]]:
        lines: list[list[Segment]] = []
        for paragraph in paragraphs:
            lines += self._paragraph(look, Place(report, paragraph), max(8, width))
        return lines

    def _paragraph(self, look: Look, place: Place, width: int) -> list[list[Segment]]:
        raw = self.reports[place.report].paragraph(place.paragraph)
        text = clean_lines(raw)
        marked = self.highlights.known(*self._seen(place)) if self.highlights else None
        kind = marked.kind if marked else None
        name = [(f"{place} ", look.style("gutter"))]
        if kind:
            name = [(f"{place} ", look.style("dim")), (look.glyph(kind), look.style(f"line-{kind}"))]
        lines = [fit(name, width, look.base)]
        layers: list[tuple[int, list[tuple[int, int]]]] = []
        if marked and self.intensity != "plain":
            layers += [
                (_KIND_BITS[shown], [(s.start, s.end) for s in marked.spans if s.kind == shown])
                for shown in _SHOWN[self.intensity]
            ]
            for type, bit in _FINDING_BITS.items():
                layers.append((bit, [(s.start, s.end) for found, s in marked.findings if found == type]))
        if self.span and self.span[0] == place:
            layers.append((_GONE_TO, [self.span[1]]))
        runs = flatten(len(text), layers)
        role = self.reports[place.report].paragraphs[place.paragraph].role
        base = look.style(role) if role in ("heading", "boilerplate") else look.base
        wrapped = wrap(text, width)
        for number, span in enumerate(wrapped):
            more = justify(text, wrapped, number, width) if self.justified else NOTHING
            segments = [
                Segment(stretched(text, run.start, run.end, more), base + self._style(look, run.mask))
                for run in within(runs, span.start, span.end)
            ]
            strip = Strip(segments).adjust_cell_length(width, look.base)
            lines.append(list(strip))
        return lines

    def _style(self, look: Look, mask: int) -> Style:
        if mask & _GONE_TO:
            return look.style("search-current")
        roles = [role for role, bit in (*_KIND_BITS.items(), *_FINDING_BITS.items()) if mask & bit]
        return look.style(*roles) if roles else Style.null()

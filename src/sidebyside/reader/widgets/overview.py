"""The overview: every report as a column of cells by kind, all of it at once, and where one is."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from sidebyside.model import Kind, Place, Report, letter
from sidebyside.reader.views.overview import THREADS, Cell, Column

if TYPE_CHECKING:
    from sidebyside.reader.looks.look import Look

NOWHERE: Mapping[int, range] = {}


def columns_of(reports: int, *, compact: bool) -> int:
    """How many columns the overview of so many reports takes."""
    return (1 if compact else 3) * reports + 1


class Overview(Widget):
    """Three columns a report, or one where it is compact. A cell stands for the paragraphs at its height."""

    DEFAULT_CSS = "Overview { height: 1fr; width: auto; }"

    class Clicked(Message):
        """A cell was clicked, that stands for this place."""

        def __init__(self, place: Place) -> None:
            super().__init__()
            self.place = place

    def __init__(self, reports: Sequence[Report], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._look: Look | None = None
        self._reports = tuple(reports)
        self._kinds: list[list[Kind | None]] = [[None] * len(report) for report in reports]
        self.compact = False
        """One column a report: the place in it stands on its kind, not before it."""
        self.place = Place(0, 0)
        self.reports_shown: tuple[int, ...] = tuple(range(len(self._reports)))
        self._height = 0
        self._columns: list[Column] = []
        self._cells: list[list[Cell]] = []
        self._on_screen: dict[int, tuple[int, int]] = {}
        self._drawn: dict[int, Strip] = {}

    def restyle(self, look: Look) -> None:
        """Draw with these styles from now on."""
        self._look = look
        self.redraw()

    def know(self, kinds: list[list[Kind | None]]) -> None:
        """Show these kinds; None where a kind is not known yet. The lists may still grow: call again."""
        self._kinds = kinds
        height, before, self._cells = self._height, self._cells, []
        after = self._all_cells()
        if not before or height != self._height:
            self.redraw()
            return
        rows = zip(zip(*before, strict=True), zip(*after, strict=True), strict=True)
        self._draw_anew({row for row, (known, now) in enumerate(rows) if known != now})

    def narrow(self, compact: bool) -> None:
        """Take one column a report, or three."""
        if compact != self.compact:
            self.compact = compact
            self._drawn.clear()
            self.refresh(layout=True)

    def locate(self, place: Place, on_screen: Mapping[int, range] = NOWHERE) -> None:
        """Show this place as the one being read, and the paragraphs of each report that are on the screen."""
        rows = {
            report: (self.row_of(Place(report, seen[0])), self.row_of(Place(report, seen[-1])))
            for report, seen in on_screen.items()
            if seen
        }
        before = self._shown_rows()
        self.place, self._on_screen = place, rows
        self._draw_anew({row for _, row in before ^ self._shown_rows()})

    def _draw_anew(self, rows: Collection[int]) -> None:
        """Draw these rows of cells anew; -1 is the one of the letters, which stand above."""
        if rows:
            for row in rows:
                self._drawn.pop(row + 1, None)
            self.refresh()

    def _shown_rows(self) -> set[tuple[int, int]]:
        """The rows that say where one is, with the report they say it of; -1 - report for the place itself."""
        shown = {(report, row) for report, (first, last) in self._on_screen.items() for row in range(first, last + 1)}
        here = self.place.report
        # Another report being read changes its letter too.
        return shown | {(-1 - here, self.row_of(self.place)), (-1 - here, -1)}

    def redraw(self) -> None:
        """Draw all lines anew."""
        self._drawn.clear()
        self.refresh()

    def get_content_width(self, container: object, viewport: object) -> int:
        return columns_of(len(self.reports_shown), compact=self.compact)

    def row_of(self, place: Place) -> int:
        """The line of the overview (from 0, below the letters) that stands for a place."""
        return self._column(place.report).row_of(place.paragraph)

    def paragraph_at(self, report: int, row: int) -> int:
        """The first paragraph that a line of the overview stands for."""
        return self._column(report).paragraph_at(row)

    def _column(self, report: int) -> Column:
        """The column of a report at the present height."""
        height = max(1, self.size.height - 1)
        if height != self._height:
            self._height = height
            self._columns = [Column(report, height) for report in self._reports]
            self._cells = []
        return self._columns[report]

    def _all_cells(self) -> list[list[Cell]]:
        """The cells of every report, by the kinds known now."""
        columns = [self._column(report) for report in range(len(self._reports))]
        if not self._cells:
            self._cells = [column.cells(kinds) for column, kinds in zip(columns, self._kinds, strict=True)]
        return self._cells

    def on_resize(self) -> None:
        self._drawn.clear()

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._drawn.clear()

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines, kept between frames, past the styles cache, which would draw them all for a key."""
        lines = [self._line(y) for y in range(crop.y, crop.y + crop.height)]
        if crop.x or crop.width != self.size.width:
            return [line.crop(crop.x, crop.x + crop.width) for line in lines]
        return lines

    def _line(self, y: int) -> Strip:
        if y not in self._drawn:
            strip = self.render_line(y)
            for line_filter in self.app.get_line_filters():
                strip = strip.apply_filter(line_filter, self.background_colors[1])
            self._drawn[y] = strip
        return self._drawn[y]

    def render_line(self, y: int) -> Strip:
        look, width = self._look, self.size.width
        if look is None:
            return Strip.blank(width)
        segments = [Segment(" ", look.style("title") if y == 0 else look.base)] if self.compact else []
        cells = self._all_cells() if y else []
        for report in self.reports_shown:
            here = report == self.place.report
            if y == 0:
                style = look.style("title-active" if here else "title")
                segments.append(Segment(letter(report)[-1] if self.compact else f" {letter(report):<2}"[:3], style))
                continue
            current = len(self._reports[report]) > 0 and here and y - 1 == self.row_of(self.place)
            top, bottom = self._on_screen.get(report, (0, -1))
            place = Segment("▶" if current else " ", look.style("ruler-place"))
            cell = self._cell(look, cells[report][y - 1], top <= y - 1 <= bottom)
            if self.compact:
                segments.append(place if current else Segment(cell.text[:1], cell.style))
            else:
                segments += [place, cell]
        fill = look.style("title") if y == 0 else look.base
        return Strip(segments).adjust_cell_length(width, fill)

    def _cell(self, look: Look, cell: Cell, on_screen: bool) -> Segment:
        ground = look.style("title-active").background_style if on_screen else look.base.background_style
        if cell.kind is None:
            return Segment("· ", look.style("ruler") + ground)
        sign = look.glyph(cell.kind) if cell.begins else THREADS[cell.kind]
        return Segment(f"{sign} ", look.style(f"line-{cell.kind}") + ground)

    def on_click(self, event: events.Click) -> None:
        event.stop()
        column = event.x - 1 if self.compact else event.x // 3
        if 0 <= column < len(self.reports_shown) and event.y >= 1:
            report = self.reports_shown[column]
            if len(self._reports[report]):
                self.post_message(self.Clicked(Place(report, self.paragraph_at(report, event.y - 1))))

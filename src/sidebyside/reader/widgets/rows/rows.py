"""The rows view: one report as the base, and beside each of its paragraphs what the others tell."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Sequence
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from sidebyside.model import Place, Report, Span, letter
from sidebyside.reader.looks.lines import fit
from sidebyside.reader.views.highlights import Highlights, Seen
from sidebyside.reader.views.rows import AlignedRow, align_rows, filtered
from sidebyside.reader.views.view import no_further
from sidebyside.reader.widgets.rows.blocks import Blocks, widths
from sidebyside.reader.work.later import later

if TYPE_CHECKING:
    from sidebyside.comparison import Comparison
    from sidebyside.reader.looks.look import Look
    from sidebyside.reader.views.view import Unit
    from sidebyside.reader.work.survey import Survey

NARROWEST = 30
_PER_SLICE = 0.005  # seconds of a slice of marking
_SOON = 0.001


class RowsView(Widget):
    """Rows of paragraphs, drawn line by line. The line being read stands a third down the screen."""

    DEFAULT_CSS = "RowsView { height: 1fr; width: 1fr; }"

    class Moved(Message):
        """Another row is being read."""

    def __init__(self, reports: Sequence[Report], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.reports = tuple(reports)
        self.base = 0
        self.active = 0
        self.filter: Callable[[Place], bool] | None = None
        self._comparison: Comparison | None = None
        self.unready = ""
        """Why there is no comparison to show; empty where there is one."""
        self._aligned: tuple[tuple[Comparison | None, int], list[AlignedRow]] | None = None
        self._rows: list[AlignedRow] = []
        self._at: dict[Place, int] = {}
        self._row = 0
        self._line = 0
        self._wanted: int | None = None
        self._stood: tuple[int, int, int, int] | None = None
        self._screenful: list[tuple[int, Strip]] = []
        self._due = False
        self.blocks = Blocks(reports)
        self._home = Place(0, 0)

    # What is shown.

    @property
    def place(self) -> Place:
        if not self._rows:
            return self._home
        row = self._rows[self._row]
        cell = row.cells[self.active] if self.active < len(row.cells) else ()
        return Place(self.active, cell[0]) if cell else row.place(self.base)

    @property
    def text_offset(self) -> int:
        """Where the line being read begins in the text of `place`, or what of that line was gone to."""
        if self._wanted is not None:
            return self._wanted
        if self._stood is not None and self._stood[:3] == (self.active, self._row, self._line):
            return self._stood[3]
        if not self._rows or not self._line or not self._rows[self._row].cells[self.active]:
            return 0
        return self.blocks.offset_on(*self.place, self._line, self._room())

    def _room(self) -> int:
        """The cells that the text of the active report has."""
        columns = self.columns()
        return widths(self.size.width - 1, columns)[columns.index(self.active)] - 2

    def _go_to_line(self) -> None:
        """Read the line of what was gone to: once the view has a size."""
        if self._wanted is None or not self._rows or not self.size.width:
            return
        offset, self._wanted = self._wanted, None
        cell = self._rows[self._row].cells[self.active]
        if self._home.report == self.active and self._home.paragraph in cell:
            self._line = self.blocks.line_of(self.active, cell, self._home.paragraph, offset, self._room())
            self._stood = (self.active, self._row, self._line, offset)

    def show(self, comparison: Comparison | None, survey: Survey | None) -> None:
        if comparison is self._comparison and self._rows:
            return
        place, offset = self.place, self.text_offset
        self._comparison = comparison
        self.blocks.highlights = Highlights(comparison) if comparison else None
        if comparison:
            self.reports = self.blocks.reports = comparison.reports
        self._arrange(place, offset)

    def renew(self, places: Collection[Place]) -> None:
        """More has been found out of these paragraphs: mark them anew."""
        if self.blocks.highlights is not None and self.blocks.highlights.forget(places):
            self._redraw()

    def set_base(self, base: int) -> None:
        """Make another report the base, keeping the place."""
        place, offset = self.place, self.text_offset
        self.base = self.blocks.base = base % len(self.reports)
        self._arrange(place, offset)

    def set_filter(self, wanted: Callable[[Place], bool] | None) -> int:
        """Show only rows whose paragraph is wanted; how many there are."""
        self.filter = wanted
        self._arrange(self.place, self.text_offset)
        return len(self._rows)

    def set_intensity(self, intensity: str) -> None:
        """Which marks are drawn: findings, rewording, everything or plain."""
        self.blocks.intensity = intensity
        self._redraw()

    def set_against_all(self, everyone: bool) -> None:
        """Whether words are seen against all other reports, or those beside the base against the base."""
        self.blocks.against_all = everyone
        self._redraw()

    def set_justified(self, on: bool) -> None:
        """Whether lines end level at the right."""
        self.blocks.justified = on
        self._redraw()

    def set_spacing(self, spacing: int) -> None:
        """Blank lines after a row, 0..3."""
        self.blocks.spacing = spacing
        self._redraw()

    def _arrange(self, place: Place, offset: int) -> None:
        of = (self._comparison, self.base)
        if self._aligned is None or any(a is not b for a, b in zip(self._aligned[0], of, strict=True)):
            self._aligned = (of, align_rows(self._comparison, self.base) if self._comparison else [])
        rows = self._aligned[1]
        self._rows = rows if self.filter is None else filtered(rows, self.filter)
        self._at = {}
        for number, row in enumerate(self._rows):
            for report, cell in enumerate(row.cells):
                for paragraph in cell:
                    self._at.setdefault(Place(report, paragraph), number)
        self._row = self._line = 0
        self._redraw()
        self.go(place, offset=offset)

    def _redraw(self) -> None:
        self.blocks.forget()
        self.refresh()

    def restyle(self, look: Look) -> None:
        self.blocks.look = look
        self._redraw()

    def on_resize(self) -> None:
        self.blocks.forget()

    # Moving.

    def go(self, place: Place, span: Span | None = None, offset: int = 0) -> None:
        """Read the row of a paragraph, at the words ``span`` or at ``offset``; its report becomes the active column."""
        self._home = place
        self.blocks.span = (place, span) if span else None
        self.active = place.report
        if place in self._at:
            self._row = self._at[place]
        elif self._rows:
            same = [(abs(p.paragraph - place.paragraph), n) for p, n in self._at.items() if p.report == place.report]
            self._row = min(same)[1] if same else 0
        self._line = 0
        self._wanted = span.start if span else offset
        self._go_to_line()
        self._redraw()

    @property
    def spot(self) -> Hashable:
        return self.active, self._row, self._line

    def limit(self, unit: Unit, by: int) -> str:
        return no_further(len(self._rows), by)

    def step(self, unit: Unit, by: int) -> None:
        self._go_to_line()
        if unit == "pane":
            self.active = (self.active + by) % len(self.reports)
            self._redraw()
        elif unit == "end":
            self._row = self._line = 0
            if by > 0 and self._rows:
                self._row = len(self._rows) - 1
                self._line = max(0, len(self._block(self._row)) - 1)
        elif unit in ("paragraph", "sentence"):
            row = max(0, min(self._row + by, len(self._rows) - 1))
            self._row, self._line = row, self._line if row == self._row and by > 0 else 0
        else:
            body = max(1, self.size.height - 1)
            self._move_lines(by * {"line": 1, "half": max(1, body // 2), "page": max(1, body - 2)}[unit])
        self.refresh()
        self.post_message(self.Moved())

    def _move_lines(self, lines: int) -> None:
        row, line = self._row, self._line + lines
        while line < 0 and row > 0:
            row -= 1
            line += len(self._block(row))
        while row < len(self._rows) - 1 and line >= len(self._block(row)):
            line -= len(self._block(row))
            row += 1
        self._row = row
        self._line = max(0, min(line, len(self._block(row)) - 1 if self._rows else 0))

    # Drawing.

    def columns(self) -> list[int]:
        """The reports shown, the base first; the active one is always among them."""
        room = max(1, self.size.width // NARROWEST)
        others = [report for report in range(len(self.reports)) if report != self.base]
        if room == 1:
            return [self.active]
        first = 0
        if self.active != self.base:
            first = max(0, others.index(self.active) - (room - 2))
        return [self.base, *others[first : first + room - 1]]

    def _block(self, number: int) -> list[Strip]:
        """The lines of a row, without the mark of the cursor."""
        return self.blocks.lines(number, self._rows[number], self.columns(), self.size.width)

    def _top(self) -> tuple[int, int]:
        """The row and line at the top of the screen, so that the line being read stands a third down."""
        body = max(1, self.size.height - 1)
        row, line = self._back(self._row, self._line, body // 3)
        # Not beyond the end: as much of the last screen as there is.
        below = -line
        for number in range(row, len(self._rows)):
            below += len(self._block(number))
            if below >= body:
                return row, line
        last = len(self._rows) - 1
        return self._back(last, len(self._block(last)) - 1, body - 1) if self._rows else (0, 0)

    def _back(self, row: int, line: int, lines: int) -> tuple[int, int]:
        line -= lines
        while line < 0 and row > 0:
            row -= 1
            line += len(self._block(row))
        return row, max(0, line)

    def render_lines(self, crop: object) -> list[Strip]:
        self._screenful = self._draw_screen()
        self._mark_soon()
        return super().render_lines(crop)  # type: ignore[arg-type]

    # Marks, some 5 ms a paragraph, are worked out in slices between frames.

    def _unmarked(self) -> list[Seen]:
        """What is on the screen and not marked yet, nearest to the row being read first."""
        numbers = sorted({row for row, _ in self._screenful}, key=lambda row: abs(row - self._row))
        columns = self.columns()
        rows = [self._rows[number] for number in numbers if number < len(self._rows)]
        return [seen for row in rows for seen in self.blocks.unmarked(row, columns)]

    def _mark_soon(self) -> None:
        if not self._due and self._unmarked():
            self._due = True
            later(self, _SOON, self._slice)

    def _slice(self) -> None:
        self._due = False
        unmarked = self._unmarked()
        if self.blocks.highlights is not None and unmarked and self.display:
            if self.blocks.highlights.mark_for(unmarked, _PER_SLICE):
                self.refresh()
            self._mark_soon()

    @property
    def settled(self) -> bool:
        """Whether everything on the screen is marked."""
        return not self._unmarked()

    def _draw_screen(self) -> list[tuple[int, Strip]]:
        if self.blocks.look is None or not self._rows:
            return []
        self._go_to_line()
        row, line = self._top()
        found: list[tuple[int, Strip]] = []
        while row < len(self._rows) and len(found) < self.size.height - 1:
            found += [(row, strip) for strip in self._block(row)[line:]]
            row, line = row + 1, 0
        return found

    def render_line(self, y: int) -> Strip:
        look, width = self.blocks.look, self.size.width
        if look is None:
            return Strip.blank(width)
        if y == 0:
            return self._titles(look)
        if y - 1 >= len(self._screenful):
            text = "" if self._rows or y != 2 else self.unready or "No row is left."
            return Strip(fit([("  " + text, look.style("dim"))], width, look.base), width)
        row, strip = self._screenful[y - 1]
        if row != self._row:
            return strip
        return Strip([Segment(look.glyph("cursor"), look.style("cursor").without_color + look.style("line-current")),
                      *strip.crop(1)], width)  # fmt: skip

    def _titles(self, look: Look) -> Strip:
        segments: list[Segment] = []
        columns = self.columns()
        beyond = [report for report in range(len(self.reports)) if report not in columns]
        others = [report for report in columns if report != self.base] or columns
        before = any(report < others[0] for report in beyond)
        behind = any(report > others[-1] for report in beyond)
        for report, width in zip(columns, widths(self.size.width - 1, columns), strict=True):
            style = look.style("title-active" if report == self.active else "title")
            title = self.reports[report].title or self.reports[report].source.label
            base = "base  " if report == self.base else ""
            sign = "‹" if before and report == others[0] else " "
            end = " ›" if behind and report == others[-1] else ""
            segments += fit([(f"{sign}{letter(report)}  {base}{title}", style)], width - len(end), style)
            segments.append(Segment(end, style))
        return Strip(segments).adjust_cell_length(self.size.width, look.style("title"))

    # The mouse.

    def on_click(self, event: events.Click) -> None:
        if event.button == 1:
            event.stop()
        columns = self.columns()
        x = 0
        for report, width in zip(columns, widths(self.size.width - 1, columns), strict=True):
            if x <= event.x < x + width:
                self.active = report
                break
            x += width
        if 1 <= event.y <= len(self._screenful):
            row = self._screenful[event.y - 1][0]
            if row != self._row:
                self._row, self._line = row, 0
        self._redraw()
        self.post_message(self.Moved())

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        event.stop()
        self.step("line", 3)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        event.stop()
        self.step("line", -3)

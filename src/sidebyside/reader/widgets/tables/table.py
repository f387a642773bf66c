"""A table of any length: only the rows on the screen are drawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.filter import LineFilter
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from sidebyside.reader.looks.lines import Run, fit
from sidebyside.reader.room import make_room

if TYPE_CHECKING:
    from sidebyside.reader.looks.look import Look

_KEPT = 256  # rows kept drawn, some five screens


@dataclass(frozen=True, slots=True)
class Column:
    """A column of ``width`` cells; 0 shares what is left."""

    title: str
    width: int = 0


class Table(Widget):
    """Rows with a cursor. ``draw(row)`` gives the runs of each column of a row; nothing else of it is kept.

    The look is given by `restyle`; without one nothing is drawn.
    """

    DEFAULT_CSS = "Table { height: 1fr; width: 1fr; }"

    class Moved(Message):
        """The cursor is on another row. ``column`` is the number of the column that was clicked, None without one."""

        def __init__(self, table: Table, row: int, column: int | None = None) -> None:
            super().__init__()
            self.table = table
            self.row = row
            self.column = column

        @property
        def control(self) -> Table:
            return self.table

    class Chosen(Moved):
        """The row of the cursor was clicked."""

    class HeaderClicked(Moved):
        """The title of a column was clicked; ``row`` is the number of the column."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.columns: tuple[Column, ...] = ()
        self.count = 0
        self.cursor = 0
        self.first = 0
        self.empty = ""
        """What stands in it where there is no row, in one or more lines."""
        self._draw: Callable[[int], Sequence[Sequence[Run]]] = lambda row: ()
        self._look: Look | None = None
        self._drawn: dict[tuple[int, bool, str], Strip] = {}
        self._geometry: tuple[tuple[Column, ...], int, int] = ((), 0, 0)
        self._filters: Sequence[LineFilter] = ()

    def fill(
        self, columns: Sequence[Column], count: int, draw: Callable[[int], Sequence[Sequence[Run]]], *, cursor: int = 0
    ) -> None:
        """Show ``count`` rows. ``draw`` is called for rows that come on the screen."""
        self.columns, self.count, self._draw = tuple(columns), count, draw
        self.cursor = max(0, min(cursor, count - 1))
        self.first = 0
        self._keep_in_view()
        self.redraw()

    def restyle(self, look: Look) -> None:
        """Draw with these styles from now on."""
        self._look = look
        self.redraw()

    @property
    def rows_shown(self) -> int:
        """How many rows fit under the titles."""
        return max(1, self.size.height - self._header)

    @property
    def _header(self) -> int:
        return 1 if any(column.title for column in self.columns) else 0

    def move(self, rows: int) -> None:
        """Move the cursor by ``rows``, as far as there are rows."""
        self.go(self.cursor + rows)

    def go(self, row: int, *, tell: bool = True, column: int | None = None) -> None:
        """Move the cursor to a row; `Moved` is posted if ``tell``, with the column that was clicked, if one was."""
        row = max(0, min(row, self.count - 1))
        if row != self.cursor and self.count:
            self.cursor = row
            if tell:
                self.post_message(self.Moved(self, row, column))
        self._keep_in_view()
        self.refresh()

    def _keep_in_view(self) -> None:
        shown = self.rows_shown
        self.first = max(0, min(self.first, self.cursor, max(0, self.count - shown)))
        if self.cursor >= self.first + shown:
            self.first = self.cursor - shown + 1

    def redraw(self) -> None:
        """Draw all rows anew: what they tell has changed."""
        self._drawn.clear()
        self.refresh()

    def on_resize(self) -> None:
        self._keep_in_view()

    def widths(self) -> list[int]:
        """The cells of each column now; flexible ones share what is left, at least 8 each."""
        room = self.size.width - 2 - sum(column.width + 1 for column in self.columns)
        flexible = sum(1 for column in self.columns if not column.width)
        share = max(8, (room + 1) // flexible) if flexible else 0
        return [column.width or share for column in self.columns]

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines, rows kept between frames, past the styles cache, which would draw them all for a key."""
        self._filters = self.app.get_line_filters()
        geometry = (self.columns, self.size.width, self.count)
        if geometry != self._geometry:
            self._geometry = geometry
            self._drawn.clear()
        lines = [self._line(y) for y in range(crop.y, crop.y + crop.height)]
        if crop.x or crop.width != self.size.width:
            return [line.crop(crop.x, crop.x + crop.width) for line in lines]
        return lines

    def _line(self, y: int) -> Strip:
        row = self.first + y - self._header
        if not self._header <= y or row >= self.count or self._look is None:
            return self._filtered(self.render_line(y))
        key = (row, row == self.cursor, self._ruler(row).text)
        if key not in self._drawn:
            make_room(self._drawn, _KEPT)
            self._drawn[key] = self._filtered(self.render_line(y))
        return self._drawn[key]

    def _filtered(self, strip: Strip) -> Strip:
        for line_filter in self._filters:
            strip = strip.apply_filter(line_filter, self.background_colors[1])
        return strip

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._drawn.clear()

    def render_line(self, y: int) -> Strip:
        look = self._look
        width = self.size.width
        if look is None or width < 2:
            return Strip.blank(width)
        if y < self._header:
            fill = look.style("title")
            cells: Sequence[Sequence[Run]] = [[(column.title, fill)] for column in self.columns]
            return self._join(cells, fill, " ", fill)
        row = self.first + y - self._header
        if row >= self.count:
            words = self.empty.splitlines() if not self.count else []
            number = y - max(0, min(self._header + 1, self.size.height - len(words)))
            text = words[number] if 0 <= number < len(words) else ""
            return Strip(fit([("  " + text, look.style("dim"))], width, look.base), width)
        current = row == self.cursor
        fill = look.style("cursor") if current else look.base
        bar = look.glyph("cursor") if current else " "
        ground = fill.background_style
        return self._join(
            [[(text, style + ground if current else style) for text, style in cell] for cell in self._draw(row)],
            look.base + ground if current else look.base,
            bar,
            fill,
            row,
        )

    def _join(self, cells: Sequence[Sequence[Run]], fill: Style, bar: str, bar_style: Style, row: int = -1) -> Strip:
        segments = [Segment(bar, bar_style)]
        for width, cell in zip(self.widths(), cells, strict=False):
            segments += fit(cell, width, fill)
            segments.append(Segment(" ", fill))
        width = self.size.width
        strip = Strip(segments).adjust_cell_length(width - 1, fill)
        return Strip([*strip, self._ruler(row)], width)

    def _ruler(self, row: int) -> Segment:
        assert self._look is not None
        if row < 0 or self.count <= self.rows_shown:
            return Segment(" ", self._look.style("title") if row < 0 else self._look.base)
        part = (row - self.first) / self.rows_shown
        low, high = self.first / self.count, (self.first + self.rows_shown) / self.count
        inside = low <= part <= high
        return Segment("┃" if inside else "│", self._look.style("ruler-place" if inside else "ruler"))

    def on_click(self, event: events.Click) -> None:
        column = self._column_at(event.x)
        if event.button == 3:  # a menu is asked for the row, by whoever shows one
            if self._header <= event.y and self.first + event.y - self._header < self.count:
                self.go(self.first + event.y - self._header, column=column)
            return
        event.stop()
        if event.y < self._header:
            if column is not None:
                self.post_message(self.HeaderClicked(self, column))
            return
        row = self.first + event.y - self._header
        if row < self.count:
            again = row == self.cursor
            self.go(row, column=column)
            if again:
                self.post_message(self.Chosen(self, row, column))

    def _column_at(self, x: int) -> int | None:
        """The number of the column at a cell, with the gap behind it; None beside them all."""
        position = 1
        for number, width in enumerate(self.widths()):
            if position <= x <= position + width:
                return number
            position += width + 1
        return None

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        event.stop()
        self.move(3)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        event.stop()
        self.move(-3)

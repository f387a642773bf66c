"""A line of words to choose one of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

if TYPE_CHECKING:
    from sidebyside.reader.looks.look import Look


class Chips(Widget):
    """One line of words to choose one of; a click chooses."""

    DEFAULT_CSS = "Chips { height: 1; width: 1fr; }"

    class Chosen(Message):
        """The chip of this number was clicked."""

        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number

    def __init__(self) -> None:
        super().__init__()
        self._look: Look | None = None
        self.labels: tuple[str, ...] = ()
        self.current = 0

    def fill(self, labels: Sequence[str], current: int) -> None:
        """Show these labels, one of them as the current."""
        self.labels, self.current = tuple(labels), current
        self.refresh()

    def restyle(self, look: Look) -> None:
        """Draw with these styles from now on."""
        self._look = look
        self.refresh()

    def _first(self) -> int:
        """The first label shown: as few are left out as lets the current one be seen."""
        first = 0
        while first < self.current and sum(len(x) + 3 for x in self.labels[first : self.current + 1]) > self.size.width:
            first += 1
        return first

    def render_line(self, y: int) -> Strip:
        look = self._look
        if look is None:
            return Strip.blank(self.size.width)
        segments = []
        for number in range(self._first(), len(self.labels)):
            role = "title-active" if number == self.current else "title"
            style = look.style(role)
            segments += [
                Segment(" ", look.style("title")),
                Segment(f" {self.labels[number]} ", style + look.style("selection").background_style
                        if number == self.current else style),
            ]  # fmt: skip
        strip = Strip(segments)
        width, title = self.size.width, look.style("title")
        if self._first():
            strip = Strip([Segment("‹", title), *strip.crop(1)])
        if strip.cell_length > width > 1:
            return Strip([*strip.crop(0, width - 1), Segment("›", title)], width)
        return strip.adjust_cell_length(width, title)

    def on_click(self, event: events.Click) -> None:
        event.stop()
        position = 0
        for number in range(self._first(), len(self.labels)):
            size = len(self.labels[number]) + 3
            if position <= event.x < position + size:
                self.post_message(self.Chosen(number))
                return
            position += size

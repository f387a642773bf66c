"""A bar of one line above the status line, for what waits for an answer without standing in the way."""

from __future__ import annotations

from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from sidebyside.reader.looks.lines import line
from sidebyside.reader.looks.look import Look


class Notice(Widget):
    """Words, and the key that answers them. Without words it takes no room."""

    DEFAULT_CSS = "Notice { height: 1; width: 1fr; display: none; &.open { display: block; } }"

    class Pressed(Message):
        """The bar was clicked."""

    def __init__(self, key: str, answer: str) -> None:
        super().__init__()
        self._key, self._answer = key, answer
        self._look: Look | None = None
        self.words = ""

    def restyle(self, look: Look) -> None:
        """Draw with these styles from now on."""
        self._look = look
        self.refresh()

    def tell(self, words: str) -> None:
        """Show these words; none takes the bar away."""
        self.words = words
        self.set_class(bool(words), "open")
        self.refresh()

    def render_line(self, y: int) -> Strip:
        look, width = self._look, self.size.width
        if look is None or y:
            return Strip.blank(width)
        quiet = look.style("status")
        runs = [
            (f" {self.words}  ", look.style("message")),
            (self._key, look.style("key")),
            (f" {self._answer}", quiet),
        ]
        return line(runs, width, quiet)

    def on_click(self, event: events.Click) -> None:
        event.stop()
        self.post_message(self.Pressed())

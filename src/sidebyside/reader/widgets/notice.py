"""A bar above the status line, for what waits for an answer without standing in the way: one line for each thing."""

from __future__ import annotations

from typing import NamedTuple

from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from sidebyside.reader.looks.lines import line
from sidebyside.reader.looks.look import Look


class Told(NamedTuple):
    """One line: words, the key that answers them, and what it does."""

    words: str
    key: str
    answer: str


class Notice(Widget):
    """Words, and the key that answers them, by the action of that key. Without words it takes no room."""

    DEFAULT_CSS = "Notice { height: auto; width: 1fr; display: none; &.open { display: block; } }"

    class Pressed(Message):
        """A line of the bar was clicked; ``action`` is the id of the action that answers it."""

        def __init__(self, action: str) -> None:
            super().__init__()
            self.action = action

    def __init__(self) -> None:
        super().__init__()
        self._look: Look | None = None
        self._told: dict[str, Told] = {}

    @property
    def words(self) -> str:
        """All that is told."""
        return " ".join(told.words for told in self._told.values())

    def restyle(self, look: Look) -> None:
        """Draw with these styles from now on."""
        self._look = look
        self.refresh()

    def tell(self, action: str, words: str, key: str, answer: str) -> None:
        """Show these words; ``key`` is the key of the ``action`` that answers them, ``answer`` what it does."""
        self._told[action] = Told(words, key, answer)
        self._show()

    def answered(self, action: str) -> bool:
        """Take away what waits for this action; whether there was anything."""
        found = self._told.pop(action, None) is not None
        if found:
            self._show()
        return found

    def _show(self) -> None:
        self.set_class(bool(self._told), "open")
        self.refresh(layout=True)

    def get_content_height(self, *sizes: object) -> int:
        return len(self._told)

    def render_line(self, y: int) -> Strip:
        look, width = self._look, self.size.width
        if look is None or y >= len(self._told):
            return Strip.blank(width)
        quiet = look.style("status")
        told = list(self._told.values())[y]
        runs = [
            (f" {told.words}  ", look.style("message")),
            (told.key, look.style("key")),
            (f" {told.answer}", quiet),
        ]
        return line(runs, width, quiet)

    def on_click(self, event: events.Click) -> None:
        event.stop()
        if event.y < len(self._told):
            self.post_message(self.Pressed(list(self._told)[event.y]))

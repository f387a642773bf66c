"""A sheet of lines to read: the inspector, the help. Whoever gives the lines wraps them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual import events
from textual.strip import Strip
from textual.widget import Widget

from sidebyside.language.plurals import counted
from sidebyside.reader.looks.lines import Run, line
from sidebyside.reader.looks.look import Look

_LEAST = 2
"""Sheets of fewer lines than this and one more do not spend one on saying how many follow."""

Writer = Callable[[Look, int], list[list[Run]]]


class Sheet(Widget):
    """Lines that scroll; the last one on the screen says how many follow.

    ``write(look, width)`` gives them anew whenever width or look change.
    """

    DEFAULT_CSS = "Sheet { height: 1fr; width: 1fr; }"

    def __init__(self, write: Writer | None = None, *, id: str | None = None, key: str = "") -> None:
        """``key``: the key that reads on, said where lines follow."""
        super().__init__(id=id)
        self._key = key
        self._write: Writer = write or (lambda look, width: [])
        self._look: Look | None = None
        self._lines: Sequence[list[Run]] | None = None
        self._sign = ""
        self.first = 0

    def write(self, write: Writer, *, sign: str = "") -> None:
        """Show other lines, from their beginning, or from the first of them that begins with this ``sign``."""
        self._write, self._lines, self.first, self._sign = write, None, 0, sign
        self.refresh()

    def restyle(self, look: Look) -> None:
        """Draw with these styles from now on."""
        self._look, self._lines = look, None
        self.refresh()

    def on_resize(self) -> None:
        self._lines = None

    @property
    def lines(self) -> Sequence[list[Run]]:
        """The lines at the present width."""
        if self._lines is None:
            self._lines = self._write(self._look, max(1, self.size.width - 2)) if self._look else []
            if self._sign and self.size.height:
                signed = (n for n, runs in enumerate(self._lines) if runs and runs[0][0].startswith(self._sign))
                self.first = max(0, min(next(signed, 0), len(self._lines) - self.size.height))
        return self._lines

    def scroll_lines(self, lines: int) -> None:
        """Move by ``lines``, as far as there are any."""
        last = len(self.lines) - self.size.height
        self.first = max(0, min(self.first + lines, last))
        self.refresh()

    def to_heading(self, by: int) -> None:
        """Move to the next (1) or the previous (-1) line that begins in the style of a heading, if there is one."""
        if self._look is None:
            return
        style = self._look.style("heading")
        heads = [number for number, runs in enumerate(self.lines) if runs and runs[0][1] == style]
        beyond = [n for n in heads if n > self.first] if by > 0 else [n for n in reversed(heads) if n < self.first]
        if beyond:
            self.scroll_lines(beyond[0] - self.first)

    def render_line(self, y: int) -> Strip:
        look, width = self._look, self.size.width
        if look is None or width < 2:
            return Strip.blank(width)
        written = len(self.lines)
        number = self.first + y
        below = written - number
        if y >= _LEAST and y == self.size.height - 1 and below > 1:
            more = f" ↓ {counted(below, 'more line')}" + (f", {self._key} reads on" if self._key else "")
            return line([(more, look.style("dim"))], width, look.base)
        runs = self.lines[number] if number < len(self.lines) else []
        return line([(" ", look.base), *runs], width, look.base)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        event.stop()
        self.scroll_lines(3)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        event.stop()
        self.scroll_lines(-3)

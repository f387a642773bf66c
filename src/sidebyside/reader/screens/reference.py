"""Sheets laid over the reading: help, and what is known of a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen

from sidebyside.reader.screens.covering import Covering
from sidebyside.reader.widgets.sheet import Sheet, Writer

if TYPE_CHECKING:
    from sidebyside.reader.looks.look import Look

_LINES = {"j": 1, "down": 1, "e": 1, "k": -1, "up": -1, "y": -1}
_PAGES = {"space": 1, "pagedown": 1, "ctrl+f": 1, "f": 1, "b": -1, "pageup": -1, "ctrl+b": -1}
_ENDS = {"g": -1, "home": -1, "G": 1, "end": 1}


class Reference(Covering[None], ModalScreen[None]):
    """A sheet to read; the usual keys move it, any other leaves."""

    DEFAULT_CSS = """
    Reference {
        align: center middle; background: $background 30%;
        &:ansi { background: transparent; }
        & > Vertical { width: 100; max-width: 96%; height: 90%; background: $background; border: round $line;
            border-title-color: $accent; border-subtitle-color: $quiet; padding: 0 1; }
        &.wide > Vertical { width: 156; max-width: 100%; }
    }
    """

    def __init__(
        self, title: str, write: Writer, look: Look, *, hint: str = "q or Esc returns", wide: bool = False
    ) -> None:
        super().__init__(classes="wide" if wide else None)
        self._hint = hint
        self._title = title
        self._write = write
        self._look = look

    def compose(self) -> ComposeResult:
        with Vertical() as frame:
            frame.border_title = Content(self._title)
            frame.border_subtitle = Content(self._hint)
            yield Sheet(self._write, key="Space")

    def on_mount(self) -> None:
        self.query_one(Sheet).restyle(self._look)
        self._fit()

    def on_resize(self) -> None:
        self._fit()

    def _fit(self) -> None:
        """As high as its lines, and no higher than the screen."""
        width = min(156, self.size.width) if self.has_class("wide") else min(100, self.size.width * 96 // 100)
        lines = len(self._write(self._look, max(1, width - 6)))
        self.query_one(Vertical).styles.height = max(3, min(lines + 2, self.size.height))

    def on_key(self, event: events.Key) -> None:
        sheet = self.query_one(Sheet)
        key = event.character if event.is_printable and event.character and event.character != " " else event.key
        if key in _LINES:
            sheet.scroll_lines(_LINES[key])
        elif key in _PAGES:
            sheet.scroll_lines(_PAGES[key] * max(1, sheet.size.height - 2))
        elif key in _ENDS:
            sheet.scroll_lines(_ENDS[key] * len(sheet.lines))
        else:
            self.dismiss()
        event.stop()
        event.prevent_default()

    def on_click(self, event: events.Click) -> None:
        if self.get_widget_at(event.screen_x, event.screen_y)[0] is self:
            self.dismiss()

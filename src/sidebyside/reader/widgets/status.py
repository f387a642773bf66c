"""The bottom line: where one is, what is being done, what can be pressed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from sidebyside.layout.widths import cell_width
from sidebyside.reader.looks.lines import Run, fit, width_of
from sidebyside.reader.widgets.hints import Hint, Place, share_line

if TYPE_CHECKING:
    from sidebyside.reader.looks.look import Look

STILL_COMPARING = "The reports are still being compared."
"""What is said to a key that needs the comparison; it goes when the comparison is there, or is given up."""


class StatusLine(Widget):
    """One line. A message covers the hints until the next; progress stands beside it, or alone with its bar."""

    DEFAULT_CSS = "StatusLine { height: 1; width: 1fr; }"

    class Pressed(Message):
        """A hint was clicked; ``action`` is the id of its action."""

        def __init__(self, action: str) -> None:
            super().__init__()
            self.action = action

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._look: Look | None = None
        self.where: tuple[Place, ...] = ((),)
        self.message = ""
        self.trouble = False
        self.progress: tuple[float, str] | None = None
        self.hints: tuple[Hint, ...] = ()
        self.cancels = "Esc"
        """The key that stops a long work, as a person reads it; empty where there is none."""
        self.tells_all = ""
        """The key that shows a message in full where it is too long for the line; empty where there is none."""
        self._alone = False
        self._targets: list[tuple[int, int, str]] = []

    def restyle(self, look: Look) -> None:
        """Draw with these styles from now on."""
        self._look = look
        self.refresh()

    def locate(self, *where: Place) -> None:
        """Say where one is: runs of (text, role), laid over the status line's own style.

        Once or more, most words first: the later ones are for where keys need the room.
        """
        if self.where != where:
            self.where = where
            self.refresh()

    def say(self, message: str, *, trouble: bool = False) -> None:
        """Show a message until the next; empty takes it away."""
        if (self.message, self.trouble) != (message, trouble):
            self.message, self.trouble = message, trouble
            self.refresh()

    def work(self, share: float | None, what: str = "") -> None:
        """Show how much (0..1) of a long work is done; None when it is over."""
        self.progress = None if share is None else (share, what)
        self.refresh()

    def hint(self, hints: Sequence[Hint], *, alone: bool = False) -> None:
        """Show keys that can be pressed; ``alone`` gives them the whole line."""
        told = (tuple(hints), alone)
        if told != (self.hints, self._alone):  # most keys change nothing here
            self.hints, self._alone = told
            self.refresh()

    def render_line(self, y: int) -> Strip:
        look, width = self._look, self.size.width
        if look is None or y:
            return Strip.blank(width)
        quiet = look.style("status")
        where, named = self.where[:2][-1], self.hints
        if not (self._alone or self.message or self.progress):
            where, shared = share_line(self.where, self.hints, width)
            named = tuple(shared)
        left: list[Run] = [(" ", quiet)] + [
            (text, quiet + look.style(role).without_color + Style(color=look.style(role).color) if role else quiet)
            for text, role in where
        ]
        self._targets = []
        if self._alone:
            hints = self._hints(look, named, width - 1)
            self._targets = [(start + 1, end + 1, action) for start, end, action in self._targets]
            return Strip(fit([(" ", quiet), *hints], width, quiet), width)
        if self.progress and not self.message:
            right = self._bar(look, *self.progress)
        elif self.message:
            style = look.style("error" if self.trouble else "message")
            right = [(f" {self.message} ", style)]
            if self.progress:  # what was asked for is answered while the work goes on
                share, what = self.progress
                right.append((f" {what} {share:.0%} " if share else f" {what}… ", look.style("progress")))
        else:
            right = self._hints(look, named, width - width_of(left) + 1)
            if right:  # the gap behind the last one is half as wide
                right[-1] = (right[-1][0][:-1], right[-1][1])
        room = width - min(width_of(right), max(width - width_of(left[:2]) - 1, width // 2))
        while len(left) > 2 and width_of(left) > room:
            left.pop()  # the place itself stays, and of the rest what comes first
        room = max(room, min(width_of(left), width)) if len(left) == 2 else room
        segments = fit(left, room, quiet)
        if self.message and not self.progress and self.tells_all and width_of(right) > width - room:
            more: list[Run] = [(f" {self.tells_all} ", look.style("message", "key"))]
            end = width - width_of(more)
            self._targets = [(end, width, "messages")]
            return Strip([*segments, *fit(right, end - room, quiet), *fit(more, width - end, quiet)], width)
        if not (self.progress or self.message):
            self._targets = [(start + room, end + room, action) for start, end, action in self._targets]
        return Strip([*segments, *fit(right, width - room, quiet)], width)

    def _bar(self, look: Look, share: float, what: str) -> list[Run]:
        style = look.style("progress")
        keys: list[Run] = [(f" {self.cancels} cancels ", look.style("status"))] if self.cancels else []
        if not share:  # nothing to measure yet: a bar that stands at nothing looks stuck
            return [(f" {what}… ", style), *keys]
        full = round(max(0.0, min(1.0, share)) * 12)
        return [
            (f" {what} ", style),
            ("━" * full, style),
            ("─" * (12 - full), look.style("message", "dim")),
            (f" {share:4.0%} ", style),
            *keys,
        ]

    def _hints(self, look: Look, hints: Sequence[Hint], room: int) -> list[Run]:
        """The hints that fit; where they have the line to themselves, the last ones as their keys without words."""
        named = [hint.width for hint in hints]
        bare = [cell_width(hint.key) + 1 for hint in hints] if self._alone else [0] * len(named)
        fits = [n for n in range(len(named) + 1) if sum(named[:n]) + sum(bare[n:]) <= room]
        runs: list[Run] = []
        position = 0
        for number, (key, title, action, *_) in enumerate(hints):
            words = number < max(fits, default=0)
            size = named[number] if words else bare[number]
            if not size or position + size > room:
                break
            self._targets.append((position, position + size - (2 if words else 1), action))
            runs += [(key, look.style("key")), (f" {title}  " if words else " ", look.style("status"))]
            position += size
        return runs

    def on_click(self, event: events.Click) -> None:
        event.stop()
        for start, end, action in self._targets:
            if start <= event.x < end:
                self.post_message(self.Pressed(action))

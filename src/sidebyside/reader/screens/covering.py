"""What is laid over another screen, and left once."""

from __future__ import annotations

from textual import events
from textual.await_complete import AwaitComplete
from textual.screen import Screen, ScreenResultType


class Covering(Screen[ScreenResultType]):
    """A screen that lies over another until it is left.

    Keys come in bursts: the second of two may be waiting for a screen that the first has closed. Such a key does
    nothing, and a screen that has been left, or lies beneath another, cannot be left: Textual would close what is in
    front instead, or raise where that is the last one.
    """

    @property
    def is_in_front(self) -> bool:
        """Whether nothing lies over it and it has not been left."""
        return self.is_attached and self.app.screen is self

    def dismiss(self, result: ScreenResultType | None = None) -> AwaitComplete:
        return super().dismiss(result) if self.is_in_front else AwaitComplete()

    async def on_event(self, event: events.Event) -> None:
        if self.is_in_front or not isinstance(event, events.InputEvent):
            await super().on_event(event)

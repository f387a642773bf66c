"""What is laid over another screen, and left once."""

from __future__ import annotations

from textual import events
from textual.await_complete import AwaitComplete
from textual.screen import Screen, ScreenResultType

CLOSING = frozenset(("q", "escape", "enter"))
"""Keys that close windows. Typed once too often, they close nothing else."""


class Covering(Screen[ScreenResultType]):
    """A screen that lies over another until it is left.

    Keys come in bursts: the second of two may be waiting for a screen that the first has closed or covered. It belongs
    to what is then in front, but for keys that close. A screen that has been left, or lies beneath another, cannot be
    left: Textual would close what is in front instead, or raise where that is the last one.
    """

    @property
    def is_in_front(self) -> bool:
        """Whether nothing lies over it and it has not been left."""
        return self.is_attached and self.app.screen is self

    @property
    def stands(self) -> bool:
        """Whether it has not been left. One left before it was mounted never gets the widgets it would set up."""
        return self.is_attached and self in self.app.screen_stack

    def dismiss(self, result: ScreenResultType | None = None) -> AwaitComplete:
        return super().dismiss(result) if self.is_in_front else AwaitComplete()

    def type_ahead(self, event: events.Key) -> None:
        """Take a key that was on its way to another screen when this one came in front."""
        self.post_message(events.Key(event.key, event.character))

    async def on_event(self, event: events.Event) -> None:
        if isinstance(event, events.InputEvent) and not self.is_in_front:
            if isinstance(event, events.Key) and event.key not in CLOSING:
                self._pass_on(event)
        elif self.stands or not isinstance(event, events.Mount | events.Resize | events.InputEvent):
            await super().on_event(event)

    def _pass_on(self, event: events.Key) -> None:
        front = self.app.screen
        if isinstance(front, Covering):
            front.type_ahead(event)
        else:
            front.post_message(events.Key(event.key, event.character))

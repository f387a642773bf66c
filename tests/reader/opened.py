"""The reader as tests use it: headless, on small reports."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Any

from textual import events
from textual.keys import _character_to_key
from textual.pilot import Pilot

from sidebyside.comparison import Comparison
from sidebyside.model import Link, Place, Report
from sidebyside.reader.app import ReaderApp
from sidebyside.reader.screens.reading.screen import ReadingScreen

A = [
    "The mayor of Springfield resigned on Monday after the fire at the old harbour.",
    "“We did everything we could for the people of this town,” she said. Some 8,000 people were moved.",
    "A giraffe escaped from the zoo near the harbour.",
    "Eight firefighters were hurt when the roof collapsed.",
    "The council will meet on Friday to choose a successor.",
]
B = [
    "Springfield’s mayor stepped down on Monday, days after a fire destroyed the old harbour.",
    "“We did all we could,” the mayor said. As many as 8,000 people had to leave.",
    "Eight firefighters were hurt when the roof collapsed.",
    "Insurance companies expect high costs.",
]
C = [
    "The mayor has gone. The harbour burned.",
    "Nobody knows who will follow her; the council meets on Friday.",
]
LINKS = [((0, 0), (1, 0)), ((0, 1), (1, 1)), ((0, 3), (1, 2)), ((0, 0), (2, 0)), ((1, 0), (2, 0)), ((0, 4), (2, 1))]


def reports() -> list[Report]:
    return [
        Report.from_paragraphs(A, title="The Daily A"),
        Report.from_paragraphs(B, title="B Times"),
        Report.from_paragraphs(C, title="Courier C"),
    ]


def comparison(count: int = 3) -> Comparison:
    links = [Link(Place(*left), Place(*right), 0.9) for left, right in LINKS if right[0] < count]
    return Comparison(reports()[:count], links)


CHARACTERS = {
    "space": " ", "slash": "/", "question_mark": "?", "colon": ":", "ampersand": "&", "plus": "+", "minus": "-",
    "underscore": "_", "apostrophe": "'", "exclamation_mark": "!", "left_square_bracket": "[",
    "equals_sign": "=", "left_parenthesis": "(",
    "asterisk": "*", "vertical_line": "|", "right_square_bracket": "]", "greater_than_sign": ">", "less_than_sign": "<",
}  # fmt: skip


@dataclass
class Opened:
    """A reader under test: press keys, look at the state and the screen."""

    app: ReaderApp
    pilot: Pilot[Any]

    @property
    def screen(self) -> ReadingScreen:
        screen = next(screen for screen in self.app.screen_stack if isinstance(screen, ReadingScreen))
        assert isinstance(screen, ReadingScreen)
        return screen

    @property
    def place(self) -> str:
        return str(self.screen.session.place)

    @property
    def message(self) -> str:
        return self.screen.status.message

    async def press(self, *keys: str) -> None:
        """Press keys. Pilot's own way waits for an idle processor after each; this waits for the messages."""
        await self.keys(*keys)
        await self.settle()

    async def keys(self, *keys: str) -> None:
        """Press keys without waiting for work in threads."""
        for key in keys:
            self._send(key)
            await self.messages()

    async def burst(self, *keys: str) -> None:
        """Press keys all at once, as a paste or a slow line brings them."""
        for key in keys:
            self._send(key)
        await self.messages()

    def _send(self, key: str) -> None:
        driver = self.app._driver
        assert driver is not None
        name = _character_to_key(key) if len(key) == 1 and not key.isalnum() else key
        character = key if len(key) == 1 else CHARACTERS.get(key)
        event = events.Key(name, character)
        event.set_sender(self.app)
        driver.send_message(event)

    async def type(self, text: str) -> None:
        await self.press(*("space" if c == " " else c for c in text))

    async def messages(self) -> None:
        """Wait until app, screen and widgets have handled what was sent, and what that sent in turn."""
        for _ in range(3):
            await self.pilot._wait_for_screen()
            self.app.screen._on_timer_update()

    async def settle(self) -> None:
        """Wait for the messages and for the work in threads."""
        await self.messages()
        await self.app.workers.wait_for_complete()
        await self.messages()

    async def until(self, reached: Callable[[], bool]) -> None:
        """Wait until something is so: a cancelled worker counts as done before its thread has said its last word."""
        async with asyncio.timeout(20):
            while not reached():
                await self.messages()
                await asyncio.sleep(0.01)

    async def until_marked(self) -> None:
        """Wait until everything on the screen has its marks, however they are spread over frames."""
        while not self.screen.views.settled:
            await self.pilot.pause(0.01)
        await self.messages()

    @property
    def lines(self) -> list[str]:
        """The text of the screen in front, line by line."""
        return [strip.text for strip in self.app.screen._compositor.render_strips()]

    def sees(self, text: str) -> bool:
        return any(text in line for line in self.lines)


Opener = Callable[..., AbstractAsyncContextManager[Opened]]

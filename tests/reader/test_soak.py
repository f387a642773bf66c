"""Random keys, clicks, wheels and resizes, seeded: nothing raises, the state stays sound, and memory stays flat.

``SIDEBYSIDE_SOAK`` sets the number of steps (default 250; the long run is 20,000): half of them with each seed. With
the last many keys often come in one write, as where a text is pasted or one is held while the machine is busy.
"""

from __future__ import annotations

import contextlib
import gc
import os
import random
import tracemalloc

import pytest
from tests.reader.opened import CHARACTERS, A, B, C, Opened, Opener
from textual import events
from textual.errors import NoWidget

from sidebyside.model import Report
from sidebyside.reader.keys.commands import keymap
from sidebyside.settings.config import Settings

STEPS = int(os.environ.get("SIDEBYSIDE_SOAK", "250"))
SCRIPTS = [
    "烏克蘭的戰爭仍在繼續。外交部長訪問了莫斯科，並稱讚了兩國關係。" * 3,
    "قال الوزير إن بلاده ستدعم روسيا حتى النصر في أوكرانيا.",
    "שר החוץ אמר כי ארצו תתמוך ברוסיה עד לניצחון.",
    "👩‍👩‍👧‍👦 family, 👍🏽 thumb, ❤️ heart, 1️⃣ key, e\u0301 and n\u0303 combining",
    "[bold]markup[/bold] [@click=app.quit]x[/] [/] \x1b[31mred\x07",
    "word" * 400,
    "",
]
KEYS = sorted({key for keys in keymap("default").values() for sequence in keys for key in sequence.split()})
TRACED, WARM, GROWTH = 0.15, 0.25, 12 << 20
"""After so much of the steps memory is traced; after so much the caches are taken for full. From then on what Python
has allocated may grow by so many bytes, however long the run (resident memory also has holes between what is used)."""
MESSAGES = 3
"""Rounds of messages after which panes and session agree on the place (in 7,000 measured steps one took one round)."""
CLOSING = ("escape", "escape", "escape")
BURST = 40
"""The most keys of one write."""


def odd_reports() -> list[Report]:
    return [
        Report.from_paragraphs([*A, *SCRIPTS], title="A [red]odd[/] one"),
        Report.from_paragraphs([*B, *reversed(SCRIPTS)], title="\x1b]2;evil\x07"),
        Report.from_paragraphs([*C, SCRIPTS[0]], title="短い"),
        Report.from_paragraphs(["One."], title=""),
    ]


def allocated() -> int:
    """Bytes in use of those that were allocated since tracing began, what nobody refers to any more left out."""
    gc.collect()
    return tracemalloc.get_traced_memory()[0]


async def step(reader: Opened, chance: random.Random, bursts: bool) -> str:
    """One random thing a person may do; what it was. With ``bursts`` a third are many keys at once."""
    if bursts and chance.random() < 1 / 3:
        return await press(reader, [chance.choice(KEYS) for _ in range(chance.randint(2, BURST))])
    kind = chance.random()
    width, height = reader.app.size
    if kind < 0.03:
        size = chance.choice([(1, 1), (2, 3), (20, 5), (59, 12), (80, 24), (120, 36), (200, 50), (300, 100)])
        await reader.pilot.resize_terminal(*size)
        return f"resize {size}"
    if kind < 0.12 and width > 1:
        x, y = chance.randrange(width), chance.randrange(height)
        with contextlib.suppress(NoWidget):  # a screen that took another's place may not be laid out yet
            await reader.pilot.click(offset=(x, y), times=chance.choice([1, 1, 2, 3]))
        return f"click {x},{y}"
    if kind < 0.15 and width > 1:
        x, y = chance.randrange(width), chance.randrange(height)
        sort = chance.choice([events.MouseScrollDown, events.MouseScrollUp])
        reader.app.screen._forward_event(sort(None, x, y, 0, 0, 0, False, False, False, screen_x=x, screen_y=y))
        await reader.messages()
        return f"wheel {x},{y}"
    return await press(reader, [chance.choice(KEYS) for _ in range(chance.randint(2, 4) if kind > 0.95 else 1)])


async def press(reader: Opened, keys: list[str]) -> str:
    """Press keys that neither leave the program nor open another; which."""
    keys = [key for key in keys if key not in ("q", "ctrl+q", "e")]
    if not keys:
        return "nothing"
    names = [next((name for name, character in CHARACTERS.items() if character == key), key) for key in keys]
    await reader.burst(*names)
    return f"keys {' '.join(keys)}"


def stands(reader: Opened) -> bool:
    """Whether the screen of the reading has been put together."""
    return bool(reader.screen.query("Panes"))


def is_sound(reader: Opened) -> bool:
    """Whether the place is one of the reports, and that of the panes where they are in front."""
    screen = reader.screen
    place = screen.session.place
    if not stands(reader) or place != screen.session.clamp(place):
        return False
    return screen.views.name != "panes" or screen.panes.place == place


@pytest.mark.parametrize(("seed", "bursts"), [(1, False), (2, False), (3, True)])
async def test_soak(open_reader: Opener, seed: int, bursts: bool) -> None:
    chance = random.Random(seed)
    done: list[str] = []
    async with open_reader(odd_reports(), size=(120, 36), settings=Settings(remember_place=False)) as reader:
        steps, warm = STEPS // 2, 0
        for number in range(steps):
            if number == int(steps * TRACED):
                tracemalloc.start()
            if number == int(steps * WARM):
                warm = allocated()
            done = [*done[-50:], await step(reader, chance, bursts)]
            if chance.random() < 0.05:
                await reader.keys(*CLOSING)
            for _ in range(500):  # a screen put in place of another may not stand yet
                if stands(reader):
                    break
                await reader.pilot.pause()
            for _ in range(MESSAGES):
                if is_sound(reader):
                    break
                await reader.pilot.pause()
            assert reader.app._exception is None, done[-20:]
            assert is_sound(reader), done[-20:]
        await reader.keys(*CLOSING)
        await reader.pilot.resize_terminal(80, 24)
        await reader.press("1", "A", "g")
        assert reader.sees(f"{reader.place}")
        grown = allocated() - warm
        tracemalloc.stop()
        assert grown < GROWTH

"""Keys of one's own: what the screen says of keys names those."""

from __future__ import annotations

import re
from collections import deque
from itertools import product

import pytest
from tests.reader.opened import Opened, Opener, reports

from sidebyside.reader.keys.commands import COMMANDS, keymap, shown
from sidebyside.reader.screens.reading.screen import ReadingScreen
from sidebyside.reader.work.threads import Work
from sidebyside.settings.config import Settings

KEYS = {
    "make-link": ("ctrl+l",),
    "follow": ("L",),
    "cancel": ("ctrl+x",),
    "undo": ("U",),
    "save": ("W",),
    "quit": ("Q",),
    "help": ("f1",),
    "show-all-panes": ("alt+s",),
    "intensity": ("I",),
}


async def test_the_screen_names_remapped_keys(open_reader: Opener) -> None:
    async with open_reader(settings=Settings(keys=KEYS)) as reader:
        assert reader.sees("F1 help")
        assert reader.sees("L partner")
        await reader.press("p", *"A3", "enter", "i")
        assert reader.sees("Ctrl-l here and Ctrl-l there makes a link.")
        await reader.press("*")
        assert reader.sees("L opens them")
        await reader.press("space")
        assert reader.sees("(I changes it)")
        await reader.press("q", "&", *"zzz", "enter")
        assert reader.message == "0 paragraphs; L opens a fold, Ctrl-x shows everything"
        await reader.press("3")
        assert reader.sees("No finding here of: “zzz”. Ctrl-x shows everything.")
        await reader.press("1", "ctrl+x", "ctrl+x")
        await reader.press("H")
        assert reader.message == "Report A is hidden; the key Alt-s shows all."
        await reader.press("alt+s", "p", *"A3", "enter")
        reader.screen.status.work(0.5, "aligning")
        await reader.messages()
        assert reader.sees("Ctrl-x cancels")
        reader.screen.status.work(None)
        await reader.press("p", *"A4", "enter", "c")
        assert reader.message == "A4–B3 confirmed; U takes it back"
        await reader.press("Q")
        assert reader.message == "Corrections are not saved: W saves, Q again leaves without."


OTHERS = {c.id: (f"Q {a} {b}",) for c, (a, b) in zip(COMMANDS, product("abcdefghijkl", repeat=2), strict=False)}
"""Every action has another key than it had, of three that no message has as words."""
APART = {"quit", "suspend", "edit"}
"""These end the reader, or need a terminal."""
USUAL = {shown((key,)) for keys in keymap("default").values() for key in keys} - {*"ABCa0123456789"}
"""How the keys of the default keymap are written, but for those that are letters of reports, numbers or a word."""


def named(message: str) -> set[str]:
    """The usual keys that a message names, as words of their own, or as numbers in brackets."""
    words = {word.strip(".,;:“”") for word in message.partition(" differs: ")[0].split()}
    return (words & USUAL) | set(re.findall(r"\([1-9]\)", message))


async def walk(reader: Opened) -> list[str]:
    """Carry out every action, in a view of the text and in a table; all that was said."""
    for view in ("view-panes", "view-ledgers"):
        for command in COMMANDS:
            if command.id in APART or command.id.startswith("view-"):
                continue
            if reader.screen.views.name != view.removeprefix("view-"):
                await reader.screen.perform(view)
            await reader.screen.perform(command.id)
            await reader.messages()
            if command.id in ("make-link", "cancel"):
                await reader.screen.perform(command.id)
                await reader.messages()
            for _ in range(3):
                if reader.app.screen is not reader.screen or reader.screen.prompt.is_open:
                    await reader.keys("escape")
            assert isinstance(reader.app.screen, ReadingScreen)
            assert not reader.screen.prompt.is_open
    reader.screen.leaving.quit()
    await reader.messages()
    return [message.text for message in reader.app.said]


@pytest.mark.parametrize("compared", [True, False])
async def test_no_message_names_a_key_that_was_given_away(
    open_reader: Opener, monkeypatch: pytest.MonkeyPatch, compared: bool
) -> None:
    if not compared:
        monkeypatch.setattr(Work, "compare", lambda self, reports, again=False: None)
    given = None if compared else reports()
    async with open_reader(given, settings=Settings(keys=OTHERS)) as reader:
        reader.app.said = deque(reader.app.said)  # all of it
        said = await walk(reader)
        assert len(set(said)) > 30
        assert {message: named(message) for message in said if named(message)} == {}
        shows = {id: shown(OTHERS[id]) for id in ("search", "view-ledgers", "save", "undo")}
        assert f"Nothing is searched for yet: {shows['search']} searches." in said
        assert any(f"ledgers ({shows['view-ledgers']})" in message for message in said)

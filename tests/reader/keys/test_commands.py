"""The table of actions: whole, without clashes, and the source of every list of keys."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from tests.reader.opened import Opener

from sidebyside.reader.keys.commands import BY_ID, COMMANDS, COUNTING, GROUPS, keymap, keys_of, shown
from sidebyside.reader.keys.keylist import markdown
from sidebyside.reader.keys.sequences import Keys, Pressed, key_name
from sidebyside.reader.screens.picker import NOTHING
from sidebyside.settings.config import KEYMAPS, Settings, parse_settings


def test_ids_are_distinct_and_everything_is_said() -> None:
    assert len(BY_ID) == len(COMMANDS)
    for command in COMMANDS:
        assert command.group in GROUPS
        assert command.title[0].isupper()
        assert command.help.endswith(".") or command.help.endswith("…")
        assert command.keys, f"{command.id} has no key"


@pytest.mark.parametrize("name", KEYMAPS)
def test_every_keymap_reaches_every_action_that_matters(name: str) -> None:
    table = keymap(name)
    Keys(table)
    assert [id for id, keys in table.items() if not keys] == []


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("default", {"q": "quit", "?": "help", "/": "search", "d": "next-divergent", "enter": "follow", "g": "top"}),
        ("vim", {"g g": "top", "G": "bottom", "ctrl+o": "back", "u": "undo", "ctrl+r": "redo", "n": "next-hit"}),
        ("vim", {"Z Z": "quit", "Z Q": "quit", "ctrl+e": "line-down", "ctrl+y": "line-up", "] c": "next-divergent"}),
        ("vim", {"ctrl+w w": "next-pane", "ctrl+w l": "next-pane", "ctrl+w h": "previous-pane"}),
        ("less", {"Z Z": "quit", "Q": "quit", "v": "edit", "e": "line-down", "y": "line-up", "G": "bottom"}),
        ("less", {"f": "page-down", "b": "page-up", "d": "half-page-down", "u": "half-page-up", "h": "help"}),
    ],
)
def test_habits(name: str, keys: dict[str, str]) -> None:
    table = Keys(keymap(name))
    for sequence, action in keys.items():
        *first, last = sequence.split()
        for key in first:
            assert table.press(key).pending
        assert table.press(last).action == action


def test_sequences() -> None:
    keys = Keys(keymap("default"))
    assert keys.press("]").pending == ("]",)
    assert keys.following()["d"] == "next-divergent"
    assert keys.press("d").action == "next-divergent"
    keys.press("]")
    assert keys.press("x").action == ""  # not "cut this link"
    assert keys.press("x").action == "cut-link"
    keys.press("]")
    assert keys.press("escape").action == ""
    assert keys.press("escape").action == "cancel"


def test_a_number_before_a_key_counts() -> None:
    keys = Keys(keymap("vim"), counts=True)
    assert (keys.press("1").count, keys.press("0").count) == (1, 10)
    assert keys.press("j") == Pressed("line-down", count=10)
    assert keys.press("j") == Pressed("line-down")
    keys.press("2")
    assert keys.press("]").pending == ("2", "]")
    assert keys.press("d") == Pressed("next-divergent", count=2)
    for key in ("5", "escape"):
        keys.press(key)
    assert keys.press("k").count == 0
    assert keys.press("0") == Pressed()  # no number begins with it
    assert [keys.press(key).count for key in "12345"][-1] == 123


@pytest.mark.parametrize("name", KEYMAPS)
def test_digits_are_views_or_count(name: str) -> None:
    digits = {key for keys in keymap(name).values() for key in keys if key.isdigit()}
    assert bool(digits) == (name not in COUNTING)


def test_users_keys() -> None:
    table, wrong = keys_of(Settings(keys={"next-divergent": ("f8",), "quit": ("x",)}))
    assert not wrong
    assert table["next-divergent"] == ("f8",)
    assert table["cut-link"] == ()


def test_wrong_keys_are_named_and_leave_the_others_alone() -> None:
    wanted = {"fly": ("x",), "quit": ("x",), "search": ("x",), "undo": ("hyper+u",), "next-unique": ("f7",)}
    table, wrong = keys_of(Settings(keys=wanted))
    assert wrong == (
        "config.toml: keys.fly: no such action; keys.search: x is given to quit too; keys.undo: 'hyper+u' is not a key"
    )
    usual, _ = keys_of(Settings())
    assert (table["quit"], table["next-unique"]) == (("x",), ("f7",))
    assert (table["search"], table["undo"]) == (usual["search"], usual["undo"])


def test_all_that_is_wrong_in_the_settings_is_one_line() -> None:
    settings = parse_settings({"measure": "wide", "keys": {"quit": 5, "fly": "x", "help": "f7"}})
    table, wrong = keys_of(settings)
    assert wrong == (
        "config.toml: measure: expected a whole number; keys.quit: expected a key or a list of keys; "
        "keys.fly: no such action"
    )
    assert (table["help"], table["quit"]) == (("f7",), ("q", "ctrl+q"))


def test_one_change_may_need_another_that_comes_after_it() -> None:
    # In vim's keymap g begins g g, until that is given up.
    table, wrong = keys_of(Settings(keymap="vim", keys={"quit": ("g",), "fly": ("x",), "top": ("f9",)}))
    assert wrong == "config.toml: keys.fly: no such action"
    assert table["quit"] == ("g",)


def test_key_names() -> None:
    assert key_name("question_mark", "?") == "?"
    assert key_name("space", " ") == "space"
    assert key_name("ctrl+d", "\x04") == "ctrl+d"
    assert key_name("upper_d", "D") == "D"
    assert key_name("enter", "\r") == "enter"
    assert key_name("alt+h", "h") == "alt+h"


def test_keys_as_read() -> None:
    keys = ("] d", "d", "ctrl+o", "shift+tab", "f1", "+", "pageup", "alt+left")
    assert shown(keys) == "]d  d  Ctrl-o  Shift-Tab  F1  +  PgUp  Alt-←"


def test_the_table_needs_no_textual() -> None:
    code = "import sys, sidebyside.reader.keys.commands; print('textual' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout == "False\n"


def test_the_list_of_keys_is_up_to_date() -> None:
    path = Path(__file__).parents[3] / "docs" / "keys.md"
    assert path.read_text(encoding="utf-8") == markdown()


async def test_a_place_there_is_not_is_told_where_it_is_typed(open_reader: Opener) -> None:
    async with open_reader() as reader:
        for typed, told in (("42", "A has the paragraphs 1 to 5."), ("Z1", "There is no report Z."), ("zzz", NOTHING)):
            await reader.press("colon")
            await reader.type(typed)
            assert reader.sees(told)
            await reader.press("enter")
            assert reader.sees(told)  # so that it can be mended
            await reader.press("escape")
        await reader.press("colon", "4", "2", "backspace", "backspace", "enter")
        assert reader.app.screen is reader.screen
        await reader.press("colon", "B", "2", "enter")
        assert reader.place == "B2"

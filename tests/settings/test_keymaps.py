"""Keys: what is a key, how changes are merged, and what may not stand beside what."""

from __future__ import annotations

import pytest

from sidebyside.errors import SettingsError
from sidebyside.settings.keymaps import build_tree, merge, parse_sequence

TABLE = {"quit": ("q",), "down": ("j", "down"), "next": ("] d", "d")}


@pytest.mark.parametrize("text", ["d", "] d", "?", "ctrl+d", "shift+tab", "enter", "f1", "+", "ctrl++", "g g"])
def test_keys(text: str) -> None:
    assert parse_sequence(text) == tuple(text.split())


@pytest.mark.parametrize("text", ["", "banana", "ctrl+banana", "hyper+x", "f99", "Enter"])
def test_nonsense(text: str) -> None:
    with pytest.raises(ValueError, match="key"):
        parse_sequence(text)


def test_a_key_given_away_is_taken_from_its_owner() -> None:
    assert merge(TABLE, {"quit": ("j",)}) == {"quit": ("j",), "down": ("down",), "next": ("] d", "d")}
    assert merge(TABLE, {}) == TABLE


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"qit": ("x",)}, "keys.qit: no such action"),
        ({"quit": ("banana",)}, "keys.quit: 'banana' is not a key"),
        ({"quit": ("x",), "down": ("x",)}, "keys.down: x is given to quit too"),
        ({"quit": ("]",)}, "keys.quit: ] begins ] d"),
        ({"quit": ("q x",), "down": ("x",)}, None),
    ],
)
def test_changes_that_cannot_be(changes: dict[str, tuple[str, ...]], message: str | None) -> None:
    if message is None:
        build_tree(merge(TABLE, changes))
        return
    with pytest.raises(SettingsError) as caught:
        merge(TABLE, changes)
    assert str(caught.value) == message


def test_tree() -> None:
    tree = build_tree(TABLE)
    assert tree.next["q"].action == "quit"
    assert tree.next["]"].next["d"].action == "next"
    with pytest.raises(ValueError, match="taken by quit"):
        build_tree({"quit": ("q",), "other": ("q",)})
    with pytest.raises(ValueError, match="starts with the key of a"):
        build_tree({"a": ("]",), "b": ("] d",)})
    with pytest.raises(ValueError, match="taken by a longer sequence"):
        build_tree({"b": ("] d",), "a": ("]",)})

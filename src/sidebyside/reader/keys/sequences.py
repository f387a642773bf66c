"""From single keys to actions: sequences such as ``] d`` are collected until they name an action or nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sidebyside.settings.keymaps import KeyTree, build_tree


@dataclass(frozen=True, slots=True)
class Pressed:
    """What a key led to: an ``action``, or ``pending`` keys that wait for more, or neither (the key means nothing)."""

    action: str = ""
    pending: tuple[str, ...] = ()


class Keys:
    """Collects keys. ``press`` returns what they mean so far; a key that leads nowhere starts afresh."""

    def __init__(self, table: Mapping[str, Iterable[str]]) -> None:
        self._root = build_tree(table)
        self._node: KeyTree = self._root
        self._pending: tuple[str, ...] = ()

    @property
    def pending(self) -> tuple[str, ...]:
        """The keys pressed so far of an unfinished sequence."""
        return self._pending

    def press(self, key: str) -> Pressed:
        """Take one key, named as in `sidebyside.settings.keymaps`."""
        if key == "escape" and self._pending:
            self.reset()
            return Pressed()
        following = self._node.next.get(key)
        if following is None:
            began = bool(self._pending)
            self.reset()
            # A wrong second key is dropped: "] x" must not cut a link.
            return Pressed() if began or key not in self._root.next else self.press(key)
        if following.action:
            self.reset()
            return Pressed(following.action)
        self._node, self._pending = following, (*self._pending, key)
        return Pressed(pending=self._pending)

    def reset(self) -> None:
        """Forget an unfinished sequence."""
        self._node, self._pending = self._root, ()

    def following(self) -> dict[str, str]:
        """The keys that may come next, with the action each completes (empty where more keys follow)."""
        return {key: node.action for key, node in self._node.next.items()}


def key_name(key: str, character: str | None) -> str:
    """The key of a Textual key event (its ``key`` and ``character``) as keymaps write it."""
    if character and len(character) == 1 and character.isprintable() and not character.isspace():
        return f"alt+{character}" if key.startswith("alt+") else character
    return {"return": "enter", "ctrl+at": "ctrl+space"}.get(key, key)

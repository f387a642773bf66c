"""From single keys to actions: sequences such as ``] d`` are collected until they name an action or nothing.

Where the keymap counts, as vim and less do, digits that are no keys of their own come before a sequence: ``5 j``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sidebyside.settings.keymaps import KeyTree, build_tree

DIGITS = 3
"""The most digits of a count."""


@dataclass(frozen=True, slots=True)
class Pressed:
    """What a key led to: an ``action``, or ``pending`` keys that wait for more, or neither (the key means nothing).

    ``count`` is the number typed before, 0 where there was none; while more digits may follow nothing else is set.
    """

    action: str = ""
    pending: tuple[str, ...] = ()
    count: int = 0


class Keys:
    """Collects keys. ``press`` returns what they mean so far; a key that leads nowhere starts afresh."""

    def __init__(self, table: Mapping[str, Iterable[str]], *, counts: bool = False) -> None:
        self._root = build_tree(table)
        self._node: KeyTree = self._root
        self._pending: tuple[str, ...] = ()
        self._counts = counts
        self._count = ""

    @property
    def pending(self) -> tuple[str, ...]:
        """The keys pressed so far of an unfinished sequence, its count first."""
        return (self._count, *self._pending) if self._count else self._pending

    def press(self, key: str) -> Pressed:
        """Take one key, named as in `sidebyside.settings.keymaps`."""
        if key == "escape" and self.pending:
            self.reset()
            return Pressed()
        following = self._node.next.get(key)
        if following is None and self._is_digit(key):
            self._count = (self._count + key)[:DIGITS]
            return Pressed(count=int(self._count))
        count = int(self._count or 0)
        if following is None:
            began = bool(self.pending)
            self.reset()
            # A wrong second key is dropped: "] x" must not cut a link.
            return Pressed() if began or key not in self._root.next else self.press(key)
        if following.action:
            self.reset()
            return Pressed(following.action, count=count)
        self._node, self._pending = following, (*self._pending, key)
        return Pressed(pending=self.pending, count=count)

    def _is_digit(self, key: str) -> bool:
        """Whether a key that is no other here is a digit of a count, which no 0 begins."""
        return self._counts and not self._pending and key in tuple("0123456789" if self._count else "123456789")

    def reset(self) -> None:
        """Forget an unfinished sequence and its count."""
        self._node, self._pending, self._count = self._root, (), ""

    def following(self) -> dict[str, str]:
        """The keys that may come next, with the action each completes (empty where more keys follow)."""
        return {key: node.action for key, node in self._node.next.items()}


def key_name(key: str, character: str | None) -> str:
    """The key of a Textual key event (its ``key`` and ``character``) as keymaps write it."""
    if character and len(character) == 1 and character.isprintable() and not character.isspace():
        return f"alt+{character}" if key.startswith("alt+") else character
    return {"return": "enter", "ctrl+at": "ctrl+space"}.get(key, key)

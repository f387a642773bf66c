"""Keys as people write them, and the tree of key sequences a keymap makes.

A key is written as it is typed (``d``, ``]``, ``?``) or by name (``enter``, ``space``, ``ctrl+d``, ``shift+tab``,
``f1``); a sequence is keys one after another, separated by blanks (``] d``).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from sidebyside.errors import SettingsError
from sidebyside.language.patterns import lazily

_EDITING = ("enter", "space", "tab", "escape", "backspace", "delete", "insert")
_MOVING = ("up", "down", "left", "right", "home", "end", "pageup", "pagedown")
NAMED: frozenset[str] = frozenset((*_EDITING, *_MOVING, *(f"f{number}" for number in range(1, 25))))
_KEY = lazily(r"(?:(?:ctrl|alt|shift|super)\+)*(?:.|[a-z0-9]+)\Z")


class WrongKeys(SettingsError):
    """A change of keys that cannot be; ``action`` is whose."""

    def __init__(self, action: str, reason: str) -> None:
        super().__init__(f"keys.{action}: {reason}")
        self.action = action
        self.reason = reason


@dataclass
class KeyTree:
    """What follows a key: the action it completes, or the keys that may come next."""

    action: str = ""
    next: dict[str, KeyTree] = field(default_factory=dict)


def parse_sequence(text: str) -> tuple[str, ...]:
    """The keys of a sequence as written. Raises ValueError naming a key that no keyboard sends."""
    keys = tuple(text.split())
    for key in keys:
        base = key if len(key) == 1 else key.rsplit("+", 1)[-1] or "+"
        if not _KEY.match(key) or not (len(base) == 1 or base in NAMED):
            raise ValueError(f"{key!r} is not a key")
    if not keys:
        raise ValueError("no key")
    return keys


def merge(table: Mapping[str, tuple[str, ...]], changes: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """The keys of every action after the user's ``changes``. A key the user gives away is taken from its old owner.

    Raises WrongKeys for an unknown action, for nonsense keys, and for two changes that want one key.
    """
    given: dict[tuple[str, ...], str] = {}
    for action, keys in changes.items():
        if action not in table:
            raise WrongKeys(action, "no such action")
        for key in keys:
            try:
                sequence = parse_sequence(key)
            except ValueError as error:
                raise WrongKeys(action, str(error)) from None
            if sequence in given:
                raise WrongKeys(action, f"{key} is given to {given[sequence]} too")
            given[sequence] = action
    for action, keys in table.items():
        for key in keys if action not in changes else ():
            _not_before(given, parse_sequence(key))
    merged = {}
    for action, keys in table.items():
        if action in changes:
            merged[action] = changes[action]
        else:
            merged[action] = tuple(key for key in keys if parse_sequence(key) not in given)
    return merged


def merge_what_can_be(
    table: Mapping[str, tuple[str, ...]], changes: Mapping[str, tuple[str, ...]]
) -> tuple[dict[str, tuple[str, ...]], dict[str, str]]:
    """As `merge`, without the changes that cannot be; and the actions these were for, each with the reason."""
    kept = dict(changes)
    wrong: dict[str, str] = {}
    while True:
        try:
            return merge(table, kept), wrong
        except WrongKeys as error:
            wrong[error.action] = error.reason
            del kept[error.action]


def build_tree(table: Mapping[str, Iterable[str]]) -> KeyTree:
    """The tree of all sequences. Raises ValueError where two actions have one key, or one key starts another's."""
    root = KeyTree()
    for action, keys in table.items():
        for key in keys:
            node = root
            for part in parse_sequence(key):
                if node.action:
                    raise ValueError(f"{key} of {action} starts with the key of {node.action}")
                node = node.next.setdefault(part, KeyTree())
            if node.action or node.next:
                raise ValueError(f"{key} of {action} is taken by {node.action or 'a longer sequence'}")
            node.action = action
    return root


def _not_before(given: Mapping[tuple[str, ...], str], sequence: tuple[str, ...]) -> None:
    """Refuse a change whose key begins a sequence that stays, or the other way round: it could never be typed."""
    for new, action in given.items():
        short, long = sorted((new, sequence), key=len)
        if len(short) < len(long) and long[: len(short)] == short:
            raise WrongKeys(action, f"{' '.join(short)} begins {' '.join(long)}")

"""What the actions of the table do: one module a group, one function an action, named like its id."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from importlib import import_module
from typing import TYPE_CHECKING

from sidebyside.reader.keys.commands import BY_ID

if TYPE_CHECKING:
    from sidebyside.reader.screens.reading.screen import ReadingScreen

Action = Callable[["ReadingScreen"], Awaitable[None] | None]


def find(id: str) -> Action:
    """The function of an action. Raises KeyError for an unknown id."""
    command = BY_ID[id]
    module = import_module(f"{__name__}.{command.group.lower()}")
    action: Action = getattr(module, command.function)
    return action

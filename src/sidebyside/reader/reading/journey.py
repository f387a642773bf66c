"""Where the reader has been: the jump list and the corrections that can be undone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")

LONGEST = 1000
"""Places a jump list keeps."""
STEPS = 200
"""Changes that can be undone."""


class Journey(Generic[T]):
    """A list of places with a position in it, as browsers have it.

    ``leave(here)`` is said before a jump; ``back(here)`` and ``forward(here)`` return where to go, or None at an end.
    """

    def __init__(self) -> None:
        self._behind: list[T] = []
        self._ahead: list[T] = []

    def leave(self, here: T) -> None:
        """Remember ``here`` as the place the next jump starts from; what was ahead is forgotten."""
        if not self._behind or self._behind[-1] != here:
            self._behind.append(here)
            del self._behind[:-LONGEST]
        self._ahead.clear()

    def back(self, here: T) -> T | None:
        """The place before, or None; ``here`` becomes the place ahead."""
        return self._step(self._behind, self._ahead, here)

    def forward(self, here: T) -> T | None:
        """The place ahead, or None; ``here`` becomes the place before."""
        return self._step(self._ahead, self._behind, here)

    def carry(self, move: Callable[[T], T | None]) -> None:
        """The places are elsewhere now: ``move`` says where, None for one that is gone."""
        for places in (self._behind, self._ahead):
            places[:] = [moved for place in places if (moved := move(place)) is not None]

    @staticmethod
    def _step(source: list[T], target: list[T], here: T) -> T | None:
        while source:
            found = source.pop()
            if found != here:
                target.append(here)
                return found
        return None


class History(Generic[T]):
    """A value and its earlier and later states, the latest `STEPS` of them.

    ``put_away`` makes of a state that is left what is kept of it, and ``take_out`` of that and the state being left the
    state that is returned to; as they are by default.
    """

    def __init__(
        self,
        value: T,
        put_away: Callable[[T], T] = lambda state: state,
        take_out: Callable[[T, T], T] = lambda state, left: state,
    ) -> None:
        self.value = value
        self._put_away = put_away
        self._take_out = take_out
        self._undone: list[tuple[T, str]] = []
        self._done: list[tuple[T, str]] = []

    def change(self, value: T, what: str) -> None:
        """Go on to ``value``; ``what`` says in words what was done."""
        self._done.append((self._put_away(self.value), what))
        del self._done[:-STEPS]
        self._undone.clear()
        self.value = value

    def undo(self) -> str:
        """Return to the state before; the words of what was undone, empty where there was nothing."""
        return self._move(self._done, self._undone)

    def redo(self) -> str:
        """Go on to the state that was undone; the words of what was redone, empty where there was nothing."""
        return self._move(self._undone, self._done)

    def _move(self, source: list[tuple[T, str]], target: list[tuple[T, str]]) -> str:
        if not source:
            return ""
        kept, what = source.pop()
        left = self.value
        self.value = self._take_out(kept, left)
        target.append((self._put_away(left), what))
        return what

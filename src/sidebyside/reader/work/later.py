"""Doing something a little later, for certain."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.message_pump import MessagePump


def later(pump: MessagePump, seconds: float, callback: Callable[[], object]) -> asyncio.TimerHandle:
    """Call back from the queue of ``pump`` after so many seconds, unless it has ended by then; ``cancel`` forgets it.

    Textual's own ``set_timer`` (8.2) takes a timer for missed, and drops it, where its time is over when its task looks
    at the clock a second time. Of one millisecond that happens on a busy machine, and what waits for it waits for ever.
    """

    def call() -> None:
        if pump.is_running:
            pump.call_next(callback)

    return asyncio.get_running_loop().call_later(seconds, call)

"""What was said in the status line, as lines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sidebyside.reader.looks.lines import Run, wrap
from sidebyside.reader.looks.look import Look

MOST_KEPT = 100
"""Messages that are kept; older ones are forgotten."""


class Message(NamedTuple):
    """One thing that was said; ``trouble`` where something went wrong."""

    text: str
    trouble: bool


def write_messages(said: Sequence[Message], look: Look, width: int) -> list[list[Run]]:
    """The messages in full, the latest first; ``said`` is in the order in which they were said."""
    if not said:
        return [[("Nothing was said yet.", look.style("dim"))]]
    lines: list[list[Run]] = []
    for message in reversed(said):
        sign = ("! ", look.style("error")) if message.trouble else ("  ", look.base)
        lines += wrap([sign, (message.text, look.base)], width, 2)
    return lines

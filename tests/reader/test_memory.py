"""What screens that were closed leave behind."""

from __future__ import annotations

import gc

from tests.reader.opened import Opener, comparison
from textual._styles_cache import StylesCache

from sidebyside.reader.app import COLLECTING


def lines_kept() -> int:
    """The drawn lines that Textual keeps for widgets, those of closed screens included."""
    gc.collect()
    return sum(len(found._cache) for found in gc.get_objects() if isinstance(found, StylesCache))


async def test_closed_screens_keep_no_lines(open_reader: Opener) -> None:
    async with open_reader(compared=comparison()) as reader:
        counts = []
        for _ in range(6):
            for key in ("?", "*", "t", ":", "S"):
                await reader.press(key)
                await reader.pilot.pause()
                await reader.press("escape", "escape")
            counts.append(lines_kept())
        assert counts[-1] <= counts[1] + 10, counts


async def test_circles_are_looked_for_in_short_pieces_once_the_text_is_there(open_reader: Opener) -> None:
    before = gc.get_threshold()
    try:
        async with open_reader(compared=comparison()):
            assert gc.get_threshold() == COLLECTING
    finally:
        gc.set_threshold(*before)

"""From one cell to 300 × 100, in any order: every view is drawn whole, and comes back as it was."""

from __future__ import annotations

import random

import pytest
from tests.reader.opened import Opener, comparison

LARGEST = (300, 100)


@pytest.mark.parametrize("view", ["1", "2", "3", "4"])
async def test_any_size_after_any_other(open_reader: Opener, view: str) -> None:
    chance = random.Random(int(view))
    sizes = [(round(LARGEST[0] ** chance.random()), round(LARGEST[1] ** chance.random())) for _ in range(12)]
    async with open_reader(compared=comparison(), size=(90, 30)) as reader:
        await reader.press(view)
        place, before = reader.place, reader.lines
        for width, height in [(1, 1), *sizes, LARGEST, (1, LARGEST[1]), (LARGEST[0], 1)]:
            await reader.pilot.resize_terminal(width, height)
            await reader.keys("j", "k")
            assert reader.app._exception is None
            strips = reader.app.screen._compositor.render_strips()
            assert [strip.cell_length for strip in strips] == [width] * height
        await reader.pilot.resize_terminal(90, 30)
        await reader.settle()
        if view == "1":
            assert reader.place == place
        assert len(reader.lines) == len(before)

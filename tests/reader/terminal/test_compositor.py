"""The quick compositor draws what Textual's draws, and nothing that is covered."""

from __future__ import annotations

from typing import Any

import pyte
import pytest
from rich.console import Console
from tests.reader.opened import Opener
from textual._compositor import Compositor
from textual.geometry import Region

from sidebyside.reader.screens.reading.screen import Covered
from sidebyside.reader.terminal.compositor import QuickCompositor


def sent(compositor: Compositor, *dirty: Region) -> str:
    """What the terminal is sent for these regions (the whole screen by default)."""
    compositor._dirty_regions.update(dirty or [compositor.size.region])
    update: Any = compositor.render_update()
    return str(update.render_segments(Console(force_terminal=True, color_system="truecolor", no_color=False)))


def shown(compositor: Compositor, *dirty: Region) -> dict[tuple[int, int], Any]:
    """What a terminal shows of it: the cells that were written, with their colours and styles."""
    screen = pyte.Screen(*compositor.size)
    pyte.Stream(screen).feed(sent(compositor, *dirty))
    return {(y, x): cell for y, line in screen.buffer.items() for x, cell in line.items()}


@pytest.mark.parametrize("keys", ["", "i", "2", "3", "4", "?"])
async def test_the_screen_is_the_same(open_reader: Opener, keys: str, monkeypatch: pytest.MonkeyPatch) -> None:
    async with open_reader(size=(100, 30)) as reader:
        await reader.press(*keys)
        if not keys:
            await reader.until_marked()
        compositor = reader.screen._compositor
        assert isinstance(compositor, QuickCompositor)
        regions = [(), (Region(0, 3, 40, 5),), (Region(20, 0, 61, 2), Region(99, 10, 1, 20)), (Region(5, 29, 3, 1),)]
        quick = [shown(compositor, *region) for region in regions]
        assert all(quick)
        for name in ("_render_chops", "render_full_update", "render_partial_update"):
            monkeypatch.delattr(QuickCompositor, name)
        assert quick == [shown(compositor, *region) for region in regions]


async def test_what_only_ends_where_a_region_begins_is_not_drawn(open_reader: Opener) -> None:
    async with open_reader(size=(200, 30)) as reader:
        compositor = reader.screen._compositor
        left, right = compositor.cuts[5][:2]
        assert right < 200  # the overview stands there
        whole = sent(compositor, Region(left, 5, right - left, 1), Region(0, 29, 200, 1))
        assert f"\x1b[6;{left + 1}H" in whole
        assert f"\x1b[6;{right + 1}H" not in whole


async def test_what_is_covered_is_not_drawn(open_reader: Opener, monkeypatch: pytest.MonkeyPatch) -> None:
    async with open_reader() as reader:
        asked: list[str] = []
        monkeypatch.setattr(Covered, "render_lines", lambda widget, crop: asked.append(str(widget.id)))
        sent(reader.screen._compositor)
        assert asked == []

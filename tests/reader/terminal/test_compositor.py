"""The quick compositor draws what Textual's draws, and nothing that is covered."""

from __future__ import annotations

from typing import Any

import pytest
from rich.console import Console
from tests.reader.opened import Opener
from textual._compositor import Compositor
from textual.geometry import Region

from sidebyside.reader.screens.reading.screen import Covered
from sidebyside.reader.terminal.compositor import QuickCompositor


def drawn(compositor: Compositor, *dirty: Region) -> str:
    """What the terminal is sent for these regions (the whole screen by default), with Textual's own drawing."""
    compositor._dirty_regions.update(dirty or [compositor.size.region])
    update: Any = compositor.render_update()
    return str(update.render_segments(Console(force_terminal=True)))


@pytest.mark.parametrize("keys", ["", "i", "2", "3", "4", "?"])
async def test_the_screen_is_the_same(open_reader: Opener, keys: str, monkeypatch: pytest.MonkeyPatch) -> None:
    async with open_reader(size=(100, 30)) as reader:
        await reader.press(*keys)
        if not keys:
            await reader.until_marked()
        compositor = reader.screen._compositor
        assert isinstance(compositor, QuickCompositor)
        regions = [(), (Region(0, 3, 40, 5),), (Region(20, 0, 61, 2), Region(99, 10, 1, 20)), (Region(5, 29, 3, 1),)]
        quick = [drawn(compositor, *region) for region in regions]
        for name in ("_render_chops", "render_full_update", "render_partial_update"):
            monkeypatch.delattr(QuickCompositor, name)
        assert quick == [drawn(compositor, *region) for region in regions]


async def test_what_is_covered_is_not_drawn(open_reader: Opener, monkeypatch: pytest.MonkeyPatch) -> None:
    async with open_reader() as reader:
        asked: list[str] = []
        monkeypatch.setattr(Covered, "render_lines", lambda widget, crop: asked.append(str(widget.id)))
        drawn(reader.screen._compositor)
        assert asked == []

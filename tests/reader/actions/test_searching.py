"""What a search looks like."""

from __future__ import annotations

from tests.reader.opened import Opened, Opener


def brought_out(reader: Opened) -> list[str]:
    """The words in the style of the hit one is at."""
    ground = reader.screen.look.style("search-current").bgcolor
    strips = reader.app.screen._compositor.render_strips()
    return [part.text for strip in strips for part in strip if part.style and part.style.bgcolor == ground]


async def test_the_hit_one_is_at_is_brought_out_before_the_others(open_reader: Opener) -> None:
    async with open_reader() as reader:
        await reader.press("slash")
        await reader.type("harbour")
        await reader.press("enter")
        await reader.until_marked()
        assert brought_out(reader) == ["harbour"]
        await reader.press("n", "n")
        await reader.until_marked()
        assert brought_out(reader) == ["harbour"]
        await reader.press("escape", "escape")
        await reader.until_marked()
        assert brought_out(reader) == []

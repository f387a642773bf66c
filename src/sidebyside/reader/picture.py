"""A picture of the screen as SVG, drawn without a terminal. The same comparison gives the same picture."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from sidebyside.reader.app import ReaderApp
from sidebyside.reader.screens.reading.screen import ReadingScreen
from sidebyside.settings.config import Settings

if TYPE_CHECKING:
    from sidebyside.comparison import Comparison

SIZE = (120, 36)
"""Columns and rows, unless others are asked for."""

# Fonts that a page would fetch; without them a picture shows the same everywhere and asks nobody.
_FETCHED_FONT = re.compile(r"@font-face\s*\{[^}]*\}\s*")


def offline(picture: str) -> str:
    """A picture that Textual drew, without the fonts it would fetch, and with the blanks that its lines begin with.

    Some programs drop those (librsvg, even no-break ones): a word then stands against the one before it.
    """
    return _FETCHED_FONT.sub("", picture).replace("<svg ", '<svg xml:space="preserve" ', 1)


def draw(comparison: Comparison, *, size: tuple[int, int] = SIZE, theme: str = "dark", keys: Sequence[str] = ()) -> str:
    """The reader's screen as SVG after ``keys`` (as Textual names them) were pressed; ``theme`` is a theme's name.

    The user's own settings, themes, remembered places and unsaved work take no part.
    """
    return asyncio.run(_draw(comparison, size, theme, keys))


async def _draw(comparison: Comparison, size: tuple[int, int], theme: str, keys: Sequence[str]) -> str:
    settings = Settings(theme=theme, remember_place=False)
    app = ReaderApp(comparison.reports, comparison=comparison, settings=settings, theme=theme, offers_unsaved=False)
    async with app.run_test(size=size) as pilot:

        async def settle() -> None:
            await pilot.pause()
            await app.workers.wait_for_complete()
            await pilot.pause()
            for screen in app.screen_stack:
                while isinstance(screen, ReadingScreen) and not screen.views.settled:
                    await pilot.pause()

        await settle()
        for key in keys:
            await pilot.press(key)
            await settle()
        return offline(app.export_screenshot(title="sidebyside"))

"""Saving, exporting, listing, opening."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sidebyside.reader.screens.dialogs import choose_unfinished
from sidebyside.reader.screens.library.library import Library

if TYPE_CHECKING:
    from sidebyside.reader.screens.reading.screen import ReadingScreen


def save(screen: ReadingScreen) -> None:
    if screen.session.comparison is None:
        screen.say(screen.comparing.unready)
        return
    screen.prompt.ask("save", "Save as", screen.answers.snapshot_title(), proposed=True)


def export(screen: ReadingScreen) -> None:
    if screen.session.comparison is None:
        screen.say(screen.comparing.unready)
        return
    screen.answers.exporting.choose()


def snapshots(screen: ReadingScreen) -> None:
    screen.app.push_screen(Library(screen))


def restore(screen: ReadingScreen) -> None:
    choose_unfinished(screen)

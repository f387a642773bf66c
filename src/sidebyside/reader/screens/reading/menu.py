"""What the right button of the mouse opens: what can be done where it was pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sidebyside.reader.keys.commands import BY_ID, shown
from sidebyside.reader.screens.picker import Choice, Picker

if TYPE_CHECKING:
    from sidebyside.reader.screens.reading.screen import ReadingScreen

_PARAGRAPH = ("follow", "back", "copy", "note", "bookmark", "confirm-link", "cut-link", "make-link", "toggle-inspector")
_PANE = ("hide-pane", "show-all-panes", "pin-pane", "move-pane-left", "move-pane-right", "about", "edit")
_TABLE = ("follow", "sort", "confirm-link", "cut-link")
_VIEWS = ("view-panes", "view-rows", "view-ledgers", "view-coverage")
_REST = ("search", "filter", "intensity", "undo", "redo", "theme", "save", "export", "help", "palette", "quit")

MENUS: dict[str, tuple[str, ...]] = {
    "panes": (*_PARAGRAPH, *_PANE, *_VIEWS, *_REST),
    "rows": (*_PARAGRAPH, "next-base", *_VIEWS, *_REST),
    "ledgers": (*_TABLE, *_VIEWS, *_REST),
    "coverage": (*_TABLE[:2], *_VIEWS, *_REST),
}
"""The actions in the menu of each view, those of the place first."""


def open_menu(screen: ReadingScreen) -> None:
    """What can be done in the view in front, at the place that is read; each with its key, to be learnt by the way."""

    async def chosen(action: str | None) -> None:
        if action is not None:
            await screen.perform(action)

    choices = [
        Choice(id, BY_ID[id].title, shown(screen.table[id]), BY_ID[id].help)
        for id in MENUS[screen.views.name]
        if id != f"view-{screen.views.name}"
    ]
    title = f"At {screen.views.in_front.place}"
    screen.app.push_screen(Picker(title, choices, screen.look, about=lambda id: BY_ID[id].help if id else ""), chosen)

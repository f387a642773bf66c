"""The four views, the inspector and the overview."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sidebyside.model import letter
from sidebyside.reader.keys.commands import learnt
from sidebyside.reader.widgets.tables.coverage import CoverageGrid
from sidebyside.reader.widgets.tables.ledgers import Ledgers

if TYPE_CHECKING:
    from sidebyside.reader.screens.reading.screen import ReadingScreen


async def view_panes(screen: ReadingScreen) -> None:
    await _show(screen, "panes")


async def view_rows(screen: ReadingScreen) -> None:
    await _show(screen, "rows")


async def view_ledgers(screen: ReadingScreen) -> None:
    await _show(screen, "ledgers")


async def view_coverage(screen: ReadingScreen) -> None:
    await _show(screen, "coverage")


async def _show(screen: ReadingScreen, name: str) -> None:
    if screen.views.name == name:
        screen.say(f"This is the {name} view.")
    else:
        await screen.views.show(name)


def toggle_inspector(screen: ReadingScreen) -> None:
    screen.panels.toggle_inspector()


def inspector_down(screen: ReadingScreen) -> None:
    screen.panels.read_on(1)


def inspector_up(screen: ReadingScreen) -> None:
    screen.panels.read_on(-1)


def toggle_overview(screen: ReadingScreen) -> None:
    screen.panels.toggle_overview()


async def next_base(screen: ReadingScreen) -> None:
    rows = await screen.views.rows()
    if screen.views.name != "rows":
        await screen.views.show("rows")
    else:
        rows.set_base(rows.base + 1)
    screen.say(f"Base: report {letter(rows.base)}")


def sort(screen: ReadingScreen) -> None:
    view = screen.views.in_front
    words = view.sort_by_next() if isinstance(view, Ledgers | CoverageGrid) else ""
    screen.tell_place()
    ledgers, coverage = (
        f" ({key})" if (key := learnt(screen.table[id])) else "" for id in ("view-ledgers", "view-coverage")
    )
    screen.say(words or f"Sorting works in the views ledgers{ledgers} and coverage{coverage}.")

"""Which panes there are, in which order, and how wide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sidebyside.model import letter

if TYPE_CHECKING:
    from sidebyside.reader.screens.reading import ReadingScreen


def hide_pane(screen: ReadingScreen) -> None:
    report = screen.session.place.report
    if screen.panes.hide_pane():
        screen.say(f"{letter(report)} is hidden; A shows all reports.")
    else:
        screen.say("One report must stay.")


def show_all_panes(screen: ReadingScreen) -> None:
    screen.panes.show_all_panes()
    screen.tell_place()
    screen.say("All reports are shown.")


def pin_pane(screen: ReadingScreen) -> None:
    name = letter(screen.session.place.report)
    screen.say(f"{name} stays on the screen." if screen.panes.pin_pane() else f"{name} moves with the others again.")


def move_pane_left(screen: ReadingScreen) -> None:
    screen.panes.move_pane(-1)


def move_pane_right(screen: ReadingScreen) -> None:
    screen.panes.move_pane(1)


def widen_pane(screen: ReadingScreen) -> None:
    screen.panes.widen_pane(1)


def narrow_pane(screen: ReadingScreen) -> None:
    screen.panes.widen_pane(-1)

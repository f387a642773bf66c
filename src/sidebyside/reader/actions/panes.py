"""Which panes there are, in which order, and how wide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sidebyside.model import letter
from sidebyside.reader.keys.commands import learnt

if TYPE_CHECKING:
    from sidebyside.reader.screens.reading.screen import ReadingScreen


def hide_pane(screen: ReadingScreen) -> None:
    report = _meant(screen)
    if screen.panes.hide_pane():
        if screen.views.name == "panes":
            screen.travel.moved_to(screen.panes.place)  # before the words: a move takes away what was said
        screen.tell_place()
        screen.say(f"Report {letter(report)} is hidden; the key {learnt(screen.table['show-all-panes'])} shows all.")
    else:
        screen.say("One report must stay.")


def show_all_panes(screen: ReadingScreen) -> None:
    hidden = screen.panes.hidden
    screen.panes.show_all_panes()
    screen.tell_place()
    screen.say("All reports are shown." if hidden else "No report is hidden.")


def pin_pane(screen: ReadingScreen) -> None:
    name = letter(_meant(screen))
    screen.say(f"{name} stays on the screen." if screen.panes.pin_pane() else f"{name} moves with the others again.")


def move_pane_left(screen: ReadingScreen) -> None:
    _move(screen, -1)


def move_pane_right(screen: ReadingScreen) -> None:
    _move(screen, 1)


def widen_pane(screen: ReadingScreen) -> None:
    _widen(screen, 1)


def narrow_pane(screen: ReadingScreen) -> None:
    _widen(screen, -1)


def _meant(screen: ReadingScreen) -> int:
    """The report whose pane is meant, which is then the one being read in the panes too, whatever view is in front."""
    report = screen.session.place.report
    if report not in screen.panes.hidden:
        screen.panes.active = report
    return screen.panes.active


def _move(screen: ReadingScreen, by: int) -> None:
    name = letter(_meant(screen))
    if screen.panes.move_pane(by):
        screen.say(f"{name} is moved: {' '.join(map(letter, screen.panes.order))}")
    else:
        screen.say(f"{name} is the {'first' if by < 0 else 'last'} pane already.")


def _widen(screen: ReadingScreen, by: int) -> None:
    report = _meant(screen)
    before = screen.panes.width_of(report)
    screen.panes.widen_pane(by)
    after = screen.panes.width_of(report)
    if before != after:
        screen.say(f"{letter(report)} is {after} columns wide.")
    elif by > 0 and screen.panes.is_at_measure(report):
        longer = learnt(screen.table["wider-measure"])
        screen.say(f"{letter(report)} holds the longest lines there are; {longer} makes them longer.")
    else:
        screen.say(f"{letter(report)} cannot be {'wider' if by > 0 else 'narrower'} here.")

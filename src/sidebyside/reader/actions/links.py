"""Along the links, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sidebyside.reader.screens.reading.screen import ReadingScreen


async def follow(screen: ReadingScreen) -> None:
    if screen.views.open_row():
        return
    session = screen.session
    if screen.views.name == "panes" and screen.panes.open_fold():
        return
    if session.comparison is None:
        screen.say(screen.comparing.unready)
        return
    found = screen.travel.follow()
    if found is None:
        screen.say(f"{session.place} is not linked: no other report tells it.")
    else:
        screen.say(found.words)


def back(screen: ReadingScreen) -> None:
    found = screen.session.journey.back(screen.session.position)
    if found is None:
        screen.say("This is where the jumps began.")
    else:
        screen.say("")
        screen.travel.go(found.place, found.span)


def forward(screen: ReadingScreen) -> None:
    found = screen.session.journey.forward(screen.session.position)
    if found is None:
        screen.say("No jump to go forward to.")
    else:
        screen.say("")
        screen.travel.go(found.place, found.span)


def toggle_linked(screen: ReadingScreen) -> None:
    linked = screen.panes.linked = not screen.panes.linked
    screen.tell_place()
    screen.say("The panes follow each other." if linked else "Each pane moves by itself.")

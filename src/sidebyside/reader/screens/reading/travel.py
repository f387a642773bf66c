"""Going about in a reading: steps in the view in front, jumps that one can come back from, along the links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sidebyside.reader.reading.session import Position
from sidebyside.reader.widgets.panes.panes import Panes

if TYPE_CHECKING:
    from sidebyside.model import Place, Span
    from sidebyside.reader.reading.partners import Round
    from sidebyside.reader.screens.reading.screen import ReadingScreen
    from sidebyside.reader.views.view import Unit


class Travel:
    """Moves the place of a reading, and all that shows it."""

    def __init__(self, screen: ReadingScreen) -> None:
        self._screen = screen

    def leave(self) -> None:
        """Remember where one is before a jump."""
        session = self._screen.session
        session.journey.leave(session.position)

    def jump(self, place: Place, span: Span | None = None) -> None:
        """Go somewhere so that "back" returns here."""
        self.leave()
        self.go(place, span)

    def go(self, place: Place, span: Span | None = None) -> None:
        """Read a place, in whatever view is in front."""
        screen = self._screen
        screen.session.position = Position(place, span)
        screen.panes.go(place, span)
        if screen.views.name != "panes":
            screen.views.in_front.go(place, span)
        screen.tell_place()

    def step(self, unit: Unit, by: int) -> None:
        """Move in the view in front."""
        view = self._screen.views.in_front
        before = view.spot
        if not isinstance(view, Panes):
            view.step(unit, by)
        elif unit == "line":
            view.move_lines(by)
        elif unit in ("half", "page"):
            view.move_pages(by / 2 if unit == "half" else by)
        elif unit == "paragraph":
            view.move_paragraphs(by)
        elif unit == "sentence":
            view.move_sentences(by)
        elif unit == "pane":
            _turn(view, by)
        else:
            view.move_to_end(by)
        self.moved_to(view.place)
        if view.spot == before and (unit != "pane" or isinstance(view, Panes)):
            self._screen.say(view.limit(unit, by))

    def moved_to(self, place: Place) -> None:
        """The view in front has moved to a place."""
        screen = self._screen
        span = screen.panes.focus_span if screen.views.name == "panes" else None
        position = Position(place, span)
        if position != screen.session.position:
            screen.session.position = position
            screen.moved_on()
        screen.tell_place()

    def follow(self) -> Round | None:
        """To the next partner of the paragraph; the round one is on, None without a partner."""
        screen, session = self._screen, self._screen.session
        before, panes = session.position, screen.panes
        in_panes = screen.views.name == "panes"
        went = panes.follow_link() if in_panes else session.next_partner()
        if went is None:
            return None
        session.journey.leave(before)
        if in_panes:
            session.position = Position(went)
            screen.tell_place()
        else:
            self.go(went)
        return panes.reading.round if in_panes else session.round


def _turn(panes: Panes, by: int) -> None:
    """To the neighbouring pane; from the last to the first."""
    before = panes.active
    panes.move_panes(by)
    if panes.active == before:
        shown = panes.reading.panes.shown
        panes.active = shown[0] if by > 0 else shown[-1]

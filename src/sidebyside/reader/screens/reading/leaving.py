"""What Escape leaves, and what quitting asks first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sidebyside.reader.keys.commands import learnt
from sidebyside.reader.work.making import give_up, made_now
from sidebyside.reader.work.threads import Stopped, SurveyEnded

if TYPE_CHECKING:
    from sidebyside.reader.screens.reading.screen import ReadingScreen


class Leaving:
    """Ends what is under way on one screen, or the reading itself."""

    def __init__(self, screen: ReadingScreen) -> None:
        self._screen = screen
        self.asked = False
        """Whether it was just said what would be lost: quitting again leaves without it."""

    def cancel(self) -> None:
        """Leave whatever is under way, the most recent first."""
        screen, session = self._screen, self._screen.session
        if screen.work.stop():
            # The thread may take a while to hear of it.
            screen.comparing.stopped(Stopped(""))
            return
        if made := give_up(screen):
            screen.say(f"{made} was given up.")
            return
        if session.link_from is not None:
            session.link_from = None
            screen.say("")
        elif screen.panes.selection is not None:
            screen.panes.select(None)
        elif screen.status.message and not screen.filtering.is_told:
            screen.say("")
        elif session.filter is not None:
            screen.filtering.set("")
            screen.say("")
        elif session.search is not None:
            session.search = None
            screen.panes.mark({})
        elif screen.panels.inspector.has_class("open"):
            screen.panels.toggle_inspector()
        elif session.survey is not None and screen.work.stop_survey():
            screen.comparing.survey_ended(SurveyEnded(session.survey, ""))
        elif screen.notice.answered("restore"):
            screen.say(f"Left for later; {learnt(screen.table['restore'])} goes on with what was left unsaved.")
        elif aside := screen.drifting.leave_aside():
            screen.say(aside)
        else:
            screen.say(f"There is nothing to leave; {learnt(screen.table['quit'])} quits.")
        screen.tell_place()

    def quit(self) -> None:
        """Quit; once more where corrections, or a file that is being made, would be lost."""
        screen = self._screen
        if not self.asked and (making := made_now(screen)):
            self.asked = True
            leave, stop = learnt(screen.table["quit"]), learnt(screen.table["cancel"])
            what = f"{making[0].name} goes on: {leave} again leaves without it, {stop} gives it up."
            screen.say(what, trouble=True)
            return
        if screen.session.unsaved and not self.asked:
            self.asked = True
            save, leave = learnt(screen.table["save"]), learnt(screen.table["quit"])
            screen.say(f"Corrections are not saved: {save} saves, {leave} again leaves without.", trouble=True)
            return
        give_up(screen)
        screen.work.stop()
        screen.reader.leave(screen)

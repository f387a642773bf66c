"""What Escape leaves, and what quitting asks first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sidebyside.reader.keys.commands import learnt
from sidebyside.reader.work.threads import Stopped

if TYPE_CHECKING:
    from sidebyside.reader.screens.reading.screen import ReadingScreen


class Leaving:
    """Ends what is under way on one screen, or the reading itself."""

    def __init__(self, screen: ReadingScreen) -> None:
        self._screen = screen
        self.asked = False
        """Whether it was just said that corrections would be lost: quitting again leaves without them."""

    def cancel(self) -> None:
        """Leave whatever is under way, the most recent first."""
        screen, session = self._screen, self._screen.session
        if screen.work.stop():
            # The thread may take a while to hear of it.
            screen.comparing.stopped(Stopped(""))
            return
        if session.link_from is not None:
            session.link_from = None
            screen.say("")
        elif screen.panes.selection is not None:
            screen.panes.select(None)
        elif screen.status.message:
            screen.say("")
        elif session.filter is not None:
            screen.filtering.set("")
        elif session.search is not None:
            session.search = None
            screen.panes.mark({})
        elif screen.panels.inspector.has_class("open"):
            screen.panels.toggle_inspector()
        screen.tell_place()

    def quit(self) -> None:
        """Quit; once more where corrections would be lost; not while a snapshot is being written."""
        screen = self._screen
        if any(worker.group == "save" and not worker.is_finished for worker in screen.workers):
            screen.say("Still saving: leave when it says Saved.", trouble=True)
            return
        if screen.session.unsaved and not self.asked:
            self.asked = True
            save, leave = learnt(screen.table["save"]), learnt(screen.table["quit"])
            screen.say(f"Corrections are not saved: {save} saves, {leave} again leaves without.", trouble=True)
            return
        screen.work.stop()
        screen.reader.leave(screen)

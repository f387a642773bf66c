"""What a reading screen does when a comparison arrives, is corrected, or is surveyed piece by piece."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from sidebyside.model import Note
from sidebyside.reader.keys.commands import learnt
from sidebyside.reader.reading.moves import same_texts
from sidebyside.reader.widgets.overview import Overview
from sidebyside.reader.widgets.status import STILL_COMPARING

if TYPE_CHECKING:
    from sidebyside.comparison import Comparison
    from sidebyside.model import Place
    from sidebyside.reader.screens.reading.screen import ReadingScreen
    from sidebyside.reader.work.threads import Compared, Stopped, Surveyed, SurveyEnded

THEN = "This is done then."
"""What is said of a wish that has to wait, behind why."""
LOOKING = "looking for findings"
"""What stands beside the bar of a survey."""


class Comparing:
    """Shows the comparison of a screen's session as it comes."""

    def __init__(self, screen: ReadingScreen) -> None:
        self._screen = screen
        self._reports = screen.session.reports
        self._shown = 0
        self._ended = ""
        self._unfound = ""
        self._wanted: Callable[[], None] | None = None
        self._tries = False

    @property
    def unready(self) -> str:
        """Why there is no comparison yet, in a sentence; empty where there is one."""
        if self._screen.session.comparison is not None:
            return ""
        return STILL_COMPARING if self._screen.work.is_comparing or not self._ended else self._ended

    @property
    def unfound(self) -> str:
        """Why findings are not looked for although not all have come, in a sentence; empty where they are."""
        return self._unfound

    def look_on(self) -> None:
        """Look for the findings that have not come, after this was given up."""
        survey = self._screen.session.survey
        if survey is not None and self._unfound:
            self._unfound = ""
            self._screen.views.renew()
            self._screen.work.survey(survey)
            if self._screen.session.is_waiting:
                # The bar says it, with the key that stops it, which a message would stand over.
                self._screen.say("")
                self._screen.status.work(0.0, LOOKING)
            else:
                self._screen.say("Looking for the other findings.")

    def survey_ended(self, message: SurveyEnded) -> None:
        """Findings are not looked for any more, although not all have come."""
        screen = self._screen
        if message.survey is not screen.session.survey:
            return
        screen.status.work(None)
        again = f"{learnt(screen.table['reload'])} goes on."
        self._unfound = f"Not all findings were looked for; {again}"
        self._wanted, self._tries = None, False
        if message.reason:
            screen.say(f"Findings are missing: {message.reason}; {again}", trouble=True)
        else:
            screen.say(self._unfound)
        screen.views.renew()

    def do_then(self, action: Callable[[], None], reason: str = "") -> None:
        """Do what cannot be done yet as soon as there is a comparison, or with a ``reason`` all findings, and say so.

        Whatever else the user does meanwhile takes its place.
        """
        unready = self.unready or self._unfound or reason
        if unready in (self._ended, self._unfound):
            self._screen.say(unready)
            return
        self._wanted, self._tries = action, False
        self._screen.say(f"{unready} {THEN}")

    def do_as_findings_come(self, action: Callable[[], None], reason: str) -> None:
        """Try an action again whenever more findings have come; ``reason`` says what is waited for."""
        self._wanted, self._tries = action, True
        self._screen.say(reason)

    def do_nothing_then(self) -> None:
        """The user does something else."""
        self._wanted, self._tries = None, False
        if self._screen.session.survey is not None:
            self._screen.session.survey.awaited = ()

    def _do_now(self) -> None:
        wanted, self._wanted, self._tries = self._wanted, None, False
        if wanted is not None:
            if self._screen.status.message.endswith(THEN):
                self._screen.say("")
            wanted()

    def show(self) -> None:
        """Bring kinds, links and findings to all that shows them; what is not known yet is looked for."""
        screen, session = self._screen, self._screen.session
        survey = session.survey
        if session.kept is not None:
            screen.reader.readings.autosave.changed(session.kept)
        screen.panes.show(session.comparison)
        screen.views.renew()
        screen.telling.inspect_anew()
        screen.show_marks()
        screen.tell_place()
        if survey is not None:
            self._unfound = ""
            self._shown = survey.known
            screen.query_one(Overview).know(survey.kinds)
            screen.work.survey(survey)
        self._follow()

    def _follow(self) -> None:
        """What was made to choose a filter, if anything, tells what is known now."""
        if "filtering" in vars(self._screen):  # else it would be imported now
            self._screen.filtering.follow()

    def correct(self, comparison: Comparison, what: str) -> None:
        """A correction was made: everything that follows from it follows now."""
        self._screen.session.corrected(comparison, what)
        self.corrected(f"{what[:1].upper()}{what[1:]}; {learnt(self._screen.table['undo'])} takes it back", True)

    def hold(self, made: Note | tuple[Place, Place], what: str) -> None:
        """A note or a link was made while there is no comparison: it is shown now, and made in it then."""
        screen = self._screen
        screen.session.held.add(made, what)
        screen.show_marks()
        undone = f"{learnt(screen.table['undo'])} takes it back"
        when = "" if isinstance(made, Note) else " as soon as the reports are compared"
        screen.say(f"{what[:1].upper()}{what[1:]}{when}; {undone}")

    def corrected(self, message: str, changed: bool) -> None:
        """Show the comparison as it is now, and say what happened."""
        screen = self._screen
        if screen.session.comparison is None:
            screen.show_marks()
            screen.say(message)
            return
        if changed and not same_texts(self._reports, screen.session.reports):
            screen.reader.readings.reopen(screen, message)  # undone, or done again, was reading the sources again
            return
        if changed:
            self.show()
        screen.say(message)

    def compared(self, message: Compared) -> None:
        """The comparison has been made."""
        screen = self._screen
        screen.status.work(None)
        if screen.status.message.startswith(STILL_COMPARING):
            screen.say("")
        if message.again:
            screen.drifting.compared(message.comparison)
            return
        screen.session.compared(message.comparison)
        if screen.session.saved is not None:  # what was corrected meanwhile is a change of it, for the journal
            screen.reader.readings.autosave.changed(screen.session.saved)
        if not same_texts(self._reports, message.comparison.reports):  # given up, and read again since
            screen.reader.readings.reopen(screen, "Read again.")
            return
        self.show()
        self._do_now()

    def surveyed(self, message: Surveyed) -> None:
        """More kinds and findings are known, or all."""
        screen = self._screen
        if message.survey is not screen.session.survey:
            return
        if message.survey.known != self._shown or message.complete:  # else there is no need to draw all of it anew
            self._shown = message.survey.known
            screen.query_one(Overview).know(message.survey.kinds)
        if screen.session.filter is not None and message.complete:
            screen.filtering.apply()
        if screen.session.is_waiting:
            screen.views.take(message.survey.arrivals())
            share = sum(looked.count(1) for looked in message.survey.looked) / max(1, message.survey.total)
            screen.status.work(None if message.complete else share, LOOKING)
        if message.complete:
            screen.views.renew()
            screen.reader.settle_memory()
        screen.tell_place()
        self._follow()
        if message.complete or self._tries:
            self._do_now()

    def stopped(self, message: Stopped) -> None:
        """The work ended without a result."""
        screen = self._screen
        screen.status.work(None)
        again = f"{learnt(screen.table['reload'])} starts again."
        kept = screen.session.comparison is not None  # changed sources were being read
        what = "Not read again" if kept else "Not compared"
        self._ended = f"{what}; {again}"
        self._wanted = None
        if message.reason:
            screen.say(f"{what}{'; the text on the screen is kept' if kept else ''}: {message.reason}", trouble=True)
        else:
            screen.say(self._ended)
        screen.views.renew()

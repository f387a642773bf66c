"""Which reading is in front, and what takes its place: other reports, a snapshot, work that was left unsaved."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from textual.screen import Screen

from sidebyside.errors import SidebysideError
from sidebyside.language.plurals import counted
from sidebyside.reader.heap import LARGE
from sidebyside.reader.keys.commands import learnt
from sidebyside.reader.reading.moves import same_texts
from sidebyside.reader.reading.session import Session
from sidebyside.reader.saving import shelf
from sidebyside.reader.saving.autosave import MADE_HERE, Autosave, any_unfinished, is_of, told, unfinished
from sidebyside.reader.screens.reading.screen import ReadingScreen
from sidebyside.settings.paths import state_dir
from sidebyside.settings.remembered import recall_place

if TYPE_CHECKING:
    from sidebyside.comparison import Comparison
    from sidebyside.loading import Entry
    from sidebyside.model import Place, Report
    from sidebyside.reader.app import ReaderApp
    from sidebyside.reader.work.arrivals import Loader
    from sidebyside.snapshots import Snapshot


def places_file() -> Path:
    """Where the reading place of each set of reports is remembered."""
    return state_dir() / "places.json"


class Readings:
    """The readings of one run of the program; one is in front at a time. See `ReaderApp` for the arguments."""

    def __init__(
        self,
        app: ReaderApp,
        reports: Sequence[Report],
        comparison: Comparison | None,
        snapshot: Snapshot | None,
        *,
        made_here: bool,
        problem: str,
        offers_unsaved: bool,
        loader: Loader | None,
        choose: bool | Callable[[int], bool],
    ) -> None:
        self._app = app
        self._comparison, self._snapshot = comparison, snapshot
        self._problem = problem
        self._offers_unsaved = offers_unsaved
        self._loader, self._choose = loader, choose
        self.reports: tuple[Report, ...] = ()
        """All that were loaded; the user may have chosen some of them to be compared."""
        self.left_out: tuple[str, ...] = ()
        self.entries: tuple[Entry, ...] | None = None
        """The lines of the list of all reports, copies together, where they have been found."""
        self._changed: set[int] = set()
        self._picked: tuple[int, ...] = ()
        self._hold(reports, made_here)
        self.autosave = Autosave(self._not_kept, made_here=made_here)

    # The first one.

    def first_screen(self) -> Screen[None]:
        """The list of reports to choose from where there is one, else the reading."""
        if self._loader or self.asks(len(self.reports)):
            from sidebyside.reader.screens.reports import ReportPicker

            return ReportPicker(self.reports, self._app.look, loader=self._loader, problem=self._problem)
        return self._first_reading(Session(self.reports, self._comparison), self._snapshot)

    @property
    def are_large(self) -> bool:
        """Whether so much was read, or is yet to be, that it is worth giving memory back that only the reading took."""
        return self._loader is not None or sum(report.source.size for report in self.reports) >= LARGE

    def asks(self, count: int) -> bool:
        """Whether the user is to choose among so many reports."""
        return self._choose if isinstance(self._choose, bool) else self._choose(count)

    def _first_reading(self, session: Session, snapshot: Snapshot | None) -> ReadingScreen:
        """The reading that the program was called for: it begins where it was left, and tells what there is to tell."""
        place = self._place_of(session) if snapshot is None else None
        return self._reading(session, snapshot, place, self._problem, self._made_here)

    def _place_of(self, session: Session) -> Place | None:
        """Where these reports were left, if that is remembered."""
        return recall_place(places_file(), session.reports) if self._app.settings.remember_place else None

    # Many reports, some of which are read.

    def choose_reports(self, screen: ReadingScreen) -> None:
        """Let the user choose others of the reports."""
        self._take_over(screen)
        from sidebyside.reader.screens.reports import ReportPicker

        picker = ReportPicker(
            self.reports,
            self._app.look,
            entries=self.entries,
            chosen=self._picked,
            left_out=self.left_out,
            changed=sorted(self._changed),
        )
        self.entries = picker.choosing.entries
        self._app.push_screen(picker)

    def _take_over(self, screen: ReadingScreen) -> None:
        """Bring all reports up to what a reading knows: texts read again or put beside them, sources that changed."""
        read = screen.session.reports
        given, picked = list(self.reports), list(self._picked[: len(read)])
        for number, report in zip(picked, read, strict=False):
            if (report.text, report.title, report.source) != (
                given[number].text,
                given[number].title,
                given[number].source,
            ):
                self.entries = None  # read again since
            given[number] = report
        for report in read[len(picked) :]:  # what a source was before, beside what it is now
            picked.append(len(given))
            given.append(report)
            self.entries = None
        self.reports, self._picked = tuple(given), tuple(picked)
        self._changed.difference_update(picked)
        self._changed.update(picked[number] for number in screen.drifting.changed)

    def read_chosen(self, numbers: Sequence[int]) -> None:
        """Read these of the reports (0-based) instead of what is being read, if anything is."""
        # Not at once: the picker would wait in a handler of its own for its own end.
        self._app.call_later(self._read_chosen, tuple(numbers))

    async def _read_chosen(self, numbers: tuple[int, ...]) -> None:
        session = Session([self.reports[number] for number in numbers])
        before = next((screen for screen in self._app.screen_stack if isinstance(screen, ReadingScreen)), None)
        if before is None:
            self._picked = numbers
            screen = self._first_reading(session, None)
            while len(self._app.screen_stack) > 1:
                await self._app.pop_screen()  # help that lies over the list
            await self._app.switch_screen(screen)
            self.offer_unsaved(screen)
            return
        if self._app.screen is before:
            return  # chosen a second time before the list was gone
        await self._uncover()
        if numbers == self._picked:
            return
        if self._holds_unsaved(before, "reading others"):
            return
        self._take_over(before)
        self._picked = numbers
        self._begin_autosave(Autosave(self._not_kept, made_here=self._made_here))
        fresh = self._reading(session, None, made_here=self._made_here)
        await self._replace(fresh)
        fresh.drifting.found(place for place, number in enumerate(numbers) if number in self._changed)

    # Another reading.

    async def _uncover(self) -> None:
        """Close whatever has been laid over the reading."""
        while not isinstance(self._app.screen, ReadingScreen):
            await self._app.pop_screen()

    async def _replace(self, fresh: ReadingScreen) -> None:
        """Put a reading in the place of the one there is."""
        await self._uncover()
        await self._app.switch_screen(fresh)

    @staticmethod
    def _holds_unsaved(screen: ReadingScreen, wanted: str) -> bool:
        """Whether a reading has corrections that no snapshot holds; it is said that they come before what is wanted."""
        if screen.session.unsaved:
            screen.say(f"Corrections are not saved: save them, or undo them, before {wanted}.", trouble=True)
        return screen.session.unsaved

    def open_snapshot(self, screen: ReadingScreen, name: str) -> None:
        """Read a snapshot of the store instead of what is being read."""
        if self._holds_unsaved(screen, "opening another"):
            return
        screen.say("Opening…")

        def load() -> None:
            try:
                store = shelf.store()
                snapshot, made_here = store.open(name), store.is_made_here(name)
            except SidebysideError as error:
                self._app.call_from_thread(screen.say, str(error), trouble=True)
            else:
                self._app.call_from_thread(self._app.call_later, self._opened, snapshot, made_here)

        screen.run_worker(load, thread=True, group="open", exit_on_error=False)

    async def _opened(self, snapshot: Snapshot, made_here: bool) -> None:
        self._begin_autosave(Autosave(self._not_kept, made_here=made_here))
        session = Session(snapshot.comparison.reports, snapshot.comparison)
        self._hold(session.reports, made_here)
        await self._replace(self._reading(session, snapshot, made_here=made_here))

    def read_others(self, screen: ReadingScreen, make: Callable[[], Comparison]) -> None:
        """Read another comparison, made in a thread, instead of what is being read."""
        if self._holds_unsaved(screen, "reading others"):
            return
        screen.say("Comparing…")

        def work() -> None:
            try:
                comparison = make()
            except (SidebysideError, ValueError) as error:
                self._app.call_from_thread(screen.say, f"Nothing to read: {error}.", trouble=True)
            else:
                self._app.call_from_thread(self._app.call_later, self._read_others, comparison)

        screen.run_worker(work, thread=True, group="open", exit_on_error=False)

    async def _read_others(self, comparison: Comparison) -> None:
        self._begin_autosave(Autosave(self._not_kept, made_here=False))
        self._hold(comparison.reports, made_here=False)
        await self._replace(self._reading(Session(comparison.reports, comparison), None))

    # Work left unsaved.

    def offer_unsaved(self, screen: ReadingScreen) -> None:
        """Say on this screen that there is unsaved work on its reports, if there is; of others only who asks hears."""
        if self._offers_unsaved and any_unfinished():
            # When the text is there: what is offered is said in the bar below, which must be there too.
            screen.call_after_refresh(
                lambda: screen.run_worker(lambda: self._offer(screen), thread=True, group="offer", exit_on_error=False)
            )

    def _offer(self, screen: ReadingScreen) -> None:
        left = unfinished()
        ours = [found for _, found in left if is_of(found, screen.session.reports)]
        if ours:
            changes, when = told(ours[0])
            words = f"Left unsaved for these reports: {changes}{f' of {when} UTC' if when else ''}."
            key = learnt(screen.table["restore"])
            self._app.call_from_thread(screen.notice.tell, "restore", words, key, "goes on with that")

    def _not_kept(self, problem: str) -> None:
        # Not call_from_thread: leaving waits for the thread, which must not wait for this one.
        self._app.call_later(self._app.complain, problem)

    def _begin_autosave(self, autosave: Autosave) -> None:
        self.autosave.end(keep=False)
        self.autosave = autosave

    def restore(self, screen: ReadingScreen, path: str) -> None:
        """Go on with unsaved work instead of what is being read."""
        if self._holds_unsaved(screen, "going on with others"):
            return
        from sidebyside.snapshots import Journal

        try:
            journal, left = Journal.resume(path)
        except SidebysideError as error:
            screen.say(str(error), trouble=True)
            return
        made_here = left.view.get(MADE_HERE) is True
        self._begin_autosave(Autosave(self._not_kept, journal, made_here=made_here))
        session = Session(left.comparison.reports, left.comparison)
        session.saved = None
        self._hold(session.reports, made_here)

        place = screen.session.place if same_texts(screen.session.reports, session.reports) else self._place_of(session)

        async def switch() -> None:
            fresh = self._reading(session, None, place, made_here=made_here)
            await self._replace(fresh)
            fresh.say(f"{counted(left.pending, 'unsaved change')} restored.")

        self._app.call_later(switch)

    def reopen(
        self, screen: ReadingScreen, words: str, then: Callable[[ReadingScreen], None] = lambda screen: None
    ) -> None:
        """Show a session whose reports have changed on a fresh screen, and do ``then`` with it."""
        place = screen.session.clamp(screen.session.place)
        fresh = self._reading(screen.session, None, place, made_here=screen.made_here)

        async def switch() -> None:
            await self._replace(fresh)
            fresh.drifting.take_over(screen)
            fresh.answers.search_anew()
            fresh.say(words)
            then(fresh)

        self._app.call_later(switch)

    # Parts.

    def _hold(self, reports: Sequence[Report], made_here: bool) -> None:
        """These are all reports there are, and all are read; ``made_here`` as for `read`."""
        self._made_here = made_here
        self.reports, self.left_out, self._picked = tuple(reports), (), tuple(range(len(reports)))
        self.entries = None
        self._changed.clear()

    def _reading(
        self,
        session: Session,
        snapshot: Snapshot | None,
        place: Place | None = None,
        problem: str = "",
        made_here: bool = False,
    ) -> ReadingScreen:
        return ReadingScreen(
            session,
            self._app.settings,
            self._app.keys,
            self._app.look,
            snapshot=snapshot,
            place=place,
            problem=problem,
            made_here=made_here,
        )

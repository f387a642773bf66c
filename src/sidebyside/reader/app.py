"""The Textual app: themes, signals, screens coming and going."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import os
import signal
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType
from textual.screen import Screen

from sidebyside.errors import SettingsError, SidebysideError
from sidebyside.language.plurals import counted
from sidebyside.reader import shelf
from sidebyside.reader.autosave import MADE_HERE, Autosave, any_unfinished, told, unfinished
from sidebyside.reader.commands import keymap, keys_of, learnt
from sidebyside.reader.look import VARIABLE_DEFAULTS, Look
from sidebyside.reader.screens.reading import ReadingScreen
from sidebyside.reader.session import Session
from sidebyside.reader.terminal.private import QuietApp
from sidebyside.reader.wardrobe import Wardrobe
from sidebyside.settings.config import Settings
from sidebyside.settings.paths import config_dir, state_dir
from sidebyside.settings.remembered import key_of, recall_place, remember_place

if TYPE_CHECKING:
    from sidebyside.comparison import Comparison
    from sidebyside.loading import Entry
    from sidebyside.model import Place, Report
    from sidebyside.reader.screens.reports import ReportPicker
    from sidebyside.reader.work.arrivals import Loader
    from sidebyside.snapshots import Snapshot

SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT")
WATCH_THEMES_EVERY = 1.0
COLLECTING = (2_000, 500, 50)
"""When Python looks for circles among its values once the text is there: at so few new ones that it takes 1 to 3 ms.

At 50,000, which spares the opening, it held a frame up for 20 to 60 ms. Older ones are looked at as seldom as before.
"""


class ReaderApp(QuietApp):
    """One or more readings, one in front."""

    TITLE = "sidebyside"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = []

    def __init__(
        self,
        reports: Sequence[Report],
        *,
        comparison: Comparison | None = None,
        snapshot: Snapshot | None = None,
        made_here: bool = False,
        settings: Settings | None = None,
        theme: str = "dark",
        problem: str = "",
        offers_unsaved: bool = True,
        loader: Loader | None = None,
        choose: bool | Callable[[int], bool] = False,
    ) -> None:
        """``theme`` names the first theme, ``problem`` is told first; see `Session` and `Snapshot` for the others."""
        self.settings = settings or Settings()
        self._problem = problem
        self._offers_unsaved = offers_unsaved
        self.reports: tuple[Report, ...] = ()
        """All that were loaded; the user may have chosen some of them to be compared."""
        self.left_out: tuple[str, ...] = ()
        self.entries: tuple[Entry, ...] | None = None
        """The lines of the list of all reports, copies together, where they have been found."""
        self._hold(reports, made_here or snapshot is None)
        self.refusal = ""
        """Why nothing could be loaded, in one line."""
        self._comparison = comparison
        self._loader = loader
        self._choose = choose
        self._settled = False
        self.wardrobe = Wardrobe(config_dir() / "themes", theme, self.settings.theme_dark, "dark")
        # Textual decides here what NO_COLOR does: with its default, colours become greys instead of none.
        super().__init__(self.wardrobe.for_textual(), ansi_color=True if os.environ.get("NO_COLOR") else None)
        self._snapshot = snapshot
        self.autosave = Autosave(self._not_kept, made_here=self._made_here)
        try:
            self.keys = keys_of(self.settings)
        except SettingsError as error:
            self._problem, self.keys = str(error), keymap(self.settings.keymap)
        self._problem = self._problem or self.wardrobe.problem

    @property
    def look(self) -> Look:
        """The styles of the theme that is worn."""
        return self.wardrobe.look

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return dict(VARIABLE_DEFAULTS)

    # Starting and ending.

    def first_screen(self) -> Screen[None]:
        if self._loader or self.asks(len(self.reports)):
            from sidebyside.reader.screens.reports import ReportPicker

            return ReportPicker(self.reports, self.look, loader=self._loader, problem=self._problem)
        return self._first_reading(Session(self.reports, self._comparison), self._snapshot)

    def on_mount(self) -> None:
        loop = asyncio.get_running_loop()
        for name in SIGNALS:
            number = getattr(signal, name, None)
            if number is not None:
                # Only the main thread of a process may set these; in tests the app runs elsewhere.
                with contextlib.suppress(ValueError, RuntimeError, NotImplementedError):
                    loop.add_signal_handler(number, self._end_by_signal, int(number))
        # After Ctrl-Z and fg the terminal's second screen is empty, and Textual draws only what has changed.
        self.app_resume_signal.subscribe(self, lambda _: self.refresh(layout=True))
        self.set_interval(WATCH_THEMES_EVERY, self._watch_themes)
        self.call_after_refresh(lambda: gc.set_threshold(*COLLECTING))
        if isinstance(self.screen, ReadingScreen):
            self._offer_soon(self.screen)

    def _offer_soon(self, screen: ReadingScreen) -> None:
        if self._offers_unsaved and any_unfinished():
            # When the text is there: what is offered is said in the status line, which must be there too.
            screen.call_after_refresh(
                lambda: screen.run_worker(lambda: self._offer(screen), thread=True, group="offer", exit_on_error=False)
            )

    def asks(self, count: int) -> bool:
        """Whether the user is to choose among so many reports."""
        return self._choose if isinstance(self._choose, bool) else self._choose(count)

    def _first_reading(self, session: Session, snapshot: Snapshot | None) -> ReadingScreen:
        """The reading that the program was called for: it begins where it was left, and tells what there is to tell."""
        place = None
        if self.settings.remember_place and snapshot is None:
            place = recall_place(self._places_file, key_of(session.reports))
        return self._reading(session, snapshot, place, self._problem, self._made_here)

    # Many reports, some of which are read.

    def choose_reports(self, screen: ReadingScreen) -> None:
        """Let the user choose others of the reports."""
        given = list(self.reports)
        for number, report in zip(self._picked, screen.session.reports, strict=True):
            if (report.text, report.title, report.source) != (
                given[number].text,
                given[number].title,
                given[number].source,
            ):
                self.entries = None  # read again since
            given[number] = report
        self.reports = tuple(given)
        from sidebyside.reader.screens.reports import ReportPicker

        picker = ReportPicker(given, self.look, entries=self.entries, chosen=self._picked, left_out=self.left_out)
        self.entries = picker.choosing.entries
        self.push_screen(picker)

    def read_chosen(self, numbers: Sequence[int]) -> None:
        """Read these of the reports (0-based) instead of what is being read, if anything is."""
        # Not at once: the picker would wait in a handler of its own for its own end.
        self.call_later(self._read_chosen, tuple(numbers))

    async def _read_chosen(self, numbers: tuple[int, ...]) -> None:
        session = Session([self.reports[number] for number in numbers])
        before = next((screen for screen in self.screen_stack if isinstance(screen, ReadingScreen)), None)
        if before is None:
            self._picked = numbers
            screen = self._first_reading(session, None)
            await self.switch_screen(screen)
            self._offer_soon(screen)
            return
        await self.pop_screen()
        if numbers == self._picked:
            return
        if self._holds_unsaved(before, "reading others"):
            return
        self._picked = numbers
        self._begin_autosave(Autosave(self._not_kept, made_here=self._made_here))
        await self.switch_screen(self._reading(session, None, made_here=self._made_here))

    def _hold(self, reports: Sequence[Report], made_here: bool) -> None:
        """These are all reports there are, and all are read; ``made_here`` as for `read`."""
        self._made_here = made_here
        self.reports, self.left_out, self._picked = tuple(reports), (), tuple(range(len(reports)))
        self.entries = None

    def refuse(self, reason: str) -> None:
        """Leave: nothing could be loaded."""
        self.refusal = reason
        self.exit(return_code=2)

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
            self.settings,
            self.keys,
            self.look,
            snapshot=snapshot,
            place=place,
            problem=problem,
            made_here=made_here,
        )

    def _end_by_signal(self, number: int) -> None:
        self.autosave.end(keep=True)
        self.exit(return_code=128 + number)

    def lose_terminal(self) -> None:
        self._end_by_signal(int(signal.SIGHUP))

    async def action_quit(self) -> None:
        screen = self.screen
        if isinstance(screen, ReadingScreen):
            screen.leave_reader()
        else:
            self.exit()

    @property
    def _places_file(self) -> Path:
        return state_dir() / "places.json"

    def leave(self, screen: ReadingScreen) -> None:
        """The user has left the reading."""
        if self.settings.remember_place and screen.snapshot is None:
            remember_place(self._places_file, key_of(screen.session.reports), screen.session.place)
        self.autosave.end(keep=False)
        self.exit(return_code=0)

    def settle_memory(self) -> None:
        """After the first loading: what is there stays there, so that the collector need not look at it again.

        Once only: what is frozen is never given back, and later there are screens and comparisons among it that end. A
        whole collection would hold the screen up for as long as the ones it is to prevent; the young are enough.
        """
        if not self._settled:
            self._settled = True
            gc.collect(1)
            gc.freeze()

    # Readings.

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
                self.call_from_thread(screen.say, str(error), trouble=True)
            else:
                self.call_from_thread(self.call_later, self._opened, snapshot, made_here)

        screen.run_worker(load, thread=True, group="open", exit_on_error=False)

    async def _opened(self, snapshot: Snapshot, made_here: bool) -> None:
        self._begin_autosave(Autosave(self._not_kept, made_here=made_here))
        session = Session(snapshot.comparison.reports, snapshot.comparison)
        self._hold(session.reports, made_here)
        await self.switch_screen(self._reading(session, snapshot, made_here=made_here))

    def read_others(self, screen: ReadingScreen, make: Callable[[], Comparison]) -> None:
        """Read another comparison, made in a thread, instead of what is being read."""
        if self._holds_unsaved(screen, "reading others"):
            return
        screen.say("Comparing…")

        def work() -> None:
            try:
                comparison = make()
            except (SidebysideError, ValueError) as error:
                self.call_from_thread(screen.say, f"Nothing to read: {error}.", trouble=True)
            else:
                self.call_from_thread(self.call_later, self._read_others, comparison)

        screen.run_worker(work, thread=True, group="open", exit_on_error=False)

    async def _read_others(self, comparison: Comparison) -> None:
        self._begin_autosave(Autosave(self._not_kept, made_here=False))
        await self.switch_screen(self._reading(Session(comparison.reports, comparison), None))

    # Work left unsaved.

    def _offer(self, screen: ReadingScreen) -> None:
        left = unfinished()
        if left:
            changes, when = told(left[0][1])
            what = f"{changes} of {when} UTC" if when else changes
            self.call_from_thread(screen.say, f"Left unsaved: {what}; {learnt(screen.table['restore'])} goes on.")

    def _not_kept(self, problem: str) -> None:
        # Not call_from_thread: leaving waits for the thread, which must not wait for this one.
        self.call_later(self._complain, problem)

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

        async def switch() -> None:
            fresh = self._reading(session, None, made_here=made_here)
            await self.switch_screen(fresh)
            fresh.say(f"{counted(left.pending, 'unsaved change')} restored.")

        self.call_later(switch)

    def reopen(
        self, screen: ReadingScreen, words: str, then: Callable[[ReadingScreen], None] = lambda screen: None
    ) -> None:
        """Show a session whose reports have changed on a fresh screen, and do ``then`` with it."""
        place = screen.session.clamp(screen.session.place)
        fresh = self._reading(screen.session, None, place, made_here=screen.made_here)

        async def switch() -> None:
            await self.switch_screen(fresh)
            fresh.say(words)
            then(fresh)

        self.call_later(switch)

    # Themes.

    def use_theme(self, name: str) -> bool:
        """Wear a theme; one that is wrong is a message, and the old one stays."""
        try:
            look = self.wardrobe.wear(name)
        except SettingsError as error:
            self._complain(str(error))
            return False
        fresh = self.wardrobe.for_textual()
        self.register_theme(fresh)
        self.theme = fresh.name
        for screen in self._readable():
            screen.restyle(look)
        return True

    def _complain(self, problem: str) -> None:
        for screen in self._readable():
            screen.say(problem, trouble=True)

    def _readable(self) -> list[ReadingScreen | ReportPicker]:
        """The screens that wear a theme of ours and have a line to say things in."""
        from sidebyside.reader.screens.reports import ReportPicker

        return [screen for screen in self.screen_stack if isinstance(screen, ReadingScreen | ReportPicker)]

    def _watch_themes(self) -> None:
        if not self.wardrobe.changed():
            return
        if self.wardrobe.problem:
            self._complain(self.wardrobe.problem)
        elif self.use_theme(self.wardrobe.name):
            self._complain("")

"""The Textual app: how it starts and ends, and what it wears."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import os
import signal
from collections import deque
from collections.abc import Callable, Sequence
from time import monotonic
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.binding import BindingType
from textual.screen import Screen

from sidebyside.errors import SettingsError
from sidebyside.reader import heap
from sidebyside.reader.keys.commands import keys_of
from sidebyside.reader.looks.look import VARIABLE_DEFAULTS, Look
from sidebyside.reader.looks.wardrobe import Wardrobe
from sidebyside.reader.readings import Readings, places_file
from sidebyside.reader.screens.reading.screen import ReadingScreen
from sidebyside.reader.sheets.messages import MOST_KEPT, Message
from sidebyside.reader.terminal.private import QuietApp
from sidebyside.settings.config import Settings
from sidebyside.settings.paths import config_dir
from sidebyside.settings.remembered import remember_place

if TYPE_CHECKING:
    from sidebyside.comparison import Comparison
    from sidebyside.model import Report
    from sidebyside.reader.screens.reports import ReportPicker
    from sidebyside.reader.work.arrivals import Loader
    from sidebyside.snapshots import Snapshot

SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT")
WATCH_THEMES_EVERY = 1.0
COLLECTING = (500, 200, 1_000)
"""When Python looks for circles among its values once the text is there: at so few new ones that it takes under 1 ms.

At 50,000, which spares the opening, it held a frame up for 20 to 60 ms. Older ones are looked at in a quiet moment:
30,000 of them take 10 to 30 ms on a busy machine. 100,000 are looked at even where there is none: lines and pages leave
no circles, but a prompt leaves 600 values, and who jumps five times a second makes 6 MB of them in 100 jumps. At 30,000
one jump in twelve or so waited for it.
"""
TIDY_EVERY, QUIET = 0.5, 0.5
"""Seconds between two looks whether there is one: nothing has been pressed for so long."""
MANY = 20
"""Looks at new values after which there is something to do."""


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
        self.refusal = ""
        """Why nothing could be loaded, in one line."""
        self.said: deque[Message] = deque(maxlen=MOST_KEPT)
        """What was said in the status line, in that order."""
        self._settled = self._settles = False
        self._pressed = 0.0
        self.wardrobe = Wardrobe(config_dir() / "themes", theme, self.settings.theme_dark, "dark")
        # Textual decides here what NO_COLOR does: with its default, colours become greys instead of none.
        super().__init__(self.wardrobe.for_textual(), ansi_color=True if os.environ.get("NO_COLOR") else None)
        self.keys, wrong_settings = keys_of(self.settings)
        self.readings = Readings(
            self,
            reports,
            comparison,
            snapshot,
            made_here=made_here or snapshot is None,
            problem="; ".join(filter(None, (problem, wrong_settings, self.wardrobe.problem))),
            offers_unsaved=offers_unsaved,
            loader=loader,
            choose=choose,
        )

    @property
    def look(self) -> Look:
        """The styles of the theme that is worn."""
        return self.wardrobe.look

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return dict(VARIABLE_DEFAULTS)

    # Starting and ending.

    def first_screen(self) -> Screen[None]:
        return self.readings.first_screen()

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
        self.set_interval(TIDY_EVERY, self._tidy)
        self.call_after_refresh(self._look_after_memory)
        if isinstance(self.screen, ReadingScreen):
            self.readings.offer_unsaved(self.screen)

    def _look_after_memory(self) -> None:
        """What nobody does before the first text is there."""
        gc.set_threshold(*COLLECTING)
        if self.readings.are_large:
            heap.give_back_large_blocks()
            heap.give_back_what_is_free()

    def refuse(self, reason: str) -> None:
        """Leave: nothing could be loaded."""
        self.refusal = reason
        self.exit(return_code=2)

    def _end_by_signal(self, number: int) -> None:
        self.readings.autosave.end(keep=True)
        self.exit(return_code=128 + number)

    def lose_terminal(self) -> None:
        self._end_by_signal(int(signal.SIGHUP))

    async def action_quit(self) -> None:
        screen = self.screen
        if isinstance(screen, ReadingScreen):
            screen.leaving.quit()
        else:
            self.exit()

    def leave(self, screen: ReadingScreen) -> None:
        """The user has left the reading."""
        if self.settings.remember_place and screen.snapshot is None:
            remember_place(places_file(), screen.session.reports, screen.session.place)
        self.readings.autosave.end(keep=False)
        self.exit(return_code=0)

    def settle_memory(self) -> None:
        """After the first loading: what is there stays there, so that the collector need not look at it again.

        Once only: what is frozen is never given back, and later there are screens and comparisons among it that end.
        Done in the next quiet moment: the values of many findings take the collector 20 ms and more.
        """
        self._settles = not self._settled

    async def on_event(self, event: events.Event) -> None:
        if isinstance(event, events.InputEvent):
            self._pressed = monotonic()
        await super().on_event(event)

    def _tidy(self) -> None:
        """Let circles go while nobody waits for a frame."""
        if monotonic() - self._pressed < QUIET:
            return
        if self._settles or gc.get_count()[1] >= MANY:
            gc.collect(1)
        if self._settles:
            # A whole collection would hold the screen up for as long as the ones this is to prevent.
            gc.freeze()
            self._settled, self._settles = True, False
            if self.readings.are_large:
                heap.give_back_what_is_free()

    # Themes.

    def use_theme(self, name: str) -> bool:
        """Wear a theme; one that is wrong is a message, and the old one stays."""
        try:
            look = self.wardrobe.wear(name)
        except SettingsError as error:
            self.complain(str(error))
            return False
        fresh = self.wardrobe.for_textual()
        self.register_theme(fresh)
        self.theme = fresh.name
        for screen in self._readable():
            screen.restyle(look)
        return True

    def complain(self, problem: str) -> None:
        """Say in red what went wrong, on every screen that has a line for it."""
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
            self.complain(self.wardrobe.problem)
        elif self.use_theme(self.wardrobe.name):
            self.complain("")

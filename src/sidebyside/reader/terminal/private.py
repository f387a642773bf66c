"""What the reader uses of Textual that is not public. Checked with Textual 8.2.8; look here first after an update."""

from __future__ import annotations

import os
import signal
import time
from typing import Any

from textual.app import App
from textual.driver import Driver
from textual.screen import Screen
from textual.theme import Theme
from textual.widget import Widget


class QuietApp(App[None]):
    """An app that begins in a theme of its own, and whose unhandled error ends in one line kept in ``crash``.

    Textual begins in its default theme, and a theme that is set later costs a second reading of all CSS and a second
    drawing of the screen: a third of the time to the first text. With ``SIDEBYSIDE_DEBUG`` set, Textual's own traceback
    is printed instead of the one line.
    """

    crash = ""
    _drawn = False

    def __init__(self, theme: Theme, *, ansi_color: bool | None = None) -> None:
        self._begun = False
        super().__init__(ansi_color=ansi_color)
        self._begun = True
        self.register_theme(theme)
        self.set_reactive(App.theme, theme.name)
        self.stylesheet.set_variables(self.get_css_variables())
        # The rest of what Textual does when a theme is set.
        self._refresh_truecolor_filter(self.ansi_theme)
        mode = "-dark-mode" if theme.dark else "-light-mode"
        self.update_classes({f"-theme-{theme.name}": True, mode: True}, update=False)

    def first_screen(self) -> Screen[None]:
        """The screen to begin with, so that no empty one is drawn before it."""
        raise NotImplementedError

    def get_default_screen(self) -> Screen[None]:
        screen = self.first_screen()
        # `switch_screen` expects that every screen was pushed.
        screen._push_result_callback(screen, None)
        return screen

    def get_css_variables(self) -> dict[str, str]:
        # Textual asks for those of its default theme first, which is never worn.
        return super().get_css_variables() if self._begun else {}

    def get_driver_class(self) -> type[Driver]:
        driver = super().get_driver_class()
        if driver.__module__ != "textual.drivers.linux_driver":
            return driver
        from sidebyside.reader.terminal.driver import SteadyDriver

        return SteadyDriver

    def _display(self, screen: Screen[Any], renderable: Any) -> None:
        super()._display(screen, renderable)
        if renderable is not None and not self._drawn:
            self._drawn = True
            # Another thread writes to the terminal. It gets its turn now, not after all that follows the first frame.
            time.sleep(0.001)

    def lose_terminal(self) -> None:
        """The terminal is gone: end, as by SIGHUP."""
        self.exit(return_code=128 + signal.SIGHUP)

    async def _replace_screen(self, screen: Screen[Any]) -> Screen[Any]:
        # Textual remembers what draws each widget in a cache of 1,024 places, with all the lines that were drawn: in an
        # hour of dialogs opened and closed these lines would fill hundreds of megabytes.
        widgets = [node for node in screen.walk_children(with_self=True) if isinstance(node, Widget)]
        gone = await super()._replace_screen(screen)
        if not gone.is_attached:
            for widget in widgets:
                widget._styles_cache.clear()
        return gone

    def refresh_all(self) -> None:
        """Draw the whole screen again."""
        self.refresh(layout=True)

    def pause(self) -> bool:
        """Give the terminal back and stop, as Ctrl-Z does elsewhere, until a shell lets the program go on.

        False where nobody could: without a terminal, or started by something that is no shell with jobs.
        """
        if self._driver is None or not self._driver.can_suspend or os.getpgrp() == os.getsid(0):
            return False
        # The whole group, as a terminal would: whatever started this program waits in it too. Textual's driver leaves
        # the screen and stops this process.
        os.killpg(0, signal.SIGTSTP)
        return True

    def _fatal_error(self) -> None:
        error = self._exception
        if error is not None:
            import traceback

            frames = traceback.extract_tb(error.__traceback__)
            where = f" ({os.path.basename(frames[-1].filename)}:{frames[-1].lineno})" if frames else ""
            words = " ".join(str(error).split())
            self.crash = f"internal error: {type(error).__name__}{': ' if words else ''}{words}{where}"
        if os.environ.get("SIDEBYSIDE_DEBUG"):
            super()._fatal_error()
        else:
            self._close_messages_no_wait()

    def panic(self, *renderables: object) -> None:
        """Textual calls this for errors that render themselves; they end in one line as well."""
        self._fatal_error()

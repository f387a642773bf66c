"""What the reader uses of Textual that is not public. Checked with Textual 8.2.8; look here first after an update."""

from __future__ import annotations

import os
import traceback

from textual.app import App


class QuietApp(App[None]):
    """An app whose unhandled error ends in one line kept in ``crash`` instead of a traceback on the terminal.

    With ``SIDEBYSIDE_DEBUG`` set, Textual's own traceback is printed as well.
    """

    crash = ""

    def _fatal_error(self) -> None:
        error = self._exception
        if error is not None:
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

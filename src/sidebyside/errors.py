"""Everything that can go wrong and is the user's business, each as one clear line."""

from __future__ import annotations


class SidebysideError(Exception):
    """Base of all expected errors; ``str(error)`` is one line fit for a person.

    The line may hold characters of a document or a file name: whoever prints it passes it through the display gate
    (`sidebyside.layout.display.clean`).
    """


class LoadError(SidebysideError):
    """A source could not become a report. ``source`` names it, ``reason`` says why."""

    def __init__(self, source: str, reason: str) -> None:
        shown = source or "''"
        super().__init__(f"{shown}: {reason}")
        self.source = source
        self.reason = reason


class SnapshotError(SidebysideError):
    """A snapshot could not be read, written or found. ``source`` names it, ``reason`` says why."""

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(f"{source}: {reason}")
        self.source = source
        self.reason = reason


class SettingsError(SidebysideError):
    """A configuration, theme or keymap file is wrong; the message names the file, the key and the reason."""


class Cancelled(SidebysideError):
    """Raised by a progress callback to stop long work; nothing is left behind."""

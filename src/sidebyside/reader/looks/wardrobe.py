"""The themes of one run: which there are, which is worn, and the files they are in, watched."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from textual.theme import Theme as TextualTheme

from sidebyside.errors import SettingsError
from sidebyside.reader.looks.look import Look
from sidebyside.settings.themes import find_themes, theme_paths


class Wardrobe:
    """Themes by name. One that is wrong is never worn: the old one stays."""

    def __init__(self, folder: Path, *wanted: str) -> None:
        """Wear the first of the ``wanted`` themes that is right. Raises SettingsError where none of them is."""
        self._folder = folder
        self._themes = find_themes(folder)
        self._stamps = self._stamp()
        self._count = 0
        self.problem = ""
        """What is wrong with a theme that was wanted or found, in one line; empty where nothing is."""
        self.name, self.look = self._first(wanted)
        self._file = self._themes.file_of(self.name)
        # A theme that is not there may be one that could not be read.
        self.problem = "; ".join(dict.fromkeys(filter(None, [self.problem, *self._themes.problems[:1]])))

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all themes."""
        return self._themes.names

    def wear(self, name: str) -> Look:
        """Take another theme. Raises SettingsError in words for one that is wrong."""
        if name == self.name and self._file and name not in self._themes.names:
            there = (self._folder / self._file).exists()
            gone = f"no theme {name!r} any more" if there else f"gone, with theme {name!r}"
            raise SettingsError(f"{self._file}: {gone}; it is still worn")
        self.look = Look(self._themes.get(name))
        self.name, self._file = name, self._themes.file_of(name)
        return self.look

    def for_textual(self) -> TextualTheme:
        """What is worn as a theme of Textual with a new name: Textual does nothing where the name is the same."""
        self._count += 1
        return self.look.textual(f"sidebyside-{self._count % 2}-{self.look.theme.name}")

    def changed(self) -> bool:
        """Whether a file has changed since this was last asked; the themes are then read again."""
        stamps = self._stamp()
        if stamps == self._stamps:
            return False
        self._stamps = stamps
        self._themes = find_themes(self._folder)
        self.problem = self._themes.problems[0] if self._themes.problems else ""
        return True

    def _first(self, wanted: tuple[str, ...]) -> tuple[str, Look]:
        for name in wanted:
            try:
                return name, Look(self._themes.get(name))
            except SettingsError as error:
                self.problem = self.problem or str(error)
        raise SettingsError(self.problem)

    def _stamp(self) -> dict[str, tuple[int, int]]:
        stamps = {}
        for path in theme_paths(self._folder):
            with contextlib.suppress(OSError):
                status = os.stat(path)
                stamps[str(path)] = (status.st_mtime_ns, status.st_size)
        return stamps

"""An export from the reader: the format, the file's name, and whether an old file may go."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from sidebyside.exports import render
from sidebyside.exports.file import PICTURE, ending_of, format_of, write_file
from sidebyside.reader.keys.commands import learnt
from sidebyside.reader.screens.picker import Choice, Picker
from sidebyside.reader.work.making import check, make, whole
from sidebyside.snapshots.folder.names import slug

if TYPE_CHECKING:
    from sidebyside.reader.screens.reading.screen import ReadingScreen

KINDS_OF_FILE: dict[str, tuple[str, str]] = {
    "html": ("Web page", "columns, ledgers, coverage and notes in one file, for any browser and for print"),
    "markdown": ("Markdown", "for notes and tickets"),
    "plain": ("Plain text", "one paragraph a line, what differs below it; for pagers and screen readers"),
    "csv": ("Table (CSV)", "one row a link, for spreadsheets"),
    "json": ("JSON", "everything, for programs"),
    "jsonl": ("JSON lines", "everything, one record a line"),
    "tei": ("TEI P5", "witnesses, alignment and apparatus, for editions"),
    "annotations": ("Web annotations", "findings and notes with quote and position selectors"),
    "collatex": ("CollateX table", "for collation tools"),
    PICTURE: ("Picture (SVG)", "this screen as it is now"),
}
"""Format → its name and what it is for, in the order they are offered."""


class Exporting:
    """One export after the other; asks in the prompt of the reading screen."""

    def __init__(self, screen: ReadingScreen) -> None:
        self._screen = screen
        self._format = "html"
        self._path = ""

    def choose(self) -> None:
        """Ask for the format, then for the file."""
        choices = [Choice(format, name, ending_of(format), more) for format, (name, more) in KINDS_OF_FILE.items()]

        def chosen(format: str | None) -> None:
            if format is not None:
                self._format = format
                name = slug(self._screen.answers.snapshot_title()) or "comparison"
                self._ask(f"{name}{ending_of(format)}")

        picker = Picker(
            "Export as", choices, self._screen.look, start=self._format, about=lambda value: KINDS_OF_FILE[value][1]
        )
        self._screen.app.push_screen(picker, chosen)

    def _ask(self, path: str) -> None:
        self._screen.prompt.ask("export", "Export to", path, note=self._note(path))

    def typing(self, path: str) -> None:
        """A name is being typed: say which format its ending gives."""
        self._screen.prompt.note(self._note(path))

    def _note(self, path: str) -> str:
        return f"{KINDS_OF_FILE[format_of(path) or self._format][0]}  "

    def named(self, path: str) -> None:
        """A name was given: write the file, after asking where one is there."""
        if not path.strip():
            return
        self._path = os.path.abspath(os.path.expanduser(path.strip()))
        if os.path.isfile(self._path):
            self._screen.prompt.ask(
                "overwrite", f"{os.path.basename(self._path)} is there. Overwrite it?", note="y or n "
            )
        else:
            self._start(overwrite=False)

    def answered(self, answer: str) -> None:
        """Whether the old file may go; if not, another name can be given."""
        if answer.strip().lower() in ("y", "yes"):
            self._start(overwrite=True)
        else:
            self._ask(self._path)

    def _start(self, overwrite: bool) -> None:
        screen, path = self._screen, self._path
        format, comparison = format_of(path) or self._format, screen.session.comparison
        if comparison is None:
            screen.say(screen.comparing.unready)
            return
        if format == PICTURE:
            # Only once the line that was typed in is off the screen.
            screen.call_after_refresh(lambda: self._write(path, self._picture(), overwrite))
            return
        screen.say(f"Exporting… {learnt(screen.table['cancel'])} gives it up.")

        def work() -> None:
            text = render(whole(comparison), format)
            check()
            screen.app.call_from_thread(self._write, path, text, overwrite)

        make(screen, "Exporting", work)

    def _picture(self) -> str:
        from sidebyside.reader.picture import offline

        return offline(self._screen.app.export_screenshot(title="sidebyside"))

    def _write(self, path: str, text: str, overwrite: bool) -> None:
        screen = self._screen

        def work() -> None:
            try:
                write_file(path, text, overwrite=overwrite)
            except FileExistsError:
                screen.app.call_from_thread(self._taken)
            except (OSError, ValueError) as error:
                reason = getattr(error, "strerror", None) or str(error)
                screen.app.call_from_thread(screen.say, f"Not exported: {reason}: {path}", trouble=True)
            else:
                screen.app.call_from_thread(screen.say, f"Exported: {path}")

        make(screen, "Exporting", work)

    def _taken(self) -> None:
        self._screen.say(f"Not exported: something of that name is there: {self._path}", trouble=True)

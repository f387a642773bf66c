"""The program itself."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from sidebyside.reader.keys.commands import learnt
from sidebyside.reader.reading.sources import editor_command, with_source
from sidebyside.reader.screens import dialogs

if TYPE_CHECKING:
    from sidebyside.reader.screens.reading.screen import ReadingScreen


def palette(screen: ReadingScreen) -> None:
    dialogs.choose_action(screen)


def help(screen: ReadingScreen) -> None:
    dialogs.show_help(screen)


def legend(screen: ReadingScreen) -> None:
    dialogs.show_legend(screen)


def messages(screen: ReadingScreen) -> None:
    dialogs.show_messages(screen)


def copy(screen: ReadingScreen) -> None:
    place = screen.session.place
    report, paragraphs = screen.session.reports[place.report], (place.paragraph, place.paragraph)
    words = screen.panes.selected_text if screen.views.name == "panes" else ""
    if words and (selection := screen.panes.selection) is not None:
        report, paragraphs = screen.session.reports[selection.report], selection.paragraphs
    elif not len(report):
        screen.say("There is nothing to copy.")
        return
    screen.app.copy_to_clipboard(with_source(report, paragraphs, words or report.paragraph(place.paragraph)))
    screen.say(f"Copied: {'the selection' if words else str(place)}, with its source.")


def copy_selection(screen: ReadingScreen) -> None:
    if screen.views.name == "panes" and screen.panes.selected_text:
        copy(screen)
    else:
        screen.say(f"{learnt(screen.table['quit'])} quits; {learnt(screen.table['copy'])} copies the paragraph.")


def edit(screen: ReadingScreen) -> None:
    place = screen.session.place
    try:
        command = editor_command(screen.session.reports[place.report], place.paragraph, os.environ)
    except ValueError as error:
        screen.say(f"Not opened: {error}.", trouble=True)
        return
    try:
        with screen.app.suspend():
            problem = _run(command)
    except SuspendNotSupported:
        problem = "Not opened: this terminal cannot be lent to an editor."
    screen.say(problem, trouble=bool(problem))


def _run(command: list[str]) -> str:
    """Run an editor to its end; what went wrong, in words, else empty.

    Raises nothing of its own: Textual takes the terminal back only where the lending ends without an error.
    """
    try:
        status = subprocess.run(command, check=False).returncode
    except (OSError, ValueError) as error:
        return f"Not opened: {command[0]}: {getattr(error, 'strerror', None) or error}."
    return f"{command[0]} ended with status {status}." if status else ""


def about(screen: ReadingScreen) -> None:
    dialogs.show_about(screen)


def choose_reports(screen: ReadingScreen) -> None:
    screen.reader.readings.choose_reports(screen)


def reload(screen: ReadingScreen) -> None:
    screen.answers.reload()


def cancel(screen: ReadingScreen) -> None:
    screen.leaving.cancel()


def suspend(screen: ReadingScreen) -> None:
    if not screen.reader.pause():
        screen.say("There is no shell to go back to.")


def quit(screen: ReadingScreen) -> None:
    screen.leaving.quit()

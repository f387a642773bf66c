"""Lists laid over the reading to choose from, and the sheets of help."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from sidebyside.model import letter
from sidebyside.reader.keys.commands import COMMANDS, learnt, shown
from sidebyside.reader.saving import shelf
from sidebyside.reader.saving.autosave import is_of, told, unfinished
from sidebyside.reader.screens.picker import NOTHING, Choice, Picker
from sidebyside.reader.screens.reference import Reference
from sidebyside.reader.sheets.help import write_help
from sidebyside.reader.sheets.legend import INTENSITY_WORDS, write_legend
from sidebyside.reader.sheets.messages import write_messages
from sidebyside.reader.sheets.reference import write_about
from sidebyside.settings.paths import config_dir, shortened, theme_file
from sidebyside.settings.remembered import recall_theme, remember_theme

if TYPE_CHECKING:
    from sidebyside.reader.looks.look import Look
    from sidebyside.reader.screens.reading.screen import ReadingScreen


_AS_IN_VIM = {"q": "quit", "q!": "quit", "qa": "quit", "w": "save", "wq": "save", "h": "help", "noh": "cancel"}
"""What hands that know vim type after the colon; it comes first on the list."""
_THEME = "theme "
_AUTO = "auto"
"""Stands before the name of a theme among the ids of actions."""


def choose_action(screen: ReadingScreen) -> None:
    """All actions by name, and all themes, shown while the cursor is on one; a place such as A8 is understood too."""
    reader = screen.reader
    before = reader.wardrobe.name
    choices = [
        Choice(command.id, command.title, shown(screen.table[command.id]), f"{command.group} {command.help}")
        for command in COMMANDS
        if command.id != "palette"
    ]
    choices += [Choice(f"{_THEME}{name}", f"Theme: {name}", "", "Appearance colours") for name in reader.wardrobe.names]
    helps = {command.id: command.help for command in COMMANDS}

    def place(typed: str) -> Choice | None:
        if typed in _AS_IN_VIM:
            return next(choice for choice in choices if choice.value == _AS_IN_VIM[typed])
        try:
            found = screen.session.parse_place(typed)
        except ValueError:
            return None
        return Choice(f"@{found}", f"Go to {found}", "")

    def preview(value: str) -> Look | None:
        wanted = value.removeprefix(_THEME) if value.startswith(_THEME) else before
        return screen.look if wanted != reader.wardrobe.name and reader.use_theme(wanted) else None

    async def chosen(value: str | None) -> None:
        if value and value.startswith(_THEME):
            _wear(screen, value.removeprefix(_THEME))
            return
        if reader.wardrobe.name != before:
            reader.use_theme(before)
        if value and value.startswith("@"):
            screen.travel.jump(screen.session.parse_place(value[1:]))
        elif value:
            await screen.perform(value)

    def about(value: str) -> str:
        return "Seen while it is chosen." if value.startswith(_THEME) else helps.get(value, "")

    def nothing(typed: str) -> str:
        try:
            screen.session.parse_place(typed)
        except ValueError as error:
            if typed.strip()[-1:].isdigit():
                return str(error)
        return NOTHING

    picker = Picker("Actions", choices, screen.look, other=place, about=about, preview=preview, empty=nothing)
    screen.app.push_screen(picker, chosen)


def choose_theme(screen: ReadingScreen) -> None:
    """All themes, each shown while the cursor is on it; Escape keeps the one there was."""
    reader = screen.reader
    before = reader.wardrobe.name

    def preview(name: str) -> Look | None:
        return screen.look if name != _AUTO and reader.use_theme(name) else None

    def chosen(name: str | None) -> None:
        if name is None:
            reader.use_theme(before)
        elif name == _AUTO:
            reader.use_theme(before)
            remember_theme(theme_file(), "")
            screen.say("The theme follows the terminal, dark or light, from the next start on.")
        else:
            _wear(screen, name)

    choices = [Choice(name, name) for name in reader.wardrobe.names]
    if recall_theme(theme_file()):
        choices.append(Choice(_AUTO, "as the terminal is", "next start"))
    screen.app.push_screen(Picker("Themes", choices, screen.look, start=before, preview=preview, aside=True), chosen)


def _wear(screen: ReadingScreen, name: str) -> None:
    if not screen.reader.use_theme(name):
        return
    remembers = screen.settings.remember_theme and screen.settings.theme == "auto"
    if remembers:
        remember_theme(theme_file(), name)
    screen.say(f"Theme: {name}, the next time too" if remembers else f"Theme: {name}")


def choose_unfinished(screen: ReadingScreen) -> None:
    """Corrections that were left unsaved, those on the reports being read first; choosing some goes on with them.

    Who chooses work on other reports is asked before these are left for them.
    """
    screen.notice.answered("restore")
    found = unfinished()
    ours = {str(path) for path, left in found if is_of(left, screen.session.reports)}
    titles = {str(path): shelf.propose_title(left.comparison.reports) for path, left in found}
    about = {
        str(path): f"{told(left)[0]} not saved, on {'these' if str(path) in ours else 'other'} reports"
        for path, left in found
    }
    choices = [Choice(str(path), titles[str(path)], told(left)[1], about[str(path)]) for path, left in found]
    choices.sort(key=lambda choice: choice.value not in ours)

    def chosen(path: str | None) -> None:
        if path is None:
            return
        if path in ours:
            screen.reader.readings.restore(screen, path)
            return
        entries = [("Stay with the reports that are open", ""), (f"Go on with {titles[path]}", "")]
        choose(
            screen,
            "This is work on other reports",
            entries,
            lambda number: screen.reader.readings.restore(screen, path) if number else None,
        )

    empty = "Nothing was left unsaved."
    screen.app.push_screen(Picker("Unsaved work", choices, screen.look, empty=empty, about=about.__getitem__), chosen)


def choose(screen: ReadingScreen, title: str, entries: Sequence[tuple[str, str]], then: Callable[[int], None]) -> None:
    """Entries of (title, what stands beside it); ``then`` gets the number of the chosen one."""

    def chosen(value: str | None) -> None:
        if value is not None:
            then(int(value))

    choices = [Choice(str(number), name, aside) for number, (name, aside) in enumerate(entries)]
    screen.app.push_screen(Picker(title, choices, screen.look), chosen)


def show_help(screen: ReadingScreen) -> None:
    """All keys."""
    config = shortened(config_dir() / "config.toml")
    screen.app.push_screen(
        Reference(
            "Help",
            lambda look, width: write_help(screen.table, look, width, config, counts=screen.counts),
            screen.look,
            wide=True,
        )
    )


def show_legend(screen: ReadingScreen) -> None:
    """What signs, colours and lines mean."""
    shown_now = f"{INTENSITY_WORDS[screen.views.intensity]} ({learnt(screen.table['intensity'])} changes it)"
    opens, overview = (learnt(screen.table[id]) for id in ("follow", "toggle-overview"))
    screen.app.push_screen(
        Reference(
            "What it means", lambda look, width: write_legend(look, shown_now, width, opens, overview), screen.look
        )
    )


def show_messages(screen: ReadingScreen) -> None:
    """What was said in the status line."""
    said = list(screen.reader.said)
    screen.app.push_screen(Reference("Messages", lambda look, width: write_messages(said, look, width), screen.look))


def show_about(screen: ReadingScreen) -> None:
    """What is known of the report being read."""
    number = screen.session.place.report
    report = screen.session.reports[number]
    name = f"Report {letter(number)}"
    screen.app.push_screen(
        Reference("About this report", lambda look, width: write_about(name, report, look, width), screen.look)
    )

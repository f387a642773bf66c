"""From a call to the running reader and back: settings, the terminal's colours, exit status, the last line."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from io import TextIOWrapper
from typing import TYPE_CHECKING

from sidebyside.errors import SettingsError
from sidebyside.reader.terminal.asking import ask_dark, guess_dark, has_few_colours
from sidebyside.settings.config import Settings, load_settings
from sidebyside.settings.paths import config_dir, theme_file
from sidebyside.settings.remembered import recall_theme

if TYPE_CHECKING:
    from sidebyside.comparison import Comparison
    from sidebyside.model import Report
    from sidebyside.reader.work.arrivals import Loader
    from sidebyside.snapshots import Snapshot

CRASHED = 70
"""The exit status after an error of the program's own (EX_SOFTWARE)."""


def launch(
    reports: Sequence[Report],
    comparison: Comparison | None,
    snapshot: Snapshot | None,
    config: Settings | None,
    *,
    made_here: bool = False,
    loader: Loader | None = None,
    choose: bool | Callable[[int], bool] = False,
) -> int:
    """What `sidebyside.reader.read` does."""
    problem = ""
    settings = config
    if settings is None:
        try:
            settings = load_settings(config_dir() / "config.toml")
        except SettingsError as error:
            settings, problem = Settings(), str(error)
    theme = choose_theme(settings, os.environ)

    from sidebyside.reader.app import ReaderApp

    if snapshot is not None:
        comparison = snapshot.comparison
    app = ReaderApp(
        comparison.reports if comparison is not None else tuple(reports),
        comparison=comparison,
        snapshot=snapshot,
        made_here=made_here,
        settings=settings,
        theme=theme,
        problem=problem,
        loader=loader,
        choose=choose,
    )
    if not (sys.__stderr__ and sys.__stderr__.isatty()):
        # Textual draws on stderr; where that goes to a file, it draws on stdout, which is a terminal.
        sys.__stderr__ = sys.__stdout__  # type: ignore[misc]
    if isinstance(sys.__stderr__, TextIOWrapper):
        # Whatever the locale says, as keys are read: a glyph written out as \u258c would push its line about.
        sys.__stderr__.reconfigure(encoding="utf-8", errors="replace")
    # Keys are read and frames are written in threads of their own: neither waits long for the one that works.
    sys.setswitchinterval(0.001)
    app.run()
    if app.crash:
        from sidebyside.layout.display import clean

        print(f"sidebyside: {clean(app.crash)}", file=sys.stderr)
        return CRASHED
    if app.refusal:
        from sidebyside.errors import SidebysideError

        raise SidebysideError(app.refusal)
    return app.return_code or 0


def choose_theme(settings: Settings, environment: Mapping[str, str]) -> str:
    """The name of the theme to begin with: as set, else as last chosen, else by what the terminal can and is."""
    if environment.get("NO_COLOR"):
        return "no-colour"
    if settings.theme != "auto":
        return settings.theme
    if has_few_colours(environment):
        return "ansi-16"
    if settings.remember_theme and (name := recall_theme(theme_file())):
        return name
    dark = ask_dark()
    if dark is None:
        dark = guess_dark(environment)
    return settings.theme_light if dark is False else settings.theme_dark

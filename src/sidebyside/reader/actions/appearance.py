"""How the text looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sidebyside.language.plurals import counted
from sidebyside.reader.screens.dialogs import choose_theme
from sidebyside.reader.sheets.legend import INTENSITY_WORDS
from sidebyside.reader.widgets.rows.rows import RowsView
from sidebyside.settings.config import INTENSITIES

if TYPE_CHECKING:
    from sidebyside.reader.screens.reading.screen import ReadingScreen


def intensity(screen: ReadingScreen) -> None:
    following = INTENSITIES[(INTENSITIES.index(screen.views.intensity) + 1) % len(INTENSITIES)]
    screen.views.intensify(following)
    number = f"{INTENSITIES.index(following) + 1} of {len(INTENSITIES)}"
    screen.say(f"Highlights {number}: {INTENSITY_WORDS[following]}")


def against(screen: ReadingScreen) -> None:
    panes = screen.panes
    if len(panes.reports) < 3:
        screen.say("There is only one other report to see words against.")
        return
    panes.against_all = not panes.against_all
    for rows in screen.query(RowsView):
        rows.set_against_all(panes.against_all)
    everyone = "Words are shared that any other report has."
    screen.say(everyone if panes.against_all else "Words are seen against the partner in view.")


def folding(screen: ReadingScreen) -> None:
    session = screen.session
    if session.comparison is None:
        screen.say(screen.comparing.unready)
        return
    folds = session.survey.folds if session.survey else None
    session.fold(not session.folding)
    told = ""
    if folds is not None:
        kinds = ", ".join(f"{kind} {count}" for kind, count in folds.items() if count)
        told = f"{sum(folds.values())} " + (f"({kinds}) " if kinds else "")
    screen.comparing.corrected(f"{told}trivial differences are {'folded' if session.folding else 'shown'}.", True)


def theme(screen: ReadingScreen) -> None:
    choose_theme(screen)


def wider_measure(screen: ReadingScreen) -> None:
    _measure(screen, 4)


def narrower_measure(screen: ReadingScreen) -> None:
    _measure(screen, -4)


def justify(screen: ReadingScreen) -> None:
    justified = screen.panes.justified = not screen.panes.justified
    for rows in screen.query(RowsView):
        rows.set_justified(justified)
    screen.say("Lines end level at the right." if justified else "Lines are ragged at the right.")


def spacing(screen: ReadingScreen) -> None:
    screen.panes.spacing = (screen.panes.spacing + 1) % 3
    lines = screen.panes.spacing
    for rows in screen.query(RowsView):
        rows.set_spacing(lines)
    screen.say(f"{counted(lines, 'blank line')} between paragraphs")


def _measure(screen: ReadingScreen, by: int) -> None:
    panes = screen.panes
    before = panes.measure
    panes.measure += by
    words = f"Lines of up to {panes.measure} columns"
    if panes.measure == before:
        words += f" are the {'longest' if by > 0 else 'shortest'} there can be"
    elif not any(panes.is_at_measure(report) for report in panes.visible_panes):
        words += ", where a pane has room for them"
    screen.say(words)

"""What the screen of a reading says of itself: the place, the keys that can be pressed, the inspector."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from sidebyside.language.plurals import counted
from sidebyside.model import letter
from sidebyside.reader.keys.commands import BY_ID, learnt, shown

if TYPE_CHECKING:
    from sidebyside.reader.screens.reading.screen import ReadingScreen

MOST_PARTNERS = 4
"""Partners that the status line names; of more it tells the number."""

ROOMY = 100
"""From this width on the status line says what else is good to know."""

Hints = tuple[tuple[str, str], ...]
_LAST: Hints = (("search", "search"), ("save", "save"), ("quit", "quit"))
_TEXT: Hints = (
    ("help", "help"),
    ("next-divergent", "next divergent"),
    ("next-finding", "next finding"),
    ("follow", "partner"),
    ("back", "back"),
    ("search", "search"),
    ("view-ledgers", "ledgers"),
    ("save", "save"),
    ("quit", "quit"),
)
_TABLE: Hints = (("help", "help"), ("follow", "to the words"), ("next-pane", "next type"), ("sort", "sort"))
_GRID: Hints = (("help", "help"), ("follow", "to the text"), ("next-pane", "next report"), ("sort", "sort"))
HINTS: Mapping[str, Hints] = {
    "panes": _TEXT,
    "rows": (("help", "help"), ("next-base", "next base"), *_TEXT[1:]),
    "ledgers": (*_TABLE, ("filter", "filter"), ("view-panes", "panes"), *_LAST),
    "coverage": (*_GRID, ("filter", "filter"), ("view-panes", "panes"), *_LAST),
}
"""The actions worth naming in each view, most needed first, with a word or two for each."""


def short_titles(following: Mapping[str, str]) -> dict[str, str]:
    """A word or two for each key that may follow, by the action it completes (empty where more keys follow).

    The first word (next, previous) is left out where it is the same for all or the rest tells them apart, and so is
    "paragraph", which most of them are about.
    """
    titles = {key: BY_ID[action].title if action else "…" for key, action in following.items()}
    rests = {key: title.partition(" ")[2].removesuffix(" paragraph") or title for key, title in titles.items()}
    told = {rests[key]: action for key, action in following.items()}
    return rests if all(told[rests[key]] == action for key, action in following.items()) else titles


class Telling:
    """Brings status line and inspector up to date for one screen."""

    def __init__(self, screen: ReadingScreen) -> None:
        self._screen = screen
        self._inspected: object = None

    def where(self) -> list[tuple[str, str]]:
        """Where one is: runs of (text, role), what is needed most first."""
        screen, session = self._screen, self._screen.session
        place, survey, look = session.place, session.survey, screen.look
        told: list[tuple[str, str]] = [(str(place), "heading")]
        in_table = screen.views.name in ("ledgers", "coverage")
        if in_table:  # what matters there is the row
            told = [(str(screen.views.in_front.place), "heading"), (self._row(), "")]
        if session.filter is not None:
            told.append((f" ⋯ only {session.filter} ", "mark"))
        if not in_table and len(session.reports[place.report]):
            kind = survey.kinds[place.report][place.paragraph] if survey else None
            if kind is None and survey is not None and not session.is_waiting:
                kind = survey.kind(*place)
            if survey and kind:
                told.append((f" {look.glyph(kind)} {kind} ", f"line-{kind}"))
                told.append((f"{survey.count_of_kind(kind, place)} ", ""))
            names = [str(partner) for partner in session.partners(place)]
            if names:
                more = f" +{len(names) - MOST_PARTNERS}" if len(names) > MOST_PARTNERS else ""
                gap = "" if told[-1][0].endswith(" ") else " "
                told.append((f"{gap}→ {' '.join(names[:MOST_PARTNERS])}{more} ", "partner"))
        if place in session.marks:
            told.append((f" {look.glyph('mark')}", "mark"))
        if session.link_from is not None:
            told.append((f" link from {session.link_from} …", "partner"))
        told += self._trivial(in_table)
        if not screen.panes.linked:
            told.append((" not linked", ""))
        if screen.panes.hidden:
            told.append((" hidden " + " ".join(letter(report) for report in sorted(screen.panes.hidden)), ""))
        return told

    def _trivial(self, in_table: bool) -> list[tuple[str, str]]:
        """How many trivial differences there are and whether they are folded; the usual only where there is room."""
        survey, folding = self._screen.session.survey, self._screen.session.folding
        count = sum(survey.folds.values()) if survey is not None and survey.folds is not None else 0
        if not count or (folding and (in_table or self._screen.size.width < ROOMY)):
            return []
        return [(f" {counted(count, 'trivial difference')} {'folded' if folding else 'shown'} ", "dim")]

    def _row(self) -> str:
        """Which row of the table in front the cursor is on."""
        from sidebyside.reader.widgets.tables.table import Table

        table = self._screen.views.in_front.query_one(Table)
        return f" row {table.cursor + 1:,} of {table.count:,} " if table.count else ""

    def hint(self, following: Mapping[str, str] | None = None) -> None:
        """Name keys that can be pressed: those of the view in front, or those that may follow the ones pressed."""
        screen = self._screen
        if following:
            hints = [(shown((key,)), title, following[key]) for key, title in short_titles(following).items()]
            screen.status.hint(hints, alone=True)
            return
        keys = screen.table
        screen.status.hint([
            (learnt(keys[id]), words, id)
            for id, words in HINTS[screen.views.name]
            if keys[id]
        ])  # fmt: skip

    def inspect(self) -> None:
        """Fill the inspector for the paragraph under the cursor of the view in front."""
        screen = self._screen
        sheet = screen.panels.inspector
        place, comparison = screen.views.in_front.place, screen.session.comparison
        marked = place in screen.session.marks
        told = (place, comparison, marked)
        if not sheet.has_class("open") or told == self._inspected:
            return
        self._inspected = told
        from sidebyside.reader.sheets.inspection import inspect

        key = learnt(screen.table["make-link"])
        sheet.write(lambda look, width: inspect(comparison, place, marked, look, width, key))

    def inspect_anew(self) -> None:
        """What the inspector says is no longer true."""
        self._inspected = None

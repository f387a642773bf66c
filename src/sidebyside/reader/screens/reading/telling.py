"""What the screen of a reading says of itself: the place, the keys that can be pressed, the inspector."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from sidebyside.language.plurals import counted
from sidebyside.model import letter
from sidebyside.reader.keys.commands import BY_ID, learnt, shown
from sidebyside.reader.widgets.hints import Hint, Place

if TYPE_CHECKING:
    from sidebyside.model import Span
    from sidebyside.reader.screens.reading.screen import ReadingScreen

MOST_PARTNERS = 4
"""Partners that the status line names; of more it tells the number."""


class Named(NamedTuple):
    """An action worth naming in the status line, in a word or two, and in fewer cells where room is short."""

    action: str
    words: str
    brief: str = ""
    needed: bool = False
    """Whether a newcomer needs it: it is named before what else is told."""


BRIEF_KEYS = {"Enter": "↵", "Backspace": "Bksp"}
"""How keys are written where room is short."""
_HELP = Named("help", "help", needed=True)
_SEARCH, _QUIT = Named("search", "search", needed=True), Named("quit", "quit", needed=True)
_SAVE, _FILTER, _SORT = Named("save", "save"), Named("filter", "filter"), Named("sort", "sort")
_PANES = Named("view-panes", "panes", needed=True)
_TEXT = (
    Named("next-divergent", "next divergent", "next ≈", needed=True),
    Named("next-finding", "next finding"),
    Named("follow", "partner", needed=True),
    Named("back", "back", needed=True),
    _SEARCH,
    Named("view-ledgers", "ledgers"),
    _SAVE,
    _QUIT,
)
_TABLE = (_FILTER, _PANES, _SEARCH, _SAVE, _QUIT)
HINTS: Mapping[str, tuple[Named, ...]] = {
    "panes": (_HELP, *_TEXT),
    "rows": (_HELP, Named("next-base", "next base"), *_TEXT),
    "ledgers": (
        _HELP,
        Named("follow", "to the words", "words", needed=True),
        Named("next-pane", "next type", "type", needed=True),
        _SORT,
        *_TABLE,
    ),
    "coverage": (
        _HELP,
        Named("follow", "to the text", "text", needed=True),
        Named("next-pane", "next report", "report"),
        _SORT,
        *_TABLE,
    ),
}
"""The actions worth naming in each view, in the order in which they stand."""


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
        self._inspected_at: Span | None = None
        self._usual: dict[tuple[str, str], list[Hint]] = {}

    def where(self) -> tuple[Place, ...]:
        """Where one is, most words first: all; without what is as usual; the place and its kind; the kind as glyph."""
        screen, session = self._screen, self._screen.session
        place, survey, look = session.place, session.survey, screen.look
        told: list[tuple[str, str]] = [(str(place), "heading")]
        in_table = screen.views.name in ("ledgers", "coverage")
        if in_table:  # what matters there is the row
            told = [(str(screen.views.in_front.place), "heading"), (self._row(), "")]
        if session.filter is not None:
            told.append((f" ⋯ only {session.filter} ", "mark"))
        short = told
        if not in_table and len(session.reports[place.report]):
            kind = survey.kinds[place.report][place.paragraph] if survey else None
            if kind is None and survey is not None and not session.is_waiting:
                kind = survey.kind(*place)
            if survey and kind:
                count = (f"{survey.count_of_kind(kind, place)} ", "")
                short = [*told, (f" {look.glyph(kind)} ", f"line-{kind}"), count]
                told = [*told, (f" {look.glyph(kind)} {kind} ", f"line-{kind}"), count]
        shorter = told
        told = [*told, *self._more(in_table, "" if told[-1][0].endswith(" ") else " ")]
        usual = self._trivial(in_table)
        if not session.folding:
            told, usual = [*told, *usual], []
        return (told + usual, told, shorter, short)

    def _more(self, in_table: bool, gap: str) -> list[tuple[str, str]]:
        """What else is so at the place: partners, a ``gap`` before them, marks, what was switched."""
        screen, session = self._screen, self._screen.session
        place, told = session.place, []
        if not in_table and (names := [str(partner) for partner in session.partners(place)]):
            more = f" +{len(names) - MOST_PARTNERS}" if len(names) > MOST_PARTNERS else ""
            told.append((f"{gap}→ {' '.join(names[:MOST_PARTNERS])}{more} ", "partner"))
        if place in session.marks:
            told.append((f" {screen.look.glyph('mark')}", "mark"))
        if session.link_from is not None:
            told.append((f" link from {session.link_from} …", "partner"))
        if not screen.panes.linked:
            told.append((" not linked", ""))
        if screen.panes.hidden:
            told.append((" hidden " + " ".join(letter(report) for report in sorted(screen.panes.hidden)), ""))
        return told

    def _trivial(self, in_table: bool) -> list[tuple[str, str]]:
        """How many trivial differences there are and whether they are folded."""
        survey, folding = self._screen.session.survey, self._screen.session.folding
        count = sum(survey.folds.values()) if survey is not None and survey.folds is not None else 0
        if not count or (folding and in_table):
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
            hints = [Hint(shown((key,)), title, following[key]) for key, title in short_titles(following).items()]
            screen.status.hint(hints, alone=True)
            return
        view, sign = screen.views.name, screen.look.glyph("divergent")
        usual = self._usual.get((view, sign))
        if usual is None:  # asked for with every key
            usual = [self._named(named, sign) for named in HINTS[view] if screen.table[named.action]]
            self._usual[view, sign] = usual
        screen.status.hint(usual)

    def _named(self, named: Named, sign: str) -> Hint:
        """The hint for an action; ``sign`` is the glyph of what diverges."""
        key = learnt(self._screen.table[named.action])
        brief = named.brief.replace("≈", sign)
        return Hint(key, named.words, named.action, named.needed, BRIEF_KEYS.get(key, ""), brief)

    def inspect(self) -> None:
        """Fill the inspector for the paragraph under the cursor of the view in front."""
        screen = self._screen
        sheet = screen.panels.inspector
        place, comparison = screen.views.in_front.place, screen.session.comparison
        marked = place in screen.session.marks
        position = screen.session.position
        span = position.span if position.place == place else None
        told = (place, comparison, marked)
        # Words that are left within the paragraph leave the inspector where it is.
        if not sheet.has_class("open") or (told == self._inspected and span in (None, self._inspected_at)):
            return
        self._inspected, self._inspected_at = told, span
        from sidebyside.reader.sheets.inspection import inspect, sign_of

        key = learnt(screen.table["make-link"])
        sheet.write(
            lambda look, width: inspect(comparison, place, marked, look, width, key, span),
            sign=sign_of(screen.look) if span else "",
        )

    def inspect_anew(self) -> None:
        """What the inspector says is no longer true."""
        self._inspected = None

"""The filter of a reading: chosen from a list or typed, shown live, the same in all views."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from sidebyside.language.plurals import counted
from sidebyside.model import FINDING_TYPES, KINDS, Place
from sidebyside.reader.keys.commands import TYPE_TITLES, learnt
from sidebyside.reader.screens.picker import Choice, Picker
from sidebyside.reader.views.filters import FINDING, MARK, NAMED, NOTE, Filter
from sidebyside.reader.widgets.rows.rows import RowsView
from sidebyside.reader.widgets.tables.coverage import CoverageGrid
from sidebyside.reader.widgets.tables.ledgers import Ledgers

if TYPE_CHECKING:
    from textual.widget import Widget

    from sidebyside.reader.looks.look import Look
    from sidebyside.reader.screens.reading.screen import ReadingScreen

EVERYTHING = "everything"
TYPED_LIVE = 5000
"""Up to so many paragraphs, words are looked for while they are typed."""


class Filtering:
    """Sets the filter of the session and brings it to the views."""

    def __init__(self, screen: ReadingScreen) -> None:
        self._screen = screen
        self._brought: WeakKeyDictionary[Widget, tuple[object, ...]] = WeakKeyDictionary()
        """The filter each view has, and what it let through when the view took it."""

    def choose(self) -> None:
        """A list of what can be shown alone; what is typed beyond the list is words to be found."""
        screen = self._screen
        before = screen.session.filter.text if screen.session.filter else ""

        def preview(value: str) -> Look | None:
            small = sum(map(len, screen.session.reports)) <= TYPED_LIVE
            self.set(value if small or value in (EVERYTHING, *NAMED) else before)
            return None

        def chosen(value: str | None) -> None:
            self.set(before if value is None else value)
            screen.say("" if value is None else self.told())

        def words(typed: str) -> Choice | None:
            text = typed.strip()
            return Choice(text, f"with “{text}”") if text else None

        picker = Picker(
            "Show only",
            self._choices(),
            screen.look,
            hint="a kind, a finding, or words",
            start=before or EVERYTHING,
            preview=preview,
            other=words,
            other_last=True,
            aside=True,
        )
        screen.app.push_screen(picker, chosen)

    def _choices(self) -> list[Choice]:
        session = self._screen.session
        survey = session.survey
        kinds = Counter(kind for report in survey.kinds for kind in report) if survey else Counter()
        findings = survey.findings if survey and survey.findings is not None else ()
        types = Counter(finding.type for finding in findings)
        standing = {Place(side.report, side.paragraph) for finding in findings for side in finding.sides}
        counts: dict[str, int] = {
            **{kind: kinds[kind] for kind in KINDS},
            **{type: types[type] for type in FINDING_TYPES},
        }
        counts |= {FINDING: len(standing), NOTE: len(session.noted()), MARK: len(session.marks)}
        titles: dict[str, str] = {**{kind: kind for kind in KINDS}, **TYPE_TITLES}
        titles |= {FINDING: "any finding", NOTE: "with a note", MARK: "marked"}
        glyphs = {name: self._screen.look.glyph(name) for name in (*KINDS, *FINDING_TYPES, NOTE, MARK)}
        named = [
            Choice(name, f"{glyphs.get(name) or ' '} {titles[name]}", str(counts[name]), name)
            for name in NAMED
            if counts[name] or name in (*KINDS, FINDING)
        ]
        total = sum(map(len, session.reports))
        return [Choice(EVERYTHING, "  everything", str(total)), *named]

    def set(self, text: str) -> None:
        """Filter by one of `NAMED` or by words; empty or ``everything`` shows all again."""
        screen = self._screen
        text = "" if text == EVERYTHING else text.strip()
        if text == (screen.session.filter.text if screen.session.filter else ""):
            return
        screen.panes.fold(None)  # what was opened under the old filter closes
        screen.session.filter = Filter(text, screen.session) if text else None
        self.apply()
        screen.tell_place()

    def apply(self) -> None:
        """Bring the filter to the panes and the view in front, by what is known now; others take it when shown."""
        screen = self._screen
        chosen = screen.session.filter
        if chosen is None:
            screen.panes.fold(None)
        else:
            screen.panes.fold(chosen.wanted(), self._label)
        view = screen.views.in_front
        if isinstance(view, RowsView | Ledgers | CoverageGrid):
            self.bring(view)
        if screen.views.name == "panes":
            screen.travel.moved_to(screen.panes.place)

    def bring(self, view: RowsView | Ledgers | CoverageGrid) -> None:
        """Bring the filter to one view, unless it has it, by as much as is known now."""
        chosen = self._screen.session.filter
        state = (chosen, chosen.wanted() if chosen else None)
        if view in self._brought and all(a is b for a, b in zip(self._brought[view], state, strict=True)):
            return
        if view not in self._brought and chosen is None:
            return
        self._brought[view] = state
        if isinstance(view, Ledgers):
            key = learnt(self._screen.table["cancel"])
            view.set_filter(chosen.wants_finding if chosen else None, str(chosen) if chosen else "", key)
        else:
            view.set_filter(chosen.wants if chosen else None)

    def told(self) -> str:
        """What is shown, in words; empty where all is."""
        chosen = self._screen.session.filter
        if chosen is None:
            return "Everything is shown."
        if chosen.name and (unready := self._screen.comparing.unready):
            return unready
        opens, ends = (learnt(self._screen.table[action]) for action in ("follow", "cancel"))
        return f"{counted(chosen.count(), 'paragraph')}; {opens} opens a fold, {ends} shows everything"

    @property
    def is_told(self) -> bool:
        """Whether the status line says just now what the filter shows, and which key ends it."""
        return self._screen.session.filter is not None and self._screen.status.message == self.told()

    def _label(self, report: int, run: range) -> str:
        """The words of the line that stands for folded paragraphs."""
        survey = self._screen.session.survey
        kinds = Counter(survey.kinds[report][run.start : run.stop]) if survey else Counter()
        counted = [(kind, kinds[kind]) for kind in KINDS if kinds[kind]]
        noun = "paragraph" if len(run) == 1 else "paragraphs"
        if sum(count for _, count in counted) < len(run):  # not all are known yet
            return f"{len(run)} {noun}"
        return ", ".join(f"{count} {kind}" for kind, count in counted) + f" {noun}"

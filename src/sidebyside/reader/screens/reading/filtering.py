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
UNKNOWN = "not known yet"
TYPED_LIVE = 5000
"""Up to so many paragraphs, words are looked for while they are typed."""


class Filtering:
    """Sets the filter of the session and brings it to the views."""

    def __init__(self, screen: ReadingScreen) -> None:
        self._screen = screen
        self._brought: WeakKeyDictionary[Widget, tuple[object, ...]] = WeakKeyDictionary()
        """The filter each view has, and what it let through when the view took it."""
        self._picker: Picker | None = None
        self._said = ""

    def choose(self) -> None:
        """A list of what can be shown alone; what is typed beyond the list is words to be found."""
        screen = self._screen
        before = screen.session.filter.text if screen.session.filter else ""

        def preview(value: str) -> Look | None:
            small = sum(map(len, screen.session.reports)) <= TYPED_LIVE
            self.set(value if small or value in (EVERYTHING, *NAMED) else before)
            return None

        def chosen(value: str | None) -> None:
            self._picker = None
            self.set(before if value is None else value)
            self._said = "" if value is None else self.told()
            screen.say(self._said)

        def words(typed: str) -> Choice | None:
            text = typed.strip()
            return Choice(text, f"with “{text}”") if text else None

        self._picker = Picker(
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
        screen.app.push_screen(self._picker, chosen)

    def follow(self) -> None:
        """More is known of kinds and findings: what the list and the status line say of them follows."""
        if self._picker is not None:
            self._picker.renew(self._choices())
        if self.is_told and self._said != self.told():
            self._said = self.told()
            self._screen.say(self._said)

    def _choices(self) -> list[Choice]:
        session = self._screen.session
        survey = session.survey
        kinds = Counter(kind for report in survey.kinds for kind in report) if survey else Counter()
        all_kinds = survey is not None and survey.kinds_complete
        findings = survey.findings if survey else None
        types = Counter(finding.type for finding in findings or ())
        standing = {Place(side.report, side.paragraph) for finding in findings or () for side in finding.sides}
        counts: dict[str, int] = {type: types[type] for type in FINDING_TYPES}
        counts |= {NOTE: len(session.noted()), MARK: len(session.marks)}
        known = {name: str(count) for name, count in counts.items() if count}
        # What is counted so far is said as that, and where nothing has come that nothing is known.
        known |= {kind: f"{kinds[kind]}{'' if all_kinds else '+'}" if survey else UNKNOWN for kind in KINDS}
        known[FINDING] = UNKNOWN if findings is None else str(len(standing))
        titles: dict[str, str] = {**{kind: kind for kind in KINDS}, **TYPE_TITLES}
        titles |= {FINDING: "any finding", NOTE: "with a note", MARK: "marked"}
        glyphs = {name: self._screen.look.glyph(name) for name in (*KINDS, *FINDING_TYPES, NOTE, MARK)}
        named = [
            Choice(name, f"{glyphs.get(name) or ' '} {titles[name]}", known[name], name)
            for name in NAMED
            if name in known
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
        # As long as a paragraph is not known it is shown: so many would be told that do not pass.
        known = counted(chosen.count(), "paragraph") if chosen.is_sure else "What is not known yet is shown, too"
        return f"{known}; {opens} opens a fold, {ends} shows everything"

    @property
    def is_told(self) -> bool:
        """Whether the status line says just now what the filter shows, and which key ends it."""
        return (
            self._screen.session.filter is not None and bool(self._said) and self._screen.status.message == self._said
        )

    def _label(self, report: int, run: range) -> str:
        """The words of the line that stands for folded paragraphs."""
        survey = self._screen.session.survey
        kinds = Counter(survey.kinds[report][run.start : run.stop]) if survey else Counter()
        counted = [(kind, kinds[kind]) for kind in KINDS if kinds[kind]]
        noun = "paragraph" if len(run) == 1 else "paragraphs"
        if sum(count for _, count in counted) < len(run):  # not all are known yet
            return f"{len(run)} {noun}"
        return ", ".join(f"{count} {kind}" for kind, count in counted) + f" {noun}"

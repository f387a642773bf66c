"""What is true of a reading apart from the screen: the comparison and its corrections, the place, jumps, marks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from sidebyside.language.patterns import lazily
from sidebyside.model import Finding, Link, Note, Place, Report, Span, letter
from sidebyside.reader.reading.held import Held
from sidebyside.reader.reading.journey import History, Journey
from sidebyside.reader.reading.moves import Moves, same_texts
from sidebyside.reader.reading.partners import Round, partners_in_order
from sidebyside.reader.work.survey import Survey

if TYPE_CHECKING:
    from sidebyside.comparison import Comparison
    from sidebyside.reader.views.filters import Filter
    from sidebyside.reader.views.search import Search

_PLACE = lazily(r"\s*(?:([A-Za-z]{1,3})\s*)?(\d{1,9})\s*\Z")


class Position(NamedTuple):
    """A paragraph and the words in it that were gone to, if any."""

    place: Place
    span: Span | None = None

    @property
    def offset(self) -> int:
        """Where the words begin; -1 before the paragraph's first."""
        return self.span.start if self.span else -1


def _corrections(comparison: Comparison | None) -> tuple[frozenset[object], ...]:
    """What the user did. Reading the sources again is not among it: nothing is lost by not keeping that."""
    if comparison is None:
        return frozenset(), frozenset(), frozenset()
    made = frozenset((link.left, link.right, link.origin) for link in comparison.links if link.origin != "auto")
    return frozenset(comparison.notes), frozenset(comparison.cut), made


LARGE = 400
"""From this many paragraphs on, long work is done in a process of its own; below, starting one would take longer."""


def is_large(reports: Sequence[Report]) -> bool:
    """Whether work on these reports takes too long for the screen's own process."""
    return sum(len(report) for report in reports) > LARGE


def _for_the_screen(comparison: Comparison) -> Comparison:
    from sidebyside.comparison import Comparison
    from sidebyside.reader.work.waiting import Waiting

    # A snapshot's comparison is of another class: it has its findings.
    return Waiting.of(comparison) if type(comparison) is Comparison and is_large(comparison.reports) else comparison


def _put_away(state: Comparison | None) -> Comparison | None:
    """An earlier state as it is kept: what it is made of. What a snapshot was saved with is not worked out again."""
    from sidebyside.comparison import Comparison
    from sidebyside.reader.work.waiting import Waiting

    return state.bare() if type(state) in (Comparison, Waiting) and state is not None else state


def _take_out(state: Comparison | None, left: Comparison | None) -> Comparison | None:
    """A state as it is shown again, with what ``left`` knows that is still true."""
    from sidebyside.comparison import Comparison

    if type(state) is not Comparison or left is None:
        return state
    state.learn(left)
    return _for_the_screen(state)


class Session:
    """One reading of two or more reports. The comparison is None until it has been made."""

    def __init__(self, reports: Sequence[Report], comparison: Comparison | None = None) -> None:
        self.reports = tuple(reports)
        comparison = _for_the_screen(comparison) if comparison else None
        self.history: History[Comparison | None] = History(comparison, _put_away, _take_out)
        self.held = Held()
        """What was corrected before there was a comparison."""
        self.survey = Survey(comparison) if comparison else None
        self.position = Position(Place(0, 0))
        self.journey: Journey[Position] = Journey()
        self.marks: list[Place] = []
        self._lost_marks: list[tuple[Sequence[Report], frozenset[Place]]] = []
        self.search: Search | None = None
        self.filter: Filter | None = None
        self.folding = True
        self._unfolded: tuple[Comparison, Comparison] | None = None
        self.link_from: Place | None = None
        self.round: Round | None = None
        self.saved: Comparison | None = comparison

    @property
    def comparison(self) -> Comparison | None:
        """The comparison with all corrections so far, as it is shown: trivial differences folded or not."""
        value = self.history.value
        if value is None or self.folding:
            return value
        if self._unfolded is None or self._unfolded[0] is not value:
            self._unfolded = (value, _for_the_screen(value.with_folding(False)))
        return self._unfolded[1]

    @property
    def kept(self) -> Comparison | None:
        """The comparison as snapshots keep it: trivial differences folded, whatever is shown."""
        return self.history.value

    def fold(self, on: bool) -> None:
        """Show trivial differences of words as the same (on), or as differences."""
        folds = self.survey.folds if self.survey else None
        self.folding = on
        self._renew()
        if self.survey is not None and self.survey.folds is None:
            self.survey.folds = folds  # they are as many whether they are folded or not

    @property
    def is_waiting(self) -> bool:
        """Whether the findings come from another process, piece by piece or not yet."""
        if self.comparison is None:
            return False
        from sidebyside.reader.work.waiting import Waiting

        return isinstance(self.comparison, Waiting)

    @property
    def place(self) -> Place:
        """The paragraph being read."""
        return self.position.place

    @property
    def unsaved(self) -> bool:
        """Whether there are corrections or notes that no snapshot holds."""
        value = self.history.value
        if value is None:
            return len(self.held) > 0
        return value is not self.saved and _corrections(value) != _corrections(self.saved)

    def compared(self, comparison: Comparison) -> None:
        """The comparison has been made: corrections start from it."""
        comparison = _for_the_screen(comparison)
        self.history = History(comparison, _put_away, _take_out)
        self.saved = comparison
        before = self.reports
        self._renew()
        for corrected, what in self.held.make_in(comparison, before):
            self.corrected(corrected, what)

    def corrected(self, comparison: Comparison, what: str) -> None:
        """A correction was made; ``what`` says which, for undo."""
        self.history.change(_for_the_screen(comparison.with_folding(True)), what)
        self._renew()

    def undo(self) -> str:
        """Take the last correction back; what it was, or empty."""
        if self.comparison is None:
            return self.held.undo()
        what = self.history.undo()
        self._renew()
        return what

    def redo(self) -> str:
        """Make it again; what it was, or empty."""
        if self.comparison is None:
            return self.held.redo()
        what = self.history.redo()
        self._renew()
        return what

    def _renew(self) -> None:
        self.round = None
        value = self.comparison
        if value is not None and (self.survey is None or self.survey.comparison is not value):
            earlier, self.survey = self.survey, Survey(value)
            if earlier is not None:
                self.survey.inherit(earlier)
            before, self.reports = self.reports, value.reports
            if before is not self.reports and not same_texts(before, self.reports):
                self._carry(before)

    def _carry(self, before: Sequence[Report]) -> None:
        """The reports have been read again, or that was undone: places go where their paragraphs went."""
        moves = Moves(before, self.reports)

        def moved(position: Position) -> Position | None:
            place = moves(position.place)
            if place is None:
                return None
            same = before[place.report].paragraph(position.place.paragraph) == self.reports[place.report].paragraph(
                place.paragraph
            )
            return Position(place, position.span if same else None)

        self.journey.carry(moved)
        self.position = moved(self.position) or Position(moves.nearest(self.position.place))
        marks = {mark: moves(mark) for mark in self.marks}
        found = {place for place in marks.values() if place is not None}
        for reports, lost in self._lost_marks:
            if same_texts(reports, self.reports):
                found |= lost
        self._lost_marks = [kept for kept in self._lost_marks if not same_texts(kept[0], self.reports)]
        self._lost_marks.append((before, frozenset(mark for mark, place in marks.items() if place is None)))
        self.marks = sorted(found)
        self.link_from = moves(self.link_from) if self.link_from is not None else None
        self.search = self.search.anew(self.reports) if self.search is not None else None

    def parse_place(self, text: str) -> Place:
        """The place a person typed: ``A8``, ``b 12``, or ``8`` in the report being read. Raises ValueError in words."""
        found = _PLACE.match(text)
        if not found:
            from sidebyside.reader.views.search import quoted

            raise ValueError(f"{quoted(text)} is not a place such as A8.")
        name = (found.group(1) or letter(self.place.report)).upper()
        letters = [letter(number) for number in range(len(self.reports))]
        if name not in letters:
            raise ValueError(f"There is no report {name}.")
        report, number = letters.index(name), int(found.group(2))
        if not 1 <= number <= len(self.reports[report]):
            raise ValueError(f"{name} has the paragraphs 1 to {len(self.reports[report])}.")
        return Place(report, number - 1)

    def clamp(self, place: Place) -> Place:
        """The place itself, or the nearest there is."""
        report = max(0, min(place.report, len(self.reports) - 1))
        return Place(report, max(0, min(place.paragraph, len(self.reports[report]) - 1)))

    # Links.

    def links_here(self) -> tuple[Link, ...]:
        """The links of the paragraph being read, in the order of `partners`."""
        if self.comparison is None:
            return ()
        links = (self.comparison.link_between(self.place, partner) for partner in self.partners(self.place))
        return tuple(link for link in links if link is not None)

    def links_of(self, finding: Finding) -> tuple[Link, ...]:
        """The links between the paragraphs that a finding stands in."""
        if self.comparison is None:
            return ()
        places = list(dict.fromkeys(Place(side.report, side.paragraph) for side in finding.sides))
        links = (self.comparison.link_between(one, other) for one, other in combinations(places, 2))
        return tuple(link for link in links if link is not None)

    def next_partner(self) -> Place | None:
        """Where Enter goes: the partners of the paragraph one came from in turn, so that it goes round all of them."""
        if self.comparison is None:
            return None
        if self.round is not None and self.round.here == self.place:
            return self.round.go_on()
        partners = self.partners(self.place)
        self.round = Round(self.place, partners) if partners else None
        return self.round.here if self.round else None

    def partners(self, place: Place) -> list[Place]:
        """The partners of a paragraph, by report, the best link first."""
        if self.comparison is None:
            return []
        return list(partners_in_order(self.comparison, place))

    # Notes and marks.

    def note_at(self, place: Place, other: Place | None = None) -> Note | None:
        """The note on a paragraph, or on the link from it to ``other``."""
        return next((note for note in self._notes if (note.place, note.other) == (place, other)), None)

    def noted(self) -> list[Place]:
        """The paragraphs with notes, in order."""
        return sorted({note.place for note in self._notes})

    @property
    def _notes(self) -> tuple[Note, ...]:
        return self.comparison.notes if self.comparison else self.held.notes

    def toggle_mark(self) -> bool:
        """Mark the paragraph being read, or take its mark away; whether it is marked now."""
        if self.place in self.marks:
            self.marks.remove(self.place)
            return False
        self.marks = sorted([*self.marks, self.place])
        return True

    def step(self, places: Iterable[Place], step: int) -> Place | None:
        """The next (1) or previous (-1) of some places, seen from the one being read, going round."""
        listed = sorted(places)
        if not listed:
            return None
        if step > 0:
            return next((place for place in listed if place > self.place), listed[0])
        return next((place for place in reversed(listed) if place < self.place), listed[-1])

"""Notes and links made before there is a comparison to make them in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from sidebyside.model import Note, Place, Report
from sidebyside.reader.reading.journey import History
from sidebyside.reader.reading.moves import Moves, same_texts

if TYPE_CHECKING:
    from sidebyside.comparison import Comparison


class Correction(NamedTuple):
    """A note, or the two ends of a link; ``what`` says in words what was done."""

    made: Note | tuple[Place, Place]
    what: str


class Held:
    """What was corrected meanwhile, in order. It can be undone as later corrections can."""

    def __init__(self) -> None:
        self._history: History[tuple[Correction, ...]] = History(())

    def __len__(self) -> int:
        return len(self._history.value)

    def add(self, made: Note | tuple[Place, Place], what: str) -> None:
        """Hold a correction."""
        self._history.change((*self._history.value, Correction(made, what)), what)

    def undo(self) -> str:
        """Take the last one back; what it was, or empty."""
        return self._history.undo()

    def redo(self) -> str:
        """Hold it again; what it was, or empty."""
        return self._history.redo()

    @property
    def notes(self) -> tuple[Note, ...]:
        """The notes as they stand: the last one at each place, unless that took the note away."""
        last = {made.place: made for made, _ in self._history.value if isinstance(made, Note)}
        return tuple(note for note in last.values() if note.text)

    def has_link(self, one: Place, other: Place) -> bool:
        """Whether a link between these places is among them."""
        return any(not isinstance(made, Note) and {*made} == {one, other} for made, _ in self._history.value)

    def make_in(self, comparison: Comparison, reports: Sequence[Report]) -> Iterator[tuple[Comparison, str]]:
        """The comparison with each correction in turn, and what that was; they were made in the texts of ``reports``.

        Where these were read again since, corrections go with their paragraphs: a note on one that is gone to the
        nearest before it, a link nowhere. A link that the comparison has already is not made again.
        """
        corrections, self._history = self._history.value, History(())
        moves = None if same_texts(reports, comparison.reports) else Moves(reports, comparison.reports)
        for made, what in corrections:
            if isinstance(made, Note):
                place = moves.nearest(made.place) if moves else made.place
                comparison = comparison.note(replace(made, place=place))
                yield comparison, what
                continue
            one, other = (moves(end) if moves else end for end in made)
            if one is not None and other is not None and comparison.link_between(one, other) is None:
                comparison = comparison.make(one, other)
                yield comparison, what

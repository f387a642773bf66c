"""The user's corrections as values: what a journal keeps, and how they change a comparison."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from sidebyside.comparison import Comparison
from sidebyside.model import Note, Place

Action = Literal["confirm", "cut", "make", "note", "undo", "redo"]


@dataclass(frozen=True, slots=True)
class Correction:
    """One thing the user did.

    ``confirm``, ``cut`` and ``make`` concern the link between ``one`` and ``other``. ``note`` writes ``text`` at
    ``one``, or at the link to ``other``; no text removes the note. ``undo`` and ``redo`` concern no place.
    """

    action: Action
    one: Place | None = None
    other: Place | None = None
    text: str = ""


def correct(comparison: Comparison, correction: Correction) -> Comparison:
    """``comparison`` with a correction that is neither undo nor redo. Raises ValueError where it does not fit."""
    one, other = correction.one, correction.other
    for place in (one, other):
        if place is not None and not _exists(comparison, place):
            raise ValueError(f"there is no paragraph {place}")
    if one is None:
        raise ValueError(f"{correction.action} without a place")
    if correction.action == "note":
        return comparison.note(Note(one, correction.text, other))
    if other is None:
        raise ValueError(f"{correction.action} without a second place")
    try:
        if correction.action == "confirm":
            return comparison.confirm(one, other)
        if correction.action == "cut":
            return comparison.cut_link(one, other)
        return comparison.make(one, other)
    except KeyError as error:
        raise ValueError(error.args[0]) from None


def replay(comparison: Comparison, corrections: Iterable[Correction]) -> tuple[Comparison, int]:
    """The comparison after as many of ``corrections`` as fit, one after the other, and how many these were."""
    states, at, done = [comparison], 0, 0
    for correction in corrections:
        if correction.action == "undo":
            if not at:
                break
            at -= 1
        elif correction.action == "redo":
            if at + 1 == len(states):
                break
            at += 1
        else:
            try:
                changed = correct(states[at], correction)
            except ValueError:
                break
            at += 1
            states[at:] = [changed]
        done += 1
    return states[at], done


def _exists(comparison: Comparison, place: Place) -> bool:
    return 0 <= place.report < len(comparison.reports) and 0 <= place.paragraph < len(
        comparison.reports[place.report].paragraphs
    )

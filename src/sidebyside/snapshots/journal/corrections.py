"""What the user changed, as a value: what a journal keeps, one key press a line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sidebyside.comparison import Comparison
from sidebyside.model import Link, Note, Place

Ends = tuple[Place, Place]


@dataclass(frozen=True, slots=True)
class Correction:
    """The difference between two comparisons of the same reports.

    ``links`` and ``cut`` hold what is new or other than before, ``unlinked`` and ``uncut`` the ends of what is gone.
    A note of ``notes`` stands in place of the one at the same place; one without text removes it.
    """

    links: tuple[Link, ...] = ()
    unlinked: tuple[Ends, ...] = ()
    cut: tuple[Link, ...] = ()
    uncut: tuple[Ends, ...] = ()
    notes: tuple[Note, ...] = ()

    @classmethod
    def between(cls, before: Comparison, after: Comparison) -> Correction:
        """What leads from ``before`` to ``after``: a correction, its undoing, or many at once."""
        links, unlinked = _change(before.links, after.links)
        cut, uncut = _change(before.cut, after.cut)
        old, new = ({(note.place, note.other): note for note in c.notes} for c in (before, after))
        notes = [note for key, note in new.items() if old.get(key) != note]
        notes += [Note(note.place, "", note.other) for key, note in old.items() if key not in new]
        return cls(links, unlinked, cut, uncut, tuple(notes))

    def __bool__(self) -> bool:
        return bool(self.links or self.unlinked or self.cut or self.uncut or self.notes)

    def apply(self, comparison: Comparison) -> Comparison:
        """``comparison`` corrected. Raises ValueError for a place it does not have."""
        for link in (*self.links, *self.cut):
            _check(comparison, link.left, link.right)
            if link.left.report >= link.right.report:
                raise ValueError(f"{link.left} and {link.right} cannot be linked")
        for note in self.notes:
            _check(comparison, note.place, *([note.other] if note.other is not None else []))
        links, cut = _by_ends(comparison.links), _by_ends(comparison.cut)
        # A link that comes back keeps the evidence it had.
        known = {**cut, **links}
        for found, new, gone in ((links, self.links, self.unlinked), (cut, self.cut, self.uncut)):
            for ends in gone:
                found.pop(ends, None)
            for link in new:
                old = known.get((link.left, link.right))
                evidence = link.find_evidence or (old.find_evidence if old else None)
                found[link.left, link.right] = Link(link.left, link.right, link.score, link.origin, evidence)
        corrected = Comparison(comparison.reports, links.values(), cut.values(), comparison.notes)
        for note in self.notes:
            corrected = corrected.note(note)
        return corrected


def replay(comparison: Comparison, corrections: Iterable[Correction]) -> tuple[Comparison, int]:
    """The comparison after as many of ``corrections`` as fit, one after the other, and how many these were."""
    done = 0
    for correction in corrections:
        try:
            comparison = correction.apply(comparison)
        except ValueError:
            break
        done += 1
    return comparison, done


def _change(before: Iterable[Link], after: Iterable[Link]) -> tuple[tuple[Link, ...], tuple[Ends, ...]]:
    old, new = _by_ends(before), _by_ends(after)
    put = tuple(link for ends, link in new.items() if old.get(ends) != link)
    return put, tuple(ends for ends in old if ends not in new)


def _by_ends(links: Iterable[Link]) -> dict[Ends, Link]:
    return {(link.left, link.right): link for link in links}


def _check(comparison: Comparison, *places: Place) -> None:
    lengths: Mapping[int, int] = {number: len(report) for number, report in enumerate(comparison.reports)}
    for place in places:
        if not 0 <= place.paragraph < lengths.get(place.report, 0):
            raise ValueError("there is no such paragraph")

"""Where the paragraphs of reports stand after these were read again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sidebyside.model import Place, Report


class Moves:
    """``moves(place)`` is where a paragraph of the reports ``old`` stands in ``new``, None where it is gone.

    Reports are the same by their position; each is matched when a place in it is first asked for.
    """

    def __init__(self, old: Sequence[Report], new: Sequence[Report]) -> None:
        self._old, self._new = old, new
        self._found: dict[int, Mapping[int, int] | None] = {}

    def __call__(self, place: Place) -> Place | None:
        if place.report >= min(len(self._old), len(self._new)):
            return None
        if place.report not in self._found:
            self._found[place.report] = self._matched(place.report)
        found = self._found[place.report]
        paragraph = place.paragraph if found is None else found.get(place.paragraph)
        return None if paragraph is None else Place(place.report, paragraph)

    def _matched(self, report: int) -> Mapping[int, int] | None:
        """Where the paragraphs of a report are now; None where nothing in it has changed."""
        old, new = self._old[report], self._new[report]
        if same_texts([old], [new]):
            return None
        from sidebyside.snapshots.versions.matching import match

        return match(old.texts, new.texts)

    def nearest(self, place: Place) -> Place:
        """Where a paragraph stands, or the nearest one before it that is still there; else the first."""
        for paragraph in range(place.paragraph, -1, -1):
            moved = self(Place(place.report, paragraph))
            if moved is not None:
                return moved
        return Place(min(place.report, len(self._new) - 1), 0)


def same_texts(old: Sequence[Report], new: Sequence[Report]) -> bool:
    """Whether reports have the same paragraphs, so that what is on the screen is still so."""
    return [(report.text, report.paragraphs) for report in old] == [(report.text, report.paragraphs) for report in new]

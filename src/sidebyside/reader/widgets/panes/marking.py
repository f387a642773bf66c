"""Marking what is on the screen, between frames."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import TYPE_CHECKING

from sidebyside.model import Place
from sidebyside.reader.room import make_room
from sidebyside.reader.views.highlights import KEPT, Highlights, Marked, Seen

if TYPE_CHECKING:
    from sidebyside.comparison import Comparison
    from sidebyside.layout.flow import Row
    from sidebyside.reader.reading import Reading

# Seconds of each slice of marking, which a key may have to wait for; how many paragraphs are marked before they are
# shown, how many beyond the screen are marked ahead, seconds of the pieces of that, and seconds between them.
_PER_SLICE = 0.003
_MARKS_PER_FRAME = 6
_AHEAD = 3
_PER_PIECE = 0.002
_BETWEEN_PIECES = 0.02
_SOON = 0.001


class Marking:
    """Works out the marks of the rows on the screen, nearest to the reading rows first, then a few beyond it.

    ``later`` calls something after so many seconds. ``shown`` is called with paragraphs that were marked, and whether a
    new frame should show them now: each costs a frame, so a few wait for each other. While ``is_due`` says that a frame
    is still to be drawn, that goes first: it calls `look_at`.
    """

    def __init__(
        self,
        reading: Reading,
        later: Callable[[float, Callable[[], None]], object],
        shown: Callable[[list[Place], bool], None],
        is_due: Callable[[], bool] = lambda: False,
    ) -> None:
        self._reading = reading
        self._later = later
        self._shown = shown
        self._is_due = is_due
        self._highlights: Highlights | None = None
        self._windows: Mapping[int, list[Row | None]] = {}
        self._last: dict[Place, Marked] = {}
        self._due = False
        self._new = 0

    def begin(self, comparison: Comparison | None) -> None:
        """Mark by this comparison from now on; nothing is known of it yet."""
        self._highlights = Highlights(comparison) if comparison is not None else None
        self._last.clear()

    def renew(self, places: Collection[Place]) -> None:
        """The comparison has found out more of these paragraphs. What is on the screen is marked anew soon."""
        if self._highlights is not None and self._highlights.forget(places):
            self._soon(_SOON)

    def marked(self, place: Place) -> Marked | None:
        """The marks of a paragraph where they are known; those last shown until it is known how it is seen now."""
        if self._highlights is None:
            return None
        found = self._highlights.known(place, self._reading.against(place.report))
        if found is None:
            return self._last.get(place)
        self._last.pop(place, None)
        make_room(self._last, KEPT)
        self._last[place] = found
        return found

    def look_at(self, windows: Mapping[int, list[Row | None]]) -> None:
        """A frame with these rows has been drawn: mark them, and those near them, soon."""
        self._windows = windows
        self._soon(_SOON)

    def missing(self) -> list[Place]:
        """What is on the screen and not marked yet."""
        highlights = self._highlights
        if highlights is None:
            return []
        wanted = {(report, row.paragraph) for report, rows in self._windows.items() for row in rows if row}
        missing = [
            Place(*place) for place in wanted if highlights.known(Place(*place), self._against(place[0])) is None
        ]
        if not missing:
            return []
        middle = {report: self._reading.row(report).paragraph for report in self._windows}
        return sorted(missing, key=lambda place: (abs(place.paragraph - middle[place.report]), place))

    def _against(self, report: int) -> int | None:
        return self._reading.against(report)

    def _seen(self, places: Iterable[Place]) -> list[Seen]:
        return [(place, self._against(place.report)) for place in places]

    def _ahead(self) -> list[Place]:
        """The paragraphs just beyond the screen, nearest first."""
        places = []
        for report, rows in self._windows.items():
            seen = [row.paragraph for row in rows if row]
            if seen:
                count = len(self._reading.reports[report])
                for step in range(1, _AHEAD + 1):
                    near = (seen[-1] + step, seen[0] - step)
                    places += [(step, Place(report, number)) for number in near if 0 <= number < count]
        return [place for _, place in sorted(places, key=lambda pair: pair[0])]

    def _soon(self, seconds: float) -> None:
        if not self._due and self._highlights is not None:
            self._due = True
            self._later(seconds, self._slice)

    def _slice(self) -> None:
        self._due = False
        highlights = self._highlights
        if highlights is None or self._is_due():
            return
        missing = self.missing()
        if not missing:
            ahead = [seen for seen in self._seen(self._ahead()) if highlights.known(*seen) is None]
            if ahead:
                highlights.mark_for(ahead, _PER_PIECE)
                self._soon(_BETWEEN_PIECES)
            return
        new = highlights.mark_for(self._seen(missing), _PER_SLICE)
        self._new += len(new)
        now = len(new) == len(missing) or self._new >= _MARKS_PER_FRAME
        if now:
            self._new = 0
        self._shown(new, now)
        if len(new) < len(missing):
            self._soon(_SOON)

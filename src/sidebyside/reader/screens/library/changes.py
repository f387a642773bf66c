"""Two snapshots compared, on a sheet; from there both texts of a changed report can be read side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events

from sidebyside.comparison import Comparison
from sidebyside.errors import SidebysideError
from sidebyside.reader.saving import shelf
from sidebyside.reader.saving.catalogue import when
from sidebyside.reader.screens.reference import Reference
from sidebyside.reader.sheets.changes import write_changes
from sidebyside.reader.widgets.sheet import Sheet
from sidebyside.reader.work.waiting import Waiting
from sidebyside.snapshots import Difference, find_difference, then_and_now

if TYPE_CHECKING:
    from sidebyside.reader.screens.library.library import Library
    from sidebyside.reader.screens.reading.screen import ReadingScreen

READING = "what is being read"


class Changes(Reference):
    """What changed from one comparison to another."""

    def __init__(
        self, reading: ReadingScreen, found: Difference, then: Comparison, now: Comparison, labels: tuple[str, str]
    ) -> None:
        look = reading.look
        title = f"{labels[0]} → {labels[1]}"
        super().__init__(
            title,
            lambda look, width: write_changes(found, then, now, look, width),
            look,
            hint="n next   o read changed reports side by side   q returns",
        )
        self._reading, self._then, self._now, self._labels = reading, then, now, labels

    def on_key(self, event: events.Key) -> None:
        if event.character in ("n", "N", "o"):
            event.stop()
            event.prevent_default()
            if event.character == "o":
                self._read()
            else:
                self.query_one(Sheet).to_heading(1 if event.character == "n" else -1)
            return
        super().on_key(event)

    def _read(self) -> None:
        reading, labels = self._reading, self._labels
        # The library has gone with this sheet: what is read now stands over the reading alone.
        while reading in self.app.screen_stack and self.app.screen is not reading:
            self.app.pop_screen()
        reading.reader.readings.read_others(reading, lambda: then_and_now(self._then, self._now, labels))


def show_changes(library: Library, reading: ReadingScreen, name: str, other: str) -> None:
    """Compare the snapshot ``name`` with the snapshot ``other``, or with what is being read where that is empty."""
    session = reading.session.comparison
    if other == name or (not other and session is None):
        library.say("Mark another snapshot first.", trouble=True)
        return
    library.say("Comparing…")

    def work() -> None:
        store = shelf.store()
        try:
            one = store.open(name)
            if other:
                two = store.open(other)
                pair = sorted([(one.created, one.comparison, name), (two.created, two.comparison, other)], key=_stamp)
                comparisons = pair[0][1], pair[1][1]
                labels = when(pair[0][0], exact=True) or "then", when(pair[1][0], exact=True) or "now"
            else:
                assert session is not None
                whole = session.whole() if isinstance(session, Waiting) else session
                comparisons, labels = (one.comparison, whole), (when(one.created, exact=True) or "then", READING)
            found = find_difference(*comparisons)
        except SidebysideError as error:
            library.app.call_from_thread(library.say, str(error), trouble=True)
        else:
            library.app.call_from_thread(show, found, comparisons, labels)

    def show(found: Difference, comparisons: tuple[Comparison, Comparison], labels: tuple[str, str]) -> None:
        if library.is_attached:
            library.say("" if found else "Nothing changed from the one to the other.")
            if found:
                library.app.push_screen(Changes(reading, found, *comparisons, labels))

    library.run_worker(work, thread=True, group="compare", exclusive=True, exit_on_error=False)


def _stamp(row: tuple[str, Comparison, str]) -> tuple[str, str]:
    return row[0], row[2]

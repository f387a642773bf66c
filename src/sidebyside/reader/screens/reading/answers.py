"""What was typed into the prompt, and what is done with it."""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter
from typing import TYPE_CHECKING

from sidebyside.errors import SnapshotError
from sidebyside.layout.display import clean
from sidebyside.model import Link, Note, Place, Span, letter
from sidebyside.reader.keys.commands import learnt
from sidebyside.reader.saving import shelf
from sidebyside.reader.screens.exporting import Exporting
from sidebyside.reader.views.search import Hit, Search, quoted
from sidebyside.reader.work.later import later
from sidebyside.reader.work.making import check, make, whole

if TYPE_CHECKING:
    from sidebyside.comparison import Comparison
    from sidebyside.reader.screens.reading.screen import ReadingScreen

SECONDS_A_SLICE = 0.008
SHOWN_EVERY = 0.2
"""Seconds between two times that hits are shown while the search goes on: each draws all of the screen anew."""
HITS_MARKED = 5000


class Answers:
    """The longer doings of a reading screen: searching, noting, saving, reading sources again."""

    def __init__(self, screen: ReadingScreen) -> None:
        self.screen = screen
        self.exporting = Exporting(screen)
        self.noted_link: Link | None = None
        self._saved_as = ""
        self._hits: dict[Place, list[Span]] = {}

    # Typing.

    def typing(self, purpose: str, value: str) -> None:
        """Something is being typed: searches count as they go."""
        if purpose == "search":
            self._start_search(value, go=False)
        elif purpose == "export":
            self.exporting.typing(value)

    def answer(self, purpose: str, value: str) -> None:
        """Enter was pressed."""
        if purpose == "search":
            if value:
                self._start_search(value, go=True)
            elif self.screen.session.search is None:
                self.screen.say("")
        elif purpose == "place":
            self._go(value)
        elif purpose == "note":
            self._note(value, self.screen.session.place)
        elif purpose == "note-link" and self.noted_link is not None:
            self._note(value, self.noted_link.left, self.noted_link.right)
        elif purpose == "save":
            self._save(value)
        elif purpose == "export":
            self.exporting.named(value)
        elif purpose == "overwrite":
            self.exporting.answered(value)

    def left(self, purpose: str) -> None:
        """Escape was pressed."""
        if purpose == "search":
            self.screen.session.search = None
            self.screen.panes.mark({})

    # Places.

    def _go(self, text: str) -> None:
        if not text.strip():
            return
        try:
            place = self.screen.session.parse_place(text)
        except ValueError as error:
            self.screen.say(str(error), trouble=True)
            return
        self.screen.say("")
        self.screen.travel.jump(place)

    # Searching.

    def _start_search(self, text: str, *, go: bool) -> None:
        screen = self.screen
        current = screen.session.search
        if current is not None and current.text == text:
            if go:
                self._to_first(current)
            return
        if not text:
            screen.session.search = None
            screen.panes.mark({})
            screen.prompt.note("")
            return
        try:
            search = Search(text, screen.session.reports)
        except ValueError as error:
            screen.prompt.note(f"{error}  ")
            if go:
                still = f"; {quoted(current.text)} is still searched for" if current else ""
                screen.say(f"{error}{still}", trouble=True)
            return
        screen.session.search = search
        self._slice(search, search.steps(), go)

    def search_anew(self) -> None:
        """The reports are others: what was searched for is looked for in them."""
        search = self.screen.session.search
        if search is not None:
            self._slice(search, search.steps(), go=False)

    def _slice(self, search: Search, steps: Iterator[None], go: bool, shown: float = 0.0) -> None:
        """Search a slice, let the screen live, and go on; a newer search ends an older one.

        Hits were last ``shown`` at that time.
        """
        screen = self.screen
        if screen.session.search is not search or not screen.is_attached:
            return
        begun = perf_counter()
        ended = True
        for _ in steps:
            if perf_counter() - begun > SECONDS_A_SLICE:
                ended = False
                break
        if ended or begun - shown > SHOWN_EVERY:
            shown = begun
            self._show_hits(search)
        if not ended:
            later(screen, 0.001, lambda: self._slice(search, steps, go, shown))
        elif go:
            self._to_first(search)

    def _show_hits(self, search: Search) -> None:
        self._hits = {}
        for hit in search.hits[:HITS_MARKED]:
            self._hits.setdefault(hit.place, []).append(hit.span)
        self.screen.panes.mark(self._hits)
        self.screen.prompt.note(f"{self._counts(search)}  ")

    def _counts(self, search: Search) -> str:

        counts = "  ".join(f"{letter(number)} {count}" for number, count in enumerate(search.counts))
        return counts + ("" if search.complete else ", given up: it takes too long" if search.too_slow else " …")

    def go_to_hit(self, hit: Hit) -> None:
        """Go to a hit, and bring it out before the others."""
        self.screen.travel.jump(hit.place, hit.span)
        self.screen.panes.mark(self._hits, (hit.place, hit.span))

    def _to_first(self, search: Search) -> None:
        screen = self.screen
        position = screen.session.position
        number = search.after(position.place, position.offset)
        if number is None:
            screen.say(search.in_vain)
            return
        hit = search.hits[number]
        self.go_to_hit(hit)
        unseen = "" if screen.views.shows(hit.place) else f"; {hit.place} is not in this view"
        screen.say(f"hit {number + 1} of {len(search.hits)}:  {self._counts(search)}{unseen}")

    # Notes.

    def _note(self, text: str, place: Place, other: Place | None = None) -> None:
        screen = self.screen
        comparison = screen.session.comparison
        if not text.strip() and screen.session.note_at(place, other) is None:
            return
        where = f"{place}–{other}" if other else str(place)
        what = f"note on {where}" if text.strip() else f"note on {where} removed"
        made = Note(place, text.strip(), other)
        if comparison is None:
            screen.comparing.hold(made, what)
        else:
            screen.comparing.correct(comparison.note(made), what)

    # Snapshots.

    def snapshot_title(self) -> str:
        """The title to propose: the one it has, else one made of the reports' titles."""
        snapshot = self.screen.snapshot
        return (
            self._saved_as or (snapshot.title if snapshot else "") or shelf.propose_title(self.screen.session.reports)
        )

    def _save(self, title: str) -> None:
        screen = self.screen
        comparison = screen.session.kept
        if comparison is None:
            return
        place = screen.session.place
        view: shelf.View = {
            "view": screen.views.name,
            "report": place.report,
            "paragraph": place.paragraph,
            "intensity": screen.views.intensity,
            "linked": screen.panes.linked,
        }
        stop = learnt(screen.table["cancel"])
        screen.say(f"Saving… {stop} gives it up." if screen.session.is_waiting else "Saving…")

        def save() -> None:
            try:
                made = shelf.make_snapshot(whole(comparison), title, view)
                check()
                name = shelf.store().save(made, made_here=screen.made_here)
            except SnapshotError as error:
                reason = error.reason.removeprefix("not saved: ")
                screen.app.call_from_thread(screen.say, f"Not saved: {reason}: {error.source}", trouble=True)
            else:
                screen.app.call_from_thread(self._saved, comparison, title, name)

        make(screen, "Saving", save)

    def _saved(self, comparison: Comparison, title: str, name: str) -> None:
        self._saved_as = title
        self.screen.session.saved = comparison
        if self.screen.session.kept is comparison:
            self.screen.reader.readings.autosave.saved()
        self.screen.say(f"Saved: {clean(title)} ({name})" if title.strip() else f"Saved: {name}")

    # Sources.

    def reload(self) -> None:
        """Read changed sources again and compare anew; without changes, compare anew only if there is nothing yet."""
        screen = self.screen
        drifting = screen.drifting
        screen.look_at_files()  # it may be a moment to the next look
        if screen.work.is_comparing:
            screen.say(screen.comparing.unready)
        elif screen.session.comparison is None:
            drifting.read()
        elif screen.comparing.unfound and not drifting.changed:
            screen.comparing.look_on()
        elif screen.snapshot is not None:
            drifting.look(asked=True)
        elif drifting.changed - drifting.gone:
            drifting.read()
        else:
            screen.say(drifting.gone_words(drifting.gone) or "No file has changed.")

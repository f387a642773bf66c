"""Corrections of the alignment, notes, marks; all can be undone."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from sidebyside.reader.screens.dialogs import choose
from sidebyside.reader.sheets.inspection import ORIGINS
from sidebyside.reader.widgets.tables.ledgers import Ledgers

if TYPE_CHECKING:
    from sidebyside.model import Link, Place
    from sidebyside.reader.screens.reading.screen import ReadingScreen


def confirm_link(screen: ReadingScreen) -> None:
    def confirm(link: Link) -> None:
        comparison = screen.session.comparison
        assert comparison is not None
        if link.origin == "confirmed":
            screen.say(f"{link.left}–{link.right} is confirmed already.")
            return
        screen.comparing.correct(comparison.confirm(link.left, link.right), f"{link.left}–{link.right} confirmed")

    _with_link(screen, "Confirm which link?", confirm)


def cut_link(screen: ReadingScreen) -> None:
    def cut(link: Link) -> None:
        comparison = screen.session.comparison
        assert comparison is not None
        screen.comparing.correct(comparison.cut_link(link.left, link.right), f"{link.left}–{link.right} cut")

    _with_link(screen, "Cut which link?", cut)


def make_link(screen: ReadingScreen) -> None:
    session = screen.session
    comparison = session.comparison
    start, here = session.link_from, session.place
    if start is None or start == here:
        session.link_from = None if start == here else here
        screen.say("" if start == here else f"Link from {here}: go to its partner and press the same key again.")
        screen.tell_place()
        return
    if start.report == here.report:
        screen.say(f"A link joins two reports; {start} and {here} are in one.", trouble=True)
        return
    session.link_from = None
    screen.tell_place()
    linked = comparison.link_between(start, here) if comparison else session.held.has_link(start, here)
    if linked:
        screen.say(f"{start} and {here} are linked already.")
    elif comparison is None:
        screen.comparing.hold((start, here), f"{start}–{here} linked")
    else:
        screen.comparing.correct(comparison.make(start, here), f"{start}–{here} linked")


def note(screen: ReadingScreen) -> None:
    known = screen.session.note_at(screen.session.place)
    screen.prompt.ask("note", f"Note on {screen.session.place}", known.text if known else "", "empty removes  ")


def note_link(screen: ReadingScreen) -> None:
    def ask(link: Link) -> None:
        screen.answers.noted_link = link
        known = screen.session.note_at(link.left, link.right)
        text = known.text if known else ""
        screen.prompt.ask("note-link", f"Note on {link.left}–{link.right}", text, "empty removes  ")

    _with_link(screen, "Note on which link?", ask)


def undo(screen: ReadingScreen) -> None:
    what = screen.session.undo()
    nothing = "Nothing to undo since this snapshot was opened." if screen.snapshot else "Nothing to undo."
    screen.comparing.corrected(f"Undone: {what}" if what else nothing, bool(what))


def redo(screen: ReadingScreen) -> None:
    what = screen.session.redo()
    screen.comparing.corrected(f"Done again: {what}" if what else "Nothing to do again.", bool(what))


def next_note(screen: ReadingScreen) -> None:
    _step(screen, screen.session.noted(), 1, "note")


def previous_note(screen: ReadingScreen) -> None:
    _step(screen, screen.session.noted(), -1, "note")


def bookmark(screen: ReadingScreen) -> None:
    marked = screen.session.toggle_mark()
    screen.show_marks()
    screen.say(f"{screen.session.place} is {'marked' if marked else 'no longer marked'}.")


def next_mark(screen: ReadingScreen) -> None:
    _step(screen, screen.session.marks, 1, "mark")


def previous_mark(screen: ReadingScreen) -> None:
    _step(screen, screen.session.marks, -1, "mark")


def _step(screen: ReadingScreen, places: list[Place], step: int, what: str) -> None:
    found = screen.session.step(places, step)
    if found is None:
        screen.say(f"There is no {what} yet.")
        return
    screen.travel.jump(found)
    screen.say(f"{what} {sorted(places).index(found) + 1} of {len(places)}")


def _names(link: Link, place: Place) -> str:
    """The two ends of a link, ``place`` first if it is one of them."""
    other = next((end for end in (link.left, link.right) if end != place), link.right)
    return f"{place if place in (link.left, link.right) else link.left} – {other}"


def _with_link(screen: ReadingScreen, title: str, then: Callable[[Link], None]) -> None:
    """Do something with the link of the paragraph being read; ask which where there are several."""
    session = screen.session
    view = screen.views.in_front
    finding = view.finding if isinstance(view, Ledgers) else None
    # In the ledgers the link of the finding under the cursor is meant.
    links = session.links_of(finding) if finding else session.links_here()
    if not links:
        # Nobody decides on a link that is not seen yet: this does not wait for the comparison.
        unready = screen.comparing.unready
        screen.say(f"{unready} No link is known yet." if unready else f"{session.place} is not linked.")
    elif len(links) == 1:
        then(links[0])
    else:
        entries = [(_names(link, session.place), f"{link.score:.2f} {ORIGINS[link.origin]}") for link in links]
        choose(screen, title, entries, lambda number: then(links[number]))

"""Searching."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sidebyside.reader.keys.commands import learnt

if TYPE_CHECKING:
    from sidebyside.reader.screens.reading.screen import ReadingScreen


def search(screen: ReadingScreen) -> None:
    screen.prompt.ask("search", "/", note="a regular expression; capitals make case count  ")


def next_hit(screen: ReadingScreen) -> None:
    _step(screen, 1)


def previous_hit(screen: ReadingScreen) -> None:
    _step(screen, -1)


def _step(screen: ReadingScreen, step: int) -> None:
    search = screen.session.search
    if search is None:
        key = learnt(screen.table["search"])
        screen.say(f"Nothing is searched for yet{f': {key} searches' if key else ''}.")
        return
    position = screen.session.position
    number = (
        search.after(position.place, position.offset) if step > 0 else search.before(position.place, position.offset)
    )
    if number is None:
        screen.say(search.in_vain)
        return
    hit = search.hits[number]
    here, there = (position.place, position.offset), (hit.place, hit.span.start)
    screen.answers.go_to_hit(hit)
    told = f"hit {number + 1} of {len(search.hits)}{'' if search.complete else '+'}"
    if len(search.hits) > 1 and (there <= here if step > 0 else there >= here):
        told += f", from the {'beginning' if step > 0 else 'end'} again"
    screen.say(told if screen.views.shows(hit.place) else f"{told}: {hit.place}, which is not in this view")

"""To the next and previous of each kind and each type of finding, with counts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from sidebyside.model import FINDING_TYPES, FindingType, Kind, Place, Span, letter
from sidebyside.reader.keys.commands import TYPE_TITLES

if TYPE_CHECKING:
    from sidebyside.reader.screens.reading.screen import ReadingScreen
    from sidebyside.reader.work.survey import Survey

AHEAD = 25
"""Paragraphs that are looked through at a time for who waits for a finding: 0.2 s of work."""


def _kind(kind: Kind, step: int) -> Callable[[ReadingScreen], None]:
    def action(screen: ReadingScreen) -> None:
        session = screen.session
        if session.survey is None:
            screen.comparing.do_then(lambda: action(screen))
            return
        found = session.survey.next_of_kind(kind, session.place, step)
        if found is None:
            end = "after" if step > 0 else "before"
            screen.say(f"No {kind} paragraph {end} {session.place}.")
            return
        screen.say("")  # the status line tells which one of how many
        screen.travel.jump(found)

    return action


def _finding(type: FindingType | None, step: int) -> Callable[[ReadingScreen], None]:
    def action(screen: ReadingScreen) -> None:
        session = screen.session
        survey = session.survey
        name = _name(type)
        if survey is not None and survey.findings is None and session.is_waiting:
            _go_as_far_as_known(screen, survey, type, step, lambda: action(screen))
            return
        if survey is None or survey.findings is None:
            screen.comparing.do_then(lambda: action(screen), "The findings are still being looked for.")
            return
        found = survey.next_finding(session.place, session.position.offset, step, type)
        if found is None:
            screen.say(_none(name, step, session.place))
            return
        spot, count = found
        screen.travel.jump(Place(session.place.report, spot.paragraph), Span(spot.start, spot.end))
        finding = survey.findings[spot.finding]
        what = finding.type if type else f"finding {count} · {finding.type}"
        screen.say(f"{what} {count}: {finding.summary}" if type else f"{what}: {finding.summary}")

    return action


def _go_as_far_as_known(
    screen: ReadingScreen, survey: Survey, type: FindingType | None, step: int, again: Callable[[], None]
) -> None:
    """To the next finding if all between here and it have come; else that is looked through next, and then gone to."""
    session = screen.session
    place, span, finding = survey.next_known(session.place, session.position.offset, step, type)
    if place is not None and finding is None and (unfound := screen.comparing.unfound):
        survey.awaited = ()
        screen.say(f"No {_name(type)} is known as far as {place}. {unfound}")  # nobody looks on
        return
    if place is not None and finding is None:
        ends = (place.paragraph, place.paragraph + AHEAD) if step > 0 else (place.paragraph - AHEAD, place.paragraph)
        survey.awaited = ((place.report, max(0, ends[0] + (step < 0)), ends[1] + (step < 0)),)
        screen.comparing.do_as_findings_come(again, f"Looking on {'from' if step > 0 else 'back from'} {place} …")
        return
    survey.awaited = ()
    if place is None or finding is None:
        screen.say(_none(_name(type), step, session.place))
        return
    screen.travel.jump(place, span)
    screen.say(f"{finding.type if type else f'finding · {finding.type}'}: {finding.summary}")


def _name(type: FindingType | None) -> str:
    return TYPE_TITLES[type] if type else "finding"


def _none(name: str, step: int, place: Place) -> str:
    return f"No {name} {'after' if step > 0 else 'before'} this place in {letter(place.report)}."


next_divergent, previous_divergent = _kind("divergent", 1), _kind("divergent", -1)
next_unique, previous_unique = _kind("unique", 1), _kind("unique", -1)
next_shared, previous_shared = _kind("shared", 1), _kind("shared", -1)
next_finding, previous_finding = _finding(None, 1), _finding(None, -1)
for _type in FINDING_TYPES:
    globals()[f"next_{_type}"] = _finding(_type, 1)
    globals()[f"previous_{_type}"] = _finding(_type, -1)


def filter(screen: ReadingScreen) -> None:
    screen.filtering.choose()

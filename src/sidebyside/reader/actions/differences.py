"""To the next and previous of each kind and each type of finding, with counts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from sidebyside.model import FINDING_TYPES, FindingType, Kind, Place, Span, letter
from sidebyside.reader.keys.commands import TYPE_TITLES

if TYPE_CHECKING:
    from sidebyside.reader.screens.reading.screen import ReadingScreen


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
        name = TYPE_TITLES[type] if type else "finding"
        if survey is None or survey.findings is None:
            screen.comparing.do_then(lambda: action(screen), "The findings are still being looked for.")
            return
        found = survey.next_finding(session.place, session.position.offset, step, type)
        if found is None:
            end = "after" if step > 0 else "before"
            screen.say(f"No {name} {end} this place in {letter(session.place.report)}.")
            return
        spot, count = found
        screen.travel.jump(Place(session.place.report, spot.paragraph), Span(spot.start, spot.end))
        finding = survey.findings[spot.finding]
        what = finding.type if type else f"finding {count} · {finding.type}"
        screen.say(f"{what} {count}: {finding.summary}" if type else f"{what}: {finding.summary}")

    return action


next_divergent, previous_divergent = _kind("divergent", 1), _kind("divergent", -1)
next_unique, previous_unique = _kind("unique", 1), _kind("unique", -1)
next_shared, previous_shared = _kind("shared", 1), _kind("shared", -1)
next_finding, previous_finding = _finding(None, 1), _finding(None, -1)
for _type in FINDING_TYPES:
    globals()[f"next_{_type}"] = _finding(_type, 1)
    globals()[f"previous_{_type}"] = _finding(_type, -1)


def filter(screen: ReadingScreen) -> None:
    screen.filtering.choose()

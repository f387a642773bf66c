"""Times on the clock in a text: 10:30, 10.30 p.m., 0900 GMT, 5 o'clock, 15.30 Uhr, 14h30."""

from __future__ import annotations

from typing import NamedTuple

from sidebyside.language.token_view import TokenView
from sidebyside.language.wordlist import words


class ClockTime(NamedTuple):
    """Minutes from midnight, the zone in capitals (LOCAL for "local time", "" for none), and the token after it."""

    minutes: int
    zone: str
    end: int


ZONES = {
    "GMT": 0,
    "UTC": 0,
    "WET": 0,
    "BST": 60,
    "CET": 60,
    "CEST": 120,
    "EET": 120,
    "MSK": 180,
    "IST": 330,
    "JST": 540,
    "KST": 540,
    "EST": -300,
    "EDT": -240,
    "CST": -360,
    "CDT": -300,
    "PST": -480,
    "PDT": -420,
}
"""Zones whose hour is known, in minutes ahead of UTC."""
_ZONES = frozenset(zone.lower() for zone in ZONES) | words("et ct pt")
_BEFORE = words("at by around about before after until from since um gegen ab bis à vers las")
_HALVES = {"am": 0, "a.m.": 0, "a.m": 0, "pm": 720, "p.m.": 720, "p.m": 720}


def clock_at(view: TokenView, language: str, at: int, units: dict[str, str]) -> ClockTime | None:
    """The time that begins at a number token; ``units`` are the language's words for spans of time."""
    raw, end = view.word(at), at + 1
    sure = False
    hours, _, minutes = raw.replace(".", ":").partition(":")
    if not (hours.isascii() and hours.isdigit() and len(hours) <= 4 and (not minutes or minutes.isdigit())):
        return None
    if ":" in raw:
        sure = len(minutes) == 2
    elif minutes and not (view.word(end) == "uhr" or view.word(end) in _HALVES):
        return None
    if len(hours) == 4 and view.word(end) in _ZONES:
        hours, minutes, sure = hours[:2], hours[2:], True
    hour, minute = int(hours), int(minutes or 0)
    following = view.word(end)
    if following in _HALVES and hour <= 12:
        hour, end, sure = hour % 12 + _HALVES[following] // 60, end + 1, True
        if following in ("a.m", "p.m") and view.word(end) == ".":
            end += 1
    elif following in ("uhr", "o'clock", "o’clock"):
        end, sure = end + 1, True
    elif language == "fr" and following[:1] == "h" and view.touches(end) and following[1:].isdigit():
        minute, end, sure = int(following[1:3]), end + 1, True
    elif language == "fr" and following in ("h", "heures", "heure") and view.word(at - 1) in _BEFORE:
        end, sure = end + 1, True
    elif language == "es" and view.word(at - 1) == "las" and hour <= 24 and not minutes and len(hours) <= 2:
        sure = following not in units
    zone = ""
    if view.word(end) in _ZONES:
        zone, end = view.word(end).upper(), end + 1
    elif (view.word(end), view.word(end + 1)) == ("local", "time"):
        zone = "LOCAL"
    if not sure or hour > 24 or minute > 59:
        return None
    return ClockTime(hour % 24 * 60 + minute, zone, end)

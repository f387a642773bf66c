"""Times of a race or a record, read from a text: 2:03:14, 3:27.65, two hours three minutes and 14 seconds."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

_CLOCKED = re.compile(
    r"(?<![\w:.,])(?:(\d{1,2}):([0-5]\d):([0-5]\d)|(\d{1,2}):([0-5]\d)(?=[.,]\d))([.,]\d{1,3})?(?![\w:])"
)
_UNIT = {
    "hours": r"(?:h|hrs?|hours?|std|stunden?|heures?|horas?)",
    "minutes": r"(?:min|mins|minutes?|minuten|minutos?)",
    "seconds": r"(?:s|sec|secs|seconds?|sekunden?|secondes?|segundos?)",
}
_WORDS = {
    word: n for n, word in enumerate(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], 1)
}
_FEW = "|".join(_WORDS)
_JOINED = r"[ ,]{0,2}(?:and |und |et |y )?"
_SPELLED = re.compile(
    rf"(?<![\w:.,])(?:({_FEW}|\d{{1,2}}) ?{_UNIT['hours']}\b{_JOINED})?"
    rf"({_FEW}|\d{{1,2}}) ?{_UNIT['minutes']}\b{_JOINED}"
    rf"(\d{{1,2}}(?:[.,]\d{{1,3}})?) ?{_UNIT['seconds']}\b",
    re.IGNORECASE,
)


class RaceTime(NamedTuple):
    """A time at ``start:end`` of a text, in seconds."""

    start: int
    end: int
    seconds: float


@lru_cache(maxsize=512)
def race_times(text: str) -> tuple[RaceTime, ...]:
    """The times of a text told to the second, in order; a time on the clock ("at 10:30") is none."""
    lower = text.lower()
    if ":" not in text and "sec" not in text and "sek" not in lower and "seg" not in text:
        return ()
    found = []
    for match in _CLOCKED.finditer(text) if ":" in text else ():
        hours, minutes, seconds, short, rest, decimals = match.groups()
        whole = 3600 * int(hours) + 60 * int(minutes) + int(seconds) if hours else 60 * int(short) + int(rest)
        found.append(RaceTime(match.start(), match.end(), whole + float((decimals or "").replace(",", ".") or 0)))
    for match in _SPELLED.finditer(text) if "min" in lower else ():
        hours, minutes, seconds = match.groups()
        spelled = 3600 * _whole(hours) + 60 * _whole(minutes) + float(seconds.replace(",", "."))
        found.append(RaceTime(match.start(), match.end(), spelled))
    return tuple(sorted(found))


def _whole(written: str | None) -> int:
    return 0 if written is None else _WORDS.get(written.lower()) or int(written)

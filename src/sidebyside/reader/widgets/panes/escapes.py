"""Escape codes of styles: how little of them it takes from one style to the next.

Most of what a frame sends is codes: a word on another ground needs 17 characters for that ground, but 44 where the
style before it is ended and its own begun anew.
"""

from __future__ import annotations

_BEGIN, _END = "\x1b[", "m"
_MORE = {"5": 3, "2": 5}
"""The numbers a colour takes after 38 or 48 and this one, those two counted: one of 256, or red, green and blue."""


def recoloured(before: str, after: str) -> str:
    """The codes from one style to another where only colours change; empty where more does, or it cannot be told.

    Each is all that begins its style on plain ground. Only what both of them set is changed: what the second leaves
    to the terminal would have to be taken back first.
    """
    one, other = _parts(before), _parts(after)
    if one is None or other is None or one[2] != other[2]:
        return ""
    changed = []
    for was, now in zip(one[:2], other[:2], strict=True):
        if was and not now:
            return ""
        if was != now:
            changed.append(now)
    return f"{_BEGIN}{';'.join(changed)}{_END}" if changed else ""


def _parts(codes: str) -> tuple[str, str, str] | None:
    """Colour, ground and the rest of one SGR sequence; None for anything else."""
    numbers = codes.removeprefix(_BEGIN).removesuffix(_END).split(";")
    if len(codes) < 4 or f"{_BEGIN}{';'.join(numbers)}{_END}" != codes or not all(map(str.isdecimal, numbers)):
        return None
    parts = ["", "", ""]
    while numbers:
        size = _MORE.get(numbers[1], 1) if numbers[0] in ("38", "48") and len(numbers) > 1 else 1
        taken, numbers = numbers[:size], numbers[size:]
        value = int(taken[0])
        kind = 0 if 30 <= value <= 39 or 90 <= value <= 97 else 1 if 40 <= value <= 49 or 100 <= value <= 107 else 2
        parts[kind] = f"{parts[kind]};{';'.join(taken)}" if parts[kind] else ";".join(taken)
    return parts[0], parts[1], parts[2]

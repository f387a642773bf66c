"""A journal's lines: the work it began with, then one correction each, every line with a checksum.

A checksum covers the line and, through the checksum before it, all lines before. What follows the first line that does
not fit was torn by a crash, or is not ours, and does not count.
"""

from __future__ import annotations

import re
from hashlib import sha256
from typing import Annotated, Literal, NamedTuple

import msgspec

from sidebyside.model import Place
from sidebyside.snapshots.checks import check_work
from sidebyside.snapshots.corrections import Action, Correction
from sidebyside.snapshots.document import PlaceRow, Work
from sidebyside.snapshots.pretty import to_line
from sidebyside.snapshots.reading import decode
from sidebyside.snapshots.writing import plain

VERSION = 1
_FIRST = re.compile(rb"sidebyside/journal version=([1-9][0-9]{0,8}) ([0-9a-f]{32}) ")


class _Line(msgspec.Struct, forbid_unknown_fields=True):
    action: Action | Literal["saved"]
    one: PlaceRow | None
    other: PlaceRow | None
    text: Annotated[str, msgspec.Meta(max_length=1_000_000)]


class Contents(NamedTuple):
    """What can be read of a journal.

    ``pending`` counts the corrections since the last save; ``whole`` is the length in bytes of what could be read, and
    ``lost`` the length of what follows it; ``checksum`` is that of the last line read.
    """

    work: Work
    corrections: tuple[Correction, ...]
    pending: int
    whole: int
    lost: int
    checksum: str


def first_line(work: Work) -> tuple[bytes, str]:
    """The first line and its checksum."""
    text = to_line(msgspec.to_builtins(work))
    checksum = _checksum(f"sidebyside/journal version={VERSION}", text)
    return f"sidebyside/journal version={VERSION} {checksum} {text}\n".encode("ascii"), checksum


def next_line(correction: Correction | None, before: str) -> tuple[bytes, str]:
    """The line of a correction, or of a save (None), after the line with checksum ``before``; and its checksum."""
    line = (
        _Line("saved", None, None, "")
        if correction is None
        else _Line(correction.action, correction.one, correction.other, plain(correction.text))
    )
    text = to_line(msgspec.to_builtins(line))
    checksum = _checksum(before, text)
    return f"{checksum} {text}\n".encode("ascii"), checksum


def read_lines(data: bytes) -> Contents:
    """What can be read. Raises ValueError with the reason where not even the first line can."""
    end = data.find(b"\n") + 1
    found = _FIRST.match(data[:end])
    if not found:
        raise ValueError("not a journal, or its first line is damaged")
    if int(found[1]) > VERSION:
        raise ValueError(f"journal format version {int(found[1])} is newer than this program's ({VERSION})")
    text, checksum = data[found.end() : end - 1], found[2].decode()
    if checksum != _checksum(f"sidebyside/journal version={VERSION}", text):
        raise ValueError("its first line is damaged")
    work = decode(text, Work)
    check_work(work)
    corrections: list[Correction] = []
    pending = 0
    while (after := data.find(b"\n", end) + 1) and (line := _read_line(data[end:after], checksum)):
        if line.action == "saved":
            pending = 0
        else:
            one, other = (Place(*place) if place else None for place in (line.one, line.other))
            corrections.append(Correction(line.action, one, other, line.text))
            pending += 1
        checksum, end = data[end : end + 32].decode(), after
    return Contents(work, tuple(corrections), pending, end, len(data) - end, checksum)


def _read_line(line: bytes, before: str) -> _Line | None:
    checksum, text = line[:32], line[33:-1]
    if line[32:33] != b" " or checksum != _checksum(before, text).encode():
        return None
    try:
        return msgspec.json.decode(text, type=_Line)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None


def _checksum(before: str, text: str | bytes) -> str:
    data = text.encode("ascii") if isinstance(text, str) else text
    return sha256(before.encode("ascii") + b"\n" + data).hexdigest()[:32]

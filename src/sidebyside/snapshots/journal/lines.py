"""A journal's lines: the work it began with, then one correction each, every line with a checksum.

A checksum covers the line and, through the checksum before it, all lines before. What follows the first line that does
not fit was torn by a crash, or is not ours, and does not count.
"""

from __future__ import annotations

import re
from hashlib import sha256
from typing import NamedTuple

import msgspec

from sidebyside.model import Link, Note, Origin, Place
from sidebyside.snapshots.format.checks import check_work
from sidebyside.snapshots.format.document import NoteForm, PlaceRow, Score, Work
from sidebyside.snapshots.format.pretty import to_line
from sidebyside.snapshots.format.reading import decode
from sidebyside.snapshots.format.writing import plain
from sidebyside.snapshots.journal.corrections import Correction

VERSION = 1
_FIRST = re.compile(rb"sidebyside/journal version=([1-9][0-9]{0,8}) ([0-9a-f]{32}) ")


class _LinkLine(msgspec.Struct, forbid_unknown_fields=True):
    left: PlaceRow
    origin: Origin
    right: PlaceRow
    score: Score


class _Line(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    """`Correction`, or, with ``saved``, that all corrections before it are in a snapshot."""

    cut: list[_LinkLine] = []
    links: list[_LinkLine] = []
    notes: list[NoteForm] = []
    saved: bool = False
    uncut: list[tuple[PlaceRow, PlaceRow]] = []
    unlinked: list[tuple[PlaceRow, PlaceRow]] = []


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
    line = _Line(saved=True) if correction is None else _line(correction)
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
        if line.saved:
            pending = 0
        else:
            corrections.append(_correction(line))
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


def _line(correction: Correction) -> _Line:
    return _Line(
        cut=[_LinkLine(link.left, link.origin, link.right, float(link.score)) for link in correction.cut],
        links=[_LinkLine(link.left, link.origin, link.right, float(link.score)) for link in correction.links],
        notes=[NoteForm(note.other, note.place, plain(note.text)) for note in correction.notes],
        uncut=list(correction.uncut),
        unlinked=list(correction.unlinked),
    )


def _correction(line: _Line) -> Correction:
    def links(rows: list[_LinkLine]) -> tuple[Link, ...]:
        return tuple(Link(Place(*row.left), Place(*row.right), row.score, row.origin) for row in rows)

    def ends(rows: list[tuple[PlaceRow, PlaceRow]]) -> tuple[tuple[Place, Place], ...]:
        return tuple((Place(*left), Place(*right)) for left, right in rows)

    notes = tuple(
        Note(Place(*note.place), note.text, Place(*note.other) if note.other is not None else None)
        for note in line.notes
    )
    return Correction(links(line.links), ends(line.unlinked), links(line.cut), ends(line.uncut), notes)


def _checksum(before: str, text: str | bytes) -> str:
    data = text.encode("ascii") if isinstance(text, str) else text
    return sha256(before.encode("ascii") + b"\n" + data).hexdigest()[:32]

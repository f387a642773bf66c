"""Small figures above the line: the marks of a document's own notes, which go, or exponents and the like, which stay.

A page does not say which of both a figure is. A mark leads to a note: a line that begins with its number. A figure
that leads nowhere, or stands where exponents do, is a part of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from sidebyside.loading.paragraphs.figures import RAISE
from sidebyside.loading.pdf.lines import Line, Raised
from sidebyside.loading.pdf.style import body_size

_NUMBERED = re.compile(r"[\[(]?(\d{1,3})[\])]?[.)]?\s+\S", re.ASCII)
_NUMBER = re.compile(r"\d+", re.ASCII)
_SIGNED = re.compile(r"[+\-−–(]", re.ASCII)
_POWER = re.compile(r"(?:[×x*·⋅]\s?10|\d\s?(?:[kcmdnµμ]?m|ft|in|yd|mi))$")
"""What only an exponent stands behind: a power of ten in a product, a unit behind its number."""
_DOUBTFUL = re.compile(r"(?:\d|(?<![^\W\d_])(?:[kcmdnµμ]?m|ft|in|yd|mi|[^\W\d_]|mc))$")
"""What either stands behind: figures, units, single letters (x²)."""
_SMALLER = 0.93
_COUNTED = 3
"""So many marks, 1, 2, 3, behind words and sentences, are those of notes whether or not the document has these."""


def settle(pages: Sequence[Sequence[Line]], keep_all: bool) -> int:
    """Put the raised figures that are no marks of notes back into the lines they were taken from, in raised figures;
    with ``keep_all`` the marks too. Returns how many marks were left out."""
    raised = [(line, piece) for lines in pages for line in lines for piece in line.raised]
    if not raised:
        return 0
    notes = _Notes(line for lines in pages for line in lines)
    marks = 0
    back: dict[int, list[Raised]] = {}
    for line, piece in raised:
        mark = notes.has(line, piece)
        marks += mark
        if not mark or keep_all:
            back.setdefault(id(line), []).append(piece)
            line.marks -= not mark
            line.marked = line.marked and (mark or piece.place > 0)
    for line in {id(line): line for line, _ in raised}.values():
        for piece in reversed(back.get(id(line), [])):
            _put_back(line, piece)
        line.raised = ()
    return 0 if keep_all else marks


class _Notes:
    """What a document's lines tell of its notes."""

    def __init__(self, lines: Iterable[Line]) -> None:
        lines = list(lines)
        size = body_size(lines)
        self.own: set[int] = set()
        self.listed: dict[int, tuple[int, int]] = {}
        self.marked: set[int] = set()
        self.sure: set[int] = set()
        for line in lines:
            for piece in line.raised:
                if piece.place == 0:
                    self.own.update(_numbers(piece))
                else:
                    self.marked.update(_numbers(piece))
                    if not _DOUBTFUL.search(line.text[: piece.place]):
                        self.sure.update(_numbers(piece))
            numbered = _NUMBERED.match(line.text)
            if numbered and line.size < _SMALLER * size:
                self.own.add(int(numbered[1]))
            elif numbered:
                self.listed[int(numbered[1])] = (line.page, line.order)
        # Marks that count up count notes, also those that are printed elsewhere.
        counting = 0
        while counting + 1 in self.sure:
            counting += 1
        if counting >= _COUNTED:
            self.own.update(range(1, counting + 1))

    def has(self, line: Line, piece: Raised) -> bool:
        """Whether a raised piece is the mark of a note that the document has, or of a note's own beginning."""
        numbers = list(_numbers(piece))
        if not numbers:
            return True  # asterisks and daggers
        if piece.place == 0:
            return all(number in self.marked for number in numbers)
        before = line.text[: piece.place]
        if _SIGNED.match(piece.text) or _POWER.search(before):
            return False
        if _DOUBTFUL.search(before):
            return all(number in self.own and number not in self.sure for number in numbers)
        place = (line.page, line.order)
        return all(number in self.own or self.listed.get(number, place) > place for number in numbers)


def _numbers(piece: Raised) -> Iterator[int]:
    return (int(number) for number in _NUMBER.findall(piece.text))


def _put_back(line: Line, piece: Raised) -> None:
    text, place = piece.text.translate(RAISE), piece.place
    line.text = f"{line.text[:place]}{text}{line.text[place:]}"
    line.cuts = tuple((cut + len(text) * (cut >= place), left, right) for cut, left, right in line.cuts)
    line.left, line.right = min(line.left, piece.left), max(line.right, piece.right)

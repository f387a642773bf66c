"""Runs of characters on one baseline, from what pdfium finds and where it finds it."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from statistics import median
from typing import Any

from sidebyside.language.patterns import lazily

_MOST_CHARACTERS = 200_000
"""The most characters of one page that are looked at."""

_ANYWHERE = 1e30
"""Points within which a place is one; what is no number is not."""

_LONGEST_NAME = 128
_BOLD = lazily(rb"bold|black|heavy|(?<![a-z])demi", re.IGNORECASE)


@dataclass(slots=True)
class Run:
    """Characters on one baseline, in order."""

    text: list[str] = field(default_factory=list)
    lefts: list[float] = field(default_factory=list)
    rights: list[float] = field(default_factory=list)
    bottom: float = 1e9
    top: float = -1e9
    bases: list[float] = field(default_factory=list)
    sizes: list[float] = field(default_factory=list)
    bottoms: list[float] = field(default_factory=list)
    bold: int = 0
    undrawn: set[int] = field(default_factory=set)
    """The places of blanks that the document does not draw: words stand apart there, or cells."""


def whole_boxes(raw: Any) -> Callable[..., object]:
    """As pdfium's function for a character's box, but of all the room it takes: between the letters of a word none is
    left, between words a blank's."""
    rectangle = raw.FS_RECTF()

    def box_of(handle: Any, index: int, *edges: Any) -> None:
        raw.FPDFText_GetLooseCharBox(handle, index, ctypes.byref(rectangle))
        for edge, name in zip(edges, ("left", "right", "bottom", "top"), strict=True):
            edge._obj.value = getattr(rectangle, name)

    return box_of


def runs_of(raw: Any, handle: Any, box_of: Callable[..., object]) -> list[Run]:
    """The characters of a text page in runs, in the order of its content."""
    count = min(raw.FPDFText_CountChars(handle), _MOST_CHARACTERS)
    x, y = ctypes.c_double(), ctypes.c_double()
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    # Several calls a character: what can be looked up or made once is.
    origin, box = (ctypes.byref(x), ctypes.byref(y)), tuple(map(ctypes.byref, (left, right, bottom, top)))
    unicode, owner_of = raw.FPDFText_GetUnicode, raw.FPDFText_GetTextObject
    runs: list[Run] = []
    run = Run()
    pending_space = undrawn = False
    known: int | None = None
    turned = bold = False
    size, base = 1.0, 0.0
    for index in range(count):
        code = unicode(handle, index)
        character = chr(code) if code <= 0x10FFFF else "\ufffd"
        if character in "\r\n":
            pending_space = False
            if run.text:
                runs.append(run)
                run = Run()
            continue
        if character in " \xa0\t":
            undrawn = (undrawn or not pending_space) and raw.FPDFText_IsGenerated(handle, index) == 1
            pending_space = True
            continue
        # Size, weight, turn and (unless turned) baseline are the same for all characters of one text object.
        pointer = owner_of(handle, index)
        owner = ctypes.addressof(pointer.contents) if pointer else None
        if owner is None or owner != known:
            known = owner
            turned = _turned(raw.FPDFText_GetCharAngle(handle, index))
            size = _size(raw, handle, index)
            bold = raw.FPDFText_GetFontWeight(handle, index) >= 600 or _has_bold_name(raw, handle, index)
            raw.FPDFText_GetCharOrigin(handle, index, *origin)
            base = y.value
        if turned:
            continue
        box_of(handle, index, *box)
        if not -_ANYWHERE < left.value + right.value + bottom.value + top.value + base < _ANYWHERE:
            continue  # a damaged document places it nowhere
        if run.text and _breaks(run, left.value, base, size):
            runs.append(run)
            run = Run()
            pending_space = False
        if pending_space and run.text:
            if undrawn:
                run.undrawn.add(len(run.text))
            run.text.append(" ")
            run.lefts.append(run.rights[-1])
            run.rights.append(left.value)
            run.sizes.append(run.sizes[-1])
            run.bottoms.append(run.bottoms[-1])
            run.bases.append(run.bases[-1])
        pending_space = False
        run.text.append(character)
        run.lefts.append(left.value)
        run.rights.append(right.value)
        run.sizes.append(size)
        run.bottoms.append(bottom.value)
        run.bases.append(base)
        run.bottom, run.top = min(run.bottom, bottom.value), max(run.top, top.value)
        run.bold += bold
    if run.text:
        runs.append(run)
    return runs


def _turned(angle: float) -> bool:
    """Whether text at this angle (radians) stands on its side or head."""
    quarter = angle % 6.283185
    return 0.3 < quarter < 5.98


def _has_bold_name(raw: Any, handle: Any, index: int) -> bool:
    """Whether the font's name says bold: some producers (LibreOffice) state no weight."""
    name = ctypes.create_string_buffer(_LONGEST_NAME)
    raw.FPDFText_GetFontInfo(handle, index, name, _LONGEST_NAME, None)
    return _BOLD.search(name.value) is not None


def _size(raw: Any, handle: Any, index: int) -> float:
    size = float(raw.FPDFText_GetFontSize(handle, index))
    matrix = raw.FS_MATRIX()
    if raw.FPDFText_GetMatrix(handle, index, ctypes.byref(matrix)):
        size *= (matrix.b**2 + matrix.d**2) ** 0.5 or 1.0
    return size if 1 < size < 500 else 10.0


def _breaks(run: Run, left: float, base: float, size: float) -> bool:
    """Whether a character does not belong to the run before it: another line, or across a gap no space makes."""
    body = max(run.sizes[-1], size)
    if is_initial(run) and run.sizes[-1] > 1.7 * size and abs(base - run.bases[-1]) < 0.1 * size:
        return True
    if abs(base - run.bases[-1]) > 0.55 * body and abs(base - median(run.bases[-9:])) > 0.55 * body:
        return True
    gap = left - run.rights[-1]
    return gap > 2.2 * body or gap < -1.2 * body - (run.rights[-1] - run.lefts[-1])


def is_initial(run: Run) -> bool:
    """Whether a run may be a drop capital; the line beside its foot stands on the same baseline."""
    return len(run.text) < 3 and run.text[-1].isalpha()

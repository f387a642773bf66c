"""The text lines of a page, from the characters pdfium finds and where it finds them."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from statistics import median
from typing import Any

from sidebyside.language.patterns import lazily
from sidebyside.loading.gate.characters import whole_characters
from sidebyside.loading.pdf.righttoleft import Placed, in_reading_order, is_leftward

_MOST_CHARACTERS = 200_000
"""The most characters of one page that are looked at."""

_LONGEST_NAME = 128
_MARKS = "0123456789*†‡,"
"""What marks of footnotes are made of."""
_LONGEST_MARK = 5
_CUT = 0.9
"""Gaps wider than so many sizes of the type may part cells."""
_BOLD = lazily(rb"bold|black|heavy|(?<![a-z])demi", re.IGNORECASE)

HYPHEN = "\x02"
"""What pdfium puts for a hyphen at which a line breaks a word."""


@dataclass(slots=True)
class Line:
    """A line: its text, box (points, y upwards), character size, whether bold, and its first word's width.

    ``order`` is its place among the page's lines as the document draws them; ``marked`` is one
    that a mark of a footnote begins; ``cuts`` are the gaps in it that are much
    wider than a blank: the place in the text, and the edges on both sides.
    """

    text: str
    left: float
    right: float
    bottom: float
    top: float
    base: float
    size: float
    bold: bool = False
    first_word: float = 0.0
    page: int = 0
    column: int = 0
    marks: int = 0
    order: int = 0
    marked: bool = False
    cuts: tuple[tuple[int, float, float], ...] = ()

    @property
    def height(self) -> float:
        """The size a line's spacing is measured in."""
        return self.size


@dataclass(slots=True)
class _Run:
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


def page_lines(page: Any, number: int) -> list[Line]:
    """The lines of a pypdfium2 page in the order of its content; text that is turned on its side is left out."""
    import pypdfium2.raw as raw

    textpage = page.get_textpage()
    runs = _runs(raw, textpage.raw, raw.FPDFText_GetCharBox)
    if is_leftward("".join(character for run in runs for character in run.text)):
        runs = _leftward(_runs(raw, textpage.raw, _advance(raw)))
    textpage.close()
    lines = [line for run in _joined(runs) if (line := _line(run, number)) is not None]
    for order, line in enumerate(lines):
        line.order = order
    return lines


def _advance(raw: Any) -> Callable[..., object]:
    """As pdfium's function for a character's box, but of all the room it takes: between the letters of a word none is
    left, between words a blank's."""
    rectangle = raw.FS_RECTF()

    def box_of(handle: Any, index: int, *edges: Any) -> None:
        raw.FPDFText_GetLooseCharBox(handle, index, ctypes.byref(rectangle))
        for edge, name in zip(edges, ("left", "right", "bottom", "top"), strict=True):
            edge._obj.value = getattr(rectangle, name)

    return box_of


def _runs(raw: Any, handle: Any, box_of: Callable[..., object]) -> list[_Run]:
    """The characters of a text page in runs, in the order of its content."""
    count = min(raw.FPDFText_CountChars(handle), _MOST_CHARACTERS)
    x, y = ctypes.c_double(), ctypes.c_double()
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    # Several calls a character: what can be looked up or made once is.
    origin, box = (ctypes.byref(x), ctypes.byref(y)), tuple(map(ctypes.byref, (left, right, bottom, top)))
    unicode, owner_of = raw.FPDFText_GetUnicode, raw.FPDFText_GetTextObject
    runs: list[_Run] = []
    run = _Run()
    pending_space = False
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
                run = _Run()
            continue
        if character in " \xa0\t":
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
        if run.text and _breaks(run, left.value, base, size):
            runs.append(run)
            run = _Run()
            pending_space = False
        if pending_space and run.text:
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


def _leftward(runs: list[_Run]) -> list[_Run]:
    """The runs of a page written from right to left, each baseline in its order of reading, and the page mirrored: what
    holds of lines' beginnings, ends and indents then holds here too."""
    width = max(right for run in runs for right in run.rights)
    rows: list[list[_Run]] = []
    for run in runs:
        size = max(run.sizes)
        if rows and abs(median(rows[-1][-1].bases) - median(run.bases)) < 0.3 * size:
            rows[-1].append(run)
        else:
            rows.append([run])
    mirrored: list[_Run] = []
    for row in rows:
        placed = [
            Placed(*values)
            for run in row
            for values in zip(run.text, run.lefts, run.rights, run.bases, run.bottoms, run.sizes, strict=True)
        ]
        bold = sum(run.bold for run in row) > 0.6 * len(placed)
        current = _Run()
        for item in in_reading_order(placed):
            if item.text == " " and item.right - item.left > 2.2 * item.size:
                mirrored += [current] if current.text else []
                current = _Run()
            if item.text == " " and not current.text:
                continue
            current.text.append(item.text)
            current.lefts.append(width - item.right)
            current.rights.append(width - item.left)
            current.bases.append(item.base)
            current.bottoms.append(item.bottom)
            current.sizes.append(item.size)
            current.bottom, current.top = (
                min(current.bottom, item.bottom),
                max(current.top, item.base + 0.7 * item.size),
            )
            current.bold += bold
        if current.text:
            mirrored.append(current)
    return mirrored


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


def _breaks(run: _Run, left: float, base: float, size: float) -> bool:
    """Whether a character does not belong to the run before it: another line, or across a gap no space makes."""
    body = max(run.sizes[-1], size)
    if _initial(run) and run.sizes[-1] > 1.7 * size and abs(base - run.bases[-1]) < 0.1 * size:
        return True
    if abs(base - run.bases[-1]) > 0.55 * body and abs(base - median(run.bases[-9:])) > 0.55 * body:
        return True
    gap = left - run.rights[-1]
    return gap > 2.2 * body or gap < -1.2 * body - (run.rights[-1] - run.lefts[-1])


def _initial(run: _Run) -> bool:
    """Whether a run may be a drop capital; the line beside its foot stands on the same baseline."""
    return len(run.text) < 3 and run.text[-1].isalpha()


def _joined(runs: list[_Run]) -> list[_Run]:
    """Runs that follow each other on one baseline without a wide gap, put together (drop capitals stay apart)."""
    joined: list[_Run] = []
    for run in runs:
        if joined:
            last = joined[-1]
            size = max(median(last.sizes), median(run.sizes))
            same = (
                abs(median(last.bases) - median(run.bases)) < 0.3 * size or _is_mark(run, last) or _is_mark(last, run)
            )
            same = same and not (_initial(last) and last.sizes[-1] > 1.7 * run.sizes[0])
            gap = run.lefts[0] - last.rights[-1]
            if same and -0.3 * size < gap < 1.0 * size:
                if gap > 0.12 * size:
                    last.text.append(" ")
                    last.lefts.append(last.rights[-1])
                    last.rights.append(run.lefts[0])
                    last.sizes.append(last.sizes[-1])
                    last.bottoms.append(last.bottoms[-1])
                    last.bases.append(last.bases[-1])
                for name in ("text", "lefts", "rights", "sizes", "bottoms", "bases"):
                    getattr(last, name).extend(getattr(run, name))
                last.bottom, last.top = min(last.bottom, run.bottom), max(last.top, run.top)
                last.bold += run.bold
                continue
        joined.append(run)
    return joined


def _is_mark(run: _Run, beside: _Run) -> bool:
    """Whether a run is the mark of a footnote, small and raised above the line beside it."""
    if len(run.text) > _LONGEST_MARK or not all(character in _MARKS for character in run.text):
        return False
    size = median(beside.sizes)
    raised = 0.12 * size < median(run.bases) - median(beside.bases) < 0.75 * size
    return raised and median(run.sizes) < 0.82 * size


def _line(run: _Run, page: int) -> Line | None:
    size = median(run.sizes)
    base = median(run.bases)
    keep, marks = _without_marks(run, size, base)
    text = "".join(run.text[index] for index in keep).strip()
    text = whole_characters(text)  # pairs come as two characters
    if not text:
        return None
    first = next((place for place, index in enumerate(keep) if run.text[index] == " "), len(keep))
    cuts = tuple(
        (place, run.rights[keep[place - 1]], run.lefts[keep[place + 1]])
        for place, index in enumerate(keep[1:-1], 1)
        if run.text[index] == " " and run.lefts[keep[place + 1]] - run.rights[keep[place - 1]] > _CUT * size
    )
    lefts = [run.lefts[index] for index in keep]
    rights = [run.rights[index] for index in keep]
    return Line(
        text,
        min(lefts),
        max(rights),
        run.bottom,
        run.top,
        base,
        size,
        run.bold > 0.6 * len(run.text),
        rights[first - 1] - lefts[0] if first else 0.0,
        page,
        0,
        marks,
        marked=keep[0] > 0,
        cuts=cuts if len(keep) == len(text) else (),
    )


def _without_marks(run: _Run, size: float, base: float) -> tuple[list[int], int]:
    """The characters without raised small digits and asterisks (the marks of footnotes), and how many marks."""
    keep: list[int] = []
    marks = 0
    inside = False
    for index, character in enumerate(run.text):
        small = run.sizes[index] < 0.82 * size and run.bases[index] > base + 0.12 * size
        # A font's own raised digits have full size and baseline: their ink tells.
        raised = character.isdigit() and run.bottoms[index] > base + 0.2 * size
        if (small and character in _MARKS) or raised:
            marks += not inside
            inside = True
            continue
        if inside and character == " " and (not keep or not run.text[keep[-1]].strip()):
            continue
        inside = False
        keep.append(index)
    return keep, marks

"""The text lines of a page, from the characters pdfium finds and where it finds them."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from statistics import median
from typing import Any

from sidebyside.loading.gate.characters import whole_characters
from sidebyside.loading.pdf.baselines import MARKS, SIGNS, joined_runs
from sidebyside.loading.pdf.righttoleft import is_leftward, mirrored
from sidebyside.loading.pdf.runs import Run, runs_of, whole_boxes

WIDE = 0.9
"""Gaps wider than so many sizes of the type may part cells, whatever stands in them."""
_NARROW = 0.28
"""Gaps in which a document draws no blank may, if they are so wide."""

HYPHEN = "\x02"
"""What pdfium puts for a hyphen at which a line breaks a word."""


@dataclass(frozen=True, slots=True)
class Raised:
    """Small characters above a line that were taken out of it: the place in its text, and their edges (points)."""

    place: int
    text: str
    left: float
    right: float


@dataclass(slots=True)
class Line:
    """A line: its text, box (points, y upwards), character size, whether bold, and its first word's width.

    ``order`` is its place among the page's lines as the document draws them; ``marked`` is one
    that a mark of a footnote begins; ``cuts`` are the gaps in it that may part cells, much wider than a blank or
    without one drawn in them: the place in the text, and the edges on both sides.
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
    raised: tuple[Raised, ...] = ()
    """What was taken out of it and may be marks of notes; `pdf/raised.py` tells."""

    @property
    def height(self) -> float:
        """The size a line's spacing is measured in."""
        return self.size


def page_lines(page: Any, number: int) -> list[Line]:
    """The lines of a pypdfium2 page in the order of its content; text that is turned on its side is left out."""
    import pypdfium2.raw as raw

    textpage = page.get_textpage()
    runs = runs_of(raw, textpage.raw, raw.FPDFText_GetCharBox)
    if is_leftward("".join(character for run in runs for character in run.text)):
        runs = mirrored(runs_of(raw, textpage.raw, whole_boxes(raw)))
    textpage.close()
    lines = [line for run in joined_runs(runs) if (line := _line(run, number)) is not None]
    for order, line in enumerate(lines):
        line.order = order
    return lines


def _line(run: Run, page: int) -> Line | None:
    size = median(run.sizes)
    base = median(run.bases)
    keep, marks = _without_marks(run, size, base)
    if not any(run.text[index].strip() for index in keep):
        keep, marks = list(range(len(run.text))), []
    text = "".join(run.text[index] for index in keep).strip()
    text = whole_characters(text)  # pairs come as two characters
    if not text:
        return None
    first = next((place for place, index in enumerate(keep) if run.text[index] == " "), len(keep))
    cuts = tuple(
        (place, run.rights[keep[place - 1]], run.lefts[keep[place + 1]])
        for place, index in enumerate(keep[1:-1], 1)
        if run.text[index] == " "
        and run.lefts[keep[place + 1]] - run.rights[keep[place - 1]]
        > (_NARROW if index in run.undrawn else WIDE) * size
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
        len(marks),
        marked=keep[0] > 0,
        cuts=cuts if len(keep) == len(text) else (),
        raised=tuple(_raised(run, keep, mark, text) for mark in marks),
    )


def _raised(run: Run, keep: list[int], mark: list[int], text: str) -> Raised:
    """The raised characters at the places ``mark`` of a run, and their place in ``text``, the line without them."""
    before = "".join(run.text[index] for index in keep if index < mark[0]).lstrip()
    return Raised(
        min(len(whole_characters(before)), len(text)),
        unicodedata.normalize("NFKC", "".join(run.text[index] for index in mark)),
        run.lefts[mark[0]],
        run.rights[mark[-1]],
    )


def _without_marks(run: Run, size: float, base: float) -> tuple[list[int], list[list[int]]]:
    """The places of the characters without raised small figures and asterisks, and those of each group of these."""
    keep: list[int] = []
    marks: list[list[int]] = []
    inside = False
    for index, character in enumerate(run.text):
        small = _is_small(run, index, size, base)
        # A font's own raised digits have full size and baseline: their ink tells.
        raised = character.isdigit() and run.bottoms[index] > base + 0.2 * size
        sign = character in SIGNS and (small or run.bottoms[index] > base + 0.4 * size)
        sign = sign and "".join(run.text[index + 1 : index + 2]).isdigit()
        if (small and character in MARKS) or raised or sign:
            if not inside:
                marks.append([])
            marks[-1].append(index)
            inside = True
            continue
        if inside and character == " " and (not keep or not run.text[keep[-1]].strip()):
            continue
        inside = False
        keep.append(index)
    return keep, marks


def _is_small(run: Run, index: int, size: float, base: float) -> bool:
    """Whether a character is smaller than its line, and above it."""
    return run.sizes[index] < 0.82 * size and run.bases[index] > base + 0.12 * size

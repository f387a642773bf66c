"""Lines of Hebrew, Arabic and other scripts written to the left: characters by their places, in the order of reading.

pdfium gives the parts of such a line in the order in which they were drawn, and turns some of them and others not.
Where the characters stand tells the order: from right to left, but numbers and Latin words from left to right.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from sidebyside.loading.pdf.runs import Run

_LEFTWARD = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff]")
_RIGHTWARD = re.compile(
    r"[^\W_\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff]|[٠-٩۰-۹]"
)
_ONWARD = frozenset(" .,:/-'’&+@_%?=#")
"""What stands inside Latin words, addresses and numbers."""
_IN_NUMBERS = frozenset(".,:/-+٫٬")
_AT_NUMBERS = frozenset("%$€£₪٪+-")
_PRESENTED = re.compile(r"[\ufb1d-\ufdff\ufe70-\ufefe]")
_MIRRORED = {"(": ")", "[": "]", "{": "}", "«": "»", "‹": "›"}
_PAIRS = {**_MIRRORED, **{closing: opening for opening, closing in _MIRRORED.items()}}
_ALEFS = frozenset("اأإآٱ")
_BLANK = 0.2
"""The least gap between two words, in sizes."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A character and where it stands (points): its edges, baseline, lower edge and size."""

    text: str
    left: float
    right: float
    base: float
    bottom: float
    size: float


def is_leftward(text: str) -> bool:
    """Whether most letters of a text are of scripts written from right to left."""
    leftward = len(_LEFTWARD.findall(text))
    return leftward > 0 and 2 * leftward > sum(map(str.isalpha, text))


def in_reading_order(characters: Sequence[Placed]) -> list[Placed]:
    """The characters of one line (blanks may be left out: gaps make them) as they are read. Their places are kept."""
    marks = [item for item in characters if unicodedata.combining(item.text[:1])]
    letters = [item for item in characters if item.text.strip() and not unicodedata.combining(item.text[:1])]
    letters.sort(key=_from_the_right)
    ordered: list[Placed] = []
    for item in letters:
        if ordered and item.text == "ل" and ordered[-1].text in _ALEFS and ordered[-1].left == item.left:
            ordered.insert(-1, item)  # a ligature: both have its place, and lam comes first
            continue
        if ordered and ordered[-1].left - item.right > _BLANK * item.size:
            ordered.append(Placed(" ", item.right, ordered[-1].left, item.base, item.bottom, item.size))
        ordered.append(item)
    for mark in marks:
        middle = (mark.left + mark.right) / 2
        bases = [place for place, item in enumerate(ordered) if item.left <= middle <= item.right]
        ordered.insert(bases[-1] + 1 if bases else len(ordered), mark)
    turned = _with_runs_turned(ordered)
    return [_written(turned, place) for place in range(len(turned))]


def _from_the_right(item: Placed) -> tuple[float, float]:
    return -item.right, -item.left


def _with_runs_turned(line: list[Placed]) -> list[Placed]:
    """The line with its numbers and Latin words, which are read to the right, turned."""
    out: list[Placed] = []
    place = 0
    while place < len(line):
        end = _run_end(line, place)
        out += reversed(line[place:end])
        place = max(end, place + 1)
        if end < place:
            out.append(line[place - 1])
    return out


def _run_end(line: list[Placed], start: int) -> int:
    """The end of the run that is read to the right and begins at ``start``; ``start`` where none does."""
    if not _RIGHTWARD.fullmatch(line[start].text[:1]):
        following = line[start + 1].text[:1] if start + 1 < len(line) else ""
        if line[start].text not in _AT_NUMBERS or not following.isdigit():
            return start
    end = place = start + 1
    words = line[start].text.isalpha()
    while place < len(line) and (_RIGHTWARD.fullmatch(line[place].text[:1]) or line[place].text in _ONWARD):
        if _RIGHTWARD.fullmatch(line[place].text[:1]):
            between = [item.text for item in line[end:place]]
            words = words or line[place].text.isalpha()
            if not words and not all(sign in _IN_NUMBERS for sign in between):
                # Two numbers, unless a Latin word comes yet.
                break
            end = place + 1
        place += 1
    if end < len(line) and line[end].text in _AT_NUMBERS and line[end - 1].text.isdigit():
        end += 1
    return end


def _written(line: list[Placed], place: int) -> Placed:
    """The character as a text has it: no presentation form, a bracket that opens where it opens."""
    item = line[place]
    text = item.text
    if _PRESENTED.search(text):
        text = unicodedata.normalize("NFKC", text)
    elif text in _PAIRS:
        before = line[place - 1].text if place else " "
        after = line[place + 1].text if place + 1 < len(line) else " "
        opens, closes = text if text in _MIRRORED else _PAIRS[text], text if text not in _MIRRORED else _PAIRS[text]
        if before == " " and after[:1].isalnum():
            text = opens
        elif before != " " and not after[:1].isalnum():
            text = closes
    if text == item.text:
        return item
    return Placed(text, item.left, item.right, item.base, item.bottom, item.size)


def mirrored(runs: list[Run]) -> list[Run]:
    """The runs of a page written from right to left, each baseline in its order of reading, and the page mirrored: what
    holds of lines' beginnings, ends and indents then holds here too."""
    width = max(right for run in runs for right in run.rights)
    rows: list[list[Run]] = []
    for run in runs:
        size = max(run.sizes)
        if rows and abs(median(rows[-1][-1].bases) - median(run.bases)) < 0.3 * size:
            rows[-1].append(run)
        else:
            rows.append([run])
    result: list[Run] = []
    for row in rows:
        placed = [
            Placed(*values)
            for run in row
            for values in zip(run.text, run.lefts, run.rights, run.bases, run.bottoms, run.sizes, strict=True)
        ]
        bold = sum(run.bold for run in row) > 0.6 * len(placed)
        current = Run()
        for item in in_reading_order(placed):
            if item.text == " " and item.right - item.left > 2.2 * item.size:
                result += [current] if current.text else []
                current = Run()
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
            result.append(current)
    return result

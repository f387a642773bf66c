"""What a document does all through: its body size, its leading, how it sets paragraphs apart, whether it hyphenates."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from sidebyside.loading.pdf.lines import HYPHEN, Line

TERMINAL = re.compile(r"[.!?…。！？؟۔]['\"”’»)\]]*[⁰¹²³⁴-⁹]*$")
"""The end of a sentence at the end of a line."""

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LAST = re.compile(r"([^\W\d_]+).$")
_FIRST = re.compile(r"[^\W\d_]+")
AUTOMATIC = "‐"
"""What some typesetters put where they break a word; their writers' own hyphens are others."""
SOFT = "\u00ad"
HYPHENS = (HYPHEN, "-", AUTOMATIC, SOFT)
"""What a line may end in whose last word goes on."""

_HYPHENATING = 0.015
"""From this share of lines on that end in a hyphen between halves of which none is a word of the document, a typesetter
broke words; compounds alone end fewer."""
_FEW = 40
"""In so few lines one broken word is enough, where they are justified."""

_USUAL_LEADING = 1.25
_PIXEL = 0.8
"""Browsers set each line on a pixel of their own, three quarters of a point."""


@dataclass
class Column:
    """The lines of one column of one page, and its edges (points)."""

    lines: list[Line]
    left: float
    right: float
    leading: float
    """In sizes of the type: what its own lines tell, where the document's words tell nothing."""

    justified: bool = False
    """Whether lines that are not the last of their paragraph end at the right edge."""

    def right_of(self, line: Line) -> float:
        """The edge that a line may be filled to: a block that is set in may be set in on both sides."""
        if line.left - self.left < 0.7 * line.size:
            return self.right
        alike = [other.right for other in self.lines if abs(other.left - line.left) < 0.3 * line.size]
        return min(self.right, _edge(alike, line.size))

    def has_room(self, before: Line, line: Line) -> bool:
        """Whether the first word of ``line`` would have fitted behind ``before``; where lines are filled to the edge,
        one that is not ends its paragraph."""
        room = self.right_of(before) - before.right
        fitted = line.first_word + 0.3 * line.size
        return room > (min(fitted, 0.8 * line.size) if self.justified and TERMINAL.search(before.text) else fitted)


@dataclass
class Style:
    """Sizes are in points; ``leading`` and ``indent`` are in sizes of the type (0 where there is no indent)."""

    size: float
    leading: float = 0.0
    leadings: dict[float, float] = field(default_factory=dict)
    """The leading of each size that has lines enough to tell it."""

    steady: bool = False
    """Whether lines follow each other in the same distance everywhere, so that a small gap tells."""

    indent: float = 0.0
    gaps: bool = False
    """Whether any two paragraphs were parted by a gap; known once the columns are split."""

    hyphenates: bool = False
    automatic: bool = False
    """Whether a sign of its own stands where words were broken."""

    words: Counter[str] = field(default_factory=Counter)
    """How often each word stands whole on a line, in small letters, compounds with their hyphens."""

    parts: set[str] = field(default_factory=set)
    """The words as they are written, to tell compounds by their parts."""

    def leading_at(self, size: float, column: Column) -> float:
        """The distance of lines of this size, in points."""
        return (self.leadings.get(_class(size)) or self.leading or column.leading) * size


def columns_of(pieces: Iterable[list[Line]], size: float) -> list[Column]:
    """The columns with their edges, which lines of the body's size tell."""
    columns = []
    for lines in pieces:
        body = [line for line in lines if abs(line.size - size) < 0.6] or lines
        right = _edge([line.right for line in body], size)
        columns.append(Column(lines, -_edge([-line.left for line in body], size), right, _own_leading(body)))
    filled = [_filled(column) for column in columns]
    everywhere = [full for some in filled for full in some]
    for column, some in zip(columns, filled, strict=True):
        told = some if len(some) > 5 else everywhere
        column.justified = sum(told) > 0.7 * len(told)
    return columns


def _filled(column: Column) -> list[bool]:
    """Of each line that surely has its sentence's rest on the next, whether it ends at the right edge."""
    return [
        abs(column.right - before.right) < 0.3 * before.size
        for before, line in pairwise(column.lines)
        if abs(before.size - line.size) < 0.3 and runs_on(before, line)
    ]


def _own_leading(body: Sequence[Line]) -> float:
    """The usual distance of lines, unless it is much more than the least: then most of them are paragraphs."""
    steps = [(a.base - b.base) / a.size for a, b in pairwise(body) if 0.8 < (a.base - b.base) / a.size < 3]
    return min(median(steps), 1.35 * min(steps)) if steps else 1.3


def body_size(lines: Sequence[Line]) -> float:
    """The size most letters have."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[_class(line.size)] += len(line.text)
    return max(sizes, key=lambda size: (sizes[size], size))


def style_of(columns: Sequence[Column], size: float) -> Style:
    """Measure the style of a document whose body has this size."""
    style = Style(size)
    pairs = [(before, line) for column in columns for before, line in pairwise(column.lines)]
    steps = _steps(pair for pair in pairs if runs_on(*pair))
    if not steps:  # no line begins with a small letter, but some sentence may go on with a number or a name
        steps = _steps(pair for pair in pairs if not TERMINAL.search(pair[0].text))
    style.leadings = {kind: median(some) for kind, some in steps.items() if len(some) > 1}
    body = sorted(steps[_class(size)] or [step for some in steps.values() for step in some])
    if body:
        style.leading = median(body)
        most = style.leading * 1.03 if style.leading * 0.03 * size > _PIXEL else style.leading + _PIXEL / size
        style.steady = len(body) >= 4 and body[int(0.9 * (len(body) - 1))] < most
    elif any(line.text.lower() != line.text.upper() for pair in pairs for line in pair):
        # Letters have cases, and no line goes on with the sentence before it: nearly each is a paragraph.
        style.leading = _USUAL_LEADING
    style.indent = _indent(columns, size)
    ends = [(before, line) for before, line in pairs if line.text[:1].islower() and before.text.endswith(HYPHENS)]
    style.automatic = any(before.text.endswith(AUTOMATIC) for before, _ in ends)
    for column in columns:
        broken_word = False
        for line in column.lines:
            words = _WORD.findall(line.text)
            # Halves of broken words are no words.
            first, broken_word = int(broken_word), line.text.endswith(HYPHENS)
            whole = words[first : len(words) - broken_word]
            style.parts.update(whole)
            style.words.update(map(str.lower, whole))
    broken = sum(1 for before, line in ends if _is_broken(before.text, line.text, style.words))
    # Ragged lines are hardly ever broken inside words: a few hyphens are the writer's.
    justified = any(column.justified for column in columns)
    least = 3 if not justified else 1 if len(pairs) <= _FEW else 2
    style.hyphenates = broken >= max(least, _HYPHENATING * len(pairs))
    return style


def _is_broken(before: str, line: str, words: Counter[str]) -> bool:
    """Whether a hyphen at a line's end hardly joins two words: both sides are letters, and none is a word elsewhere."""
    head, tail = _LAST.search(before), _FIRST.match(line)
    return head is not None and tail is not None and not words[head[1].lower()] and not words[tail[0].lower()]


def _class(size: float) -> float:
    """Sizes that count as one."""
    return round(size * 2) / 2


def _steps(pairs: Iterable[tuple[Line, Line]]) -> defaultdict[float, list[float]]:
    """The distances of lines of the same type, in sizes, by their size."""
    steps: defaultdict[float, list[float]] = defaultdict(list)
    for before, line in pairs:
        step = (before.base - line.base) / line.size
        if abs(before.size - line.size) < 0.3 and before.bold == line.bold and 0.8 < step < 3:
            steps[_class(line.size)].append(step)
    return steps


def runs_on(before: Line, line: Line) -> bool:
    """Whether a line surely goes on with the sentence of the one before."""
    return line.text[:1].islower() and not TERMINAL.search(before.text)


def _indent(columns: Sequence[Column], size: float) -> float:
    """The first-line indent that several paragraphs have: lines set in between two that are not."""
    depths: Counter[float] = Counter()
    for column in columns:
        for (before, line), (_, after) in pairwise(pairwise(column.lines)):
            flush = all(abs(other.left - column.left) < 0.4 * size for other in (before, after))
            depth = (line.left - column.left) / size
            if flush and 0.7 < depth < 4.5:
                depths[round(depth * 2) / 2] += 1
    if not depths:
        return 0.0
    depth, count = max(depths.items(), key=lambda item: (item[1], -item[0]))
    return depth if count > 1 else 0.0


def _edge(values: list[float], size: float) -> float:
    """The edge most lines end at: the greatest value that several share, or the greatest."""
    ordered = sorted(values, reverse=True)
    for value in ordered:
        if sum(1 for other in ordered if abs(other - value) < 0.15 * size) >= max(2, len(ordered) // 6):
            return value
    return ordered[0]

"""The rows of one report at one width, wrapped only where somebody looks.

A reading position is an anchor in the text (paragraph, code point), not a row number: it survives a change of width,
and nothing above it needs to be wrapped to draw the screen around it. What needs the whole report (the place of a
position in it) is counted in characters, once, whatever the width.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from itertools import accumulate, repeat
from typing import NamedTuple

from sidebyside.layout.display import clean_lines
from sidebyside.layout.justification import NOTHING, justify
from sidebyside.layout.wrapping import wrap
from sidebyside.model import Span

# Paragraphs kept wrapped; at the least two screens of the shortest ones.
_KEPT = 256
_FOLDED = (Span(0, 0),)


class Row(NamedTuple):
    """A row of the flow: line ``line`` of ``paragraph``; the blank rows after a paragraph are lines beyond its last."""

    paragraph: int
    line: int


class Anchor(NamedTuple):
    """A position in a report: a code point of a paragraph."""

    paragraph: int
    offset: int = 0


class Flow:
    """The paragraphs of a report in rows of ``width`` cells, ``spacing`` blank rows after each.

    The last has them too: the gutter beside them names the partners of a paragraph of one line.

    ``texts`` are the paragraphs as loaded; `text` gives them cleaned for display, with unchanged offsets. A report
    without paragraphs flows like one empty paragraph. Paragraphs that are folded away stand as one row where their run
    begins: the row of its first paragraph, with one empty line.

    ``before`` tells how many characters come before a paragraph, given ``len(texts)`` how many there are, two line ends
    after each counted; without it they are counted, in all paragraphs, when first wanted.
    """

    def __init__(
        self, texts: Sequence[str], width: int, spacing: int = 1, before: Callable[[int], int] | None = None
    ) -> None:
        self.texts = texts or ("",)
        self.width = max(1, width)
        self.spacing = spacing
        self.justified = False
        self._clean: dict[int, str] = {}
        self._lines: dict[int, tuple[Span, ...]] = {}
        self._rows: dict[int, tuple[Row, ...]] = {}
        self._before = before
        self._wanted: list[int] | None = None
        self._opened: set[int] = set()
        self._runs: dict[int, range] = {}

    def __len__(self) -> int:
        return len(self.texts)

    def set_geometry(self, width: int, spacing: int) -> None:
        """Change width and spacing; what was wrapped for another width is forgotten."""
        width = max(1, width)
        if width != self.width:
            self._lines.clear()
        if width != self.width or spacing != self.spacing:
            self._rows.clear()
        self.width = width
        self.spacing = spacing

    # Folding.

    def fold(self, wanted: Sequence[int] | None) -> None:
        """Show only ``wanted`` paragraphs (one truth each) and those that were opened; None shows all."""
        if wanted is None:
            self._opened.clear()
        self._wanted = None if wanted is None or not len(wanted) else list(wanted)
        self._find_runs()

    def open(self, paragraph: int) -> bool:
        """Show the run of folded paragraphs that this one is in; whether it was folded."""
        run = self.folded(paragraph)
        if run is not None:
            self._opened.update(run)
            self._find_runs()
        return run is not None

    def folded(self, paragraph: int) -> range | None:
        """The run of folded paragraphs that this one is in, None where it is shown."""
        return self._runs.get(paragraph)

    def shown(self, paragraph: int) -> int:
        """The paragraph whose row shows this one: itself, or the first of its folded run."""
        run = self._runs.get(paragraph)
        return paragraph if run is None else run.start

    def _find_runs(self) -> None:
        self._lines.clear()
        self._rows.clear()
        self._runs = {}
        start = 0
        while self._wanted is not None and start < len(self._wanted):
            end = start
            while end < len(self._wanted) and not self._wanted[end] and end not in self._opened:
                end += 1
            run = range(start, end)
            self._runs.update(dict.fromkeys(run, run))
            start = end + 1

    def following(self, paragraph: int) -> int:
        """The next paragraph with a row of its own; ``len`` of the flow behind the last."""
        run = self._runs.get(paragraph)
        return paragraph + 1 if run is None else run.stop

    def preceding(self, paragraph: int) -> int:
        """The paragraph with a row of its own before this one's row; -1 before the first."""
        before = self.shown(paragraph) - 1
        return self.shown(before) if before >= 0 else -1

    # Lines and rows.

    def text(self, paragraph: int) -> str:
        """The paragraph as it may be shown (`clean_lines`)."""
        found = self._clean.get(paragraph)
        if found is None:
            if len(self._clean) >= _KEPT:
                self._clean.clear()
            found = self._clean[paragraph] = clean_lines(self.texts[paragraph])
        return found

    def lines(self, paragraph: int) -> tuple[Span, ...]:
        """The lines of a paragraph at this width; at least one."""
        if paragraph in self._runs:
            return _FOLDED
        found = self._lines.get(paragraph)
        if found is None:
            if len(self._lines) >= _KEPT:
                self._lines.clear()
            found = self._lines[paragraph] = wrap(self.text(paragraph), self.width)
        return found

    def growth(self, paragraph: int, line: int) -> Mapping[int, int]:
        """Which blanks of a line grow by how many cells (`sidebyside.layout.justification`); none while ragged."""
        if not self.justified:
            return NOTHING
        return justify(self.text(paragraph), self.lines(paragraph), line, self.width)

    def height(self, paragraph: int) -> int:
        """The rows of a paragraph, with the blank ones after it; those of a folded run belong to its first."""
        return len(self._lines.get(paragraph) or self.lines(paragraph)) + self.spacing

    def row(self, anchor: Anchor) -> Row:
        """The row that shows a position; what lies beyond the report's ends counts as its ends."""
        paragraph = max(0, min(anchor.paragraph, len(self.texts) - 1))
        if paragraph in self._runs:
            return Row(self._runs[paragraph].start, 0)
        line = bisect_right(self.lines(paragraph), anchor.offset, key=lambda span: span.start) - 1
        return Row(paragraph, max(0, line))

    def anchor(self, row: Row) -> Anchor:
        """The position at the start of a row; of a blank row, that of the last line above it."""
        lines = self.lines(row.paragraph)
        return Anchor(row.paragraph, lines[min(row.line, len(lines) - 1)].start)

    def is_blank(self, row: Row) -> bool:
        """Whether the row is one of those after a paragraph."""
        return row.line >= len(self.lines(row.paragraph))

    def move(self, row: Row, by: int) -> Row:
        """The row ``by`` rows further down (up where negative), at most the first or last of the report."""
        paragraph, line = row.paragraph, row.line + by
        runs = self._runs  # following and preceding only where something is folded: this is done for every frame
        while line < 0 and (before := self.preceding(paragraph) if runs else paragraph - 1) >= 0:
            paragraph = before
            line += self.height(paragraph)
        while line > 0 and (after := self.following(paragraph) if runs else paragraph + 1) < len(self.texts):
            height = self.height(paragraph)
            if line < height:
                break
            line -= height
            paragraph = after
        return Row(paragraph, max(0, min(line, self.height(paragraph) - 1)))

    def step(self, row: Row, by: int) -> Row:
        """Like `move`, but never onto a blank row: the next line in the same direction is taken instead."""
        moved = self.move(row, by)
        while self.is_blank(moved):
            further = self.move(moved, 1 if by > 0 else -1)
            if further == moved:
                return Row(moved.paragraph, len(self.lines(moved.paragraph)) - 1)
            moved = further
        return moved

    def distance(self, start: Row, end: Row, limit: int) -> int:
        """The rows from ``start`` down to ``end`` (negative where it is above), cut at ``±limit``."""
        if end < start:
            return -self.distance(end, start, limit)
        rows = -start.line
        paragraph = start.paragraph
        while paragraph < end.paragraph:
            rows += self.height(paragraph)
            if rows >= limit:
                return limit
            paragraph = self.following(paragraph)
        return min(limit, rows + end.line)

    def above(self, row: Row, limit: int) -> int:
        """How many rows stand above, at most ``limit``."""
        rows = row.line
        paragraph = row.paragraph
        runs = self._runs
        while rows < limit and (before := self.preceding(paragraph) if runs else paragraph - 1) >= 0:
            paragraph = before
            rows += self.height(paragraph)
        return min(rows, limit)

    def below(self, row: Row, limit: int) -> int:
        """How many rows stand below, at most ``limit``."""
        rows = self.height(row.paragraph) - row.line - 1
        paragraph = self.following(row.paragraph)
        while rows < limit and paragraph < len(self.texts):
            rows += self.height(paragraph)
            paragraph = self.following(paragraph) if self._runs else paragraph + 1
        return min(rows, limit)

    def window(self, row: Row, at: int, height: int) -> list[Row | None]:
        """The rows of a screen ``height`` high with ``row`` at screen row ``at``; None above and below the report."""
        if at < 0 and self.below(row, -at) < -at:
            return [None] * height
        up = self.above(row, at) if at > 0 else at
        first = self.move(row, -up)
        screen: list[Row | None] = [None] * max(0, at - up)
        paragraph, line = first
        while len(screen) < height and paragraph < len(self.texts):
            screen += self._rows_of(paragraph)[line : line + height - len(screen)]
            paragraph, line = self.following(paragraph) if self._runs else paragraph + 1, 0
        del screen[height:]  # blanks above may be more than all
        screen.extend([None] * (height - len(screen)))
        return screen

    def _rows_of(self, paragraph: int) -> tuple[Row, ...]:
        """All rows of a paragraph: every frame asks for the same ones again."""
        found = self._rows.get(paragraph)
        if found is None:
            if len(self._rows) >= _KEPT:
                self._rows.clear()
            found = self._rows[paragraph] = tuple(map(Row, repeat(paragraph), range(self.height(paragraph))))
        return found

    def share(self, anchor: Anchor) -> float:
        """Where in the report a position is, 0..1, by characters."""
        total = self.before(len(self.texts)) or 1
        paragraph = max(0, min(anchor.paragraph, len(self.texts) - 1))
        return min(1.0, (self.before(paragraph) + min(anchor.offset, len(self.texts[paragraph]))) / total)

    def at_share(self, share: float) -> Anchor:
        """The position a share 0..1 of the way through the report."""
        return self.at(int(max(0.0, min(1.0, share)) * self.before(len(self.texts))))

    def at(self, position: int) -> Anchor:
        """The position with so many characters before it (`before`), the end of the report where it has fewer."""
        paragraph = max(0, bisect_right(range(len(self.texts)), position, key=self.before) - 1)
        return Anchor(paragraph, max(0, min(position - self.before(paragraph), len(self.texts[paragraph]))))

    def before(self, paragraph: int) -> int:
        """What comes before a paragraph, in characters: a blank row weighs about as much as a line of text."""
        if self._before is None:
            self._before = array("Q", accumulate((len(text) + 2 for text in self.texts), initial=0)).__getitem__
        return 58 * paragraph + self._before(paragraph)

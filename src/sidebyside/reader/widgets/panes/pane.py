"""One report as it is drawn: text, marks and gutter of the rows that are on the screen, kept between frames."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from rich.segment import Segment
from rich.style import Style

from sidebyside.language.plurals import counted
from sidebyside.layout.display import clean
from sidebyside.layout.justification import stretched
from sidebyside.layout.runs import flatten, within
from sidebyside.layout.widths import cell_width, fit, is_plain
from sidebyside.model import FINDING_TYPES, KINDS, Kind, Report, Span
from sidebyside.reader.room import make_room
from sidebyside.reader.widgets.panes import gutter
from sidebyside.reader.widgets.panes.strips import Piece

if TYPE_CHECKING:
    from sidebyside.layout.flow import Flow, Row
    from sidebyside.reader.views.highlights import Marked
    from sidebyside.reader.widgets.panes.palette import Palette

Intensity = str
INTENSITIES: tuple[Intensity, ...] = ("findings", "rewording", "everything", "plain")
"""How much is marked: findings only, divergent words too, all kinds, nothing."""

_HEADING, _BOILERPLATE = 1, 2
_KIND_BITS: Mapping[Kind, int] = {kind: 4 << number for number, kind in enumerate(KINDS)}
_FINDING_BITS = {type: 32 << number for number, type in enumerate(FINDING_TYPES)}
_FOCUS, _SEARCH, _HIT, _SELECTION = 1 << 16, 1 << 17, 1 << 18, 1 << 19
_ALWAYS = _HEADING | _BOILERPLATE | _FOCUS | _SEARCH | _HIT | _SELECTION
_ALL_FINDINGS = sum(_FINDING_BITS.values())
_SHOWN = {
    "plain": _ALWAYS,
    "findings": _ALWAYS | _ALL_FINDINGS,
    "rewording": _ALWAYS | _ALL_FINDINGS | _KIND_BITS["divergent"] | _KIND_BITS["unique"],
    "everything": _ALWAYS | _ALL_FINDINGS | sum(_KIND_BITS.values()),
}
# Rows and paragraphs kept drawn, per report: some five screens, of 2 to 3 KB a row.
_KEPT_ROWS = 512
_KEPT_PARAGRAPHS = 64


def _count(run: range) -> str:
    return counted(len(run), "paragraph")


class GutterState(NamedTuple):
    """What the gutter of a paragraph says at this moment.

    ``line`` is the line being read, -1 in every other paragraph; ``is_partner`` tells its partners, ``is_fold``
    the row that stands for folded paragraphs.
    """

    line: int
    is_partner: bool
    kind: Kind | None
    flag: str
    partners: tuple[gutter.Partner, ...]
    is_fold: bool = False


class PaneView:
    """Draws the rows of one report. It knows what to mark; where to stand is told by the caller.

    ``render`` turns segments of so many cells into a `Piece` (filters applied, escape codes made).
    """

    def __init__(
        self, report: Report, flow: Flow, palette: Palette, render: Callable[[list[Segment], int], Piece]
    ) -> None:
        self.report = report
        self.flow = flow
        self.palette = palette
        self.intensity: Intensity = "everything"
        self.gutter_width = 0
        self._digits = 2
        self._geometry = (0, 0, 0, False)
        self._render = render
        self._texts: dict[int, list[Piece]] = {}
        self._rows: dict[tuple[object, ...], dict[int, Piece]] = {}
        self._bare: dict[tuple[str, bool], Piece] = {}
        self._styles: dict[int, Style] = {}
        self._marked: Callable[[int], Marked | None] = lambda paragraph: None
        self._search: Mapping[int, Sequence[Span]] = {}
        self._hit: tuple[int, Span] | None = None
        self._focus: tuple[int, Span] | None = None
        self._selection: tuple[tuple[int, int], tuple[int, int]] | None = None
        self._label: Callable[[range], str] = _count

    # What is marked. Each setter forgets only what it changes.

    def fit(self, gutter_width: int, digits: int) -> None:
        """Take the present geometry of the flow, and a gutter of so many cells for numbers of so many digits."""
        geometry = (self.flow.width, self.flow.spacing, gutter_width, self.flow.justified)
        if geometry != self._geometry:
            self._geometry = geometry
            self.gutter_width, self._digits = gutter_width, digits
            self.forget()

    def set_palette(self, palette: Palette, intensity: Intensity) -> None:
        """Change the styles, and which marks are shown (one of `INTENSITIES`)."""
        self.palette = palette
        self.intensity = intensity
        self._styles.clear()
        self.forget()

    def set_marks(self, marked: Callable[[int], Marked | None]) -> None:
        """Where the kinds and findings of a paragraph come from; None from it while they are not known."""
        self._marked = marked
        self.forget()

    def set_search(self, hits: Mapping[int, Sequence[Span]], hit: tuple[int, Span] | None) -> None:
        """The search hits by paragraph, and the one that one is at."""
        self._search, self._hit = hits, hit
        self.forget()

    def set_focus(self, focus: tuple[int, Span] | None) -> None:
        """Words to bring out: those that were gone to."""
        if focus != self._focus:
            changed = {item[0] for item in (focus, self._focus) if item}
            self._focus = focus
            self.forget(changed)

    def set_selection(self, selection: tuple[tuple[int, int], tuple[int, int]] | None) -> None:
        """The selected text, from (paragraph, offset) to (paragraph, offset)."""
        if selection != self._selection:
            self._selection = selection
            self.forget()

    def set_label(self, label: Callable[[range], str] | None) -> None:
        """The words of the line that stands for a run of folded paragraphs; by default their number."""
        self._label = label or _count
        self.forget()

    def forget(self, paragraphs: Iterable[int] | None = None) -> None:
        """Draw these paragraphs (all by default) anew when they are next seen."""
        if paragraphs is None:
            self._texts.clear()
            self._rows.clear()
            self._bare.clear()
            return
        gone = set(paragraphs)
        for paragraph in gone:
            self._texts.pop(paragraph, None)
        for key in [key for key in self._rows if key[0] in gone]:
            del self._rows[key]

    # Drawing.

    def column(self, rows: Sequence[Row | None], state_of: Callable[[int], GutterState], nothing: Piece) -> list[Piece]:
        """Gutter and text of the rows of a screen; ``nothing`` stands where there is none.

        ``state_of`` tells what the gutter of a paragraph says.
        """
        pieces: list[Piece] = []
        paragraph = -1
        for row in rows:
            if row is None:
                pieces.append(nothing)
                continue
            if row[0] != paragraph:
                paragraph = row[0]
                state = state_of(paragraph)
                drawn = self._drawn(paragraph, state)
            line = row[1]
            # Only the line that is being read looks different for it: it is kept twice, once below zero.
            key = line if line != state.line else -1 - line
            piece = drawn.get(key)
            if piece is None:
                make_room(drawn, _KEPT_ROWS)
                piece = drawn[key] = self._with_gutter(row, state, self._text(row))
            pieces.append(piece)
        return pieces

    def _drawn(self, paragraph: int, state: GutterState) -> dict[int, Piece]:
        """The rows of a paragraph that are kept, by line, for all that its gutter says."""
        key = (paragraph, state.line >= 0, state[1:])
        found = self._rows.get(key)
        if found is None:
            if sum(map(len, self._rows.values())) >= _KEPT_ROWS:
                make_room(self._rows, len(self._rows))
            found = self._rows[key] = {}
        return found

    def _with_gutter(self, row: Row, state: GutterState, text: Piece) -> Piece:
        if not self.gutter_width:
            return text
        left = self._gutter(row, state)
        return Piece(left.segments + text.segments, left.width + text.width, left.codes + text.codes)

    def _text(self, row: Row) -> Piece:
        run = self.flow.folded(row.paragraph)
        if run is not None:
            return self._fold(run) if row.line == 0 else self._blank()
        texts = self._texts.get(row.paragraph)
        if texts is None:
            make_room(self._texts, _KEPT_PARAGRAPHS)
            texts = self._texts[row.paragraph] = self._paragraph(row.paragraph)
        if row.line < len(texts):
            return texts[row.line]
        return self._blank()

    def _blank(self) -> Piece:
        return self._render([Segment(" " * self.flow.width, self.palette.text)], self.flow.width)

    def _fold(self, run: range) -> Piece:
        """The line that stands for folded paragraphs."""
        text = fit(f"⋯ {clean(self._label(run))}", self.flow.width)
        return self._render([Segment(text, self.palette.text + self.palette.gutter)], self.flow.width)

    def _paragraph(self, number: int) -> list[Piece]:
        """The lines of a paragraph, each exactly as wide as the flow."""
        text = self.flow.text(number)
        runs = flatten(len(text), self._layers(number, len(text)))
        width = self.flow.width
        ground = self.style(0)
        if len(runs) == 1 and not runs[0].mask and not self.flow.justified and is_plain(text):
            # Nothing is marked and every character is one cell, as in text just jumped to: one segment a line.
            return [
                self._render([Segment(text[start:end].ljust(width), ground)], width)
                for start, end in self.flow.lines(number)
            ]
        strips = []
        for line, (start, end) in enumerate(self.flow.lines(number)):
            more = self.flow.growth(number, line)
            segments = [
                Segment(stretched(text, run.start, run.end, more), self.style(run.mask))
                for run in within(runs, start, end)
            ]
            spare = width - cell_width(text[start:end]) - sum(more.values())
            if spare < 0:
                # Only a wide character in a pane of one cell is wider than its line.
                segments, spare = [Segment("…", ground)], width - 1
            if spare:
                segments.append(Segment(" " * spare, ground))
            strips.append(self._render(segments, width))
        return strips

    def _layers(self, number: int, length: int) -> list[tuple[int, list[tuple[int, int]]]]:
        layers: list[tuple[int, list[tuple[int, int]]]] = []
        role = self.report.paragraphs[number].role if number < len(self.report) else "text"
        if role in ("heading", "boilerplate"):
            layers.append((_HEADING if role == "heading" else _BOILERPLATE, [(0, length)]))
        marked = self._marked(number)
        if marked is not None:
            for kind, bit in _KIND_BITS.items():
                layers.append((bit, [(span.start, span.end) for span in marked.spans if span.kind == kind]))
            for type, bit in _FINDING_BITS.items():
                layers.append((bit, [(span.start, span.end) for found, span in marked.findings if found == type]))
        if number in self._search:
            layers.append((_SEARCH, [(span.start, span.end) for span in self._search[number]]))
        for bit, place in ((_HIT, self._hit), (_FOCUS, self._focus)):
            if place is not None and place[0] == number:
                layers.append((bit, [(place[1].start, place[1].end)]))
        if self._selection is not None:
            (first, start), (last, end) = self._selection
            if first <= number <= last:
                layers.append((_SELECTION, [(start if number == first else 0, end if number == last else length)]))
        return layers

    def style(self, mask: int) -> Style:
        """The style of words under the layers of ``mask``; the same object each time."""
        found = self._styles.get(mask)
        if found is None:
            palette = self.palette
            shown = mask & _SHOWN[self.intensity]
            found = palette.text
            layers: list[tuple[int, Style]] = [(_HEADING, palette.heading), (_BOILERPLATE, palette.boilerplate)]
            layers += [(bit, palette.kinds[kind]) for kind, bit in _KIND_BITS.items()]
            layers += [(bit, palette.findings[type]) for type, bit in _FINDING_BITS.items()]
            layers += [(_FOCUS, palette.focus), (_SEARCH, palette.search), (_HIT, palette.hit)]
            layers.append((_SELECTION, palette.selection))
            for bit, style in layers:
                if shown & bit:
                    found += style
            self._styles[mask] = found
        return found

    def _gutter(self, row: Row, state: GutterState) -> Piece:
        width = self.gutter_width
        is_current = state.line >= 0
        bar = " "
        if row.line < len(self.flow.lines(row.paragraph)):
            # The bar is solid beside the line being read, thin beside the rest of its paragraph and its partners.
            cursor = self.palette.glyphs["cursor"]
            bar = cursor if row.line == state.line else "▏" if is_current or state.is_partner else " "
        if state.is_fold:
            pieces = [gutter.Piece(bar, "cursor"), gutter.Piece(" " * (width - 1), "number")]
        elif row.line == 0:
            glyph = self.palette.glyphs[state.kind] if state.kind else ""
            # Where no row is left to name its partners in, the paragraph says at least that there are some.
            flag = state.flag or ("→" if state.partners and self.flow.height(row.paragraph) == 1 else "")
            pieces = gutter.first_line(row.paragraph + 1, glyph, flag, bar, width, self._digits)
        elif row.line > len(state.partners):
            # Most rows of a screen: nothing but the bar, so they share their gutters.
            bare = self._bare.get((bar, is_current))
            if bare is None:
                bare = self._ink(gutter.later_line(row.line, (), 1, bar, width), state, bar)
                self._bare[bar, is_current] = bare
            return bare
        else:
            room = max(1, self.flow.height(row.paragraph) - 1)
            pieces = gutter.later_line(row.line, state.partners, room, bar, width)
        return self._ink(pieces, state, bar)

    def _ink(self, pieces: Sequence[gutter.Piece], state: GutterState, bar: str) -> Piece:
        """The pieces of a gutter in the styles of their roles; a blank row behind the text has no ``bar``."""
        palette = self.palette
        is_current = state.line >= 0
        styles = {
            "cursor": palette.cursor if is_current else palette.partner,
            "number": palette.gutter_current if is_current else palette.gutter,
            "glyph": palette.lines[state.kind] if state.kind else palette.gutter,
            "partner": palette.gutter_current if is_current else palette.gutter,
            "flag": palette.note if state.flag else palette.gutter,
        }
        ground = palette.text + palette.band if is_current and bar != " " else palette.text
        segments = [Segment(piece.text, ground + styles[piece.role]) for piece in pieces]
        return self._render(segments, self.gutter_width)

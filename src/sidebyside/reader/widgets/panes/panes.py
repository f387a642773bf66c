"""The panes: two or more reports side by side, drawn as one widget of lines."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual import events
from textual.color import Color
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from sidebyside.model import Place, Report, Span
from sidebyside.reader.reading import MEASURES, SPACINGS, Reading
from sidebyside.reader.widgets.panes.canvas import Canvas
from sidebyside.reader.widgets.panes.grips import Grips
from sidebyside.reader.widgets.panes.pane import Intensity
from sidebyside.reader.widgets.panes.pointer import WHEEL_ROWS, Pointer
from sidebyside.reader.widgets.panes.selection import Selection
from sidebyside.reader.widgets.panes.strips import Inks, Piece
from sidebyside.reader.work.later import later

if TYPE_CHECKING:
    from sidebyside.comparison import Comparison
    from sidebyside.reader.widgets.panes.palette import Palette


class Panes(Widget, can_focus=True):
    """Reports side by side: the linked scroll, highlights, gutters and ribbons.

    ``Panes(reports, palette)`` shows text at once; `show` brings kinds, findings and links without moving what is
    being read. Nothing is bound to keys here: the app's actions call the methods. After each of them `place` tells
    where the reader is, and `Moved` is posted where that changed.
    """

    ALLOW_SELECT = False
    DEFAULT_CSS = "Panes { width: 1fr; height: 1fr; }"

    class Moved(Message):
        """The reading place changed: another paragraph, another pane, or other words brought out."""

        def __init__(self, place: Place) -> None:
            self.place = place
            super().__init__()

    class Arranged(Message):
        """Other panes are on the screen than before."""

        def __init__(self, visible: tuple[int, ...]) -> None:
            self.visible = visible
            super().__init__()

    class Selected(Message):
        """Text was selected with the mouse; `selected_text` has it."""

    def __init__(
        self,
        reports: Sequence[Report],
        palette: Palette,
        *,
        name: str | None = None,
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        """``reports``: at least one. ``palette``: see `sidebyside.reader.widgets.panes.palette.palette_of`."""
        super().__init__(name=name, id=id, classes=classes)
        self.reading = Reading(reports)
        self.selection: Selection | None = None
        self.canvas = Canvas(self.reading, palette, self._piece, partial(later, self), self.refresh)
        self._ground = _ground_of(palette)
        self._inks: Inks | None = None
        self._told: tuple[Place, Span | None] = (Place(0, 0), None)
        self._told_visible: tuple[int, ...] = ()
        self.pointer = Pointer(self, self._changed)
        self.grips = Grips(self)

    # What is shown.

    @property
    def reports(self) -> tuple[Report, ...]:
        """The reports, in the order of their letters."""
        return self.reading.reports

    @property
    def comparison(self) -> Comparison | None:
        """The comparison shown, None while there is only text."""
        return self.reading.comparison

    def show(self, comparison: Comparison | None) -> None:
        """Bring kinds, findings and links of a comparison of these reports; None takes them away again."""
        self.reading.show(comparison)
        self.canvas.show(comparison)
        self._changed()

    def restyle(self, palette: Palette) -> None:
        """Draw with other styles from now on."""
        self._ground = _ground_of(palette)
        self._inks = None
        self.canvas.restyle(palette)
        self._changed()

    def mark(self, hits: Mapping[Place, Sequence[Span]], hit: tuple[Place, Span] | None = None) -> None:
        """Bring out search hits by place, and the ``hit`` one is at; an empty mapping takes them away."""
        self.canvas.search(hits, hit)
        self._changed()

    def flag(self, notes: Iterable[Place] = (), marks: Iterable[Place] = ()) -> None:
        """Show the glyph of a note or of the user's mark in the gutter of these paragraphs."""
        self.canvas.flag(notes, marks)
        self._changed()

    @property
    def intensity(self) -> Intensity:
        """How much is marked, one of `INTENSITIES`."""
        return self.canvas.intensity

    @intensity.setter
    def intensity(self, intensity: Intensity) -> None:
        self.canvas.intensify(intensity)
        self._changed()

    @property
    def measure(self) -> int:
        """The most cells a line of text has, within `sidebyside.reader.reading.MEASURES`."""
        return self.reading.measure

    @measure.setter
    def measure(self, cells: int) -> None:
        self.reading.measure = max(MEASURES[0], min(MEASURES[1], cells))
        self._lay_out()

    @property
    def spacing(self) -> int:
        """The blank rows between paragraphs, 0 to 2."""
        return self.reading.spacing

    @spacing.setter
    def spacing(self, rows: int) -> None:
        self.reading.spacing = max(SPACINGS[0], min(SPACINGS[1], rows))
        self._lay_out()

    @property
    def justified(self) -> bool:
        """Whether lines end level at the right."""
        return self.reading.justified

    @justified.setter
    def justified(self, on: bool) -> None:
        self.reading.justified = on
        self._lay_out()

    # Where one is.

    @property
    def place(self) -> Place:
        """The paragraph being read."""
        return self.reading.place

    @property
    def offset_in_paragraph(self) -> int:
        """The code point of the paragraph that the reading line begins at, or that was gone to."""
        return self.reading.positions[self.reading.active].anchor.offset

    @property
    def focus_span(self) -> Span | None:
        """The words brought out by `go` or by moving to a sentence."""
        return self.reading.focus[1] if self.reading.focus else None

    @property
    def active(self) -> int:
        """The report being read."""
        return self.reading.active

    @active.setter
    def active(self, report: int) -> None:
        self.reading.activate(report)
        self._changed()

    @property
    def visible_panes(self) -> tuple[int, ...]:
        """The reports on the screen, left to right (top to bottom where stacked)."""
        return tuple(self.reading.panes.visible)

    def place_in(self, report: int) -> Place:
        """The paragraph of a report that stands in its reading row."""
        return Place(report, self.reading.row(report).paragraph)

    def paragraphs_on_screen(self, report: int) -> range:
        """The paragraphs of a report that can be seen; empty where its pane is not on the screen."""
        if self.reading.arrangement.box(report) is None:
            return range(0)
        rows = [row for row in self.reading.window(report) if row is not None]
        return range(rows[0].paragraph, rows[-1].paragraph + 1) if rows else range(0)

    # Moving.

    def move_lines(self, by: int) -> None:
        """Read ``by`` lines further down (up where negative)."""
        self._do(lambda: self.reading.move_lines(by))

    def move_pages(self, by: float) -> None:
        """Read ``by`` screens further down; 0.5 is half a screen."""
        self._do(lambda: self.reading.move_pages(by))

    def move_paragraphs(self, by: int) -> None:
        """To the next (1) or previous (-1) paragraph; upwards to the start of this one first."""
        self._do(lambda: self.reading.move_paragraphs(by))

    def move_sentences(self, by: int) -> None:
        """To the next (1) or previous (-1) sentence."""
        self._do(lambda: self.reading.move_sentences(by))

    def move_to_end(self, end: int) -> None:
        """To the beginning (-1) or the end (1) of the report."""
        self._do(lambda: self.reading.move_to_end(end))

    def move_panes(self, by: int) -> None:
        """Read in the next pane on the right (1) or the left (-1)."""
        self._do(lambda: self.reading.switch(by))

    def go(self, place: Place, span: Span | None = None) -> None:
        """Read ``place``, a third down the screen; ``span`` is brought out. Raises IndexError where there is none."""
        if not (
            0 <= place.report < len(self.reports) and 0 <= place.paragraph < max(1, len(self.reports[place.report]))
        ):
            raise IndexError(f"no paragraph {place}")
        self._do(lambda: self.reading.go(place, span))

    def follow_link(self) -> Place | None:
        """Go through the partners of the paragraph and back to it; where it went, None without a partner."""
        went = self.reading.follow()
        self._changed()
        return went

    @property
    def linked(self) -> bool:
        """Whether the other panes follow the one being read."""
        return self.reading.linked

    @linked.setter
    def linked(self, linked: bool) -> None:
        self.reading.linked = linked
        self.reading.bring_level()
        self._changed()

    # What words are seen against.

    @property
    def against_all(self) -> bool:
        """Whether words are seen against all other reports, not against the partner in view (`Reading.against`)."""
        return self.reading.against_all

    @against_all.setter
    def against_all(self, everyone: bool) -> None:
        self.reading.against_all = everyone
        self._changed()

    # Folding.

    def fold(self, wanted: Sequence[Sequence[bool]] | None, label: Callable[[int, range], str] | None = None) -> None:
        """Show of each report only the paragraphs that are wanted (None: all); the others become one quiet line.

        ``label`` gives the words of that line for a report and a run of its paragraphs.
        """
        self.canvas.label(label)
        self._do(lambda: self.reading.fold(wanted))

    def open_fold(self, place: Place | None = None) -> bool:
        """Show the folded paragraphs around ``place`` (the one being read by default); whether there were any."""
        place = place or self.place
        opened = self.reading.open(*place)
        if opened:
            self._changed()
        return opened

    # Which panes.

    @property
    def hidden(self) -> frozenset[int]:
        """The reports left out of the row."""
        return frozenset(self.reading.panes.hidden)

    def hide_pane(self, report: int | None = None) -> bool:
        """Leave a report (the one being read by default) out of the row; False for the last one."""
        hidden = self.reading.hide(self.active if report is None else report)
        self._changed()
        return hidden

    def show_all_panes(self) -> None:
        """Bring the hidden reports back."""
        self._do(self.reading.unhide)

    def move_pane(self, by: int, report: int | None = None) -> None:
        """Change places with the pane on the right (1) or on the left (-1)."""
        self._do(lambda: self.reading.move_pane(self.active if report is None else report, by))

    def widen_pane(self, by: int, report: int | None = None) -> None:
        """Give a pane more of the width (1) or less (-1)."""
        self._do(lambda: self.reading.widen(self.active if report is None else report, by))

    def width_of(self, report: int) -> int:
        """The cells of a pane, 0 where it is not on the screen."""
        box = self.reading.arrangement.box(report)
        return box.width if box else 0

    def is_at_measure(self, report: int) -> bool:
        """Whether the lines of a pane are as long as the reading measure lets them be."""
        box = self.reading.arrangement.box(report)
        return box is not None and box.text_width >= self.measure

    def pin_pane(self, report: int | None = None) -> bool:
        """Keep a pane on the screen when panes move sideways, or no longer; returns which."""
        chosen = self.active if report is None else report
        self.reading.pin(chosen)
        self._changed()
        return chosen in self.reading.panes.pinned

    # Selection.

    @property
    def selected_text(self) -> str:
        """The selected words as they stand in the report; empty without a selection."""
        return self.selection.of(self.reading.flows[self.selection.report].texts) if self.selection else ""

    def select(self, selection: Selection | None) -> None:
        """Select text of one report, or nothing."""
        self.selection = selection
        self.canvas.select(selection)
        self._changed()

    # Drawing.

    def on_resize(self, event: events.Resize) -> None:
        self._resize(event.size)

    def _resize(self, size: Size) -> None:
        if (size.width, size.height) != (self.reading.width, self.reading.height):
            self.reading.resize(size.width, size.height)
            self._lay_out()

    def _lay_out(self) -> None:
        self.reading.lay_out()
        self._changed()

    def _do(self, step: Callable[[], None]) -> None:
        step()
        self._changed()

    def _changed(self) -> None:
        """The state is another: draw again, and tell whom it concerns."""
        self.canvas.follow()
        self.refresh()
        told = (self.place, self.focus_span)
        if told != self._told:
            self._told = told
            self.post_message(self.Moved(self.place))
        visible = self.visible_panes
        if visible != self._told_visible:
            self._told_visible = visible
            self.post_message(self.Arranged(visible))

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._inks = None
        self.canvas.forget()

    def render_line(self, y: int) -> Strip:
        lines = self._drawn()
        return lines[y] if 0 <= y < len(lines) else Strip.blank(self.size.width)

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines themselves, past the styles cache, which would make hundreds of strips anew for each frame."""
        self._resize(self.size)
        lines: list[Strip] = [*self._drawn()[crop.y : crop.y + crop.height]]
        if len(lines) < crop.height:
            lines += [Strip.blank(self.size.width)] * (crop.height - len(lines))
        if crop.x or crop.width != self.reading.width:
            return [line.crop(crop.x, crop.x + crop.width) for line in lines]
        return lines

    def _drawn(self) -> Sequence[Strip]:
        """The lines of the screen, drawn anew where the app has other line filters than before."""
        filters = self.app.get_line_filters()
        if self._inks is None or self._inks.filters != filters:
            self._inks = Inks(filters, self._ground, self.app.console)
            self.canvas.forget()
        return self.canvas.lines()

    def _piece(self, segments: Sequence[Segment], width: int) -> Piece:
        assert self._inks is not None  # `_drawn` comes before anything is drawn
        return self._inks.piece(segments, width)

    @property
    def settled(self) -> bool:
        """Whether the screen is drawn and everything on it marked."""
        return self.canvas.settled

    # The mouse.

    def on_mouse_down(self, event: events.MouseDown) -> None:
        x, y = event.x, event.y
        if event.button == 1 and (self.pointer.press(x, y) or self.grips.press(x, y)):
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        self.pointer.drag(event.x, event.y)
        self.grips.drag(event.x)

    def on_mouse_up(self, event: events.MouseUp) -> None:
        if self.grips.release():
            self.release_mouse()
        if self.pointer.release():
            self.release_mouse()
            if self.selection is not None:
                self.post_message(self.Selected())

    def on_click(self, event: events.Click) -> None:
        if event.button in (1, 3):  # what a menu is asked for is read first
            self.pointer.click(event.x, event.y, event.chain if event.button == 1 else 1)
            self.grips.click(event.x, event.y)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        event.stop()
        self.pointer.wheel(event.x, event.y, WHEEL_ROWS)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        event.stop()
        self.pointer.wheel(event.x, event.y, -WHEEL_ROWS)


def _ground_of(palette: Palette) -> Color:
    colour = palette.text.bgcolor
    return Color.from_rich_color(colour) if colour is not None else Color(0, 0, 0)

"""The panes: two or more reports side by side, drawn as one widget of lines."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual import events
from textual.color import Color
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip

from sidebyside.model import Place, Report, Span
from sidebyside.reader.reading import Reading
from sidebyside.reader.widgets.panes.canvas import Canvas
from sidebyside.reader.widgets.panes.grips import Grips
from sidebyside.reader.widgets.panes.pane import Intensity
from sidebyside.reader.widgets.panes.pointer import WHEEL_ROWS, Pointer
from sidebyside.reader.widgets.panes.selection import Selection
from sidebyside.reader.widgets.panes.steering import Steered
from sidebyside.reader.widgets.panes.strips import Inks, Piece
from sidebyside.reader.work.later import later

if TYPE_CHECKING:
    from sidebyside.comparison import Comparison
    from sidebyside.reader.widgets.panes.palette import Palette


class Panes(Steered, can_focus=True):
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
    def comparison(self) -> Comparison | None:
        """The comparison shown, None while there is only text."""
        return self.reading.comparison

    def show(self, comparison: Comparison | None) -> None:
        """Bring kinds, findings and links of a comparison of these reports; None takes them away again."""
        self.reading.show(comparison)
        self.canvas.show(comparison)
        self._changed()

    def renew(self, places: Collection[Place]) -> None:
        """More has been found out of these paragraphs: mark them anew; their marks stay until the others are there."""
        self.canvas.renew(places)

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

    def _changed(self) -> None:
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

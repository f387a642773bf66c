"""The reading as it is drawn: its panes and all that is marked in them, as lines kept until something changes."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from sidebyside.model import Kind, Place, Span
from sidebyside.reader.widgets.panes.frame import Frame
from sidebyside.reader.widgets.panes.marking import Marking
from sidebyside.reader.widgets.panes.pane import INTENSITIES, Intensity, PaneView
from sidebyside.reader.widgets.panes.strips import Line, Render

if TYPE_CHECKING:
    from sidebyside.comparison import Comparison
    from sidebyside.reader.reading import Reading
    from sidebyside.reader.views.highlights import Marked
    from sidebyside.reader.widgets.panes.palette import Palette
    from sidebyside.reader.widgets.panes.selection import Selection


class Canvas:
    """Draws a reading.

    ``later`` calls something after so many seconds. ``redraw`` is called when marks have arrived that a new frame is to
    show. Every method but `lines` only notes what is to be drawn anew.
    """

    def __init__(
        self,
        reading: Reading,
        palette: Palette,
        render: Render,
        later: Callable[[float, Callable[[], None]], object],
        redraw: Callable[[], object],
    ) -> None:
        self.palette = palette
        self.intensity: Intensity = "everything"
        self._reading = reading
        self._redraw = redraw
        self._views = [
            PaneView(report, flow, palette, render) for report, flow in zip(reading.reports, reading.flows, strict=True)
        ]
        self._frame = Frame(reading, self._views, palette, render)
        self._lines: list[Line] | None = None
        self._marking = Marking(reading, later, self._arrived, lambda: self._lines is None)
        self._against: list[int | None] = [None] * len(self._views)

    @property
    def is_drawn(self) -> bool:
        """Whether the lines show the present state."""
        return self._lines is not None

    @property
    def settled(self) -> bool:
        """Whether the screen is drawn and everything on it marked."""
        return self.is_drawn and not self._marking.missing()

    def lines(self) -> list[Line]:
        """The lines of the screen."""
        if self._lines is None:
            windows = self._frame.windows()
            self._lines = self._frame.draw(windows, self._kind)
            self._marking.look_at(windows)
        return self._lines

    # What is marked.

    def show(self, comparison: Comparison | None) -> None:
        """Mark by this comparison."""
        self._marking.begin(comparison)
        for report, view in enumerate(self._views):
            view.set_marks(partial(self._marked, report))

    def renew(self, places: Collection[Place]) -> None:
        """Mark these paragraphs anew by the same comparison, which has found out more."""
        self._marking.renew(places)

    def search(self, hits: Mapping[Place, Sequence[Span]], hit: tuple[Place, Span] | None) -> None:
        """Bring out search hits by place, and the ``hit`` one is at."""
        by_report: list[dict[int, Sequence[Span]]] = [{} for _ in self._views]
        for place, spans in hits.items():
            by_report[place.report][place.paragraph] = spans
        for report, view in enumerate(self._views):
            at = (hit[0].paragraph, hit[1]) if hit is not None and hit[0].report == report else None
            view.set_search(by_report[report], at)

    def flag(self, notes: Iterable[Place], marks: Iterable[Place]) -> None:
        """Show the glyph of a note or of the user's mark in the gutter of these paragraphs."""
        glyphs = self.palette.glyphs
        self._frame.flags = dict.fromkeys(marks, glyphs["mark"]) | dict.fromkeys(notes, glyphs["note"])

    def select(self, selection: Selection | None) -> None:
        """Bring out what is selected."""
        for report, view in enumerate(self._views):
            mine = selection is not None and selection.report == report
            view.set_selection((selection.start, selection.end) if selection is not None and mine else None)

    def label(self, label: Callable[[int, range], str] | None) -> None:
        """The words of the line that stands for folded paragraphs of a report."""
        for report, view in enumerate(self._views):
            view.set_label(None if label is None else partial(label, report))

    # How it is drawn.

    def restyle(self, palette: Palette) -> None:
        """Draw with other styles."""
        self.palette = palette
        self._frame.set_palette(palette)
        for view in self._views:
            view.set_palette(palette, self.intensity)

    def intensify(self, intensity: Intensity) -> None:
        """Draw so many of the marks. Raises ValueError for one that is not among `INTENSITIES`."""
        if intensity not in INTENSITIES:
            raise ValueError(f"{intensity!r} is none of {', '.join(INTENSITIES)}")
        self.intensity = intensity
        for view in self._views:
            view.set_palette(self.palette, intensity)

    def forget(self) -> None:
        """Draw everything anew: the colours of the terminal are others."""
        self._lines = None
        self._frame.set_palette(self.palette)
        for view in self._views:
            view.forget()

    def follow(self) -> None:
        """The state of the reading is another: take its geometry, its focus and what words are seen against."""
        self._lines = None
        reading = self._reading
        for box in reading.arrangement.boxes:
            self._views[box.report].fit(box.gutter, reading.panes.digits)
        focus = reading.focus
        for report, view in enumerate(self._views):
            view.set_focus((focus[0].paragraph, focus[1]) if focus and focus[0].report == report else None)
        against = [reading.against(report) for report in range(len(self._views))]
        for view, now, before in zip(self._views, against, self._against, strict=True):
            if now != before:
                view.forget()
        self._against = against

    # Marks.

    def _marked(self, report: int, paragraph: int) -> Marked | None:
        return self._marking.marked(Place(report, paragraph))

    def _kind(self, place: Place) -> Kind | None:
        marked = self._marking.marked(place)
        return marked.kind if marked is not None else None

    def _arrived(self, places: list[Place], draw: bool) -> None:
        for place in places:
            self._views[place.report].forget([place.paragraph])
        if draw:
            self._lines = None
            self._redraw()

"""Where in the panes one is, and everything that moves there or arranges them: what the reader's actions call."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import TYPE_CHECKING

from textual.widget import Widget

from sidebyside.model import Place, Report, Span, letter
from sidebyside.reader.reading import MEASURES, SPACINGS, Reading

if TYPE_CHECKING:
    from sidebyside.reader.views.view import Unit
    from sidebyside.reader.widgets.panes.canvas import Canvas


class Steered(Widget):
    """A widget that shows a `Reading` and is steered by these methods; each ends in `_changed`."""

    reading: Reading
    canvas: Canvas

    def _changed(self) -> None:
        """The state is another: draw again, and tell whom it concerns."""
        raise NotImplementedError

    def _do(self, step: Callable[[], None]) -> None:
        step()
        self._changed()

    def _lay_out(self) -> None:
        self.reading.lay_out()
        self._changed()

    @property
    def reports(self) -> tuple[Report, ...]:
        """The reports, in the order of their letters."""
        return self.reading.reports

    # How lines are set.

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

    @property
    def signs(self) -> Mapping[int, str]:
        """What the headings of reports (0-based) say of their sources."""
        return self.reading.signs

    @signs.setter
    def signs(self, signs: Mapping[int, str]) -> None:
        self.reading.signs = signs
        self._changed()

    @property
    def text_offset(self) -> int:
        """Where in the text of its paragraph one is reading."""
        return self.reading.positions[self.reading.active].anchor.offset

    @property
    def spot(self) -> Hashable:
        """Where exactly one is: the same as before where a step led nowhere."""
        reading = self.reading
        return reading.active, reading.row(reading.active), reading.focus

    def limit(self, unit: Unit, by: int) -> str:
        """Why a step leads nowhere from here, in words."""
        name = letter(self.active)
        return (
            f"Only {name} is shown." if unit == "pane" else f"This is the {'end' if by > 0 else 'beginning'} of {name}."
        )

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

    def go(self, place: Place, span: Span | None = None, offset: int = 0) -> None:
        """Read ``place``, a third down the screen, at ``offset`` of its text or at ``span``, which is brought out.

        Raises IndexError where there is none.
        """
        if not (
            0 <= place.report < len(self.reports) and 0 <= place.paragraph < max(1, len(self.reports[place.report]))
        ):
            raise IndexError(f"no paragraph {place}")
        self._do(lambda: self.reading.go(place, span, offset))

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

    def fold(self, wanted: Sequence[Sequence[int]] | None, label: Callable[[int, range], str] | None = None) -> None:
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

    @property
    def order(self) -> tuple[int, ...]:
        """The reports that are not hidden, left to right."""
        return tuple(self.reading.panes.shown)

    def move_pane(self, by: int, report: int | None = None) -> bool:
        """Change places with the pane on the right (1) or on the left (-1); False where there is none."""
        moved = self.reading.move_pane(self.active if report is None else report, by)
        self._changed()
        return moved

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

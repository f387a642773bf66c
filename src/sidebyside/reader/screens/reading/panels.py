"""The panels beside the text: the inspector and the overview, shown where there is room or where they are asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sidebyside.layout.arrangement import how_many_fit
from sidebyside.reader.widgets.overview import Overview, columns_of
from sidebyside.reader.widgets.sheet import Sheet

if TYPE_CHECKING:
    from sidebyside.reader.screens.reading.screen import ReadingScreen

WIDE = 130
"""From this width the inspector stands at the right, below it at the bottom."""


TABLES, ROOMY = ("ledgers", "coverage"), 100
"""The views that need the whole width of a screen below this one."""


SHOWN_FROM = 80
"""From this width on the overview is shown unasked: below it, all of the screen is needed to read."""
MOST_OF_SCREEN = 8
"""Unasked it takes no more than one part in so many of the screen."""


def shows_overview(width: int, reports: int) -> bool:
    """Whether the overview of so many reports is shown unasked: it costs no pane, and a small part of the screen."""
    columns = columns_of(reports, compact=True)
    panes = min(how_many_fit(width), reports)
    return width >= SHOWN_FROM and how_many_fit(width - columns) >= panes and columns * MOST_OF_SCREEN <= width


def is_compact(width: int, reports: int) -> bool:
    """Whether the overview has one column a report: three of them would take the room of somebody's pane."""
    return how_many_fit(width - columns_of(reports, compact=False)) < reports


class Panels:
    """Inspector and overview of one screen."""

    def __init__(self, screen: ReadingScreen) -> None:
        self._screen = screen
        self._overview_wanted = screen.settings.overview
        self._overview_asked = False

    def make_overview(self) -> Overview:
        """The overview, before it is drawn, or all would be laid out and drawn twice."""
        overview = Overview(self._screen.session.reports)
        self._place(overview)
        return overview

    @property
    def inspector(self) -> Sheet:
        """Why the paragraph under the cursor is linked, and what differs."""
        return self._screen.query_one("#inspector", Sheet)

    @property
    def overview(self) -> Overview:
        """All of every report at once."""
        return self._screen.query_one(Overview)

    def toggle_inspector(self) -> None:
        """Show or hide the inspector."""
        self.inspector.toggle_class("open")
        self._screen.telling.inspect_anew()
        self._screen.tell_place()

    def read_on(self, by: int) -> None:
        """Read ``by`` thirds further in the sheet beside the view: what is told of a finding, or the inspector."""
        sheet = next((sheet for sheet in self._screen.query("#finding").results(Sheet) if sheet.size.height), None)
        if sheet is None:
            sheet = self.inspector
            if not sheet.has_class("open"):
                self.toggle_inspector()
                return
        sheet.scroll_lines(by * max(1, sheet.size.height // 3))

    def toggle_overview(self) -> None:
        """Show or hide the overview, whatever it costs."""
        self._overview_wanted = not self.overview.has_class("open")
        self._overview_asked = True
        self.place()

    def place(self) -> None:
        """Find the panels their places on a screen of the present size."""
        self._place(self.overview)

    def _place(self, overview: Overview) -> None:
        screen = self._screen
        width = screen.app.size.width
        screen.set_class(width >= WIDE, "wide")
        reports = len(screen.session.reports)
        overview.narrow(is_compact(width, reports))
        fits = self._overview_asked or shows_overview(width, reports)
        if screen.views.name in TABLES and not self._overview_asked:
            fits = fits and width >= ROOMY
        overview.set_class(self._overview_wanted and fits, "open")

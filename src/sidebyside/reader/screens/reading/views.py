"""The views of a reading: which is in front, the others made when they are asked for."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, cast

from sidebyside.reader.keys.commands import learnt
from sidebyside.reader.widgets.panes.palette import palette_of
from sidebyside.reader.widgets.panes.panes import Panes

if TYPE_CHECKING:
    from sidebyside.model import Place
    from sidebyside.reader.looks.look import Look
    from sidebyside.reader.screens.reading.screen import ReadingScreen
    from sidebyside.reader.widgets.rows.rows import RowsView
    from sidebyside.reader.widgets.tables.coverage import CoverageGrid
    from sidebyside.reader.widgets.tables.ledgers import Ledgers

    MadeView = RowsView | Ledgers | CoverageGrid
    AnyView = Panes | MadeView
    TextView = Panes | RowsView

TEXTS = ("panes", "rows")
"""The views that show the whole text, line by line."""


class Views:
    """The views of one screen. The panes are always there; the others are imported and made when first shown."""

    def __init__(self, screen: ReadingScreen) -> None:
        self._screen = screen
        self.name = "panes"
        self.intensity = screen.settings.intensity

    @property
    def in_front(self) -> AnyView:
        """The view that is seen."""
        return cast("AnyView", self._screen.query_one("#views").get_child_by_id(self.name))

    @property
    def settled(self) -> bool:
        """Whether what is in front is drawn and marked."""
        view = self.in_front
        if isinstance(view, Panes):
            return view.settled
        return self.name != "rows" or cast("RowsView", view).settled

    def made(self) -> Iterator[MadeView]:
        """The views beside the panes that have been made."""
        yield from cast("Iterator[MadeView]", self._screen.query("RowsView, Ledgers, CoverageGrid"))

    async def show(self, name: str) -> None:
        """Bring a view to the front at the place being read."""
        screen = self._screen
        place, span = screen.session.position
        views = screen.query_one("#views")
        line = cast("TextView", self.in_front).text_offset if self.name in TEXTS and name in TEXTS else None
        if not views.query(f"#{name}"):
            made = self._make(name)
            await views.mount(made)
            made.restyle(screen.look)
        for child in views.children:
            child.display = child.id == name
        self.name = name
        screen.panels.place()
        view = self.in_front
        if not isinstance(view, Panes):
            self._renew(view)
        if line is not None and span is None:  # the line is kept where both views have the text
            text = cast("TextView", view)
            if (text.place, text.text_offset) != (place, line):
                text.go(place, offset=line)
        elif view.place != place or span is not None:
            view.go(place, span)
        screen.telling.hint()
        screen.tell_place()
        if name in ("ledgers", "coverage") and screen.comparing.unfound:
            screen.say(screen.comparing.unfound)

    async def rows(self) -> RowsView:
        """The rows view, brought to the front if it has not been made yet."""
        if not self._screen.query("#rows"):
            await self.show("rows")
        return cast("RowsView", self._screen.query_one("#rows"))

    def shows(self, place: Place) -> bool:
        """Whether the view in front has this paragraph, or a row that stands for it."""
        if self.name not in ("ledgers", "coverage"):
            return True
        return cast("Ledgers | CoverageGrid", self.in_front).shows(place)

    def open_row(self) -> bool:
        """In a table: go to what the row stands for. Whether the view in front is one."""
        if self.name not in ("ledgers", "coverage"):
            return False
        cast("Ledgers | CoverageGrid", self.in_front).open()
        return True

    def take(self, places: Collection[Place]) -> None:
        """Findings of these paragraphs, or their own kinds, have come: mark those anew that are shown."""
        self._screen.panes.renew(places)
        for rows in self._screen.query("RowsView"):
            cast("RowsView", rows).renew(places)

    def renew(self) -> None:
        """Show the comparison and the survey as they are now; a view that is hidden does when it is shown."""
        view = self.in_front
        if not isinstance(view, Panes):
            self._renew(view)

    def _renew(self, view: MadeView) -> None:
        screen = self._screen
        view.unready = screen.comparing.unready or screen.comparing.unfound
        view.show(screen.session.comparison, screen.session.survey)
        screen.filtering.bring(view)

    def restyle(self, look: Look) -> None:
        """Draw all of them with these styles from now on."""
        self._screen.panes.restyle(palette_of(look.theme))
        for view in self.made():
            view.restyle(look)

    def intensify(self, intensity: str) -> None:
        """Draw so many highlights, in all views."""
        self.intensity = intensity
        self._screen.panes.intensity = intensity
        for rows in self._screen.query("RowsView"):
            cast("RowsView", rows).set_intensity(intensity)

    def _make(self, name: str) -> MadeView:
        screen = self._screen
        if name == "rows":
            from sidebyside.reader.widgets.rows.rows import RowsView

            made = RowsView(screen.session.reports, id="rows")
            blocks, panes = made.blocks, screen.panes
            blocks.intensity, blocks.spacing = self.intensity, panes.spacing
            blocks.against_all, blocks.justified = panes.against_all, panes.justified
            return made
        if name == "ledgers":
            from sidebyside.reader.widgets.tables.ledgers import Ledgers

            return Ledgers(id="ledgers", key=learnt(screen.table["inspector-down"]))
        from sidebyside.reader.widgets.tables.coverage import CoverageGrid

        return CoverageGrid(id="coverage")

"""The ledgers view: the findings of all types in one table, by type, sorted, filtered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from sidebyside.model import FINDING_TYPES, Finding, FindingType, Place, Span
from sidebyside.reader.inspection import in_context
from sidebyside.reader.widgets.sheet import Sheet
from sidebyside.reader.widgets.table import Column, Table

if TYPE_CHECKING:
    from sidebyside.comparison import Comparison
    from sidebyside.reader.lines import Run
    from sidebyside.reader.look import Look
    from sidebyside.reader.survey import Survey
    from sidebyside.reader.views import Unit

SORTS: tuple[tuple[str, Callable[[Finding], object]], ...] = (
    ("place", lambda finding: _places(finding)),
    ("type", lambda finding: (FINDING_TYPES.index(finding.type), _places(finding))),
    ("grade", lambda finding: (finding.grade, _places(finding))),
    ("words", lambda finding: (finding.summary.casefold(), _places(finding))),
)


def _places(finding: Finding) -> tuple[Place, ...]:
    return tuple(Place(side.report, side.paragraph) for side in finding.sides)


HIGH, HIGHER = 20, 34
"""From these heights on the finding under the cursor is told below the table, and with more room."""


class Chips(Widget):
    """One line of words to choose one of; a click chooses."""

    DEFAULT_CSS = "Chips { height: 1; width: 1fr; }"

    class Chosen(Message):
        """The chip of this number was clicked."""

        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number

    def __init__(self) -> None:
        super().__init__()
        self._look: Look | None = None
        self.labels: tuple[str, ...] = ()
        self.current = 0

    def fill(self, labels: Sequence[str], current: int) -> None:
        """Show these labels, one of them as the current."""
        self.labels, self.current = tuple(labels), current
        self.refresh()

    def restyle(self, look: Look) -> None:
        """Draw with these styles from now on."""
        self._look = look
        self.refresh()

    def _first(self) -> int:
        """The first label shown: as few are left out as lets the current one be seen."""
        first = 0
        while first < self.current and sum(len(x) + 3 for x in self.labels[first : self.current + 1]) > self.size.width:
            first += 1
        return first

    def render_line(self, y: int) -> Strip:
        look = self._look
        if look is None:
            return Strip.blank(self.size.width)
        segments = []
        for number in range(self._first(), len(self.labels)):
            role = "title-active" if number == self.current else "title"
            style = look.style(role)
            segments += [
                Segment(" ", look.style("title")),
                Segment(f" {self.labels[number]} ", style + look.style("selection").background_style
                        if number == self.current else style),
            ]  # fmt: skip
        strip = Strip(segments)
        width, title = self.size.width, look.style("title")
        if self._first():
            strip = Strip([Segment("‹", title), *strip.crop(1)])
        if strip.cell_length > width > 1:
            return Strip([*strip.crop(0, width - 1), Segment("›", title)], width)
        return strip.adjust_cell_length(width, title)

    def on_click(self, event: events.Click) -> None:
        event.stop()
        position = 0
        for number in range(self._first(), len(self.labels)):
            size = len(self.labels[number]) + 3
            if position <= event.x < position + size:
                self.post_message(self.Chosen(number))
                return
            position += size


class Ledgers(Vertical):
    """Types as chips above, one finding a row. The first chip shows the differences of all types."""

    DEFAULT_CSS = """
    Ledgers {
        height: 1fr; width: 1fr;
        & > #finding { display: none; height: 11; border-top: solid $line; background: $background; }
        &.high > #finding { display: block; }
        &.higher > #finding { height: 15; }
    }
    """

    class Opened(Message):
        """A finding was chosen: its place, its words there, and the finding."""

        def __init__(self, place: Place, span: Span, finding: Finding) -> None:
            super().__init__()
            self.place = place
            self.span = span
            self.finding = finding

    class Moved(Message):
        """Another finding is under the cursor."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._comparison: Comparison | None = None
        self._survey: Survey | None = None
        self._entries: Sequence[Finding] = ()
        self._rows: list[Finding] = []
        self._look: Look | None = None
        self._home = Place(0, 0)
        self.chip = 0
        self.sort = 0
        self.reverse = False
        self._passes: Callable[[Finding], bool] | None = None
        self._filter_words = ""

    def compose(self) -> ComposeResult:
        yield Chips()
        yield Table()
        yield Sheet(self._told, id="finding")

    @property
    def table(self) -> Table:
        """The table of findings."""
        return self.query_one(Table)

    @property
    def finding(self) -> Finding | None:
        """The finding under the cursor."""
        return self._rows[self.table.cursor] if self._rows else None

    @property
    def place(self) -> Place:
        finding = self.finding
        return Place(finding.sides[0].report, finding.sides[0].paragraph) if finding else self._home

    def show(self, comparison: Comparison | None, survey: Survey | None) -> None:
        self._comparison, self._survey = comparison, survey
        ready = comparison is not None and survey is not None and survey.findings is not None
        self._entries = comparison.entries if ready and comparison is not None else ()
        self._fill(self.finding)

    def _fill(self, keep: Finding | None = None) -> None:
        types: list[FindingType | None] = [None, *FINDING_TYPES]
        counts = {type: sum(1 for entry in self._entries if entry.type == type) for type in FINDING_TYPES}
        differing = sum(1 for entry in self._entries if entry.differs)
        labels = [f"differences {differing}", f"everything {len(self._entries)}"]
        labels += [f"{type} {counts[type]}" for type in FINDING_TYPES]
        self.query_one(Chips).fill(labels, self.chip)
        rows = [entry for entry in self._entries if self._wanted(entry, types)]
        rows.sort(key=SORTS[self.sort][1], reverse=self.reverse)  # type: ignore[arg-type]
        self._rows = rows
        marks = [" ▲" if not self.reverse else " ▼" if number == self.sort else "" for number in range(len(SORTS))]
        titles = [
            title + (marks[number] if number == self.sort else "")
            for number, title in enumerate(("Where", "Type", "Grade", "What"))
        ]
        if self.size.width >= 100:
            columns = [Column(titles[0], 12), Column(titles[1], 13), Column(titles[2], 16), Column(titles[3])]
        else:
            columns = [Column(titles[0], 10), Column(titles[1], 13), Column(titles[3])]
        self._columns = columns
        table = self.table
        known = self._survey is not None and self._survey.findings is not None
        table.empty = "No finding." if known else "Findings are being looked for…"
        if known and self._filter_words:
            table.empty = f"No finding here of: {self._filter_words}. Esc shows everything."
        table.fill(columns, len(rows), self._cells, cursor=rows.index(keep) if keep in rows else 0)
        if keep not in rows:
            self.go(self._home)
        self._tell()

    def _tell(self) -> None:
        """Show the finding under the cursor in its sentences."""
        self.query_one("#finding", Sheet).write(self._told)

    def _told(self, look: Look, width: int) -> list[list[Run]]:
        finding, comparison = self.finding, self._comparison
        return in_context(comparison, finding, look, width) if finding and comparison else []

    def _wanted(self, entry: Finding, types: Sequence[FindingType | None]) -> bool:
        if self.chip == 0 and not entry.differs:
            return False
        if self.chip >= 2 and entry.type != types[self.chip - 1]:
            return False
        return self._passes is None or self._passes(entry)

    def _cells(self, row: int) -> Sequence[Sequence[Run]]:
        look, finding = self._look, self._rows[row]
        assert look is not None
        where = " ".join(str(place) for place in dict.fromkeys(_places(finding)))
        plain, dim = look.base, look.style("dim")
        mark = look.style(finding.type).without_color + look.style("partner") + Style(underline=False)
        kind = [(f"{look.glyph(finding.type)} ", mark), (finding.type, plain if finding.differs else dim)]
        words: list[Run] = [(finding.summary, plain if finding.differs else dim)]
        cells: list[list[Run]] = [[(where, look.style("partner"))], kind]
        if len(self._columns) == 4:
            cells.append([(finding.grade, dim)])
        return [*cells, words]

    def go(self, place: Place, span: Span | None = None) -> None:
        """Put the cursor on the first finding at or behind a place."""
        self._home = place
        if not self._rows:
            return
        here = [n for n, entry in enumerate(self._rows) if place in _places(entry)]
        if here:
            self.table.go(here[0], tell=False)
            self._tell()
            return
        later = [
            (found, n) for n, entry in enumerate(self._rows) for found in _places(entry)
            if found.report == place.report and found > place
        ]  # fmt: skip
        if later:
            self.table.go(min(later)[1], tell=False)
            self._tell()

    def step(self, unit: Unit, by: int) -> None:
        table = self.table
        if unit == "pane":
            self.choose_chip((self.chip + by) % (len(FINDING_TYPES) + 2))
        elif unit == "end":
            table.go(0 if by < 0 else table.count - 1)
        else:
            size = {"half": max(1, table.rows_shown // 2), "page": table.rows_shown}
            table.move(by * size.get(unit, 1))

    def choose_chip(self, number: int) -> None:
        """Show the findings of one chip."""
        self.chip = number
        self._fill(self.finding)

    def sort_by_next(self) -> str:
        """Sort by the next column, upwards and then downwards; the words for it."""
        if not self.reverse:
            self.reverse = True
        else:
            self.sort, self.reverse = (self.sort + 1) % len(SORTS), False
        self._fill(self.finding)
        return f"sorted by {SORTS[self.sort][0]}{', downwards' if self.reverse else ''}"

    def set_filter(self, passes: Callable[[Finding], bool] | None, words: str = "") -> None:
        """Show only findings that pass (None: all); ``words`` says which they are."""
        self._passes, self._filter_words = passes, words
        self._fill(self.finding)

    def open(self) -> None:
        """Go to the words of the finding under the cursor."""
        finding = self.finding
        if finding is not None:
            side = finding.sides[0]
            self.post_message(self.Opened(Place(side.report, side.paragraph), Span(side.start, side.end), finding))

    def restyle(self, look: Look) -> None:
        self._look = look
        self.query_one(Chips).restyle(look)
        self.query_one("#finding", Sheet).restyle(look)
        self.table.restyle(look)

    def on_resize(self, event: events.Resize) -> None:
        self.set_class(event.size.height >= HIGH, "high")
        self.set_class(event.size.height >= HIGHER, "higher")
        if self._look:
            self._fill(self.finding)

    def on_chips_chosen(self, event: Chips.Chosen) -> None:
        event.stop()
        self.choose_chip(event.number)

    def on_table_moved(self, event: Table.Moved) -> None:
        event.stop()
        self._tell()
        self.post_message(self.Moved())

    def on_table_chosen(self, event: Table.Chosen) -> None:
        event.stop()
        self.open()

    def on_table_header_clicked(self, event: Table.HeaderClicked) -> None:
        event.stop()
        number = event.row if len(self._columns) == 4 or event.row < 2 else 3
        self.reverse = not self.reverse if number == self.sort else False
        self.sort = number
        self._fill(self.finding)

"""The ledgers view: the findings of all types in one table, by type, sorted, filtered."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from rich.style import Style
from textual import events
from textual.app import ComposeResult
from textual.message import Message

from sidebyside.layout.widths import cell_width
from sidebyside.model import Finding, Place, Span
from sidebyside.reader.sheets.inspection import in_context
from sidebyside.reader.views.ledger import CHIPS, Ledger, places
from sidebyside.reader.widgets.sheet import Sheet
from sidebyside.reader.widgets.tables.chips import Chips
from sidebyside.reader.widgets.tables.table import Column, Table
from sidebyside.reader.widgets.tables.view import TableView

if TYPE_CHECKING:
    from sidebyside.comparison import Comparison
    from sidebyside.reader.looks.lines import Run
    from sidebyside.reader.looks.look import Look
    from sidebyside.reader.work.survey import Survey

WIDE = 100
"""From this width on the grade has a column of its own."""
NARROW = 60
"""Below this width a type is its glyph alone."""
TOLD = ((34, 15), (20, 11), (15, 8), (9, 4))
"""From these heights of the view on, the finding under the cursor is told below the table, in so many rows."""


class Ledgers(TableView):
    """Types as chips above, one finding a row. The first chip shows the differences of all types."""

    DEFAULT_CSS = """
    Ledgers {
        height: 1fr; width: 1fr;
        & > #finding { display: none; border-top: solid $line; background: $background; }
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

    def __init__(self, *, id: str | None = None, key: str = "") -> None:
        """``key``: the key that reads on in what is told of a finding, said where lines follow."""
        super().__init__(id=id)
        self._key = key
        self.ledger = Ledger()
        self._filter_words = self._way_out = ""

    def compose(self) -> ComposeResult:
        yield Chips()
        yield Table()
        yield Sheet(self._told, id="finding", key=self._key)

    @property
    def finding(self) -> Finding | None:
        """The finding under the cursor."""
        return self.ledger.rows[self.table.cursor] if self.ledger.rows else None

    @property
    def place(self) -> Place:
        finding = self.finding
        return Place(finding.sides[0].report, finding.sides[0].paragraph) if finding else self._home

    def show(self, comparison: Comparison | None, survey: Survey | None) -> None:
        if self.has_shown(comparison, survey):
            return
        self.ledger.known = self.complete is not None
        self.ledger.entries = self.complete.entries if self.complete is not None else self._found_so_far()
        self._fill(self.finding)

    def _found_so_far(self) -> Sequence[Finding]:
        """What was found before looking for findings was given up; none while they are looked for."""
        from sidebyside.reader.work.waiting import Waiting

        return self._comparison.found_so_far() if self.unready and isinstance(self._comparison, Waiting) else ()

    def _fill(self, keep: Finding | None = None) -> None:
        ledger = self.ledger
        self.query_one(Chips).fill(ledger.labels, ledger.chip)
        ledger.fill()
        rows = ledger.rows
        arrow = " ▼" if ledger.reverse else " ▲"
        titles = [
            title + (arrow if number == ledger.sort else "")
            for number, title in enumerate(("Where", "Type", "Grade", "What"))
        ]
        if self.size.width >= WIDE:
            places, grades = ledger.needs()
            where = max(8, min(24, places + 2))
            grade = _longest(grades, 10, self.size.width // 4)
            columns = [Column(titles[0], where), Column(titles[1], 13), Column(titles[2], grade), Column(titles[3])]
        elif self.size.width >= NARROW:
            columns = [Column(titles[0], 10), Column(titles[1], 13), Column(titles[3])]
        else:
            columns = [Column(titles[0], 9), Column("", 1), Column(titles[3])]
        self._columns = columns
        table = self.table
        filtered = f"No finding here of: {self._filter_words}.{self._way_out}"
        self.say_where_empty(filtered if self._filter_words else "No finding.", "Findings are being looked for…")
        kept = ledger.row(keep) if keep is not None else None
        table.fill(columns, len(rows), self._cells, cursor=kept or 0)
        if kept is None:
            self.go(self._home)
        self._tell()

    def _tell(self) -> None:
        """Show the finding under the cursor in its sentences."""
        self.query_one("#finding", Sheet).write(self._told)

    def _told(self, look: Look, width: int) -> list[list[Run]]:
        finding, comparison = self.finding, self._comparison
        return in_context(comparison, finding, look, width) if finding and comparison else []

    def _cells(self, row: int) -> Sequence[Sequence[Run]]:
        look, finding = self._look, self.ledger.rows[row]
        assert look is not None
        plain, dim = look.base, look.style("dim")
        mark = look.style(finding.type).without_color + look.style("partner") + Style(underline=False)
        kind = [(look.glyph(finding.type), mark)]
        if self._columns[1].title:
            kind.append((f" {finding.type}", plain if finding.differs else dim))
        cells: list[list[Run]] = [[(_where(finding), look.style("partner"))], kind]
        words = finding.summary
        if len(self._columns) == 4:
            cells.append([(finding.grade, dim)])
            words = words.removeprefix(f"{finding.grade}: ")
        return [*cells, [(words, plain if finding.differs else dim)]]

    def shows(self, place: Place) -> bool:
        return self.ledger.at(place) is not None

    def go(self, place: Place, span: Span | None = None) -> None:
        """Put the cursor on the first finding at a place, of the words of ``span`` if there is one, or behind it."""
        self._home = place
        found = self.ledger.near(place, span)
        if found is not None:
            self.table.go(found, tell=False)
            self._tell()

    def step_part(self, by: int) -> None:
        self.choose_chip((self.ledger.chip + by) % len(CHIPS))

    def choose_chip(self, number: int) -> None:
        """Show the findings of one chip."""
        self.ledger.chip = number
        self._fill(self.finding)

    def sort_by_next(self) -> str:
        """Sort by the next column, upwards and then downwards; the words for it."""
        words = self.ledger.sort_by_next()
        self._fill(self.finding)
        return words

    def set_filter(self, passes: Callable[[Finding], bool] | None, words: str = "", key: str = "") -> None:
        """Show only findings that pass (None: all); ``words`` says which they are, ``key`` what shows all again."""
        self.ledger.passes, self._filter_words = passes, words
        self._way_out = f" {key} shows everything." if key else ""
        self._fill(self.finding)

    def open(self) -> None:
        """Go to the words of the finding under the cursor."""
        finding = self.finding
        if finding is not None:
            side = finding.sides[0]
            self.post_message(self.Opened(Place(side.report, side.paragraph), Span(side.start, side.end), finding))

    def restyle(self, look: Look) -> None:
        super().restyle(look)
        self.query_one(Chips).restyle(look)

    def on_resize(self, event: events.Resize) -> None:
        rows = next((rows for least, rows in TOLD if event.size.height >= least), 0)
        sheet = self.query_one("#finding", Sheet)
        sheet.display = rows > 0
        sheet.styles.height = rows
        if self._look and self.has_new_size():
            self._fill(self.finding)

    def on_chips_chosen(self, event: Chips.Chosen) -> None:
        event.stop()
        self.choose_chip(event.number)
        self.post_message(self.Moved())

    def on_table_moved(self, event: Table.Moved) -> None:
        event.stop()
        self.call_after_refresh(self._tell)  # its sentences, some 8 ms, do not keep the cursor waiting
        self.post_message(self.Moved())

    def on_table_chosen(self, event: Table.Chosen) -> None:
        event.stop()
        self.open()

    def on_table_header_clicked(self, event: Table.HeaderClicked) -> None:
        event.stop()
        number = event.row if len(self._columns) == 4 or event.row < 2 else 3
        self.ledger.sort_by(number)
        self._fill(self.finding)
        self.post_message(self.Moved())


def _where(finding: Finding) -> str:
    """The paragraphs of a finding, each once."""
    return " ".join(str(place) for place in dict.fromkeys(places(finding)))


def _longest(texts: Iterable[str], least: int, most: int) -> int:
    """The cells that a column of these texts needs, with the gap behind it, between ``least`` and ``most``."""
    return max(least, min(most, max((cell_width(text) for text in texts), default=0) + 2))

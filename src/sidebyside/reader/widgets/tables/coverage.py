"""The coverage view: passages × reports, who tells what in full, in part, not at all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.message import Message

from sidebyside.language.plurals import counted
from sidebyside.layout.wrapping import wrap
from sidebyside.model import Place, Span, letter
from sidebyside.reader.views.coverage import CoverageRow, besides, coverage_rows
from sidebyside.reader.widgets.sheet import Sheet
from sidebyside.reader.widgets.tables.table import Column, Table
from sidebyside.reader.widgets.tables.view import TableView

if TYPE_CHECKING:
    from sidebyside.comparison import Comparison
    from sidebyside.reader.looks.lines import Run
    from sidebyside.reader.looks.look import Look
    from sidebyside.reader.work.survey import Survey


WIDE, LEAST = 100, 14
"""Below this width the columns of the reports are narrower, and the passages keep so many cells at least."""
LOW = 16
"""Below this height nothing but what the signs mean stands above the table."""


class CoverageGrid(TableView):
    """A table with a cell cursor; a cell stands for what one report tells of one passage."""

    DEFAULT_CSS = "CoverageGrid { height: 1fr; width: 1fr; & > Sheet { height: 2; } }"

    class Opened(Message):
        """A cell was chosen: the place to go to."""

        def __init__(self, place: Place) -> None:
            super().__init__()
            self.place = place

    class Moved(Message):
        """Another cell is under the cursor."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._all: list[CoverageRow] = []
        self._rows: list[CoverageRow] = []
        self.report = 0
        self.first_report = 0
        self._passes: Callable[[Place], bool] | None = None
        self.by_silence = False

    def compose(self) -> ComposeResult:
        yield Sheet(self._summary)
        yield Table()

    @property
    def row(self) -> CoverageRow | None:
        """The row under the cursor."""
        return self._rows[self.table.cursor] if self._rows else None

    @property
    def place(self) -> Place:
        row = self.row
        if row is None:
            return self._home
        return next((place for place in row.told if place.report == self.report), row.places[0])

    def show(self, comparison: Comparison | None, survey: Survey | None) -> None:
        if self.has_shown(comparison, survey):
            return
        self._all = coverage_rows(self.complete) if self.complete is not None else []
        self._fill()
        self.go(self._home)
        self._sum_up()

    def _summary(self, look: Look, width: int) -> list[list[Run]]:
        dim, plain = look.style("dim"), look.base
        signs: list[Run] = []
        for extent, words in (("full", "in full"), ("partial", "in part"), ("absent", "not at all")):
            signs += [(f"{look.glyph(extent)} ", look.style(extent)), (f"{words}   ", dim)]
        told = self._told_of_all() if self.size.height >= LOW else ""
        return [*([(told[start:end], plain)] for start, end in wrap(told, width) if told), signs]

    def _told_of_all(self) -> str:
        """How many passages there are, who is silent of how many, who tells how much alone, and what is not counted."""
        if self._comparison is None or not self._all:
            return ""
        passages = [row for row in self._all if row.number]
        reports = range(len(self._comparison.reports))
        counts = {
            "silent": [sum(1 for row in passages if row.extents[report] == "absent") for report in reports],
            "told alone": [sum(1 for row in self._all if not row.number and row.places[0].report == report)
                           for report in reports],
            "headings and boilerplate not counted": [len(besides(self._comparison, report)) for report in reports],
        }  # fmt: skip
        parts = [counted(len(passages), "passage")]
        for words, numbers in counts.items():
            if any(numbers):
                named = (f"{letter(report)}\N{NO-BREAK SPACE}{count}" for report, count in enumerate(numbers) if count)
                parts.append(f"{words}: {', '.join(named)}")
        return "; ".join(parts)

    def _sum_up(self) -> None:
        """Write what stands above the table, in as many lines as it needs."""
        sheet = self.query_one(Sheet)
        sheet.write(self._summary)
        if sheet.size.width > 2:
            sheet.styles.height = max(1 if self.size.height < LOW else 2, min(len(sheet.lines), self.size.height // 3))

    def _fill(self) -> None:
        comparison = self._comparison
        passes = self._passes
        rows = [row for row in self._all if passes is None or any(passes(place) for place in row.places)]
        if self.by_silence:
            rows.sort(key=lambda row: -row.extents.count("absent"))
        self._rows = rows
        count = len(comparison.reports) if comparison else 0
        told = 12 if self.size.width >= WIDE else 8
        room = max(1, (self.size.width - 6 - (LEAST if told < 12 else 24)) // (told + 1))
        self.report = min(self.report, max(0, count - 1))
        self.first_report = max(0, min(self.first_report, self.report, max(0, count - room)))
        self.first_report = max(self.first_report, self.report - room + 1)
        self._reports = range(self.first_report, min(count, self.first_report + room))
        columns = [Column("#", 4), Column("Passage")]
        for report in self._reports:
            title = f"{letter(report)}{' ◂' if report == self.report else ''}"
            before = "‹ " if report == self._reports[0] and report > 0 else ""
            behind = " ›" if report == self._reports[-1] and report + 1 < count else ""
            columns.append(Column(f"{before}{title}{behind}", told))
        table = self.table
        self.say_where_empty("Nothing is told.", "Passages are being gathered…")
        table.fill(columns, len(rows), self._cells, cursor=table.cursor)

    def _told(self, row: CoverageRow) -> str:
        assert self._comparison is not None
        place = row.title
        return self._comparison.reports[place.report].paragraph(place.paragraph)

    def _cells(self, line: int) -> Sequence[Sequence[Run]]:
        look, row = self._look, self._rows[line]
        assert look is not None
        number = (f"{row.number:>4}", look.style("dim"))
        if not row.number:
            number = (f"   {look.glyph('unique')}", look.style("line-unique"))
        words: list[Run] = [(self._told(row), look.base)]
        if row.title != row.places[0] or not any(place.report in self._reports for place in row.places):
            # Its column is beyond the edge, or another row is known by its first paragraph.
            words.insert(0, (f"{row.title}  ", look.style("partner")))
        cells: list[list[Run]] = [[number], words]
        current = line == self.table.cursor
        for report in self._reports:
            numbers = [str(place) for place in row.told if place.report == report]
            style = look.style(row.extents[report])
            here = current and report == self.report
            names = look.style("heading") if here else look.style("dim")
            text = " ".join(numbers) if numbers else ""
            cells.append([(f"{look.glyph(row.extents[report])} ", style), (f"{text}{' ◂' if here else ''}", names)])
        return cells

    def shows(self, place: Place) -> bool:
        return any(place in row.places for row in self._rows)

    def go(self, place: Place, span: Span | None = None) -> None:
        """Put the cursor on the passage of a place, or on the next of its report."""
        self._home = place
        self.report = place.report
        if not self._rows:
            return
        later = [
            (found, row)
            for row, told in enumerate(self._rows)
            for found in told.places
            if found.report == place.report and found >= place
        ]
        row = min(later)[1] if later else self.table.cursor
        self._fill()
        self.table.go(row)

    def step_part(self, by: int) -> None:
        count = len(self._comparison.reports) if self._comparison else 1
        self.report = (self.report + by) % count
        self._fill()
        self.post_message(self.Moved())

    def sort_by_next(self) -> str:
        """Change between the order of the text and most silent reports first; the words for it."""
        self.by_silence = not self.by_silence
        row = self.row
        self._fill()
        if row in self._rows:
            self.table.go(self._rows.index(row), tell=False)
        return "most silent reports first" if self.by_silence else "in the order of the text"

    def set_filter(self, passes: Callable[[Place], bool] | None) -> None:
        """Show only rows with a paragraph that passes (None: all)."""
        self._passes = passes
        self._fill()
        self.go(self._home)

    def open(self) -> None:
        """Go to what the cell under the cursor stands for."""
        if self.row is not None:
            self.post_message(self.Opened(self.place))

    def on_resize(self) -> None:
        if self._look and self.has_new_size():
            self._fill()
            self.call_after_refresh(self._sum_up)  # when the line above the table has its new width

    def on_table_moved(self, event: Table.Moved) -> None:
        event.stop()
        self._take(event.column)
        self.post_message(self.Moved())

    def on_table_chosen(self, event: Table.Chosen) -> None:
        event.stop()
        if self._take(event.column):
            self.post_message(self.Moved())
        else:
            self.open()

    def _take(self, column: int | None) -> bool:
        """Make the report of a column the one in front; whether it is another than before."""
        if column is None or column < 2 or self._reports[column - 2] == self.report:
            return False
        self.report = self._reports[column - 2]
        self._fill()
        return True

    def on_table_header_clicked(self, event: Table.HeaderClicked) -> None:
        event.stop()
        if self._take(event.row):
            self.post_message(self.Moved())

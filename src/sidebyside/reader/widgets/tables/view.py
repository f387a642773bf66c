"""What the two views that are tables have in common: ledgers and coverage."""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.geometry import Size

from sidebyside.model import Place
from sidebyside.reader.views.view import no_further
from sidebyside.reader.widgets.sheet import Sheet
from sidebyside.reader.widgets.tables.table import Table

if TYPE_CHECKING:
    from sidebyside.comparison import Comparison
    from sidebyside.reader.looks.look import Look
    from sidebyside.reader.views.view import Unit
    from sidebyside.reader.work.survey import Survey


class TableView(Vertical):
    """A table of a comparison, and sheets that tell of it. Rows are there when all findings are known."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.unready = ""
        """Why there is no comparison to show; empty where there is one."""
        self._comparison: Comparison | None = None
        self._survey: Survey | None = None
        self._look: Look | None = None
        self._shown: tuple[Comparison | None, Survey | None, Comparison | None, str] | None = None
        self._laid_out: Size | None = None
        self._home = Place(0, 0)

    @property
    def table(self) -> Table:
        """The table itself."""
        return self.query_one(Table)

    @property
    def complete(self) -> Comparison | None:
        """The comparison once all its findings are known."""
        known = self._survey is not None and self._survey.findings is not None
        return self._comparison if known else None

    def has_shown(self, comparison: Comparison | None, survey: Survey | None) -> bool:
        """Take what is to be shown; whether just this, as far as it was known, was taken before."""
        self._comparison, self._survey = comparison, survey
        now = (comparison, survey, self.complete, self.unready)
        before, self._shown = self._shown, now
        return before is not None and all(
            a is b or (a == b and isinstance(a, str)) for a, b in zip(before, now, strict=True)
        )

    def has_new_size(self) -> bool:
        """Whether the view has another size than when this was last asked: one shown again is resized as well."""
        before, self._laid_out = self._laid_out, self.size
        return before != self.size

    def say_where_empty(self, nothing: str, waiting: str) -> None:
        """What stands in the table where it has no row: ``nothing`` once all is known, before that why it waits."""
        self.table.empty = nothing if self.complete is not None else self.unready or waiting

    def shows(self, place: Place) -> bool:
        """Whether a row stands for this paragraph."""
        raise NotImplementedError

    def step_part(self, by: int) -> None:
        """Go to the next part of the table: another type of finding, another report."""
        raise NotImplementedError

    def step(self, unit: Unit, by: int) -> None:
        table = self.table
        if unit == "pane":
            self.step_part(by)
        elif unit == "end":
            table.go(0 if by < 0 else table.count - 1)
        else:
            size = {"half": max(1, table.rows_shown // 2), "page": table.rows_shown}
            table.move(by * size.get(unit, 1))

    @property
    def spot(self) -> Hashable:
        return self.table.cursor

    def limit(self, unit: Unit, by: int) -> str:
        return no_further(self.table.count, by)

    def restyle(self, look: Look) -> None:
        self._look = look
        for sheet in self.query(Sheet):
            sheet.restyle(look)
        self.table.restyle(look)

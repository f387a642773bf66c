"""What is true of choosing among many reports apart from the screen: order, search, open stacks, what is chosen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sidebyside.loading.collection.listing import ORDERS, Entry, Order, entry_of, in_order
from sidebyside.model import Report, letter


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the list: a text, or with ``copy`` one of the further copies of the text above it."""

    entry: Entry
    copy: bool = False

    @property
    def numbers(self) -> tuple[int, ...]:
        """The reports the line stands for."""
        return (self.entry.number,) if self.copy else self.entry.stack.members


class Choosing:
    """Reports, and which of them are chosen. ``rows`` are the lines of the list as they are to be shown now."""

    def __init__(
        self,
        reports: Sequence[Report],
        entries: Sequence[Entry],
        chosen: Iterable[int] = (),
        changed: Iterable[int] = (),
    ) -> None:
        self.reports = tuple(reports)
        self.changed = frozenset(changed)
        """The reports whose source is known to be another by now than the one that was read."""
        self.entries = tuple(entries)
        self.chosen = set(chosen)
        self.order: Order | None = None
        self.downwards = False
        self.wanted = ""
        self._open: set[int] = set()
        self._words: list[str] = []
        self.rows: list[Row] = []
        self._arrange()

    def toggle(self, row: Row) -> None:
        """Choose the report of a line, or no longer; of a stack the first copy, or none of them any more."""
        inside = self.chosen.intersection(row.numbers)
        if inside:
            self.chosen -= inside
        else:
            self.chosen.add(row.entry.number)

    def toggle_all(self) -> None:
        """Choose every text that is shown, one copy each; if all are chosen already, none of them."""
        texts = [row for row in self.rows if not row.copy]
        free = [row for row in texts if not self.chosen.intersection(row.numbers)]
        for row in free or texts:
            self.toggle(row)

    def letters(self, row: Row) -> str:
        """The letters that the chosen reports of a line will have, or ""."""
        places = {number: place for place, number in enumerate(sorted(self.chosen))}
        numbers = (row.entry.number,) if row.copy or self.is_open(row) else row.numbers
        return "".join(letter(places[number]) for number in numbers if number in places)

    def is_open(self, row: Row) -> bool:
        """Whether the copies of a text are listed below it."""
        return not row.copy and row.entry.number in self._open

    def open(self, row: Row, wanted: bool) -> Row:
        """List the copies of a text below it, or no longer; the line that the cursor belongs on then."""
        head = next(entry for entry in self.entries if row.entry.number in entry.stack.members)
        if len(head.stack.members) > 1:
            self._open = self._open | {head.number} if wanted else self._open - {head.number}
            self._arrange()
        return row if wanted else Row(head)

    def continue_as(self, before: Choosing) -> None:
        """Take the order and the search of an earlier list: they may have been set while reports were loading."""
        self.order, self.downwards, self.wanted = before.order, before.downwards, before.wanted
        self._arrange()

    def search(self, text: str) -> None:
        """Show the texts that hold every word of ``text`` in title, date, source, author or the text itself."""
        self.wanted = text
        self._arrange()

    def sort_next(self) -> None:
        """Sort by the next column: upwards, then downwards; in the end as the reports came."""
        if self.order is None:
            self.order = ORDERS[0]
        elif not self.downwards:
            self.downwards = True
        else:
            self.downwards = False
            place = ORDERS.index(self.order) + 1
            self.order = ORDERS[place] if place < len(ORDERS) else None
        self._arrange()

    def sort_by(self, order: Order) -> None:
        """Sort by a column; once more turns it round."""
        self.downwards = self.order == order and not self.downwards
        self.order = order
        self._arrange()

    def _arrange(self) -> None:
        words = self.wanted.casefold().split()
        found = [entry for entry in self.entries if self._matches(entry, words)] if words else list(self.entries)
        if self.order is not None:
            found = in_order(found, self.order, downwards=self.downwards)
        self.rows = []
        for entry in found:
            row = Row(entry)
            self.rows.append(row)
            if self.is_open(row):
                self.rows += [Row(entry_of(self.reports[n], n), True) for n in entry.stack.members[1:]]

    def _matches(self, entry: Entry, words: Sequence[str]) -> bool:
        if not self._words:
            self._words = [_searched(report) for report in self.reports]
        return any(all(word in self._words[number] for word in words) for number in entry.stack.members)


def _searched(report: Report) -> str:
    source = report.source
    parts = (
        report.title,
        report.date,
        report.site,
        report.author,
        source.label,
        source.url,
        source.format,
        report.text,
    )
    return "\n".join(parts).casefold()

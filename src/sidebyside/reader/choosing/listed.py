"""How the picker draws its list: the columns, the cells of a line, and what the status line counts."""

from __future__ import annotations

from sidebyside.language.plurals import counted
from sidebyside.loading.collection.listing import Order
from sidebyside.reader.choosing.choosing import Choosing, Row
from sidebyside.reader.looks.lines import Run
from sidebyside.reader.looks.look import Look
from sidebyside.reader.reading.sources import CHANGED
from sidebyside.reader.widgets.tables.table import Column

NARROW, USUAL, WIDE = 48, 70, 100
"""From these widths on the list has columns for source and title, for words and date as well, and a wider source."""


def orders(width: int) -> tuple[Order, ...]:
    """What the columns of a screen of ``width`` columns tell, behind the letter of the report."""
    if width >= USUAL:
        return ("date", "words", "source", "title")
    return ("source", "title") if width >= NARROW else ("title",)


def columns(choosing: Choosing, width: int) -> list[Column]:
    """The columns of a screen of ``width`` columns; the one that the list is sorted by has an arrow."""

    def title(order: str, name: str) -> str:
        return f"{name} {'▼' if choosing.downwards else '▲'}" if choosing.order == order else name

    source = 16 if width < USUAL else 23 if width < WIDE else 34
    known: dict[Order, Column] = {
        "date": Column(title("date", "Date"), 10),
        "words": Column(title("words", "Words").rjust(8), 8),
        "source": Column("  " + title("source", "Source"), source),
        "title": Column(title("title", "Title")),
    }
    return [Column("", 3), *(known[order] for order in orders(width))]


def cells(choosing: Choosing, row: Row, look: Look, width: int) -> list[list[Run]]:
    """A line of the list, cell by cell."""
    plain, dim = look.base, look.style("dim")
    entry = row.entry
    source: Run = ("  " + entry.source, dim)
    if entry.copies:  # from several sources: those are named where the stack is opened
        source = (f"{'▾' if choosing.is_open(row) else '▸'} {entry.copies}", look.style("partner"))
    letters = choosing.letters(row)
    sign: list[Run] = [(f"{CHANGED}  ", look.style("mark"))] if choosing.changed.intersection(row.numbers) else []
    known: dict[Order, list[Run]] = {
        "date": [(entry.date[:10] or "-", plain if entry.date else dim)],
        "words": [(f"{entry.words:,}".rjust(8), dim)],
        "source": [source],
        "title": [("└ " if row.copy else "", dim), *sign, (entry.title, look.style("heading") if letters else plain)],
    }
    return [[(letters, look.style("heading"))], *(known[order] for order in orders(width))]


def where(choosing: Choosing, *, loaded: bool, left_out: int) -> list[tuple[str, str]]:
    """How many reports are chosen and, once all are loaded, how many there are, and that there are lines about what was
    left out; each with the name of its style."""
    reports = len(choosing.reports)
    texts = sum(1 for line in choosing.rows if not line.copy)
    words = [(f"{len(choosing.chosen)} chosen ", "heading")] if choosing.chosen else []
    if loaded:
        of = f"{counted(texts, 'text')} in {counted(reports, 'report')}" if texts != reports else f"{reports:,} reports"
        words.append((f"{texts:,} found " if choosing.wanted else f"{of} ", ""))
    if left_out:
        words.append(("! left out ", "mark"))
    return words

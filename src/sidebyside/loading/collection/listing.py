"""Many reports as a list to choose from: one entry per text, its copies stacked, sorted by a column."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

from sidebyside.language.patterns import lazily
from sidebyside.model import Report

if TYPE_CHECKING:
    from sidebyside.loading.collection.copies import Stack

Order = Literal["date", "words", "source", "title"]
ORDERS: tuple[Order, ...] = get_args(Order)
"""What a list can be sorted by."""

_WORD = lazily(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[^\W\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+")


@dataclass(frozen=True)
class Entry:
    """One text among many reports. ``number`` is the 0-based report that stands for it, ``stack`` all that hold it.

    ``words`` counts those of the article, without boilerplate; a Chinese or Japanese character counts as one.
    """

    number: int
    stack: Stack
    title: str
    date: str
    source: str
    words: int

    @property
    def copies(self) -> str:
        """``same text, 7 copies``, or "" for a text of its own."""
        return str(self.stack)


def list_reports(reports: Sequence[Report]) -> list[Entry]:
    """The reports, near-identical ones stacked, in the order of their first members."""
    from sidebyside.loading.collection.copies import stacks

    return [_entry(reports, stack) for stack in stacks(reports)]


def entry_of(report: Report, number: int) -> Entry:
    """One report by itself."""
    from sidebyside.loading.collection.copies import Stack

    return Entry(number, Stack((number,)), report.title, report.date, source_of(report), words(report))


def in_order(entries: Sequence[Entry], order: Order, *, downwards: bool = False) -> list[Entry]:
    """The entries sorted by a column, ties as they were; what has no date, title or source comes last either way."""
    given = [entry for entry in entries if getattr(entry, order)]
    without = [entry for entry in entries if not getattr(entry, order)]
    key = (lambda entry: entry.words) if order == "words" else lambda entry: getattr(entry, order).casefold()
    return sorted(given, key=key, reverse=downwards) + without


def source_of(report: Report) -> str:
    """Where a report is from, in few words: the site, else the file's or address's label."""
    return report.site or report.source.label or report.source.path


def words(report: Report) -> int:
    """How many words the report has, boilerplate left out; a Chinese or Japanese character counts as one."""
    texts = (t for t, p in zip(report.texts, report.paragraphs, strict=True) if p.role != "boilerplate")
    return sum(len(_WORD.findall(text)) for text in texts)


def _entry(reports: Sequence[Report], stack: Stack) -> Entry:
    number = stack.members[0]
    alone = entry_of(reports[number], number)
    return Entry(number, stack, alone.title, alone.date, alone.source, alone.words)


MOST_NAMED = 12
"""So many reports that were named one by one are compared without asking which."""

MOST_FOUND = 6
"""So many reports out of folders, patterns and files of several are compared without asking which."""


def wants_choice(reports: int, named: int) -> bool:
    """Whether a person should choose among so many ``reports``, of which ``named`` sources were given."""
    return reports > MOST_NAMED or (reports > MOST_FOUND and reports > named)

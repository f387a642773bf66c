"""``sidebyside list``: what reports there are, how they were read, which are copies of one text."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from sidebyside.cli.output import write
from sidebyside.cli.sources import add_source_options, load_reports
from sidebyside.layout.display import clean

if TYPE_CHECKING:
    from sidebyside.loading import Entry
    from sidebyside.model import Report

# `sidebyside.loading.collection.listing.ORDERS`, repeated so that the parser loads nothing; a test keeps them equal.
ORDERS = ("date", "words", "source", "title")
FORMAT = "sidebyside/reports"
VERSION = 1


def register(commands: argparse._SubParsersAction[Any]) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "list",
        help="list reports: dates, lengths, sources, titles, copies",
        description="List reports with their dates, lengths, sources and titles; copies of one text stand together.",
    )
    add_source_options(parser)
    parser.add_argument("--sort", choices=ORDERS, default="", help="default: by date where all have one, else as given")
    parser.add_argument("--info", action="store_true", help="say of each report how it was read")
    parser.add_argument("--format", "-f", choices=("plain", "json"), default="plain", help="default: plain")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Load and list."""
    reports = load_reports(options, least=1)
    write(as_json(reports) if options.format == "json" else plain(reports, options.sort, info=options.info))
    return 0


def plain(reports: Sequence[Report], order: str = "", *, info: bool = False) -> str:
    """One line a text: number, date, words, title, source; then its copies and, with ``info``, how each was read."""
    from sidebyside.loading import list_reports
    from sidebyside.loading.collection.listing import in_order

    entries = list_reports(reports)
    if order:
        entries = in_order(entries, order)  # type: ignore[arg-type]
    return "\n".join(line for entry in entries for line in _lines(reports, entry, info)) + "\n"


def _lines(reports: Sequence[Report], entry: Entry, info: bool) -> Iterator[str]:
    from sidebyside.loading import info_line

    width = len(str(len(reports)))
    report = reports[entry.number]
    where = " · ".join(dict.fromkeys(part for part in (report.site, report.source.label or report.source.path) if part))
    yield clean(
        f"{entry.number + 1:>{width}}  {entry.date[:10] or '-':<10}  {entry.words:>6,} words  {entry.title}  ({where})"
    )
    margin = " " * (width + 2)
    if info:
        yield clean(f"{margin}{info_line(report)}")
    if entry.copies:
        yield f"{margin}{entry.copies}:"
        for number in entry.stack.members[1:]:
            copy = reports[number]
            yield clean(
                f"{margin}{number + 1:>{width}}  {copy.date[:10] or '-':<10}  {copy.title}  ({copy.source.label})"
            )
            if info:
                yield clean(f"{margin}{margin}{info_line(copy)}")


def as_json(reports: Sequence[Report]) -> str:
    """``"format": "sidebyside/reports", "version": 1`` and a record per report, in order, ASCII only."""
    from sidebyside.loading import info_line, list_reports
    from sidebyside.loading.collection.listing import words

    stack_of = {number: place for place, entry in enumerate(list_reports(reports)) for number in entry.stack.members}
    records: list[dict[str, Any]] = [
        {
            "report": number,
            "title": report.title,
            "date": report.date,
            "language": report.language,
            "author": report.author,
            "site": report.site,
            "words": words(report),
            "paragraphs": len(report),
            "stack": stack_of[number],
            "info": info_line(report),
            "source": asdict(report.source),
        }
        for number, report in enumerate(reports)
    ]
    whole = {"format": FORMAT, "version": VERSION, "reports": records}
    return json.dumps(whole, ensure_ascii=True, indent=1, allow_nan=False) + "\n"

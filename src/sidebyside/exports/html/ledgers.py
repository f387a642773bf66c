"""Findings, coverage and notes as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sidebyside.exports.html.elements import anchor, quoted, text
from sidebyside.exports.selection import Selection
from sidebyside.model import FINDING_TYPES, Extent, Finding, letter

if TYPE_CHECKING:
    from sidebyside.comparison import Comparison

EXTENTS: dict[Extent, str] = {"full": "●", "partial": "◐", "absent": "·"}


def ledgers(comparison: Comparison, selection: Selection) -> str:
    """One table per type of finding: what differs first named as such, then what agrees or stands alone."""
    tables = []
    for type in FINDING_TYPES:
        entries = [entry for entry in comparison.ledger(type) if selection.keeps(entry)]
        if not entries:
            continue
        rows = "".join(map(_row, entries))
        differing = sum(entry.differs for entry in entries)
        tables.append(
            f'<table class="ledger"><caption><strong>{type}</strong>: {_entries(len(entries))}, '
            f"{differing} differing</caption>"
            '<thead><tr><th scope="col">Grade</th><th scope="col">What</th><th scope="col">Words</th></tr></thead>'
            f"<tbody>{rows}</tbody></table>"
        )
    return "".join(tables) or "<p>No findings.</p>"


def _entries(count: int) -> str:
    return "1 entry" if count == 1 else f"{count} entries"


def _row(entry: Finding) -> str:
    css, mark = "agrees", entry.sign
    if entry.differs:
        css, mark = "differs", "≠ differs:"
    elif entry.grade == "only here":
        css = "alone"
    sides = "".join(f"<li>{quoted(side)}</li>" for side in entry.sides)
    return (
        f'<tr class="{css}"><th scope="row">{mark} {text(entry.grade)}</th>'
        f"<td>{text(entry.what)}</td><td><ul>{sides}</ul></td></tr>"
    )


def coverage(comparison: Comparison) -> str:
    """Passages × reports: who tells what in full, in part, not at all."""
    if not comparison.passages:
        return "<p>No paragraph of one report is told by another.</p>"
    head = "".join(f'<th scope="col">{letter(number)}</th>' for number in range(len(comparison.reports)))
    rows = []
    for passage, extents in zip(comparison.passages, comparison.coverage.rows, strict=True):
        first = passage.places[0]
        opening = comparison.reports[first.report].paragraph(first.paragraph)[:80]
        cells = "".join(f'<td class="{extent}">{EXTENTS[extent]} {extent}</td>' for extent in extents)
        places = " ".join(anchor(place) for place in passage.places)
        rows.append(f'<tr><th scope="row">{places} <span class="opening">{text(opening)}</span></th>{cells}</tr>')
    return (
        '<table class="coverage"><caption>Who tells what</caption>'
        f'<thead><tr><th scope="col">Passage</th>{head}</tr></thead><tbody>{"".join(rows)}</tbody></table>'
    )


def notes(comparison: Comparison) -> str:
    """The user's notes with the places they stand at."""
    items = "".join(
        f"<li>{anchor(note.place)}{f' and {anchor(note.other)}' if note.other else ''}: {text(note.text)}</li>"
        for note in comparison.notes
    )
    return f"<ul class='notes'>{items}</ul>"

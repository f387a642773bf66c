"""CSV (RFC 4180): one row per link, or with ``--only findings`` one row per side of each ledger entry.

Spreadsheets run cells that begin like a formula. Such a cell gets an apostrophe in front, and so does one that begins
with an apostrophe, so that taking one leading apostrophe away gives every text back.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from sidebyside.exports.selection import Selection
from sidebyside.layout.display import clean
from sidebyside.model import FINDING_TYPES, Place, letter

if TYPE_CHECKING:
    from sidebyside.comparison import Comparison

_ACTIVE = ("=", "+", "-", "@", "\t", "\r", "\n", "'", "＝", "＋", "－", "＠")

_LINKS = ("left", "right", "score", "origin", "left_kind", "right_kind", "left_text", "right_text")
_FINDINGS = ("entry", "type", "grade", "differs", "summary", "place", "report", "start", "end", "text")
_REPORTS = ("place", "kind", "role", "partners", "text")


def render(comparison: Comparison, selection: Selection) -> str:
    """A header row and the rows of one part: links unless another is selected. Every cell is quoted."""
    part = selection.only or ("findings" if selection.types else "links")
    header: tuple[str, ...]
    rows: Iterable[tuple[object, ...]]
    if part == "links":
        header, rows = _LINKS, _links(comparison)
    elif part == "findings":
        header, rows = _FINDINGS, _findings(comparison, selection)
    elif part == "coverage":
        header = ("passage", *(letter(number) for number in range(len(comparison.reports))))
        rows = (
            (" ".join(map(str, passage.places)), *row)
            for passage, row in zip(comparison.passages, comparison.coverage.rows, strict=True)
        )
    else:
        header, rows = _REPORTS, _paragraphs(comparison)
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([_safe(str(cell)) for cell in row] for row in rows)
    return out.getvalue()


def _safe(cell: str) -> str:
    cell = clean(cell)
    return f"'{cell}" if cell.startswith(_ACTIVE) else cell


def _links(comparison: Comparison) -> Iterator[tuple[object, ...]]:
    for link in comparison.links:
        yield (
            link.left,
            link.right,
            link.score,
            link.origin,
            comparison.kind(*link.left),
            comparison.kind(*link.right),
            comparison.reports[link.left.report].paragraph(link.left.paragraph),
            comparison.reports[link.right.report].paragraph(link.right.paragraph),
        )


def _findings(comparison: Comparison, selection: Selection) -> Iterator[tuple[object, ...]]:
    number = 0
    for type in FINDING_TYPES:
        for entry in comparison.ledger(type):
            if not selection.keeps(entry):
                continue
            number += 1
            differs = "yes" if entry.differs else "no"
            for side in entry.sides:
                place = Place(side.report, side.paragraph)
                yield (number, type, entry.grade, differs, entry.summary, place, letter(side.report), *side[2:])


def _paragraphs(comparison: Comparison) -> Iterator[tuple[object, ...]]:
    for number, report in enumerate(comparison.reports):
        for p, span in enumerate(report.paragraphs):
            partners = " ".join(map(str, comparison.partners(number, p)))
            yield (Place(number, p), comparison.kind(number, p), span.role, partners, report.paragraph(p))

"""Two texts held against each other as the only paragraphs of two linked reports."""

from __future__ import annotations

from sidebyside.comparison.comparison import Comparison
from sidebyside.model import Finding, FindingType, Link, Place, Report


def compared(left: str, right: str, *, language: str = "en", dates: tuple[str, str] = ("", "")) -> Comparison:
    reports = [
        Report.from_paragraphs([text], language=language, date=date)
        for text, date in zip((left, right), dates, strict=True)
    ]
    return Comparison(reports, [Link(Place(0, 0), Place(1, 0), 1.0)])


def rows(comparison: Comparison, type: FindingType) -> list[tuple[str, ...]]:
    """(grade, words of each side…) of the rows that concern more than one report."""
    return [(f.grade, *(s.text for s in f.sides)) for f in comparison.ledger(type) if len(f.sides) > 1]


def check_spans(comparison: Comparison) -> None:
    for finding in comparison.entries:
        for side in finding.sides:
            paragraph = comparison.reports[side.report].paragraph(side.paragraph)
            assert paragraph[side.start : side.end] == side.text != ""


def differing(comparison: Comparison, type: FindingType) -> list[Finding]:
    return [finding for finding in comparison.findings if finding.type == type]

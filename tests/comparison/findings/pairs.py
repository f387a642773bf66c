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


def check_ledger(comparison: Comparison, type: FindingType) -> None:
    """Each row has one exact side a report, and what a link shows by itself is part of a row."""
    entries = comparison.ledger(type)
    for entry in entries:
        assert len({side.report for side in entry.sides}) == len(entry.sides)
        for side in entry.sides:
            assert comparison.reports[side.report].paragraph(side.paragraph)[side.start : side.end] == side.text
    for link in comparison.links:
        for finding in comparison.findings_in(link):
            if finding.type == type:
                assert any(set(finding.sides) <= set(entry.sides) for entry in entries)


def differing(comparison: Comparison, type: FindingType) -> list[Finding]:
    return [finding for finding in comparison.findings if finding.type == type]

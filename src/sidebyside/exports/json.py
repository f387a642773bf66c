"""The whole comparison as JSON: ``"format": "sidebyside/comparison", "version": 1`` (docs/exports.md).

ASCII only: what a text holds can then neither drive a terminal nor depend on a locale.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from sidebyside.exports.selection import Selection
from sidebyside.language.identify import stated_language
from sidebyside.model import FINDING_TYPES, Finding, Link, Place, letter

if TYPE_CHECKING:
    from sidebyside.comparison import Comparison

FORMAT = "sidebyside/comparison"
VERSION = 1


def render(comparison: Comparison, selection: Selection) -> str:
    """The document as one JSON text, keys in a fixed order, indented by one blank."""
    return json.dumps(document(comparison, selection), ensure_ascii=True, indent=1, allow_nan=False) + "\n"


def document(comparison: Comparison, selection: Selection | None = None) -> dict[str, Any]:
    """The comparison as plain lists and dicts; offsets count code points of the paragraph, numbers are 0-based."""
    selection = selection or Selection()
    result: dict[str, Any] = {"format": FORMAT, "version": VERSION}
    if not selection.only:
        result["folds"] = comparison.folds
    if selection.wants("reports"):
        result["reports"] = [_report(comparison, number) for number in range(len(comparison.reports))]
    if selection.wants("links"):
        result["links"] = [_link(comparison, link) for link in comparison.links]
        result["cut"] = [{"left": _place(x.left), "right": _place(x.right), "score": x.score} for x in comparison.cut]
        result["passages"] = [{"places": [_place(p) for p in passage.places]} for passage in comparison.passages]
    if selection.wants("findings"):
        result["findings"] = [_finding(f) for f in comparison.findings if selection.keeps(f)]
        result["ledgers"] = {
            type: [_finding(f) for f in comparison.ledger(type) if selection.keeps(f)]
            for type in FINDING_TYPES
            if not selection.types or type in selection.types
        }
    if selection.wants("coverage"):
        result["coverage"] = [
            {"passage": number, "reports": list(row), "standing": comparison.coverage.standing(number)}
            for number, row in enumerate(comparison.coverage.rows)
        ]
        result["only_here"] = [
            {"report": number, "paragraphs": list(comparison.only_here(number))}
            for number in range(len(comparison.reports))
        ]
    if selection.wants("reports"):
        result["notes"] = [
            {"place": _place(n.place), "other": _place(n.other) if n.other else None, "text": n.text}
            for n in comparison.notes
        ]
    return result


def _report(comparison: Comparison, number: int) -> dict[str, Any]:
    report = comparison.reports[number]
    return {
        "letter": letter(number),
        "title": report.title,
        "date": report.date,
        "language": stated_language(report),
        "author": report.author,
        "site": report.site,
        "source": asdict(report.source),
        "paragraphs": [
            {
                "paragraph": p,
                "start": span.start,
                "end": span.end,
                "role": span.role,
                "kind": comparison.kind(number, p),
                "text": report.paragraph(p),
                "spans": [list(found) for found in comparison.spans(number, p)],
                "sentences": [
                    {"start": s.start, "end": s.end, "kind": kind}
                    for s, kind in zip(
                        comparison.sentences(number, p), comparison.sentence_kinds(number, p), strict=True
                    )
                ],
            }
            for p, span in enumerate(report.paragraphs)
        ],
    }


def _place(place: Place) -> dict[str, int]:
    return {"report": place.report, "paragraph": place.paragraph}


def _link(comparison: Comparison, link: Link) -> dict[str, Any]:
    left = comparison.reports[link.left.report].paragraph(link.left.paragraph)
    right = comparison.reports[link.right.report].paragraph(link.right.paragraph)
    return {
        "left": _place(link.left),
        "right": _place(link.right),
        "score": link.score,
        "origin": link.origin,
        "evidence": {
            "sentences": [pair._asdict() for pair in link.evidence.sentences],
            "words": [
                {
                    "left": list(word.left),
                    "left_text": left[word.left.start : word.left.end],
                    "right": list(word.right),
                    "right_text": right[word.right.start : word.right.end],
                    "weight": word.weight,
                }
                for word in link.evidence.words
            ],
        },
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "type": finding.type,
        "grade": finding.grade,
        "differs": finding.differs,
        "summary": finding.summary,
        "sides": [side._asdict() for side in finding.sides],
        "detail": [list(pair) for pair in finding.detail],
    }

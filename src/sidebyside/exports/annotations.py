"""W3C Web Annotations (https://www.w3.org/TR/annotation-model/): findings and notes, anchored by quote and position.

Positions count code points of the whole report's text, as `TextPositionSelector` has it; the quote carries up to 32
characters on each side, so that an annotation finds its place again where the text has changed.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sidebyside.exports.selection import Selection
from sidebyside.model import Note, Side, letter

if TYPE_CHECKING:
    from sidebyside.comparison import Comparison

CONTEXT = 32
"""Code points of prefix and suffix."""


def render(comparison: Comparison, selection: Selection) -> str:
    """An annotation page; ``selection`` picks findings by type."""
    items = [
        {
            "type": "Annotation",
            "motivation": "assessing" if entry.differs else "describing",
            "body": {
                "type": "TextualBody",
                "format": "text/plain",
                "purpose": "commenting",
                "value": f"{entry.type}, {entry.grade}: {entry.summary}",
            },
            "target": [_side(comparison, side) for side in entry.sides],
        }
        for entry in comparison.entries
        if selection.keeps(entry)
    ]
    if not selection.types:
        items += [_note(comparison, note) for note in comparison.notes]
    for number, item in enumerate(items):
        item["id"] = f"urn:sidebyside:annotation:{number + 1}"
    page = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "urn:sidebyside:annotations",
        "type": "AnnotationPage",
        "startIndex": 0,
        "items": items,
    }
    return json.dumps(page, ensure_ascii=True, indent=1, allow_nan=False) + "\n"


def _note(comparison: Comparison, note: Note) -> dict[str, Any]:
    places = [note.place, *([note.other] if note.other else [])]
    sides = [
        Side(p.report, p.paragraph, 0, len(comparison.reports[p.report].paragraph(p.paragraph)), "") for p in places
    ]
    return {
        "type": "Annotation",
        "motivation": "commenting",
        "body": {"type": "TextualBody", "format": "text/plain", "value": note.text},
        "target": [_side(comparison, side) for side in sides],
    }


def _side(comparison: Comparison, side: Side) -> dict[str, Any]:
    report = comparison.reports[side.report]
    offset = report.paragraphs[side.paragraph].start
    start, end = offset + side.start, offset + side.end
    return {
        "source": _source(comparison, side.report),
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": report.text[start:end],
                "prefix": report.text[max(0, start - CONTEXT) : start],
                "suffix": report.text[end : end + CONTEXT],
            },
            {"type": "TextPositionSelector", "start": start, "end": end},
        ],
    }


def _source(comparison: Comparison, report: int) -> str:
    """The address it came from, or a name for the bytes; never a path of this machine."""
    source = comparison.reports[report].source
    if source.url.startswith(("https://", "http://")):
        return source.url
    return f"urn:sha256:{source.sha256}" if source.sha256 else f"urn:sidebyside:report:{letter(report)}"

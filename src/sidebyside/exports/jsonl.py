"""JSON Lines: the records of the JSON document one a line, each named by its ``"record"`` (docs/exports.md)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sidebyside.exports.json import document
from sidebyside.exports.selection import Selection

if TYPE_CHECKING:
    from sidebyside.comparison import Comparison


def render(comparison: Comparison, selection: Selection) -> str:
    """First a ``comparison`` record, then reports, paragraphs, links, passages, findings, coverage, notes, entries."""
    whole = document(comparison, selection)
    lines: list[dict[str, Any]] = [{"record": "comparison", "format": whole["format"], "version": whole["version"]}]
    for number, report in enumerate(whole.get("reports", ())):
        paragraphs = report.pop("paragraphs")
        lines.append({"record": "report", "report": number, **report})
        lines += [{"record": "paragraph", "report": number, **paragraph} for paragraph in paragraphs]
    for record, key in (
        ("link", "links"),
        ("cut", "cut"),
        ("passage", "passages"),
        ("finding", "findings"),
        ("coverage", "coverage"),
        ("only_here", "only_here"),
        ("note", "notes"),
    ):
        lines += [{"record": record, **item} for item in whole.get(key, ())]
    for type, entries in whole.get("ledgers", {}).items():
        lines += [{"record": "entry", "ledger": type, **entry} for entry in entries]
    return "".join(json.dumps(line, ensure_ascii=True, allow_nan=False) + "\n" for line in lines)

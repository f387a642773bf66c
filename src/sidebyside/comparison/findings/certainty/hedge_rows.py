"""The rows of the hedge ledger."""

from __future__ import annotations

from sidebyside.model import Finding, Side

GRADES = ("strengthened", "softened", "agree")


def row(grade: str, left: Side, right: Side) -> Finding:
    """A row of two phrases, the left report's first."""
    return Finding("hedge", grade, f"{grade}: {left.text} / {right.text}", (left, right), differs=grade != "agree")

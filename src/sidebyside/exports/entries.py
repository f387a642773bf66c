"""How an entry of a ledger is put into words in every format."""

from __future__ import annotations

from sidebyside.model import Finding


def what(entry: Finding) -> str:
    """The entry's summary without its grade, which formats show in a place of its own."""
    return entry.summary.removeprefix(f"{entry.grade}: ")

"""Findings: what linked sentences really disagree about, and the ledgers that list them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sidebyside.model import Finding, Link

if TYPE_CHECKING:
    from sidebyside.comparison.comparison import Comparison


def in_link(comparison: Comparison, link: Link) -> tuple[Finding, ...]:
    """The findings (differences only) between the two paragraphs of one link, in order of their places."""
    return ()


def ledger(comparison: Comparison) -> tuple[Finding, ...]:
    """All entries of all ledgers, sorted by type and place: differences, agreements, what one report alone says."""
    return ()

"""Which part of a comparison is asked for."""

from __future__ import annotations

from dataclasses import dataclass

from sidebyside.model import Finding, FindingType

PARTS = ("reports", "links", "findings", "coverage")


@dataclass(frozen=True, slots=True)
class Selection:
    """``only`` is one of `PARTS` or empty for all; ``types`` are finding types, empty for all."""

    only: str = ""
    types: tuple[FindingType, ...] = ()

    def wants(self, part: str) -> bool:
        """Whether this part is asked for."""
        return not self.only or self.only == part

    def keeps(self, entry: Finding) -> bool:
        """Whether this ledger entry is asked for."""
        return not self.types or entry.type in self.types

"""Snapshots: a comparison saved with its texts, corrections, notes and view (docs/snapshots.md).

Names are resolved on first use: listing snapshots needs none of what opening one needs.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sidebyside.snapshots.corrections import Correction, replay
    from sidebyside.snapshots.difference import Difference, find_difference, then_and_now
    from sidebyside.snapshots.drift import (
        Moved,
        SourceState,
        beside,
        beside_reports,
        carry,
        carry_beside,
        check_sources,
        realign,
    )
    from sidebyside.snapshots.entry import Entry
    from sidebyside.snapshots.journal import Journal, Recovered, left_behind, recover
    from sidebyside.snapshots.snapshot import Snapshot
    from sidebyside.snapshots.store import Store

_HOME = {
    "Correction": "corrections",
    "Difference": "difference",
    "Entry": "entry",
    "Journal": "journal",
    "Moved": "drift",
    "Recovered": "journal",
    "Snapshot": "snapshot",
    "SourceState": "drift",
    "Store": "store",
    "beside": "drift",
    "beside_reports": "drift",
    "carry": "drift",
    "carry_beside": "drift",
    "check_sources": "drift",
    "find_difference": "difference",
    "left_behind": "journal",
    "realign": "drift",
    "recover": "journal",
    "replay": "corrections",
    "then_and_now": "difference",
}

__all__ = [
    "Correction",
    "Difference",
    "Entry",
    "Journal",
    "Moved",
    "Recovered",
    "Snapshot",
    "SourceState",
    "Store",
    "beside",
    "beside_reports",
    "carry",
    "carry_beside",
    "check_sources",
    "find_difference",
    "left_behind",
    "realign",
    "recover",
    "replay",
    "then_and_now",
]


def __getattr__(name: str) -> Any:
    if name in _HOME:
        value = getattr(import_module(f"sidebyside.snapshots.{_HOME[name]}"), name)
        globals()[name] = value
        return value
    raise AttributeError(f"module 'sidebyside.snapshots' has no attribute {name!r}")

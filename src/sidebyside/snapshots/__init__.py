"""Snapshots: a comparison saved with its texts, corrections, notes and view (docs/snapshots.md).

Names are resolved on first use: listing snapshots needs none of what opening one needs.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sidebyside.snapshots.folder.entry import Entry
    from sidebyside.snapshots.folder.store import Store
    from sidebyside.snapshots.journal.corrections import Correction, replay
    from sidebyside.snapshots.journal.journal import Journal, Recovered, left_behind, recover
    from sidebyside.snapshots.snapshot import Snapshot
    from sidebyside.snapshots.versions.difference import Difference, find_difference, then_and_now
    from sidebyside.snapshots.versions.drift import (
        Moved,
        SourceState,
        beside,
        beside_reports,
        carry,
        carry_beside,
        check_sources,
        realign,
    )

_HOME = {
    "Correction": "journal.corrections",
    "Difference": "versions.difference",
    "Entry": "folder.entry",
    "Journal": "journal.journal",
    "Moved": "versions.drift",
    "Recovered": "journal.journal",
    "Snapshot": "snapshot",
    "SourceState": "versions.drift",
    "Store": "folder.store",
    "beside": "versions.drift",
    "beside_reports": "versions.drift",
    "carry": "versions.drift",
    "carry_beside": "versions.drift",
    "check_sources": "versions.drift",
    "find_difference": "versions.difference",
    "left_behind": "journal.journal",
    "realign": "versions.drift",
    "recover": "journal.journal",
    "replay": "journal.corrections",
    "then_and_now": "versions.difference",
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

"""Snapshots: a comparison saved with its texts, corrections, notes and view."""

from sidebyside.snapshots.corrections import Correction, correct, replay
from sidebyside.snapshots.difference import Difference, find_difference, then_and_now
from sidebyside.snapshots.drift import Moved, SourceState, beside, check_sources, realign
from sidebyside.snapshots.journal import Journal, Recovered, left_behind, recover
from sidebyside.snapshots.listing import Entry
from sidebyside.snapshots.snapshot import Snapshot
from sidebyside.snapshots.store import Store

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
    "check_sources",
    "correct",
    "find_difference",
    "left_behind",
    "realign",
    "recover",
    "replay",
    "then_and_now",
]

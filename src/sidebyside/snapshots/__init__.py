"""Snapshots: a comparison saved with its texts, corrections, notes and view."""

from sidebyside.snapshots.corrections import Correction, correct, replay
from sidebyside.snapshots.journal import Journal, Recovered, left_behind, recover
from sidebyside.snapshots.listing import Entry
from sidebyside.snapshots.snapshot import Snapshot
from sidebyside.snapshots.store import Store

__all__ = [
    "Correction",
    "Entry",
    "Journal",
    "Recovered",
    "Snapshot",
    "Store",
    "correct",
    "left_behind",
    "recover",
    "replay",
]

"""Snapshots: a comparison saved with its texts, corrections, notes and view."""

from sidebyside.snapshots.listing import Entry
from sidebyside.snapshots.snapshot import Snapshot
from sidebyside.snapshots.store import Store

__all__ = ["Entry", "Snapshot", "Store"]

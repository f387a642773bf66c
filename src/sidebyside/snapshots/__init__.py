"""Snapshots: a comparison saved with its texts, corrections, notes and view."""


class Snapshot:
    """A saved comparison."""

"""What the snapshot commands share: the store, the time, and the way into the reader."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from sidebyside.cli.output import write
from sidebyside.cli.terminal import take_terminal

if TYPE_CHECKING:
    from sidebyside.comparison import Comparison
    from sidebyside.snapshots import Snapshot, Store


def open_store() -> Store:
    """The store in the user's data folder."""
    from sidebyside.settings.paths import data_dir
    from sidebyside.snapshots import Store

    return Store(data_dir() / "snapshots")


def now() -> str:
    """The time to stamp a snapshot with."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def read_in_panes(comparison: Comparison, snapshot: Snapshot | None = None, made_here: bool = False) -> int:
    """Open the reader on a comparison, or print it where there is no terminal; the exit status.

    ``made_here`` says that the snapshot's sources may be looked at without asking.
    """
    if not take_terminal():
        from sidebyside.exports import render

        write(render(comparison, "plain"))
        return 0
    from sidebyside.reader import read

    return read(comparison.reports, comparison=comparison, snapshot=snapshot, made_here=made_here)

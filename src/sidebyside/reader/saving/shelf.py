"""Snapshots as the reader uses them: what is saved of the view, and how it is found again."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from sidebyside.model import Place, Report
from sidebyside.settings.config import INTENSITIES, VIEWS
from sidebyside.settings.paths import data_dir

if TYPE_CHECKING:
    from sidebyside.comparison import Comparison
    from sidebyside.snapshots import Snapshot, Store

View = Mapping[str, str | int | float | bool | None]


def store() -> Store:
    """The folder of snapshots."""
    from sidebyside.snapshots import Store

    return Store(data_dir() / "snapshots")


def make_snapshot(comparison: Comparison, title: str, view: View) -> Snapshot:
    """A snapshot of now."""
    from sidebyside.snapshots import Snapshot

    created = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return Snapshot(comparison, title=title, created=created, view=view)


def propose_title(reports: tuple[Report, ...]) -> str:
    """A title for a snapshot of these reports."""
    names = [report.title or report.source.label or " ".join(report.text[:80].split()) for report in reports]
    short = [name if len(name) <= 32 else name[:31].rstrip() + "…" for name in names if name]
    return " | ".join(short[:3]) + (f" and {len(short) - 3} more" if len(short) > 3 else "")


def view_place(view: View) -> Place | None:
    """The place in the text a saved view names, if it does."""
    report, paragraph = view.get("report"), view.get("paragraph")
    if type(report) is int and type(paragraph) is int and report >= 0 <= paragraph:
        return Place(report, paragraph)
    return None


def view_word(view: View, key: str) -> str:
    """The saved name of the view or of the intensity; empty where it is none of those there are."""
    value = view.get(key)
    known = {"view": VIEWS, "intensity": INTENSITIES}[key]
    return value if isinstance(value, str) and value in known else ""

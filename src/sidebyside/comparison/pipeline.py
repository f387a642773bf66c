"""The way from reports to a comparison, with progress."""

from __future__ import annotations

from collections.abc import Iterable

from sidebyside.alignment import align
from sidebyside.comparison.comparison import Comparison
from sidebyside.model import Progress, Report, no_progress


def compare(reports: Iterable[Report], progress: Progress = no_progress) -> Comparison:
    """Align two or more reports and return their comparison.

    ``progress(done, total, stage)`` is called between steps; what it raises (`sidebyside.errors.Cancelled`) ends the
    work and leaves nothing behind. Raises ValueError for fewer than two reports.
    """
    reports = tuple(reports)
    if len(reports) < 2:
        raise ValueError("a comparison needs two or more reports")
    return Comparison(reports, align(reports, progress))

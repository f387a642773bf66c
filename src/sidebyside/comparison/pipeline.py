"""The way from reports to a comparison, with progress."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from sidebyside.alignment import align
from sidebyside.comparison.comparison import Comparison
from sidebyside.cycles import uncollected
from sidebyside.language.identify import identify
from sidebyside.model import Progress, Report, no_progress


def compare(reports: Iterable[Report], progress: Progress = no_progress) -> Comparison:
    """Align two or more reports and return their comparison; a report without a language gets the one found in it.

    ``progress(done, total, stage)`` is called between steps; what it raises (`sidebyside.errors.Cancelled`) ends the
    work and leaves nothing behind. Raises ValueError for fewer than two reports.
    """
    reports = tuple(reports)
    if len(reports) < 2:
        raise ValueError("a comparison needs two or more reports")
    reports = tuple(r if r.language else replace(r, language=identify(r.text)) for r in reports)
    links = align(reports, progress)
    with uncollected():  # to put hundreds of thousands of links in order takes as many keys
        return Comparison(reports, links)

"""Options that say which reports are meant, and the way from them to reports."""

from __future__ import annotations

import argparse

from sidebyside.errors import SidebysideError
from sidebyside.model import Report


def add_source_options(parser: argparse.ArgumentParser) -> None:
    """Add the reports and everything that tells how to load them."""
    parser.add_argument("reports", nargs="*", metavar="REPORT", help="a file, folder, pattern, address, or -")
    parser.add_argument("--demo", action="store_true", help="use the two sample reports that come with sidebyside")
    parser.add_argument("--language", metavar="CODE", default="", help="the reports' language (en, de, fr ...)")


def load_reports(options: argparse.Namespace) -> list[Report]:
    """The two or more reports that the options name. Raises SidebysideError, one line."""
    from sidebyside.loading import load
    from sidebyside.settings.resources import seed_files

    sources = list(options.reports)
    if options.demo:
        sources = [*map(str, seed_files()), *sources]
    if not sources:
        raise SidebysideError("give two or more reports, or --demo (see sidebyside --help)")
    reports = [load(source) for source in sources]
    if len(reports) < 2:
        raise SidebysideError(f"{sources[0]}: only one report; a comparison needs two or more")
    return reports

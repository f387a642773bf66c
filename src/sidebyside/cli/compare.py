"""``sidebyside compare``: the comparison on stdout or in a file."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from sidebyside.cli.output import write
from sidebyside.cli.sources import load_reports
from sidebyside.errors import SidebysideError
from sidebyside.exports import FORMATS, Selection, render
from sidebyside.exports.selection import PARTS
from sidebyside.model import FINDING_TYPES

if TYPE_CHECKING:
    from sidebyside.comparison import Comparison


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what to print, where to, and what the exit status says."""
    add_format_options(parser)
    parser.add_argument("--exit-code", action="store_true", help="exit 1 if the reports differ")
    parser.set_defaults(run=run)


def add_format_options(parser: argparse.ArgumentParser) -> None:
    """Add what to print and where to."""
    parser.add_argument("--format", "-f", choices=tuple(FORMATS), default="plain", help="default: plain")
    parser.add_argument("--output", "-o", metavar="FILE", default="-", help="write to FILE, whole or not at all")
    parser.add_argument("--only", choices=PARTS, default="", help="only this part of the comparison")
    parser.add_argument("--type", choices=FINDING_TYPES, action="append", default=[], help="only findings of this type")


def show(comparison: Comparison, options: argparse.Namespace) -> None:
    """Print a comparison as `add_format_options` says. Raises SidebysideError where a format cannot."""
    try:
        text = render(comparison, options.format, Selection(options.only, tuple(options.type)))
    except ValueError as error:
        raise SidebysideError(str(error)) from error
    write(text, options.output)


def run(options: argparse.Namespace) -> int:
    """Load, compare, print."""
    from sidebyside.comparison import compare

    comparison = compare(load_reports(options))
    show(comparison, options)
    if not options.exit_code:
        return 0
    same = all(
        comparison.kind(number, paragraph) == "shared"
        for number, report in enumerate(comparison.reports)
        for paragraph in range(len(report))
    )
    return 0 if same and not comparison.findings else 1

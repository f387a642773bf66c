"""Options that say which reports are meant, and the way from them to reports."""

from __future__ import annotations

import argparse
import os
import re
import sys
from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO

from sidebyside.cli.output import complain
from sidebyside.errors import SidebysideError
from sidebyside.language.patterns import lazily

if TYPE_CHECKING:
    from sidebyside.model import Report

_SIZE = lazily(r"(\d+(?:\.\d+)?)\s*([kmg]?)(?:i?b)?", re.IGNORECASE)
_UNITS = {"": 1, "k": 1024, "m": 1024**2, "g": 1024**3}


def size(text: str) -> int:
    """A number of bytes from ``500k``, ``16M`` or ``1.5 GiB``. Raises ArgumentTypeError."""
    found = _SIZE.fullmatch(text.strip())
    if not found or not float(found[1]):
        raise argparse.ArgumentTypeError(f"{text!r} is no size; write it like 500k, 16M or 1G")
    return int(float(found[1]) * _UNITS[found[2].lower()])


def language(text: str) -> str:
    """An ISO 639-1 code. Raises ArgumentTypeError."""
    from sidebyside.language.codes import ISO_639_1

    if text not in ISO_639_1:
        raise argparse.ArgumentTypeError(f"{text!r} is no language code of ISO 639-1; write it like en, de or fr")
    return text


def add_source_options(parser: argparse.ArgumentParser) -> None:
    """Add the reports and everything that tells how to load them."""
    parser.add_argument("reports", nargs="*", metavar="REPORT", help="a file, folder, pattern, address, or -")
    group = parser.add_argument_group("loading")
    group.add_argument("--demo", action="store_true", help="use the two sample reports that come with sidebyside")
    group.add_argument("--language", type=language, metavar="CODE", help="the language of all reports (en, de, fr ...)")
    group.add_argument("--max-size", type=size, metavar="SIZE", help="most bytes of one source (default 16M)")
    group.add_argument("--keep-all", action="store_true", help="keep what is left out of an article, as boilerplate")
    group.add_argument("--offline", action="store_true", help="take the kept copies of addresses, fetch nothing")
    group.add_argument("--allow-private", action="store_true", help="read addresses of the own network too")


def load_reports(options: argparse.Namespace) -> list[Report]:
    """The two or more reports that the options name. Raises SidebysideError, one line."""
    from sidebyside.loading import MAX_SIZE, load_all
    from sidebyside.settings.resources import seed_files

    sources = list(options.reports)
    if options.demo:
        sources = [*map(str, seed_files()), *sources]
    if not sources:
        raise SidebysideError("give two or more reports, or --demo (see sidebyside --help)")
    stdin: BinaryIO | None = sys.stdin.buffer if sys.stdin else None
    reports = load_all(
        sources,
        stdin=stdin,
        tell=complain,
        max_size=options.max_size or MAX_SIZE,
        keep_all=options.keep_all,
        allow_private=options.allow_private,
        offline=options.offline,
    )
    if len(reports) < 2:
        raise SidebysideError(f"{sources[0]}: only one report; a comparison needs two or more")
    return [_placed(replace(r, language=options.language) if options.language else r) for r in reports]


def _placed(report: Report) -> Report:
    """The report with its path from the root on: it holds in any folder, and a snapshot's exports have the same."""
    path = report.source.path
    return replace(report, source=replace(report.source, path=os.path.abspath(path))) if path else report

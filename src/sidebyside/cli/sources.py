"""Options that say which reports are meant, and the way from them to reports."""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO

from sidebyside.cli.output import complain
from sidebyside.errors import SidebysideError
from sidebyside.language.patterns import lazily

if TYPE_CHECKING:
    from sidebyside.model import Progress, Report

MANY = 13
"""From so many sources on, loading shows its progress."""

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


def load_reports(options: argparse.Namespace, *, least: int = 2) -> list[Report]:
    """The reports that the options name, at least so many. Raises SidebysideError, one line."""
    sources = named(options)
    with loading_line() as progress:
        reports = load_named(options, sources, progress, complain)
    return enough(reports, sources, least)


def named(options: argparse.Namespace) -> list[str]:
    """The sources that the options name. Raises SidebysideError where there are none."""
    from sidebyside.settings.resources import seed_files

    sources = [*map(str, seed_files()), *options.reports] if options.demo else list(options.reports)
    if not sources:
        raise SidebysideError("give two or more reports, or --demo (see sidebyside --help)")
    return sources


def load_named(
    options: argparse.Namespace,
    sources: Sequence[str],
    progress: Progress | None = None,
    tell: Callable[[str], None] = complain,
    stop: Callable[[], bool] | None = None,
) -> list[Report]:
    """Load as the options say. Raises LoadError."""
    from sidebyside.loading import MAX_SIZE, load_all
    from sidebyside.loading.gate.pipes import never
    from sidebyside.model import no_progress

    stdin: BinaryIO | None = sys.stdin.buffer if sys.stdin else None
    reports = load_all(
        sources,
        stdin=stdin,
        progress=progress or no_progress,
        tell=tell,
        stop=stop or never,
        max_size=options.max_size or MAX_SIZE,
        keep_all=options.keep_all,
        allow_private=options.allow_private,
        offline=options.offline,
    )
    return [_placed(replace(r, language=options.language) if options.language else r) for r in reports]


def _placed(report: Report) -> Report:
    """The report with its path from the root on: it holds in any folder, and a snapshot's exports have the same."""
    path = report.source.path
    return replace(report, source=replace(report.source, path=os.path.abspath(path))) if path else report


def enough(reports: list[Report], sources: Sequence[str], least: int = 2) -> list[Report]:
    """The reports, if there are so many. Raises SidebysideError."""
    if len(reports) < least:
        raise SidebysideError(f"{sources[0]}: only one report; a comparison needs two or more")
    return reports


@contextmanager
def loading_line() -> Iterator[Progress | None]:
    """Progress on a terminal's stderr where there are many sources: one line, gone at the end."""
    if not (sys.stderr and sys.stderr.isatty()):
        yield None
        return
    shown = False

    def erase() -> None:
        sys.stderr.write("\r" + " " * 40 + "\r")
        sys.stderr.flush()

    def progress(done: int, total: int, stage: str) -> None:
        nonlocal shown
        if total >= MANY and done < total:
            shown = True
            sys.stderr.write(f"\r{stage} {done:,} of {total:,} ")
            sys.stderr.flush()
        elif shown:  # what is said of the files comes next
            shown = False
            erase()

    try:
        yield progress
    finally:
        if shown:
            erase()

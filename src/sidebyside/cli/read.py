"""``sidebyside A B``: the reader, or the plain comparison where there is no terminal."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from importlib import import_module
from typing import Any

from sidebyside.cli.output import write
from sidebyside.cli.sources import load_reports


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the reader's own options."""
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Open the reader; without a terminal, print the plain comparison."""
    # Reports are many small values that live to the end: looking for circles among them took a tenth of the opening of
    # 2 × 10,000 paragraphs, and later 60 to 200 ms at a time.
    gc.set_threshold(50_000, 20, 50)
    reports = load_reports(options)
    if not has_terminal():
        from sidebyside.comparison import compare
        from sidebyside.exports import render

        write(render(compare(reports), "plain"))
        return 0
    reader: Any = import_module("sidebyside.reader")
    status: int = reader.read(reports)
    return status


def has_terminal() -> bool:
    """Whether the reader can run: stdin and stdout are terminals, and not dumb ones."""
    if os.environ.get("TERM") == "dumb" or not (sys.stdout and sys.stdin):
        return False
    return sys.stdout.isatty() and sys.stdin.isatty()

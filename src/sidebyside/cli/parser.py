"""Every command and option, in one place."""

from __future__ import annotations

import argparse

import sidebyside
from sidebyside.cli import compare, completions, listing, read, snapshot
from sidebyside.cli.sources import add_source_options

COMMANDS = ("read", "compare", "list", "snapshot", "completions")

_DESCRIPTION = "Read several accounts of one event next to each other: what is shared, what diverges, what is unique."
_EPILOG = """\
sidebyside A B [C ...] is short for sidebyside read A B [C ...].
A report is a file, a folder, a pattern, an address or - for standard input.
Of many reports those to compare are chosen from a list (--all: no list). What cannot be read in a folder is left out
and said; what was named itself must be read.
exit status: 0 done, 1 differs (only with --exit-code), 2 trouble, 130 interrupted
"""


class Parser(argparse.ArgumentParser):
    """An argument parser whose complaint is one line."""

    def error(self, message: str) -> None:  # type: ignore[override]
        from sidebyside.errors import SidebysideError

        raise SidebysideError(f"{message} (see {self.prog} --help)")


def build_parser() -> argparse.ArgumentParser:
    """The parser of the whole command line; each command sets ``run``, a function of the options."""
    parser = Parser(
        prog="sidebyside",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"sidebyside {sidebyside.__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True, parser_class=Parser)

    reading = commands.add_parser("read", help="read reports in linked panes (the default)", description=_DESCRIPTION)
    add_source_options(reading)
    read.add_options(reading)

    comparing = commands.add_parser(
        "compare",
        help="print the comparison",
        description="Print what is shared, divergent and unique, or save it in another format.",
    )
    add_source_options(comparing)
    compare.add_options(comparing)

    listing.register(commands)
    snapshot.register(commands)

    completing = commands.add_parser("completions", help="print a shell's completion script")
    completions.add_options(completing)
    return parser

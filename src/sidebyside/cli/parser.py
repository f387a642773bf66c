"""Every command and option, in one place."""

from __future__ import annotations

import argparse
from importlib import import_module
from typing import Any

import sidebyside

COMMANDS = ("read", "compare", "list", "snapshot", "completions")

_MODULES = {"list": "sidebyside.cli.listing", "snapshot": "sidebyside.cli.snapshot.commands"}
"""The modules that are not named like their commands."""

DESCRIPTION = "Read several accounts of one event next to each other: what is shared, what diverges, what is unique."
_EPILOG = """\
sidebyside A B [C ...] is short for sidebyside read A B [C ...].
A report is a file, a folder, a pattern, an address or - for standard input.
Of many reports those to compare are chosen from a list (--all: no list). What cannot be read in a folder is left out
and said; what was named itself must be read.
exit status: 0 done, 1 differs (only with --exit-code), 2 trouble, 130 interrupted
"""


class Parser(argparse.ArgumentParser):
    """An argument parser whose complaint is one line, and that takes no option by half its name."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **{"allow_abbrev": False, **options})

    def error(self, message: str) -> None:  # type: ignore[override]
        from sidebyside.errors import SidebysideError

        raise SidebysideError(f"{message} (see {self.prog} --help)")


def build_parser(command: str = "") -> argparse.ArgumentParser:
    """The parser of the whole command line, or with ``command`` of that one alone, which imports nothing of the others.

    Each command is a module of `sidebyside.cli` whose ``register`` adds its parser; that sets ``run``, a function of
    the options.
    """
    parser = Parser(
        prog="sidebyside",
        description=DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"sidebyside {sidebyside.__version__}")
    if not command:
        from sidebyside.cli.manual import ShowManual

        parser.add_argument("--man", action=ShowManual)
    commands = parser.add_subparsers(metavar="COMMAND", required=True, parser_class=Parser)
    for name in (command,) if command else COMMANDS:
        import_module(_MODULES.get(name, f"sidebyside.cli.{name}")).register(commands)
    return parser

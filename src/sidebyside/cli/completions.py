"""``sidebyside completions SHELL``: a completion script made from the parser itself."""

from __future__ import annotations

import argparse
from typing import Any

from sidebyside.cli.output import write

SHELLS = ("bash", "zsh", "fish", "tcsh")


def register(commands: argparse._SubParsersAction[Any]) -> None:
    """Add the ``completions`` command."""
    parser = commands.add_parser("completions", help="print a shell's completion script")
    parser.add_argument("shell", choices=SHELLS, metavar="SHELL", help="one of: " + ", ".join(SHELLS))
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the script."""
    import shtab

    from sidebyside.cli.parser import build_parser

    write(shtab.complete(build_parser(), options.shell) + "\n")
    return 0

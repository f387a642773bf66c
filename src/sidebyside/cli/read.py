"""``sidebyside A B``: the reader, or the plain comparison where there is no terminal."""

from __future__ import annotations

import argparse
import gc
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any

from sidebyside.cli.output import complain, write
from sidebyside.cli.parser import DESCRIPTION
from sidebyside.cli.sources import add_source_options, enough, load_named, load_reports, named
from sidebyside.cli.terminal import take_terminal

if TYPE_CHECKING:
    from sidebyside.model import Progress, Report


OPENING = (500_000, 20, 50)
"""When Python looks for circles among its values until the first text is there: never, as it takes a twentieth of the
time. The reader looks then, and more often."""


def register(commands: argparse._SubParsersAction[Any]) -> None:
    """Add the ``read`` command."""
    parser = commands.add_parser("read", help="read reports in linked panes (the default)", description=DESCRIPTION)
    add_source_options(parser)
    choosing = parser.add_mutually_exclusive_group()
    choosing.add_argument("--pick", action="store_true", help="choose the reports from a list, however few they are")
    choosing.add_argument("--all", action="store_true", help="compare all reports, however many, without asking which")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Open the reader; without a terminal, print the plain comparison, or a list where there are too many for one."""
    sources = named(options)
    if not take_terminal():
        return _print(load_reports(options), options, len(sources))
    gc.set_threshold(*OPENING)
    reader: Any = import_module("sidebyside.reader")
    status: int
    if _are_many(options, sources):

        def loader(progress: Progress, tell: Callable[[str], None], stop: Callable[[], bool]) -> list[Report]:
            return enough(load_named(options, sources, progress, tell, stop), sources)

        status = reader.read((), loader=loader, choose=_asks(options, len(sources)))
        return status
    reports = enough(load_named(options, sources), sources)
    status = reader.read(reports, choose=_asks(options, len(sources))(len(reports)))
    return status


def _are_many(options: argparse.Namespace, sources: Sequence[str]) -> bool:
    """Whether loading takes so long that the reader opens first and shows the progress.

    Not where standard input or a pipe is to be read: it may be the terminal that the reader's keys come from, or a
    command that asks something there.
    """
    from sidebyside.loading.collection.sources import expand
    from sidebyside.loading.gate.pipes import STANDARD_INPUT, is_pipe

    if any(source in STANDARD_INPUT or is_pipe(source) for source in sources):
        return False

    return _asks(options, len(sources))(len(expand(sources)[0]))


def _asks(options: argparse.Namespace, given: int) -> Callable[[int], bool]:
    """Whether the user chooses, given how many reports there are."""
    from sidebyside.loading.collection.listing import wants_choice

    return lambda count: bool(options.pick or (not options.all and wants_choice(count, given)))


def _print(reports: list[Report], options: argparse.Namespace, given: int) -> int:
    if _asks(options, given)(len(reports)):
        from sidebyside.cli.listing import plain

        write(plain(reports))
        complain(f"{len(reports):,} reports, listed: name those to compare, or add --all")
        return 0
    from sidebyside.comparison import compare
    from sidebyside.exports import render

    write(render(compare(reports), "plain"))
    return 0

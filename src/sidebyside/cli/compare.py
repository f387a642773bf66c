"""``sidebyside compare``: the comparison on stdout or in a file."""

from __future__ import annotations

import argparse
import re
from typing import TYPE_CHECKING, Any

from sidebyside.cli.output import write
from sidebyside.cli.sources import add_source_options, load_reports
from sidebyside.errors import SidebysideError
from sidebyside.exports import FORMATS, Selection, render
from sidebyside.exports.file import PICTURE, format_of
from sidebyside.exports.selection import PARTS
from sidebyside.model import FINDING_TYPES

if TYPE_CHECKING:
    from sidebyside.comparison import Comparison


def register(commands: argparse._SubParsersAction[Any]) -> None:
    """Add the ``compare`` command."""
    parser = commands.add_parser(
        "compare",
        help="print the comparison",
        description="Print what is shared, divergent and unique, or save it in another format.",
    )
    add_source_options(parser)
    add_format_options(parser)
    parser.add_argument("--exit-code", action="store_true", help="exit 1 if the reports differ")
    parser.set_defaults(run=run)


def screen_size(text: str) -> tuple[int, int]:
    """Columns and rows from ``120x36``. Raises ArgumentTypeError."""
    found = re.fullmatch(r"(\d{2,3})x(\d{2,3})", text)
    if not found:
        raise argparse.ArgumentTypeError(f"{text!r} is no size of a screen; write it like 120x36")
    return int(found[1]), int(found[2])


def add_format_options(parser: argparse.ArgumentParser) -> None:
    """Add what to print and where to."""
    parser.add_argument(
        "--format", "-f", choices=(*FORMATS, PICTURE), help="default: what the ending of FILE says; else plain"
    )
    parser.add_argument("--output", "-o", metavar="FILE", default="-", help="write to FILE, whole or not at all")
    parser.add_argument("--only", choices=PARTS, default="", help="only this part of the comparison")
    parser.add_argument("--type", choices=FINDING_TYPES, action="append", default=[], help="only findings of this type")
    parser.add_argument(
        "--no-folding", action="store_true", help="show trivial differences too: case, accents, spelling, inflection"
    )
    picture = parser.add_argument_group("picture", "for --format svg, a picture of the reader's screen")
    picture.add_argument("--size", type=screen_size, default=(120, 36), metavar="COLUMNSxROWS", help="default: 120x36")
    picture.add_argument("--theme", type=theme_name, default="dark", help="default: dark")


def theme_name(text: str) -> str:
    """The name of a built-in theme. Raises ArgumentTypeError."""
    from sidebyside.settings.resources import theme_files

    themes = [path.stem for path in theme_files()]
    if text not in themes:
        raise argparse.ArgumentTypeError(f"no theme {text!r}; there are {', '.join(themes)}")
    return text


def show(comparison: Comparison, options: argparse.Namespace) -> None:
    """Print a comparison as `add_format_options` says. Raises SidebysideError where a format cannot."""
    comparison = comparison.with_folding(not options.no_folding)
    format = options.format or format_of(options.output) or "plain"
    try:
        text = (
            _picture(comparison, options)
            if format == PICTURE
            else render(comparison, format, Selection(options.only, tuple(options.type)))
        )
    except ValueError as error:
        raise SidebysideError(str(error)) from error
    write(text, options.output)


def run(options: argparse.Namespace) -> int:
    """Load, compare, print."""
    from sidebyside.comparison import compare

    comparison = compare(load_reports(options)).with_folding(not options.no_folding)
    show(comparison, options)
    if not options.exit_code:
        return 0
    same = all(
        comparison.kind(number, paragraph) == "shared"
        for number, report in enumerate(comparison.reports)
        for paragraph in range(len(report))
    )
    return 0 if same and not comparison.findings else 1


def _picture(comparison: Comparison, options: argparse.Namespace) -> str:
    from sidebyside.reader.picture import draw

    return draw(comparison, size=options.size, theme=options.theme)

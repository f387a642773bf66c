"""The manual page, made from the parser of the command line and the table of actions. ``sidebyside --man`` prints it.

docs/sidebyside.1 is a copy, packed for ``man sidebyside``: ``python -m sidebyside --man > docs/sidebyside.1``.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from typing import Any

import sidebyside
from sidebyside.cli.output import write
from sidebyside.reader.keys.commands import COMMANDS, GROUPS, keymap, shown

_ABOUT = (
    "Two or more reports of one event are read next to each other. Paragraphs that tell the same stand level; words "
    "that differ, and findings (quotations, numbers, dates, names, hedges, attribution, negation) stand out.",
    "A report is a text, Markdown, HTML, PDF, DOCX, ODT, RTF, EPUB, mail or TEI file, a file of records (JSON, CSV, a "
    "feed), a folder, a pattern, an http(s) address, or - for standard input. file#3 is the third report of a file.",
    "Without a command, read is meant. With a terminal the reader opens; keys come from the terminal where standard "
    "input is a pipe. Without one the comparison is printed.",
)
_STATUS = (
    ("0", "Done."),
    ("1", "The reports differ (only with --exit-code)."),
    ("2", "Trouble with what was given: one line on standard error says which and why."),
    ("70", "An error of the program itself."),
    ("128+n", "Ended by signal n."),
)
_KEYS = (
    "Keys of the default keymap. config.toml takes the keymap vim or less, or changes single keys: see FILES. In the "
    "reader, ? shows the keys in force. In the keymaps vim and less a number before a key counts: 5j moves five lines "
    "down, 8G to paragraph 8 of this report."
)
_FILES = (
    (
        "~/.config/sidebyside/config.toml",
        'Settings. keymap = "vim" or "less" (or "default") chooses the keys to begin with; theme, theme_dark and '
        "theme_light the colours; measure, spacing, intensity, view, overview, inspector, remember_place and "
        "remember_theme how a reading begins. Below [keys] stands one line for each action that gets other keys, by "
        "its id as under KEYS: "
        'next-divergent = ["n", "] d"]. There is no such file at first; a mistake in it costs that line alone and is '
        "told in the status line. The folder is another one on macOS and Windows, the one the reader names below ?.",
    ),
    (
        "~/.config/sidebyside/themes/NAME.toml",
        'A theme of your own: name = "evening", inherits = "dark", and below [palette] and [roles] what is to be other '
        "than there. It is read again while you edit it.",
    ),
    ("~/.local/share/sidebyside/snapshots/", "Saved snapshots, one file each."),
    ("~/.local/state/sidebyside/", "What the reader remembers."),
)
_ENVIRONMENT = (
    ("SIDEBYSIDE_CONFIG_DIR", "The folder of config.toml and themes/."),
    ("SIDEBYSIDE_DATA_DIR", "The folder of snapshots/ and of journals of unsaved corrections."),
    ("SIDEBYSIDE_STATE_DIR", "The folder of what the reader remembers: the place in each set of reports."),
    ("SIDEBYSIDE_CACHE_DIR", "The folder of the kept copies of addresses."),
    ("SIDEBYSIDE_DEBUG", "If set, an error of the program itself is shown in full."),
    ("NO_COLOR", "If set, no colour is sent; kinds have glyphs and text styles."),
    ("VISUAL, EDITOR", "The editor that opens the source of a report."),
)
_EXAMPLES = (
    ("sidebyside --demo", "Read the two sample reports."),
    ("sidebyside reuters.html tass.pdf", "Read two files."),
    ("sidebyside compare a.txt b.txt --format json | jq .findings", "What differs, for another program."),
    ("sidebyside snapshot save a.txt b.txt --title Flood", "Keep texts and comparison for later."),
    ("sidebyside --man | man -l -", "This page, where it is not installed."),
)


class ShowManual(argparse.Action):
    """The option that prints the manual page and ends."""

    def __init__(self, option_strings: list[str], dest: str, **_: Any) -> None:
        super().__init__(option_strings, argparse.SUPPRESS, nargs=0, help="print the manual page (roff) and exit")

    def __call__(self, parser: argparse.ArgumentParser, *_: Any) -> None:
        write(manual(parser))
        parser.exit()


def manual(parser: argparse.ArgumentParser) -> str:
    """The manual page as roff for man(7); ``parser`` is that of the whole command line."""
    return "\n".join(_page(parser)) + "\n"


def _page(parser: argparse.ArgumentParser) -> Iterator[str]:
    commands = _commands(parser)
    yield '.\\" Made by "sidebyside --man"; do not edit.'
    yield f'.TH SIDEBYSIDE 1 "" "sidebyside {sidebyside.__version__}" "User Commands"'
    yield ".SH NAME"
    yield "sidebyside \\- read several accounts of one event next to each other"
    yield ".SH SYNOPSIS"
    for number, usage in enumerate(("[OPTION ...] REPORT REPORT [REPORT ...]", *(f"{name} ..." for name in commands))):
        yield from ([".br"] if number else [])
        yield f"\\fBsidebyside\\fR {_text(usage)}"
    yield ".SH DESCRIPTION"
    for number, paragraph in enumerate((parser.description or "", *_ABOUT)):
        yield from ([".PP"] if number else [])
        yield _text(paragraph)
    yield ".SH OPTIONS"
    yield from _options(parser)
    yield ".SH COMMANDS"
    for name, command in commands.items():
        yield from _command(name, command)
    yield ".SH KEYS"
    yield _text(_KEYS)
    keys = keymap("default")
    for group in GROUPS:
        yield f".SS {_text(group)}"
        for action in COMMANDS:
            if action.group == group:
                pressed = ", ".join(shown((key,)) for key in keys[action.id]) or "no key"
                yield from _item(pressed, f"{action.title}. {action.help} [{action.id}]")
    sections = (("FILES", _FILES), ("ENVIRONMENT", _ENVIRONMENT), ("EXIT STATUS", _STATUS), ("EXAMPLES", _EXAMPLES))
    for title, items in sections:
        yield f".SH {title}"
        for term, words in items:
            yield from _item(term, words)


def _command(name: str, parser: argparse.ArgumentParser) -> Iterator[str]:
    """One command: usage, what it does, its options; commands of its own stand below it."""
    inner = _commands(parser)
    if not inner:
        yield f".SS {_text(name)}"
        named = " ".join(_usage(action) for action in parser._actions if not action.option_strings)
        yield f"\\fBsidebyside {_text(name)}\\fR {_text(f'[OPTION ...] {named}'.rstrip())}"
        yield ".PP"
        yield _text(parser.description or "")
        yield from _options(parser)
    for below, command in inner.items():
        yield from _command(f"{name} {below}", command)


def _commands(parser: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            return dict(action.choices)
    return {}


def _options(parser: argparse.ArgumentParser) -> Iterator[str]:
    for action in parser._actions:
        if action.help in (None, argparse.SUPPRESS) or isinstance(action, argparse._SubParsersAction):
            continue
        # Formatted here, not by argparse, whose ways change from one Python to the next.
        value = "" if action.nargs == 0 else _value(action)
        term = " ".join(filter(None, (", ".join(action.option_strings), value)))
        yield from _item(term, (action.help or "") % {**vars(action), "prog": parser.prog})


def _value(action: argparse.Action) -> str:
    if action.metavar is not None:
        return str(action.metavar)
    return "{" + ",".join(map(str, action.choices)) + "}" if action.choices else action.dest.upper()


def _usage(action: argparse.Action) -> str:
    value = _value(action)
    return {"*": f"[{value} ...]", "?": f"[{value}]", "+": f"{value} ..."}.get(str(action.nargs), value)


def _item(term: str, words: str) -> Iterable[str]:
    return ".TP", f"\\fB{_text(term)}\\fR", _text(words)


def _text(words: str) -> str:
    """Words as roff shows them: a backslash is no command, a hyphen can be searched for, a line begins no request."""
    escaped = words.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{escaped}" if escaped.startswith((".", "'")) else escaped

"""The face of loading: one source in, its reports out."""

from __future__ import annotations

import os
import re
from typing import BinaryIO

from sidebyside.cycles import uncollected
from sidebyside.errors import LoadError, SidebysideError
from sidebyside.language.plurals import counted
from sidebyside.loading.document import MAX_SIZE, Contents, Raw, Unreadable
from sidebyside.loading.finishing import finish
from sidebyside.loading.gate.files import read_file, read_stream, ungzipped
from sidebyside.loading.gate.pipes import Stop, is_pipe, never, own_name, read_pipe
from sidebyside.loading.labels import printable
from sidebyside.loading.registry import find_format
from sidebyside.model import Report


def load(
    source: str | os.PathLike[str] | BinaryIO,
    *,
    max_size: int = MAX_SIZE,
    keep_all: bool = False,
    allow_private: bool = False,
    offline: bool = False,
) -> Report:
    """The one report of a path, an http(s) address or an open binary file.

    ``max_size`` is the most bytes read; ``keep_all`` keeps, as boilerplate, what a format would leave out. For
    addresses, ``allow_private`` lets them be of the own network, ``offline`` takes the copy kept before. A source with
    several reports needs a choice: ``articles.jsonl#3`` is the third. Raises LoadError naming the source and the
    reason, and no other exception, whatever the bytes are.
    """
    raw, choice = open_source(source, max_size, keep_all, allow_private, offline)
    reports = reports_of(raw, choice)
    if len(reports) > 1:
        raise LoadError(
            printable(raw.label),
            f"holds {counted(len(reports), 'report')}; choose one with #1 to #{len(reports)}",
        )
    return reports[0]


def open_source(
    source: str | os.PathLike[str] | BinaryIO,
    max_size: int,
    keep_all: bool,
    allow_private: bool,
    offline: bool,
    stop: Stop = never,
) -> tuple[Raw, int | None]:
    """The bytes of a source and the number after its ``#``, if any; ``stop`` ends the wait for a pipe.

    Raises LoadError.
    """
    if not isinstance(source, (str, os.PathLike)):
        name = getattr(source, "name", "")
        label = name if isinstance(name, str) and name else "-"
        try:
            data = read_stream(source, max_size)
        except Unreadable as refusal:
            raise LoadError(printable(label), str(refusal)) from None
        name = "" if label.startswith("<") or label == "-" else os.path.basename(label)
        return Raw(data, name, label, max_size=max_size, keep_all=keep_all), None
    path, choice = split_choice(os.fspath(source))
    if isinstance(source, str) and is_address(path):
        return _fetched(path, max_size, keep_all, allow_private, offline), choice
    try:
        if is_pipe(path):  # it has no path: what has been read from it is nowhere any more
            data = read_pipe(path, max_size, stop)
            return Raw(data, own_name(path), path, max_size=max_size, keep_all=keep_all), choice
        data = read_file(path, max_size)
    except Unreadable as refusal:
        raise LoadError(printable(path), str(refusal)) from None
    return Raw(data, os.path.basename(path), path, path=path, max_size=max_size, keep_all=keep_all), choice


def _fetched(url: str, max_size: int, keep_all: bool, allow_private: bool, offline: bool) -> Raw:
    from sidebyside.loading.network.fetching import fetch

    try:
        return fetch(url, max_size=max_size, keep_all=keep_all, allow_private=allow_private, offline=offline)
    except Unreadable as refusal:
        # A name and password of an address are nobody's business.
        raise LoadError(printable(re.sub(r"(?<=//)[^/?#]*@", "", url)), str(refusal)) from None


def is_address(source: str) -> bool:
    """Whether ``source`` is an http(s) address (or claims another scheme, which fetching refuses)."""
    scheme, mark, _ = source.partition("://")
    return bool(mark) and scheme.isascii() and scheme.replace("+", "").isalnum() and not os.path.lexists(source)


def split_choice(source: str) -> tuple[str, int | None]:
    """``book.epub#3`` as ("book.epub", 3), unless a file of that very name exists."""
    head, mark, tail = source.rpartition("#")
    if mark and head and tail.isascii() and tail.isdigit() and len(tail) <= 9 and not os.path.lexists(source):
        return head, int(tail)
    return source, None


def reports_of(raw: Raw, choice: int | None = None) -> list[Report]:
    """All reports in ``raw``, or the one of 1-based ``choice``. Raises LoadError."""
    label = printable(raw.label)
    try:
        with uncollected():
            raw = ungzipped(raw)
            module = find_format(raw)
            _ = raw.digest  # begun
            return finished(raw, module.NAME, module.read(raw), choice)
    except Unreadable as refusal:
        raise LoadError(label, str(refusal)) from None
    except SidebysideError:
        raise
    except Exception as error:
        raise LoadError(label, failure(error)) from None


def failure(error: Exception) -> str:
    """The reason to give for an exception that no parser announced: the file is at fault or the parser is."""
    if isinstance(error, RecursionError):
        return "nested too deeply"
    if isinstance(error, MemoryError):
        return "needs too much memory"
    words = " ".join(str(error).split())[:120]
    return f"cannot be read ({type(error).__name__}{': ' + words if words else ''})"


def finished(raw: Raw, format_name: str, contents: Contents, choice: int | None = None) -> list[Report]:
    """The reports of what a format read. Where there is a whole (a book), it is the one report unless a part is chosen.
    Raises Unreadable."""
    drafts, unit = contents.drafts, contents.unit
    if choice is not None:
        if not 1 <= choice <= len(drafts):
            raise Unreadable(f"has no {unit} {choice}, only {counted(len(drafts), unit)}")
        part = f"#{choice}" if len(drafts) > 1 or contents.whole else ""
        return [finish(raw, drafts[choice - 1], format_name, part)]
    if contents.whole is not None:
        return [finish(raw, contents.whole, format_name)]
    if not drafts:
        raise Unreadable("no text")
    if len(drafts) == 1:
        return [finish(raw, drafts[0], format_name)]
    return [finish(raw, draft, format_name, f"#{number}") for number, draft in enumerate(drafts, 1)]

"""Many sources in, their reports out: labels set apart, repeats said, ordered by date where all have one."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, BinaryIO

from sidebyside.errors import LoadError
from sidebyside.language.plurals import counted
from sidebyside.loading.collection.sources import Item, expand
from sidebyside.loading.dates import in_order
from sidebyside.loading.document import MAX_SIZE, Raw, Unreadable
from sidebyside.loading.gate.files import read_stream
from sidebyside.loading.gate.pipes import Stop, is_pipe, never
from sidebyside.loading.labels import distinct, printable
from sidebyside.loading.one import finished, open_source, reports_of, split_choice
from sidebyside.model import Progress, Report, no_progress

if TYPE_CHECKING:
    from sidebyside.loading.children.pool import Read

_QUICK = ("", "txt", "text", "md", "markdown", "json", "jsonl", "csv", "tsv", "asc")
"""Endings of formats that are read faster than they are handed to another process."""

WORTH_IT = 12
"""From this many files on, starting children (each imports its libraries anew, about half a second) pays."""

Tell = Callable[[str], None]
"""Called with each line about what was left out or said of the sources; lines may hold any character."""


def tell_nobody(line: str) -> None:
    """The narration that says nothing."""


def load_all(
    sources: Sequence[str],
    *,
    stdin: BinaryIO | None = None,
    progress: Progress = no_progress,
    tell: Tell = tell_nobody,
    stop: Stop = never,
    max_size: int = MAX_SIZE,
    keep_all: bool = False,
    allow_private: bool = False,
    offline: bool = False,
) -> list[Report]:
    """The reports of files, folders, patterns, addresses and ``-`` (``stdin``, a binary stream), in order.

    A file that holds several reports gives them all, ``file#3`` the third. They are ordered by date where every one has
    a date, else as given. A file of a folder or pattern that cannot be read is left out and ``tell`` gets the line;
    one that was named itself raises LoadError, as does a source without any text. ``progress`` may raise Cancelled;
    where ``stop`` answers True, what has been read so far is the result, and ``tell`` gets a line.
    ``max_size``, ``keep_all``, ``allow_private`` and ``offline`` are as for `load`.
    """
    items, lines = expand(sources)
    reports: list[Report] = []
    paths: list[str] = []
    refused: dict[str, list[LoadError]] = {}
    read: dict[str, int] = {}
    each = _each(items, _Options(stdin, max_size, keep_all, allow_private, offline, stop))
    with closing(each):
        for number, item in enumerate(items):
            if stop():
                lines.append(f"stopped: {number:,} of {counted(len(items), 'source')} read")
                refused.clear()
                break
            progress(number, len(items), "loading")
            loaded = next(each)
            if isinstance(loaded, LoadError):
                if not item.found:
                    raise loaded
                lines.append(f"left out: {loaded}")
                refused.setdefault(item.origin, []).append(loaded)
                continue
            read[item.origin] = read.get(item.origin, 0) + 1
            reports += loaded
            paths += [item.name] * len(loaded)
    progress(len(items), len(items), "loading")
    for origin, errors in refused.items():
        if origin not in read:
            # One of them says why: mostly it is the same for all.
            raise LoadError(printable(origin), f"no text in {counted(len(errors), 'file')} ({errors[0]})")
    for line in lines:
        tell(line)
    return in_order(_said_twice(_labelled(reports, paths), paths, tell))


@dataclass(frozen=True)
class _Options:
    stdin: BinaryIO | None
    max_size: int
    keep_all: bool
    allow_private: bool
    offline: bool
    stop: Stop

    def open(self, item: Item) -> tuple[Raw, int | None]:
        """The bytes of one source. Raises LoadError."""
        if item.name == "-":
            return _standard_input(self.stdin, self.max_size, self.keep_all), None
        if item.found and is_pipe(item.name):  # nobody asked for it, and reading takes out of it
            raise LoadError(printable(item.name), "is a named pipe, not a regular file")
        return open_source(item.name, self.max_size, self.keep_all, self.allow_private, self.offline, self.stop)


def _each(items: Sequence[Item], options: _Options) -> Generator[list[Report] | LoadError]:
    """The reports of each source, in order, or why there are none. Many files of formats that take time are read in
    child processes on all cores; the answers are the same."""
    slow = [item for item in items if item.found and os.path.splitext(item.name)[1][1:].lower() not in _QUICK]
    answers = None
    if len(slow) >= WORTH_IT:
        from sidebyside.loading.children.pool import read_many, workers

        if workers() > 1:
            answers = read_many([partial(_bytes, options, item) for item in slow])
    if answers is None:
        for item in items:
            try:
                yield reports_of(*options.open(item))
            except LoadError as error:
                yield error
        return
    pooled = set(slow)
    with closing(answers):
        for item in items:
            try:
                if item in pooled:
                    yield _pooled(item, *next(answers))
                else:
                    yield reports_of(*options.open(item))
            except LoadError as error:
                yield error


def _bytes(options: _Options, item: Item) -> Raw:
    return options.open(item)[0]


def _pooled(item: Item, raw: Raw | None, answer: Read) -> list[Report]:
    if isinstance(answer, LoadError):
        raise answer
    label = printable(raw.label if raw is not None else item.name)
    if isinstance(answer, Exception) or raw is None:
        raise LoadError(label, str(answer))
    try:
        return finished(raw, *answer)
    except Unreadable as refusal:
        raise LoadError(label, str(refusal)) from None


def _standard_input(stdin: BinaryIO | None, max_size: int, keep_all: bool) -> Raw:
    if stdin is None:
        raise LoadError("-", "standard input cannot be read here")
    try:
        data = read_stream(stdin, max_size)
    except Unreadable as refusal:
        raise LoadError("-", str(refusal)) from None
    return Raw(data, "", "standard input", max_size=max_size, keep_all=keep_all)


def _labelled(reports: list[Report], paths: list[str]) -> list[Report]:
    """With labels as short as sets their files apart, parts (``#3``) kept."""
    labelled = []
    for report, path, label in zip(reports, paths, distinct([split_choice(path)[0] for path in paths]), strict=True):
        if not report.source.path:
            labelled.append(report)
            continue
        label += _part(report, path)
        if label != report.source.label:
            report = replace(report, source=replace(report.source, label=label))
        labelled.append(report)
    return labelled


def _part(report: Report, path: str) -> str:
    """The ``#3`` of a report that is one of several of its file, or ""."""
    return report.source.path.removeprefix(printable(split_choice(path)[0])) if report.source.path else ""


def _said_twice(reports: list[Report], paths: list[str], tell: Tell) -> list[Report]:
    """With a note on every report whose file was given before."""
    first: dict[tuple[str, str], str] = {}
    real = {path: os.path.realpath(path) for path in dict.fromkeys(paths)}
    noted = []
    for report, path in zip(reports, paths, strict=True):
        source = report.source
        key = (real[path] if source.path else source.url, _part(report, path))
        if key[0] and key in first:
            line = f"the same file as {first[key]}, given twice"
            tell(f"{source.label}: {line}")
            report = replace(report, source=replace(source, notes=(*source.notes, line)))
        elif key[0]:
            first[key] = source.label
        noted.append(report)
    return noted

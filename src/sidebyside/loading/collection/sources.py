"""What a person names (files, folders, patterns, addresses, ``-``) as single sources, in a fixed order."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sidebyside.errors import LoadError
from sidebyside.language.plurals import counted
from sidebyside.loading.gate.files import reason
from sidebyside.loading.gate.pipes import STANDARD_INPUT
from sidebyside.loading.labels import printable
from sidebyside.loading.one import is_address
from sidebyside.loading.registry import known_extension

MOST_FILES = 20_000
"""The most files that are taken from one folder or pattern."""

_DEEPEST = 64


@dataclass(frozen=True)
class Item:
    """One source: a path, an address or ``-``. ``found`` tells a file of a folder or pattern from one named itself."""

    name: str
    found: bool = False
    origin: str = ""


def expand(sources: Sequence[str]) -> tuple[list[Item], list[str]]:
    """The single sources that ``sources`` name, and lines about what was left out.

    A folder gives its files of known endings (or none), sorted by name, folders below it included; hidden files, linked
    folders and the ``_files`` folders of saved pages are left out. A pattern (``*.html``) that is no file's name gives
    the files it matches. Raises LoadError for a folder or a pattern that gives nothing.
    """
    items: list[Item] = []
    lines: list[str] = []
    for source in sources:
        if source in STANDARD_INPUT or is_address(source):
            items.append(Item("-" if source in STANDARD_INPUT else source))
        elif os.path.isdir(source):
            found, left_out = _files(source)
            if not found:
                raise LoadError(printable(source), "no file of a kind that can be read in this folder")
            items += [Item(path, True, source) for path in found]
            if left_out:
                lines.append(f"{printable(source)}: {counted(left_out, 'file')} of other kinds left out")
        elif any(mark in source for mark in "*?[") and not os.path.lexists(source):
            items += _matches(source)
        else:
            items.append(Item(source))
    return _without_repeats(items), lines


def _files(folder: str) -> tuple[list[str], int]:
    found: list[str] = []
    left_out = 0
    for path in _walk(folder, 0):
        extension = os.path.splitext(path[:-3] if path.lower().endswith(".gz") else path)[1][1:].lower()
        if not known_extension(extension):
            left_out += 1
        elif len(found) >= MOST_FILES:
            raise LoadError(printable(folder), f"holds more than {MOST_FILES:,} files")
        else:
            found.append(path)
    return found, left_out


def _walk(folder: str, depth: int) -> Iterator[str]:
    """What is no folder below ``folder``, each folder's files before its folders, by name."""
    try:
        with os.scandir(folder) as entries:
            listed = sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        if depth == 0:
            raise LoadError(printable(folder), reason(error)) from None
        return
    names = {entry.name for entry in listed}
    folders = []
    for entry in listed:
        if entry.name.startswith((".", "~$")):  # hidden, or the lock that an office program leaves beside a draft
            continue
        if _may_be_read(entry):
            yield entry.path
        elif entry.is_dir(follow_symlinks=False):
            page = entry.name.removesuffix("_files")
            saved = page != entry.name and (f"{page}.html" in names or f"{page}.htm" in names)
            if not saved:
                folders.append(entry.path)
    if depth < _DEEPEST:
        for path in folders:
            yield from _walk(path, depth + 1)


def _may_be_read(entry: os.DirEntry[str]) -> bool:
    """Whether an entry is to be opened: a file, and what only looks like one by its name (a pipe, a link that leads
    nowhere or in a circle), so that the reason it cannot be read is said."""
    try:
        return not entry.is_dir()
    except OSError:
        return True


def _matches(pattern: str) -> list[Item]:
    import glob
    from itertools import islice

    found = sorted(islice(glob.iglob(pattern, recursive=True), MOST_FILES + 1))
    if len(found) > MOST_FILES:
        raise LoadError(printable(pattern), f"matches more than {MOST_FILES:,} files")
    items = [Item(path, True, pattern) for path in found if os.path.isfile(path)]
    if not items:
        raise LoadError(printable(pattern), "no such file, and no file matches it as a pattern")
    return items


def _without_repeats(items: list[Item]) -> list[Item]:
    """Without the files of folders and patterns that another source names too; what is named twice by itself stays."""
    named = {os.path.realpath(item.name) for item in items if not item.found}
    kept = []
    for item in items:
        if item.found:
            real = os.path.realpath(item.name)
            if real in named:
                continue
            named.add(real)
        kept.append(item)
    return kept

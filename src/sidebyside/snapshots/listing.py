"""What a list of snapshots shows, read from the beginning of each file, and a cache of it.

The cache (``.index``) is only that: a row counts if the file's size, time and inode are as they were, and without it
everything is read again.
"""

from __future__ import annotations

import json
import os
import stat
from contextlib import suppress
from typing import Any, NamedTuple

from sidebyside.snapshots.disk import Disk
from sidebyside.snapshots.durable import read, replace
from sidebyside.snapshots.header import VERSION, read_header
from sidebyside.snapshots.names import is_name

INDEX = ".index"
_INDEX_VERSION = 1
_INDEX_LIMIT = 256 * 1024 * 1024
_BEGINNING = 64 * 1024
_ABOUT = b'{\n "about": '


class Entry(NamedTuple):
    """A snapshot in a list. ``problem`` says why it cannot be opened, as far as a glance can tell, or is empty."""

    name: str
    title: str
    created: str
    tags: tuple[str, ...]
    reports: tuple[str, ...]
    size: int
    problem: str


def list_entries(disk: Disk, folder: str) -> list[Entry]:
    """All snapshots of ``folder``, newest first. Raises OSError if the folder cannot be read."""
    known = _read_index(disk, folder)
    entries: list[Entry] = []
    rows: dict[str, list[Any]] = {}
    changed = False
    with disk.entries(folder) as found:
        for item in found:
            name = item.name
            if not is_name(name):
                continue
            try:
                status = item.stat(follow_symlinks=False)
            except FileNotFoundError:  # removed meanwhile
                continue
            row = known.get(name)
            mark = [status.st_size, status.st_mtime_ns, status.st_ino]
            if row is None or row[:3] != mark:
                changed = True
                row = [*mark, *_look(disk, os.path.join(folder, name), status)]
            rows[name] = row
            size, _, _, title, created, tags, reports, problem = row
            entries.append(Entry(name, title, created, tuple(tags), tuple(reports), size, problem))
    if changed or len(rows) != len(known):
        with suppress(OSError):
            _write_index(disk, folder, rows)
    entries.sort(key=lambda entry: (entry.created, entry.name), reverse=True)
    return entries


def _look(disk: Disk, path: str, status: os.stat_result) -> tuple[str, str, list[str], list[str], str]:
    """Title, time, tags, reports and problem of one file."""
    if stat.S_ISLNK(status.st_mode):
        return ("", "", [], [], "a symbolic link, not followed")
    if not stat.S_ISREG(status.st_mode):
        return ("", "", [], [], "not a regular file")
    try:
        file = disk.open(path)
        try:
            beginning = disk.read(file, _BEGINNING)
        finally:
            disk.close(file)
        title, created, tags, reports = _read_about(beginning, status.st_size)
    except OSError as error:
        return ("", "", [], [], error.strerror or str(error))
    except ValueError as error:
        return ("", "", [], [], str(error))
    return (title, created, tags, reports, "")


def _read_about(beginning: bytes, size: int) -> tuple[str, str, list[str], list[str]]:
    header = read_header(beginning)
    if header.version > VERSION:
        raise ValueError(f"snapshot format version {header.version} is newer than this program's ({VERSION})")
    if size != header.size + header.length:
        raise ValueError(f"cut short or too long: {size - header.size} of {header.length} bytes")
    if beginning[header.size : header.size + len(_ABOUT)] != _ABOUT:
        raise ValueError("damaged: it does not begin with what it is about")
    try:
        about, _ = json.JSONDecoder().raw_decode(beginning[header.size + len(_ABOUT) :].decode("ascii"))
    except (ValueError, RecursionError):
        raise ValueError("damaged: what it is about cannot be read") from None
    if not _is_about(about):
        raise ValueError("damaged: what it is about cannot be read")
    return about["title"], about["created"], about["tags"], about["reports"]


def _is_about(about: Any) -> bool:
    return (
        isinstance(about, dict)
        and set(about) == {"created", "reports", "tags", "title"}
        and isinstance(about["title"], str)
        and isinstance(about["created"], str)
        and _are_texts(about["tags"])
        and _are_texts(about["reports"])
    )


def _are_texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _read_index(disk: Disk, folder: str) -> dict[str, list[Any]]:
    try:
        index = json.loads(read(disk, os.path.join(folder, INDEX), _INDEX_LIMIT))
        if index["version"] != _INDEX_VERSION:
            return {}
        rows: dict[str, list[Any]] = index["rows"]
        if all(_is_row(row) for row in rows.values()):
            return rows
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        pass
    return {}


def _is_row(row: Any) -> bool:
    if not isinstance(row, list) or len(row) != 8:
        return False
    size, when, inode, title, created, tags, reports, problem = row
    numbers = type(size) is int and type(when) is int and type(inode) is int
    texts = type(title) is str and type(created) is str and type(problem) is str
    return numbers and texts and type(tags) is list and type(reports) is list


def _write_index(disk: Disk, folder: str, rows: dict[str, list[Any]]) -> None:
    data = json.dumps({"rows": rows, "version": _INDEX_VERSION}, separators=(",", ":"), sort_keys=True)
    replace(disk, folder, INDEX, data.encode("ascii"), durable=False)

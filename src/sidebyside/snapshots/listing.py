"""What a list of snapshots shows, read from the beginning of each file, and a cache of it.

The cache (``.index``) is only that: a row counts if the file's size, time and inode are as they were, and without it
everything is read again.
"""

from __future__ import annotations

import json
import os
import stat
from contextlib import suppress
from operator import itemgetter
from typing import Any, NamedTuple

from sidebyside.snapshots.disk import Disk
from sidebyside.snapshots.durable import read, replace
from sidebyside.snapshots.header import VERSION, read_header
from sidebyside.snapshots.names import is_name

INDEX = ".index"
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


class _Row(NamedTuple):
    """An entry of the cache; its file is unchanged if size, time of change (ns) and inode are."""

    time: int
    inode: int
    entry: Entry


def list_entries(disk: Disk, folder: str) -> list[Entry]:
    """All snapshots of ``folder``, newest first. Raises OSError if the folder cannot be read."""
    known = _read_index(disk, folder)
    rows: dict[str, _Row] = {}
    unreadable: list[Entry] = []
    with disk.entries(folder) as found:
        for item in found:
            name = item.name
            row = known.get(name)
            if row is None and not is_name(name):
                continue
            try:
                status = item.stat(follow_symlinks=False)
                if row is None or (row[0], row[1], row[2][5]) != (status.st_mtime_ns, status.st_ino, status.st_size):
                    row = _Row(status.st_mtime_ns, status.st_ino, _look(disk, folder, name, status))
            except FileNotFoundError:  # removed meanwhile
                continue
            except OSError as error:  # it may be readable next time: not for the cache
                unreadable.append(Entry(name, "", "", (), (), 0, error.strerror or str(error)))
                continue
            rows[name] = row
    if rows != known:
        with suppress(OSError):
            _write_index(disk, folder, rows)
    return sorted([*unreadable, *(row[2] for row in rows.values())], key=itemgetter(2, 0), reverse=True)


def _look(disk: Disk, folder: str, name: str, status: os.stat_result) -> Entry:
    """What a file says it is about. Raises OSError where it cannot be read."""
    problem = Entry(name, "", "", (), (), status.st_size, "")
    if stat.S_ISLNK(status.st_mode):
        return problem._replace(problem="a symbolic link, not followed")
    if not stat.S_ISREG(status.st_mode):
        return problem._replace(problem="not a regular file")
    file = disk.open(os.path.join(folder, name))
    try:
        beginning = disk.read(file, _BEGINNING)
    finally:
        disk.close(file)
    try:
        title, created, tags, reports = _read_about(beginning, status.st_size)
    except ValueError as error:
        return problem._replace(problem=str(error))
    return Entry(name, title, created, tuple(tags), tuple(reports), status.st_size, "")


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


def _read_index(disk: Disk, folder: str) -> dict[str, _Row]:
    import msgspec

    try:
        index = msgspec.json.decode(read(disk, os.path.join(folder, INDEX), _INDEX_LIMIT), type=dict[str, _Row])
    except (OSError, ValueError, RecursionError):
        return {}
    return index if all(name == row[2][0] for name, row in index.items()) else {}


def _write_index(disk: Disk, folder: str, rows: dict[str, _Row]) -> None:
    import msgspec

    replace(disk, folder, INDEX, msgspec.json.encode(dict(sorted(rows.items()))), durable=False)

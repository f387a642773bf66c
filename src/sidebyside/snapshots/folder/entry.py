"""What a list shows of one snapshot, read from the beginning of its file."""

from __future__ import annotations

import json
import os
import stat
from typing import Any, NamedTuple

from sidebyside.snapshots.folder.disk import Disk
from sidebyside.snapshots.format.header import VERSION, read_header

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


def look(disk: Disk, folder: str, name: str, status: os.stat_result) -> Entry:
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

"""The cache of the list of snapshots: ``.cache/index``. Without it, or where it is wrong, everything is read again.

The folder's time of change tells whether any file came, went or was replaced since. Files never change in place (one
that was damaged so is noticed when it is opened). The cache lies in a folder of its own, so that writing it does not
change the time that it goes by.
"""

from __future__ import annotations

import os
from contextlib import suppress

import msgspec

from sidebyside.snapshots.folder import durable
from sidebyside.snapshots.folder.disk import Disk
from sidebyside.snapshots.folder.entry import Entry
from sidebyside.snapshots.folder.names import CACHE

INDEX = "index"
_LIMIT = 256 * 1024 * 1024


class Index(msgspec.Struct, forbid_unknown_fields=True):
    """Entries, newest first, each with its file's time of change (ns) and inode.

    ``time`` is the folder's time of change when they were read, 0 where that does not prove that they are all.
    """

    time: int = 0
    entries: list[Entry] = []
    files: list[tuple[int, int]] = []


def read_index(disk: Disk, folder: str) -> Index:
    """The cache of ``folder``, empty where there is none."""
    try:
        found = msgspec.json.decode(durable.read(disk, os.path.join(folder, CACHE, INDEX), _LIMIT), type=Index)
    except (OSError, ValueError, RecursionError):
        return Index()
    if len(found.entries) != len(found.files) or any(os.sep in entry.name for entry in found.entries):
        return Index()
    return found


def write_index(disk: Disk, folder: str, index: Index) -> None:
    """Put the cache in place, as far as that can be done."""
    cache = os.path.join(folder, CACHE)
    with suppress(OSError):
        if durable.is_folder(cache):
            durable.replace(disk, cache, INDEX, msgspec.json.encode(index), durable=False)


def proven_time(disk: Disk, folder: str) -> int:
    """The folder's time of change, if any change from now on will give it another; else 0.

    File systems stamp changes with a coarse clock: a change in the same tick as the last one would not show. So the
    clock, read off a new file, must have gone on since.
    """
    cache = os.path.join(folder, CACHE)
    try:
        durable.ensure_folder(disk, cache)
        if not durable.is_folder(cache):
            return 0
        changed = os.stat(folder).st_mtime_ns
        return changed if durable.tick(disk, cache) > changed else 0
    except OSError:
        return 0

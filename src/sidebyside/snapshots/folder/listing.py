"""The list of snapshots."""

from __future__ import annotations

import os
from operator import itemgetter

from sidebyside.snapshots.folder.disk import Disk
from sidebyside.snapshots.folder.entry import Entry, look
from sidebyside.snapshots.folder.names import is_name


def list_entries(disk: Disk, folder: str, *, cached: bool = True) -> list[Entry]:
    """All snapshots of ``folder``, newest first. Raises OSError if the folder cannot be read.

    Without ``cached`` every file is looked into, and nothing is written.
    """
    from sidebyside.snapshots.folder.index import Index, proven_time, read_index, write_index

    index = read_index(disk, folder) if cached else Index()
    if index.time and index.time == os.stat(folder).st_mtime_ns:
        return index.entries
    with disk.entries(folder):  # complain before anything is made
        pass
    time = proven_time(disk, folder) if cached else 0
    known = {entry[0]: (entry, file) for entry, file in zip(index.entries, index.files, strict=True)}
    rows: list[tuple[Entry, tuple[int, int]]] = []
    unreadable: list[Entry] = []
    with disk.entries(folder) as found:
        for item in found:
            name = item.name
            if not is_name(name):
                continue
            try:
                status = item.stat(follow_symlinks=False)
                file = (status.st_mtime_ns, status.st_ino)
                entry, before = known.get(name, (None, None))
                if entry is None or before != file or entry[5] != status.st_size:
                    entry = look(disk, folder, name, status)
            except FileNotFoundError:  # removed meanwhile
                continue
            except OSError as error:  # it may be readable next time: not for the cache
                unreadable.append(Entry(name, "", "", (), (), 0, error.strerror or str(error)))
                continue
            rows.append((entry, file))
    rows.sort(key=_by_time, reverse=True)
    entries = [entry for entry, _ in rows]
    if cached:
        write_index(disk, folder, Index(0 if unreadable else time, entries, [file for _, file in rows]))
    return sorted([*unreadable, *entries], key=itemgetter(2, 0), reverse=True)


def _by_time(row: tuple[Entry, tuple[int, int]]) -> tuple[str, str]:
    return row[0][2], row[0][0]

"""Which snapshots of a folder were made here: the sources of those may be looked at without asking.

A file says where its sources are, and a file from elsewhere may say anything. So the fact stands beside the files, not
in them: a mark in ``.made-here`` for each snapshot that this program saved from sources its user named.
"""

from __future__ import annotations

import os
from contextlib import suppress

from sidebyside.snapshots.folder import durable
from sidebyside.snapshots.folder.disk import Disk

MARKS = ".made-here"


def mark(disk: Disk, folder: str, name: str) -> None:
    """Note that the snapshot ``name`` was made here. Where that cannot be written, it counts as from elsewhere."""
    marks = os.path.join(folder, MARKS)
    with suppress(OSError):
        durable.ensure_folder(disk, marks)
        if durable.is_folder(marks):
            disk.close(disk.create(os.path.join(marks, name)))


def is_marked(folder: str, name: str) -> bool:
    """Whether the snapshot ``name`` was made here."""
    return durable.is_folder(os.path.join(folder, MARKS)) and os.path.lexists(os.path.join(folder, MARKS, name))

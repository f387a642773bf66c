"""The search for garbage in cycles, put off while a document is read."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """No search for garbage inside: what reading makes is kept or in no cycle, and looking through hundreds of
    thousands of blocks again and again takes a third of the time. Whoever finds the search on turns it on again, so
    that threads may read at the same time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()

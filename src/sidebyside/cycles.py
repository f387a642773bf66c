"""The search for garbage in cycles, put off while much is made that is kept."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """No search for garbage inside, where hundreds of thousands of things are made that are kept or in no cycle: to
    look through them again and again takes a third of the time of reading a page, and a tenth of aligning fifty
    reports. Whoever finds the search on turns it on again, so that threads may do so at the same time.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()

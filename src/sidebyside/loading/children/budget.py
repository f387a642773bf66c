"""Processor time of a parsing child: a little to begin with, more as it finds text, so that a bomb ends soon.

Whether a document is read never depends on anything but its own size and text, save for machines so slow that they
need more than the time granted; then it is refused, not cut.
"""

from __future__ import annotations

import resource

FIRST_SECONDS = 4
"""What a document gets that has given no text yet."""

_RATE = 50_000
"""Characters found (or bytes of the file, where those are fewer: a bomb is small) that earn another second. Four times
as long as reading them takes."""

_begun = False


def begin(most: int) -> None:
    """Limit this process to `FIRST_SECONDS` of processor time for now, and to ``most`` seconds ever."""
    global _begun
    _begun = True
    resource.setrlimit(resource.RLIMIT_CPU, (min(FIRST_SECONDS, most), most + 1))


def earn(characters: int, size: int) -> None:
    """So many characters have been found in a document of ``size`` bytes. Does nothing in a process without limits."""
    if _begun:
        _, most = resource.getrlimit(resource.RLIMIT_CPU)
        granted = FIRST_SECONDS + min(characters, size) // _RATE
        resource.setrlimit(resource.RLIMIT_CPU, (min(granted, most - 1), most))

"""Memory that Python has no use for any more, given back to the system."""

from __future__ import annotations

import sys

LARGE = 1 << 20
"""Bytes of sources from which on it is worth the 3 ms."""
_AT_ONCE = 256 << 10
_MMAP_THRESHOLD = -3  # M_MMAP_THRESHOLD of malloc.h


def give_back_large_blocks() -> bool:
    """Have blocks of 256 KB and more given back as soon as they are free; whether the C library was told so.

    By default glibc takes the size of the largest block ever freed for its measure: once a file of 5 MB has been read,
    every other block of 5 MB is cut out of the heap and leaves a hole there (10 MB of 85, in reading two such files).
    Elsewhere than on Linux, and with another C library, nothing happens.
    """
    return _call("mallopt", _MMAP_THRESHOLD, _AT_ONCE)


def give_back_what_is_free() -> bool:
    """Give back the holes there are, some 3 MB once long reports are compared; whether there were any.

    Takes 1 to 3 ms, and does nothing elsewhere, as above.
    """
    return _call("malloc_trim", 0)


def _call(name: str, *arguments: int) -> bool:
    """Call a function of glibc; false where there is none."""
    if not sys.platform.startswith("linux"):
        return False
    try:
        import ctypes

        return bool(getattr(ctypes.CDLL(None), name)(*arguments))
    except (ImportError, OSError, AttributeError):
        return False

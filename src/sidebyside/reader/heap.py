"""Memory that Python has no use for any more, given back to the system."""

from __future__ import annotations

import sys

LARGE = 1 << 20
"""Bytes of sources from which on it is worth the 3 ms."""
_AT_ONCE = 256 << 10
_MMAP_THRESHOLD = -3  # M_MMAP_THRESHOLD of malloc.h


def give_back_large_blocks() -> bool:
    """Give back what is free, and blocks of 256 KB and more from now on as soon as they are; whether the C library was
    told so.

    By default glibc takes the size of the largest block ever freed for its measure: once a file of 5 MB has been read,
    every other block of 5 MB is cut out of the heap and leaves a hole there (10 MB of 85, in reading two such files).
    Elsewhere than on Linux, and with another C library, nothing happens.
    """
    if not sys.platform.startswith("linux"):
        return False
    try:
        import ctypes

        library = ctypes.CDLL(None)
        told = bool(library.mallopt(_MMAP_THRESHOLD, _AT_ONCE))
        library.malloc_trim(0)
    except (ImportError, OSError, AttributeError):
        return False
    return told

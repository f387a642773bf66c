"""Pipes that a user names, as shells write ``<(command)``: read once, within bounds of size and time."""

from __future__ import annotations

import os
import select
import stat
import time
from collections.abc import Callable

from sidebyside.language.patterns import lazily
from sidebyside.loading.document import Unreadable
from sidebyside.loading.gate.files import reason, too_large

Stop = Callable[[], bool]
"""Asked while a source is waited for, and between two sources; True ends the loading with what there is."""

NOBODY = 0.5
"""Seconds that a pipe without a writer is waited for."""

SILENCE = 60.0
"""Seconds that a writer may give nothing, as a command does before it has an answer."""

IN_ALL = 300.0
"""Seconds a pipe may take altogether, however little it gives at a time."""

STANDARD_INPUT = ("-", "/dev/stdin", "/dev/fd/0", "/proc/self/fd/0")
"""The names of standard input."""

_TICK = 100
"""Milliseconds between two questions whether to stop."""

_CHUNK = 1 << 16
_OWN = lazily(r"/(?:dev|proc/self)/fd/(\d{1,9})")


def never() -> bool:
    """Load to the end."""
    return False


def is_pipe(path: str | os.PathLike[str]) -> bool:
    """Whether ``path`` leads to a pipe: named, or one that the shell opened for this program (``/dev/fd/63``)."""
    try:
        return stat.S_ISFIFO(os.stat(path).st_mode)
    except (OSError, ValueError):
        return False


def own_name(path: str) -> str:
    """The name of a pipe's file; "" for one that has only a number, which no other run gives the same content."""
    return "" if _OWN.fullmatch(path) else os.path.basename(path)


def read_pipe(path: str, limit: int, stop: Stop = never) -> bytes:
    """What is written to the pipe at ``path`` until its writers close it, at most ``limit`` bytes.

    Raises Unreadable where there is more, where nobody writes to it (after `NOBODY` seconds), where its writers are
    silent for `SILENCE` or take longer than `IN_ALL` seconds, and where ``stop`` answers True.
    """
    number = _OWN.fullmatch(path)
    try:
        # What the shell opened is taken as it is: opened anew it could not be told whether its writer has gone.
        descriptor = os.dup(int(number[1])) if number else os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as error:
        raise Unreadable(reason(error)) from None
    try:
        if not stat.S_ISFIFO(os.fstat(descriptor).st_mode):
            raise Unreadable("no pipe any more")
        return _read(descriptor, limit, stop)
    except OSError as error:
        raise Unreadable(reason(error)) from None
    finally:
        os.close(descriptor)


def _read(descriptor: int, limit: int, stop: Stop) -> bytes:
    pieces: list[bytes] = []
    left = limit + 1
    open_anew = not os.get_blocking(descriptor)
    poll = select.poll()
    poll.register(descriptor, select.POLLIN)
    begun = heard = time.monotonic()
    while left > 0:
        if stop():
            raise Unreadable("loading was stopped")
        events = poll.poll(_TICK)
        now = time.monotonic()
        if now - begun >= IN_ALL:
            raise Unreadable(f"a pipe still open after {IN_ALL:.0f} s")
        piece = _piece(descriptor, left) if events or (open_anew and now - begun >= NOBODY) else None
        if piece:
            pieces.append(piece)
            left -= len(piece)
            heard = now
        elif piece is not None:
            if not (pieces or events):
                raise Unreadable("is a named pipe that nobody writes to")
            return b"".join(pieces)
        elif now - heard >= SILENCE:
            raise Unreadable(f"a pipe that gave nothing for {SILENCE:.0f} s")
    raise too_large(limit)


def _piece(descriptor: int, most: int) -> bytes | None:
    """The bytes that are there, none where nobody writes; None where a writer has given nothing yet."""
    try:
        return os.read(descriptor, min(most, _CHUNK))
    except BlockingIOError:
        return None

"""Whether there is a terminal for the reader, and keys from it where standard input is something else."""

from __future__ import annotations

import os
import sys


def take_terminal() -> bool:
    """Whether the reader can run; from then on keys come from file descriptor 0.

    It needs a terminal on stdout, not a dumb one, and one to type on: stdin or, where that is a pipe or a file, the
    terminal the program was started from, as less does. What was on stdin is then still read from ``sys.stdin``.
    """
    if os.environ.get("TERM") == "dumb" or not sys.stdout or not sys.stdout.isatty():
        return False
    if sys.stdin and sys.stdin.isatty():
        return True
    try:
        terminal = os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY)
    except OSError:
        return False
    if sys.stdin:
        sys.stdin = open(os.dup(0), encoding="utf-8", errors="replace")  # noqa: SIM115
    if terminal != 0:
        os.dup2(terminal, 0)
        os.close(terminal)
    if not sys.__stdin__:
        sys.__stdin__ = open(0, closefd=False)  # type: ignore[misc]  # noqa: SIM115
    return True

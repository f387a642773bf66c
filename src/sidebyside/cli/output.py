"""Where the command line writes: data to stdout or a file, narration to stderr, all of it whole or not at all."""

from __future__ import annotations

import contextlib
import os
import stat
import sys
import tempfile

from sidebyside.layout.display import clean


class OutputError(Exception):
    """Output could not be written; ``str(error)`` is one line."""


def complain(message: str) -> None:
    """One line on stderr, through the display gate."""
    line = f"sidebyside: {clean(message)}\n"
    with contextlib.suppress(OSError, ValueError, AttributeError):  # closed, or not there at all
        sys.stderr.buffer.write(line.encode("utf-8", "replace"))
        sys.stderr.flush()


def write(text: str, path: str = "-") -> None:
    """Write ``text`` as UTF-8 to stdout (``-``) or whole to the file at ``path``; an old file stays until then.

    Raises OutputError; a closed pipe raises BrokenPipeError.
    """
    data = text.encode("utf-8", "replace")
    if path == "-":
        if sys.stdout is None:
            raise OutputError("standard output: closed")
        try:
            sys.stdout.buffer.write(data)
            sys.stdout.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            # What is still buffered cannot be written either: leave nothing for the interpreter's exit to trip over.
            with contextlib.suppress(OSError):
                os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
            raise OutputError(f"standard output: {error.strerror}") from error
        return
    try:
        _replace(path, data)
    except OSError as error:
        raise OutputError(f"{path}: {error.strerror}") from error


def _replace(path: str, data: bytes) -> None:
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):  # a device or pipe is written to, never replaced
            with open(path, "wb") as special:
                special.write(data)
            return
        path = os.path.realpath(path)
    except FileNotFoundError:
        pass
    handle, temporary = tempfile.mkstemp(dir=os.path.dirname(path) or ".", prefix=".sidebyside-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        mode = stat.S_IMODE(os.stat(path).st_mode) if os.path.exists(path) else 0o666 & ~_umask()
        os.chmod(temporary, mode)
        os.replace(temporary, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current

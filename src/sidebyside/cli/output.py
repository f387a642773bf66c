"""Where the command line writes: data to stdout or a file, narration to stderr, all of it whole or not at all."""

from __future__ import annotations

import contextlib
import os
import sys

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
    if path == "-":
        data = text.encode("utf-8", "replace")
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
    if not path:
        raise OutputError("'': an empty name for the file to write")
    from sidebyside.exports.file import write_file

    try:
        write_file(path, text)
    except BrokenPipeError:
        raise OutputError(f"{path}: nobody reads it any more") from None
    except (OSError, ValueError) as error:
        raise OutputError(f"{path}: {getattr(error, 'strerror', None) or error}") from error

"""An export as a file: written whole or not at all, in the format its name says."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import stat

PICTURE = "svg"
"""The one format that the reader makes, not the exports: a picture of its screen."""
ENDINGS: dict[str, str] = {
    ".txt": "plain",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xml": "tei",
    ".tei": "tei",
    ".jsonld": "annotations",
    ".collatex.json": "collatex",
    ".svg": PICTURE,
}
"""The ending of a file's name → the format it says; the first of a format is the one to propose."""


def format_of(path: str) -> str:
    """The format that the ending of a file's name says, the longest that fits; empty if it says none."""
    name = os.path.basename(path).lower()
    fitting = [ending for ending in ENDINGS if name.endswith(ending) and name != ending]
    return ENDINGS[max(fitting, key=len)] if fitting else ""


def ending_of(format: str) -> str:
    """The ending to propose for a format."""
    return next(ending for ending, found in ENDINGS.items() if found == format)


def write_file(path: str, text: str, *, overwrite: bool = True) -> None:
    """Write ``text`` as UTF-8 to the file at ``path``; an old file stays until the new one is whole.

    A symbolic link stays one, and what it leads to is replaced. A device or a pipe that somebody reads is written to.
    Raises OSError, FileExistsError where a file is there and ``overwrite`` is off.
    """
    data = text.encode("utf-8", "replace")
    try:
        mode = os.stat(path).st_mode
    except FileNotFoundError:
        _put(os.path.realpath(path), data, None, overwrite)
        return
    if not overwrite:
        raise FileExistsError(errno.EEXIST, "is there already", path)
    if stat.S_ISREG(mode):
        _put(os.path.realpath(path), data, stat.S_IMODE(mode), overwrite)
    else:
        _pour(path, data)


def _pour(path: str, data: bytes) -> None:
    """Into something that is no regular file, and so cannot be replaced. A pipe without a reader is refused."""
    try:
        file = os.open(path, os.O_WRONLY | os.O_NONBLOCK | os.O_NOCTTY)
    except OSError as error:
        if error.errno == errno.ENXIO:
            raise OSError(errno.ENXIO, "a pipe or socket that nobody reads", path) from None
        raise
    os.set_blocking(file, True)
    with os.fdopen(file, "wb") as special:
        special.write(data)


def _put(path: str, data: bytes, mode: int | None, overwrite: bool) -> None:
    temporary = os.path.join(os.path.dirname(path), f".sidebyside-{secrets.token_hex(8)}")
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            if mode is not None:
                os.chmod(temporary, mode)
            os.fsync(file.fileno())
        if overwrite:
            os.replace(temporary, path)
        else:
            _name(temporary, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise


def _name(temporary: str, path: str) -> None:
    """Give the file its name unless that was taken meanwhile."""
    try:
        os.link(temporary, path)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links: an empty file claims the name, and is replaced at once
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        os.replace(temporary, path)
    else:
        os.unlink(temporary)

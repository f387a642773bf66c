"""The load gate: regular files only, opened without blocking, never more than the limit read."""

from __future__ import annotations

import errno
import io
import os
import stat
import zlib
from dataclasses import replace
from typing import BinaryIO

from sidebyside.language.plurals import counted
from sidebyside.loading.document import Raw, Unreadable

_CHUNK = 1 << 20

_KINDS = (
    (stat.S_ISDIR, "is a folder"),
    (stat.S_ISFIFO, "is a named pipe, not a regular file"),
    (stat.S_ISSOCK, "is a socket, not a regular file"),
    (stat.S_ISCHR, "is a device, not a regular file"),
    (stat.S_ISBLK, "is a device, not a regular file"),
)

_REASONS = {
    errno.ENOENT: "no such file",
    errno.ENOTDIR: "no such file",
    errno.EACCES: "permission denied",
    errno.EPERM: "permission denied",
    errno.ELOOP: "symbolic links lead in a circle",
    errno.ENAMETOOLONG: "the name is too long",
}


def reason(error: OSError) -> str:
    """Why the system refused, in a few words."""
    return _REASONS.get(error.errno or 0) or (error.strerror or "cannot be read").lower()


def human(size: int) -> str:
    """A size in bytes for people: ``16 MiB``."""
    value = float(size)
    for unit in ("bytes", "KiB", "MiB", "GiB", "TiB"):
        if value < 1024 or unit == "TiB":
            return f"{value:.0f} {unit}" if value == int(value) else f"{value:.1f} {unit}"
        value /= 1024
    raise AssertionError


def too_large(limit: int) -> Unreadable:
    """The refusal of a source over the limit."""
    return Unreadable(f"larger than the limit of {human(limit)} (--max-size)")


def read_file(path: str | bytes | os.PathLike[str], limit: int) -> bytes:
    """The bytes of the regular file at ``path``, at most ``limit``. Raises Unreadable, never blocks.

    The kind is checked before opening (opening a device can have effects) and again on the open file.
    """
    try:
        _check(os.stat(path), limit)
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC)
    except FileNotFoundError as error:
        raise Unreadable("a link that leads nowhere" if os.path.islink(path) else reason(error)) from None
    except OSError as error:
        raise Unreadable(reason(error)) from None
    except ValueError:
        raise Unreadable("no such file: the name holds a NUL character") from None
    with os.fdopen(descriptor, "rb", buffering=0) as file:
        status = os.fstat(descriptor)
        _check(status, limit)
        return read_stream(file, limit, status.st_size)


def _check(status: os.stat_result, limit: int) -> None:
    for test, words in _KINDS:
        if test(status.st_mode):
            raise Unreadable(words)
    if not stat.S_ISREG(status.st_mode):
        raise Unreadable("not a regular file")
    if status.st_size > limit:
        raise Unreadable(f"{human(status.st_size)}; the limit is {human(limit)} (--max-size)")


def read_stream(stream: BinaryIO | io.RawIOBase, limit: int, expected: int = 0) -> bytes:
    """All bytes of an open binary stream; Unreadable where there are more than ``limit`` (limit + 1 are read).

    ``expected`` is how many there may be: so many are read in one piece, which need not be put together.
    """
    pieces = []
    left = limit + 1
    chunk = max(_CHUNK, expected)
    try:
        while left > 0:
            piece = stream.read(min(left, chunk))
            if not piece:
                break
            if not isinstance(piece, bytes):
                raise Unreadable("not a binary stream")
            pieces.append(piece)
            left -= len(piece)
    except OSError as error:
        raise Unreadable(reason(error)) from None
    if left <= 0:
        raise too_large(limit)
    return b"".join(pieces)


def unpack_gzip(data: bytes, limit: int) -> tuple[bytes, int]:
    """The content of a gzip stream (all its members), at most ``limit`` bytes, and how many bytes that are no gzip data
    stand after it. Raises Unreadable."""
    pieces: list[bytes] = []
    left = limit
    try:
        while data and (not pieces or data.startswith(b"\x1f\x8b")):
            machine = zlib.decompressobj(wbits=31)
            piece = machine.decompress(data, left + 1)
            pieces.append(piece)
            left -= len(piece)
            if left < 0:
                raise too_large(limit)
            if not machine.eof:
                raise Unreadable("the gzip data is cut short")
            data = machine.unused_data.lstrip(b"\0")
    except zlib.error:
        raise Unreadable("the gzip data is damaged") from None
    return b"".join(pieces), len(data)


def ungzipped(raw: Raw) -> Raw:
    """``raw``, unpacked once if it is gzip data, with ``.gz`` taken off its name."""
    if not raw.data.startswith(b"\x1f\x8b\x08"):
        return raw
    name = raw.name[:-3] if raw.name.lower().endswith(".gz") else raw.name
    data, rest = unpack_gzip(raw.data, raw.max_size)
    if data.startswith(b"\x1f\x8b\x08"):
        raise Unreadable("gzip data inside gzip data")
    said = [f"{counted(rest, 'byte')} after the gzip data left out"] if rest else []
    return replace(raw, data=data, packed=raw.data, name=name, notes=(*raw.notes, "unpacked from gzip", *said))

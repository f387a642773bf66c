"""The first line of a snapshot file: what it is, of which version, how long, and its checksum.

The SHA-256 covers the line up to the checksum and the body after it, so that no byte of a file can change, vanish or
be added unseen.
"""

from __future__ import annotations

from hashlib import sha256
from typing import NamedTuple

from sidebyside.language.patterns import lazily

FORMAT = "sidebyside/snapshot"
VERSION = 1
"""The format version that is written. Versions below it are migrated, versions above it are refused."""

MAX_SIZE = 256 * 1024 * 1024
"""Largest snapshot in bytes, written or read."""

LONGEST = 160
"""No header line is longer than this, in bytes."""

_LINE = lazily(rb"(sidebyside/snapshot version=([1-9][0-9]{0,8}) length=([1-9][0-9]{0,11})) sha256=([0-9a-f]{64})\n")


class Header(NamedTuple):
    """``size`` is the length of the line itself in bytes, ``length`` that of the body."""

    version: int
    length: int
    checksum: str
    size: int
    signed: bytes


def seal(body: bytes, version: int = VERSION) -> bytes:
    """The whole file: header line and body."""
    signed = f"{FORMAT} version={version} length={len(body)}".encode()
    return signed + f" sha256={_checksum(signed, body)}\n".encode() + body


def read_header(data: bytes) -> Header:
    """The header of a file from its first bytes. Raises ValueError with the reason where it is no whole header."""
    found = _LINE.match(data[: LONGEST + 1])
    if found:
        return Header(int(found[2]), int(found[3]), found[4].decode(), found.end(), found[1])
    if not data:
        raise ValueError("empty file")
    raise ValueError("not a snapshot, or its first line is damaged")


def unseal(data: bytes) -> tuple[int, bytes]:
    """Version and body of a whole file. Raises ValueError with the reason where anything is not as it was written."""
    header = read_header(data)
    if header.version > VERSION:
        raise ValueError(f"snapshot format version {header.version} is newer than this program's ({VERSION})")
    body = data[header.size :]
    if len(body) < header.length:
        raise ValueError(f"cut short: {len(body)} of {header.length} bytes")
    if len(body) > header.length:
        raise ValueError(f"{len(body) - header.length} bytes too long")
    if _checksum(header.signed, body) != header.checksum:
        raise ValueError("damaged: the checksum does not match")
    return header.version, body


def _checksum(signed: bytes, body: bytes) -> str:
    digest = sha256(signed + b"\n")
    digest.update(body)
    return digest.hexdigest()

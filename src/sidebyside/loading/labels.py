"""Printable, distinct, one-line names for files and addresses."""

from __future__ import annotations

import os


def printable(name: str) -> str:
    """``name`` on one line, without any unprintable character, and different names stay different.

    A name that needs it is quoted the way a shell reads it back: ``$'a\\nb'``. Bytes that are not UTF-8 (lone
    surrogates of os.fsdecode) become ``\\xNN``, other unprintable characters ``\\uNNNN``.
    """
    if name.isprintable() and not name.startswith("$'"):
        return name
    pieces = []
    for character in name:
        code = ord(character)
        if character in "\\'":
            pieces.append("\\" + character)
        elif character in _SHORT:
            pieces.append(_SHORT[character])
        elif 0xDC80 <= code <= 0xDCFF:
            pieces.append(f"\\x{code - 0xDC00:02x}")
        elif character.isprintable():
            pieces.append(character)
        elif code < 0x80:
            pieces.append(f"\\x{code:02x}")
        else:
            pieces.append(f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}")
    return f"$'{''.join(pieces)}'"


_SHORT = {"\n": "\\n", "\r": "\\r", "\t": "\\t", "\x1b": "\\e"}


def distinct(names: list[str]) -> list[str]:
    """Short labels for paths or addresses: each one's last part, with as much before it as sets it apart."""
    parts = [name.replace(os.sep, "/").rstrip("/").split("/") for name in names]
    taken = [1] * len(names)
    while True:
        short = ["/".join(part[-count:]) for part, count in zip(parts, taken, strict=True)]
        seen: dict[str, list[int]] = {}
        for index, label in enumerate(short):
            seen.setdefault(label, []).append(index)
        grown = False
        for group in seen.values():
            if len({names[index] for index in group}) < 2:
                continue
            for index in group:
                if taken[index] < len(parts[index]):
                    taken[index] += 1
                    grown = True
        if not grown:
            return [printable(label) for label in short]

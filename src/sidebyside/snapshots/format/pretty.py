"""JSON that git and people can read: ASCII, sorted keys, one item a line where it does not fit into one."""

from __future__ import annotations

import json
from typing import Any

_WIDTH = 120


def to_json(value: Any) -> bytes:
    """``value`` (dicts, lists, strings, finite numbers, booleans, None) as JSON. Raises ValueError on NaN."""
    pieces: list[str] = []
    _write(value, "", pieces)
    pieces.append("\n")
    return "".join(pieces).encode("ascii")


def to_line(value: Any) -> str:
    """The same on one line."""
    return _encode(value)


_encode = json.JSONEncoder(ensure_ascii=True, allow_nan=False, sort_keys=True).encode


def _write(value: Any, indent: str, pieces: list[str]) -> None:
    if not isinstance(value, (dict, list, tuple)):
        pieces.append(_encode(value))
        return
    # An item takes at least three characters: what has too many needs no trying.
    if indent and 3 * len(value) <= _WIDTH:
        line = _encode(value)
        if len(line) + len(indent) <= _WIDTH:
            pieces.append(line)
            return
    deeper = indent + " "
    opening, closing = "{}" if isinstance(value, dict) else "[]"
    pieces.append(opening)
    before = "\n"
    if isinstance(value, dict):
        for key in sorted(value):
            pieces.append(f"{before}{deeper}{_encode(key)}: ")
            _write(value[key], deeper, pieces)
            before = ",\n"
    else:
        for item in value:
            pieces.append(before + deeper)
            _write(item, deeper, pieces)
            before = ",\n"
    pieces.append(f"\n{indent}{closing}")

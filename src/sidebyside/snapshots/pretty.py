"""JSON that git and people can read: ASCII, sorted keys, one item a line where it does not fit into one."""

from __future__ import annotations

import json
from collections.abc import Mapping
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
    return json.dumps(value, ensure_ascii=True, allow_nan=False, sort_keys=True)


def _write(value: Any, indent: str, pieces: list[str]) -> None:
    if not isinstance(value, (Mapping, list, tuple)) or (indent and _fits(line := to_line(value), indent)):
        pieces.append(to_line(value) if not isinstance(value, (Mapping, list, tuple)) else line)
        return
    deeper = indent + " "
    opening, closing = "{}" if isinstance(value, Mapping) else "[]"
    pieces.append(opening)
    before = "\n"
    if isinstance(value, Mapping):
        for key in sorted(value):
            pieces.append(f"{before}{deeper}{to_line(key)}: ")
            _write(value[key], deeper, pieces)
            before = ",\n"
    else:
        for item in value:
            pieces.append(before + deeper)
            _write(item, deeper, pieces)
            before = ",\n"
    pieces.append(f"\n{indent}{closing}")


def _fits(line: str, indent: str) -> bool:
    return len(line) + len(indent) <= _WIDTH or line in ("{}", "[]")

"""Labelled pairs of texts for fitting and measuring: read from a file, and made harder in known ways."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Labelled:
    """Two lists of paragraphs, their true links and the cells that count neither way (0-based)."""

    id: str
    set: str
    a: list[str]
    b: list[str]
    pairs: set[tuple[int, int]]
    ignore: set[tuple[int, int]] = field(default_factory=set)
    language: str = "en"


def read(path: Path) -> list[Labelled]:
    """The records of a JSON-lines file ``{id, set, a, b, pairs, ignore}``."""
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        r = json.loads(line)
        pairs = {(i, j) for i, j in r["pairs"]}
        found.append(
            Labelled(
                r["id"],
                r["set"],
                r["a"],
                r["b"],
                pairs,
                {(i, j) for i, j in r.get("ignore", [])} - pairs,
                r.get("language", "en"),
            )
        )
    return found

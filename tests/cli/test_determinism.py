"""The same input gives the same bytes: hash seeds, locales, and both orders of the files with the letters swapped."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

from sidebyside.settings.resources import seed_files

SEEDS = [str(path) for path in seed_files()]


def compared(files: list[str], **environment: str) -> bytes:
    return subprocess.run(
        [sys.executable, "-m", "sidebyside", "compare", *files, "--format", "json"],
        capture_output=True,
        check=True,
        env={**os.environ, **environment},
    ).stdout


def test_twenty_hash_seeds_and_three_locales() -> None:
    first = compared(SEEDS, PYTHONHASHSEED="0")
    for seed in range(1, 20):
        locale = ("C", "C.UTF-8", "POSIX")[seed % 3]
        assert compared(SEEDS, PYTHONHASHSEED=str(seed), LC_ALL=locale, LANG=locale) == first, (seed, locale)


def told(document: dict[str, Any], flip: int) -> dict[str, Any]:
    """What the document says, by report of the first run: ``flip`` is 1 where its two reports stand the other way."""

    def place(at: dict[str, int]) -> tuple[int, int]:
        return (at["report"] ^ flip, at["paragraph"])

    def link(x: dict[str, Any]) -> Any:
        ends = (place(x["left"]), place(x["right"]))
        first, second = ("left", "right") if ends[0] < ends[1] else ("right", "left")
        evidence = x.get("evidence", {"sentences": [], "words": []})
        return (
            sorted(ends),
            x["score"],
            sorted([s[first], s[second], s["score"]] for s in evidence["sentences"]),
            sorted([w[first], w[second], w["weight"]] for w in evidence["words"]),
        )

    def entry(f: dict[str, Any]) -> Any:
        sides = sorted((*place(s), s["start"], s["end"], s["text"]) for s in f["sides"])
        return (f["type"], f["differs"], sides)

    reports = document["reports"]
    return {
        "reports": [{k: v for k, v in reports[number ^ flip].items() if k != "letter"} for number in (0, 1)],
        "links": sorted(map(link, document["links"])),
        "passages": sorted(sorted(map(place, passage["places"])) for passage in document["passages"]),
        "findings": sorted(map(entry, document["findings"])),
        "ledgers": {type: sorted(map(entry, found)) for type, found in document["ledgers"].items()},
        "coverage": sorted((row["reports"][flip], row["reports"][1 ^ flip]) for row in document["coverage"]),
    }


def test_both_orders_of_the_files() -> None:
    there, back = json.loads(compared(SEEDS)), json.loads(compared(SEEDS[::-1]))
    assert told(there, 0) == told(back, 1)


def test_the_links_of_the_sample_reports() -> None:
    document = json.loads(compared(SEEDS))
    found = {(x["left"]["paragraph"] + 1, x["right"]["paragraph"] + 1) for x in document["links"]}
    wanted = {(2, 1), (3, 3), (4, 3), (4, 4), (5, 5), (5, 6), (6, 7), (6, 8), (7, 9), (8, 2), (8, 10), (8, 11)}
    either = {(1, 1), (1, 10), (2, 2), (5, 1), (6, 1)}
    assert len(found & wanted) >= 11
    assert len(found - wanted - either) <= 3

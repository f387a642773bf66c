"""What the reader remembers from one time to the next: the place in each set of reports, and the chosen theme."""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from sidebyside.model import Place, Report

MOST = 500
LARGEST = 1 << 20
LONGEST = 100
"""Characters of a theme's name."""


def recall_place(path: Path, reports: Sequence[Report]) -> Place | None:
    """The place remembered for these reports, in whatever order, in the file ``path``.

    None where there is none or the file is damaged.
    """
    names, places = _names(reports), _load(path)
    order = _order(names)
    if found := places.get(_key(names[number] for number in order)):
        return Place(order[found[0]], found[1]) if found[0] < len(order) else None
    # Versions before this one had a place for each order.
    return Place(*found) if (found := places.get(_key(names))) else None


def remember_place(path: Path, reports: Sequence[Report], place: Place) -> None:
    """Remember the place in these reports, whatever their order.

    The oldest beyond 500 are forgotten. A folder that cannot be written is no error.
    """
    names, places = _names(reports), _load(path)
    order = _order(names)
    key = _key(names[number] for number in order)
    for known in (key, _key(names)):
        places.pop(known, None)
    places[key] = (order.index(place.report), place.paragraph)
    import json

    _keep(path, json.dumps({"places": dict(list(places.items())[-MOST:])}))


def _names(reports: Iterable[Report]) -> list[str]:
    """A name for each report, by the bytes it was read from, else by its text."""
    names = []
    for report in reports:
        read = report.source.sha256 or hashlib.sha256(report.text.encode("utf-8", "surrogatepass")).hexdigest()
        # Several reports may come from the same bytes.
        names.append(f"{read} {len(report.text)} {len(report)}\n")
    return names


def _order(names: Sequence[str]) -> list[int]:
    """The numbers of the reports in the order in which their place is kept."""
    return sorted(range(len(names)), key=names.__getitem__)


def _key(names: Iterable[str]) -> str:
    return hashlib.sha256("".join(names).encode()).hexdigest()


def recall_theme(path: Path) -> str:
    """The name of the theme remembered in the file ``path``; "" where there is none or the file is damaged."""
    try:
        with path.open(encoding="utf-8") as file:
            name = file.read(LONGEST + 1).strip()
    except (OSError, ValueError):
        return ""
    return name if len(name) <= LONGEST and name.isprintable() else ""


def remember_theme(path: Path, name: str) -> None:
    """Remember the theme of this name; "" forgets it. A folder that cannot be written is no error."""
    if name:
        _keep(path, f"{name}\n")
    else:
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)


def _keep(path: Path, text: str) -> None:
    """Write the file whole or not at all."""
    fresh = path.with_name(f"{path.name}.{os.getpid()}")
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_text(text, encoding="utf-8")
        os.replace(fresh, path)


def _load(path: Path) -> dict[str, tuple[int, int]]:
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST)
        import json

        table = json.loads(data)
        return {
            str(key): (report, paragraph)
            for key, (report, paragraph) in table["places"].items()
            if type(report) is int and type(paragraph) is int and report >= 0 <= paragraph
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}

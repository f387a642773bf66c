"""Snapshots and what is in them, as lines of text."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING

from sidebyside.cli.output import write
from sidebyside.layout.display import clean

if TYPE_CHECKING:
    from sidebyside.snapshots import Entry, Snapshot


def print_lines(*lines: str) -> None:
    """Print lines through the display gate."""
    write("".join(f"{clean(line)}\n" for line in lines))


def print_json(value: object) -> None:
    """Print a value as JSON, its keys in order."""
    write(json.dumps(value, indent=1, sort_keys=True) + "\n")


def matches(entry: Entry, text: str) -> bool:
    """Whether name, title, a tag or a report of a snapshot has ``text``, whatever its case; "" is in all."""
    return text.casefold() in "\n".join((entry.name, entry.title, *entry.tags, *entry.reports)).casefold()


def entry_line(entry: Entry) -> str:
    """A snapshot on one line: its name, then its title and tags, or why it cannot be opened."""
    tags = "".join(f"  #{tag}" for tag in entry.tags)
    what = f"cannot be opened: {entry.problem}" if entry.problem else f"{entry.title or '(no title)'}{tags}"
    return f"{entry.name}  {what}"


def facts(name: str, snapshot: Snapshot) -> dict[str, object]:
    """What is in a snapshot, as JSON can hold it: counts, and what was corrected and noted."""
    comparison = snapshot.comparison
    origins = [link.origin for link in comparison.links]
    return {
        "name": name,
        "title": snapshot.title,
        "created": snapshot.created,
        "tags": list(snapshot.tags),
        "reports": [
            {"title": r.title, "paragraphs": len(r), "source": r.source.url or r.source.path or r.source.label}
            for r in comparison.reports
        ],
        "links": {
            "auto": origins.count("auto"),
            "confirmed": origins.count("confirmed"),
            "made": origins.count("made"),
        },
        "cut": len(comparison.cut),
        "findings": len(comparison.findings),
        "notes": [
            {"place": str(n.place), "other": str(n.other) if n.other else None, "text": n.text}
            for n in comparison.notes
        ],
        "engines": dict(snapshot.engines),
        "other_engines_now": list(snapshot.outdated),
    }


def facts_text(found: dict[str, object]) -> Iterable[str]:
    """The `facts` as lines."""
    for name, value in found.items():
        label = name.replace("_", " ")
        if isinstance(value, dict):
            yield f"{label}: " + ", ".join(f"{key} {item}" for key, item in value.items())
        elif isinstance(value, list):
            yield f"{label}: {len(value)}" if value else f"{label}: none"
            for item in value:
                parts = [str(part) for part in item.values() if part] if isinstance(item, dict) else [str(item)]
                yield "  " + "  ".join(parts)
        else:
            yield f"{label}: {value}"

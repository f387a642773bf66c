"""The list of snapshots as the library shows it: what is found, where the cursor is, what is known of one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from sidebyside.layout.display import clean
from sidebyside.layout.widths import cell_width
from sidebyside.model import KINDS, letter
from sidebyside.reader.looks.lines import Run, width_of, wrap
from sidebyside.reader.looks.look import Look
from sidebyside.reader.reading.sources import CHANGED
from sidebyside.snapshots import Entry, Snapshot

PREVIEWED = 8 * 1024 * 1024
"""Larger files (bytes) are not read for a preview: that would take seconds."""


class Known(NamedTuple):
    """What a file that was read tells: the snapshot, and the reports (0-based) whose sources are others by now."""

    snapshot: Snapshot
    changed: frozenset[int] = frozenset()


class Catalogue:
    """Entries, and those of them that a search found; the cursor stays on its snapshot where it can."""

    def __init__(self, entries: Sequence[Entry] = ()) -> None:
        self.text = ""
        self.cursor = 0
        self.marked = ""
        self.entries: Sequence[Entry] = ()
        self.found: Sequence[Entry] = ()
        self._keys: Sequence[str] = ()
        self.fill(entries)

    def fill(self, entries: Sequence[Entry]) -> None:
        """Show other entries."""
        self.entries, self._keys = entries, ()
        if self.marked not in {entry.name for entry in entries}:
            self.marked = ""
        self.search(self.text)

    def search(self, text: str) -> None:
        """Find the entries that have all words of ``text`` in title, tags, reports, time or file name."""
        current, self.text = self.current, text
        words = text.casefold().split()
        if words and not self._keys:
            self._keys = ["\n".join((e.title, *e.tags, *e.reports, e.created, e.name)).casefold() for e in self.entries]
        pairs = zip(self.entries, self._keys, strict=True) if words else ()
        self.found = [e for e, key in pairs if all(w in key for w in words)] if words else self.entries
        self.cursor = min(self.cursor, max(0, len(self.found) - 1))
        if current:
            self.go(current.name)

    def go(self, name: str) -> None:
        """Put the cursor on the snapshot of this name, if it is among those that were found."""
        self.cursor = next((n for n, entry in enumerate(self.found) if entry.name == name), self.cursor)

    @property
    def current(self) -> Entry | None:
        """The entry at the cursor."""
        return self.found[self.cursor] if self.cursor < len(self.found) else None


def when(created: str, *, exact: bool = False) -> str:
    """A time of saving as a person reads it, to the minute, or to the second."""
    return created[: 19 if exact else 16].replace("T", " ")


def size_of(bytes: int) -> str:
    """A size in words."""
    return f"{bytes:,} bytes" if bytes < 10_000 else f"{bytes / 1024:,.0f} KiB"


def describe(entry: Entry | None, known: Known | None, look: Look, width: int) -> list[list[Run]]:
    """What is known of an entry; more of it once its file has been read."""
    if entry is None:
        return []
    dim, plain = look.style("dim"), look.base
    lines = wrap([(clean(entry.title) or "(no title)", look.style("heading"))], width)
    facts = [
        f"{when(entry.created)} UTC" if entry.created else "",
        size_of(entry.size),
        *(f"#{clean(t)}" for t in entry.tags),
    ]
    lines += wrap([("  ".join(fact for fact in facts if fact), dim)], width)
    if entry.problem:
        return [*lines, [], *wrap([("Cannot be opened: ", look.style("error")), (entry.problem, plain)], width)]
    if known is None:
        lines.append([])
        for number, title in enumerate(entry.reports):
            lines += wrap([(f"{letter(number)} ", look.style("partner")), (clean(title), plain)], width, 2)
        return [*lines, [], *wrap([(entry.name, dim)], width)]
    lines += _counts(known.snapshot, look, width)
    return [*lines, [], *_contents(known, look, width), [], *wrap([(entry.name, dim)], width)]


def _ending(text: str, width: int) -> str:
    """The end of a path or an address, which tells more than its beginning, in at most ``width`` cells."""
    text = clean(text)
    if cell_width(text) <= width:
        return text
    while text and cell_width(text) >= width:
        text = text[1:]
    return f"…{text}" if text else ""


def _counts(snapshot: Snapshot, look: Look, width: int) -> list[list[Run]]:
    comparison = snapshot.comparison
    made = sum(link.origin != "auto" for link in comparison.links) + len(comparison.cut)
    found = Counter(finding.type for finding in comparison.findings)
    words = [f"{len(comparison.links)} links", f"{made} corrected" if made else ""]
    words.append("differing: " + ", ".join(f"{type} {count}" for type, count in sorted(found.items())) if found else "")
    return wrap([(" · ".join(word for word in words if word), look.base)], width)


def _contents(known: Known, look: Look, width: int) -> list[list[Run]]:
    snapshot = known.snapshot
    comparison, dim = snapshot.comparison, look.style("dim")
    lines: list[list[Run]] = []
    for number, report in enumerate(comparison.reports):
        kinds = Counter(comparison.kind(number, paragraph) for paragraph in range(len(report)))
        origin = report.source.url or report.source.path or report.source.label
        name: list[Run] = [
            (f"{letter(number)} ", look.style("partner")),
            (clean(report.title) or "(no title)", look.base),
        ]
        if number in known.changed:
            name.append((f"  {CHANGED}", look.style("mark")))
        facts = [(f"  {look.glyph(kind)} {kinds[kind]}", look.style(f"line-{kind}")) for kind in KINDS]
        room = width - width_of(facts) - 2
        if origin and origin != report.title:
            facts.append((f"  {_ending(origin, room)}", dim))
        lines += [[*name, *facts]] if width_of([*name, *facts]) <= width else [*wrap(name, width, 2), facts]
    for note in comparison.notes[:20]:
        where = f"{note.place}{f'–{note.other}' if note.other else ''}"
        lines += wrap([(f"{look.glyph('note')} {where} ", look.style("note")), (note.text, look.base)], width, 2)
    if snapshot.outdated:
        lines += wrap([(f"made with other versions of {', '.join(snapshot.outdated)}", dim)], width)
    return lines

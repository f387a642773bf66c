"""The texts of the help and of "About this report", as lines."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from sidebyside.model import FINDING_TYPES, KINDS, Report
from sidebyside.reader.commands import COMMANDS, GROUPS, TYPE_TITLES, shown
from sidebyside.reader.inspection import KIND_WORDS
from sidebyside.reader.lines import Run, wrap

if TYPE_CHECKING:
    from sidebyside.reader.look import Look

KEY_COLUMN = 26


def write_help(keys: Mapping[str, tuple[str, ...]], look: Look, width: int) -> list[list[Run]]:
    """All actions in groups with the keys in force, then what the signs mean."""
    plain, dim, key, head = look.base, look.style("dim"), look.style("partner"), look.style("heading")
    column = min(KEY_COLUMN, max(10, width // 3))
    lines: list[list[Run]] = []
    for group in GROUPS:
        lines += [[(group, head)]]
        for command in COMMANDS:
            if command.group != group:
                continue
            pressed = shown(keys.get(command.id, ())) or "—"
            words = wrap([(command.title, plain), ("  " + command.help, dim)], max(8, width - column - 2))
            pressed_lines = wrap([(pressed, key)], column)
            for number in range(max(len(words), len(pressed_lines))):
                left = pressed_lines[number] if number < len(pressed_lines) else []
                used = sum(len(text) for text, _ in left)
                right = words[number] if number < len(words) else []
                lines.append([("  ", plain), *left, (" " * (column - used), plain), *right])
        lines.append([])
    lines += [[("What the signs mean", head)]]
    for kind in KINDS:
        lines += wrap([("  ", plain), (f" {look.glyph(kind)} {kind} ", look.style(kind)),
                       (f"  {KIND_WORDS[kind]}", dim)], width, 4)  # fmt: skip
    for type in FINDING_TYPES:
        lines += [[("  ", plain), (f" {look.glyph(type)} {TYPE_TITLES[type]} ", look.style("divergent", type))]]
    return lines


def write_about(name: str, report: Report, look: Look, width: int) -> list[list[Run]]:
    """Where a report came from and how it was read; ``name`` is what it is called here."""
    source = report.source
    guess = " (a guess)" if source.encoding_guessed else ""
    facts = [
        ("Title", report.title),
        ("Author", report.author),
        ("Site", report.site),
        ("Date", report.date),
        ("Language", report.language),
        ("Source", source.label),
        ("Path", source.path),
        ("Address", source.url),
        ("Fetched", source.fetched),
        ("Format", source.format),
        ("Read by", source.extractor),
        ("Encoding", f"{source.encoding}{guess}"),
        ("Bytes", f"{source.size:,}" if source.size else ""),
        ("SHA-256", source.sha256),
        ("Paragraphs", f"{len(report):,}"),
        ("Characters", f"{len(report.text):,}"),
        ("Hidden signs", f"{source.controls:,} control, direction or invisible characters" if source.controls else ""),
        *(("Left out", text) for text in source.dropped),
        *(("Note", text) for text in source.notes),
    ]
    lines = [[(name, look.style("heading"))], []]
    for fact, value in facts:
        if value:
            lines += wrap([(f"{fact:<14}", look.style("dim")), (value, look.base)], width, 14)
    return lines

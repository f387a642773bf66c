"""The text of "About this report", as lines."""

from __future__ import annotations

from sidebyside.model import Report
from sidebyside.reader.looks.lines import Run, wrap
from sidebyside.reader.looks.look import Look


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

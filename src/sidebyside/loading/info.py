"""One line about how a report was read."""

from __future__ import annotations

from sidebyside.language.plurals import counted
from sidebyside.loading.gate.files import human
from sidebyside.model import Report


def info_line(report: Report) -> str:
    """Source, date, language, format, extractor with version, encoding (and whether it was guessed), what was dropped,
    what else is to know, and how many control or invisible characters there are:
    ``a.html · HTML (trafilatura 2.3) · utf-8 · …``.

    It may hold any character of a name or document: show it through the display gate.
    """
    source = report.source
    pieces = [
        source.label or report.title,
        source.url if source.url and source.url != source.label else "",
        report.date or "no date",
        report.language or "language unknown",
        counted(len(report), "paragraph"),
        how_read(report),
    ]
    return " · ".join(piece for piece in pieces if piece)


def how_read(report: Report) -> str:
    """The part of the line from the format on; the rest is told elsewhere where this is used alone."""
    source = report.source
    extractor = (
        f" ({source.extractor})" if source.extractor and source.extractor.lower() != source.format.lower() else ""
    )
    pieces = [
        f"{source.format}{extractor}",
        f"{source.encoding}{' (guessed)' if source.encoding_guessed else ''}",
        f"fetched {source.fetched}" if source.fetched else "",
        human(source.size) if source.size else "",
        f"dropped: {', '.join(source.dropped)}" if source.dropped else "nothing dropped",
        *(note for note in source.notes if not note.startswith("holds ") or "tabs" in note),
        counted(source.controls, "control or invisible character"),
    ]
    return " · ".join(piece for piece in pieces if piece)

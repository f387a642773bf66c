"""One HTML page, whole in itself: no script, no network, strict content security policy (docs/exports.md).

Every text passes the display gate and HTML escaping; nothing of a text ever becomes an address, a class or a style.
"""

from __future__ import annotations

import base64
import hashlib
from importlib.resources import files
from typing import TYPE_CHECKING

from sidebyside.exports.html.columns import columns
from sidebyside.exports.html.elements import element, text
from sidebyside.exports.html.ledgers import coverage, ledgers, notes
from sidebyside.exports.selection import Selection
from sidebyside.model import letter

if TYPE_CHECKING:
    from sidebyside.comparison import Comparison


def render(comparison: Comparison, selection: Selection) -> str:
    """The page: the reports in columns, the ledgers, the coverage, the notes; ``selection`` picks among them."""
    style = files("sidebyside.exports.html").joinpath("style.css").read_text("utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    shown: list[tuple[str, str, str]] = []
    if selection.wants("reports"):
        shown.append(("reports", "Reports side by side", columns(comparison)))
    if selection.wants("findings"):
        shown.append(("findings", "Findings", ledgers(comparison, selection)))
    if selection.wants("coverage"):
        shown.append(("coverage", "Coverage", coverage(comparison)))
    if comparison.notes and not selection.only:
        shown.append(("notes", "Notes", notes(comparison)))
    title = " · ".join(r.title or letter(n) for n, r in enumerate(comparison.reports))
    sections = "".join(
        f'<section id="{name}" aria-labelledby="{name}-heading">'
        f'<h2 id="{name}-heading">{heading}</h2>{body}</section>\n'
        for name, heading, body in shown
    )
    links = "".join(f'<li><a href="#{name}">{heading}</a></li>' for name, heading, _ in shown)
    return (
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{text(policy)}">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="color-scheme" content="light dark">\n<meta name="referrer" content="no-referrer">\n'
        f"<title>{text(title)}</title>\n<style>{style}</style>\n</head>\n"
        f'<body>\n<a class="skip" href="#main">Skip to the comparison</a>\n'
        f"<header><h1>{text(title)}</h1>{_summary(comparison)}{_LEGEND}"
        f'<nav aria-label="Parts of this page"><ul>{links}</ul></nav></header>\n'
        f'<main id="main">\n{sections}</main>\n</body>\n</html>\n'
    )


_LEGEND = (
    '<p class="legend"><span class="shared">= shared</span> another report says it too; '
    '<span class="divergent">≈ divergent</span> another report tells it differently; '
    '<span class="unique">+ unique</span> no other report says it.</p>'
)


def _summary(comparison: Comparison) -> str:
    rows = []
    for number, report in enumerate(comparison.reports):
        kinds = [comparison.kind(number, p) for p in range(len(report))]
        counts = "".join(f"<td>{kinds.count(kind)}</td>" for kind in ("shared", "divergent", "unique"))
        about = " · ".join(part for part in (report.author, report.site, report.date, report.source.label) if part)
        rows.append(
            f'<tr><th scope="row">{letter(number)}</th><td>{text(report.title)}</td><td>{text(about)}</td>'
            f"<td>{len(report)}</td>{counts}</tr>"
        )
    head = "".join(
        f'<th scope="col">{name}</th>'
        for name in ("Report", "Title", "Source", "Paragraphs", "Shared", "Divergent", "Unique")
    )
    body = element("tbody", "".join(rows))
    return f'<table class="summary"><caption>The reports</caption><thead><tr>{head}</tr></thead>{body}</table>'

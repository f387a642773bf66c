"""The reports in columns, linked paragraphs level where their order allows, with ribbons between neighbours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sidebyside.comparison.levels import levels
from sidebyside.exports.html.elements import anchor, text
from sidebyside.language.identify import stated_language
from sidebyside.model import GLYPHS, Place, letter

if TYPE_CHECKING:
    from sidebyside.comparison import Comparison

# A ribbon's line tells its kind without colour: whole for shared, dashed for divergent.
_RIBBON = (
    '<svg class="ribbon {kind}" viewBox="0 0 20 20" preserveAspectRatio="none" aria-hidden="true" focusable="false">'
    '<path class="band" d="M0 0 C6 1 14 1 20 0 L20 20 C14 19 6 19 0 20 Z"/>'
    '<path class="edge" d="M0 0 C6 1 14 1 20 0 M0 20 C6 19 14 19 20 20"/></svg>'
)


def columns(comparison: Comparison) -> str:
    """A table with one column per report and a narrow one for the ribbons between each two."""
    count = len(comparison.reports)
    head = []
    for number, report in enumerate(comparison.reports):
        if number:
            head.append('<td class="between"></td>')
        head.append(
            f'<th scope="col" lang="{_language(comparison, number)}">{letter(number)}: {text(report.title)}</th>'
        )
    rows = []
    for level in levels(comparison):
        cells = []
        for number in range(count):
            if number:
                cells.append(f'<td class="between">{_ribbon(comparison, level, number)}</td>')
            inner = "".join(_paragraph(comparison, Place(number, p)) for p in level[number])
            cells.append(f"<td>{inner}</td>")
        rows.append(f"<tr>{''.join(cells)}</tr>\n")
    return (
        f'<div class="scroll of-{count}" tabindex="0" role="region" aria-label="Reports in columns">'
        f'<table class="columns reports-{count}">'
        f"<caption>Linked paragraphs stand in one row where the order of the reports allows it</caption>"
        f"<thead><tr>{''.join(head)}</tr></thead><tbody>\n{''.join(rows)}</tbody></table></div>"
    )


def _ribbon(comparison: Comparison, level: tuple[tuple[int, ...], ...], number: int) -> str:
    """A ribbon where a paragraph of this row is linked to one of the column before."""
    for left in level[number - 1]:
        for right in level[number]:
            if comparison.link_between(Place(number - 1, left), Place(number, right)):
                both = {comparison.kind(number - 1, left), comparison.kind(number, right)}
                return _RIBBON.format(kind="shared" if both == {"shared"} else "divergent")
    return ""


def _paragraph(comparison: Comparison, place: Place) -> str:
    report, number = place
    kind, role = comparison.kind(*place), comparison.reports[report].paragraphs[number].role
    partners = ", ".join(anchor(partner) for partner in comparison.partners(*place))
    told = f'<span class="told">, with {partners}</span>' if partners else ""
    role_label = "" if role == "text" else f" <span class='role'>{role}</span>"
    words = comparison.reports[report].paragraph(number)
    inner = "".join(
        f'<span class="{span.kind}">{text(words[span.start : span.end])}</span>' for span in comparison.spans(*place)
    )
    # Blanks that a browser would drop or join are kept; elsewhere no mark hangs over the end of a line.
    css = "" if words == " ".join(words.split()) else ' class="as-is"'
    body = f'<p dir="auto" lang="{_language(comparison, report)}"{css}>{inner}</p>'
    return (
        f'<article id="{place}" class="paragraph is-{kind} role-{role}" aria-labelledby="{place}-place">'
        f'<h3 id="{place}-place"><span class="number">{place}</span> '
        f'<span class="kind">{GLYPHS[kind]} {kind}</span>{role_label}{told}</h3>{body}</article>'
    )


def _language(comparison: Comparison, report: int) -> str:
    code = stated_language(comparison.reports[report])
    return code if code.isascii() and code.isalpha() else "und"

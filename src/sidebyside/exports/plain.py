"""The comparison as plain lines, in reading order: for pagers, screen readers and pipes.

One paragraph is one line, unwrapped. Everything passes the display gate.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sidebyside.comparison.changes import changes
from sidebyside.exports.selection import Selection
from sidebyside.layout.display import clean
from sidebyside.loading.info import how_read
from sidebyside.model import FINDING_TYPES, Finding, Link, Place, Span, letter

if TYPE_CHECKING:
    from sidebyside.comparison import Comparison

LONGEST = 12
"""Words of a change that are shown whole; of more, the first and last four. The paragraph stands right above."""


def render(comparison: Comparison, selection: Selection) -> str:
    """Summary, paragraphs report by report with what differs, ledgers, coverage; ``selection`` picks among them."""
    sections = []
    if not selection.only:
        sections.append(list(_summary(comparison)))
    if selection.wants("reports"):
        sections += [list(_report(comparison, number)) for number in range(len(comparison.reports))]
    if selection.only == "links":
        sections.append([_link(link) for link in comparison.links])
    if selection.wants("findings"):
        sections.append(list(_ledgers(comparison, selection)))
    if selection.wants("coverage"):
        sections.append(list(_coverage(comparison)))
    return "\n\n".join("\n".join(lines) for lines in sections if lines) + "\n"


def _summary(comparison: Comparison) -> Iterator[str]:
    yield f"{len(comparison.reports)} reports, {_count(len(comparison.links), 'link')}, " + _count(
        len(comparison.findings), "finding"
    )
    for number, report in enumerate(comparison.reports):
        kinds = [comparison.kind(number, p) for p in range(len(report))]
        counts = ", ".join(f"{kinds.count(kind)} {kind}" for kind in ("shared", "divergent", "unique"))
        about = ", ".join(part for part in (report.date, report.source.label) if part)
        yield f"{letter(number)}: {clean(report.title)}" + (f" ({clean(about)})" if about else "")
        yield f"   {_count(len(report), 'paragraph')}: {counts}"
        yield f"   {clean(report.language or 'language unknown')} · {clean(how_read(report))}"
    folds = {kind: count for kind, count in comparison.folds.items() if count}
    if folds:
        yield f"{sum(folds.values())} folded: {', '.join(f'{kind} {count}' for kind, count in folds.items())}"


def _report(comparison: Comparison, number: int) -> Iterator[str]:
    report = comparison.reports[number]
    yield f"== {letter(number)}: {clean(report.title)} =="
    for p in range(len(report)):
        place = Place(number, p)
        partners = comparison.partners(number, p)
        yield ""
        role = "" if report.paragraphs[p].role in ("text", "heading") else f" [{report.paragraphs[p].role}]"
        yield f"{place} {comparison.kind(number, p)}{role}" + (
            f", with {', '.join(map(str, partners))}" if partners else ""
        )
        yield clean(report.paragraph(p))
        for link in comparison.links_at(number, p):
            yield from _changes(comparison, link, number)
        for note in comparison.notes:
            if note.place == place:
                yield f"  note: {clean(note.text)}"


def _changes(comparison: Comparison, link: Link, number: int) -> Iterator[str]:
    mine, theirs = link.end(number), link.other(number)
    for change in changes(comparison, link):
        here, there = (change.left, change.right) if link.left == mine else (change.right, change.left)
        one, other = _quoted(comparison, mine, here), _quoted(comparison, theirs, there)
        if one and other:
            yield f"  {'moved, ' if change.moved else ''}{mine}: {one} | {theirs}: {other}"
        else:
            yield f"  only {mine if one else theirs}: {one or other}"


def _quoted(comparison: Comparison, place: Place, span: Span | None) -> str:
    if not span:
        return ""
    text = clean(comparison.reports[place.report].paragraph(place.paragraph)[span.start : span.end])
    words = text.split()
    if len(words) > LONGEST:
        text = f"{' '.join(words[:4])} […] {' '.join(words[-4:])}"
    return f"“{text}”"


def _link(link: Link) -> str:
    return f"{link.left} {link.right} {link.score:.2f} {link.origin}"


def _ledgers(comparison: Comparison, selection: Selection) -> Iterator[str]:
    first = True
    for type in FINDING_TYPES:
        entries = [entry for entry in comparison.ledger(type) if selection.keeps(entry)]
        if not entries:
            continue
        if not first:
            yield ""
        first = False
        differing = sum(entry.differs for entry in entries)
        yield f"== Ledger: {type}, {_count(len(entries), 'entry', 'entries')}, {differing} differing =="
        for entry in entries:
            yield from _entry(entry)


def _entry(entry: Finding) -> Iterator[str]:
    told = f" (told by {entry.told_by})" if entry.told_by else ""
    yield f"{entry.sign} {entry.grade}: {clean(entry.what)}{told}"
    for side in entry.sides:
        yield f"    {Place(side.report, side.paragraph)} {side.start}–{side.end}: {clean(side.text)}"


def _coverage(comparison: Comparison) -> Iterator[str]:
    if not comparison.passages:
        return
    yield "== Coverage: who tells what =="
    coverage = comparison.coverage
    for position, (passage, row) in enumerate(zip(comparison.passages, coverage.rows, strict=True)):
        extents = ", ".join(f"{letter(number)} {extent}" for number, extent in enumerate(row))
        standing = f" · {coverage.standing(position)}" if len(row) > 2 else ""
        yield f"{' '.join(map(str, passage.places))}: {extents}{standing}"
    for report in range(len(comparison.reports)):
        alone = [str(Place(report, number)) for number in comparison.only_here(report)]
        if alone:
            yield f"only in {letter(report)}: {' '.join(alone)}"


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"

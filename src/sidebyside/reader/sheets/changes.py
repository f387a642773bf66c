"""What changed between two snapshots, as lines: texts word by word, then links, findings, notes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sidebyside.comparison import Comparison
from sidebyside.comparison.wording import State, compare_wording
from sidebyside.model import Finding, Link, Note, Place, Span, letter
from sidebyside.reader.looks.lines import Run, wrap
from sidebyside.reader.looks.look import Look
from sidebyside.snapshots import Difference
from sidebyside.snapshots.versions.difference import ReportChange

MOST = 500
"""Most changes of one sort that are shown; ``sidebyside snapshot diff`` prints all."""

GONE, NEW, OTHER = "− ", "+ ", "~ "
Lines = Iterator[list[Run]]


def write_changes(found: Difference, then: Comparison, now: Comparison, look: Look, width: int) -> list[list[Run]]:
    """All changes as lines of at most ``width`` cells."""
    writer = _Writer(then, now, look, max(8, width))
    lines: list[list[Run]] = []
    for change in found.reports:
        lines += [*writer.report(change), []]
    links = [*found.links_gone, *found.links_new, *found.corrected]
    findings = [*found.findings_gone, *found.findings_new]
    notes = [*found.notes_gone, *found.notes_new]
    for title, changed, section in (
        ("Links", links, writer.links(found)),
        ("Findings", findings, writer.findings(found)),
        ("Notes", notes, writer.notes(found)),
    ):
        lines += writer.heading(title, "" if changed else "as they were")
        lines += [*section, []]
    return lines


class _Writer:
    def __init__(self, then: Comparison, now: Comparison, look: Look, width: int) -> None:
        self._then, self._now, self._look, self._width = then, now, look, width
        self._signs = {GONE: look.style("error"), NEW: look.style("partner"), OTHER: look.style("message")}

    def heading(self, title: str, about: str) -> list[list[Run]]:
        return wrap([(title, self._look.style("heading")), (f"  {about}", self._look.style("dim"))], self._width)

    def _item(self, sign: str, where: str, runs: Sequence[Run]) -> list[list[Run]]:
        head = [(sign, self._signs[sign]), (f"{where}  " if where else "", self._look.style("dim"))]
        return wrap([*head, *runs], self._width, 2)

    def _items(self, sign: str, rows: Sequence[tuple[str, Sequence[Run]]]) -> Lines:
        for where, runs in rows[:MOST]:
            yield from self._item(sign, where, runs)
        if len(rows) > MOST:
            yield [(f"  … and {len(rows) - MOST:,} more", self._look.style("dim"))]

    def report(self, change: ReportChange) -> Lines:
        if change.then is None or change.now is None:
            gone = change.now is None
            comparison, number = (self._then, change.then) if gone else (self._now, change.now)
            report = comparison.reports[number or 0]
            words = [(f"{report.title} ({len(report)} paragraphs)", self._look.base)]
            yield from self.heading(f"Report {letter(number or 0)}", "only then" if gone else "only now")
            yield from self._item(GONE if gone else NEW, "", words)
            return
        old, new = self._then.reports[change.then], self._now.reports[change.now]
        counts = [(change.same, "the same"), (len(change.changed), "changed")]
        counts += [(len(change.removed), "gone"), (len(change.added), "new")]
        about = ", ".join(f"{count} {what}" for count, what in counts if count)
        was = f", then {letter(change.then)}" if change.then != change.now else ""
        yield from self.heading(f"{letter(change.now)}{was}: {new.title}", about)
        for p, q in change.changed[:MOST]:
            left, right = old.paragraph(p), new.paragraph(q)
            wording = compare_wording(left, right, self._now.language(change.now))
            yield from self._item(GONE, str(Place(change.then, p)), self._marked(left, wording.left))
            yield from self._item(NEW, str(Place(change.now, q)), self._marked(right, wording.right))
        if len(change.changed) > MOST:
            yield [(f"  … and {len(change.changed) - MOST:,} more", self._look.style("dim"))]
        gone_rows = [(str(Place(change.then, p)), [(old.paragraph(p), self._look.base)]) for p in change.removed]
        new_rows = [(str(Place(change.now, q)), [(new.paragraph(q), self._look.base)]) for q in change.added]
        yield from self._items(GONE, gone_rows)
        yield from self._items(NEW, new_rows)

    def _marked(self, text: str, words: Iterable[tuple[Span, State]]) -> list[Run]:
        runs: list[Run] = []
        at = 0
        for span, state in words:
            if state != "same":
                style = self._look.style("divergent" if state == "changed" else "unique")
                runs += [(text[at : span.start], self._look.base), (text[span.start : span.end], style)]
                at = span.end
        return [*runs, (text[at:], self._look.base)]

    def links(self, found: Difference) -> Lines:
        yield from self._items(GONE, [self._link(link, self._then) for link in found.links_gone])
        yield from self._items(NEW, [self._link(link, self._now) for link in found.links_new])
        changed = [
            (self._link(new, self._now)[0], f"{old.origin} then, {new.origin} now") for old, new in found.corrected
        ]
        yield from self._items(OTHER, [(where, [(words, self._look.base)]) for where, words in changed])

    def _link(self, link: Link, comparison: Comparison) -> tuple[str, list[Run]]:
        opening = " ".join(comparison.reports[link.left.report].paragraph(link.left.paragraph).split())
        short = opening if len(opening) <= 70 else f"{opening[:69]}…"
        return f"{link.left}–{link.right}", [(short, self._look.base), (f"  {link.origin}", self._look.style("dim"))]

    def findings(self, found: Difference) -> Lines:
        yield from self._items(GONE, [self._finding(finding) for finding in found.findings_gone])
        yield from self._items(NEW, [self._finding(finding) for finding in found.findings_new])

    def _finding(self, finding: Finding) -> tuple[str, list[Run]]:
        places = " ".join(str(Place(side.report, side.paragraph)) for side in finding.sides)
        return places, [(f"{finding.type}: ", self._look.style("heading")), (finding.summary, self._look.base)]

    def notes(self, found: Difference) -> Lines:
        yield from self._items(GONE, [self._note(note) for note in found.notes_gone])
        yield from self._items(NEW, [self._note(note) for note in found.notes_new])

    def _note(self, note: Note) -> tuple[str, list[Run]]:
        return f"{note.place}{f'–{note.other}' if note.other else ''}", [(note.text, self._look.style("note"))]

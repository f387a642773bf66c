"""Two snapshots compared: what the same reports said then and now, what changed in links, findings and notes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from sidebyside.comparison import Comparison, compare
from sidebyside.model import Finding, Link, Note, Place, Progress, Report, no_progress
from sidebyside.snapshots.versions.matching import ALIKE, ends_of, match


class ReportChange(NamedTuple):
    """One report in both snapshots, or in one of them.

    ``then`` and ``now`` are 0-based reports, None where it is missing. ``same`` counts the paragraphs that are equal
    to the character; ``changed`` has pairs of 0-based paragraphs (then, now); ``removed`` counts in the report of
    then, ``added`` in that of now.
    """

    then: int | None
    now: int | None
    same: int
    changed: tuple[tuple[int, int], ...]
    removed: tuple[int, ...]
    added: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """What is different between two comparisons.

    Links, findings and notes ``gone`` stand at places of the one then, ``new`` ones at places of the one now.
    ``corrected`` has the links whose origin changed, as (then, now). A link or finding is the same where its
    paragraphs, found again, and for a finding its words, are.
    """

    reports: tuple[ReportChange, ...]
    links_gone: tuple[Link, ...]
    links_new: tuple[Link, ...]
    corrected: tuple[tuple[Link, Link], ...]
    findings_gone: tuple[Finding, ...]
    findings_new: tuple[Finding, ...]
    notes_gone: tuple[Note, ...]
    notes_new: tuple[Note, ...]

    def __bool__(self) -> bool:
        texts = any(r.then is None or r.now is None or r.changed or r.removed or r.added for r in self.reports)
        others = self.links_gone, self.links_new, self.corrected, self.findings_gone, self.findings_new
        return bool(texts or any(others) or self.notes_gone or self.notes_new)


def find_difference(then: Comparison, now: Comparison) -> Difference:
    """What changed from ``then`` to ``now``; their reports may stand in another order or be others."""
    pairs = pair_reports(then.reports, now.reports)
    places: dict[Place, Place] = {}
    reports: list[ReportChange] = []
    for one, other in pairs:
        change, found = _compare_report(one, other, then, now)
        reports.append(change)
        if other is not None and one is not None:
            places |= {Place(one, p): Place(other, q) for p, q in found.items()}
    links_then, links_now = _links_by_place(then, places), {(k.left, k.right): k for k in now.links}
    corrected = [
        (link, links_now[ends])
        for ends, link in links_then.items()
        if ends in links_now and links_now[ends].origin != link.origin
    ]
    gone_links = [link for link in then.links if ends_of(link, places) not in links_now]
    gone_findings, new_findings = _findings(then, now, dict(p for p in pairs if p[0] is not None))
    gone_notes, new_notes = _notes(then, now, places)
    return Difference(
        tuple(reports),
        tuple(gone_links),
        tuple(link for ends, link in links_now.items() if ends not in links_then),
        tuple(corrected),
        gone_findings,
        new_findings,
        gone_notes,
        new_notes,
    )


def pair_reports(then: tuple[Report, ...], now: tuple[Report, ...]) -> list[tuple[int | None, int | None]]:
    """Which report is which: the same address or path, else the same text, else a text that has most of the other's
    paragraphs, else the same title. Then those of then alone, and those of now alone.
    """
    pairs: dict[int, int] = {}

    def join(same: Mapping[tuple[int, int], float]) -> None:
        for (i, j), _ in sorted(same.items(), key=lambda item: (-item[1], item[0])):
            if i not in pairs and j not in pairs.values():
                pairs[i] = j

    cells = [(i, j) for i in range(len(then)) for j in range(len(now))]
    join({(i, j): 1 for i, j in cells if _address(then[i]) and _address(then[i]) == _address(now[j])})
    join({(i, j): 1 for i, j in cells if then[i].text == now[j].text})
    join({(i, j): s for i, j in cells if i not in pairs and (s := _resemblance(then[i], now[j])) >= ALIKE})
    join({(i, j): 1 for i, j in cells if then[i].title and then[i].title == now[j].title})
    found: list[tuple[int | None, int | None]] = sorted(pairs.items())
    found += [(i, None) for i in range(len(then)) if i not in pairs]
    found += [(None, j) for j in range(len(now)) if j not in pairs.values()]
    return found


def then_and_now(
    then: Comparison, now: Comparison, labels: tuple[str, str] = ("then", "now"), progress: Progress = no_progress
) -> Comparison:
    """The changed reports of two comparisons next to each other, each as it was then and as it is now.

    Their titles end in the labels. Raises ValueError if no report changed.
    """
    reports = []
    for one, other in pair_reports(then.reports, now.reports):
        if one is not None and other is not None and then.reports[one].texts != now.reports[other].texts:
            for report, label in ((then.reports[one], labels[0]), (now.reports[other], labels[1])):
                reports.append(replace(report, title=f"{report.title} ({label})"))
    if not reports:
        raise ValueError("no report says anything else than then")
    return compare(reports, progress)


def _address(report: Report) -> str:
    return report.source.url or report.source.path


def _resemblance(one: Report, other: Report) -> float:
    """The part of the paragraphs that the two have in common, 0..1."""
    common = (Counter(one.texts) & Counter(other.texts)).total()
    return 2 * common / max(1, len(one) + len(other))


def _compare_report(
    one: int | None, other: int | None, then: Comparison, now: Comparison
) -> tuple[ReportChange, dict[int, int]]:
    old = then.reports[one].texts if one is not None else ()
    new = now.reports[other].texts if other is not None else ()
    found = match(old, new) if one is not None and other is not None else {}
    changed = tuple((p, q) for p, q in found.items() if old[p] != new[q])
    hit = set(found.values())
    removed = tuple(p for p in range(len(old)) if p not in found)
    added = tuple(q for q in range(len(new)) if q not in hit)
    return ReportChange(one, other, len(found) - len(changed), changed, removed, added), found


def _links_by_place(then: Comparison, places: Mapping[Place, Place]) -> dict[tuple[Place, Place], Link]:
    return {ends: link for link in then.links if (ends := ends_of(link, places)) is not None}


Key = tuple[object, ...]


def _findings(
    then: Comparison, now: Comparison, reports: Mapping[int | None, int | None]
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    def key(finding: Finding, numbers: Mapping[int | None, int | None] | None) -> Key:
        sides = sorted((str(numbers.get(s.report) if numbers is not None else s.report), s.text) for s in finding.sides)
        return (finding.type, finding.grade, *sides)

    old = [(key(finding, reports), finding) for finding in then.findings]
    new = [(key(finding, None), finding) for finding in now.findings]
    return _without(old, Counter(k for k, _ in new)), _without(new, Counter(k for k, _ in old))


def _without(findings: list[tuple[Key, Finding]], others: Counter[Key]) -> tuple[Finding, ...]:
    left = []
    for key, finding in findings:
        if others[key]:
            others[key] -= 1
        else:
            left.append(finding)
    return tuple(left)


def _notes(
    then: Comparison, now: Comparison, places: Mapping[Place, Place]
) -> tuple[tuple[Note, ...], tuple[Note, ...]]:
    def moved(note: Note) -> tuple[Place | None, Place | None, str]:
        return places.get(note.place), places.get(note.other) if note.other is not None else None, note.text

    old = {moved(note) for note in then.notes}
    new = {(note.place, note.other, note.text) for note in now.notes}
    return (
        tuple(note for note in then.notes if moved(note) not in new),
        tuple(note for note in now.notes if (note.place, note.other, note.text) not in old),
    )

"""``sidebyside snapshot diff`` and ``drift``: what changed between snapshots, and since one was made."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING

from sidebyside.cli.output import complain
from sidebyside.cli.snapshot.folder import now, open_store, read_in_panes
from sidebyside.cli.snapshot.text import print_json, print_lines
from sidebyside.errors import SidebysideError
from sidebyside.model import Finding, Link, Note, Place, letter

if TYPE_CHECKING:
    from sidebyside.comparison import Comparison
    from sidebyside.snapshots import Difference, Moved, Snapshot
    from sidebyside.snapshots.versions.difference import ReportChange


def add_diff_options(parser: argparse.ArgumentParser, name: str) -> None:
    """Add the two snapshots and how to show what changed; ``name`` explains how a snapshot is named."""
    parser.add_argument("then", metavar="THEN", help=name)
    parser.add_argument("now", metavar="NOW", help="another one")
    parser.add_argument("--json", action="store_true", help="as JSON")
    parser.add_argument("--open", action="store_true", help="read the changed reports then and now, side by side")
    parser.add_argument("--exit-code", action="store_true", help="exit 1 if anything changed")


def add_drift_options(parser: argparse.ArgumentParser) -> None:
    """Add what to do about sources that changed."""
    ways = parser.add_mutually_exclusive_group()
    ways.add_argument("--realign", action="store_true", help="save a new snapshot with the new texts")
    ways.add_argument("--beside", action="store_true", help="the same, with the old texts as more reports")


def run_diff(arguments: argparse.Namespace) -> int:
    """Print what changed from one snapshot to another, or read it."""
    from sidebyside.snapshots import find_difference, then_and_now

    store = open_store()
    then, today = store.open(arguments.then), store.open(arguments.now)
    if arguments.open:
        labels = (then.created or "then", today.created or "now")
        try:
            return read_in_panes(then_and_now(then.comparison, today.comparison, labels))
        except ValueError as error:
            raise SidebysideError(str(error)) from None
    found = find_difference(then.comparison, today.comparison)
    if arguments.json:
        print_json(_plain(found))
    else:
        print_lines(*_lines(found, then.comparison, today.comparison))
    return 1 if arguments.exit_code and found else 0


def _lines(found: Difference, then: Comparison, today: Comparison) -> Iterator[str]:
    for change in found.reports:
        yield from _report(change, then, today)
    yield f"links: {_counts(found.links_gone, found.links_new)}, {len(found.corrected)} corrected"
    for link in found.links_gone:
        cut = any((k.left, k.right) == (link.left, link.right) for k in today.cut)
        yield f"  - {_link(link)}{' cut' if cut and then.reports == today.reports else ''}"
    yield from (f"  + {_link(link)}" for link in found.links_new)
    yield from (f"  ~ {new.left} {new.right} {old.origin}, now {new.origin}" for old, new in found.corrected)
    yield f"findings: {_counts(found.findings_gone, found.findings_new)}"
    yield from (f"  - {_finding(finding)}" for finding in found.findings_gone)
    yield from (f"  + {_finding(finding)}" for finding in found.findings_new)
    yield f"notes: {_counts(found.notes_gone, found.notes_new)}"
    yield from (f"  - {_note(note)}" for note in found.notes_gone)
    yield from (f"  + {_note(note)}" for note in found.notes_new)


def _report(change: ReportChange, then: Comparison, today: Comparison) -> Iterator[str]:
    if change.then is None or change.now is None:
        comparison, number, sign = (then, change.then, "-") if change.now is None else (today, change.now, "+")
        report = comparison.reports[number or 0]
        yield f"{sign} report {letter(number or 0)}: {report.title} ({len(report)} paragraphs)"
        return
    old, new = then.reports[change.then], today.reports[change.now]
    yield (
        f"{letter(change.then)} then, {letter(change.now)} now: {new.title}: {change.same} paragraphs the same, "
        f"{len(change.changed)} changed, {len(change.removed)} removed, {len(change.added)} added"
    )
    for p, q in change.changed:
        yield f"  {Place(change.then, p)} then, {Place(change.now, q)} now"
        yield f"    - {old.paragraph(p)}"
        yield f"    + {new.paragraph(q)}"
    yield from (f"  - {Place(change.then, p)} {old.paragraph(p)}" for p in change.removed)
    yield from (f"  + {Place(change.now, q)} {new.paragraph(q)}" for q in change.added)


def _plain(found: Difference) -> dict[str, object]:
    def link(link: Link) -> dict[str, object]:
        return {"left": link.left, "right": link.right, "score": link.score, "origin": link.origin}

    return {
        "reports": [change._asdict() for change in found.reports],
        "links": {
            "gone": [link(k) for k in found.links_gone],
            "new": [link(k) for k in found.links_new],
            "corrected": [{"then": link(old), "now": link(new)} for old, new in found.corrected],
        },
        "findings": {
            "gone": [asdict(finding) for finding in found.findings_gone],
            "new": [asdict(finding) for finding in found.findings_new],
        },
        "notes": {
            "gone": [asdict(note) for note in found.notes_gone],
            "new": [asdict(note) for note in found.notes_new],
        },
    }


def _counts(gone: Sequence[object], new: Sequence[object]) -> str:
    return f"{len(gone)} gone, {len(new)} new"


def _link(link: Link) -> str:
    return f"{link.left} {link.right} {link.score:.2f} {link.origin}"


def _finding(finding: Finding) -> str:
    places = " ".join(str(Place(side.report, side.paragraph)) for side in finding.sides)
    return f"{places} {finding.type}: {finding.summary}"


def _note(note: Note) -> str:
    return f"{note.place}{f' {note.other}' if note.other else ''} {note.text}"


def run_drift(arguments: argparse.Namespace) -> int:
    """Print how each source stands today; with a way to go on, save a new snapshot and print its name."""
    from sidebyside.snapshots import Snapshot, check_sources

    store = open_store()
    snapshot = store.open(arguments.name)
    states = check_sources(snapshot.comparison)
    changed = [state.report for state in states if state.state == "changed"]
    if not (arguments.realign or arguments.beside):
        for state in states:
            why = f" ({state.reason})" if state.reason and state.state != "gone" else ""
            print_lines(f"{letter(state.report)} {state.state}{why}  {state.path}".rstrip())
        return 0
    if not changed:
        raise SidebysideError(f"{arguments.name}: no source changed")
    moved = _move(snapshot, changed, arguments.beside)
    for line in _lost(moved):
        complain(line)
    fresh = Snapshot(moved.comparison, snapshot.title, now(), tags=snapshot.tags)
    print_lines(store.save(fresh, made_here=store.is_made_here(arguments.name)))
    return 0


def _move(snapshot: Snapshot, changed: Sequence[int], keep_old: bool) -> Moved:
    from sidebyside.loading import load
    from sidebyside.snapshots import beside, realign

    reports = snapshot.comparison.reports
    today = {number: load(reports[number].source.path) for number in changed}
    if keep_old:
        return beside(snapshot.comparison, today, snapshot.created or "before")
    return realign(snapshot.comparison, today)


def _lost(moved: Moved) -> Iterator[str]:
    yield from (f"no place any more for the note at {_note(note)}" for note in moved.lost_notes)
    yield from (f"no place any more for the link {_link(link)}" for link in moved.lost_links)
    yield from (f"no place any more for the cut of {link.left} {link.right}" for link in moved.lost_cuts)

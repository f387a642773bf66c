"""Sources that changed after a snapshot was made, and what to do about it: keep, align anew, or compare old with new.

Keeping is doing nothing: a snapshot carries its texts. Loading the new text is the caller's business, after asking.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from typing import Literal, NamedTuple

from sidebyside.comparison import Comparison, compare
from sidebyside.model import Link, Note, Place, Progress, Report, no_progress
from sidebyside.snapshots.folder.disk import Disk
from sidebyside.snapshots.format.header import MAX_SIZE
from sidebyside.snapshots.versions.matching import ends_of, match

State = Literal["same", "changed", "gone", "unreadable", "unknown"]
_PIECE = 1 << 20


class SourceState(NamedTuple):
    """How the source of one report (0-based) stands today; ``unknown`` where there is no file to compare with."""

    report: int
    path: str
    state: State
    reason: str = ""


def check_sources(comparison: Comparison, disk: Disk | None = None) -> tuple[SourceState, ...]:
    """Compare each source that is a file on this machine with the hash it had, one state per report.

    This opens the paths a snapshot names: for one from elsewhere only call it when the user asks. Regular files alone
    are read, and no more of one than it once was long.
    """
    disk = disk or Disk()
    return tuple(_check(disk, number, report) for number, report in enumerate(comparison.reports))


def _check(disk: Disk, number: int, report: Report) -> SourceState:
    source = report.source
    if not source.path or not source.sha256 or not os.path.isabs(source.path):
        return SourceState(number, source.path, "unknown", "no file is named for it")
    path = file_of(source.path)
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):  # what opening a device may do, nobody knows
            return SourceState(number, path, "unreadable", "not a regular file")
        file = disk.open(os.path.realpath(path))
        try:
            status = disk.status(file)
            if not stat.S_ISREG(status.st_mode):
                return SourceState(number, path, "unreadable", "not a regular file")
            if status.st_size != source.size:
                return SourceState(number, path, "changed")
            if status.st_size > MAX_SIZE:
                return SourceState(number, path, "unreadable", "too large")
            digest, rest = sha256(), status.st_size
            while rest and (piece := disk.read(file, min(rest, _PIECE))):
                digest.update(piece)
                rest -= len(piece)
        finally:
            disk.close(file)
    except (OSError, ValueError) as error:
        gone = isinstance(error, OSError) and error.errno in (errno.ENOENT, errno.ENOTDIR)
        reason = getattr(error, "strerror", None) or "no such path can be"
        return SourceState(number, path, "gone" if gone else "unreadable", reason)
    return SourceState(number, path, "same" if digest.hexdigest() == source.sha256 else "changed")


def file_of(path: str) -> str:
    """The file of a source's path: without the choice of one report in it (``articles.jsonl#3``)."""
    base, mark, choice = path.rpartition("#")
    return base if mark and choice.isdigit() and not os.path.lexists(path) else path


class Moved(NamedTuple):
    """A comparison of changed texts, and what of the user's work found no place in it.

    ``lost_notes``, ``lost_links`` and ``lost_cuts`` stand at their old places; ``kept`` counts what was not lost.
    """

    comparison: Comparison
    kept: int
    lost_notes: tuple[Note, ...] = ()
    lost_links: tuple[Link, ...] = ()
    lost_cuts: tuple[Link, ...] = ()

    @property
    def lost(self) -> tuple[str, ...]:
        """Where each thing that was lost stood, in words: ``note at A3``."""
        return (
            *(f"note at {note.place}{f'–{note.other}' if note.other else ''}" for note in self.lost_notes),
            *(f"link {link.left}–{link.right}" for link in self.lost_links),
            *(f"cut of {link.left}–{link.right}" for link in self.lost_cuts),
        )


def realign(comparison: Comparison, now: Mapping[int, Report], progress: Progress = no_progress) -> Moved:
    """Compare anew with the reports of ``now`` (by 0-based report) in place of the old ones.

    Notes, links the user confirmed or made, and cuts go where their paragraphs went (`matching.match`).
    """
    reports = [now.get(number, report) for number, report in enumerate(comparison.reports)]
    return carry(comparison, compare(reports, progress))


def carry(comparison: Comparison, fresh: Comparison) -> Moved:
    """``fresh``, a comparison of the same reports in other versions, with the user's work of ``comparison``."""
    now = {n: new for n, (old, new) in enumerate(zip(comparison.reports, fresh.reports, strict=True)) if old != new}
    moves = _moves(comparison, now)
    work = _Work(fresh)
    lost_notes = tuple(note for note in comparison.notes if not work.note(note, moves))
    lost_links = tuple(link for link in _by_user(comparison) if not work.link(link, moves))
    lost_cuts = tuple(link for link in comparison.cut if not work.cut_link(link, moves))
    total = len(comparison.notes) + len(_by_user(comparison)) + len(comparison.cut)
    kept = total - len(lost_notes) - len(lost_links) - len(lost_cuts)
    return Moved(work.comparison(), kept, lost_notes, lost_links, lost_cuts)


def beside(
    comparison: Comparison, now: Mapping[int, Report], label: str = "before", progress: Progress = no_progress
) -> Moved:
    """Compare anew with each report of ``now`` in its place and the old one as one more, its title ending in ``label``.

    The user's links and cuts stand at the old text, and at the new one as well where that has their paragraphs. A note
    goes to the new text, or stays at the old one. So nothing is lost.
    """
    return carry_beside(comparison, compare(beside_reports(comparison.reports, now, label), progress), sorted(now))


def beside_reports(reports: Sequence[Report], now: Mapping[int, Report], label: str = "before") -> tuple[Report, ...]:
    """The reports, those of ``now`` (by 0-based report) in place of the old ones, and then the old ones."""
    old = (replace(reports[number], title=f"{reports[number].title} ({label})") for number in sorted(now))
    return (*(now.get(number, report) for number, report in enumerate(reports)), *old)


def carry_beside(comparison: Comparison, fresh: Comparison, changed: Sequence[int]) -> Moved:
    """The user's work of ``comparison`` put onto ``fresh``, of its `beside_reports` (``changed``: 0-based)."""
    count = len(comparison.reports)
    kept = {
        Place(number, p): Place(count + position, p)
        for position, number in enumerate(changed)
        for p in range(len(comparison.reports[number]))
    }
    moves = _moves(comparison, {number: fresh.reports[number] for number in changed})
    stays = moves | kept  # what did not change, and the old texts
    work = _Work(fresh)
    for note in comparison.notes:
        if not work.note(note, moves):
            work.note(note, stays)
    for places in (moves, stays):
        for link in _by_user(comparison):
            work.link(link, places)
        for link in comparison.cut:
            work.cut_link(link, places)
    return Moved(work.comparison(), len(comparison.notes) + len(_by_user(comparison)) + len(comparison.cut))


def _by_user(comparison: Comparison) -> list[Link]:
    return [link for link in comparison.links if link.origin != "auto"]


def _moves(comparison: Comparison, now: Mapping[int, Report]) -> dict[Place, Place]:
    """Where each paragraph that is still there came to stand."""
    moves: dict[Place, Place] = {}
    for number, report in enumerate(comparison.reports):
        places: Mapping[int, int] = (
            match(report.texts, now[number].texts) if number in now else {p: p for p in range(len(report))}
        )
        moves |= {Place(number, p): Place(number, q) for p, q in places.items()}
    return moves


class _Work:
    """The user's work being put onto a fresh comparison."""

    def __init__(self, fresh: Comparison) -> None:
        self._reports: Sequence[Report] = fresh.reports
        self._links = {(link.left, link.right): link for link in fresh.links}
        self._cut: dict[tuple[Place, Place], Link] = {}
        self._notes: dict[tuple[Place, Place | None], str] = {}

    def note(self, note: Note, places: Mapping[Place, Place]) -> bool:
        place = places.get(note.place)
        other = places.get(note.other) if note.other is not None else None
        if place is None or (note.other is not None and other is None):
            return False
        before = self._notes.get((place, other))
        self._notes[place, other] = note.text if before is None else f"{before}\n{note.text}"
        return True

    def link(self, link: Link, places: Mapping[Place, Place]) -> bool:
        ends = ends_of(link, places)
        if ends is None:
            return False
        evidence = self._links[ends].find_evidence if ends in self._links else None
        score = self._links[ends].score if ends in self._links and link.origin == "confirmed" else link.score
        self._links[ends] = Link(*ends, score, link.origin, evidence)
        self._cut.pop(ends, None)
        return True

    def cut_link(self, link: Link, places: Mapping[Place, Place]) -> bool:
        ends = ends_of(link, places)
        if ends is None:
            return False
        known = self._links.get(ends)
        if known is None or known.origin == "auto":
            self._links.pop(ends, None)
            self._cut[ends] = Link(*ends, known.score if known else link.score, "auto")
        return True

    def comparison(self) -> Comparison:
        notes = [Note(place, text, other) for (place, other), text in self._notes.items()]
        notes.sort(key=lambda note: (note.place, note.other or note.place))
        return Comparison(self._reports, self._links.values(), self._cut.values(), notes)

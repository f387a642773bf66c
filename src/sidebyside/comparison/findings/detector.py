"""What a detector of one finding type is, and the way from its pairwise findings to the rows of its ledger."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from sidebyside.comparison.findings.met import Same, met, same_place
from sidebyside.comparison.findings.reading import KEPT, Pair, ParagraphReading
from sidebyside.language.normal_form import composed
from sidebyside.model import Finding, FindingType, Link, Place, Side, letter

if TYPE_CHECKING:
    from sidebyside.comparison.comparison import Comparison

T = TypeVar("T")


class Local(NamedTuple):
    """What a detector finds in single pairs and paragraphs, and how its ledger is made of all that.

    ``compare`` gives the rows of a pair, ``mentions`` all that a paragraph has, ``entries`` the ledger of a comparison
    from all rows and all mentions.
    """

    compare: Callable[[Pair], list[Finding]]
    mentions: Callable[[ParagraphReading], Sequence[Side]]
    entries: Callable[[Comparison, list[Finding], list[Side]], list[Finding]]


class Detector(NamedTuple):
    """How one type of finding is found.

    ``in_link`` gives the differences (all with ``differs=True``) between two linked paragraphs and looks at no other
    link; it is not asked where nothing but typography keeps the texts apart. ``entries`` gives the whole ledger. Every
    finding of ``in_link`` must be part of an entry: same type, its sides among the entry's sides. Where ``local`` is
    given, the ledger follows from it, and long reports need be gone through only once for several detectors.
    """

    type: FindingType
    in_link: Callable[[Pair], list[Finding]]
    entries: Callable[[Comparison], list[Finding]]
    local: Local | None = None


def pair_of(comparison: Comparison, link: Link) -> Pair:
    """The two paragraphs of a link, ready to be compared."""
    left, right = (comparison.readings[place.report].paragraph(place.paragraph) for place in (link.left, link.right))
    return Pair(left, right, lambda: comparison.sentence_pairs(link))


def pairs(comparison: Comparison) -> Iterator[Pair]:
    """All linked paragraphs, in order of their links."""
    return (pair_of(comparison, link) for link in comparison.links)


def local_detector(
    type: FindingType,
    compare: Callable[[Pair], list[Finding]],
    mentions: Callable[[ParagraphReading], Sequence[Side]],
    grades: Sequence[str],
    *,
    only_here: str = "only here",
    alike: str = "agree",
    same: Same = same_place,
) -> Detector:
    """A detector whose ledger follows from its links alone.

    ``compare`` gives every two-sided row of a pair, agreements (``differs=False``) included. ``mentions`` gives all a
    paragraph has of this type; what stands in no row becomes an entry graded ``only_here``, or ``alike`` where a linked
    paragraph has the same words and ``same`` says they are. ``grades`` is the type's scale, gravest first: a row merged
    of several takes the gravest.
    """

    def in_link(pair: Pair) -> list[Finding]:
        return [finding for finding in compare(pair) if finding.differs]

    def of_all(comparison: Comparison, found: list[Finding], every: list[Side]) -> list[Finding]:
        paired = {side[:4] for row in found for side in row.sides}
        rest = [side for side in every if side[:4] not in paired]
        rows = merge([*found, *met(comparison, type, alike, rest, every, same)], grades)
        seen = {side[:4] for row in rows for side in row.sides}
        for side in every:
            key = side[:4]
            if key not in seen:
                seen.add(key)
                rows.append(Finding(type, only_here, f"{only_here}: {side.text}", (side,), differs=False))
        return rows

    local = Local(compare, mentions, of_all)
    return Detector(type, in_link, lambda comparison: Gathered().ledgers(comparison, [local])[0], local)


class Gathered:
    """What the local detectors found in pairs and paragraphs of one comparison, kept while a long report is gone
    through: the readings it came from are fifty times as large, and not kept for all of it."""

    def __init__(self) -> None:
        self._rows: dict[tuple[Place, Place], tuple[tuple[Finding, ...], ...]] = {}
        self._mentions: dict[Place, tuple[tuple[Side, ...], ...]] = {}

    def rows(self, pair: Pair, detectors: Sequence[Local]) -> tuple[tuple[Finding, ...], ...]:
        """The rows of a pair for each detector."""
        key = (pair.left.place, pair.right.place)
        if key not in self._rows:
            same = pair.same  # then nothing differs, whatever a detector takes for it
            self._rows[key] = _slim(
                [row for row in detector.compare(pair) if not (same and row.differs)] for detector in detectors
            )
            for paragraph in (pair.left, pair.right):
                if len(paragraph.whole.report) > KEPT:
                    self.mentions(paragraph, detectors)  # while it is there: else it would be read once more
        return self._rows[key]

    def mentions(self, paragraph: ParagraphReading, detectors: Sequence[Local]) -> tuple[tuple[Side, ...], ...]:
        """All that a paragraph has for each detector."""
        if paragraph.place not in self._mentions:
            self._mentions[paragraph.place] = _slim(detector.mentions(paragraph) for detector in detectors)
        return self._mentions[paragraph.place]

    def ledgers(self, comparison: Comparison, detectors: Sequence[Local]) -> list[list[Finding]]:
        """The ledger of each of these detectors. Every pair and paragraph is taken up once, for all of them."""
        rows = [
            self._rows.get((link.left, link.right)) or self.rows(pair_of(comparison, link), detectors)
            for link in comparison.links
        ]
        # A paragraph is read only if none of its links was: its reading may be gone.
        every = [
            self._mentions.get(Place(whole.number, number)) or self.mentions(whole.paragraph(number), detectors)
            for whole in comparison.readings
            for number in whole.telling()
        ]
        return [
            detector.entries(
                comparison,
                [row for found in rows for row in found[n]],
                [side for sides in every for side in sides[n]],
            )
            for n, detector in enumerate(detectors)
        ]


_NOTHING: dict[int, tuple[tuple[Any, ...], ...]] = {}


def _slim(found: Iterable[Sequence[T]]) -> tuple[tuple[T, ...], ...]:
    """What was found, to be kept for thousands of paragraphs, most of which have nothing: that is one value for all."""
    slim = tuple(map(tuple, found))
    return slim if any(slim) else _NOTHING.setdefault(len(slim), slim)


DIRECTIONS = frozenset(("strengthened", "softened"))
"""Grades that are each other's reverse, so that neither is the graver one."""


def merge(found: Iterable[Finding], grades: Sequence[str]) -> list[Finding]:
    """Findings of two or more reports joined into rows. What a report has in a row is one side, or the sides of one
    quotation over paragraphs.

    Findings that share a side become one row unless a report would have two things in it. The row's grade is the
    gravest (first in ``grades``; of `DIRECTIONS` that of the first two reports that differ), it differs if one of its
    parts does, and its details are those of its parts, each once.
    """
    every = list(dict.fromkeys(found))
    if len(every) < 2:
        return every
    rows: dict[int, _Parts] = {}
    into: dict[int, int] = {}
    at: dict[Side, list[int]] = {}
    for number, finding in enumerate(every):
        rows[number] = _Parts([finding], _by_report(finding.sides))
        home = number
        for side in finding.sides:
            for other in dict.fromkeys(_last(into, near) for near in at.get(side, ())):
                if other != home and rows[other].admits(rows[home]):
                    keep, home = sorted((other, home))
                    rows[keep].take(rows.pop(home))
                    into[home] = home = keep
        for side in finding.sides:
            at.setdefault(side, []).append(home)
    return [_row(row.parts, row.taken, grades) for row in rows.values()]


class _Parts(NamedTuple):
    """Findings that become one row, and what each report has in it."""

    parts: list[Finding]
    taken: dict[int, tuple[Side, ...]]

    def admits(self, other: _Parts) -> bool:
        """Whether no report would have two things in the row of both."""
        return all(self.taken.get(report, sides) == sides for report, sides in other.taken.items())

    def take(self, other: _Parts) -> None:
        """Make one row of both."""
        self.parts.extend(other.parts)
        self.taken.update(other.taken)


def _last(into: dict[int, int], number: int) -> int:
    """The row into which this one went, or itself."""
    while number in into:
        number = into[number]
    return number


def _by_report(sides: Iterable[Side]) -> dict[int, tuple[Side, ...]]:
    found: dict[int, tuple[Side, ...]] = {}
    for side in sides:
        found[side.report] = (*found.get(side.report, ()), side)
    return found


def _row(parts: list[Finding], taken: dict[int, tuple[Side, ...]], grades: Sequence[str]) -> Finding:
    if len(parts) == 1:
        return parts[0]
    order = {grade: number for number, grade in enumerate(grades)}
    worst = min(parts, key=lambda part: (not part.differs, order.get(part.grade, len(order))))
    if {part.grade for part in parts if part.differs} >= DIRECTIONS:
        # Said, claimed, said: the row tells which way the first two that differ went, as it does without the third.
        directed = [part for part in parts if part.grade in DIRECTIONS]
        worst = min(directed, key=lambda part: [side.report for side in part.sides])
    sides = tuple(side for report in sorted(taken) for side in taken[report])
    detail = tuple(dict.fromkeys(_labelled(item, part) for part in parts for item in part.detail))
    summary = f"{worst.grade}: {_told(parts, sides)}"
    return Finding(worst.type, worst.grade, summary, sides, any(part.differs for part in parts), detail)


def _told(parts: list[Finding], sides: Sequence[Side]) -> str:
    """What a row of three or more reports holds, by their letters, each thing once: "A 60 / B 80 / C at least 60"."""
    told = dict.fromkeys((part.grade, part.what) for part in parts)
    if len(told) == 1:
        return parts[0].what
    if all(part.what == " / ".join(side.text for side in part.sides) for part in parts):
        return " / ".join(f"{letter(side.report)} {side.text}" for side in sides)
    alike = _alike(sides)
    first = [part for part in parts if all(alike[side.report][0] == side.report for side in part.sides)] or parts
    told_by = {report: ", ".join(map(letter, reports)) for report, reports in alike.items()}
    # What several parts tell in the same words is told once, of all their reports, under the grade of the first.
    grade_of: dict[str, str] = {}
    holders: dict[str, set[int]] = {}
    for part in first:
        for clause in _clauses(part.what):
            grade_of.setdefault(clause, part.grade)
            holders.setdefault(clause, set()).update(side.report for side in part.sides)
    groups: dict[tuple[str, tuple[int, ...]], list[str]] = {}
    for clause, reports in holders.items():
        groups.setdefault((grade_of[clause], tuple(sorted(reports))), []).append(clause)
    one_grade = len({grade for grade, _ in groups}) == 1  # it stands before all
    return "; ".join(
        " / ".join(dict.fromkeys(told_by[report] for report in holding))
        + (": " if one_grade else f" {grade}: ")
        + "; ".join(clauses)
        for (grade, holding), clauses in groups.items()
    )


def _clauses(what: str) -> list[str]:
    """What a part tells, one thing after the other: parted by semicolons outside quotation marks."""
    found: list[str] = []
    for piece in what.split("; "):
        if found and found[-1].count("“") != found[-1].count("”"):
            found[-1] += f"; {piece}"
        else:
            found.append(piece)
    return found


def _alike(sides: Sequence[Side]) -> dict[int, list[int]]:
    """For each report of a row all that have the same words in it, in order: the first speaks for them."""
    words: dict[int, list[str]] = {}
    for side in sides:
        words.setdefault(side.report, []).extend(re.findall(r"\w+", composed(side.text).casefold()))
    return {report: [other for other in words if words[other] == told] for report, told in words.items()}


def _letters(part: Finding) -> str:
    return " / ".join(dict.fromkeys(letter(side.report) for side in part.sides))


def _labelled(item: tuple[str, str], part: Finding) -> tuple[str, str]:
    """A detail of a part whose name says which reports it is of; many do so by themselves ("cut from B")."""
    name, value = item
    letters = {letter(side.report) for side in part.sides}
    return item if letters & {*name.split(), value} else (f"{name} {_letters(part)}", value)

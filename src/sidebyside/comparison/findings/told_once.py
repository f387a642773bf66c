"""One difference is one finding: what the row of another type tells already stands in its ledger and is no alarm more.

A number, a date, a negation, a hedge or a name that was changed inside quotation marks is told by the quote ledger; a
source that is another holder of the same title by the name ledger; any other source by the attribution ledger.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from sidebyside.comparison.findings.names.ledger import SOURCE
from sidebyside.language.reporting import ARTICLES, PREPOSITIONS
from sidebyside.language.sources.kinds import kind_of
from sidebyside.model import TOLD_BY, Finding, FindingType, Side

_IN_QUOTATIONS: frozenset[FindingType] = frozenset(("number", "date", "hedge", "negation", "name"))
_Index = dict[tuple[int, int], list[tuple[Side, int]]]


def told_once(findings: Iterable[Finding]) -> list[Finding]:
    """The findings, in order; of those that tell one difference all but one no longer differ, and say who tells it."""
    rows = list(findings)
    quotes = _index(rows, "quote")
    sources = _index(rows, "attribution")
    for number, row in enumerate(rows):
        if not row.differs:
            continue
        if row.type in _IN_QUOTATIONS and _around(row, quotes) >= 0:
            rows[number] = _told_by(row, "quote")
        elif row.type == "name" and (other := _around(row, sources)) >= 0:
            if len(rows[other].sides) != len(row.sides):
                continue  # a third report has another source yet
            if _same_role(rows[other], row):
                rows[other] = _told_by(rows[other], "name")
            elif rows[other].differs:
                rows[number] = _told_by(row, "attribution")
    return rows


def _index(rows: list[Finding], type: FindingType) -> _Index:
    """The sides of the differing rows of a type, by report and paragraph, each with the number of its row."""
    found: _Index = {}
    for number, row in enumerate(rows):
        if row.type == type and row.differs:
            for side in row.sides:
                found.setdefault((side.report, side.paragraph), []).append((side, number))
    return found


def _around(row: Finding, index: _Index) -> int:
    """The number of a row that holds every side of this one within sides of its own, or -1."""
    holders: set[int] | None = None
    for side in row.sides:
        here = {
            number
            for other, number in index.get((side.report, side.paragraph), ())
            if other.start <= side.start and side.end <= other.end
        }
        holders = here if holders is None else holders & here
        if not holders:
            return -1
    return min(holders) if holders else -1


def _same_role(sources: Finding, names: Finding) -> bool:
    """Whether the name row tells more than that another is the source: two holders of one title, or two names that are
    no persons' in one description ("the University of …").
    """
    roles = [value for name, value in names.detail if name == "role"]
    if roles:
        return roles[0] != SOURCE
    described = set()
    for source, name in zip(sources.sides, names.sides, strict=True):
        before = source.text[: max(0, name.start - source.start)]
        words = f"{before} {source.text[name.end - source.start :]}".casefold().split()
        described.add(" ".join(kind_of(word) or word for word in words if word not in ARTICLES | PREPOSITIONS | {"by"}))
    return len(described) == 1 and described != {""}


def _told_by(row: Finding, type: FindingType) -> Finding:
    return replace(row, differs=False, detail=(*row.detail, (TOLD_BY, type)))

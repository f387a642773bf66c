"""Findings: what linked sentences really disagree about, and the ledgers that list them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sidebyside.comparison.findings.detector import Detector, Local, pair_of
from sidebyside.cycles import uncollected
from sidebyside.model import FINDING_TYPES, Finding, Link

if TYPE_CHECKING:
    from sidebyside.comparison.comparison import Comparison

_ORDER = {type: number for number, type in enumerate(FINDING_TYPES)}


def in_link(comparison: Comparison, link: Link) -> tuple[Finding, ...]:
    """The findings (differences only) between the two paragraphs of one link, sorted by type and place."""
    pair = pair_of(comparison, link)
    if pair.same:
        return ()
    from sidebyside.comparison.findings.told_once import told_once

    rows = iter(comparison.gathered.rows(pair, _local()))
    found = told_once(
        f for detector in _detectors() for f in (next(rows) if detector.local else detector.in_link(pair)) if f.differs
    )
    return tuple(sorted((finding for finding in found if finding.differs), key=_by_type))


def ledger(comparison: Comparison) -> tuple[Finding, ...]:
    """All entries of all ledgers, sorted by type and place: differences, agreements, what one report alone says."""
    from sidebyside.comparison.findings.told_once import told_once

    with uncollected():  # a tenth of the time; what is dropped of long reports is in no circle (`Reading.forget`)
        local = iter(comparison.gathered.ledgers(comparison, _local()))
        ledgers = [next(local) if detector.local else detector.entries(comparison) for detector in _detectors()]
        found = told_once(finding for entries in ledgers for finding in entries)
        return tuple(sorted(found, key=_by_type))


def _detectors() -> tuple[Detector, ...]:
    """All detectors. Their word lists are read with the first finding asked for, not while a reader opens (30 ms).

    The screen of long reports never reads them: findings come from another process. So it is with `told_once`.
    """
    from sidebyside.comparison.findings.detectors import DETECTORS

    return DETECTORS


def _local() -> tuple[Local, ...]:
    """What those detectors find whose ledgers follow from single pairs and paragraphs."""
    return tuple(detector.local for detector in _detectors() if detector.local)


def _by_type(finding: Finding) -> tuple[object, ...]:
    return (_ORDER[finding.type], finding.sides, finding.grade, finding.summary)

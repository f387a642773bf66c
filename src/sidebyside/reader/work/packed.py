"""Reports and links as columns of numbers, for the way between two processes.

As the values they are, ten thousand links take a few megabytes on the way, twice that in the books that pickle keeps
meanwhile, and more room afterwards than links made here: these share the places of their paragraphs.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from sidebyside.model import ORIGINS, ROLES, Evidence, Link, Paragraph, Place, Report


class PackedReport(NamedTuple):
    """A report without paragraphs, and these: starts, ends, and roles as numbers of `ROLES`."""

    report: Report
    starts: array[int]
    ends: array[int]
    roles: bytes


class PackedLinks(NamedTuple):
    """Links: their ends, as report and paragraph, scores, and origins as numbers of `ORIGINS`."""

    ends: tuple[array[int], array[int], array[int], array[int]]
    scores: array[float]
    origins: bytes


def pack_reports(reports: Sequence[Report]) -> tuple[PackedReport, ...]:
    """Reports as columns."""
    return tuple(
        PackedReport(
            replace(report, paragraphs=()),
            array("Q", [paragraph.start for paragraph in report.paragraphs]),
            array("Q", [paragraph.end for paragraph in report.paragraphs]),
            bytes([ROLES.index(paragraph.role) for paragraph in report.paragraphs]),
        )
        for report in reports
    )


def unpack_reports(packed: Sequence[PackedReport]) -> tuple[Report, ...]:
    """The reports again."""
    return tuple(
        replace(report, paragraphs=tuple(map(Paragraph, starts, ends, map(ROLES.__getitem__, roles))))
        for report, starts, ends, roles in packed
    )


def pack_links(links: Sequence[Link]) -> PackedLinks:
    """Links as columns, without what finds their evidence."""
    columns = ([link.left.report for link in links], [link.left.paragraph for link in links],
               [link.right.report for link in links], [link.right.paragraph for link in links])  # fmt: skip
    one, two, three, four = (array("I", column) for column in columns)
    scores = array("d", [link.score for link in links])
    return PackedLinks((one, two, three, four), scores, bytes([ORIGINS.index(link.origin) for link in links]))


def unpack_links(
    packed: PackedLinks, counts: Sequence[int], find_evidence: Callable[[Link], Evidence] | None = None
) -> tuple[Link, ...]:
    """The links again, between reports of so many paragraphs; ``find_evidence`` is that of each."""
    places = [[Place(report, number) for number in range(count)] for report, count in enumerate(counts)]
    scores: dict[float, float] = {}
    return tuple(
        [
            Link(places[a][b], places[c][d], scores.setdefault(score, score), ORIGINS[origin], find_evidence)
            for a, b, c, d, score, origin in zip(*packed.ends, packed.scores, packed.origins, strict=True)
        ]
    )

"""What a schema cannot say: places that exist, offsets that fit, texts that agree. Each raises ValueError."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import TypeVar

from sidebyside.snapshots.format.document import Document, FindingForm, KindsForm, LinkForm, ReportForm, Results, Work

MAX_REPORTS = 1000
MAX_LABEL = 1000
"""Longest title or tag, in characters."""
MAX_TAGS = 100

_STAMP = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")

Texts = list[list[str]]
T = TypeVar("T")
U = TypeVar("U")


def check_work(work: Work) -> Texts:
    """The texts of all paragraphs, if all that ``work`` says of them holds."""
    _check_about(work)
    texts = [_check_report(number, report) for number, report in enumerate(work.reports)]
    seen: set[tuple[object, object]] = set()
    for name, links in (("link", work.links), ("cut link", work.cut)):
        for link in links:
            _check_link(f"{name} {link.left} {link.right}", link, texts)
            if (link.left, link.right) in seen:
                raise ValueError(f"{name} {link.left} {link.right} stands there twice")
            seen.add((link.left, link.right))
    _check_notes(work, texts)
    return texts


def check_document(document: Document) -> Texts:
    """The texts of all paragraphs, if all that ``document`` says of them holds."""
    texts = check_work(document)
    results = document.results
    _check_kinds(results, texts)
    for link, pairs in _matching(document.links, results.pairs, "sentence pairs"):
        _check_pairs(f"link {link.left} {link.right}", link, pairs, results)
    for link in (*document.links, *document.cut):
        _check_pairs(f"evidence of {link.left} {link.right}", link, link.evidence.sentences, results)
    for entry in results.entries:
        _check_finding(entry, texts)
    for link, found in _matching(document.links, results.differences, "findings of links"):
        for finding in found:
            if not isinstance(finding, int):
                _check_finding(finding, texts)
            elif finding >= len(results.entries):
                raise ValueError(f"link {link.left} {link.right}: there is no finding {finding}")
    _check_passages(results, texts)
    return texts


def _check_about(work: Work) -> None:
    about = work.about
    if about.created and not _STAMP.fullmatch(about.created):
        raise ValueError("its date is not like 2024-11-01T12:00:00Z")
    if len(about.title) > MAX_LABEL or any(len(tag) > MAX_LABEL for tag in about.tags):
        raise ValueError(f"a title or tag is longer than {MAX_LABEL} characters")
    if len(about.tags) > MAX_TAGS or len(set(about.tags)) != len(about.tags):
        raise ValueError(f"more than {MAX_TAGS} tags, or one of them twice")
    if not 2 <= len(work.reports) <= MAX_REPORTS:
        raise ValueError(f"{len(work.reports)} reports, where 2 to {MAX_REPORTS} can be")
    if about.reports != [report.title for report in work.reports]:
        raise ValueError("its list of titles is not that of its reports")


def _check_report(number: int, report: ReportForm) -> list[str]:
    text = "".join(report.text)
    before = 0
    for start, end, _ in report.paragraphs:
        if not before <= start <= end <= len(text):
            raise ValueError(f"paragraph offsets {start} {end} of report {number} are out of order or range")
        before = end
    return [text[start:end] for start, end, _ in report.paragraphs]


def _check_place(what: str, place: tuple[int, int], texts: Texts) -> str:
    report, paragraph = place
    if report >= len(texts) or paragraph >= len(texts[report]):
        raise ValueError(f"{what}: there is no paragraph {paragraph} of report {report}")
    return texts[report][paragraph]


def _check_span(what: str, start: int, end: int, text: str) -> None:
    if not start <= end <= len(text):
        raise ValueError(f"{what}: offsets {start} {end} are out of order or range")


def _check_link(what: str, link: LinkForm, texts: Texts) -> None:
    left, right = _check_place(what, link.left, texts), _check_place(what, link.right, texts)
    if link.left[0] >= link.right[0]:
        raise ValueError(f"{what}: its left report must come before its right one")
    for left_start, left_end, right_start, right_end, _ in link.evidence.words:
        _check_span(what, left_start, left_end, left)
        _check_span(what, right_start, right_end, right)


def _check_notes(work: Work, texts: Texts) -> None:
    seen = set()
    for note in work.notes:
        _check_place("note", note.place, texts)
        if note.other is not None:
            _check_place("note", note.other, texts)
        if not note.text:
            raise ValueError("a note without text")
        if (note.place, note.other) in seen:
            raise ValueError(f"two notes at {note.place} {note.other}")
        seen.add((note.place, note.other))


def _check_kinds(results: Results, texts: Texts) -> None:
    for report, (paragraphs, forms) in enumerate(_matching(texts, results.kinds, "kinds of reports")):
        for number, (text, form) in enumerate(_matching(paragraphs, forms, "kinds of paragraphs")):
            _check_paragraph(f"kinds of paragraph {number} of report {report}", form, text)


def _check_paragraph(what: str, form: KindsForm, text: str) -> None:
    before = 0
    for start, end, _ in form.sentences:
        if start < before:
            raise ValueError(f"{what}: sentences out of order")
        _check_span(what, start, end, text)
        before = end
    before = 0
    for start, end, _ in form.spans:
        if start != before or end <= start:
            raise ValueError(f"{what}: spans leave a gap or overlap")
        before = end
    if before != len(text):
        raise ValueError(f"{what}: spans do not cover it")


def _check_pairs(what: str, link: LinkForm, pairs: Sequence[tuple[int, int, float]], results: Results) -> None:
    lefts = len(results.kinds[link.left[0]][link.left[1]].sentences)
    rights = len(results.kinds[link.right[0]][link.right[1]].sentences)
    if any(left >= lefts or right >= rights for left, right, _ in pairs):
        raise ValueError(f"{what}: a sentence that is not there")


def _check_finding(entry: FindingForm, texts: Texts) -> None:
    for report, paragraph, start, end, words in entry.sides:
        text = _check_place(entry.type, (report, paragraph), texts)
        _check_span(entry.type, start, end, text)
        if text[start:end] != words:
            raise ValueError(f"{entry.type}: its words are not those of paragraph {paragraph} of report {report}")


def _check_passages(results: Results, texts: Texts) -> None:
    for passage, row in _matching(results.passages, results.coverage, "coverage"):
        if not passage or any(one >= other for one, other in pairwise(passage)):
            raise ValueError("a passage is empty or out of order")
        for place in passage:
            _check_place("passage", place, texts)
        if len(row) != len(texts):
            raise ValueError("coverage has not one column for each report")


def _matching(ones: Sequence[T], others: Sequence[U], what: str) -> Sequence[tuple[T, U]]:
    if len(ones) != len(others):
        raise ValueError(f"{what}: {len(others)} of {len(ones)}")
    return list(zip(ones, others, strict=True))

"""A comparison as a document."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sidebyside.comparison import Comparison
from sidebyside.model import Finding, Link, Note, Progress, Report, SentencePair, Source, no_progress
from sidebyside.snapshots.format.document import (
    About,
    Document,
    EvidenceForm,
    FindingForm,
    KindsForm,
    LinkForm,
    NoteForm,
    ReportForm,
    Results,
    SourceForm,
    Work,
)

_SURROGATE = re.compile("[\ud800-\udfff]")


def plain(text: str) -> str:
    """``text`` with U+FFFD for each lone surrogate: such a character cannot be written as Unicode text."""
    return text if text.isascii() else _SURROGATE.sub("�", text)


def write_work(
    comparison: Comparison,
    *,
    title: str = "",
    created: str = "",
    tags: Sequence[str] = (),
    view: Mapping[str, Any] | None = None,
    engines: Mapping[str, str],
    folder: str = "",
    progress: Progress = no_progress,
) -> Work:
    """The document without results. ``folder``, if given, is put before source paths that do not begin at the root.

    ``progress`` is called before the evidence of each link is found, and may raise to stop that.
    """
    counts = [[len(comparison.sentences(r, p)) for p in range(len(report))] for r, report in _numbered(comparison)]
    return Work(
        about=About(
            created=created,
            reports=[plain(report.title) for report in comparison.reports],
            tags=[plain(tag) for tag in tags],
            title=plain(title),
        ),
        cut=_links(comparison.cut, counts, progress),
        engines={plain(name): plain(version) for name, version in engines.items()},
        links=_links(comparison.links, counts, progress),
        notes=[_note(note) for note in comparison.notes],
        reports=[_report(report, folder) for report in comparison.reports],
        view={plain(key): plain(value) if isinstance(value, str) else value for key, value in (view or {}).items()},
    )


def write_document(work: Work, comparison: Comparison, progress: Progress = no_progress) -> Document:
    """The whole document: ``work`` with all that follows from ``comparison``."""
    counts = [[len(comparison.sentences(r, p)) for p in range(len(report))] for r, report in _numbered(comparison)]
    results = Results(
        coverage=[list(row) for row in comparison.coverage.rows],
        differences=_differences(comparison),
        entries=[_finding(entry) for entry in comparison.entries],
        kinds=_all_kinds(comparison, progress),
        pairs=[_pairs(comparison.sentence_pairs(link), link, counts) for link in comparison.links],
        passages=[[(place.report, place.paragraph) for place in passage.places] for passage in comparison.passages],
    )
    return Document(**{name: getattr(work, name) for name in work.__struct_fields__}, results=results)


def _numbered(comparison: Comparison) -> Iterable[tuple[int, Report]]:
    return enumerate(comparison.reports)


def _report(report: Report, folder: str) -> ReportForm:
    return ReportForm(
        author=plain(report.author),
        date=plain(report.date),
        language=plain(report.language),
        paragraphs=[(p.start, p.end, p.role) for p in report.paragraphs],
        site=plain(report.site),
        source=_source(report.source, folder),
        text=[plain(line) for line in re.split(r"(?<=\n)", report.text) if line],
        title=plain(report.title),
    )


def _source(source: Source, folder: str) -> SourceForm:
    return SourceForm(
        controls=source.controls,
        dropped=[plain(line) for line in source.dropped],
        encoding=plain(source.encoding),
        encoding_guessed=source.encoding_guessed,
        extractor=plain(source.extractor),
        fetched=plain(source.fetched),
        format=plain(source.format),
        label=plain(source.label),
        notes=[plain(line) for line in source.notes],
        path=plain(os.path.normpath(os.path.join(folder, source.path)) if folder and source.path else source.path),
        sha256=plain(source.sha256),
        size=source.size,
        url=plain(source.url),
    )


def _links(links: Sequence[Link], counts: Sequence[Sequence[int]], progress: Progress) -> list[LinkForm]:
    forms = []
    for number, link in enumerate(links):
        progress(number, len(links), "finding evidence")
        forms.append(_link(link, counts))
    return forms


def _link(link: Link, counts: Sequence[Sequence[int]]) -> LinkForm:
    evidence = link.evidence
    return LinkForm(
        evidence=EvidenceForm(
            sentences=_pairs(evidence.sentences, link, counts),
            words=[
                (int(w.left.start), int(w.left.end), int(w.right.start), int(w.right.end), float(w.weight))
                for w in evidence.words
            ],
        ),
        left=(int(link.left.report), int(link.left.paragraph)),
        origin=link.origin,
        right=(int(link.right.report), int(link.right.paragraph)),
        score=float(link.score),
    )


def _pairs(pairs: Iterable[SentencePair], link: Link, counts: Sequence[Sequence[int]]) -> list[tuple[int, int, float]]:
    # A pair counts in the sentences as they are saved; reports in two languages may be cut differently elsewhere.
    lefts, rights = counts[link.left.report][link.left.paragraph], counts[link.right.report][link.right.paragraph]
    return [(int(p.left), int(p.right), float(p.score)) for p in pairs if p.left < lefts and p.right < rights]


def _note(note: Note) -> NoteForm:
    return NoteForm(
        other=(note.other.report, note.other.paragraph) if note.other is not None else None,
        place=(note.place.report, note.place.paragraph),
        text=plain(note.text),
    )


def _finding(finding: Finding) -> FindingForm:
    return FindingForm(
        detail=[(plain(name), plain(value)) for name, value in finding.detail],
        differs=finding.differs,
        grade=plain(finding.grade),
        sides=[(int(s.report), int(s.paragraph), int(s.start), int(s.end), plain(s.text)) for s in finding.sides],
        summary=plain(finding.summary),
        type=finding.type,
    )


def _differences(comparison: Comparison) -> list[list[int | FindingForm]]:
    numbers = {entry: number for number, entry in enumerate(comparison.entries)}
    return [
        [numbers[finding] if finding in numbers else _finding(finding) for finding in comparison.findings_in(link)]
        for link in comparison.links
    ]


def _all_kinds(comparison: Comparison, progress: Progress) -> list[list[KindsForm]]:
    total, done = sum(map(len, comparison.reports)), 0
    kinds: list[list[KindsForm]] = []
    for number, report in _numbered(comparison):
        kinds.append([])
        for paragraph in range(len(report)):
            if not done % 64:
                progress(done, total, "saving")
            kinds[-1].append(_kinds(comparison, number, paragraph))
            done += 1
    progress(total, total, "saving")
    return kinds


def _kinds(comparison: Comparison, report: int, paragraph: int) -> KindsForm:
    sentences = comparison.sentences(report, paragraph)
    kinds = comparison.sentence_kinds(report, paragraph)
    return KindsForm(
        kind=comparison.kind(report, paragraph),
        sentences=[(s.start, s.end, kind) for s, kind in zip(sentences, kinds, strict=True)],
        spans=[(s.start, s.end, s.kind) for s in comparison.spans(report, paragraph)],
    )

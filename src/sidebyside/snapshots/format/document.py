"""The body of a snapshot as it is written: the schema of format version 1 (docs/snapshots.md).

Every field is required and no other is allowed, so that what this program does not know is refused, never lost. The
tests hold this schema against the model: who adds a field to one adds it to the other.
"""

from __future__ import annotations

from typing import Annotated

import msgspec

from sidebyside.model import Extent, FindingType, Kind, Origin, Role

Count = Annotated[int, msgspec.Meta(ge=0)]
Score = Annotated[float, msgspec.Meta(ge=0, le=1)]
PlaceRow = tuple[Count, Count]  # report, paragraph
SpanRow = tuple[Count, Count]
KindRow = tuple[Count, Count, Kind]
SentenceRow = tuple[Count, Count, Score]


class _Form(msgspec.Struct, forbid_unknown_fields=True):
    pass


class About(_Form):
    """What a list of snapshots shows; ``reports`` are the reports' titles."""

    created: str
    reports: list[str]
    tags: list[str]
    title: str


class SourceForm(_Form):
    """`sidebyside.model.Source`."""

    controls: Count
    dropped: list[str]
    encoding: str
    encoding_guessed: bool
    extractor: str
    fetched: str
    format: str
    label: str
    notes: list[str]
    path: str
    sha256: str
    size: Count
    url: str


class ReportForm(_Form):
    """`sidebyside.model.Report`; ``text`` is cut after each line break, for git."""

    author: str
    date: str
    language: str
    paragraphs: list[tuple[Count, Count, Role]]
    site: str
    source: SourceForm
    text: list[str]
    title: str


class EvidenceForm(_Form):
    """`sidebyside.model.Evidence`; a word is left start, left end, right start, right end, weight."""

    sentences: list[SentenceRow]
    words: list[tuple[Count, Count, Count, Count, Score]]


class LinkForm(_Form):
    """`sidebyside.model.Link`."""

    evidence: EvidenceForm
    left: PlaceRow
    origin: Origin
    right: PlaceRow
    score: Score


class NoteForm(_Form):
    """`sidebyside.model.Note`."""

    other: PlaceRow | None
    place: PlaceRow
    text: str


class FindingForm(_Form):
    """`sidebyside.model.Finding`; a side is report, paragraph, start, end, text."""

    detail: list[tuple[str, str]]
    differs: bool
    grade: str
    sides: list[tuple[Count, Count, Count, Count, str]]
    summary: str
    type: FindingType


class KindsForm(_Form):
    """A paragraph's kind, its sentences with theirs, and the spans that cover it."""

    kind: Kind
    sentences: list[KindRow]
    spans: list[KindRow]


class Results(_Form):
    """What followed from texts and links when the snapshot was made.

    ``kinds`` is by report and paragraph; ``pairs`` and ``differences`` have the sentence pairs and the findings of each
    link, in the order of ``links``, a finding that stands in ``entries`` as its 0-based number there; ``coverage`` has
    a row per passage.
    """

    coverage: list[list[Extent]]
    differences: list[list[Count | FindingForm]]
    entries: list[FindingForm]
    kinds: list[list[KindsForm]]
    pairs: list[list[SentenceRow]]
    passages: list[list[PlaceRow]]


class Work(_Form):
    """All that cannot be worked out again: texts, links, notes, view. The base of a journal."""

    about: About
    cut: list[LinkForm]
    engines: dict[str, str]
    links: list[LinkForm]
    notes: list[NoteForm]
    reports: list[ReportForm]
    view: dict[str, str | int | float | bool | None]


class Document(Work):
    """A whole snapshot: the work and its results."""

    results: Results

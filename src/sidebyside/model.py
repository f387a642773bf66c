"""The values everything else is made of. Frozen, comparable, free of behaviour, and importing no other part.

Offsets count code points. A paragraph's offsets count in its report's text; every smaller thing (sentence, token, span,
side of a finding) counts in its paragraph's text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import accumulate, repeat
from operator import add
from typing import Literal, NamedTuple

Kind = Literal["shared", "divergent", "unique"]
KINDS: tuple[Kind, ...] = ("shared", "divergent", "unique")
TOLD_BY = "told by"
"""The name of a finding's detail that says which other ledger tells its difference."""

GLYPHS: dict[Kind, str] = {"shared": "=", "divergent": "≈", "unique": "+"}
"""What stands for a kind where there is no colour; themes may choose others for the screen."""

Role = Literal["text", "heading", "quote", "list", "caption", "table", "boilerplate"]
ROLES: tuple[Role, ...] = ("text", "heading", "quote", "list", "caption", "table", "boilerplate")

Origin = Literal["auto", "confirmed", "made"]
ORIGINS: tuple[Origin, ...] = ("auto", "confirmed", "made")

FindingType = Literal["quote", "number", "date", "name", "hedge", "attribution", "negation", "characters"]
FINDING_TYPES: tuple[FindingType, ...] = (
    "quote",
    "number",
    "date",
    "name",
    "hedge",
    "attribution",
    "negation",
    "characters",
)

Extent = Literal["full", "partial", "absent"]

Progress = Callable[[int, int, str], None]
"""``progress(done, total, stage)``; raise `sidebyside.errors.Cancelled` from it to stop."""


def no_progress(done: int, total: int, stage: str) -> None:
    """The progress callback that does nothing."""


def letter(report: int) -> str:
    """The letter of the report at 0-based position ``report``: A … Z, AA, AB …"""
    name = ""
    report += 1
    while report:
        report, rest = divmod(report - 1, 26)
        name = chr(65 + rest) + name
    return name


class Paragraph(NamedTuple):
    """A span of its report's text, ``0 <= start <= end <= len(report.text)``, and what it is in the document."""

    start: int
    end: int
    role: Role = "text"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a report came from and how it was read. Labels for people: nothing here is ever opened by itself.

    ``size`` is in bytes and ``sha256`` is over the bytes as read; ``fetched`` is an ISO 8601 time (UTC) for addresses.
    ``controls`` counts control, bidi and invisible characters in the text. ``dropped`` and ``notes`` are short lines.
    """

    label: str = ""
    path: str = ""
    url: str = ""
    fetched: str = ""
    format: str = "text"
    extractor: str = ""
    encoding: str = "utf-8"
    encoding_guessed: bool = False
    size: int = 0
    sha256: str = ""
    controls: int = 0
    dropped: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Report:
    """One document, one account of the event.

    ``text`` is never altered after loading; ``paragraphs`` are in order and do not overlap. ``date`` is ISO 8601
    (``2024-11-01`` or with a time) or empty; ``language`` is an ISO 639-1 code or empty where it was not found.
    """

    text: str
    paragraphs: tuple[Paragraph, ...]
    title: str = ""
    source: Source = field(default_factory=Source)
    date: str = ""
    language: str = ""
    author: str = ""
    site: str = ""

    @classmethod
    def from_paragraphs(
        cls,
        paragraphs: Iterable[str],
        *,
        title: str = "",
        source: Source | None = None,
        date: str = "",
        language: str = "",
        author: str = "",
        site: str = "",
        roles: Sequence[Role] | None = None,
    ) -> Report:
        """A report of the given paragraphs, unaltered and not split again; their text is joined by blank lines.

        ``roles``, if given, has one role per paragraph; raises ValueError where the lengths differ.
        """
        texts = list(paragraphs)
        if roles is not None and len(roles) != len(texts):
            raise ValueError(f"{len(texts)} paragraphs but {len(roles)} roles")
        sizes = list(map(len, texts))
        starts = list(accumulate([size + 2 for size in sizes], initial=0))[:-1]
        told: Iterable[Role] = roles or repeat("text", len(texts))
        spans = tuple(map(Paragraph._make, zip(starts, map(add, starts, sizes), told, strict=True)))
        return cls("\n\n".join(texts), spans, title, source or Source(), date, language, author, site)

    def __len__(self) -> int:
        return len(self.paragraphs)

    def __iter__(self) -> Iterator[str]:
        return iter(self.texts)

    def paragraph(self, number: int) -> str:
        """The text of the paragraph at 0-based ``number``."""
        span = self.paragraphs[number]
        return self.text[span.start : span.end]

    @property
    def texts(self) -> tuple[str, ...]:
        """The texts of all paragraphs, in order; made anew at each call, as they are all of the text once more."""
        text = self.text
        return tuple([text[start:end] for start, end, _ in self.paragraphs])


class Place(NamedTuple):
    """A paragraph of a comparison: 0-based report and paragraph."""

    report: int
    paragraph: int

    def __str__(self) -> str:
        return f"{letter(self.report)}{self.paragraph + 1}"


class Span(NamedTuple):
    """``start <= end``, in code points of a paragraph."""

    start: int
    end: int


class KindSpan(NamedTuple):
    """A stretch of a paragraph of one kind."""

    start: int
    end: int
    kind: Kind


class SentencePair(NamedTuple):
    """Two sentences, 0-based within their paragraphs, that tell the same, with a similarity 0..1."""

    left: int
    right: int
    score: float


class SharedWord(NamedTuple):
    """A telling word both paragraphs have: where it stands in each, and its weight (idf share, 0..1)."""

    left: Span
    right: Span
    weight: float


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why two paragraphs are linked: the sentence pairs and the rare words that made it, best first."""

    sentences: tuple[SentencePair, ...] = ()
    words: tuple[SharedWord, ...] = ()


@dataclass(frozen=True)
class Link:
    """Two paragraphs of different reports that tell the same thing; ``left.report < right.report``.

    ``score`` is 0..1, calibrated: of links scored 0.9 about nine in ten are right. ``find_evidence`` is called once
    with this link, when the evidence is first asked for; it takes no part in equality.
    """

    left: Place
    right: Place
    score: float
    origin: Origin = "auto"
    find_evidence: Callable[[Link], Evidence] | None = field(default=None, compare=False, repr=False)

    @cached_property
    def evidence(self) -> Evidence:
        """The sentence pairs and rare words that made this link."""
        return self.find_evidence(self) if self.find_evidence else Evidence()

    def with_origin(self, origin: Origin) -> Link:
        """The same link, of another origin."""
        return replace(self, origin=origin)

    def other(self, report: int) -> Place:
        """The end of the link that is not in ``report``."""
        return self.right if self.left.report == report else self.left

    def end(self, report: int) -> Place:
        """The end of the link that is in ``report``."""
        return self.left if self.left.report == report else self.right


@dataclass(frozen=True, slots=True)
class Passage:
    """The paragraphs of two or more reports that tell one part of the event, in order of report and paragraph."""

    places: tuple[Place, ...]

    def reports(self) -> tuple[int, ...]:
        """The 0-based reports that tell it, in order, each once."""
        return tuple(sorted({place.report for place in self.places}))


class Side(NamedTuple):
    """The exact words of one report: ``text`` is ``paragraph_text[start:end]``, in code points of the paragraph."""

    report: int
    paragraph: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Note:
    """What the user wrote at a paragraph, or at the link between two (``other`` is its other end)."""

    place: Place
    text: str
    other: Place | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A fact with offsets, never a verdict: one thing two or more reports say, and how their words compare.

    ``grade`` is a word of its type's scale (docs/findings.md). ``differs`` tells a difference of substance (these are
    ``Comparison.findings``) from an entry that only stands in the ledger (agreement, or told by one report alone).
    ``sides`` has one side per report concerned, in order of report; a quotation over paragraphs has one per paragraph.
    ``detail`` holds (name, value) pairs.
    """

    type: FindingType
    grade: str
    summary: str
    sides: tuple[Side, ...]
    differs: bool = True
    detail: tuple[tuple[str, str], ...] = ()

    @property
    def what(self) -> str:
        """The summary without the grade it begins with, for views that show the grade in a place of its own."""
        return self.summary.removeprefix(f"{self.grade}: ")

    @property
    def told_by(self) -> str:
        """The type whose ledger tells this difference, where it is not told here; "" as a rule."""
        return next((value for name, value in self.detail if name == TOLD_BY), "")

    @property
    def sign(self) -> str:
        """≠ for a difference, also one that another ledger tells; else what stands for shared or unique."""
        return "≠" if self.differs or self.told_by else GLYPHS["unique" if self.grade == "only here" else "shared"]

from __future__ import annotations

import pytest

from sidebyside import Comparison, Link, Note, Place, Report, Snapshot, Source
from sidebyside.model import Evidence, SentencePair, SharedWord, Span

ENGINES = {"sidebyside": "0.1.0", "numpy": "2.0"}


def make_comparison() -> Comparison:
    one = Report.from_paragraphs(
        ["The mayor spoke for 8 minutes. “Never again,” she said.", "Rain fell in the harbour."],
        title="Morning",
        source=Source(label="a.txt", path="/reports/a.txt", sha256="ab" * 32, size=90, notes=("re-flowed",)),
        date="2024-11-01",
        language="en",
    )
    two = Report.from_paragraphs(
        ["Elections", "The mayor spoke for as many as 8 minutes.", "Dockers went on strike, 漁師 too. 🐟"],
        title="Evening",
        source=Source(label="b.txt", url="https://example.org/b", fetched="2024-11-02T08:00:00Z"),
        language="en",
        roles=["heading", "text", "text"],
    )
    evidence = Evidence(
        (SentencePair(0, 0, 0.75),),
        (SharedWord(Span(4, 9), Span(4, 9), 0.5), SharedWord(Span(10, 15), Span(10, 15), 0.25)),
    )
    links = [
        Link(Place(0, 0), Place(1, 1), 0.8125, "confirmed", lambda link: evidence),
        Link(Place(0, 1), Place(1, 2), 1.0, "made"),
    ]
    cut = [Link(Place(0, 1), Place(1, 1), 0.21)]
    notes = [Note(Place(0, 0), "Who counted?"), Note(Place(0, 0), "Two clocks.", Place(1, 1))]
    return Comparison([one, two], links, cut, notes)


@pytest.fixture
def comparison() -> Comparison:
    return make_comparison()


@pytest.fixture
def snapshot(comparison: Comparison) -> Snapshot:
    return Snapshot(
        comparison, "Strike in the harbour", "2024-11-03T09:30:00Z", {"place": "A1", "row": 3}, ("harbour",), ENGINES
    )

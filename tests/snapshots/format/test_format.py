"""What is saved comes back, the same bytes each time, readable."""

from __future__ import annotations

import dataclasses
import json
import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidebyside import Comparison, Link, Note, Place, Report, Snapshot, Source
from sidebyside.errors import SnapshotError
from sidebyside.exports import FORMATS, render
from sidebyside.model import Evidence, Finding
from sidebyside.snapshots.format import document
from sidebyside.snapshots.format.header import seal, unseal


def test_everything_comes_back(snapshot: Snapshot) -> None:
    again = Snapshot.from_bytes(snapshot.to_bytes())
    assert again == snapshot
    assert again.comparison.reports == snapshot.comparison.reports
    assert [link.evidence for link in again.comparison.links] == [link.evidence for link in snapshot.comparison.links]
    assert again.comparison.cut == snapshot.comparison.cut
    assert again.comparison.notes == snapshot.comparison.notes
    assert again.to_bytes() == snapshot.to_bytes()


def test_results_come_back(snapshot: Snapshot) -> None:
    now, then = snapshot.comparison, Snapshot.from_bytes(snapshot.to_bytes()).comparison
    assert then.entries == now.entries
    assert then.findings == now.findings
    assert then.passages == now.passages
    assert then.coverage == now.coverage
    for number, report in enumerate(now.reports):
        for p in range(len(report)):
            assert then.kind(number, p) == now.kind(number, p)
            assert then.sentences(number, p) == now.sentences(number, p)
            assert then.sentence_kinds(number, p) == now.sentence_kinds(number, p)
            assert then.spans(number, p) == now.spans(number, p)
    for link in now.links:
        assert then.sentence_pairs(link) == now.sentence_pairs(link)
        assert then.findings_in(link) == now.findings_in(link)
        assert [then.wording(link, pair) for pair in then.sentence_pairs(link)] == [
            now.wording(link, pair) for pair in now.sentence_pairs(link)
        ]


def test_every_export_of_an_opened_snapshot_is_that_of_the_comparison() -> None:
    """With three reports, where a finding of the ledger and one of a link are two things."""
    told = [
        "The mayor spoke for 8 minutes.",
        "The mayor spoke for as many as 9 minutes.",
        "The mayor spoke for 8 minutes.",
    ]
    rest = ["Rain fell. “Never again,” said Ms Brandt.", "“Never” again, said Brandt.", "Nobody was hurt."]
    reports = [
        Report.from_paragraphs(pair, title=f"Report {number}", language="en")
        for number, pair in enumerate(zip(told, rest, strict=True))
    ]
    links = [
        Link(Place(0, 0), Place(1, 0), 0.9),
        Link(Place(0, 0), Place(2, 0), 0.9),
        Link(Place(1, 0), Place(2, 0), 0.9),
    ]
    now = Comparison(reports, [*links, Link(Place(0, 1), Place(1, 1), 0.8)])
    then = Snapshot.from_bytes(Snapshot(now).to_bytes()).comparison
    assert [then.findings_in(link) for link in links] == [now.findings_in(link) for link in links]
    assert any(now.findings_in(link) for link in links)
    for format in FORMATS:
        assert render(then, format) == render(now, format), format


def test_saved_results_win_over_those_of_today(snapshot: Snapshot) -> None:
    _, body = unseal(snapshot.to_bytes())
    raw = json.loads(body)
    raw["results"]["entries"] = [
        {"detail": [], "differs": True, "grade": "hedged", "sides": [[0, 0, 20, 21, "8"], [1, 1, 31, 32, "8"]],
         "summary": "as it was seen then", "type": "number"},
    ]  # fmt: skip
    raw["results"]["differences"] = [[0], []]
    raw["results"]["kinds"][0][1]["kind"] = "shared"
    then = Snapshot.from_bytes(seal(json.dumps(raw).encode()))
    assert [f.summary for f in then.comparison.findings] == ["as it was seen then"]
    assert then.comparison.findings_in(then.comparison.links[0]) == then.comparison.findings
    assert then.comparison.kind(0, 1) == "shared"
    # A note changes no result; a correction of links works everything out anew.
    noted = then.comparison.note(Note(Place(1, 0), "headline"))
    assert noted.findings == then.comparison.findings
    assert noted.notes[-1].text == "headline"
    fresh = then.comparison.cut_link(Place(0, 1), Place(1, 2))
    assert "as it was seen then" not in [f.summary for f in fresh.entries]
    assert "as it was seen then" not in [f.summary for f in then.renewed().comparison.entries]
    assert then.renewed().comparison == then.comparison


def test_engines_of_other_versions_are_named(snapshot: Snapshot) -> None:
    assert "numpy" in snapshot.outdated
    assert not snapshot.renewed().outdated


def test_the_file_is_ascii_sorted_and_in_short_lines(snapshot: Snapshot) -> None:
    data = snapshot.to_bytes()
    header, body = data.split(b"\n", 1)
    assert data.isascii()
    assert header.startswith(b"sidebyside/snapshot version=1 length=%d sha256=" % len(body))
    raw = json.loads(body)
    assert list(raw) == sorted(raw)
    assert "".join(raw["reports"][1]["text"]) == snapshot.comparison.reports[1].text
    texts = {line for report in raw["reports"] for line in report["text"]}
    long = [line for line in body.decode().splitlines() if len(line) > 130]
    assert all(json.loads(line.strip().rstrip(",")) in texts for line in long)


def test_changing_one_word_changes_few_lines(snapshot: Snapshot) -> None:
    other = dataclasses.replace(snapshot, title="Strike on the wharf")
    one, two = (s.to_bytes().splitlines()[1:] for s in (snapshot, other))
    assert sum(a != b for a, b in zip(one, two, strict=True)) == 1


def test_same_bytes_under_every_hash_seed() -> None:
    code = "from conftest import *; print(Snapshot(make_comparison()).to_bytes())"
    found = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": __file__.rsplit("/", 2)[0], "LC_ALL": locale},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed, locale in (("0", "C"), ("1", "C.UTF-8"), ("77", "POSIX"))
    }
    assert len(found) == 1


@pytest.mark.parametrize(
    ("form", "value"),
    [
        (document.SourceForm, Source),
        (document.ReportForm, Report),
        (document.LinkForm, Link),
        (document.EvidenceForm, Evidence),
        (document.NoteForm, Note),
        (document.FindingForm, Finding),
    ],
)
def test_the_schema_has_every_field_of_the_model(form: Any, value: Any) -> None:
    names = {field.name for field in dataclasses.fields(value)} - {"find_evidence"}
    if value is Link:
        names.add("evidence")
    assert set(form.__struct_fields__) == names, "a field of the model is not saved: add it and raise the version"


HOSTILE = st.text(st.characters(codec=None), max_size=30)


@settings(max_examples=60, deadline=None)
@given(st.lists(HOSTILE, min_size=1, max_size=3), HOSTILE, HOSTILE)
def test_any_text_comes_back_with_its_offsets(paragraphs: list[str], title: str, note: str) -> None:
    one = Report.from_paragraphs(paragraphs, title=title)
    two = Report.from_paragraphs([*reversed(paragraphs), "end"], title="two", source=Source(label=title))
    made = Comparison([one, two], [Link(Place(0, 0), Place(1, 0), 0.5)]).note(Note(Place(0, 0), note))
    data = Snapshot(made, title).to_bytes()
    again = Snapshot.from_bytes(data)

    def seen(text: str) -> str:
        return "".join("�" if "\ud800" <= c <= "\udfff" else c for c in text)

    assert [r.texts for r in again.comparison.reports] == [tuple(map(seen, r.texts)) for r in made.reports]
    assert again.title == seen(title)
    assert [n.text for n in again.comparison.notes] == [seen(n.text) for n in made.notes]
    assert again.to_bytes() == data


@pytest.mark.parametrize(
    "change",
    [
        {"title": "x" * 1001},
        {"tags": ("a", "a")},
        {"created": "yesterday"},
        {"view": {"scroll": float("nan")}},
        {"view": {"scroll": float("inf")}},
    ],
)
def test_what_could_not_be_read_back_is_not_written(snapshot: Snapshot, change: dict[str, Any]) -> None:
    with pytest.raises(SnapshotError):
        dataclasses.replace(snapshot, **change).to_bytes()

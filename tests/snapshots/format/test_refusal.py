"""What is not exactly a whole snapshot is refused in one line."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from sidebyside import Comparison, Report, Snapshot
from sidebyside.errors import SnapshotError
from sidebyside.snapshots.format.header import seal, unseal


@pytest.fixture(scope="module")
def small() -> bytes:
    one, two = Report.from_paragraphs(["Aye."], title="1"), Report.from_paragraphs(["Nay."], title="2")
    return Snapshot(Comparison([one, two], []), engines={}).to_bytes()


def refusal(data: bytes) -> str:
    with pytest.raises(SnapshotError) as caught:
        Snapshot.from_bytes(data, "x.sidebyside")
    line = str(caught.value)
    assert line.startswith("x.sidebyside: ")
    assert len(line.splitlines()) == 1
    assert len(line) < 250
    return caught.value.reason


def test_every_flipped_bit_is_refused(small: bytes) -> None:
    for position in range(len(small)):
        for bit in range(8):
            damaged = bytearray(small)
            damaged[position] ^= 1 << bit
            refusal(bytes(damaged))


def test_every_truncation_is_refused(small: bytes) -> None:
    for length in range(len(small)):
        refusal(small[:length])
    assert "cut short" in refusal(small[:-1])


@pytest.mark.parametrize("more", [b"\n", b"\0", b" ", b"{}"])
def test_bytes_before_or_after_are_refused(small: bytes, more: bytes) -> None:
    refusal(small + more)
    refusal(more + small)


def test_a_newer_version_is_refused_by_name(small: bytes) -> None:
    _, body = unseal(small)
    assert "version 2 is newer" in refusal(seal(body, 2))
    assert "version 99 is newer" in refusal(b"sidebyside/snapshot version=99 length=1 sha256=" + b"0" * 64 + b"\n ")


@pytest.mark.parametrize("other", [b"", b"\x89PNG\r\n", b"{}", b"sidebyside/snapshot\n{}", b"\xff\xfe", b"\0" * 4096])
def test_other_files_are_refused(other: bytes) -> None:
    refusal(other)


BODIES = {
    "not JSON": b"{",
    "an array": b"[]",
    "a number": b"1",
    "deep arrays": b'{"about":' + b"[" * 100_000,
    "deep objects": b'{"view":' + b'{"a":' * 100_000,
    "deep unknown": b'{"zzz":' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    "not UTF-8": b'{"about": "\xff"}',
    "trailing": b"{} {}",
}


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_bodies_that_are_no_snapshot(body: bytes) -> None:
    refusal(seal(body))


def _set(*path: Any, to: Any) -> Callable[[dict[str, Any]], None]:
    def change(raw: dict[str, Any]) -> None:
        place: Any = raw
        for key in path[:-1]:
            place = place[key]
        place[path[-1]] = to

    return change


def _drop(*path: Any) -> Callable[[dict[str, Any]], None]:
    def change(raw: dict[str, Any]) -> None:
        place: Any = raw
        for key in path[:-1]:
            place = place[key]
        del place[path[-1]]

    return change


FINDING = {"detail": [], "differs": True, "grade": "", "sides": [[0, 0, 0, 3, "The"]], "summary": "", "type": "quote"}
CHANGES = {
    "about missing": _drop("about"),
    "an unknown name": _set("zzz", to=1),
    "an unknown name within": _set("reports", 0, "source", "zzz", to=1),
    "title a number": _set("about", "title", to=5),
    "title too long": _set("about", "title", to="x" * 2000),
    "titles that are not the reports'": _set("about", "reports", to=["x", "y"]),
    "created no time": _set("about", "created", to="2024-11-01T12:00:00+01:00"),
    "tags twice": _set("about", "tags", to=["a", "a"]),
    "one report": _drop("reports", 1),
    "text no list": _set("reports", 0, "text", to="x"),
    "text shorter than its paragraphs": _set("reports", 0, "text", to=["x"]),
    "a paragraph before the one before": _set("reports", 0, "paragraphs", 1, to=[3, 9, "text"]),
    "a paragraph that ends before it starts": _set("reports", 0, "paragraphs", 0, to=[9, 3, "text"]),
    "a paragraph of no role": _set("reports", 0, "paragraphs", 0, 2, to="poem"),
    "a negative offset": _set("reports", 0, "paragraphs", 0, 0, to=-1),
    "an offset that is no integer": _set("reports", 0, "paragraphs", 0, 0, to=0.5),
    "an offset that is true": _set("reports", 0, "paragraphs", 0, 0, to=True),
    "an enormous offset": _set("reports", 0, "paragraphs", 1, 1, to=10**30),
    "a link out of range": _set("links", 0, "left", to=[0, 99]),
    "a link to a report out of range": _set("links", 0, "right", to=[7, 0]),
    "a link within one report": _set("links", 0, "right", to=[0, 1]),
    "a link backwards": _set("links", 0, to=None),
    "a link twice": lambda raw: raw["links"].append(raw["links"][0]) or raw["results"]["pairs"].append([]),
    "a link that is cut as well": lambda raw: raw["cut"].append(raw["links"][0]),
    "links out of order": lambda raw: raw["links"].reverse(),
    "a score above 1": _set("links", 0, "score", to=1.5),
    "a score below 0": _set("links", 0, "score", to=-0.1),
    "a score that is text": _set("links", 0, "score", to="0.5"),
    "an origin unknown": _set("links", 0, "origin", to="rumour"),
    "evidence out of range": _set("links", 0, "evidence", "sentences", to=[[9, 0, 0.5]]),
    "a telling word out of range": _set("links", 0, "evidence", "words", to=[[0, 999, 0, 1, 0.5]]),
    "a note nowhere": _set("notes", 0, "place", to=[0, 9]),
    "a note without text": _set("notes", 0, "text", to=""),
    "two notes at one place": lambda raw: raw["notes"].append(raw["notes"][0]),
    "a view within a view": _set("view", "x", to={"y": 1}),
    "engines that are numbers": _set("engines", "numpy", to=2),
    "kinds of one report": _drop("results", "kinds", 1),
    "kinds of one paragraph too few": _drop("results", "kinds", 0, 1),
    "a kind unknown": _set("results", "kinds", 0, 0, "kind", to="rare"),
    "spans with a gap": _set("results", "kinds", 0, 1, "spans", to=[[0, 3, "shared"], [4, 25, "shared"]]),
    "spans too short": _set("results", "kinds", 0, 1, "spans", to=[[0, 3, "shared"]]),
    "sentences out of order": _set("results", "kinds", 0, 1, "sentences", to=[[9, 12, "shared"], [0, 3, "shared"]]),
    "a sentence pair out of range": _set("results", "pairs", 0, to=[[0, 77, 0.5]]),
    "pairs of one link too few": _drop("results", "pairs", 1),
    "an empty passage": _set("results", "passages", 0, to=[]),
    "a passage out of order": _set("results", "passages", 0, to=[[1, 1], [0, 0]]),
    "coverage of another shape": _set("results", "coverage", 0, to=["full"]),
    "coverage of another extent": _set("results", "coverage", 0, 0, to="mostly"),
    "a finding whose words are others": _set("results", "entries", to=[{**FINDING, "sides": [[0, 0, 0, 3, "Tha"]]}]),
    "a finding out of range": _set("results", "entries", to=[{**FINDING, "sides": [[0, 0, 0, 999, "The"]]}]),
    "findings of one link too few": _drop("results", "differences", 1),
    "a finding that is not there": _set("results", "differences", 0, to=[999]),
    "a finding before the first": _set("results", "differences", 0, to=[-1]),
    "a difference whose words are others": _set("results", "differences", 0, to=[{**FINDING, "summary": 5}]),
    "a long unknown name of several lines": _set("reports", 0, "x\n" * 1000, to=1),
    "a finding of a type unknown": _set("results", "entries", to=[{**FINDING, "type": "lie"}]),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_wrong_contents_with_a_right_checksum(snapshot: Snapshot, change: Callable[[dict[str, Any]], None]) -> None:
    _, body = unseal(snapshot.to_bytes())
    raw = json.loads(body)
    change(raw)
    refusal(seal(json.dumps(raw).encode()))


TEXTS = {
    "NaN": (b'"score": 0.8125', b'"score": NaN'),
    "infinity": (b'"score": 0.8125', b'"score": Infinity'),
    "a number beyond all": (b'"score": 0.8125', b'"score": 1e999'),
    "a name twice": (b'"score": 0.8125', b'"score": 0.5, "score": 0.8125'),
    "a name twice in another writing": (b'"score": 0.8125', b'"\\u0073core": 0.5, "score": 0.8125'),
    "a lone surrogate": (b"Who counted?", b"Who \\ud800 counted?"),
    "a lone low surrogate": (b"Who counted?", b"Who \\udc00 counted?"),
    "a raw control character": (b"Who counted?", b"Who\x01counted?"),
}


@pytest.mark.parametrize("texts", TEXTS.values(), ids=TEXTS)
def test_json_that_others_would_let_pass(snapshot: Snapshot, texts: tuple[bytes, bytes]) -> None:
    _, body = unseal(snapshot.to_bytes())
    assert body.count(texts[0]) == 1
    refusal(seal(body.replace(*texts)))

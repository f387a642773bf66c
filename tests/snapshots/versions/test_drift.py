"""Sources that changed after the snapshot was made."""

from __future__ import annotations

import hashlib
import os
from dataclasses import replace
from pathlib import Path

import pytest
from tests.snapshots.faults import WatchedDisk

from sidebyside import Comparison, Link, Note, Place, Report, Snapshot, Source
from sidebyside.snapshots import Store
from sidebyside.snapshots.versions.drift import beside, carry, check_sources, file_of, realign

A = [
    "The dockers of the northern harbour walked out at dawn on Monday.",
    "Mayor Ilse Brandt said she would not negotiate before Friday.",
    "Rain is expected over the whole coast until the weekend.",
    "Nine ships are waiting in the roads, the port authority said.",
]
B = [
    "Nine ships lie in the roads, according to the port authority.",
    "Dockers walked out at dawn on Monday in the northern harbour.",
    "Brandt, the mayor, refuses to negotiate before Friday.",
]


def report(texts: list[str], title: str) -> Report:
    return Report.from_paragraphs(texts, title=title, language="en")


@pytest.fixture
def comparison() -> Comparison:
    links = [
        Link(Place(0, 0), Place(1, 1), 0.9, "confirmed"),
        Link(Place(0, 1), Place(1, 2), 0.8),
        Link(Place(0, 2), Place(1, 0), 1.0, "made"),
    ]
    cut = [Link(Place(0, 3), Place(1, 0), 0.7)]
    notes = [
        Note(Place(0, 1), "She said the opposite in May."),
        Note(Place(0, 2), "Check the forecast."),
        Note(Place(1, 0), "Who counted?"),
        Note(Place(0, 2), "Odd pair.", Place(1, 0)),
    ]
    return Comparison([report(A, "A"), report(B, "B")], links, cut, notes)


# The first paragraph is new, the mayor's was edited, the forecast is gone.
NEW_A = ["The strike in brief.", A[0], A[1].replace("would not", "will never"), A[3]]


def test_user_work_goes_where_its_paragraphs_went(comparison: Comparison) -> None:
    moved = realign(comparison, {0: report(NEW_A, "A")})
    fresh = moved.comparison
    assert [r.texts for r in fresh.reports] == [tuple(NEW_A), tuple(B)]
    confirmed = fresh.link_between(Place(0, 1), Place(1, 1))
    assert confirmed is not None
    assert confirmed.origin == "confirmed"
    assert fresh.notes == (Note(Place(0, 2), "She said the opposite in May."), Note(Place(1, 0), "Who counted?"))
    assert moved.lost_notes == comparison.notes[1:2] + comparison.notes[3:]
    assert moved.lost_links == (comparison.links[2],)
    assert [(link.left, link.right) for link in fresh.cut] == [(Place(0, 3), Place(1, 0))]
    assert fresh.link_between(Place(0, 3), Place(1, 0)) is None
    assert moved.lost_cuts == ()


def test_what_was_lost_is_named(comparison: Comparison) -> None:
    moved = carry(comparison, Comparison([report(NEW_A[:3], "A"), comparison.reports[1]], []))
    assert moved.lost == ("note at A3", "note at A3–B1", "link A3–B1", "cut of A4–B1")
    assert moved.kept == 3
    assert [(str(k.left), str(k.right), k.origin) for k in moved.comparison.links] == [("A2", "B2", "confirmed")]


def test_a_cut_that_finds_no_place_is_listed(comparison: Comparison) -> None:
    moved = realign(comparison, {0: report(A[:3], "A")})
    assert moved.lost_cuts == comparison.cut
    assert moved.lost_links == ()


def test_notes_that_come_together_are_joined(comparison: Comparison) -> None:
    noted = comparison.note(Note(Place(0, 0), "First."))
    moved = realign(noted, {0: report([f"{A[0]} {A[1]}", *A[2:]], "A")})
    assert [n.text for n in moved.comparison.notes if n.place == Place(0, 0)] == [
        "First.\nShe said the opposite in May."
    ]
    assert moved.lost_notes == ()


def test_the_old_text_as_one_more_report_loses_nothing(comparison: Comparison) -> None:
    moved = beside(comparison, {0: report(NEW_A, "A")}, "2024")
    fresh = moved.comparison
    assert [r.title for r in fresh.reports] == ["A", "B", "A (2024)"]
    assert fresh.reports[2].texts == tuple(A)
    assert (moved.lost_notes, moved.lost_links, moved.lost_cuts) == ((), (), ())
    assert sorted(n.text for n in fresh.notes) == sorted(n.text for n in comparison.notes)
    assert Note(Place(2, 2), "Check the forecast.") in fresh.notes
    by_user = {(str(link.left), str(link.right), link.origin) for link in fresh.links if link.origin != "auto"}
    assert by_user == {("A2", "B2", "confirmed"), ("B2", "C1", "confirmed"), ("B1", "C3", "made")}
    assert {(str(link.left), str(link.right)) for link in fresh.cut} == {("A4", "B1"), ("B1", "C4")}
    Snapshot.from_bytes(Snapshot(fresh).to_bytes())


def test_nothing_changed_changes_nothing_of_the_users(comparison: Comparison) -> None:
    moved = realign(comparison, {})
    assert moved.comparison.notes == tuple(sorted(comparison.notes, key=lambda n: (n.place, n.other or n.place)))
    by_user = [(k.left, k.right, k.origin) for k in moved.comparison.links if k.origin != "auto"]
    assert by_user == [(k.left, k.right, k.origin) for k in (comparison.links[0], comparison.links[2])]
    assert (moved.lost_notes, moved.lost_links, moved.lost_cuts) == ((), (), ())


def sourced(path: Path | str, data: bytes) -> Report:
    source = Source(path=str(path), size=len(data), sha256=hashlib.sha256(data).hexdigest())
    return replace(report(A, "A"), source=source)


def test_sources_are_compared_by_hash(tmp_path: Path) -> None:
    data = b"The dockers walked out."
    names = ["same", "edited", "longer", "gone", "folder", "fifo"]
    for name in names[:3]:
        (tmp_path / name).write_bytes(data)
    reports = [sourced(tmp_path / name, data) for name in names]
    (tmp_path / "edited").write_bytes(data.replace(b"out", b"in."))
    (tmp_path / "longer").write_bytes(data * 2)
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "fifo")
    (tmp_path / "link").symlink_to(tmp_path / "same")
    reports += [
        sourced(tmp_path / "link", data),
        sourced(f"{tmp_path}/same#2", data),
        sourced("relative", data),
        sourced("", data),
        sourced("/nul\0byte", data),
        report(B, "from an address"),
    ]
    states = [state.state for state in check_sources(Comparison(reports, []))]
    assert states == [
        "same", "changed", "changed", "gone", "unreadable", "unreadable",
        "same", "same", "unknown", "unknown", "unreadable", "unknown",
    ]  # fmt: skip


def test_a_device_is_not_read(tmp_path: Path) -> None:
    hostile = replace(report(A, "A"), source=Source(path="/dev/zero", size=10**15, sha256="0" * 64))
    read: list[str] = []
    disk = WatchedDisk(lambda number, name: read.append(name))
    assert check_sources(Comparison([hostile, report(B, "B")], []), disk)[0].state == "unreadable"
    assert "read" not in read


def test_opening_listing_and_verifying_touch_no_source(tmp_path: Path) -> None:
    trap = tmp_path / "trap"
    os.mkfifo(trap)  # whoever opened it for reading would wait for ever
    store = Store(tmp_path / "snapshots")
    name = store.save(Snapshot(Comparison([sourced(trap, b"x"), report(B, "B")], [])))
    assert store.open(name).comparison.reports[0].source.path == str(trap)
    assert list(store.verify()) == [(name, "")]


def test_paths_are_saved_from_the_root_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = b"x"
    (tmp_path / "a.txt").write_bytes(data)
    monkeypatch.chdir(tmp_path)
    store = Store(tmp_path / "snapshots")
    name = store.save(Snapshot(Comparison([sourced("./a.txt", data), report(B, "B")], [])))
    monkeypatch.chdir("/")
    assert store.open(name).comparison.reports[0].source.path == str(tmp_path / "a.txt")
    assert check_sources(store.open(name).comparison)[0].state == "same"


def test_file_of(tmp_path: Path) -> None:
    (tmp_path / "b#2").write_text("")
    assert file_of("/x/articles.jsonl#3") == "/x/articles.jsonl"
    assert file_of(str(tmp_path / "b#2")) == str(tmp_path / "b#2")
    assert file_of("/x/c#") == "/x/c#"

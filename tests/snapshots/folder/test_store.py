"""The folder of snapshots: save, list, find, open, change, delete, verify, bring in."""

from __future__ import annotations

import json
import os
import stat
from dataclasses import replace
from pathlib import Path

import pytest
from tests.snapshots.faults import UnsyncedDisk, WatchedDisk

from sidebyside import Cancelled, Snapshot
from sidebyside.errors import SnapshotError
from sidebyside.snapshots import Store
from sidebyside.snapshots.folder.index import INDEX
from sidebyside.snapshots.folder.names import CACHE, is_name, slug
from sidebyside.snapshots.format.header import MAX_SIZE


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "data" / "snapshots")


def contents(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file() and p.name != INDEX}


def test_save_list_open(store: Store, snapshot: Snapshot) -> None:
    assert store.list() == []
    name = store.save(snapshot)
    assert name.startswith("20241103T093000Z-strike-in-the-harbour-")
    assert is_name(name)
    (entry,) = store.list()
    assert (entry.name, entry.title, entry.created) == (name, snapshot.title, snapshot.created)
    assert (entry.tags, entry.reports, entry.problem) == (("harbour",), ("Morning", "Evening"), "")
    assert entry.size == store.path(name).stat().st_size
    assert store.open(name) == snapshot


def test_only_the_owner_can_read(store: Store, snapshot: Snapshot) -> None:
    name = store.save(snapshot)
    store.delete(store.save(snapshot))
    modes = {p: stat.S_IMODE(p.stat().st_mode) for p in (store.folder, store.folder.parent, store.folder / "trash")}
    assert set(modes.values()) == {0o700}
    assert stat.S_IMODE(store.path(name).stat().st_mode) == 0o600


def test_newest_first_and_found_by_part(store: Store, snapshot: Snapshot) -> None:
    old = store.save(replace(snapshot, created="2023-01-01T00:00:00Z", title="Élection"))
    new = store.save(replace(snapshot, created="2025-01-01T00:00:00Z"))
    assert [entry.name for entry in store.list()] == [new, old]
    assert store.find("last") == new
    assert store.find("election") == old
    assert store.find("2025") == new
    assert store.find(old) == old
    assert store.find(old.removesuffix(".sidebyside")) == old
    for outside in ("/etc/passwd", "../snapshots/" + old, str(store.folder.parent / old)):
        with pytest.raises(SnapshotError, match="not in the folder of snapshots"):
            store.find(outside)
    assert store.find(str(store.folder / old)) == old
    for unknown in ("", "nothing", "..", str(store.folder / "x.sidebyside")):
        with pytest.raises(SnapshotError, match="no such snapshot"):
            store.find(unknown)
    with pytest.raises(SnapshotError, match="stands for 2 snapshots"):
        store.find("20")


def test_two_of_the_same_second_and_title_are_both_kept(store: Store, snapshot: Snapshot) -> None:
    assert len({store.save(snapshot) for _ in range(5)}) == 5
    assert len(store.list()) == 5


def test_saving_tells_how_far_it_is_and_can_be_stopped(store: Store, snapshot: Snapshot) -> None:
    told: list[tuple[int, int, str]] = []
    store.save(snapshot, lambda *step: told.append(step))
    assert told == [(0, 5, "saving"), (5, 5, "saving")]

    def stop(done: int, total: int, stage: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        store.save(snapshot, stop)
    assert len(store.list()) == 1


def test_rename_and_tag(store: Store, snapshot: Snapshot) -> None:
    name = store.save(snapshot)
    store.list()
    assert store.rename(name, "Calm\nin the harbour") == name
    assert store.tag(name, ("b", "a", "b")) == name
    (entry,) = store.list()
    assert (entry.title, entry.tags) == ("Calm\nin the harbour", ("a", "b"))
    again = store.open(name)
    assert again == replace(snapshot, title="Calm\nin the harbour", tags=("a", "b"))
    with pytest.raises(SnapshotError):
        store.rename(name, "x" * 1001)
    assert store.open(name) == again


def test_delete_goes_to_the_trash(store: Store, snapshot: Snapshot) -> None:
    name = store.save(snapshot)
    data = store.path(name).read_bytes()
    gone = store.delete(name)
    assert gone.read_bytes() == data
    assert store.list() == []
    (store.folder / name).write_bytes(data)
    assert store.delete(name) != gone
    assert gone.read_bytes() == data
    with pytest.raises(SnapshotError, match="no such snapshot"):
        store.delete(name)


def test_what_was_deleted_can_be_restored(store: Store, snapshot: Snapshot) -> None:
    assert store.list_trash() == []
    names = [store.save(replace(snapshot, title=title)) for title in ("One", "Two")]
    data = store.path(names[0]).read_bytes()
    for name in names:
        store.delete(name)
    assert sorted(entry.title for entry in store.list_trash()) == ["One", "Two"]
    assert store.restore(names[0]) == names[0]
    assert store.path(names[0]).read_bytes() == data
    assert [entry.title for entry in store.list_trash()] == ["Two"]
    (store.folder / names[1]).write_bytes(data)
    again = store.restore("two")
    assert again != names[1]
    assert (store.open(again).title, store.open(names[1]).title) == ("Two", "One")
    with pytest.raises(SnapshotError, match="no such snapshot"):
        store.restore(names[1])


def test_only_what_was_saved_here_counts_as_made_here(store: Store, snapshot: Snapshot, tmp_path: Path) -> None:
    mine, other = store.save(snapshot, made_here=True), store.save(snapshot)
    (tmp_path / "x.sidebyside").write_bytes(snapshot.to_bytes())
    brought = store.bring_in(tmp_path / "x.sidebyside")
    (store.folder / "put-there.sidebyside").write_bytes(snapshot.to_bytes())
    made_here = [name for name in (mine, other, brought, "put-there.sidebyside") if store.is_made_here(name)]
    assert made_here == [mine]
    store.rename(mine, "Another title")
    store.delete(mine)
    assert store.is_made_here(store.restore(mine))
    assert not store.is_made_here(str(tmp_path / "x.sidebyside"))
    assert store.is_made_here(str(store.folder / mine))


def test_marks_that_cannot_be_written_fail_no_save(store: Store, snapshot: Snapshot) -> None:
    store.save(snapshot)
    (store.folder / ".made-here").write_text("in the way")
    assert not store.is_made_here(store.save(snapshot, made_here=True))
    (store.folder / ".made-here").unlink()
    (store.folder / ".made-here").symlink_to(store.folder.parent)
    assert not store.is_made_here(store.save(snapshot, made_here=True))


def test_a_file_anywhere_is_opened_by_its_path(
    store: Store, snapshot: Snapshot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "sent.sidebyside"
    path.write_bytes(snapshot.to_bytes())
    (tmp_path / "link.sidebyside").symlink_to(path)
    assert store.open(str(path)) == store.open(str(tmp_path / "link.sidebyside")) == snapshot
    monkeypatch.chdir(tmp_path)
    assert store.open("sent.sidebyside") == store.open("./sent.sidebyside") == snapshot
    assert store.list() == []
    os.mkfifo(tmp_path / "pipe.sidebyside")
    for name, why in (("pipe", "not a regular file"), ("gone", "no such snapshot"), ("./gone", "No such file")):
        with pytest.raises(SnapshotError, match=why):
            store.open(f"{name}.sidebyside")


def test_errors_name_the_folder(snapshot: Snapshot, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for folder in (tmp_path / "file", tmp_path / "file" / "inside"):
        with pytest.raises(SnapshotError, match="not saved: ") as found:
            Store(folder).save(snapshot)
        assert str(folder) in str(found.value)


def test_a_link_among_snapshots_is_called_one_everywhere(store: Store, snapshot: Snapshot) -> None:
    name = store.save(snapshot)
    (store.folder / "link.sidebyside").symlink_to(name)
    listed = {entry.name: entry.problem for entry in store.list()}["link.sidebyside"]
    verified = dict(store.verify())["link.sidebyside"]
    with pytest.raises(SnapshotError) as opened:
        store.open("link.sidebyside")
    assert listed == verified == opened.value.reason == "a symbolic link, not followed"


def test_damaged_ones_stay_as_they_are_and_others_still_list(store: Store, snapshot: Snapshot, tmp_path: Path) -> None:
    whole = store.save(snapshot)
    data = store.path(whole).read_bytes()
    middle = len(data) // 2
    outside = tmp_path / "outside.sidebyside"
    outside.write_bytes(data)
    wrong = {
        "cut.sidebyside": data[:middle],
        "flipped.sidebyside": data[:middle] + bytes([data[middle] ^ 4]) + data[middle + 1 :],
        "empty.sidebyside": b"",
        "newer.sidebyside": data.replace(b"version=1", b"version=8", 1),
        "text.sidebyside": b"hello",
    }
    for name, content in wrong.items():
        (store.folder / name).write_bytes(content)
    (store.folder / "link.sidebyside").symlink_to(outside)
    os.mkfifo(store.folder / "fifo.sidebyside")
    (store.folder / "folder.sidebyside").mkdir()
    before = contents(tmp_path)
    listed = {entry.name: entry for entry in store.list()}
    assert listed[whole].title == snapshot.title
    assert len(listed) == 9
    problems = dict(store.verify())
    assert problems.pop(whole) == ""
    assert set(problems) == {*wrong, "link.sidebyside", "fifo.sidebyside", "folder.sidebyside"}
    for name, problem in problems.items():
        assert problem
        assert len(problem.splitlines()) == 1
        with pytest.raises(SnapshotError):
            store.open(name)
        with pytest.raises(SnapshotError):
            store.rename(name, "taken")
    assert "cut short" in problems["cut.sidebyside"]
    assert "checksum" in problems["flipped.sidebyside"]
    assert "version 8 is newer" in problems["newer.sidebyside"]
    after = contents(tmp_path)
    after.pop("data/snapshots/.lock")
    assert after == before


@pytest.mark.parametrize("name", ["a\nb.sidebyside", ".hidden.sidebyside", "-rf.sidebyside", "a b.sidebyside", "x.txt"])
def test_names_that_cannot_be_snapshots_are_left_out(store: Store, snapshot: Snapshot, name: str) -> None:
    kept = store.save(snapshot)
    (store.folder / name).write_bytes(store.path(kept).read_bytes())
    assert [entry.name for entry in store.list()] == [kept]


def test_the_index_is_only_a_cache(store: Store, snapshot: Snapshot) -> None:
    name = store.save(snapshot)
    listed = store.list()
    index = store.folder / CACHE / INDEX
    wrong = (b"", b"{", b"[]", b'{"x":[1]}', b"[" * 100_000, b'{"entries":[["a"]]}', b'{"time":1,"files":[[1,2]]}')
    for bad in wrong:
        index.write_bytes(bad)
        assert store.list() == listed
    index.unlink()
    assert store.list() == listed
    index.parent.rename(store.folder / "elsewhere")
    assert store.list() == listed
    store.rename(name, "Another")
    assert [entry.title for entry in store.list()] == ["Another"]


def test_every_change_is_listed_however_fast_they_come(store: Store, snapshot: Snapshot) -> None:
    store = Store(store.folder, UnsyncedDisk())
    saved = Snapshot.from_bytes(snapshot.to_bytes())
    name = store.save(saved)
    for number in range(150):
        other = store.save(saved)
        assert len(store.list()) == 2
        store.rename(name, f"title {number}")
        assert sorted(entry.title for entry in store.list()) == sorted([f"title {number}", saved.title])
        store.delete(other)
        assert [entry.title for entry in store.list()] == [f"title {number}"]


def test_the_index_is_used_once_it_is_proven(store: Store, snapshot: Snapshot) -> None:
    store.save(snapshot)
    entries = [store.list() for _ in range(50)][-1]
    operations: list[str] = []
    watched = Store(store.folder, WatchedDisk(lambda number, name: operations.append(name)))
    while operations.count("entries") or not operations:  # until the file system's clock has gone on
        del operations[:]
        assert watched.list() == entries
    assert "open" in operations


def test_an_index_cannot_name_files_elsewhere(store: Store, snapshot: Snapshot, tmp_path: Path) -> None:
    saved = store.save(snapshot)
    outside = tmp_path / "outside.sidebyside"
    outside.write_bytes(snapshot.to_bytes())
    store.list()
    index = store.folder / CACHE / INDEX
    time = os.stat(store.folder).st_mtime_ns
    row = ["../../outside.sidebyside", "x", "", [], [], 5, ""]
    index.write_text(json.dumps({"time": time, "entries": [row], "files": [[1, 1]]}))
    assert [entry.name for entry in store.list()] == [saved]
    for work in (store.open, store.path, store.delete):
        with pytest.raises(SnapshotError, match="no such snapshot"):
            work("outside")
    assert outside.exists()


@pytest.mark.parametrize("what", [CACHE, f"{CACHE}/{INDEX}"])
def test_a_cache_that_links_elsewhere_is_not_followed(
    store: Store, snapshot: Snapshot, tmp_path: Path, what: str
) -> None:
    store.save(snapshot)
    precious = tmp_path / "precious"
    precious.mkdir()
    (precious / INDEX).write_text("mine")
    (precious / ".new-stray").write_text("mine too")
    if what == CACHE:
        (store.folder / CACHE).symlink_to(precious)
    else:
        (store.folder / CACHE).mkdir()
        (store.folder / CACHE / INDEX).symlink_to(precious / INDEX)
    assert len(store.list()) == 1
    assert len(store.list()) == 1
    store.sweep()
    assert {p.name: p.read_text() for p in precious.iterdir()} == {INDEX: "mine", ".new-stray": "mine too"}


@pytest.mark.parametrize("what", ["trash", ".lock"])
def test_nothing_outside_the_folder_is_touched(store: Store, snapshot: Snapshot, tmp_path: Path, what: str) -> None:
    name = store.save(snapshot)
    outside = tmp_path / "outside"
    if what == "trash":
        outside.mkdir()
    else:
        outside.write_text("")
    (store.folder / what).symlink_to(outside)
    before = contents(tmp_path)
    with pytest.raises(SnapshotError):
        store.delete(name)
    assert {k: v for k, v in contents(tmp_path).items() if k != "data/snapshots/.lock"} == {
        k: v for k, v in before.items() if k != "data/snapshots/.lock"
    }
    assert store.open(name) == snapshot


def test_bring_in_from_elsewhere(store: Store, snapshot: Snapshot, tmp_path: Path) -> None:
    foreign = tmp_path / "foreign"
    foreign.write_bytes(snapshot.to_bytes())
    assert store.open(store.bring_in(foreign)) == snapshot
    foreign.write_bytes(snapshot.to_bytes()[:-5])
    os.mkfifo(tmp_path / "fifo")
    for bad in (foreign, tmp_path / "nothing", tmp_path, tmp_path / "fifo"):
        with pytest.raises(SnapshotError, match=str(bad)):
            store.bring_in(bad)
    assert len(store.list()) == 1


def test_a_place_where_no_folder_can_be(snapshot: Snapshot, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for folder in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(SnapshotError):
            Store(folder).save(snapshot)
    with pytest.raises(SnapshotError):
        Store(tmp_path / "file").list()


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Strike in the harbour", "strike-in-the-harbour"),
        ("Élan vital!", "elan-vital"),
        ("../../etc/passwd", "etc-passwd"),
        ("漁師", ""),
        ("\x1b]0;x\x07 [red]", "0-x-red"),
        ("x" * 90, "x" * 40),
        ("one two three four five six seven eight nine", "one-two-three-four-five-six-seven-eight"),
    ],
)
def test_slug(title: str, expected: str) -> None:
    assert slug(title) == expected


def test_a_giant_is_refused_unread(store: Store, tmp_path: Path) -> None:
    with open(tmp_path / "giant.sidebyside", "wb") as file:
        file.truncate(MAX_SIZE + 1)
    for work in (store.open, store.bring_in):
        with pytest.raises(SnapshotError, match="too large"):
            work(str(tmp_path / "giant.sidebyside"))
    (tmp_path / "loop.sidebyside").symlink_to("loop.sidebyside")
    with pytest.raises(SnapshotError, match="symbolic links"):
        store.open(str(tmp_path / "loop.sidebyside"))

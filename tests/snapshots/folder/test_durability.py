"""Nothing saved is lost and nothing half saved is left: full disks, failing disks, kills, many savers at once."""

from __future__ import annotations

import errno
import os
import random
import shutil
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from tests.snapshots.faults import ERRORS, Medium, WatchedDisk, crash, failing, in_child, refused, strays, unable

from sidebyside import Snapshot
from sidebyside.errors import SnapshotError
from sidebyside.model import Note, Place
from sidebyside.snapshots import Journal, Store

Work = Callable[[Store, str, Snapshot], object]

WORKS: dict[str, Work] = {
    "save": lambda store, old, snapshot: store.save(replace(snapshot, title="new"), made_here=True),
    "rename": lambda store, old, snapshot: store.rename(old, "new"),
    "tag": lambda store, old, snapshot: store.tag(old, ("new",)),
    "delete": lambda store, old, snapshot: store.delete(old),
    "sweep": lambda store, old, snapshot: store.sweep(),
    "list": lambda store, old, snapshot: store.list(),
    "restore": lambda store, old, snapshot: store.restore("gone"),
    "open": lambda store, old, snapshot: store.open(old),
    "verify": lambda store, old, snapshot: list(store.verify()),
}


@pytest.mark.parametrize("forever", [False, True], ids=["once", "from then on"])
@pytest.mark.parametrize("number", ERRORS, ids=errno.errorcode.get)
@pytest.mark.parametrize("work", WORKS.values(), ids=WORKS)
def test_every_file_operation_may_fail(
    work: Work, number: int, forever: bool, snapshot: Snapshot, tmp_path: Path
) -> None:
    model = Store(tmp_path / "model")
    old, other = model.save(snapshot), model.save(replace(snapshot, title="other"))
    gone = model.save(replace(snapshot, title="gone"))
    model.delete(gone)
    whole = model.path(other).read_bytes()
    for at in range(200):
        folder = tmp_path / str(at)
        shutil.copytree(model.folder, folder)
        (folder / ".new-0123456789abcdef").write_bytes(b"a stray of before")
        disk = failing(at, number, forever)
        failed = refused(partial(work, Store(folder, disk), old, snapshot))
        store = Store(folder)
        assert store.path(other).read_bytes() == whole
        assert [problem for _, problem in store.verify() if problem] == []
        titles = sorted(entry.title for entry in store.list())
        kept = ["Strike in the harbour", "other"]
        if work is WORKS["save"]:
            assert titles == sorted([*kept, "new"]) if not failed else titles in (kept, sorted([*kept, "new"]))
            assert not (failed and not forever and "new" in titles), "refused, and saved all the same"
        elif work is WORKS["rename"]:
            assert titles in ([*kept], ["new", "other"])
            assert failed or titles == ["new", "other"]
        elif work is WORKS["delete"]:
            found = [p for p in (folder / old, folder / "trash" / old) if p.exists()]
            assert len(found) == 1
            assert found[0].read_bytes() == (model.folder / old).read_bytes()
            assert failed or found[0].parent.name == "trash"
        elif work is WORKS["restore"]:
            found = [p for p in (folder / gone, folder / "trash" / gone) if p.exists()]
            assert len(found) == 1
            assert found[0].read_bytes() == (model.folder / "trash" / gone).read_bytes()
            assert failed or found[0].parent == folder
        else:
            assert titles == kept
        store.sweep()
        assert strays(folder) == []
        shutil.rmtree(folder)
        if disk.done <= at:  # nothing failed this time: every operation has had its turn
            assert not failed
            return
    raise AssertionError("more operations than expected")


def test_what_was_said_to_be_done_survives_a_power_cut(snapshot: Snapshot, tmp_path: Path) -> None:
    medium = Medium()
    store = Store(tmp_path / "deep" / "snapshots", medium)
    name = store.save(snapshot)
    assert Snapshot.from_bytes(medium.left(store.folder / name, tmp_path) or b"") == snapshot
    store.rename(name, "Another title")
    assert Snapshot.from_bytes(medium.left(store.folder / name, tmp_path) or b"").title == "Another title"
    there = store.delete(name)
    assert medium.left(store.folder / name, tmp_path) is None
    assert medium.left(there, tmp_path) == there.read_bytes()
    store.restore(name)
    assert medium.left(there, tmp_path) is None
    assert medium.left(store.folder / name, tmp_path) == (store.folder / name).read_bytes()


def test_what_a_power_cut_leaves_of_a_journal(snapshot: Snapshot, tmp_path: Path) -> None:
    medium, made = Medium(), snapshot.comparison
    folder = tmp_path / "journals"
    journal = Journal.open(folder, made, created=snapshot.created, disk=medium)
    for text in ("one", "two"):
        made = made.note(Note(Place(0, 0), text))
        journal.record(made)
        (path,) = folder.glob("*.journal")
        assert medium.left(path, tmp_path) == path.read_bytes()
        assert text.encode() in path.read_bytes()
    journal.close()


@pytest.mark.skipif(not os.path.isdir("/proc/self"), reason="no /proc")
def test_a_folder_that_can_never_be_made(snapshot: Snapshot) -> None:
    with pytest.raises(SnapshotError, match="not saved: "):
        Store("/proc/self/nothing/snapshots").save(snapshot)


def test_first_save_of_all_may_fail(snapshot: Snapshot, tmp_path: Path) -> None:
    for at in range(100):
        folder = tmp_path / str(at) / "deep" / "snapshots"
        disk = failing(at, errno.ENOSPC, forever=True)
        failed = refused(partial(Store(folder, disk).save, snapshot))
        assert Store(folder).sweep() in (0, 1)
        assert failed or len(Store(folder).list()) == 1
        if not failed:
            return
        Store(folder).save(snapshot)
        assert all(not problem for _, problem in Store(folder).verify())
    raise AssertionError("never saved")


@pytest.mark.parametrize("number", [errno.EPERM, errno.EOPNOTSUPP, errno.EMLINK], ids=errno.errorcode.get)
def test_a_file_system_without_hard_links(number: int, snapshot: Snapshot, tmp_path: Path) -> None:
    store = Store(tmp_path, unable("link", number))
    names = [store.save(snapshot) for _ in range(3)]
    assert [store.open(name) for name in names] == [snapshot] * 3
    assert strays(tmp_path) == []


def test_kills_at_random_operations(snapshot: Snapshot, tmp_path: Path) -> None:
    choose = random.Random(300)
    for number in range(300):
        folder = tmp_path / str(number)
        at = choose.randrange(130)
        assert crash(folder, snapshot, at) == [], f"killed at operation {at}"
        shutil.rmtree(folder)


def test_the_kills_reach_every_operation(snapshot: Snapshot, tmp_path: Path) -> None:
    """The range that the kills are drawn from covers all that the process does, and not much more."""
    operations: list[str] = []
    store = Store(tmp_path, WatchedDisk(lambda number, name: operations.append(name)))
    store.save(snapshot)
    doomed = store.save(snapshot)
    del operations[:]
    store.sweep()
    store.save(replace(snapshot, title="one"), made_here=True)
    store.save(replace(snapshot, title="two"), made_here=True)
    store.rename("-one-", "uno")
    store.delete(doomed)
    store.list()
    assert 80 < len(operations) < 130


def test_eight_processes_save_fifty_each(snapshot: Snapshot, tmp_path: Path) -> None:
    saved = Snapshot.from_bytes(snapshot.to_bytes())  # its results are worked out: saving is all that is left

    def work(pipe: int) -> None:
        store = Store(tmp_path)
        for _ in range(50):
            store.sweep()
            os.write(pipe, (store.save(saved) + "\n").encode())

    pipes: list[int] = []
    children: list[int] = []
    for _ in range(8):
        read, write = os.pipe()
        child = os.fork()
        if not child:
            status = 1
            try:
                work(write)
                status = 0
            finally:
                os._exit(status)
        os.close(write)
        pipes.append(read)
        children.append(child)
    told: list[str] = []
    for pipe in pipes:
        with os.fdopen(pipe) as said:
            told += said.read().split()
    assert [os.waitpid(child, 0)[1] for child in children] == [0] * 8
    store = Store(tmp_path)
    assert len(told) == len(set(told)) == 400
    assert {entry.name for entry in store.list()} == set(told)
    assert {store.path(name).read_bytes() for name in told} == {saved.to_bytes()}
    assert strays(tmp_path) == []


def test_two_who_tag_and_rename_at_once_both_succeed(snapshot: Snapshot, tmp_path: Path) -> None:
    store = Store(tmp_path)
    name = store.save(snapshot)

    def rename(pipe: int) -> None:
        for number in range(20):
            Store(tmp_path).rename(name, f"title {number}")

    def tag() -> None:
        for number in range(20):
            store.tag(name, (f"tag {number}",))

    child = os.fork()
    if not child:
        status = 1
        try:
            rename(-1)
            status = 0
        finally:
            os._exit(status)
    tag()
    assert os.waitpid(child, 0)[1] == 0
    assert (store.open(name).title, store.open(name).tags) == ("title 19", ("tag 19",))


def test_a_stray_is_swept_and_a_file_being_written_is_not(snapshot: Snapshot, tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.save(snapshot)
    said, _ = in_child(lambda pipe: Store(tmp_path, failing_at_kill()).save(snapshot) and None)
    assert said == b""
    assert len(strays(tmp_path)) == 1
    swept: list[int] = []
    slow = WatchedDisk(lambda number, name: swept.append(store.sweep()) if name in ("sync", "link") else None)
    name = Store(tmp_path, slow).save(snapshot)
    assert strays(tmp_path) == [], "the first save of a store sweeps"
    assert swept == [0, 0]
    assert store.open(name) == snapshot
    assert store.sweep() == 0


def failing_at_kill() -> WatchedDisk:
    import signal

    def before(number: int, name: str) -> None:
        if name == "sync":
            os.kill(os.getpid(), signal.SIGKILL)

    return WatchedDisk(before)


def test_a_folder_that_cannot_be_written(snapshot: Snapshot, tmp_path: Path) -> None:
    store = Store(tmp_path)
    name = store.save(snapshot)
    store.list()
    (tmp_path / ".cache" / "index").unlink()
    read_only = Store(tmp_path, failing_writes())
    assert [entry.name for entry in read_only.list()] == [name]
    assert read_only.open(name) == snapshot
    for work in (lambda: read_only.save(snapshot), lambda: read_only.rename(name, "x"), lambda: read_only.delete(name)):
        with pytest.raises(SnapshotError, match="Read-only file system"):
            work()
    assert strays(tmp_path) == []


def failing_writes() -> WatchedDisk:
    def before(number: int, name: str) -> None:
        if name in ("create", "link", "rename", "remove", "make_folder"):
            raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    return WatchedDisk(before)

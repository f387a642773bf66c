"""The journal: each correction is on the medium before the next key is pressed."""

from __future__ import annotations

import errno
import os
import random
import stat
from functools import partial
from pathlib import Path

import pytest
from tests.snapshots.faults import ERRORS, deadly, failing, in_child, refused

from sidebyside import Comparison, Note, Place
from sidebyside.errors import SnapshotError
from sidebyside.snapshots import Correction, Journal, correct, left_behind, recover, replay

A1, A2, B1, B2, B3 = Place(0, 0), Place(0, 1), Place(1, 0), Place(1, 1), Place(1, 2)
HOUR = [
    Correction("note", A1, text="Who\nsays so? \x1b[31m 漁師"),
    Correction("make", A1, B3),
    Correction("cut", A2, B3),
    Correction("confirm", A1, B3),
    Correction("undo"),
    Correction("undo"),
    Correction("redo"),
    Correction("note", A1, B2, "  between two\u2028 "),
    Correction("note", A1),
]


def by_hand(comparison: Comparison) -> Comparison:
    noted = comparison.note(Note(A1, HOUR[0].text))
    return noted.make(A1, B3).cut_link(A2, B3).note(Note(A1, HOUR[7].text, B2)).note(Note(A1, ""))


def test_what_was_done_comes_back(comparison: Comparison, tmp_path: Path) -> None:
    journal = Journal.open(tmp_path / "journals", comparison, created="2024-11-03T09:30:00Z", title="T", view={"x": 1})
    for number, correction in enumerate(HOUR):
        journal.append(correction)
        found = recover(journal.path)
        assert found.corrections == tuple(HOUR[: number + 1])
        assert found.pending == number + 1
    assert found.comparison == by_hand(comparison)
    assert [link.evidence for link in found.comparison.links[:1]] == [comparison.links[0].evidence]
    assert (found.title, found.created, found.view, found.lost) == ("T", "2024-11-03T09:30:00Z", {"x": 1}, False)
    assert stat.S_IMODE(journal.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(journal.path.parent.stat().st_mode) == 0o700


def test_only_what_a_dead_program_left_is_offered(comparison: Comparison, tmp_path: Path) -> None:
    assert left_behind(tmp_path / "none yet") == []
    living = Journal.open(tmp_path, comparison)
    living.append(HOUR[0])
    assert left_behind(tmp_path) == []
    with pytest.raises(SnapshotError, match="another sidebyside"):
        Journal.resume(living.path)
    idle = Journal.open(tmp_path, comparison)
    idle.close()
    living.close()
    ((path, found),) = left_behind(tmp_path)
    assert path == living.path
    assert found.corrections == (HOUR[0],)
    assert not idle.path.exists(), "a journal without corrections is no use to anybody"


def test_going_on_after_a_crash(comparison: Comparison, tmp_path: Path) -> None:
    journal = Journal.open(tmp_path, comparison)
    for correction in HOUR[:4]:
        journal.append(correction)
    journal.close()
    with journal.path.open("ab") as file:
        file.write(b"0123 torn")
    assert recover(journal.path).lost
    again, found = Journal.resume(journal.path)
    assert found.corrections == tuple(HOUR[:4])
    for correction in HOUR[4:]:
        again.append(correction)
    whole = recover(journal.path)
    assert whole.comparison == by_hand(comparison)
    assert not whole.lost
    again.discard()
    assert list(tmp_path.iterdir()) == []


def test_what_is_saved_is_not_pending(comparison: Comparison, tmp_path: Path) -> None:
    journal = Journal.open(tmp_path, comparison)
    journal.append(HOUR[0])
    journal.saved()
    assert recover(journal.path).pending == 0
    journal.append(HOUR[1])
    assert recover(journal.path).pending == 1
    assert recover(journal.path).corrections == tuple(HOUR[:2])
    journal.saved()
    journal.close()
    assert left_behind(tmp_path) == []
    assert list(tmp_path.iterdir()) == []


def filled(comparison: Comparison, folder: Path) -> Path:
    journal = Journal.open(folder, comparison)
    for correction in HOUR:
        journal.append(correction)
    journal.close()
    return journal.path


def test_every_truncation_keeps_what_was_before(comparison: Comparison, tmp_path: Path) -> None:
    path = filled(comparison, tmp_path)
    data = path.read_bytes()
    first = data.index(b"\n") + 1
    for length in range(len(data)):
        path.write_bytes(data[:length])
        if length < first:
            assert refused(lambda: recover(path))
            continue
        lines = data[:length].count(b"\n") - 1
        found = recover(path)
        assert found.corrections == tuple(HOUR[:lines])
        assert found.lost == (not data[:length].endswith(b"\n"))


def test_every_flipped_bit_keeps_what_was_before(comparison: Comparison, tmp_path: Path) -> None:
    path = filled(comparison, tmp_path)
    data = path.read_bytes()
    first = data.index(b"\n") + 1
    for position in range(first, len(data)):
        damaged = bytearray(data)
        damaged[position] ^= 1 << position % 8
        path.write_bytes(damaged)
        found = recover(path)
        assert found.corrections == tuple(HOUR[: data[:position].count(b"\n") - 1])
        assert found.lost
    for position in range(0, first, 7):
        damaged = bytearray(data)
        damaged[position] ^= 1 << position % 8
        path.write_bytes(damaged)
        assert refused(lambda: recover(path))


def test_what_others_wrote_is_left_alone(comparison: Comparison, tmp_path: Path) -> None:
    path = filled(comparison, tmp_path)
    newer = path.read_bytes().replace(b"version=1", b"version=2", 1)
    (tmp_path / "newer.journal").write_bytes(newer)
    (tmp_path / "text.journal").write_text("hello")
    (tmp_path / "link.journal").symlink_to(tmp_path / "text.journal")
    os.mkfifo(tmp_path / "fifo.journal")
    assert [found[0] for found in left_behind(tmp_path)] == [path]
    assert len(list(tmp_path.iterdir())) == 5
    with pytest.raises(SnapshotError, match="version 2 is newer"):
        recover(tmp_path / "newer.journal")


@pytest.mark.parametrize("forever", [False, True], ids=["once", "from then on"])
@pytest.mark.parametrize("number", ERRORS, ids=errno.errorcode.get)
def test_every_file_operation_may_fail(number: int, forever: bool, comparison: Comparison, tmp_path: Path) -> None:
    notes = [Correction("note", A1, text=str(n)) for n in range(5)]
    for at in range(100):
        folder = tmp_path / str(at)
        kept: list[Correction] = []
        disk = failing(at, number, forever)
        try:
            journal = Journal.open(folder, comparison, disk=disk)
        except SnapshotError:
            left_behind(folder)
            assert list(folder.glob(".*")) == []
        else:
            kept = [note for note in notes if not refused(partial(journal.append, note))]
            journal.close()
            found = recover(journal.path).corrections
            # One that was refused may be there all the same, at the end: only a later one would have removed it.
            assert kept in (list(found), list(found[:-1]))
            assert forever or len(kept) >= len(notes) - 1
        if disk.done <= at:
            assert kept == notes
            return
    raise AssertionError("more operations than expected")


def test_kills_at_random_operations(comparison: Comparison, tmp_path: Path) -> None:
    choose = random.Random(60)
    for number in range(60):
        folder = tmp_path / str(number)
        at = choose.randrange(45)

        def work(pipe: int, folder: Path = folder, at: int = at) -> None:
            journal = Journal.open(folder, comparison, disk=deadly(at))
            for correction in HOUR:
                journal.append(correction)
                os.write(pipe, b".")

        told = len(in_child(work)[0])
        found = left_behind(folder)
        if told:
            ((_, recovered),) = found
            assert recovered.corrections in (tuple(HOUR[:told]), tuple(HOUR[: told + 1]))
        else:
            assert all(recovered.corrections == tuple(HOUR[:1]) for _, recovered in found)


@pytest.mark.parametrize(
    "correction",
    [
        Correction("confirm", A1, B1),
        Correction("cut", A1, B1),
        Correction("make", A1, B2),
        Correction("make", A1, A2),
        Correction("make", A1, Place(1, 99)),
        Correction("make", Place(-1, 0), B1),
        Correction("make", A1),
        Correction("note", text="where?"),
        Correction("note", Place(7, 0), text="there"),
    ],
)
def test_corrections_that_do_not_fit(correction: Correction, comparison: Comparison, tmp_path: Path) -> None:
    with pytest.raises(ValueError):
        correct(comparison, correction)
    assert replay(comparison, [HOUR[0], correction, HOUR[1]])[1] == 1


def test_nothing_to_undo(comparison: Comparison) -> None:
    assert replay(comparison, [Correction("undo")]) == (comparison, 0)
    assert replay(comparison, [HOUR[0], Correction("redo")])[1] == 1
    # A new correction after an undo takes the place of what was undone.
    found, done = replay(comparison, [HOUR[0], Correction("undo"), HOUR[1], Correction("redo")])
    assert (found, done) == (comparison.make(A1, B3), 3)

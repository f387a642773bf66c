"""Corrections survive a crash."""

from __future__ import annotations

import errno
import os
import signal
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from tests.reader.opened import Opener, comparison
from tests.reader.terminal.ptys import terminal
from tests.snapshots.faults import in_child

from sidebyside.comparison import Comparison
from sidebyside.model import Evidence, Link, Note, Place, Report, SharedWord, Span
from sidebyside.reader.saving import autosave
from sidebyside.reader.saving.autosave import Autosave, is_of, unfinished
from sidebyside.snapshots import Journal, Recovered
from sidebyside.snapshots.journal.journal import recover

A1, B1, B2 = Place(0, 0), Place(1, 0), Place(1, 1)


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SIDEBYSIDE_DATA_DIR", str(tmp_path))
    return tmp_path


def test_what_a_killed_reader_did_is_there(data: Path) -> None:
    base = comparison()
    noted = base.note(Note(A1, "Who says so?"))

    def work(pipe: int) -> None:
        kept = Autosave(lambda line: os.write(pipe, line.encode()) and None)
        for state in (base, noted, noted.cut_link(A1, B1), noted, noted.make(A1, B2)):
            kept.changed(state)
        while not unfinished_in(data) or unfinished_in(data) < 4:
            os.sched_yield()
        os.kill(os.getpid(), signal.SIGKILL)

    assert in_child(work)[0] == b""
    ((_, found),) = unfinished()
    assert found.comparison == noted.make(A1, B2)
    assert found.pending == 4
    assert found.view == {"made_here": True}


def unfinished_in(data: Path) -> int:
    """How many corrections stand in the journal that is being written."""
    return sum(path.read_bytes().count(b"\n") - 1 for path in data.glob("journals/*.journal"))


def test_nothing_is_written_without_corrections(data: Path) -> None:
    kept = Autosave(print)
    kept.changed(comparison())
    kept.end(keep=True)
    assert list(data.rglob("*")) == []


def test_saved_or_given_up_work_leaves_nothing(data: Path) -> None:
    for save, keep in ((True, True), (False, False)):
        kept = Autosave(print)
        kept.changed(comparison())
        kept.changed(comparison().cut_link(A1, B1))
        if save:
            kept.saved()
        kept.end(keep)
        assert unfinished() == []
        assert list(data.rglob("*.journal")) == []


def test_going_on_with_what_was_left(data: Path) -> None:
    kept = Autosave(print)
    kept.changed(comparison())
    kept.changed(comparison().cut_link(A1, B1))
    kept.end(keep=True)
    ((path, _),) = unfinished()
    journal, found = Journal.resume(path)
    again = Autosave(print, journal)
    again.changed(found.comparison)
    again.changed(found.comparison.note(Note(B2, "and more")))
    again.end(keep=True)
    ((_, whole),) = unfinished()
    assert whole.comparison == comparison().cut_link(A1, B1).note(Note(B2, "and more"))


def test_sources_read_again_begin_a_journal_of_their_own(data: Path) -> None:
    kept = Autosave(print)
    kept.changed(comparison())
    noted = comparison().note(Note(A1, "x"))
    kept.changed(noted)
    other = type(noted)([Report.from_paragraphs(["New."]), *noted.reports[1:]], noted.links[:1], (), noted.notes)
    kept.changed(other)
    kept.end(keep=True)
    ((_, found),) = unfinished()
    assert found.comparison == other
    assert found.pending == 1


class Slow:
    """Evidence that takes until it is let go: of long reports it takes seconds."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(autosave, "FEW", 2)
        self.asked, self.go = threading.Event(), threading.Event()
        links = [Link(Place(0, n), Place(1, n), 0.9, find_evidence=self.find) for n in range(3)]
        self.base = Comparison([Report.from_paragraphs(["One.", "Two.", "Three."])] * 2, links)

    def find(self, link: Link) -> Evidence:
        self.asked.set()
        assert self.go.wait(60)
        return Evidence(words=(SharedWord(Span(0, 1), Span(0, 1), 1.0),))


@pytest.mark.parametrize("keep", [True, False])
def test_leaving_does_not_wait_for_evidence(data: Path, monkeypatch: pytest.MonkeyPatch, keep: bool) -> None:
    """What the user did is kept without it, or not at all."""
    slow = Slow(monkeypatch)
    noted = slow.base.note(Note(A1, "x"))
    kept = Autosave(print)
    for state in (slow.base, noted):
        kept.changed(state)
    assert slow.asked.wait(60)
    kept.changed(noted.note(Note(B1, "y")))
    ending = threading.Thread(target=kept.end, args=(keep,))
    ending.start()
    while kept._ends is None:
        os.sched_yield()
    slow.asked.clear()
    slow.go.set()
    ending.join(60)
    assert not slow.asked.is_set()  # one link was under way, no other was begun
    assert [(left.comparison, left.pending) for _, left in unfinished()] == [(noted.note(Note(B1, "y")), 2)] * keep
    assert len(list(data.rglob("*.journal"))) == keep


def test_what_is_noted_is_kept_before_the_evidence_and_with_it(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    slow = Slow(monkeypatch)
    noted = slow.base.note(Note(A1, "x"))
    again = noted.note(Note(B1, "y"))
    kept = Autosave(print)
    for state in (slow.base, noted):
        kept.changed(state)
    kept.saved()
    assert slow.asked.wait(60)
    (path,) = data.rglob("*.journal")
    assert recover(path).comparison == noted  # a crash now would lose nothing
    kept.changed(again)
    kept.changed(again.note(Note(B2, "z")))
    slow.go.set()
    while path.exists():
        os.sched_yield()
    kept.end(keep=True)
    ((_, left),) = unfinished()
    assert (left.comparison, left.pending) == (again.note(Note(B2, "z")), 2)
    assert [len(link.evidence.words) for link in left.comparison.links] == [1, 1, 1]


def test_a_full_disk_is_told(monkeypatch: pytest.MonkeyPatch, data: Path) -> None:
    (data / "journals").write_text("in the way")
    told: list[str] = []
    kept = Autosave(told.append)
    kept.changed(comparison())
    kept.changed(comparison().cut_link(A1, B1))
    kept.end(keep=True)
    assert told == [f"Corrections are not kept in case of a crash: {os.strerror(errno.ENOTDIR)}"] or len(told) == 1


async def test_the_next_start_offers_what_was_left(open_reader: Opener, data: Path) -> None:
    async with open_reader(count=2) as reader:
        await reader.press("x")
        assert reader.screen.session.unsaved
        reader.app._end_by_signal(15)
    async with open_reader(count=2) as reader:
        assert reader.screen.notice.words.startswith("Left unsaved for these reports: 1 change of 20")
        assert reader.sees("X goes on with that")
        await reader.press("p", "B", "3", "enter", "X", "enter")
        assert reader.place == "B3"  # what is being read stays where it is
        assert len(reader.screen.session.comparison.cut) == 1  # type: ignore[union-attr]
        await reader.press("p", "A", "1", "enter", "z", "a")
        await reader.type("why")
        await reader.press("enter")
        reader.app._end_by_signal(15)
    ((_, found),) = unfinished()
    assert [note.text for note in found.comparison.notes] == ["why"]


async def test_what_was_left_of_other_reports_is_not_told_unasked_and_takes_their_place_only_after_a_question(
    open_reader: Opener, data: Path
) -> None:
    async with open_reader(count=2) as reader:
        await reader.press("x")
        reader.app._end_by_signal(15)
    others = [
        Report.from_paragraphs(["Rain fell."], title="Rain"),
        Report.from_paragraphs(["Snow fell."], title="Snow"),
    ]
    async with open_reader(others) as reader:
        assert not reader.screen.notice.words
        assert not reader.message
        await reader.press("X")
        assert reader.sees("1 change not saved, on other reports")
        await reader.press("enter")
        assert reader.sees("This is work on other reports")
        await reader.press("enter")
        assert reader.screen.session.reports == tuple(others)  # staying is what Enter does
        await reader.press("X", "enter", "down", "enter")
        assert [report.title for report in reader.screen.session.reports] == ["The Daily A", "B Times"]


async def test_the_offer_stands_beside_the_progress_and_escape_takes_it_away(open_reader: Opener, data: Path) -> None:
    async with open_reader(count=2) as reader:
        await reader.press("x")
        reader.app._end_by_signal(15)
    async with open_reader(count=2) as reader:
        reader.screen.status.work(0.5, "aligning")
        await reader.messages()
        assert reader.sees("━━━━━━──────  50%  Esc cancels")
        assert reader.sees("Left unsaved for these reports")
        reader.screen.status.work(None)
        await reader.press("escape")
        assert reader.message == "Left for later; X goes on with what was left unsaved."
        assert not reader.screen.notice.words


def test_work_is_of_reports_by_their_texts_or_their_files() -> None:
    def of(*reports: Report) -> bool:
        return is_of(Recovered(comparison(2), (), 1, False, "", "", {}), reports)

    a, b = comparison(2).reports
    assert of(a, b)
    assert of(b, a)
    assert not of(a)
    assert not of(a, Report.from_paragraphs(["Other."]))
    on_disk = [replace(report, source=replace(report.source, path=f"/x/{report.title}")) for report in (a, b)]
    left = Recovered(type(comparison(2))(on_disk, ()), (), 1, False, "", "", {})
    edited = Report.from_paragraphs(["Edited since."], source=on_disk[0].source)
    assert is_of(left, [edited, on_disk[1]])
    assert not is_of(left, [edited, Report.from_paragraphs(["Other."])])


async def test_saving_or_leaving_without_leaves_nothing_to_offer(open_reader: Opener, data: Path) -> None:
    async with open_reader(count=2) as reader:
        await reader.press("x", "s", "enter")
        assert reader.message.startswith("Saved: ")
        await reader.press("q")
    async with open_reader(count=2) as reader:
        await reader.press("x", "q", "q")
    assert unfinished() == []
    async with open_reader(count=2) as reader:
        assert not reader.screen.notice.words


async def test_a_journal_that_cannot_be_written_is_told_and_hinders_nothing(open_reader: Opener, data: Path) -> None:
    (data / "journals").write_text("in the way")
    async with open_reader(count=2) as reader:
        await reader.press("x")
        assert reader.screen.session.unsaved
        while "not kept" not in reader.message:
            await reader.settle()
        await reader.press("z", "x", "q", "q")
        assert reader.app.return_code == 0


def test_kill_nine_in_a_real_terminal(data: Path) -> None:
    kept = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "COLUMNS", "LINES")}
    environment = {**kept, "TERM": "xterm-256color", "LANG": "C.UTF-8"}
    with terminal(["-m", "sidebyside", "--demo"], environment, cwd=str(data)) as reader:
        reader.wait_for("1 of")
        reader.send("a")
        reader.wait_for("Note on A1")
        reader.send("who says so\r")
        reader.wait_for("takes it back")
        while not unfinished_in(data):
            os.sched_yield()
        os.kill(reader.pid, signal.SIGKILL)
        assert reader.end() == -signal.SIGKILL
    with terminal(["-m", "sidebyside", "--demo"], environment, cwd=str(data)) as reader:
        reader.wait_for("Left unsaved for these reports: 1 change")
        reader.send("X\r")
        reader.wait_for("1 unsaved change restored")
        reader.send("a")
        reader.wait_for("who says so")
        reader.send("\x1b")
        reader.wait_without("Note on A1")
        reader.send("qq")
        assert reader.end() == 0
    assert list(data.rglob("*.journal")) == []

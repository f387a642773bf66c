"""Text first, highlights as they come: long work, its progress, its end, and what stays where it is."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from tests.reader.opened import A, Opener, comparison, reports

import sidebyside.comparison
import sidebyside.reader.work.elsewhere
import sidebyside.snapshots.versions.difference
import sidebyside.snapshots.versions.drift
from sidebyside.comparison import Comparison
from sidebyside.errors import Cancelled
from sidebyside.model import Place, Progress, Report, Source, Span
from sidebyside.reader.reading.sources import Watch, editor_command, with_source
from sidebyside.reader.work.threads import Progressed
from sidebyside.snapshots import Snapshot, Store


def compare_with(monkeypatch: pytest.MonkeyPatch, instead: Callable[[Sequence[Report], Progress], Comparison]) -> None:
    """Let the reader compare with ``instead`` until the test ends. Modules that take the name ``compare`` when they are
    first imported are imported above: with a stand-in there, they would keep it for all later tests."""
    monkeypatch.setattr(sidebyside.comparison, "compare", instead)


class Gate:
    """A comparison that begins when it is told to, tells its progress, and asks whether to go on."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.go = threading.Event()
        self.begun = threading.Event()
        self.cancelled = threading.Event()
        compare_with(monkeypatch, self.compare)

    def compare(self, given: Sequence[Report], progress: Progress) -> Comparison:
        self.begun.set()
        try:
            while not self.go.wait(0.005):
                progress(1, 4, "aligning")
            progress(4, 4, "aligning")
        except Cancelled:
            self.cancelled.set()
            raise
        return comparison(len(given))


@pytest.mark.parametrize(("keys", "place"), [("d", "A2"), ("f", ""), ("dj", "A1"), ("uu", "A3")])
async def test_what_is_asked_for_meanwhile_is_done_then(
    open_reader: Opener, monkeypatch: pytest.MonkeyPatch, keys: str, place: str
) -> None:
    gate = Gate(monkeypatch)
    try:
        async with open_reader(reports(), working=True) as reader:
            assert gate.begun.wait(10)
            await reader.keys(*keys)
            assert ("This is done then." in reader.message) == (keys[-1] != "j")
            gate.go.set()
            for _ in range(500):  # the findings come after the comparison
                await reader.settle()
                if "This is done then." not in reader.message:
                    break
            assert "This is done then." not in reader.message
            survey, position = reader.screen.session.survey, reader.screen.session.position
            assert survey is not None
            if keys == "f":
                first = survey.spots(0)[0]
                assert position == (Place(0, first.paragraph), Span(first.start, first.end))
            else:
                assert (reader.place, position.span) == (place, None)
    finally:
        gate.go.set()


async def test_text_first_then_highlights_where_one_is(open_reader: Opener, monkeypatch: pytest.MonkeyPatch) -> None:
    gate = Gate(monkeypatch)
    try:
        async with open_reader(reports(), working=True) as reader:
            assert gate.begun.wait(10)
            assert reader.sees("The mayor of Springfield")
            assert reader.screen.session.comparison is None
            await reader.keys("J", "J", "d", "f", "enter", "s", "x", "c")
            assert reader.place == "A3"
            assert "still being" in reader.message
            reader.screen.status.work(0.25, "aligning")
            await reader.messages()
            assert reader.sees("25%")
            before = reader.lines
            gate.go.set()
            await reader.settle()
            assert reader.screen.session.comparison is not None
            assert reader.message == ""  # they are no longer being compared
            assert reader.place == "A3"
            row = next(y for y, line in enumerate(before) if "giraffe" in line)
            assert "giraffe" in reader.lines[row]
    finally:
        gate.go.set()


async def test_escape_cancels_and_reload_starts_again(open_reader: Opener, monkeypatch: pytest.MonkeyPatch) -> None:
    gate = Gate(monkeypatch)
    try:
        async with open_reader(reports(), working=True) as reader:
            assert gate.begun.wait(10)
            await reader.keys("escape")
            assert gate.cancelled.wait(10)
            await reader.until(lambda: "Not compared" in reader.message)
            gate.go.set()
            await reader.press("R")
            await reader.until(lambda: reader.screen.session.comparison is not None)
    finally:
        gate.go.set()


async def test_the_last_words_of_a_cancelled_work_are_not_shown(
    open_reader: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = Gate(monkeypatch)
    try:
        async with open_reader(reports(), working=True) as reader:
            assert gate.begun.wait(10)
            await reader.keys("escape")
            reader.screen.post_message(Progressed(0.87, "aligning"))  # was on its way
            await reader.messages()
            assert reader.message == "Not compared; R starts again."
            assert reader.screen.status.progress is None
            assert not reader.sees("aligning")
    finally:
        gate.go.set()


async def test_what_was_cancelled_is_nowhere_said_to_go_on(
    open_reader: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = Gate(monkeypatch)
    try:
        async with open_reader(reports(), working=True) as reader:
            assert gate.begun.wait(10)
            await reader.keys("3")
            assert reader.sees("The reports are still being compared.")
            assert not reader.sees("differences 0")
            await reader.keys("d", "escape")
            assert reader.message == "Not compared; R starts again."  # at once, whatever the thread is at
            assert reader.sees("  Not compared; R starts again.")
            for view in ("4", "2"):
                await reader.keys(view, "d")
                assert reader.sees("  Not compared; R starts again."), view
                assert reader.message == "Not compared; R starts again."
            for key in ("d", "f", "s", "E", "="):
                await reader.keys("escape", key)
                assert reader.message == "Not compared; R starts again.", key
            await reader.keys("escape", "c")
            assert reader.message == "Not compared; R starts again. No link is known yet."
            await reader.keys("escape", "&", *"divergent", "enter")
            assert reader.message == "Not compared; R starts again."
            await reader.keys("3", "R")
            assert reader.sees("  The reports are still being compared.")
    finally:
        gate.go.set()


async def test_a_work_that_has_not_begun_to_count_has_no_bar(open_reader: Opener) -> None:
    async with open_reader() as reader:
        reader.screen.status.work(0.0, "starting to compare")
        await reader.messages()
        assert reader.sees("starting to compare…  Esc cancels")
        assert not reader.sees("0%")
        reader.screen.status.work(0.5, "aligning")
        await reader.messages()
        assert reader.sees("50%  Esc cancels")


async def test_quitting_does_not_wait_for_the_work(open_reader: Opener, monkeypatch: pytest.MonkeyPatch) -> None:
    gate = Gate(monkeypatch)
    try:
        async with open_reader(reports(), working=True) as reader:
            assert gate.begun.wait(10)
            await reader.keys("q")
            assert reader.app.return_code == 0
        assert gate.cancelled.wait(10)
    finally:
        gate.go.set()


async def test_trouble_in_the_alignment_is_one_line(open_reader: Opener, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(given: Sequence[Report], progress: Progress) -> Comparison:
        raise RuntimeError("two\nlines")

    compare_with(monkeypatch, fail)
    async with open_reader(reports()) as reader:
        assert reader.message == "Not compared: two lines"
        await reader.press("J", "K")
        assert reader.app.is_running


def on_disk(folder: Path) -> list[Report]:
    found = []
    for name, texts in (("a.txt", A), ("b.txt", A[:3])):
        path = folder / name
        path.write_text("\n\n".join(texts), encoding="utf-8")
        found.append(Report.from_paragraphs(texts, source=Source(path=str(path), format="text")))
    return found


async def test_changed_sources_are_asked_about_and_read_again(open_reader: Opener, tmp_path: Path) -> None:
    given = on_disk(tmp_path)
    async with open_reader(given) as reader:
        await reader.press("c", "p", "A", "5", "enter", "a", "x", "enter")
        (tmp_path / "a.txt").write_text("\n\n".join(["A new beginning.", *A[:4]]), encoding="utf-8")
        reader.screen.look_at_files()
        assert "The file of A has changed" in reader.message
        assert reader.screen.session.reports[0].texts == tuple(A)  # nothing happens unasked
        await reader.press("R")
        await reader.settle()
        assert reader.screen.session.reports[0].texts[0] == "A new beginning."
        assert "1 correction kept, 1 no longer fit" in reader.message
        found = reader.screen.session.comparison
        assert found is not None
        assert [str(link.left) for link in found.links if link.origin == "confirmed"] == ["A2"]
        assert reader.app.screen is not reader.screen  # what found no place is listed
        await reader.press("escape", "z")
        assert reader.screen.session.reports[0].texts == tuple(A)


async def test_a_heading_says_that_its_source_has_changed_until_that_is_read_or_left_aside(
    open_reader: Opener, tmp_path: Path
) -> None:
    async with open_reader(on_disk(tmp_path)) as reader:
        for name in ("a.txt", "b.txt"):
            (tmp_path / name).write_text("\n\n".join(["A new beginning.", *A[:4]]), encoding="utf-8")
        reader.screen.look_at_files()
        assert reader.message == "The files of A, B have changed: R reads them again."
        await reader.press("j", "j", "d")
        assert sum(line.count("changed on disk") for line in reader.lines) == 2
        await reader.press("r")
        assert sum(line.count("changed on disk") for line in reader.lines) == 2
        await reader.press("escape")
        assert reader.message == ""
        await reader.press("escape")
        assert reader.message == "A, B left as read; R still reads what changed."
        assert not reader.sees("changed on disk")
        await reader.press("escape")
        assert reader.message == ""
        (tmp_path / "b.txt").write_text("Another one.", encoding="utf-8")
        reader.screen.look_at_files()
        await reader.messages()
        assert sum(line.count("changed on disk") for line in reader.lines) == 1
        await reader.press("R")
        await reader.settle()
        assert not reader.sees("changed on disk")
        assert [len(report) for report in reader.screen.session.reports] == [5, 1]


async def test_signs_of_changed_sources_are_kept_where_other_reports_are_chosen(
    open_reader: Opener, tmp_path: Path
) -> None:
    third = tmp_path / "c.txt"
    third.write_text("\n\n".join(A[1:]), encoding="utf-8")
    given = [*on_disk(tmp_path), Report.from_paragraphs(A[1:], source=Source(path=str(third), format="text"))]
    async with open_reader(given) as reader:
        (tmp_path / "b.txt").write_text("Another one.", encoding="utf-8")
        reader.screen.look_at_files()
        for keys in (("r", "space", "enter"), ("r", "k", "space", "enter")):  # without A, and with it again
            await reader.press(*keys)
            await reader.settle()
            assert sum(line.count("changed on disk") for line in reader.lines) == 1
        assert len(reader.screen.session.reports) == 3
        await reader.press("R")
        await reader.settle()
        assert reader.screen.session.reports[1].texts == ("Another one.",)


async def test_a_file_that_is_gone_is_told_and_signed_until_it_is_back(open_reader: Opener, tmp_path: Path) -> None:
    async with open_reader(on_disk(tmp_path)) as reader:
        kept = (tmp_path / "b.txt").read_bytes()
        (tmp_path / "b.txt").unlink()
        reader.screen.look_at_files()
        assert reader.message == "The file of B is gone; the text on the screen is kept."
        await reader.press("j")
        assert sum(line.count("file is gone · ") for line in reader.lines) == 1
        reader.screen.look_at_files()
        assert reader.message == ""  # told once
        await reader.press("R")
        assert reader.message == "The file of B is gone; the text on the screen is kept."
        (tmp_path / "a.txt").write_text("Another one.", encoding="utf-8")
        await reader.press("R")  # looks first
        await reader.settle()
        assert reader.screen.session.reports[0].texts[0] == "Another one."
        await reader.until(lambda: reader.sees("file is gone · "))  # on the screen that took the place of that one
        (tmp_path / "b.txt").write_bytes(kept + b"\n\nMore.")
        reader.screen.look_at_files()
        assert reader.message == "The file of B has changed: R reads it again."
        await reader.messages()
        assert not reader.sees("file is gone")
        (tmp_path / "a.txt").unlink()
        reader.screen.look_at_files()
        await reader.press("escape", "escape")
        assert reader.message == "A, B left as read; R still reads what changed."
        assert not reader.sees("file is gone")


def test_a_changed_file_is_told_once_and_one_that_is_gone_is_known_apart(tmp_path: Path) -> None:
    given = on_disk(tmp_path)
    watch = Watch([*given, Report.from_paragraphs(["x"])])
    assert watch.changed() == []
    (tmp_path / "b.txt").write_text("Other.", encoding="utf-8")
    assert watch.changed() == [1]
    assert watch.changed() == []
    (tmp_path / "b.txt").unlink()
    assert watch.changed() == []
    assert watch.gone == {1}


def test_editor_commands(tmp_path: Path) -> None:
    given = on_disk(tmp_path)[0]
    path = str(tmp_path / "a.txt")
    assert editor_command(given, 2, {"EDITOR": "code --wait"}) == ["code", "--wait", path]
    assert editor_command(given, 2, {"VISUAL": "/usr/bin/nano", "EDITOR": "x"}) == ["/usr/bin/nano", "+5", path]
    assert editor_command(given, 0, {}) == ["vi", "+1", path]
    for report, environment in (
        (given, {"EDITOR": "'"}),
        (Report.from_paragraphs(["x"]), {}),
        (Report.from_paragraphs(["x"], source=Source(path=str(tmp_path / "gone"))), {}),
    ):
        with pytest.raises(ValueError):
            editor_command(report, 0, environment)


def test_words_with_their_source() -> None:
    report = Report.from_paragraphs(
        ["One."], title="T", site="S", date="2024-11-01", source=Source(url="http://example.org/a")
    )
    assert "— T, S, 2024-11-01, paragraphs 1–2, " in with_source(report, (0, 1), "One.\n\nTwo.")
    assert with_source(report, (0, 0), "One.") == ("One.\n— T, S, 2024-11-01, paragraph 1, http://example.org/a\n")


async def test_quitting_asks_while_a_file_is_written(open_reader: Opener, monkeypatch: pytest.MonkeyPatch) -> None:
    begun, go = threading.Event(), threading.Event()

    def save(self: Store, snapshot: Snapshot, *, made_here: bool) -> str:
        begun.set()
        go.wait(20)
        return "name"

    monkeypatch.setattr(Store, "save", save)
    try:
        async with open_reader(reports()) as reader:
            await reader.keys("s", "enter")
            await reader.until(begun.is_set)
            await reader.keys("q")
            assert "Saving goes on" in reader.message
            assert reader.app.return_code is None
            go.set()
            await reader.until(lambda: "Saved" in reader.message)
            await reader.until(lambda: all(worker.is_finished for worker in reader.screen.workers))
            await reader.keys("q")
            assert reader.app.return_code == 0
    finally:
        go.set()


async def test_reading_sources_again_is_no_correction_to_lose(open_reader: Opener, tmp_path: Path) -> None:
    async with open_reader(on_disk(tmp_path)) as reader:
        (tmp_path / "a.txt").write_text("\n\n".join(["A new beginning.", *A[:4]]), encoding="utf-8")
        reader.screen.look_at_files()
        await reader.press("R")
        await reader.settle()
        assert reader.message == "A read again: 1 paragraph changed."
        assert not reader.screen.session.unsaved
        await reader.press("p", "A", "2", "enter", "c")
        assert reader.screen.session.unsaved


async def test_a_file_that_changed_before_anything_was_compared_is_shown_as_it_is_now(
    open_reader: Opener, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    gate = Gate(monkeypatch)
    try:
        async with open_reader(on_disk(tmp_path), working=True, size=(120, 36)) as reader:
            assert gate.begun.wait(10)
            await reader.keys("escape")
            assert gate.cancelled.wait(10)
            (tmp_path / "a.txt").write_text("\n\n".join(["A new beginning.", *A, "And an end."]), encoding="utf-8")
            reader.screen.look_at_files()
            monkeypatch.undo()
            await reader.press("R")
            await reader.until(lambda: reader.message == "Read again.")
            await reader.settle()
            assert reader.screen.session.comparison is not None
            assert reader.sees("A new beginning.")
            await reader.press("G")
            assert reader.sees("And an end.")
            await reader.press("R")
            assert reader.message == "No file has changed."
            assert not reader.screen.session.unsaved
    finally:
        gate.go.set()


async def test_marks_jumps_and_the_search_go_where_their_paragraphs_went(open_reader: Opener, tmp_path: Path) -> None:
    async with open_reader(on_disk(tmp_path)) as reader:
        await reader.press("p", "A", "2", "enter", "M", "p", "A", "5", "enter", "M", "slash")
        await reader.type("harbour")
        await reader.press("enter", "p", "A", "4", "enter", "p", "A", "3", "enter")
        (tmp_path / "a.txt").write_text("\n\n".join(["A new beginning.", *A[:3]]), encoding="utf-8")
        reader.screen.look_at_files()
        await reader.press("R")
        await reader.settle()
        session = reader.screen.session
        assert session.reports[0].texts == ("A new beginning.", *A[:3])
        assert reader.place == "A4"  # the giraffe is still being read
        assert session.marks == [Place(0, 2)]
        await reader.press("apostrophe", "apostrophe")
        assert reader.place == "A3"
        await reader.press("n")
        assert (reader.place, reader.message) == ("A4", "hit 2 of 4")
        for _ in range(9):
            await reader.press("backspace")  # to places that are there
        await reader.press("p", "A", "1", "enter", "z")
        await reader.settle()
        assert reader.screen.session.marks == [Place(0, 1), Place(0, 4)]
        await reader.press("apostrophe", "n", "Z")
        await reader.settle()
        assert reader.screen.session.marks == [Place(0, 2)]
        await reader.press("apostrophe", "n")
        assert reader.place == "A4"

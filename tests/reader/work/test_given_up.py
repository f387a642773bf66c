"""What takes long and needs all findings can be given up; findings that did not come can be asked for again."""

from __future__ import annotations

import threading
from collections.abc import Generator
from pathlib import Path

import pytest
from tests.reader.opened import Opened, Opener

import sidebyside.reader.reading.session
from sidebyside.reader.work import making
from sidebyside.reader.work.conversation import ENDED
from sidebyside.reader.work.survey import Survey
from sidebyside.reader.work.surveyor import Surveyor


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Generator[threading.Event, None, None]:
    """All reports count as long; what is made waits for its findings until the gate is opened."""
    monkeypatch.setattr(sidebyside.reader.reading.session, "LARGE", 3)
    go = threading.Event()

    class Slow(Survey):
        def steps(self) -> Generator[None, None, None]:
            while not go.wait(0.01):
                yield
            yield from super().steps()

    monkeypatch.setattr(making, "Survey", Slow)

    real = Surveyor.survey

    def late(self: Surveyor, survey: Survey) -> Generator[None, None, None]:
        while not go.wait(0.01):
            yield
        yield from real(self, survey)

    monkeypatch.setattr(Surveyor, "survey", late)
    yield go
    go.set()


async def begin(reader: Opened, path: Path) -> None:
    await reader.keys("E", "enter")
    for _ in range(60):
        await reader.keys("backspace")
    await reader.keys(*str(path), "enter")


async def test_escape_gives_an_export_up(open_reader: Opener, gate: threading.Event, tmp_path: Path) -> None:
    path = tmp_path / "out.html"
    async with open_reader(working=True) as reader:
        await reader.until(lambda: reader.screen.session.is_waiting)
        await begin(reader, path)
        await reader.until(lambda: bool(making.made_now(reader.screen)))
        assert "Exporting" in reader.message
        await reader.keys("escape")
        assert reader.message == "Exporting was given up."
        await reader.until(lambda: all(w.is_finished for w in reader.screen.workers if w.group == making.GROUP))
        assert not path.exists()
        gate.set()
        await begin(reader, path)
        await reader.until(lambda: "Exported" in reader.message)
        assert path.exists()


async def test_quitting_again_leaves_without_the_export(
    open_reader: Opener, gate: threading.Event, tmp_path: Path
) -> None:
    path = tmp_path / "out.html"
    async with open_reader(working=True) as reader:
        await reader.until(lambda: reader.screen.session.is_waiting)
        await begin(reader, path)
        await reader.until(lambda: bool(making.made_now(reader.screen)))
        await reader.keys("q")
        assert reader.message == "Exporting goes on: q again leaves without it, Esc gives it up."
        assert reader.app.return_code is None
        await reader.keys("q")
        assert reader.app.return_code == 0
    assert not path.exists()


async def test_escape_stops_the_search_for_findings_and_reload_goes_on(
    open_reader: Opener, gate: threading.Event
) -> None:
    async with open_reader(working=True) as reader:
        await reader.until(lambda: reader.screen.work.is_surveying)
        await reader.keys("3")
        assert reader.sees("Findings are being looked for…")
        await reader.keys("escape")
        assert reader.message == "Not all findings were looked for; R goes on."
        await reader.until(lambda: not reader.screen.work.is_surveying)
        assert reader.sees("Not all findings were looked for; R goes on.")
        await reader.keys("R")
        assert reader.sees("looking for findings…  Esc cancels")
        gate.set()
        await reader.until(lambda: reader.screen.session.survey.findings is not None)  # type: ignore[union-attr]
        await reader.settle()
        assert reader.screen.comparing.unfound == ""
        assert reader.screen.status.progress is None


async def test_findings_whose_process_was_killed_are_looked_for_again(
    open_reader: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sidebyside.reader.reading.session, "LARGE", 3)
    real, tries = Surveyor.survey, []

    def once(self: Surveyor, survey: Survey) -> Generator[None, None, None]:
        tries.append(survey)
        if len(tries) == 1:
            raise RuntimeError(ENDED)
        yield from real(self, survey)

    monkeypatch.setattr(Surveyor, "survey", once)
    async with open_reader(working=True) as reader:
        await reader.until(lambda: bool(reader.screen.comparing.unfound))
        assert reader.message == f"Findings are missing: {ENDED}; R goes on."
        await reader.keys("4")
        assert reader.sees("Not all findings were looked for; R goes on.")
        await reader.keys("R")
        await reader.until(lambda: reader.screen.session.survey.findings is not None)  # type: ignore[union-attr]
        await reader.settle()
        assert not reader.sees("Not all findings were looked for")

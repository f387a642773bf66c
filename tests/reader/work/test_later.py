"""What is done a little later comes, however busy the machine is."""

from __future__ import annotations

import pytest
from tests.reader.opened import A, B, Opener
from textual.app import App
from textual.timer import Timer

from sidebyside.model import Report
from sidebyside.reader.screens.reading import answers
from sidebyside.reader.work.later import later
from sidebyside.settings.config import Settings


@pytest.fixture
def busy(monkeypatch: pytest.MonkeyPatch) -> None:
    """The time of every timer that runs once is over when Textual looks at the clock again, and it drops the timer."""
    run = Timer._run

    async def missed(timer: Timer) -> None:
        if timer._repeat != 0:
            await run(timer)

    monkeypatch.setattr(Timer, "_run", missed)


async def test_it_is_called_unless_forgotten_or_ended() -> None:
    app: App[None] = App()
    called: list[str] = []
    async with app.run_test() as pilot:
        later(app, 0.0, lambda: called.append("forgotten")).cancel()
        later(app, 0.0, lambda: called.append("now"))
        for _ in range(100):
            await pilot.pause()
            if called:
                break
        assert called == ["now"]
        ended = later(app, 60.0, lambda: called.append("too late"))
    ended._run()  # type: ignore[attr-defined]  # as the loop does when the time has come
    assert called == ["now"]


@pytest.mark.usefixtures("busy")
async def test_marks_come_on_a_busy_machine(open_reader: Opener) -> None:
    async with open_reader(working=True) as reader:
        for _ in range(500):
            if reader.screen.panes.settled:
                break
            await reader.pilot.pause()
        assert reader.screen.panes.settled
        assert reader.screen.panes.canvas._marking.missing() == []


@pytest.mark.usefixtures("busy")
async def test_a_search_goes_on_on_a_busy_machine(open_reader: Opener, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answers, "SECONDS_A_SLICE", 0.0)
    texts = [Report.from_paragraphs(texts, title="T") for texts in (A, B)]
    async with open_reader(texts, working=True, settings=Settings(remember_place=False)) as reader:
        await reader.press("slash", *"mayor", "enter")
        for _ in range(500):
            search = reader.screen.session.search
            if search is not None and search.complete:
                break
            await reader.pilot.pause()
        assert search is not None
        assert search.complete
        assert search.counts == [1, 2]

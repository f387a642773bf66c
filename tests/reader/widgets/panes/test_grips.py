"""Panes moved, widened and brought back by the mouse."""

import pytest
from tests.reader.widgets.harness import Harness, screen, settle
from textual.pilot import Pilot

from sidebyside import Report


def _reports(count: int) -> list[Report]:
    return [Report.from_paragraphs([f"Told by {name}."], title=f"Title {name}") for name in "ABCDEF"[:count]]


async def _drag(app: Harness, pilot: Pilot[None], start: tuple[int, int], *stops: int) -> None:
    """Press at ``start``, go to each column of ``stops``, and let go."""
    await pilot.mouse_down(offset=start)
    for x in stops:
        await pilot.hover(offset=(x, start[1]))
    await pilot.mouse_up(offset=(stops[-1], start[1]))
    await settle(app, pilot)


def _titles(app: Harness) -> list[str]:
    """The letters of the titles, left to right."""
    words = screen(app)[0].split()
    return [words[number + 1] for number, word in enumerate(words) if word == "Title"]


async def test_a_heading_dragged_takes_its_pane_along() -> None:
    app = Harness(_reports(3))
    async with app.run_test(size=(150, 20)) as pilot:
        assert _titles(app) == ["A", "B", "C"]
        await _drag(app, pilot, (5, 0), 40, 60)
        assert _titles(app) == ["A", "B", "C"]  # the middle of B was not passed
        await _drag(app, pilot, (5, 0), 60, 80)
        assert _titles(app) == ["B", "A", "C"]
        await _drag(app, pilot, (screen(app)[0].index("Title A"), 0), 90, 149)
        assert _titles(app) == ["B", "C", "A"]
        await _drag(app, pilot, (screen(app)[0].index("Title A"), 0), 60, 2)
        assert _titles(app) == ["A", "B", "C"]


async def test_the_gap_dragged_makes_the_pane_on_its_left_wider_and_narrower() -> None:
    app = Harness(_reports(3))
    async with app.run_test(size=(150, 20)) as pilot:
        box = app.panes.reading.arrangement.boxes[0]
        gap = box.x + box.width + 2
        await _drag(app, pilot, (gap, 9), gap + 12)
        wide = app.panes.width_of(0)
        assert wide > box.width
        gap = app.panes.reading.arrangement.boxes[0].width + 2
        await _drag(app, pilot, (gap, 9), gap - 20)
        assert app.panes.width_of(0) < wide
        assert _titles(app) == ["A", "B", "C"]


async def test_the_signs_in_the_headings_bring_the_pane_beyond_the_edge() -> None:
    app = Harness(_reports(4))
    async with app.run_test(size=(100, 20)) as pilot:
        assert app.panes.visible_panes == (0, 1)
        await pilot.click(offset=(screen(app)[0].index("›"), 0))
        assert (app.panes.visible_panes, app.panes.active) == ((1, 2), 2)
        await pilot.click(offset=(screen(app)[0].index("‹"), 0))
        assert (app.panes.visible_panes, app.panes.active) == ((0, 1), 0)


@pytest.mark.parametrize("x", [4, 60])
async def test_a_click_in_a_heading_reads_there_and_moves_nothing(x: int) -> None:
    app = Harness(_reports(2))
    async with app.run_test(size=(100, 20)) as pilot:
        await pilot.click(offset=(x, 0))
        assert app.panes.active == (x > 50)
        assert _titles(app) == ["A", "B"]


async def test_stacked_panes_have_nothing_to_hold_on_to() -> None:
    app = Harness(_reports(3))
    async with app.run_test(size=(50, 20)) as pilot:
        before = app.panes.reading.arrangement
        await _drag(app, pilot, (5, 0), 30, 49)
        assert app.panes.reading.arrangement == before

"""Moving through the text. The view in front decides what a line or a page is."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sidebyside.reader.screens.reading.screen import ReadingScreen
    from sidebyside.reader.views.view import Unit


def _step(unit: Unit, by: int) -> Callable[[ReadingScreen], None]:
    def action(screen: ReadingScreen) -> None:
        screen.travel.step(unit, by)

    return action


line_down, line_up = _step("line", 1), _step("line", -1)
page_down, page_up = _step("page", 1), _step("page", -1)
half_page_down, half_page_up = _step("half", 1), _step("half", -1)
next_paragraph, previous_paragraph = _step("paragraph", 1), _step("paragraph", -1)
next_sentence, previous_sentence = _step("sentence", 1), _step("sentence", -1)
next_pane, previous_pane = _step("pane", 1), _step("pane", -1)


def top(screen: ReadingScreen) -> None:
    screen.travel.leave()
    screen.travel.step("end", -1)


def bottom(screen: ReadingScreen) -> None:
    screen.travel.leave()
    screen.travel.step("end", 1)


def go_to_paragraph(screen: ReadingScreen) -> None:
    screen.prompt.ask("place", "Go to", note="a place such as A8, or a number  ")

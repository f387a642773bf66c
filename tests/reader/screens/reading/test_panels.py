"""Room for the panels."""

from __future__ import annotations

import pytest

from sidebyside.reader.screens.reading.panels import leaves_room


@pytest.mark.parametrize(
    ("width", "reports", "room"),
    [(40, 2, False), (60, 2, True), (80, 2, False), (84, 2, True), (120, 3, False), (200, 6, False), (240, 6, True)],
)
def test_the_overview_takes_neither_a_pane_nor_the_only_panes_width(width: int, reports: int, room: bool) -> None:
    assert leaves_room(width, reports) == room

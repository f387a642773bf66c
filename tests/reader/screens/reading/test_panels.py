"""Room for the panels."""

from __future__ import annotations

import pytest
from tests.reader.opened import Opener

from sidebyside.layout.arrangement import how_many_fit
from sidebyside.reader.screens.reading.panels import is_compact, shows_overview
from sidebyside.reader.widgets.overview import Overview


@pytest.mark.parametrize(
    ("width", "reports", "shown", "compact"),
    [(60, 2, False, True), (79, 2, False, True), (80, 2, True, True), (82, 2, True, False), (80, 4, True, True),
     (80, 6, False, True), (82, 6, True, True), (120, 3, False, True), (122, 3, True, True),
     (170, 4, True, True), (300, 6, True, False),
     (120, 20, False, True)],
)  # fmt: skip
def test_the_overview_is_as_wide_as_there_is_room(width: int, reports: int, shown: bool, compact: bool) -> None:
    assert shows_overview(width, reports) == shown
    assert is_compact(width, reports) == compact


@pytest.mark.parametrize("reports", range(2, 8))
def test_it_makes_way_only_where_it_would_cost_a_pane(reports: int) -> None:
    for width in range(80, 400):
        if not shows_overview(width, reports):
            panes = how_many_fit(width)
            assert how_many_fit(width - reports - 1) < min(panes, reports)
    compact = [is_compact(width, reports) for width in range(20, 600)]
    assert compact == sorted(compact, reverse=True)


async def test_the_compact_overview_has_a_column_for_each_report_and_can_be_clicked(open_reader: Opener) -> None:
    async with open_reader(size=(80, 24)) as reader:
        overview = reader.screen.query_one(Overview)
        assert overview.region.width == 4
        assert [overview._line(0).text, overview._line(1).text] == [" ABC", " ▶≈≈"]
        await reader.pilot.click(overview, offset=(2, 20))
        assert reader.place.startswith("B")
        await reader.pilot.click(overview, offset=(0, 20))
        assert reader.place.startswith("B")

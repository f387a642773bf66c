"""Every paragraph's gutter names its partners, or says that there are some."""

import pytest
from tests.reader.widgets.harness import Harness, screen, settle

from sidebyside import Comparison, Report
from sidebyside.model import Link, Place

LINES = ["First line of it.", "Second line of it.", "Last line of it."]


@pytest.mark.parametrize("keys", ["", "G"])
async def test_paragraphs_of_one_line_name_their_partner(keys: str) -> None:
    reports = [Report.from_paragraphs(LINES, title=title) for title in "AB"]
    app = Harness(reports, Comparison(reports, [Link(Place(0, n), Place(1, n), 0.9) for n in range(3)]))
    async with app.run_test(size=(90, 12)) as pilot:
        for key in keys:
            await pilot.press(key)
        await settle(app, pilot)
        text = "\n".join(screen(app))
        assert [f"→B{n}" in text and f"→A{n}" in text for n in (1, 2, 3)] == [True] * 3
        await pilot.press("underscore", "underscore")  # no blank line between paragraphs
        await settle(app, pilot)
        lines = screen(app)
        assert [line.count("→") for line in lines if "line of it" in line] == [2, 2, 2]

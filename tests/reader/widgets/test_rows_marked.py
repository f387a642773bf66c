"""The rows view draws at once what is known and marks the rest between frames."""

from __future__ import annotations

import pytest
from tests.reader.opened import Opened, Opener, comparison

from sidebyside.model import Place
from sidebyside.reader.views.highlights import Highlights
from sidebyside.reader.widgets.rows.rows import RowsView


def rows_of(reader: Opened) -> RowsView:
    rows = reader.screen.views.in_front
    assert isinstance(rows, RowsView)
    return rows


async def test_no_frame_works_marks_out(open_reader: Opener) -> None:
    async with open_reader(compared=comparison(2), size=(120, 30)) as reader:
        await reader.until_marked()
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Highlights, "mark_for", lambda *given: [])
            patch.setattr(Highlights, "mark", lambda *given: pytest.fail("a frame waited for marks"))
            await reader.keys("2")
            assert reader.sees("resigned on Monday")
            assert not rows_of(reader).settled
        await reader.until_marked()
        assert rows_of(reader).settled


async def test_findings_that_come_are_marked_in_the_rows_on_the_screen(open_reader: Opener) -> None:
    async with open_reader(compared=comparison(2), size=(120, 30)) as reader:
        await reader.press("2")
        await reader.until_marked()
        rows = rows_of(reader)
        highlights = rows.blocks.highlights
        assert highlights is not None
        before = highlights.known(Place(0, 1))
        assert before is not None
        reader.screen.views.take({Place(0, 1)})
        assert highlights.known(Place(0, 1)) is None
        assert highlights.known(Place(0, 0)) is not None
        await reader.until_marked()
        assert highlights.known(Place(0, 1)) == before

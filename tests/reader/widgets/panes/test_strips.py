"""Pieces of lines are what Textual would have drawn of their segments."""

import pytest
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from tests.reader.widgets.harness import A, Harness
from textual.color import Color
from textual.filter import LineFilter, Monochrome, NoColor
from textual.strip import Strip

from sidebyside import Report
from sidebyside.reader.widgets.panes.strips import Inks

SEGMENTS = [
    Segment("words ", Style(color="#ff8800", bold=True)),
    Segment("and", Style(underline=True, bgcolor="#102030")),
    Segment(" dim stay ", Style(dim=True)),
    Segment("words", Style(color="#ff8800", bold=True)),
]


@pytest.mark.parametrize("filters", [[], [NoColor()], [Monochrome(), NoColor()]])
def test_a_piece_is_what_its_segments_draw(filters: list[LineFilter]) -> None:
    console, ground = Console(color_system="truecolor", force_terminal=True), Color(0, 0, 0)
    expected = SEGMENTS
    for line_filter in filters:
        expected = line_filter.apply(expected, ground)
    piece = Inks(filters, ground, console).piece(SEGMENTS, 24)
    assert piece.codes == Strip(expected, 24).render(console)
    assert [(text, style) for text, style, _ in piece.segments] == [(text, style) for text, style, _ in expected]
    assert piece.width == 24


async def test_the_screen_follows_the_filters_of_the_app() -> None:
    app = Harness([Report.from_paragraphs(A)])
    async with app.run_test(size=(60, 12)):

        def codes() -> str:
            lines = app.panes.render_lines(app.panes.region.reset_offset)
            return "".join(line.render(app.console) for line in lines)

        before = codes()
        app._filters.append(NoColor())
        assert "39;49" not in before
        assert "39;49" in codes()
        app._filters.pop()
        assert codes() == before

"""Pieces of lines are what Textual would have drawn of their segments."""

from typing import Literal

import pyte
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
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


def shown(codes: str) -> list[object]:
    """The cells a terminal shows of it, and the next one: nothing of a style is left there."""
    screen = pyte.Screen(40, 1)
    pyte.Stream(screen).feed(codes + ".")
    return [screen.buffer[0][x] for x in range(40)]


COLOURS = [None, "#ff8800", "#102030", "red", "bright_blue", "color(123)"]
STYLES = st.builds(
    Style,
    color=st.sampled_from(COLOURS),
    bgcolor=st.sampled_from(COLOURS),
    bold=st.booleans(),
    underline=st.booleans(),
    reverse=st.booleans(),
    link=st.sampled_from([None, None, "https://example.org"]),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(STYLES, min_size=1, max_size=6), st.sampled_from(["standard", "256", "truecolor"]))
def test_every_style_follows_every_other(styles: list[Style], colours: Literal["standard", "256", "truecolor"]) -> None:
    console = Console(color_system=colours, force_terminal=True, no_color=False)
    segments = [Segment("ab", style) for style in styles]
    width = 2 * len(styles)
    piece = Inks([], Color(0, 0, 0), console).piece(segments, width)
    assert shown(piece.codes) == shown(Strip(segments, width).render(console))
    assert "".join(text for text, _, _ in piece.segments) == "ab" * len(styles)


def test_neighbours_that_differ_in_their_ground_cost_its_code_only() -> None:
    console = Console(color_system="truecolor", force_terminal=True)
    styles = [Style(color="#ff8800", bgcolor=ground) for ground in ("#102030", "#102030", "#302010")]
    piece = Inks([], Color(0, 0, 0), console).piece([Segment("ab", style) for style in styles], 6)
    assert piece.codes == "\x1b[38;2;255;136;0;48;2;16;32;48mabab\x1b[48;2;48;32;16mab\x1b[0m"
    assert [text for text, _, _ in piece.segments] == ["abab", "ab"]


@pytest.mark.parametrize("filters", [[], [NoColor()], [Monochrome(), NoColor()]])
def test_a_piece_is_what_its_segments_draw(filters: list[LineFilter]) -> None:
    console, ground = Console(color_system="truecolor", force_terminal=True), Color(0, 0, 0)
    expected = SEGMENTS
    for line_filter in filters:
        expected = line_filter.apply(expected, ground)
    piece = Inks(filters, ground, console).piece(SEGMENTS, 24)
    assert shown(piece.codes) == shown(Strip(expected, 24).render(console))
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

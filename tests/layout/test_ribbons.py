from hypothesis import given, settings
from hypothesis import strategies as st

from sidebyside.layout.ribbons import Ribbon, draw


def picture(ribbons: list[Ribbon], width: int, height: int) -> list[str]:
    cells = draw(ribbons, width, height)
    return [
        "".join(cells.get(row, {})[column].glyph if column in cells.get(row, {}) else " " for column in range(width))
        for row in range(height)
    ]


def test_level() -> None:
    assert picture([Ribbon(1, 1, "shared")], 5, 3) == ["     ", "─────", "     "]
    assert picture([Ribbon(0, 0, "divergent")], 5, 1) == ["╌╌╌╌╌"]
    assert picture([Ribbon(0, 0, "shared", True)], 5, 1) == ["━━━━━"]


def test_bending_down_and_up() -> None:
    assert picture([Ribbon(0, 2, "shared")], 5, 3) == ["──╮  ", "  │  ", "  ╰──"]
    assert picture([Ribbon(2, 0, "divergent")], 5, 3) == ["  ╭╌╌", "  ╎  ", "╌╌╯  "]
    assert picture([Ribbon(0, 1, "shared")], 3, 2) == ["─╮ ", " ╰─"]


def test_leaving_the_screen() -> None:
    assert picture([Ribbon(1, 9, "shared")], 5, 3)[1] == "─↘   "
    assert picture([Ribbon(1, -1, "shared")], 5, 3)[1] == "─↗   "
    assert picture([Ribbon(9, 1, "shared")], 5, 3)[1] == "   ↙─"
    assert picture([Ribbon(-1, 1, "shared")], 5, 3)[1] == "   ↖─"
    assert picture([Ribbon(1, 9, "shared", True)], 5, 4) == ["     ", "━━┓  ", "  ┃  ", "  ↓  "]
    assert picture([Ribbon(-1, 2, "shared", True)], 5, 4) == ["  ↑  ", "  ┃  ", "  ┗━━", "     "]
    assert picture([Ribbon(-1, 9, "shared")], 5, 3) == ["     "] * 3


def test_one_paragraph_with_two_partners() -> None:
    assert picture([Ribbon(0, 0, "shared"), Ribbon(0, 2, "shared")], 5, 3) == ["──┬──", "  │  ", "  ╰──"]


def test_side_by_side_and_strong_over_the_others() -> None:
    lines = picture([Ribbon(0, 3, "shared"), Ribbon(1, 4, "shared")], 5, 5)
    assert lines[2].count("│") == 2
    lines = picture([Ribbon(0, 2, "shared"), Ribbon(1, 1, "shared", True)], 5, 3)
    assert lines[1] == "━━━━━"


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.builds(
            Ribbon, st.integers(-2, 12), st.integers(-2, 12), st.sampled_from(["shared", "divergent"]), st.booleans()
        ),
        max_size=8,
    ),
    st.integers(1, 9),
    st.integers(1, 10),
)
def test_anything_stays_in_its_column(ribbons: list[Ribbon], width: int, height: int) -> None:
    cells = draw(ribbons, width, height)
    assert all(0 <= row < height for row in cells)
    assert all(0 <= column < width and len(cell.glyph) == 1 for line in cells.values() for column, cell in line.items())
    assert cells == draw(list(reversed(ribbons)), width, height)

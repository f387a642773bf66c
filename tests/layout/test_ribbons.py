import unicodedata

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
    assert picture([Ribbon(1, 9, "shared", True)], 5, 3)[1] == "━↘   "
    assert picture([Ribbon(1, 9, "shared"), Ribbon(1, -1, "shared")], 5, 3)[1] == "─↕   "
    assert picture([Ribbon(-1, 9, "shared")], 5, 3) == ["     "] * 3


def test_one_paragraph_with_two_partners() -> None:
    assert picture([Ribbon(0, 0, "shared"), Ribbon(0, 2, "shared")], 5, 3) == ["──┬──", "  │  ", "  ╰──"]


def test_side_by_side_and_strong_over_the_others() -> None:
    lines = picture([Ribbon(0, 3, "shared"), Ribbon(1, 4, "shared")], 5, 5)
    assert lines[2].count("│") == 2
    lines = picture([Ribbon(0, 2, "shared"), Ribbon(1, 1, "shared", True)], 5, 3)
    assert lines[1] == "━━┿━━"


def test_what_is_off_the_screen_has_its_arrow_beside_whatever_else_there_is() -> None:
    assert picture([Ribbon(0, 0, "shared"), Ribbon(0, 9, "shared")], 5, 1) == ["↘────"]
    assert picture([Ribbon(0, 2, "shared"), Ribbon(9, 0, "shared")], 5, 3) == ["──╮↙─", "  │  ", "  ╰──"]
    assert picture([Ribbon(0, 2, "shared"), Ribbon(9, 0, "shared")], 3, 3) == ["─╮↙", " │ ", " ╰─"]


def test_lines_that_end_and_begin_in_a_row_do_not_touch() -> None:
    lines = picture([Ribbon(0, 2, "divergent"), Ribbon(2, 4, "divergent")], 5, 5)
    assert lines[2] in ("╌╮╰╌╌", "╌╌╮╰╌")
    lines = picture([Ribbon(0, 3, "shared", True), Ribbon(1, 3, "shared"), Ribbon(1, 5, "shared")], 5, 6)
    assert lines[3].count("├") == 1, "the ribbon of the second paragraph is seen to arrive beside the strong one"


def test_without_a_lane_of_its_own_a_ribbon_has_arrows() -> None:
    lines = picture([Ribbon(row, row + 6, "shared") for row in range(5)], 3, 11)
    drawn, pointed = ("".join(lines).count(sign) for sign in "╮↘")
    assert drawn >= 2
    assert drawn + pointed == 5
    assert "".join(lines).count("↖") == pointed


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


_ARMS = {"UP": 1, "DOWN": 2, "LEFT": 4, "RIGHT": 8, "VERTICAL": 3, "HORIZONTAL": 12}


def arms(glyph: str) -> int:
    """Which ways the line of a box character leads."""
    return sum({_ARMS[word] for word in unicodedata.name(glyph).split() if word in _ARMS})


def joined(lines: list[str], row: int) -> set[int]:
    """The rows on the right that one comes to from a row on the left: never leftwards, straight on at a crossing."""
    width = len(lines[0])
    ends: set[int] = set()
    been: set[tuple[int, int, int]] = set()
    steps = [(row, 0, 4)]
    while steps:
        y, x, entry = step = steps.pop()
        glyph = lines[y][x] if 0 <= y < len(lines) else " "
        # An arrow beside the text stands upon the line that comes from there.
        found = 12 if glyph in "↗↘↖↙↕" and x in (0, width - 1) else 0 if glyph in " ↗↘↖↙↕" else arms(glyph)
        if step in been or not found & entry:
            continue
        been.add(step)
        if found == 15:
            found = 12 if entry == 4 else 3
        if found & 8 and x == width - 1:
            ends.add(y)
        for way, where, opposite in ((1, (y - 1, x), 2), (2, (y + 1, x), 1), (8, (y, x + 1), 4)):
            if found & way and way != entry and where[1] < width:
                steps.append((*where, opposite))
    return ends


def points(line: str, side: int) -> bool:
    """Whether an arrow stands at the left (0) or the right (1) of a line."""
    return bool(set("↗↘↕") & set(line[:2]) if side == 0 else set("↖↙↕") & set(line[-2:]))


@settings(max_examples=150, deadline=None)
@given(
    st.sets(st.tuples(st.integers(-1, 14), st.integers(-1, 14)), max_size=12),
    st.integers(-1, 13),
    st.integers(0, 1),
    st.integers(4, 9),
)
def test_every_line_leads_to_the_partners_and_nowhere_else(
    pairs: set[tuple[int, int]], here: int, side: int, width: int
) -> None:
    height = 14
    lines = picture([Ribbon(*pair, "shared", pair[side] == here) for pair in sorted(pairs)], width, height)
    told = {(left, right) for left in range(height) for right in joined(lines, left)}
    assert told <= pairs, "\n".join(lines)
    for pair in pairs - told:
        seen = [0 <= row < height for row in pair]
        assert all(points(lines[row], end) for end, row in enumerate(pair) if seen[end]), "\n".join(lines)

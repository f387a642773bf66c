from hypothesis import given, settings
from hypothesis import strategies as st

from sidebyside.layout.arrangement import MIN_PANE, NARROWED, STACKED_BELOW, arrange, how_many_fit


def test_two_panes_at_three_sizes() -> None:
    for width in (80, 120, 200):
        found = arrange(width, 24, [0, 1], 0)
        assert [box.report for box in found.boxes] == [0, 1]
        assert not found.stacked
        assert not found.left_out
        assert found.boxes[0].width == found.boxes[1].width
    assert all(box.text_width == 72 for box in arrange(200, 50, [0, 1], 0).boxes)


def test_fewer_panes_than_reports_follow_the_active_one() -> None:
    assert how_many_fit(120) == 3
    order = list(range(6))
    assert [box.report for box in arrange(120, 24, order, 0).boxes] == [0, 1, 2]
    assert [box.report for box in arrange(120, 24, order, 4).boxes] == [2, 3, 4]
    assert [box.report for box in arrange(120, 24, order, 4, first=3).boxes] == [3, 4, 5]
    assert [box.report for box in arrange(120, 24, order, 4, pinned=[0]).boxes] == [0, 3, 4]
    assert arrange(120, 24, order, 0).left_out == (3, 4, 5)


def test_narrow_screens_have_the_partner_below() -> None:
    found = arrange(50, 30, [0, 1, 2], 1, partner=2)
    assert found.stacked
    assert [box.report for box in found.boxes] == [1, 2]
    assert found.boxes[1].y == found.boxes[0].height
    assert [box.report for box in arrange(50, 30, [0, 1], 1).boxes] == [1, 0]
    assert [box.report for box in arrange(50, 5, [0, 1], 1).boxes] == [1]


def test_no_width_shows_a_pane_without_its_partner() -> None:
    for width in range(20, 200):
        found = arrange(width, 30, [0, 1, 2], 0, partner=1)
        assert [box.report for box in found.boxes][:2] == [0, 1], f"at {width} columns"
        assert found.stacked == (how_many_fit(width) < 2)


def test_weights_share_the_width_out() -> None:
    left, right = arrange(120, 24, [0, 1], 0, weights={0: 3, 1: 1}).boxes
    assert left.width > right.width >= NARROWED
    assert {box.width for box in arrange(80, 24, [0, 1], 0).boxes} == {38}
    left, right = arrange(80, 24, [0, 1], 0, weights={0: 3, 1: 2}).boxes
    assert left.width >= MIN_PANE + 4, "wider than it was where both had little more than the least"
    assert right.width >= NARROWED


@settings(max_examples=300, deadline=None)
@given(
    st.integers(0, 300),
    st.integers(0, 60),
    st.integers(1, 9),
    st.data(),
)
def test_panes_stand_on_the_screen_and_apart(width: int, height: int, count: int, data: st.DataObject) -> None:
    active = data.draw(st.integers(0, count - 1))
    pinned = data.draw(st.lists(st.integers(0, count - 1), max_size=3))
    first = data.draw(st.integers(0, 9))
    weights = data.draw(st.dictionaries(st.integers(0, count - 1), st.integers(1, 8), max_size=3))
    order = list(range(count))
    found = arrange(width, height, order, active, first=first, pinned=pinned, weights=weights, measure=50)
    if width < 1 or height < 1:
        assert not found.boxes
        return
    assert found.box(active) is not None
    assert sorted([*found.left_out, *(box.report for box in found.boxes)]) == order
    for box in found.boxes:
        assert box.x >= 0
        assert box.x + box.width <= width
        assert 1 <= box.text_width <= 50
        assert box.gutter + box.text_width + box.ruler == box.width
    if not found.stacked:
        for left, right in zip(found.boxes, found.boxes[1:], strict=False):
            assert right.x >= left.x + left.width + 3
    else:
        assert width < STACKED_BELOW
        assert sum(box.height for box in found.boxes) == height

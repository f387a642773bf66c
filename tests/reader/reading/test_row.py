"""The row of panes."""

from __future__ import annotations

from sidebyside.reader.reading.row import PaneRow


def row(count: int = 6, width: int = 120, active: int = 0) -> PaneRow:
    panes = PaneRow(count, 2)
    panes.lay_out(width, 36, active, None, 72)
    return panes


def test_as_many_as_fit_and_the_active_one_among_them() -> None:
    panes = row()
    assert panes.visible == [0, 1, 2]
    panes.lay_out(120, 36, 4, None, 72)
    assert panes.visible == [2, 3, 4]
    panes.lay_out(120, 36, 3, None, 72)
    assert panes.visible == [2, 3, 4]


def test_hidden_panes_are_no_neighbours() -> None:
    panes = row()
    panes.hide(1)
    assert panes.shown == [0, 2, 3, 4, 5]
    assert (panes.neighbour(0, 1), panes.neighbour(2, -1), panes.neighbour(5, 1)) == (2, 0, None)


def test_a_pinned_pane_stays_when_the_others_move_sideways() -> None:
    panes = row()
    panes.pin(0)
    panes.lay_out(120, 36, 5, None, 72)
    assert panes.visible == [0, 4, 5]
    panes.pin(0)
    panes.lay_out(120, 36, 5, None, 72)
    assert 0 not in panes.visible


def test_panes_change_places_and_widths() -> None:
    panes = row(2, 100)
    panes.swap(0, 1)
    panes.widen(1, 1)
    panes.lay_out(100, 36, 0, None, 72)
    left, right = panes.arrangement.boxes
    assert (left.report, right.report) == (1, 0)
    assert left.width > right.width
    for _ in range(20):
        panes.widen(1, -1)
    assert panes.weights == {0: 2, 1: 1}

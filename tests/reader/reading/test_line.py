"""The row that one reads in."""

from __future__ import annotations

from sidebyside.layout.flow import Anchor, Flow, Row
from sidebyside.reader.reading.line import ReadingLine


def flow(rows: int = 100) -> Flow:
    return Flow([f"Line {number}." for number in range(rows)], 40, spacing=0)


def test_a_third_down_and_at_the_edges_where_the_text_ends() -> None:
    line, text = ReadingLine(), flow()
    assert line.settle(Row(50, 0), text, 30) == 10
    assert line.settle(Row(3, 0), text, 30) == 3
    assert line.settle(Row(98, 0), text, 30) == 28


def test_a_chosen_row_is_kept_scaled_and_let_go() -> None:
    line, text = ReadingLine(), flow()
    line.keep(20, Anchor(50), text, 30)
    assert line.settle(Row(51, 0), text, 30) == 20
    line.rescale(30, 15)
    assert line.settle(Row(51, 0), text, 15) == 10
    line.release()
    assert line.settle(Row(51, 0), text, 30) == 10


def test_blank_above_the_text_stays_until_the_text_moves_into_it() -> None:
    line, text = ReadingLine(), flow()
    line.keep(20, Anchor(5), text, 30)
    assert line.settle(Row(5, 0), text, 30) == 20
    assert line.settle(Row(6, 0), text, 30) == 20  # fourteen blank rows are left above
    assert line.settle(Row(5, 0), text, 30) == 19  # and do not come back


def test_held_where_the_text_below_grows_shorter() -> None:
    line, text = ReadingLine(), flow()
    assert line.settle(Row(75, 0), text, 30) == 10
    line.hold(10, Row(95, 0), text, 30)
    assert line.settle(Row(95, 0), text, 30) == 10
    line.release()
    assert line.settle(Row(3, 0), text, 30) == 3
    line.hold(3, Row(5, 0), text, 30)  # at the top of the report it goes on to stand there
    assert line.settle(Row(5, 0), text, 30) == 5

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidebyside.layout.flow import Anchor, Flow, Row

TEXTS = st.lists(st.text("ab ", max_size=30), min_size=1, max_size=6)


def rows_of(flow: Flow) -> list[Row]:
    return [Row(p, line) for p in range(len(flow)) for line in range(flow.height(p))]


def test_rows_of_two_paragraphs() -> None:
    flow = Flow(["aa bb", "cc"], 2)
    assert rows_of(flow) == [Row(0, 0), Row(0, 1), Row(0, 2), Row(1, 0), Row(1, 1)]
    assert flow.is_blank(Row(0, 2))
    assert flow.step(Row(0, 1), 1) == Row(1, 0)
    assert flow.step(Row(1, 0), -1) == Row(0, 1)
    assert flow.row(Anchor(0, 4)) == Row(0, 1)
    assert flow.anchor(Row(0, 1)) == Anchor(0, 3)
    assert flow.window(Row(0, 1), 2, 6) == [None, Row(0, 0), Row(0, 1), Row(0, 2), Row(1, 0), Row(1, 1)]


def test_what_a_terminal_obeys_is_cleaned_on_the_way() -> None:
    flow = Flow(["a\x1b[31m"], 20)
    assert flow.text(0) == "a␛[31m"


def test_a_report_without_paragraphs() -> None:
    flow = Flow([], 20)
    assert len(flow) == 1
    assert flow.window(Row(0, 0), 0, 3) == [Row(0, 0), Row(0, 1), None]
    assert flow.share(Anchor(0)) == 0


def test_a_position_survives_a_change_of_width() -> None:
    flow = Flow(["one two three four five six", "x"], 8)
    anchor = flow.anchor(Row(0, 2))
    for width in (30, 3, 100, 8):
        flow.set_geometry(width, 1)
        start, end = flow.lines(0)[flow.row(anchor).line]
        assert start <= anchor.offset < end
    assert flow.row(anchor) == Row(0, 2)


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.integers(1, 9), st.integers(0, 2), st.data())
def test_moving_is_walking_the_rows(texts: list[str], width: int, spacing: int, data: st.DataObject) -> None:
    flow = Flow(texts, width, spacing)
    rows = rows_of(flow)
    index = data.draw(st.integers(0, len(rows) - 1))
    by = data.draw(st.integers(-40, 40))
    target = max(0, min(index + by, len(rows) - 1))
    assert flow.move(rows[index], by) == rows[target]
    assert flow.distance(rows[index], rows[target], 1000) == target - index
    assert flow.above(rows[index], 7) == min(7, index)
    assert flow.below(rows[index], 7) == min(7, len(rows) - 1 - index)
    stepped = flow.step(rows[index], by)
    assert not flow.is_blank(stepped)
    at, height = data.draw(st.integers(-5, 15)), data.draw(st.integers(1, 20))
    wanted = [rows[index - at + y] if 0 <= index - at + y < len(rows) else None for y in range(height)]
    assert flow.window(rows[index], at, height) == wanted


@settings(max_examples=100, deadline=None)
@given(TEXTS, st.floats(0, 1))
def test_shares_of_a_report(texts: list[str], share: float) -> None:
    flow = Flow(texts, 10)
    anchor = flow.at_share(share)
    assert 0 <= anchor.paragraph < len(texts)
    assert 0 <= anchor.offset <= len(texts[anchor.paragraph])
    assert flow.share(anchor) == pytest.approx(share, abs=61 / sum(len(text) + 60 for text in texts))


@settings(max_examples=60, deadline=None)
@given(
    wanted=st.lists(st.booleans(), min_size=1, max_size=12),
    opened=st.lists(st.integers(0, 11), max_size=2),
    spacing=st.integers(0, 2),
    by=st.integers(-30, 30),
    start=st.integers(0, 200),
)
def test_folded_paragraphs_stand_as_one_row(
    wanted: list[bool], opened: list[int], spacing: int, by: int, start: int
) -> None:
    flow = Flow([f"{'word ' * (number % 4 * 5)}end" for number in range(len(wanted))], 20, spacing)
    flow.fold(wanted)
    for paragraph in opened:
        flow.open(min(paragraph, len(wanted) - 1))
    rows: list[Row] = []
    for paragraph in range(len(wanted)):
        run = flow.folded(paragraph)
        assert run is None or not wanted[paragraph]
        if flow.shown(paragraph) == paragraph:
            rows += [Row(paragraph, line) for line in range(len(flow.lines(paragraph)) if run is None else 1)]
            rows += [Row(paragraph, rows[-1].line + 1 + blank) for blank in range(spacing)]
    at = start % len(rows)
    assert flow.move(rows[at], by) == rows[max(0, min(at + by, len(rows) - 1))]
    assert flow.above(rows[at], 999) == at
    assert flow.below(rows[at], 999) == len(rows) - 1 - at
    assert flow.distance(rows[0], rows[at], 999) == at
    window = flow.window(rows[at], 3, 10)
    assert window == [rows[n] if 0 <= n < len(rows) else None for n in range(at - 3, at + 7)]
    for paragraph in range(len(wanted)):
        assert flow.row(Anchor(paragraph)) in rows


def test_opening_a_fold_lasts_until_another_one_is_asked_for() -> None:
    flow = Flow(["a", "b", "c", "d"], 20)
    flow.fold([True, False, False, True])
    assert flow.folded(2) == range(1, 3)
    assert flow.row(Anchor(2)) == Row(1, 0)
    assert flow.open(2)
    assert not flow.open(2)
    flow.fold([True, False, False, False])
    assert [flow.folded(n) for n in range(4)] == [None, None, None, range(3, 4)]
    flow.fold(None)
    flow.fold([True, False, False, True])
    assert flow.folded(1) == range(1, 3)

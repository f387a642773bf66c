"""Where the other panes stand beside the one being read."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from sidebyside import Comparison, Report
from sidebyside.layout.flow import Anchor
from sidebyside.model import Link, Place
from sidebyside.reader.reading import Reading
from sidebyside.reader.reading.linked import between


def paragraph(lines: int, word: str = "water") -> str:
    """A paragraph that has so many lines in a pane of 40 to 60 cells: nine words of six cells fill none of them."""
    return " ".join(f"{word}{line % 10}" for line in range(lines * 5))[: lines * 32]


def reading(
    heights: Sequence[Sequence[int]], links: Sequence[tuple[int, int, int, int]], size: tuple[int, int] = (120, 36)
) -> Reading:
    """Reports whose paragraphs have about so many lines; ``links`` are report, paragraph, report, paragraph from 0."""
    reports = [Report.from_paragraphs([paragraph(lines) for lines in each]) for each in heights]
    found = Reading(reports)
    found.resize(*size)
    found.show(Comparison(reports, [Link(Place(a, b), Place(c, d), 0.9) for a, b, c, d in links]))
    return found


def begins(here: Reading, report: int, number: int) -> int:
    """The row of the pane's body in which a paragraph begins, under 0 above it."""
    position, row = here.positions[report], here.row(report)
    flow = here.flows[report]
    return position.row + flow.distance(row, flow.row(Anchor(number)), 10_000)


def shown(here: Reading, report: int) -> list[int]:
    """The paragraphs with a line on the screen."""
    return sorted({row.paragraph for row in here.window(report) if row and not here.flows[report].is_blank(row)})


def blank_rows(here: Reading, report: int) -> int:
    return here.window(report).count(None)


SPREAD = [[3] * 12, [5] * 12]
CROSSWISE = [(0, 1, 1, 3), (0, 4, 1, 4), (0, 8, 1, 9), (0, 10, 1, 2)]


def test_a_partner_begins_where_the_paragraph_begins_on_every_line_of_it() -> None:
    here = reading([[3, 6, 2, 5, 9, 4, 3, 3], [4, 2, 7, 3, 12, 6, 2, 5]], [(0, n, 1, n) for n in range(8)], (120, 60))
    here.move_lines(1)
    steps = 0
    while here.place.paragraph < 7:
        number = here.place.paragraph
        assert begins(here, 0, number) == begins(here, 1, number)
        here.move_lines(1)
        steps += 1
    assert steps > 20


def test_at_the_beginning_every_report_stands_at_its_own() -> None:
    here = reading([[2, 5, 5, 5, 5, 5], [2, 6, 5, 5, 5, 5], [1, 4, 5, 5, 5, 5]], [(0, 0, 1, 1), (0, 1, 2, 1)])
    for _ in range(3):
        assert [begins(here, report, 0) for report in range(3)] == [0, 0, 0]
        assert here.place == Place(here.active, 0)
        here.switch(1)
    here.resize(110, 30)
    assert [begins(here, report, 0) for report in range(3)] == [0, 0, 0]


def test_a_partner_beyond_the_first_screen_is_brought_beside_the_beginning() -> None:
    here = reading([[2, *[5] * 11], [2, *[5] * 11]], [(0, 0, 1, 10)])
    here.go(Place(0, 0))
    assert begins(here, 1, 10) == begins(here, 0, 0) == 0


def test_a_click_and_another_pane_level_at_once() -> None:
    here = reading([[5, 5, 5, 5, 5], [2, 4, 3, 5, 5], [3, 3, 3, 3, 5]], [(0, 1, 1, 2), (1, 1, 2, 3), (0, 3, 2, 1)])
    here.go(Place(0, 1))
    assert begins(here, 1, 2) == begins(here, 0, 1)
    here.go_at(1, Anchor(1), begins(here, 1, 1))
    assert here.place == Place(1, 1)
    assert begins(here, 2, 3) == begins(here, 1, 1)
    here.switch(1)
    partner = next(p for p in here.partners() if p.report == 1)
    assert begins(here, 1, partner.paragraph) == begins(here, 2, here.place.paragraph)


def test_a_click_on_the_first_line_levels_too() -> None:
    here = reading([[3, 5, 5], [2, 5, 5]], [(0, 1, 1, 0)])
    here.go_at(1, Anchor(0), 0)
    assert begins(here, 0, 1) == begins(here, 1, 0) == 0


def test_changing_panes_to_and_fro_leads_back() -> None:
    here = reading(SPREAD, CROSSWISE)
    for number in range(12):
        here.go(Place(0, number))
        before = [(position.anchor, position.row) for position in here.positions]
        here.switch(1)
        here.switch(-1)
        assert [(position.anchor, position.row) for position in here.positions] == before


def test_without_a_partner_a_pane_is_never_blank_where_text_could_stand() -> None:
    here = reading([[4] * 20, [4] * 12], [(0, 2, 1, 11), (0, 15, 1, 1)])
    for number in range(20):
        here.go(Place(0, number))
        if not here.partners():
            assert blank_rows(here, 1) == 0, number
    here = reading([[4] * 20, [2, 2]], [(0, 2, 1, 1)])
    for number in range(3, 20):
        here.go(Place(0, number))
        assert shown(here, 1) == [0, 1]
        assert begins(here, 1, 0) == 0


def test_between_linked_neighbours_a_pane_stands_as_far_between_their_partners() -> None:
    here = reading([[5] * 40, [5] * 40], [(0, 10, 1, 10), (0, 30, 1, 20)])
    here.go(Place(0, 20))
    assert here.row(1).paragraph in (15, 16)
    stands = []
    for number in range(11, 30):
        here.go(Place(0, number))
        stands.append(here.row(1))
    assert all(one <= other for one, other in pairwise(stands))


def test_at_the_ends_unlinked_reports_stand_at_theirs() -> None:
    here = reading([[5] * 40, [5] * 25, [5] * 30], [(1, 3, 2, 20)], (160, 40))
    here.move_to_end(1)
    assert [shown(here, report)[-1] for report in range(3)] == [39, 24, 29]
    here.move_to_end(-1)
    assert [begins(here, report, 0) for report in range(3)] == [0, 0, 0]


def test_through_a_long_paragraph_the_partner_stays_in_view_and_both_end_together() -> None:
    here = reading([[3, 120, 3, 30], [3, 40, 3, 30]], [(0, 1, 1, 1), (0, 2, 1, 2)])
    here.go(Place(0, 1))
    assert begins(here, 1, 1) == begins(here, 0, 1)
    lines = []
    while here.place.paragraph == 1:
        assert here.row(1).paragraph == 1
        assert 0 <= here.positions[1].row < here.body(1)
        lines.append(here.row(1).line)
        here.move_lines(1)
    assert lines[-1] >= len(here.flows[1].lines(1)) - 2
    assert all(one <= other for one, other in pairwise(lines))


COLOURS = "amber basalt cobalt damson ebony fuchsia granite hazel indigo jasper khaki lilac magenta nickel ochre pewter"
SENTENCES = [
    f"The {word} inspector counted {word} boxes near the {word} gate on that day."
    for word in f"{COLOURS} quartz russet silver teal".split()
]


def test_deep_in_a_long_paragraph_the_linked_sentence_stands_in_the_row_being_read_and_enter_goes_to_it() -> None:
    extra = "Nobody had expected rain, and the roads out of the valley were empty all afternoon."
    long = [Report.from_paragraphs([" ".join(SENTENCES)]), Report.from_paragraphs([" ".join([extra] * 12 + SENTENCES)])]
    here = Reading(long)
    here.resize(120, 36)
    here.show(Comparison(long, [Link(Place(0, 0), Place(1, 0), 0.9)]))
    here.move_pages(0.5)
    for _ in range(3):
        here.move_sentences(1)
        offset = here.positions[0].anchor.offset
        sentence = long[0].paragraph(0)[offset:].split(".")[0]
        assert long[1].paragraph(0)[here.positions[1].anchor.offset :].startswith(sentence)
        assert here.positions[0].row == here.positions[1].row
    before = [(position.anchor, position.row) for position in here.positions]
    assert here.follow() == Place(1, 0)
    assert [(position.anchor, position.row) for position in here.positions] == before
    assert here.follow() == Place(0, 0)
    assert [(position.anchor, position.row) for position in here.positions] == before


def test_enter_moves_nothing_where_the_partner_stands_level() -> None:
    here = reading(SPREAD, [(0, n, 1, n) for n in range(12)])
    here.go(Place(0, 6))
    here.move_lines(2)
    rows = begins(here, 0, 6), begins(here, 1, 6)
    assert here.follow() == Place(1, 6)
    assert (begins(here, 0, 6), begins(here, 1, 6)) == rows


def test_between() -> None:
    assert between(5, (0, 0), (10, 100)) == 50
    assert between(5, (0, 100), (10, 20)) == 100  # no way to go
    assert between(5, (5, 7), (5, 9)) == 7
    assert between(-3, (0, 1), (10, 11)) == 1
    assert between(30, (0, 1), (10, 11)) == 11


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.lists(st.integers(1, 14), min_size=1, max_size=9), min_size=2, max_size=4),
    st.data(),
)
def test_whatever_the_links_every_pane_shows_text_and_partners_are_in_view(
    heights: list[list[int]], data: st.DataObject
) -> None:
    places = [Place(report, number) for report, each in enumerate(heights) for number in range(len(each))]
    pairs = data.draw(st.lists(st.tuples(st.sampled_from(places), st.sampled_from(places)), max_size=12))
    links = sorted({(*one, *other) for one, other in pairs if one.report < other.report})
    here = reading(heights, links, data.draw(st.sampled_from([(150, 30), (190, 50), (50, 24)])))
    moves = [here.move_lines, here.move_paragraphs, here.switch, here.move_pages, here.move_to_end]
    for move, by in data.draw(st.lists(st.tuples(st.sampled_from(moves), st.sampled_from([-1, 1])), max_size=12)):
        move(by)
        for box in here.arrangement.boxes:
            assert shown(here, box.report)
            assert 0 <= here.positions[box.report].row < here.body(box.report)
            if box.report == here.active or here.arrangement.stacked:
                continue
            partner = here.levels.partner(here.place, box.report) if here.levels else None
            if partner is not None:
                assert partner.paragraph in shown(here, box.report)
            elif begins(here, box.report, 0) > 0 or blank_rows(here, box.report):
                assert begins(here, box.report, 0) == 0  # all of a short report


def test_the_line_being_read_keeps_its_row_when_panes_change() -> None:
    here = reading([[5] * 6, [5] * 6, [4, 4, 5, 5, 9, 5, 4]], [(0, 1, 2, 4), (0, 2, 2, 5)], (150, 36))
    here.go(Place(0, 1))
    here.move_paragraphs(-1)
    here.move_paragraphs(1)
    here.follow()
    assert here.place == Place(2, 4)
    row = here.positions[2].row
    for change in (
        lambda: here.widen(2, 1),
        lambda: here.widen(2, 1),
        lambda: here.hide(1),
        lambda: here.unhide(),
        lambda: here.move_pane(2, -1),
        lambda: here.resize(180, 36),
        lambda: here.pin(2),
    ):
        change()
        assert here.positions[2].row == row
        assert begins(here, 0, 1) == begins(here, 2, 4)


def test_wider_at_the_top_leaves_nothing_blank_above() -> None:
    here = reading([[5] * 6, [5] * 6], [(0, 1, 1, 1)])
    here.move_lines(8)
    here.widen(0, 3)
    assert begins(here, 0, 0) == 0

"""Steps through one report."""

from __future__ import annotations

from sidebyside.layout.flow import Anchor, Flow, Row
from sidebyside.model import Span
from sidebyside.reader.reading import steps

TEXTS = ["First one. And second.", "Third.", "Fourth. Fifth."]
SENTENCES = [(Span(0, 11), Span(11, 22)), (Span(0, 6),), (Span(0, 8), Span(8, 14))]


def test_a_line_further_passes_the_blank_row_between_paragraphs() -> None:
    flow = Flow(TEXTS, 60)
    assert steps.lines(flow, Row(0, 0), 2) == Anchor(1)
    assert steps.lines(flow, Row(1, 0), -2) == Anchor(0)


def test_upwards_the_start_of_this_paragraph_comes_first() -> None:
    flow = Flow(TEXTS, 12)
    assert flow.row(Anchor(0, 11)) == Row(0, 1)
    assert steps.paragraphs(flow, Anchor(0, 11), -1) == Anchor(0)
    assert steps.paragraphs(flow, Anchor(1), -1) == Anchor(0)
    assert steps.paragraphs(flow, Anchor(1), 5) == Anchor(2)
    assert steps.paragraphs(flow, Anchor(2, 14), 1) == Anchor(2, 14)


def test_the_ends() -> None:
    flow = Flow(TEXTS, 60)
    assert (steps.end(flow, -1), steps.end(flow, 1)) == (Anchor(0), Anchor(2, 14))


def test_sentences_go_on_in_the_next_paragraph_and_stop_at_the_ends() -> None:
    flow = Flow(TEXTS, 60)

    def step(anchor: Anchor, by: int) -> tuple[Anchor, Span | None] | None:
        return steps.sentence(flow, anchor, by, SENTENCES.__getitem__)

    assert step(Anchor(0), 1) == (Anchor(0, 11), Span(11, 22))
    assert step(Anchor(0, 11), 1) == (Anchor(1), Span(0, 6))
    assert step(Anchor(1), -1) == (Anchor(0, 11), Span(11, 22))
    assert step(Anchor(2, 8), 1) is None
    assert step(Anchor(0), -1) is None


def test_the_opposite_of_a_page_leads_back_to_the_letter() -> None:
    flow, trail = Flow([f"Line {number}." for number in range(40)], 60), steps.Trail()

    def page(here: Anchor, by: int) -> Anchor:
        return trail.lines(flow, here, by)

    places = [Anchor(3, 2)]
    for _ in range(12):  # on at the end, where there is no further page
        places.append(page(places[-1], 9))
    assert places.count(places[-1]) > 3
    passed = list(dict.fromkeys(places))
    while len(passed) > 1:
        assert page(passed.pop(), -9) == passed[-1]


def test_after_going_elsewhere_a_page_is_a_page() -> None:
    flow, trail = Flow([f"Line {number}." for number in range(40)], 60), steps.Trail()
    trail.lines(flow, Anchor(3, 2), 8)
    assert trail.lines(flow, Anchor(20), -8) == Anchor(16)


def test_a_page_that_moves_nothing_need_not_be_taken_back() -> None:
    flow, trail = Flow(["One.", "Two. Three."], 60), steps.Trail()
    assert trail.lines(flow, Anchor(1, 11), 8) == Anchor(1)  # the same line, from its beginning
    assert trail.lines(flow, Anchor(1), -2) == Anchor(0)


def test_a_sentence_further_stops_at_a_folded_run() -> None:
    flow = Flow(TEXTS, 60)
    flow.fold([True, False, False])
    assert steps.sentence(flow, Anchor(0, 11), 1, SENTENCES.__getitem__) == (Anchor(1), None)

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
    assert steps.paragraphs(flow, Row(0, 1), -1) == Anchor(0)
    assert steps.paragraphs(flow, Row(1, 0), -1) == Anchor(0)
    assert steps.paragraphs(flow, Row(1, 0), 5) == Anchor(2)


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


def test_a_sentence_further_stops_at_a_folded_run() -> None:
    flow = Flow(TEXTS, 60)
    flow.fold([True, False, False])
    assert steps.sentence(flow, Anchor(0, 11), 1, SENTENCES.__getitem__) == (Anchor(1), None)

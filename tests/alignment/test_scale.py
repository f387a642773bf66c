"""The way for long texts, on texts small enough to test: same links as looking at every cell, nothing left behind."""

from __future__ import annotations

import threading

import pytest
from benchmarks.alignment.child import as_returned, quality
from benchmarks.alignment.synthetic import Pair, make_family, make_pair

from sidebyside.alignment import align, batches, decision
from sidebyside.alignment.arrays import Floats
from sidebyside.alignment.cells.cells import Cells
from sidebyside.alignment.features import telling
from sidebyside.alignment.features.similarity import Measures
from sidebyside.errors import Cancelled
from sidebyside.model import Link, Place, Report


@pytest.fixture(scope="module")
def pair() -> Pair:
    return make_pair(150, 7)


def reports_of(pair: Pair) -> list[Report]:
    return [Report.from_paragraphs(pair.left), Report.from_paragraphs(pair.right)]


def places(links: tuple[Link, ...]) -> set[tuple[int, int]]:
    return {(link.left.paragraph, link.right.paragraph) for link in links}


def test_candidates_give_the_links_that_all_cells_give(pair: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    every = align(reports_of(pair))
    monkeypatch.setattr(batches, "CELLS", 0)
    few = align(reports_of(pair))
    assert places(few) == places(every) == set(pair.links)


def test_candidates_do_not_depend_on_the_order_of_the_reports(pair: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "CELLS", 0)
    one, other = reports_of(pair)
    turned = {(link.right.paragraph, link.left.paragraph, link.score) for link in align([other, one])}
    assert turned == {(link.left.paragraph, link.right.paragraph, link.score) for link in align([one, other])}


@pytest.mark.parametrize("count", [4, 9])
def test_many_reports_are_aligned_at_once_as_one_by_one(count: int, monkeypatch: pytest.MonkeyPatch) -> None:
    reports = [Report.from_paragraphs(texts) for texts in make_family(count, 30)]
    monkeypatch.setattr(batches, "CELLS", 0)
    together = {(link.left, link.right) for link in align(reports)}
    alone = set()
    for i in range(count):
        for j in range(i + 1, count):
            found = places(align([reports[i], reports[j]]))
            assert len(found) > 20  # nine in ten paragraphs stand in both of a pair
            alone |= {(Place(i, row), Place(j, col)) for row, col in found}
    assert len(together ^ alone) <= 0.01 * len(alone)


def test_batches_of_pairs_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    reports = [Report.from_paragraphs(texts) for texts in make_family(5, 30)]
    monkeypatch.setattr(batches, "CELLS", 0)
    monkeypatch.setattr(batches, "_ROWS", 10**9)
    once = align(reports)
    monkeypatch.setattr(batches, "_ROWS", 1)
    for one, other in zip(align(reports), once, strict=True):
        assert (one.left, one.right) == (other.left, other.right)
        assert one.score == pytest.approx(other.score, abs=2e-4)


def test_another_report_changes_nothing_between_two_short_ones() -> None:
    texts = make_family(4, 25)
    first = [Report.from_paragraphs(text) for text in texts[:2]]
    more = [*first, Report.from_paragraphs(texts[2]), Report.from_paragraphs(["Quite another story."] * 3 + texts[3])]
    alone = {(link.left, link.right, link.score) for link in align(first)}
    among = {(link.left, link.right, link.score) for link in align(more) if link.right.report == 1}
    assert alone == among


@pytest.mark.parametrize("stop", [0, 3, 8])
def test_cancelling_between_steps_leaves_no_thread(pair: Pair, stop: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "CELLS", 0)
    before = threading.active_count()
    calls = 0

    def progress(done: int, total: int, stage: str) -> None:
        nonlocal calls
        calls += 1
        if calls > stop:
            raise Cancelled

    with pytest.raises(Cancelled):
        align(reports_of(pair), progress)
    assert calls == stop + 1
    assert threading.active_count() == before


def test_progress_names_each_stage_in_order(pair: Pair) -> None:
    seen: list[tuple[int, int, str]] = []
    align(reports_of(pair), lambda *step: seen.append(step))
    stages = list(dict.fromkeys(stage for _, _, stage in seen))
    assert stages == ["reading words", "finding candidates", "counting words", "aligning"]
    assert [done for done, _, _ in seen] == sorted(done for done, _, _ in seen)


def test_synthetic_pairs_tell_the_truth_and_repeat() -> None:
    pair, again = make_pair(60, 5), make_pair(60, 5)
    assert pair == again
    assert pair != make_pair(60, 6)
    assert {row for row, _ in pair.links} < set(range(len(pair.left)))  # some paragraphs are dropped
    for row, col in pair.links:
        one, other = set(pair.left[row].lower().split()), set(pair.right[col].lower().split())
        assert len(one & other) > 0.3 * min(len(one), len(other))
    length = sum(len(text.split()) for text in pair.left) / len(pair.left)
    assert 70 < length < 90


def test_quality_takes_the_best_cut_of_a_peer() -> None:
    truth = {(0, 0), (1, 1)}
    found = [(0, 0, 0.9), (1, 1, 0.8), (2, 2, 0.1), (3, 3, 0.1)]
    assert quality(found, truth) == (1.0, 1.0, 1.0)
    assert as_returned(found, truth) == (0.5, 1.0, pytest.approx(2 / 3))
    assert quality([(5, 5, 1.0)], truth) == (0.0, 0.0, 0.0)


def test_long_paragraphs_are_told_as_short_ones_are(pair: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only pairs of sentences with words in common are kept of paragraphs of many sentences; nothing else differs."""
    dense = align(reports_of(pair))
    monkeypatch.setattr(telling, "_ROOM", -1)
    sparse = align(reports_of(pair))
    assert [(link.left, link.right) for link in sparse] == [(link.left, link.right) for link in dense]
    assert [link.score for link in sparse] == pytest.approx([link.score for link in dense], abs=2e-4)


def test_a_book_in_one_paragraph_is_linked_with_its_paragraphs(pair: Pair) -> None:
    book = Report.from_paragraphs([" ".join(pair.left)])
    links = align([book, Report.from_paragraphs(pair.left)])
    assert places(links) == {(0, number) for number in range(len(pair.left))}


def test_candidates_with_too_little_in_common_change_no_link(pair: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    looked_at: list[int] = []
    real = decision.decide

    def counted(cells: Cells, measures: Measures) -> Floats:
        looked_at.append(len(cells))
        return real(cells, measures)

    monkeypatch.setattr(decision, "decide", counted)
    monkeypatch.setattr(batches, "CELLS", 0)
    few = align(reports_of(pair))
    monkeypatch.setattr(batches, "LEAST", 0.0)
    every = align(reports_of(pair))
    assert places(few) == places(every)
    assert [link.score for link in few] == pytest.approx([link.score for link in every], abs=0.02)
    assert looked_at[0] < 0.7 * looked_at[1]

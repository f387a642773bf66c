"""What the process of a survey sends, and in which order."""

from __future__ import annotations

from typing import Any

import pytest
from tests.reader.opened import comparison

from sidebyside.comparison import Comparison
from sidebyside.model import Link, Place, Report
from sidebyside.reader.work import surveying
from sidebyside.reader.work.survey import Survey
from sidebyside.reader.work.surveying import PIECE, Surveying
from sidebyside.reader.work.surveyor import Taking
from sidebyside.reader.work.waiting import Waiting


def long_comparison(count: int = 120) -> Comparison:
    """Two reports that tell the same paragraph by paragraph; every third has another number, every fifth no partner."""
    left = [f"On day {n} the council met and {n + 20} people came to the hall." for n in range(count)]
    right = [
        f"On day {n} the council met and {n + (20 if n % 3 else 30)} people came to the hall." for n in range(count)
    ]
    links = [Link(Place(0, n), Place(1, n), 0.9) for n in range(count) if n % 5]
    return Comparison([Report.from_paragraphs(left), Report.from_paragraphs(right)], links)


def messages(given: Comparison, view: tuple[tuple[int, int, int], ...] = ()) -> list[tuple[Any, ...]]:
    sent: list[tuple[Any, ...]] = []
    Surveying(given, lambda *message: sent.append(message), lambda: view).run()
    return sent


def test_kinds_come_before_any_finding_and_are_those_of_the_end() -> None:
    for given in (comparison(), long_comparison()):
        sent = messages(given)
        names = [message[0] for message in sent]
        assert names == sorted(names, key=["kinds", "found", "entries", "whole"].index)
        early, late = Survey(given), Survey(given)
        for name, *parts in sent:
            if name == "kinds":
                early.know(*parts)
            elif name == "found":
                late.know(*parts[:3])
        assert late.kinds_complete
        for sure, known in zip(early.kinds, late.kinds, strict=True):
            assert all(kind in (None, whole) for kind, whole in zip(sure, known, strict=True))
        assert {kind for sure in early.kinds for kind in sure} >= {"divergent", "unique"}


def test_each_paragraph_is_looked_through_once_and_nothing_is_missed() -> None:
    given = long_comparison()
    for view in ((), ((0, 50, 58), (1, 110, 400)), ((7, 0, 3), (0, 90, 80), (1, -4, 2))):
        looked: list[tuple[int, int]] = []
        found: dict[Any, Any] = {}
        for name, *parts in messages(given, view):
            if name == "found":
                looked += [(parts[0], parts[1] + n) for n in range(len(parts[2]))]
                assert len(parts[2]) <= PIECE
                found |= parts[3]
        assert sorted(looked) == [(report, n) for report in (0, 1) for n in range(120)]
        whole = long_comparison()
        assert found == {(k.left, k.right): f for k in whole.links if (f := whole.findings_in(k))}
        assert found


def test_what_is_on_the_screen_comes_first() -> None:
    sent = messages(long_comparison(), ((1, 100, 105), (0, 60, 62)))
    for name in ("kinds", "found"):
        first = [(*message[1:3], len(message[3])) for message in sent if message[0] == name][:2]
        assert first == [(1, 100, 5), (0, 60, 2)], name
    names = [message[0] for message in sent]
    assert names[:5] == ["kinds", "kinds", "found", "found", "kinds"]
    assert names[5:] == sorted(names[5:], key=["kinds", "found", "entries", "whole"].index)


def test_it_follows_the_reader_about() -> None:
    places = iter([((0, 0, 2),), ((0, 0, 2),), ((1, 80, 83),)])
    last: tuple[tuple[int, int, int], ...] = ()

    def view() -> tuple[tuple[int, int, int], ...]:
        nonlocal last
        last = next(places, last)
        return last

    sent: list[tuple[Any, ...]] = []
    Surveying(long_comparison(), lambda *message: sent.append(message), view).run()
    assert [message[1:3] for message in sent if message[0] == "found"][:3] == [(0, 0), (1, 80), (0, 2)]


def test_equal_texts_are_shared_without_being_looked_through() -> None:
    text = "Eight firefighters were hurt."
    same = Comparison(
        [Report.from_paragraphs([text]), Report.from_paragraphs([text])], [Link(Place(0, 0), Place(1, 0), 1.0)]
    )
    assert messages(same)[0] == ("kinds", 0, 0, ["shared"])


def test_kinds_that_a_correction_does_not_change_are_kept() -> None:
    before = Survey(Waiting.of(long_comparison()))
    for name, *parts in messages(long_comparison()):
        if name == "kinds":
            before.know(*parts)
    changed = before.comparison.cut_link(Place(0, 6), Place(1, 6))
    after = Survey(Waiting.of(changed))
    after.inherit(before)
    for report in (0, 1):
        assert before.kinds[report][6] == "divergent"
        assert after.kinds[report][6] is None
        assert after.kinds[report][:6] == before.kinds[report][:6]
        assert after.kinds[report][7:] == before.kinds[report][7:]
    assert after.known == before.known - 2
    other = Survey(Waiting.of(before.comparison.with_folding(False)))
    other.inherit(before)
    assert other.known == 0


def test_ledgers_come_in_pieces_and_are_whole_in_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(surveying, "ENTRIES", 7)
    given, survey = long_comparison(), Survey(Waiting.of(long_comparison()))
    assert isinstance(survey.comparison, Waiting)
    taking = Taking(survey, survey.comparison)
    ends = [taking.take(message) for message in messages(given)]
    assert ends == [False] * (len(ends) - 1) + [True]
    pieces = [message[1] for message in messages(given) if message[0] == "entries"]
    assert len(pieces) > 3
    assert all(len(piece) <= 7 for piece in pieces)
    assert survey.comparison.entries == given.entries
    assert survey.comparison.coverage == given.coverage
    alone = Survey(given).run()
    assert survey.findings == alone.findings
    assert [survey.spots(report) for report in (0, 1)] == [alone.spots(report) for report in (0, 1)]
    assert survey.spots(0) == sorted(survey.spots(0))
    # A difference that came with its link is the same object in the ledger.
    there = {id(finding) for link in given.links for finding in survey.comparison.findings_in(link)}
    assert there
    assert there & {id(entry) for entry in survey.comparison.entries}


def test_a_correction_ends_the_sending_of_ledgers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(surveying, "ENTRIES", 7)
    sent: list[str] = []
    work = Surveying(
        long_comparison(),
        lambda name, *message: sent.append(name),
        lambda: (),
        lambda: sent.count("entries") == 2,
    )
    work.run()
    assert sent.count("entries") == 2
    assert "whole" not in sent


def test_what_has_arrived_is_told_once() -> None:
    given, survey = long_comparison(), Survey(Waiting.of(long_comparison()))
    assert isinstance(survey.comparison, Waiting)
    taking = Taking(survey, survey.comparison)
    assert survey.arrivals() == set()
    for message in messages(given):
        taking.take(message)
        if message[0] == "found":
            report, first, kinds, in_link = message[1:]
            arrived = survey.arrivals()
            assert {place for ends in in_link for place in ends} <= arrived
            looked = {Place(report, n) for n in range(first, first + len(kinds))}
            assert arrived <= looked | {place for ends in in_link for place in ends}
            assert survey.arrivals() == set()
    assert survey.arrivals() == set()

"""After a correction a survey goes on from what it knows, and comes to what a survey made anew comes to."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import sidebyside.reader.reading.session
from sidebyside.comparison import Comparison
from sidebyside.comparison.findings.detector import Gathered
from sidebyside.model import Link, Place, Report
from sidebyside.reader.reading.session import Session
from sidebyside.reader.work.packed import pack_links, pack_reports
from sidebyside.reader.work.survey import Survey
from sidebyside.reader.work.surveying import Correction, Surveying, View, survey
from sidebyside.reader.work.surveyor import Surveyor, Taking
from sidebyside.reader.work.waiting import Waiting

COUNT = 12


@pytest.fixture(autouse=True, scope="module")
def _every_report_is_large() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sidebyside.reader.reading.session, "LARGE", 3)
        yield


def reports(seed: int = 3) -> list[Report]:
    """Three reports that tell the same with other numbers, days, names and quotations here and there."""
    chance = random.Random(seed)
    written: list[list[str]] = [[], [], []]
    for number in range(COUNT):
        for texts in written:
            name = chance.choice(["Anna Becker", "Anna Becker", "Bruno Keller"])
            rain = chance.choice(["will", "will", "may", "will not"])
            road = chance.choice(["road", "road", "street", "rоad"])
            texts.append(
                f"On {number + 1} March {chance.choice([20, 20, 21]) + number} people walked the {road} to hall 7. "
                f"“The water {rain} rise by {number} feet,” said {name}. The colour of the houses is grey."
            )
    return [Report.from_paragraphs(texts) for texts in written]


def comparison() -> Comparison:
    links = [Link(Place(a, n), Place(b, n), 0.9) for n in range(COUNT) if n % 4 for a, b in ((0, 1), (0, 2), (1, 2))]
    return Comparison(reports(), links)


corrections = st.lists(
    st.tuples(
        st.sampled_from(["cut", "confirm", "make", "make", "undo", "redo", "fold"]),
        st.integers(0, 1000),
        st.integers(0, 1000),
    ),
    min_size=1,
    max_size=6,
)


def correct(session: Session, how: str, one: int, other: int) -> None:
    """Make one of the possible corrections of a kind."""
    now = session.comparison
    assert now is not None
    if how in ("cut", "confirm") and now.links:
        link = now.links[one % len(now.links)]
        session.corrected((now.cut_link if how == "cut" else now.confirm)(link.left, link.right), how)
    elif how == "make":
        left = Place(one % 2, one % COUNT)
        right = Place(left.report + 1, other % COUNT)
        if now.link_between(left, right) is None:
            session.corrected(now.make(left, right), how)
    elif how == "undo":
        session.undo()
    elif how == "redo":
        session.redo()
    elif how == "fold":
        session.fold(not session.folding)


def take(session: Session, sent: list[tuple[Any, ...]]) -> None:
    assert session.survey is not None
    assert isinstance(session.survey.comparison, Waiting)
    taking = Taking(session.survey, session.survey.comparison)
    for message in sent:
        taking.take(message)
    sent.clear()


def assert_as_made_anew(found: Survey) -> None:
    now = found.comparison
    anew = Comparison(now.reports, now.links, now.cut, now.notes).with_folding(now.folding)
    here = Survey(anew).run()
    assert now.entries == anew.entries
    assert found.findings == here.findings
    assert found.kinds == here.kinds
    assert found.kinds_complete
    assert now.coverage == anew.coverage
    for link in now.links:
        assert now.findings_in(link) == anew.findings_in(link)
    if now.folding:
        assert found.folds == here.folds


@settings(max_examples=12, deadline=None)
@given(corrections, st.lists(st.integers(0, 12), min_size=8, max_size=8))
def test_ledgers_after_corrections_are_those_made_anew(made: list[tuple[str, int, int]], lengths: list[int]) -> None:
    """Corrections come when the survey is whole, and at any time before."""
    whole = comparison()
    session = Session(whole.reports, Waiting.of(whole))
    sent: list[tuple[Any, ...]] = []
    steps = iter(lengths)
    left = next(steps)

    def due() -> bool:
        nonlocal left
        left -= 1
        return left < 0

    work = Surveying(Comparison(whole.reports, whole.links), lambda *m: sent.append(m), lambda: ((0, 4, 7),), due)
    work.run()
    take(session, sent)
    for number, step in enumerate(made):
        correct(session, *step)
        found = session.survey
        assert found is not None
        left = next(steps) if number < len(made) - 1 else 1000
        work.correct(found.comparison.links, found.comparison.notes, found.comparison.folding)
        work.take_as_sent([bytes(map(bool, kinds)) for kinds in found.kinds], found.looked)
        work.run()
        take(session, sent)
    assert session.survey is not None
    assert_as_made_anew(session.survey)


def test_only_what_a_correction_touches_is_looked_for_again(monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[tuple[Any, ...]] = []
    whole = comparison()
    session = Session(whole.reports, Waiting.of(whole))
    work = Surveying(Comparison(whole.reports, whole.links), lambda *m: sent.append(m), lambda: ())
    work.run()
    take(session, sent)
    compared: list[tuple[Place, Place]] = []
    rows = Gathered.rows

    def watched(self: Gathered, pair: Any, detectors: Any) -> Any:
        if (pair.left.place, pair.right.place) not in self._rows:
            compared.append((pair.left.place, pair.right.place))
        return rows(self, pair, detectors)

    monkeypatch.setattr(Gathered, "rows", watched)
    for how, new in (("make", [(Place(0, 0), Place(1, 8))]), ("undo", []), ("redo", []), ("cut", []), ("confirm", [])):
        compared.clear()
        correct(session, how, 0, 8)
        found = session.survey
        assert found is not None
        assert found.known >= found.total - 2
        work.correct(found.comparison.links, (), True)
        work.take_as_sent([bytes(map(bool, kinds)) for kinds in found.kinds], found.looked)
        work.run()
        assert compared == new
        again = {(parts[0], parts[1] + n) for name, *parts in sent if name == "found" for n in range(len(parts[2]))}
        assert 1 <= len(again) <= 2, how
        take(session, sent)
        assert_as_made_anew(found)


class Desk:
    """Gives corrections one after the other, and ends the work behind the last."""

    view: View = ()

    def __init__(self, *corrections: Correction) -> None:
        self._corrections = list(corrections)
        self.waits = False

    def next(self) -> Correction:
        if not self._corrections:
            raise EOFError
        return self._corrections.pop(0)


def test_the_messages_of_each_correction_follow_its_number() -> None:
    whole = comparison()
    fewer = whole.cut_link(whole.links[0].left, whole.links[0].right)
    wanted = [(pack_links(each.links), (), True) for each in (whole, fewer)]
    nothing = [bytes(COUNT)] * 3
    sent: list[tuple[Any, ...]] = []
    with pytest.raises(EOFError):
        survey(
            (4, pack_reports(whole.reports), wanted[0]),
            lambda *m: sent.append(m),
            Desk((7, wanted[1], nothing, nothing)),
        )
    assert [m for m in sent if m[0] == "turn"] == [("turn", 4), ("turn", 7)]
    second = sent.index(("turn", 7))
    for messages, each in ((sent[:second], whole), (sent[second:], fewer)):
        entries = [entry for message in messages if message[0] == "entries" for entry in message[1]]
        assert tuple(entries) == Comparison(each.reports, each.links).entries
        assert messages[-1][0] == "whole"


def test_one_process_goes_on_from_correction_to_correction() -> None:
    whole = comparison()
    session = Session(whole.reports, Waiting.of(whole))
    surveyor = Surveyor()
    processes = set()
    try:
        for how, stop in (("", 2), ("cut", 1), ("make", None), ("undo", None), ("fold", 1), ("fold", None)):
            correct(session, how, 5, 2)
            found = session.survey
            assert found is not None
            steps = surveyor.survey(found)
            for number, _ in enumerate(steps):
                if number == stop:
                    break  # given up
            steps.close()
            assert surveyor._conversation is not None
            processes.add(surveyor._conversation._process.pid)
        assert_as_made_anew(found)
        # Before the process has all it is given a correction starts another one.
        assert len(processes) <= 2
        surveyor._conversation.close()  # as if it had been killed
        correct(session, "cut", 1, 1)
        assert session.survey is not None
        for _ in surveyor.survey(session.survey):
            pass
        assert_as_made_anew(session.survey)
        last = surveyor._conversation
    finally:
        surveyor.close()
    assert last is not None
    assert last._process.poll() is not None
    assert list(surveyor.survey(Survey(Waiting.of(comparison())))) == []

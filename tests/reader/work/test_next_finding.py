"""`f` while findings are still coming: to the next one where all between are known, else as soon as they are."""

from __future__ import annotations

import threading
from collections.abc import Generator
from typing import Any

import pytest
from tests.reader.opened import Opener

import sidebyside.reader.reading.session
from sidebyside.comparison import Comparison
from sidebyside.model import Link, Place, Report
from sidebyside.reader.work import surveyor as module
from sidebyside.reader.work.survey import Survey
from sidebyside.reader.work.surveying import Surveying
from sidebyside.reader.work.waiting import Waiting

COUNT = 120


def comparison() -> Comparison:
    """Two reports of the same, every tenth paragraph with another number; every seventh has no partner."""
    left = [f"On day {n} the council met and {n + 20} people came to the old hall." for n in range(COUNT)]
    right = [
        f"On day {n} the council met and {n + (30 if n % 10 == 5 else 20)} people came to the new hall."
        for n in range(COUNT)
    ]
    links = [Link(Place(0, n), Place(1, n), 0.9) for n in range(COUNT) if n % 7]
    return Comparison([Report.from_paragraphs(left), Report.from_paragraphs(right)], links)


def look_through(survey: Survey, *paragraphs: range) -> None:
    """Give a survey the findings of these paragraphs of both reports."""
    whole = comparison()
    assert isinstance(survey.comparison, Waiting)
    for report in (0, 1):
        for run in paragraphs:
            for n in run:
                in_link = {(k.left, k.right): whole.findings_in(k) for k in whole.links_at(report, n)}
                survey.comparison.take(report, n, [whole.kind(report, n)], in_link)
                survey.look_through(report, n, [whole.kind(report, n)])


def test_it_goes_as_far_as_findings_have_come() -> None:
    survey = Survey(Waiting.of(comparison()))
    assert survey.next_known(Place(0, 50), -1, 1) == (Place(0, 50), None, None)
    look_through(survey, range(40, 60))
    place, span, finding = survey.next_known(Place(0, 50), -1, 1)
    assert place == Place(0, 55)
    assert span is not None
    assert finding is not None
    assert finding.type == "number"
    assert comparison().reports[0].paragraph(55)[span.start : span.end].startswith("75")
    assert survey.next_known(Place(0, 55), span.start, 1) == (Place(0, 60), None, None)
    assert survey.next_known(Place(0, 55), span.start, -1)[0] == Place(0, 45)
    assert survey.next_known(Place(0, 45), -1, -1) == (Place(0, 39), None, None)
    assert survey.next_known(Place(0, 45), span.start + 1, -1)[0] == Place(0, 45)
    assert survey.next_known(Place(0, 50), -1, 1, "date") == (Place(0, 60), None, None)
    survey.know(0, 60, ["unique", "shared"])  # neither has a finding
    assert survey.next_known(Place(0, 56), -1, 1) == (Place(0, 62), None, None)
    look_through(survey, range(60, COUNT))
    assert survey.next_known(Place(0, 56), -1, 1)[0] == Place(0, 65)
    assert survey.next_known(Place(0, 116), -1, 1) == (None, None, None)


def test_it_goes_where_it_would_go_at_the_end() -> None:
    early, late = Survey(Waiting.of(comparison())), Survey(comparison()).run()
    look_through(early, range(COUNT))
    for step in (1, -1):
        for report in (0, 1):
            for number in range(COUNT):
                then = late.next_finding(Place(report, number), -1, step)
                place, span, finding = early.next_known(Place(report, number), -1, step)
                assert (place.paragraph if place else None) == (then[0].paragraph if then else None)
                if then:
                    assert late.findings is not None
                    assert span == (then[0].start, then[0].end)
                    assert finding == late.findings[then[0].finding]


class Slow:
    """Surveys in this process, and sends no finding before it is allowed to."""

    allowed = threading.Event()

    def survey(self, survey: Survey) -> Generator[None, None, None]:
        sent: list[tuple[Any, ...]] = []
        whole = Comparison(survey.comparison.reports, survey.comparison.links)
        work = Surveying(whole, lambda *m: sent.append(m), lambda: survey.view + survey.awaited)
        work._due = lambda: any(m[0] == "found" for m in sent) and not self.allowed.is_set()
        while survey.findings is None:
            work.run()
            taking = module.Taking(survey, survey.comparison)  # type: ignore[arg-type]
            for message in sent:
                taking.take(message)
            sent.clear()
            work.take_as_sent([bytes(map(bool, kinds)) for kinds in survey.kinds], survey.looked)
            awaited = survey.awaited
            while not self.allowed.is_set() and survey.awaited == awaited:
                self.allowed.wait(0.01)
                yield
            yield

    def close(self) -> None:
        self.allowed.set()


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> type[Slow]:
    Slow.allowed.clear()
    monkeypatch.setattr(module, "Surveyor", Slow)
    monkeypatch.setattr(sidebyside.reader.reading.session, "LARGE", 3)
    return Slow


async def test_f_waits_for_no_more_than_it_needs(open_reader: Opener, slow: type[Slow]) -> None:
    async with open_reader(compared=comparison(), size=(120, 30), working=True) as reader:
        await reader.keys("f")
        await reader.until(lambda: reader.place == "A6")
        assert reader.message.startswith("finding · number: ")
        assert reader.screen.session.survey is not None
        assert reader.screen.session.survey.findings is None  # the rest is still to come
        await reader.keys("f")
        await reader.until(lambda: reader.place == "A16")
        await reader.keys("F")
        await reader.until(lambda: reader.place == "A6")
        slow.allowed.set()
        await reader.settle()
        await reader.press("f")
        assert reader.place == "A16"
        assert "2 of " in reader.message


async def test_it_says_from_where_on_it_looks(open_reader: Opener, monkeypatch: pytest.MonkeyPatch) -> None:
    class Silent(Slow):
        def survey(self, survey: Survey) -> Generator[None, None, None]:
            while not self.allowed.wait(0.01):
                yield

    Silent.allowed.clear()
    monkeypatch.setattr(module, "Surveyor", Silent)
    monkeypatch.setattr(sidebyside.reader.reading.session, "LARGE", 3)
    async with open_reader(compared=comparison(), size=(120, 30), working=True) as reader:
        survey = reader.screen.session.survey
        assert survey is not None
        await reader.keys("f")
        assert reader.message == "Looking on from A1 …"
        assert survey.awaited == ((0, 0, 25),)
        await reader.keys("j", "j")  # something else is done
        assert survey.awaited == ()
        assert reader.message == ""
        await reader.keys("F")
        assert reader.message.startswith("Looking on back from ")
        Silent.allowed.set()


async def test_what_was_found_before_it_was_given_up_is_listed_and_f_never_waits_for_nobody(
    open_reader: Opener, slow: type[Slow]
) -> None:
    async with open_reader(compared=comparison(), size=(120, 30), working=True) as reader:
        await reader.keys("f")
        await reader.until(lambda: reader.place == "A6")
        await reader.keys("3")
        assert reader.sees("Findings are being looked for…")
        await reader.keys("1", "escape")
        if not reader.screen.comparing.unfound:
            await reader.keys("escape")
        unfound = "Not all findings were looked for; R goes on."
        assert reader.screen.comparing.unfound == unfound
        await reader.keys("3")
        assert reader.message == unfound
        survey = reader.screen.session.survey
        assert survey is not None
        assert isinstance(survey.comparison, Waiting)
        known = survey.comparison.found_so_far()
        assert known
        assert set(known) < set(comparison().findings)
        assert reader.sees(f"differences {len(known)}+")
        assert reader.sees("A6 B6")
        await reader.keys("1", "G", "F", "F")
        while reader.message.startswith("finding"):
            await reader.keys("F")
        assert reader.message.startswith("No finding is known as far as A")
        assert reader.message.endswith(unfound)
        assert survey.awaited == ()

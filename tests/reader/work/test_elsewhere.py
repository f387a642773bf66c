"""A survey in a process of its own finds what one in this process finds, and ends when it is told to."""

from __future__ import annotations

from collections.abc import Generator
from itertools import count
from types import SimpleNamespace

import pytest
from tests.reader.opened import Opener, comparison, reports

import sidebyside.reader.reading.session
from sidebyside.comparison import compare
from sidebyside.errors import Cancelled
from sidebyside.model import Place
from sidebyside.reader.work import conversation as module
from sidebyside.reader.work import threads as work
from sidebyside.reader.work.elsewhere import BEGUN, READ, SCALE, compare_elsewhere
from sidebyside.reader.work.survey import Survey
from sidebyside.reader.work.surveyor import survey_elsewhere
from sidebyside.reader.work.waiting import Waiting


def test_the_same_is_found() -> None:
    there, here = Survey(Waiting.of(comparison())), Survey(comparison()).run()
    for _ in survey_elsewhere(there):
        pass
    assert there.kinds == here.kinds
    assert there.kinds_complete
    assert there.findings == here.findings
    assert there.comparison.entries == here.comparison.entries
    for link in here.comparison.links:
        assert there.comparison.findings_in(link) == here.comparison.findings_in(link)
    for report, whole in enumerate(reports()):
        for number in range(len(whole)):
            assert there.comparison.spans(report, number) == here.comparison.spans(report, number)
    assert there.folds == here.folds
    assert here.folds is not None
    assert sum(here.folds.values()) > 0
    assert there.count_of_kind("unique", Place(0, 2)) == here.count_of_kind("unique", Place(0, 2))


def test_the_same_comparison_is_made() -> None:
    told: list[tuple[int, int, str]] = []
    there = compare_elsewhere(reports(), lambda *step: told.append(step))
    here = compare(reports())
    assert there == here
    assert [link.score for link in there.links] == [link.score for link in here.links]
    assert [link.evidence for link in there.links] == [link.evidence for link in here.links]
    assert all(total == SCALE for _, total, _ in told)
    shares = [done for done, _, _ in told]
    assert shares == sorted(shares)
    assert {BEGUN, READ} <= set(shares)  # it moves while the process starts
    assert shares[-1] <= SCALE


def test_comparing_is_stopped_from_its_progress() -> None:
    def stop(done: int, total: int, stage: str) -> None:
        raise Cancelled("enough")

    with pytest.raises(Cancelled):
        compare_elsewhere(reports(), stop)


def test_closing_ends_the_process() -> None:
    steps = survey_elsewhere(Survey(Waiting.of(comparison())))
    next(steps)
    steps.close()  # returns: the process was ended and waited for


@pytest.mark.parametrize("code", ["import sys; sys.exit(3)", "print('what?')", "raise SystemExit"])
def test_a_process_that_ends_early_is_an_error(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    monkeypatch.setattr(module, "COMMAND", ("-c", code))
    with pytest.raises(RuntimeError, match="ended early"):
        for _ in survey_elsewhere(Survey(Waiting.of(comparison()))):
            pass


def test_an_error_there_is_told_here() -> None:
    broken = Waiting(reports(), comparison().links)
    broken.reports = ()  # whose paragraphs the links would join
    with pytest.raises(RuntimeError, match="IndexError"):
        for _ in survey_elsewhere(Survey(broken)):
            pass


def test_the_process_is_told_what_is_on_the_screen() -> None:
    program = """
import pickle, sys, threading
from sidebyside.reader.work.elsewhere import _Listening, _send
_, (turn, _, _) = pickle.load(sys.stdin.buffer)
listening = _Listening()
listening.start()
_send("turn", turn)
while listening.view != ((1, 2, 3),):
    threading.Event().wait(0.01)
_send("kinds", 0, 0, ["unique"])
threading.Event().wait()
"""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "COMMAND", ("-c", program))
        survey = Survey(Waiting.of(comparison()))
        views = iter([(), ((0, 1, 2),), ((0, 1, 2),)])
        for _ in survey_elsewhere(survey):
            survey.view = next(views, ((1, 2, 3),))
            if survey.known:
                break
        assert survey.kinds[0][0] == "unique"


async def test_the_reader_tells_what_is_on_the_screen(open_reader: Opener) -> None:
    async with open_reader(size=(120, 12)) as reader:
        survey = reader.screen.session.survey
        assert survey is not None
        assert [view[0] for view in survey.view] == [0, 1, 2]
        before = survey.view
        await reader.press("G")
        assert survey.view != before
        assert survey.view[0][2] == 5


async def test_the_reader_surveys_large_reports_elsewhere(open_reader: Opener, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sidebyside.reader.reading.session, "LARGE", 3)
    async with open_reader() as reader:
        survey = reader.screen.session.survey
        assert survey is not None
        assert survey.findings is not None
        await reader.press("p", "A", "4", "enter", "x")
        again = reader.screen.session.survey
        assert again is not None
        assert again is not survey
        assert again.kinds[0][3] == "unique"
        folds = again.folds
        await reader.press("equals_sign")
        assert reader.screen.session.survey is not again
        assert reader.screen.session.survey is not None
        assert reader.screen.session.survey.folds == folds
        assert reader.sees("trivial differences shown")


def test_what_is_saved_has_all_findings_whether_they_have_arrived_or_not() -> None:
    plain = comparison()
    early = Waiting.of(plain).whole()
    assert type(early) is not Waiting
    assert early.entries == plain.entries
    late = Survey(Waiting.of(comparison()))
    for _ in survey_elsewhere(late):
        pass
    assert isinstance(late.comparison, Waiting)
    assert late.comparison.whole() is late.comparison
    for link in plain.links:
        assert late.comparison.findings_in(link) == plain.findings_in(link)


def test_no_kind_is_kept_that_was_told_without_findings() -> None:
    waiting = Waiting.of(comparison())
    survey = Survey(waiting)
    survey.kind(0, 1)
    assert survey.kinds[0][1] is None
    assert survey.known == 0
    survey.know(0, 1, ["divergent"])
    assert survey.kind(0, 1) == "divergent"


def test_the_screen_is_told_of_news_only(monkeypatch: pytest.MonkeyPatch) -> None:
    moments = count()  # time enough between any two
    monkeypatch.setattr(work, "time", SimpleNamespace(monotonic=lambda: next(moments), sleep=lambda seconds: None))
    monkeypatch.setattr(work, "get_current_worker", lambda: SimpleNamespace(is_cancelled=False))
    survey = Survey(Waiting.of(comparison()))

    def steps(survey: Survey) -> Generator[None, None, None]:
        for number in range(60):  # one in twenty brings something
            if number % 20 == 10:
                survey.know(0, number // 20, ["unique"])
            yield

    told: list[tuple[int, bool]] = []
    screen = SimpleNamespace(post_message=lambda message: told.append((message.survey.known, message.complete)))
    working = work.Work(screen)  # type: ignore[arg-type]
    working._surveyor = SimpleNamespace(survey=steps)  # type: ignore[assignment]
    working._survey(survey)
    assert told == [(1, False), (2, False), (3, False), (3, True)]

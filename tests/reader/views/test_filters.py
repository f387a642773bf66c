"""Which paragraphs a filter lets through, and how often that is worked out."""

from __future__ import annotations

from tests.reader.opened import comparison

from sidebyside.model import FINDING_TYPES, KINDS, Place
from sidebyside.reader.reading.session import Session
from sidebyside.reader.views.filters import FINDING, MARK, Filter
from sidebyside.reader.work.survey import Survey


def opened() -> Session:
    session = Session(comparison().reports, comparison())
    assert session.survey is not None
    session.survey.run()
    return session


def everywhere(session: Session) -> list[Place]:
    return [Place(report, number) for report, whole in enumerate(session.reports) for number in range(len(whole))]


def test_kinds_findings_and_words_let_their_paragraphs_through() -> None:
    session = opened()
    survey = session.survey
    assert survey is not None
    assert survey.findings
    for kind in KINDS:
        passing = {place for place in everywhere(session) if Filter(kind, session).wants(place)}
        assert passing == {place for place in everywhere(session) if survey.kind(*place) == kind}
        assert Filter(kind, session).count() == len(passing)
    for name in (FINDING, *FINDING_TYPES):
        expected = {
            Place(side.report, side.paragraph)
            for finding in survey.findings
            if name in (FINDING, finding.type)
            for side in finding.sides
        }
        assert {place for place in everywhere(session) if Filter(name, session).wants(place)} == expected
    assert {str(place) for place in everywhere(session) if Filter("MAYOR said", session).wants(place)} == {"B2"}


def test_what_is_not_known_passes_until_it_is() -> None:
    session = opened()
    assert session.comparison is not None
    session.survey = Survey(session.comparison)
    kinds, findings = Filter("unique", session), Filter("number", session)
    assert kinds.count() == findings.count() == len(everywhere(session))
    session.survey.know(0, 0, ["shared"])
    assert not kinds.wants(Place(0, 0))
    assert kinds.wants(Place(0, 1))
    session.survey.run()
    assert kinds.count() < len(everywhere(session))
    assert findings.count() < len(everywhere(session))


def test_marks_pass_as_they_are_now() -> None:
    session = opened()
    marked = Filter(MARK, session)
    assert marked.count() == 0
    session.toggle_mark()
    assert [place for place in everywhere(session) if marked.wants(place)] == [session.place]
    session.toggle_mark()
    assert marked.count() == 0


def test_what_passes_is_worked_out_once_as_long_as_nothing_more_is_known() -> None:
    session = opened()
    assert session.survey is not None
    for name in ("divergent", "number", "harbour"):
        chosen = Filter(name, session)
        first = chosen.wanted()
        for place in everywhere(session):
            chosen.wants(place)
        assert chosen.count() == sum(map(sum, first))
        for finding in session.survey.findings or ():
            chosen.wants_finding(finding)
        assert chosen.wanted() is first

"""What the reader keeps is bounded, and what was given is not lost by it."""

from __future__ import annotations

import pytest
from tests.reader.opened import comparison

from sidebyside.model import Place, Report
from sidebyside.reader.reading.texts import Texts
from sidebyside.reader.room import make_room
from sidebyside.reader.views import highlights as marks
from sidebyside.reader.views.highlights import Highlights
from sidebyside.reader.work import waiting as module
from sidebyside.reader.work.waiting import Waiting


def test_the_oldest_quarter_goes() -> None:
    kept = dict.fromkeys(range(8))
    make_room(kept, 9)
    assert list(kept) == list(range(8))
    make_room(kept, 8)
    assert list(kept) == list(range(2, 8))
    one = {"only": 1}
    make_room(one, 1)
    assert not one


def test_findings_that_were_given_stay_however_much_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "KEPT", 2)
    whole = comparison()
    waiting = Waiting.of(comparison())
    found = {(link.left, link.right): whole.findings_in(link) for link in whole.links}
    assert any(found.values())
    waiting.take(0, 0, [], found)
    for _ in range(2):
        for report, each in enumerate(whole.reports):
            for number in range(len(each)):
                assert waiting.spans(report, number) == whole.spans(report, number)
                assert len(waiting._words) <= 2
    for link in whole.links:
        assert waiting.findings_in(link) == whole.findings_in(link)


def test_the_marks_looked_at_last_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(marks, "KEPT", 4)
    highlights = Highlights(comparison())
    first, second, *others = [Place(0, number) for number in range(len(highlights.comparison.reports[0]))]
    before = highlights.mark(first)
    highlights.mark(second)
    for place in [*others, *others][:3]:
        highlights.known(first)
        highlights.mark(place)
    assert highlights.known(first) is before
    assert highlights.known(second) is None
    assert highlights.mark(second).kind == highlights.comparison.kind(*second)


def test_texts_are_those_of_the_report() -> None:
    report = Report("Eins.\n\nZwei – drei.\n\n", Report.from_paragraphs(["Eins.", "Zwei – drei."]).paragraphs)
    texts = Texts(report)
    assert tuple(texts) == report.texts
    assert len(texts) == 2
    assert [texts[0], texts[-1]] == ["Eins.", "Zwei – drei."]
    assert texts[:1] == ["Eins."]
    assert not Texts(Report("", ()))
    with pytest.raises(IndexError):
        texts[2]

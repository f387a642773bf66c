"""Long reports: of their paragraphs only some are kept as the detectors read them, and nothing found changes."""

from __future__ import annotations

from pathlib import Path

import pytest

import sidebyside
from sidebyside.comparison import Comparison
from sidebyside.comparison.findings import reading

SEEDS = sorted((Path(__file__).parents[3] / "seeds").glob("*.txt"))


@pytest.mark.parametrize("kept", [1, 3])
def test_what_is_kept_changes_no_finding(monkeypatch: pytest.MonkeyPatch, kept: int) -> None:
    known = sidebyside.compare([sidebyside.load(path) for path in SEEDS])
    monkeypatch.setattr(reading, "KEPT", 4)  # the seeds are long reports then
    monkeypatch.setattr(reading, "KEPT_OF_LONG", kept)
    anew = Comparison(known.reports, known.links)
    assert [anew.findings_in(link) for link in anew.links] == [known.findings_in(link) for link in known.links]
    assert anew.entries == known.entries
    assert known.entries
    assert all(len(whole._paragraphs) <= kept for whole in anew.readings)


def test_words_let_go_come_back_the_same() -> None:
    known = sidebyside.compare([sidebyside.load(path) for path in SEEDS])
    before = [known.spans(report, number) for report, whole in enumerate(known.reports) for number in range(len(whole))]
    known.forget_words()
    assert not known._words
    again = [known.spans(report, number) for report, whole in enumerate(known.reports) for number in range(len(whole))]
    assert again == before

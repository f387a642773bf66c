"""What the list of filters says while kinds and findings are still coming."""

from __future__ import annotations

import pytest
from tests.reader.opened import Opened, Opener, reports

import sidebyside.reader.reading.session
from sidebyside.model import KINDS, Finding, Side
from sidebyside.reader.screens.picker import Picker
from sidebyside.reader.work.threads import Surveyed, Work


@pytest.fixture
def nobody_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    """All reports count as long, and what is found comes when the test says so."""
    monkeypatch.setattr(sidebyside.reader.reading.session, "LARGE", 3)
    monkeypatch.setattr(Work, "survey", lambda self, survey: None)


def listed(reader: Opened) -> dict[str, str]:
    """What stands beside each entry of the list."""
    picker = reader.app.screen
    assert isinstance(picker, Picker)
    return {choice.value: choice.aside for choice in picker._shown}


async def come(reader: Opened, *, complete: bool) -> None:
    survey = reader.screen.session.survey
    assert survey is not None
    reader.screen.post_message(Surveyed(survey, complete))
    await reader.messages()


async def test_before_the_comparison_nothing_is_counted(open_reader: Opener, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Work, "compare", lambda self, reports, again=False: None)
    async with open_reader(reports()) as reader:
        await reader.keys("ampersand")
        assert listed(reader) == {
            "everything": "11",
            **dict.fromkeys((*KINDS, "finding"), "not known yet"),
        }
        assert reader.sees("not known yet")


@pytest.mark.usefixtures("nobody_looks")
async def test_the_list_follows_what_becomes_known(open_reader: Opener) -> None:
    async with open_reader() as reader:
        survey = reader.screen.session.survey
        assert survey is not None
        survey.know(0, 0, ["divergent", "divergent"])
        await reader.keys("ampersand")
        assert listed(reader) == {
            "everything": "11", "shared": "0+", "divergent": "2+", "unique": "0+", "finding": "not known yet",
        }  # fmt: skip
        await reader.keys("down", "down", "down")
        survey.know(0, 2, ["unique"])
        await come(reader, complete=False)
        assert listed(reader)["unique"] == "1+"
        picker = reader.app.screen
        assert isinstance(picker, Picker)
        assert picker.highlighted is not None
        assert picker.highlighted.value == "unique"  # the cursor stays
        for report in range(3):
            survey.know(report, 0, [survey.comparison.kind(report, n) for n in range(len(survey.kinds[report]))])
        await come(reader, complete=False)
        assert not any("+" in aside for aside in listed(reader).values())
        survey.findings = (Finding("number", "differs", "8 / 9", (Side(0, 1, 0, 1, "8"), Side(1, 1, 0, 1, "9"))),)
        await come(reader, complete=True)
        assert listed(reader)["number"] == "1"
        assert listed(reader)["finding"] == "2"
        assert picker.highlighted.value == "unique"


@pytest.mark.usefixtures("nobody_looks")
async def test_no_number_is_told_that_is_not_known(open_reader: Opener) -> None:
    async with open_reader() as reader:
        survey = reader.screen.session.survey
        assert survey is not None
        survey.know(0, 0, ["divergent"])
        await reader.keys("ampersand", *"unique", "enter")
        assert reader.message == "What is not known yet is shown, too; Enter opens a fold, Esc shows everything"
        for report in range(3):
            survey.know(report, 0, [survey.comparison.kind(report, n) for n in range(len(survey.kinds[report]))])
        await come(reader, complete=True)
        unique = sum(kinds.count("unique") for kinds in survey.kinds)
        assert reader.message == f"{unique} paragraphs; Enter opens a fold, Esc shows everything"
        await reader.keys("escape")
        assert reader.screen.session.filter is None

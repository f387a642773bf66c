"""Copies may be cut, headed and datelined anew; what differs in substance is not stacked away."""

from __future__ import annotations

import pytest
from tests.loading.prose import paragraphs

from sidebyside import Report
from sidebyside.loading import stacks

STORY = [
    "ORVANE — Eleven people died when the Carrow dam burst early on Tuesday, Governor Breszka said.",
    "Engineers had called the wall sound only in March. The valley below was evacuated within an hour, he added.",
    "“We did not expect this,” the mayor, Ilse Marsh, told reporters. Some 370 people could still be missing.",
]
REST = paragraphs(14)


def stacked(old: str, new: str) -> bool:
    text = "\n".join(STORY)
    assert old in text
    reports = [Report.from_paragraphs([*story, *REST]) for story in (STORY, text.replace(old, new).split("\n"))]
    return len(stacks(reports)) == 1


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Eleven people", "Forty people"),
        ("Eleven people", "40 people"),
        ("370", "37"),
        ("on Tuesday", "on Monday"),
        ("Governor Breszka", "Minister Dorn"),
        ("wall sound", "wall unsound"),
        ("did not expect", "did expect"),
        ("could still be", "are still"),
    ],
)
def test_what_differs_in_substance_is_another_report(old: str, new: str) -> None:
    assert not stacked(old, new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Eleven people", "11 people"),
        ("ORVANE — ", ""),
        ("ORVANE — ", "ORVANE, 14 May (Valley Post) – "),
        ("told reporters", "said"),
        (" The valley below was evacuated within an hour, he added.", ""),
        ("early on Tuesday, ", "early on Tues., "),
        ("“We did", '"We did'),
    ],
)
def test_what_papers_do_to_a_wire_story_leaves_it_a_copy(old: str, new: str) -> None:
    assert stacked(old, new)

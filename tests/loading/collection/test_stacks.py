"""Copies of wire stories are stacked; different reports of one event are not."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.loading.prose import paragraphs

from sidebyside import Report, load
from sidebyside.loading import Stack, stacks
from sidebyside.loading.collection import copies

SEEDS = Path(__file__).parents[3] / "seeds"


def report(texts: list[str], *roles: str) -> Report:
    return Report.from_paragraphs(texts, roles=[*roles, *["text"] * (len(texts) - len(roles))])  # type: ignore[list-item]


def members(reports: list[Report]) -> list[tuple[int, ...]]:
    return [stack.members for stack in stacks(reports)]


def test_copies_with_another_head_and_tail_are_one_stack() -> None:
    story = paragraphs(12)
    copies = [
        report(story),
        report(["Harbour bridge to stay closed", *story[:11]], "heading"),
        report([*story, "Follow us on Facebook for more of this and that and the other."]),
        report([text.replace("Friday", "Fri.") for text in story]),
    ]
    other = report(paragraphs(12, seed=99))
    assert members([copies[0], other, *copies[1:]]) == [(0, 2, 3, 4), (1,)]
    assert str(stacks(copies)[0]) == "same text, 4 copies"
    assert str(Stack((3,))) == ""


def test_two_reports_of_one_event_are_not_copies() -> None:
    assert members([load(path) for path in sorted(SEEDS.glob("*.txt"))]) == [(0,), (1,)]


def test_case_marks_and_boilerplate_do_not_count() -> None:
    one = report(["The Mayor spoke for 8 minutes; nobody listened.", "Join our channel"], "text", "boilerplate")
    two = report(["the mayor spoke for 8 minutes, nobody listened"])
    assert members([one, two]) == [(0, 1)]


def test_short_and_empty_texts() -> None:
    assert members([]) == []
    assert members([report(["Yes."]), report(["No."]), report(["yes"])]) == [(0, 2), (1,)]
    assert members([report(["…"]), report(["!"])]) == [(0,), (1,)]


def test_five_hundred_copies() -> None:
    story = paragraphs(20)
    assert members([report(story)] * 500) == [tuple(range(500))]


def test_reports_that_share_passages_are_not_compared_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two thousand reports of one event took minutes."""
    stock = paragraphs(40, seed=2)
    reports = [Report.from_paragraphs([stock[(number * step) % 40] for step in (1, 3, 7)]) for number in range(40)]
    compared: list[int] = []
    real = copies._alike

    def alike(left: tuple[int, ...], right: tuple[int, ...]) -> float:
        compared.append(1)
        return real(left, right)

    monkeypatch.setattr(copies, "_alike", alike)
    assert len(stacks(reports)) > 30
    assert len(compared) < 10

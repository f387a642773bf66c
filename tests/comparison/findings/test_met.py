"""What both linked paragraphs have is told by one report alone in no ledger, whatever else the detectors make of it."""

import pytest
from tests.comparison.findings.pairs import check_spans, compared, rows

from sidebyside.model import FindingType


def alone(left: str, right: str) -> list[tuple[str, str]]:
    comparison = compared(left, right)
    check_spans(comparison)
    return [(e.type, e.sides[0].text) for e in comparison.entries if len(e.sides) == 1]


@pytest.mark.parametrize(
    ("type", "left", "right", "row"),
    [
        ("negation", "“We do not yet know why she went over,” Marsh told reporters at the quay.",
         "“We do not yet know why she went over,” Marsh told reporters at the harbour.", ("agree", "not", "not")),
        ("attribution", "About 30 tonnes may have leaked, according to the environment agency, which laid booms.",
         "Around 30 tonnes have leaked, the environment agency said.",
         ("same source", "the environment agency", "the environment agency")),
        ("date", "Rescuers had pulled 148 survivors from the water by noon, he said.",
         "Rescuers had pulled 148 survivors from the water by midday, he said.", ("agree", "noon", "midday")),
        ("characters", "The mayor\u200b said that 12 arrests were made.",
         "The mayor\u200b said 12 arrests had been made.",
         ("agree", "mayor\u200b", "mayor\u200b")),
    ],
)  # fmt: skip
def test_what_both_have_is_in_both(type: FindingType, left: str, right: str, row: tuple[str, ...]) -> None:
    comparison = compared(left, right)
    check_spans(comparison)
    assert rows(comparison, type) == [row]
    assert [e for e in comparison.ledger(type) if len(e.sides) == 1] == []


def test_a_copy_has_nothing_that_one_report_alone_tells() -> None:
    text = (
        "“We do not yet know why she went over,” Marsh said. Rain had not come by midday, police said, and 12 people, "
        "the mayor\u200b said, may not have known that nobody would be there in 2019."
    )
    assert alone(text, text) == []


def test_the_same_word_of_another_statement_is_no_agreement() -> None:
    comparison = compared("Lund was not at home, police said.", "Lund was at home but did not answer, police said.")
    assert ("agree", "not", "not") not in rows(comparison, "negation")


def test_noon_is_no_other_part_of_the_day() -> None:
    assert rows(compared("The bell rang at noon in Molde.", "The bell rang in the evening in Molde."), "date") == []
    assert rows(compared("The bell rang at 3 p.m. in Molde.", "The bell rang at midday in Molde."), "date") == []

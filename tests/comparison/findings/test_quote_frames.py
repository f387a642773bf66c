"""Short quotations: cut at the heart, one word changed, or other words where all around them is the same."""

import pytest
from tests.comparison.findings.pairs import compared, differing

from sidebyside import Report, compare
from sidebyside.model import TOLD_BY, Finding


def quotes(left: str, right: str, language: str = "en") -> list[Finding]:
    return differing(compared(left, right, language=language), "quote")


@pytest.mark.parametrize(
    ("left", "right", "grade", "remark"),
    [
        ("He called it “a very grave and terrible mistake”.", "He called it “a terrible mistake”.",
         "cut silently", ("cut from B", "very grave and")),
        ("He called it “a complete disgrace”.", "He called it “a disgrace”.",
         "cut silently", ("cut from B", "complete")),
        ("“We are tired but not beaten,” the captain said.", "“We are beaten,” the captain said.",
         "cut silently", ("negation", "not")),
        ("The judge called it “cruel, planned and utterly senseless”.", "The judge called it “cruel and senseless”.",
         "cut silently", ("cut from B", "planned")),
        ("“I regret nothing,” he said.", "“I regret everything,” he said.",
         "reworded inside the marks", ("reworded A / B", "nothing / everything")),
        ("“Go home,” she told the crowd.", "“Stay home,” she told the crowd.",
         "reworded inside the marks", ("reworded A / B", "Go / Stay")),
        ("He called the ruling “a disgrace”.", "He called the ruling “a scandal”.",
         "reworded inside the marks", ("reworded A / B", "a disgrace / a scandal")),
    ],
)  # fmt: skip
def test_short_quotations_meet(left: str, right: str, grade: str, remark: tuple[str, str]) -> None:
    found = quotes(left, right)
    assert [row.grade for row in found] == [grade]
    assert remark in found[0].detail


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("“We will rebuild [the town] together,” the mayor said.", "“We will rebuild it together,” the mayor said."),
        ("“[The minister] lied to us all,” Berg said.", "“He lied to us all,” Berg said."),
        ("“We never left,” Lund said of the flood.", "“They knew it,” Lund said of the flood."),
        ("Lund spoke of “fear” and of the long winter.", "The crowd spoke of “hope” on the square of the town."),
    ],
)
def test_no_alarm(left: str, right: str) -> None:
    assert quotes(left, right) == []


def test_a_change_inside_the_marks_is_told_once() -> None:
    comparison = compared("“We lost 40 men that night,” Lund said.", "“We lost 60 men that night,” Lund said.")
    assert [finding.type for finding in comparison.findings] == ["quote"]
    (number,) = (row for row in comparison.ledger("number") if len(row.sides) == 2)
    assert (TOLD_BY, "quote") in number.detail
    comparison = compared("“We will not sign the deal,” Lund said.", "“We will sign the deal,” Lund said.")
    assert [finding.type for finding in comparison.findings] == ["quote"]
    assert [finding.type for finding in comparison.findings_in(comparison.links[0])] == ["quote"]


def test_another_source_is_told_once() -> None:
    same_title = compared("Mayor Eva Lund said the bridge was safe.", "Mayor Ana Ruiz said the bridge was safe.")
    assert [finding.type for finding in same_title.findings] == ["name"]
    person = compared("“We will not leave our homes,” said Ana Ruiz.", "“We will not leave our homes,” said Ivo Berg.")
    assert [finding.type for finding in person.findings] == ["attribution"]
    body = compared("The fire brigade said the roof fell in.", "Residents said the roof fell in.")
    assert [finding.type for finding in body.findings] == ["attribution"]


def test_titles_of_works_are_names() -> None:
    comparison = compared("Her film “The Long Winter” opened in May.", "Her film “The Short Summer” opened in May.")
    assert [finding.type for finding in comparison.findings] == ["name"]


def test_a_look_alike_inside_the_marks_is_told_by_the_characters() -> None:
    comparison = compared("“The harbour is safe,” said Lund.", "“The hаrbour is safe,” said Lund.")
    assert [finding.type for finding in comparison.findings] == ["characters"]


SPEECH = [
    "Lund spoke at length about the dam above Bergen and its keepers on Monday.",
    "“The dam was built by our grandfathers, and it was built well.",
    "“But nobody has repaired it since, and nobody will.”",
]


def test_a_quotation_over_paragraphs_is_one_row() -> None:
    whole = (
        "“The dam was built by our grandfathers, and it was built well. "
        "But nobody has repaired it since, and nobody will,”"
    )
    reports = [Report.from_paragraphs(SPEECH), Report.from_paragraphs([SPEECH[0], f"{whole} she said."])]
    (row,) = compare(reports).ledger("quote")
    assert row.grade == "identical"
    assert [(side.report, side.paragraph) for side in row.sides] == [(0, 1), (0, 2), (1, 1)]


def test_a_cut_across_paragraphs_is_a_cut() -> None:
    shorter = "“The dam was built by our grandfathers. But nobody has repaired it since, and nobody will,” she said."
    reports = [Report.from_paragraphs(SPEECH), Report.from_paragraphs([SPEECH[0], shorter])]
    comparison = compare(reports)
    (row,) = comparison.findings
    assert (row.type, row.grade) == ("quote", "cut silently")
    assert ("cut from B", "and it was built well") in row.detail
    for link in comparison.links:
        for finding in comparison.findings_in(link):
            assert set(finding.sides) <= set(row.sides)
            assert {(side.report, side.paragraph) for side in finding.sides} <= {tuple(link.left), tuple(link.right)}


def test_a_cut_slides_to_where_it_is_marked() -> None:
    comparison = compared(
        "“The fish are not starving, but they are eating differently,” she said.",
        "“The fish … are eating differently,” she said.",
    )
    (row,) = (row for row in comparison.ledger("quote") if len(row.sides) == 2)
    assert row.grade == "cut with ellipsis"
    assert ("negation", "not") in row.detail


def test_the_speaker_of_the_next_sentence_is_not_this_ones() -> None:
    comparison = compared(
        "The leader told parliament she would go “with regret but without bitterness”. The speaker, Anton Weiss, said "
        "elections would be held within sixty days.",
        "She would go “with regret but without bitterness”, Brandt told parliament. Elections will follow within sixty "
        "days, according to the speaker, Anton Weiss.",
    )
    assert comparison.findings == ()

"""The survey: kinds and findings of a whole comparison, counted and found in order."""

from __future__ import annotations

from dataclasses import replace

from sidebyside.comparison import Comparison, compare
from sidebyside.model import Finding, Place, Report, Side
from sidebyside.reader.work.survey import Survey

REPORTS = [
    Report.from_paragraphs(
        [
            "The mayor of Springfield resigned on Monday after the fire.",
            "A giraffe escaped from the zoo near the harbour.",
            "Eight firefighters were hurt when the old roof collapsed suddenly.",
        ]
    ),
    Report.from_paragraphs(
        [
            "The mayor of Springfield resigned on Monday after the fire.",
            "Eight firefighters were badly hurt when the old roof collapsed suddenly.",
        ]
    ),
]


class Fixed(Comparison):
    """A comparison with findings of its own, so that this test does not depend on the detectors."""

    @property
    def findings(self) -> tuple[Finding, ...]:  # type: ignore[override]
        def finding(type: str, *sides: Side) -> Finding:
            return Finding(type, "differs", "words", sides)  # type: ignore[arg-type]

        return (
            finding("number", Side(0, 0, 4, 9, "mayor"), Side(1, 0, 4, 9, "mayor")),
            finding("hedge", Side(0, 2, 6, 18, "firefighters"), Side(1, 1, 24, 29, "badly")),
            finding("number", Side(0, 2, 0, 5, "Eight"), Side(1, 1, 0, 5, "Eight")),
        )


def survey() -> Survey:
    whole = compare(REPORTS)
    return Survey(Fixed(whole.reports, whole.links))


def test_kinds_are_those_of_the_comparison() -> None:
    found = survey().run()
    assert found.kinds_complete
    for report, kinds in enumerate(found.kinds):
        assert kinds == [found.comparison.kind(report, number) for number in range(len(kinds))]
    assert found.kinds[0][1] == "unique"


def test_counts_grow_and_say_so() -> None:
    found = survey()
    assert not found.count_of_kind("unique", Place(0, 0)).complete
    found.run()
    assert str(found.count_of_kind("unique", Place(0, 1))) == "1 of 1"


def test_no_number_is_told_as_long_as_more_may_come_before() -> None:
    found = survey()
    found.know(0, 1, ["unique"])
    assert str(found.count_of_kind("unique", Place(0, 1))) == "one of 1+"
    found.know(0, 0, ["shared"])
    assert str(found.count_of_kind("unique", Place(0, 1))) == "1 of 1+"  # none can come before it any more


def test_next_looks_further_by_itself() -> None:
    found = survey()
    assert found.next_of_kind("unique", Place(0, 0), 1) == Place(0, 1)
    assert found.next_of_kind("unique", Place(0, 1), 1) is None
    assert found.next_of_kind("unique", Place(0, 2), -1) == Place(0, 1)


def test_findings_in_order_of_their_place() -> None:
    found = survey()
    assert found.next_finding(Place(0, 0), -1, 1) is None  # not known yet
    found.run()
    step = found.next_finding(Place(0, 0), 4, 1)
    assert step is not None
    assert (step[0].paragraph, step[0].start, str(step[1])) == (2, 0, "2 of 3")
    step = found.next_finding(Place(0, 2), 6, -1, "number")
    assert step is not None
    assert (step[0].start, str(step[1])) == (0, "2 of 2")
    assert found.next_finding(Place(0, 2), 6, 1) is None
    assert [finding.type for finding in found.findings_at(Place(1, 1))] == ["number", "hedge"]


def test_no_place_in_an_empty_report() -> None:
    empty = Survey(Comparison([Report.from_paragraphs([]), replace(REPORTS[0])], []))
    assert empty.run().next_of_kind("shared", Place(0, 0), 1) is None

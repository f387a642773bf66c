"""The list of findings."""

from __future__ import annotations

from sidebyside.model import Finding, FindingType, Place, Side, Span
from sidebyside.reader.views.ledger import CHIPS, Ledger


def finding(type: FindingType, a: int, b: int, summary: str, differs: bool = True) -> Finding:
    return Finding(type, "grade", summary, (Side(0, a, 0, 3, "One"), Side(1, b, 0, 3, "Two")), differs=differs)


def filled() -> Ledger:
    ledger = Ledger()
    ledger.entries = (
        finding("number", 1, 0, "beta"),
        finding("quote", 4, 2, "alpha"),
        finding("name", 0, 5, "gamma", differs=False),
    )
    ledger.fill()
    return ledger


def summaries(ledger: Ledger) -> list[str]:
    ledger.fill()
    return [entry.summary for entry in ledger.rows]


def test_the_first_chips_are_the_differences_and_everything() -> None:
    ledger = filled()
    assert ledger.labels[:2] == ["differences 2", "everything 3"]
    assert summaries(ledger) == ["beta", "alpha"]
    ledger.chip = 1
    assert summaries(ledger) == ["gamma", "beta", "alpha"]
    ledger.chip = CHIPS.index("quote")
    assert summaries(ledger) == ["alpha"]


def test_sorting_goes_upwards_then_downwards_then_by_the_next_column() -> None:
    ledger = filled()
    assert ledger.sort_by_next() == "sorted by place, downwards"
    assert summaries(ledger) == ["alpha", "beta"]
    assert ledger.sort_by_next() == "sorted by type"
    ledger.sort_by(3)
    assert (ledger.sort, ledger.reverse, summaries(ledger)) == (3, False, ["alpha", "beta"])
    ledger.sort_by(3)
    assert summaries(ledger) == ["beta", "alpha"]


def test_near_a_place_is_the_first_row_there_or_behind_it_in_its_report() -> None:
    ledger = filled()
    assert ledger.near(Place(0, 4)) == 1
    assert ledger.near(Place(0, 2)) == 1
    assert ledger.near(Place(1, 1)) == 1
    assert ledger.near(Place(1, 5)) is None


def test_at_a_place_is_the_row_with_the_words_or_the_first_there() -> None:
    ledger = filled()
    other = Finding("name", "grade", "delta", (Side(0, 1, 9, 12, "Two"), Side(1, 0, 0, 3, "One")))
    ledger.entries = (*ledger.entries, other)
    ledger.fill()
    first, second = (ledger.rows[ledger.at(Place(0, 1), span) or 0].summary for span in (Span(2, 4), Span(11, 14)))
    assert (first, second) == ("beta", "delta")
    assert ledger.at(Place(0, 1), Span(50, 60)) == ledger.at(Place(0, 1)) == 0
    assert ledger.at(Place(0, 2)) is None


def test_only_what_passes_is_listed() -> None:
    ledger = filled()
    ledger.passes = lambda entry: entry.type == "number"
    assert summaries(ledger) == ["beta"]

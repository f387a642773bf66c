"""The numbered entries: their orders and places are those of the entries themselves."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from sidebyside.model import FINDING_TYPES, Finding, Place, Side
from sidebyside.reader.views.ledger import Ledger, places
from sidebyside.reader.views.listing import SORTS, Listing

sides = st.lists(st.builds(Side, st.integers(0, 30), st.integers(0, 12), st.just(0), st.just(3), st.just("One")),
                 min_size=1, max_size=3)  # fmt: skip
findings = st.builds(
    Finding,
    st.sampled_from(FINDING_TYPES),
    st.sampled_from(["other", "cut"]),
    st.sampled_from(["alpha", "Beta", "gamma"]),
    sides.map(tuple),
    st.booleans(),
)
BY: dict[str, Callable[[Finding], object]] = {
    "place": places,
    "type": lambda entry: (FINDING_TYPES.index(entry.type), places(entry)),
    "grade": lambda entry: (entry.grade, places(entry)),
    "words": lambda entry: (entry.summary.casefold(), places(entry)),
}


@settings(max_examples=50, deadline=None)
@given(st.lists(findings, max_size=20))
def test_orders(entries: list[Finding]) -> None:
    listing = Listing(entries)
    for sort, name in enumerate(SORTS):
        for reverse in (False, True, False):
            expected = sorted(range(len(entries)), key=lambda n, by=BY[name]: by(entries[n]), reverse=reverse)  # type: ignore[misc]
            assert listing.order(sort, reverse) == expected


@settings(max_examples=50, deadline=None)
@given(st.lists(findings, max_size=12), st.integers(0, 31), st.integers(0, 13))
def test_places(entries: list[Finding], report: int, paragraph: int) -> None:
    listing, here = Listing(entries), Place(report, paragraph)
    at = {
        place: [number for number, entry in enumerate(entries) if place in places(entry)]
        for entry in entries
        for place in places(entry)
    }
    assert list(listing.at(here)) == at.get(here, [])
    assert list(listing.behind(here)) == [at[p] for p in sorted(at) if p.report == report and p > here]
    for chip, chosen in (("everything", entries), ("differences", [entry for entry in entries if entry.differs])):
        named = [len(" ".join(str(place) for place in dict.fromkeys(places(entry)))) for entry in chosen]
        assert listing.needs(chip) == (max(named, default=0), {entry.grade for entry in chosen})


@settings(max_examples=50, deadline=None)
@given(st.lists(findings, max_size=12), st.integers(0, 31), st.integers(0, 13), st.integers(0, 9), st.booleans())
def test_rows_at_and_near_a_place(
    entries: list[Finding], report: int, paragraph: int, chip: int, reverse: bool
) -> None:
    ledger, here = Ledger(), Place(report, paragraph)
    ledger.entries, ledger.chip, ledger.reverse = tuple(entries), chip, reverse
    ledger.fill()
    rows = list(enumerate(ledger.rows))
    assert ledger.at(here) == next((row for row, entry in rows if here in places(entry)), None)
    behind = [(p, row) for row, entry in rows for p in places(entry) if p.report == report and p >= here]
    assert ledger.near(here) == (min(behind)[1] if behind else None)
    for row, entry in rows:
        assert ledger.rows[ledger.row(entry) or 0] == entry
        assert (ledger.row(entry) or 0) <= row


def test_orders_and_places_are_worked_out_once_for_the_same_entries() -> None:
    entry = Finding("name", "other", "alpha", (Side(0, 1, 0, 3, "One"), Side(1, 1, 0, 3, "Two")))
    ledger = Ledger()
    ledger.entries = entries = (entry,)
    ledger.fill()
    listing = ledger._all
    ledger.entries = entries
    ledger.chip = 1
    ledger.fill()
    assert ledger._all is listing
    ledger.entries = (entry, entry)
    assert ledger._all is not listing

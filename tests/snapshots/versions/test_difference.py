"""Two snapshots compared."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.snapshots.conftest import make_comparison

from sidebyside import Comparison, Finding, Link, Note, Place, Report, Snapshot, Source
from sidebyside.model import Side
from sidebyside.snapshots.versions.difference import find_difference, then_and_now

MORNING = ["Dockers walked out at dawn.", "The mayor spoke for 8 minutes.", "Rain fell in the harbour."]
EVENING = ["The mayor spoke for as many as 8 minutes.", "A strike began."]


def make(morning: list[str], evening: list[str], links: list[Link], **more: object) -> Comparison:
    one = Report.from_paragraphs(morning, title="Morning", language="en")
    two = Report.from_paragraphs(evening, title="Evening", language="en")
    return Comparison([one, two], links, **more)  # type: ignore[arg-type]


def test_nothing_changed() -> None:
    found = find_difference(make_comparison(), make_comparison())
    assert not found
    assert [(r.then, r.now, r.same) for r in found.reports] == [(0, 0, 2), (1, 1, 3)]


def test_the_order_of_reports_does_not_matter() -> None:
    link = Link(Place(0, 1), Place(1, 0), 0.9)
    then = make(MORNING, EVENING, [link], notes=[Note(Place(0, 1), "x"), Note(Place(0, 1), "y", Place(1, 0))])
    now = Comparison(
        then.reports[::-1],
        [Link(Place(0, 0), Place(1, 1), 0.9)],
        notes=[Note(Place(1, 1), "x"), Note(Place(1, 1), "y", Place(0, 0))],
    )
    found = find_difference(then, now)
    assert not found
    assert [(r.then, r.now) for r in found.reports] == [(0, 1), (1, 0)]


def test_what_the_reports_said_then_and_now() -> None:
    edited = [MORNING[0], "The mayor spoke for 9 minutes.", "Her office gave no reason for the delay of the talks."]
    found = find_difference(make(MORNING, EVENING, []), make(edited, EVENING, []))
    change = found.reports[0]
    assert (change.same, change.changed, change.removed, change.added) == (1, ((1, 1),), (2,), (2,))
    assert found.reports[1].same == 2
    assert found


def test_links_confirmed_made_and_cut() -> None:
    one, other = Link(Place(0, 0), Place(1, 1), 0.6), Link(Place(0, 1), Place(1, 0), 0.9)
    then = make(MORNING, EVENING, [one, other])
    now = then.confirm(*map(Place._make, (other.left, other.right))).cut_link(one.left, one.right)
    now = now.make(Place(0, 2), Place(1, 1))
    found = find_difference(then, now)
    assert found.links_gone == (one,)
    assert [(a.origin, b.origin) for a, b in found.corrected] == [("auto", "confirmed")]
    assert [(link.left, link.right) for link in found.links_new] == [(Place(0, 2), Place(1, 1))]


def test_links_follow_their_paragraphs() -> None:
    then = make(MORNING, EVENING, [Link(Place(0, 1), Place(1, 0), 0.9)])
    now = make(["A new opening line.", *MORNING], EVENING, [Link(Place(0, 2), Place(1, 0), 0.9)])
    found = find_difference(then, now)
    assert (found.links_gone, found.links_new) == ((), ())


class Told(Comparison):
    """A comparison with findings of its own."""

    told: tuple[Finding, ...] = ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        return self.told


def test_findings_are_the_same_where_their_words_are() -> None:
    def finding(paragraph: int, word: str) -> Finding:
        sides = (Side(0, paragraph, 0, len(word), word), Side(1, 0, 0, 1, "8"))
        return Finding("number", "hedged", "", sides)

    then, now = Told(make(MORNING, EVENING, []).reports, []), Told(make(MORNING, EVENING, []).reports, [])
    then.told = (finding(1, "8"), finding(1, "7"))
    now.told = (finding(2, "8"), finding(1, "9"))
    found = find_difference(then, now)
    assert found.findings_gone == (then.told[1],)
    assert found.findings_new == (now.told[1],)


def test_notes() -> None:
    then = make(MORNING, EVENING, [], notes=[Note(Place(0, 0), "x"), Note(Place(1, 0), "y")])
    now = make(MORNING, EVENING, [], notes=[Note(Place(0, 0), "z"), Note(Place(1, 0), "y")])
    found = find_difference(then, now)
    assert (found.notes_gone, found.notes_new) == (then.notes[:1], now.notes[:1])


def test_reports_are_known_by_address_text_resemblance_and_title() -> None:
    def sourced(texts: list[str], title: str, url: str = "") -> Report:
        return replace(Report.from_paragraphs(texts, title=title), source=Source(url=url))

    then = Comparison(
        [
            sourced(["Quite other."], "one", "https://example.org/1"),
            sourced(["Same text."], "two"),
            sourced([*MORNING, "Old end."], "three"),
            sourced(["Nothing alike"], "four"),
            sourced(["gone"], "five"),
        ],
        [],
    )
    now = Comparison(
        [
            sourced(["new"], "six"),
            sourced(["All rewritten"], "four"),
            sourced([*MORNING, "New end."], "3"),
            sourced(["Same text."], "2"),
            sourced(["Changed."], "1", "https://example.org/1"),
        ],
        [],
    )
    pairs = [(r.then, r.now) for r in find_difference(then, now).reports]
    assert pairs == [(0, 4), (1, 3), (2, 2), (3, 1), (4, None), (None, 0)]


def test_then_and_now_side_by_side() -> None:
    edited = [MORNING[0], "The mayor spoke for 9 minutes.", MORNING[2]]
    found = then_and_now(make(MORNING, EVENING, []), make(edited, EVENING, []), ("2023", "2024"))
    assert [r.title for r in found.reports] == ["Morning (2023)", "Morning (2024)"]
    assert found.kind(0, 0) == "shared"
    with pytest.raises(ValueError, match="no report"):
        then_and_now(make(MORNING, EVENING, []), make(MORNING, EVENING, []))


def test_a_saved_one_and_itself() -> None:
    saved = Snapshot.from_bytes(Snapshot(make_comparison()).to_bytes()).comparison
    assert not find_difference(saved, make_comparison())

"""Words seen against the partner in view, or against all other reports."""

from __future__ import annotations

from tests.reader.opened import Opener

from sidebyside.comparison import Comparison
from sidebyside.model import Link, Place, Report
from sidebyside.reader.reading import Reading
from sidebyside.reader.views.highlights import Highlights

TEXTS = (
    ["The river burst its banks in the valley.", "Nobody was hurt."],
    ["The river burst its dams in the forest."],
    ["The stream burst its banks in the valley.", "No one was hurt at all."],
)


def three() -> Comparison:
    reports = [Report.from_paragraphs(text, title=name, language="en") for text, name in zip(TEXTS, "ABC", strict=True)]
    first = [Link(Place(a, 0), Place(b, 0), 0.9) for a, b in ((0, 1), (0, 2), (1, 2))]
    return Comparison(reports, [*first, Link(Place(0, 1), Place(2, 1), 0.9)])


def differing(comparison: Comparison, marked: tuple[tuple[int, int, str], ...], place: Place) -> set[str]:
    text = comparison.reports[place.report].paragraph(place.paragraph)
    return {text[start:end].strip(" .") for start, end, kind in marked if kind != "shared"}


def test_words_of_one_partner_alone_decide() -> None:
    comparison = three()
    place = Place(0, 0)
    assert differing(comparison, comparison.spans(*place), place) == set()
    assert differing(comparison, comparison.spans_against(*place, 1), place) == {"banks", "valley"}
    assert differing(comparison, comparison.spans_against(*place, 2), place) == {"river"}
    assert {kind for _, _, kind in comparison.spans_against(0, 1, 1)} == {"unique"}


def test_marks_fall_back_to_all_where_the_partner_is_silent_and_the_kind_stays() -> None:
    comparison = three()
    highlights = Highlights(comparison)
    assert highlights.mark(Place(0, 0), 1).spans == comparison.spans_against(0, 0, 1)
    assert highlights.mark(Place(0, 0), 1).kind == comparison.kind(0, 0)
    assert highlights.mark(Place(0, 1), 1) == highlights.mark(Place(0, 1))


def test_each_pane_is_seen_against_the_one_being_read_and_that_against_its_neighbour() -> None:
    reading = Reading(three().reports)
    reading.resize(140, 30)
    assert [reading.against(report) for report in range(3)] == [1, 0, 0]
    reading.switch(2)
    assert [reading.against(report) for report in range(3)] == [2, 2, 1]
    reading.against_all = True
    assert [reading.against(report) for report in range(3)] == [None] * 3
    two = Reading(three().reports[:2])
    two.resize(140, 30)
    assert [two.against(report) for report in range(2)] == [None, None]


async def test_the_heading_says_against_which_report(open_reader: Opener) -> None:
    async with open_reader(compared=three(), size=(150, 20)) as reader:
        await reader.until_marked()
        assert reader.sees("against B · 1/2")
        await reader.press("l")
        assert reader.sees("against C · 1/1")
        await reader.press("V")
        assert not reader.sees("against C")
        assert "any other report" in reader.message

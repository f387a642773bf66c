"""Every side of every entry is what stands at its place, over hundreds of made texts."""

from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.comparison.findings.pairs import check_spans

from sidebyside.comparison.comparison import Comparison
from sidebyside.model import Link, Place, Report

_FRAGMENTS = (
    "Kim Jong-un said",
    "the U.S. claimed",
    "as many as 8,000 soldiers",
    "some 10,000 troops",
    "12.5%",
    "$3.5bn",
    "on Friday",
    "on 5 March 2024",
    "at 10:30 a.m.",
    "three days later",
    "did not confirm",
    "could become “explosive”",
    "without providing evidence",
    "“a great victory … for all”",
    "«une phrase»",
    "„ein Satz“",
    "according to Moscow",
    "a nuclear strike",
    "nuclear strikes",
    "the Hwasong-19",
    "pаypal",
    "zero\u200bwidth",
    "cafe\u0301",
    "no evidence",
    "neither Lavrov nor Choe",
    "unlikely",
    "two-thirds of the members",
    "𝟙𝟚 emoji 👩‍🚀",
    "会谈将继续",
    ".",
    ", and",
    "\u00a0",
    "!",
)

_text = st.lists(st.sampled_from(_FRAGMENTS), min_size=1, max_size=14).map(" ".join)


@settings(max_examples=250, deadline=None)
@example("\u00a0 Friday", "Thursday", "until Thursday", "en")
@example("\u00a0 10:30 a.m.", "at 10:31", "\u00a0", "de")
@example("The bridge is shut." + "\u00a0" * 90 + ", a diver said.", "The bridge is shut, a diver said.", "!", "en")
@given(_text, _text, _text, st.sampled_from(("en", "de", "fr", "es", "zh", "")))
def test_sides_are_what_stands_there(first: str, second: str, third: str, language: str) -> None:
    reports = [Report.from_paragraphs([text], language=language, date="2024-11-01") for text in (first, second, third)]
    links = [Link(Place(i, 0), Place(j, 0), 0.9) for i in range(3) for j in range(i + 1, 3)]
    comparison = Comparison(reports, links)
    check_spans(comparison)
    for finding in comparison.entries:
        assert [side.report for side in finding.sides] == sorted({side.report for side in finding.sides})
    within = {(f.type, side) for f in comparison.findings for side in f.sides}
    for link in comparison.links:
        for finding in comparison.findings_in(link):
            assert finding.differs
            assert all((finding.type, side) in within for side in finding.sides)

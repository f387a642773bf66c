"""The paragraphs of a report without a second copy of its text."""

from __future__ import annotations

import pytest

from sidebyside.layout.flow import Anchor, Flow
from sidebyside.model import Paragraph, Report
from sidebyside.reader.reading.texts import Texts


@pytest.mark.parametrize("paragraphs", [[], ["One."], ["One.", "", "Two and three.", "x" * 500]])
def test_what_comes_before_a_paragraph_is_known_without_counting_and_the_same(paragraphs: list[str]) -> None:
    report = Report.from_paragraphs(paragraphs)
    texts = Texts(report)
    known, counted = Flow(texts, 30, before=texts.before), Flow(report.texts, 30)
    anchors = [Anchor(number, offset) for number in range(-1, len(paragraphs) + 1) for offset in (0, 3, 900)]
    assert [known.share(anchor) for anchor in anchors] == [counted.share(anchor) for anchor in anchors]
    shares = [number / 40 for number in range(41)]
    assert [known.at_share(share) for share in shares] == [counted.at_share(share) for share in shares]


def test_a_report_whose_lines_follow_each_other_is_shared_out_too() -> None:
    texts = Texts(Report("One.\nTwo, which is longer.\nThree.", (Paragraph(0, 4), Paragraph(5, 27), Paragraph(28, 34))))
    flow = Flow(texts, 30, before=texts.before)
    shares = [flow.share(Anchor(number)) for number in range(3)]
    assert 0 == shares[0] < shares[1] < shares[2] < flow.share(Anchor(2, 6)) < 1
    assert [flow.at_share(share).paragraph for share in (*shares, 1.0)] == [0, 1, 2, 2]

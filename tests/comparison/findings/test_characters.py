import pytest

from sidebyside.comparison.comparison import Comparison
from sidebyside.model import Link, Place, Report


def linked(*texts: str) -> Comparison:
    links = [Link(Place(i, 0), Place(j, 0), 1.0) for i in range(len(texts)) for j in range(i + 1, len(texts))]
    return Comparison([Report.from_paragraphs([text], language="en") for text in texts], links)


@pytest.mark.parametrize(
    ("left", "right", "grade", "point"),
    [
        ("Pay at p\u0430ypal today.", "Pay at paypal today.", "look-alike", "U+0430 CYRILLIC SMALL LETTER A"),
        ("Pay at paypal today.", "Pay at pay\u200bpal today.", "invisible", "U+200B ZERO WIDTH SPACE"),
        ("In 2024 it fell.", "In \uff12024 it fell.", "look-alike", "U+FF12 FULLWIDTH DIGIT TWO"),
        ("The \u0441\u043e\u0440 came.", "The cop came.", "look-alike", "U+0441 CYRILLIC SMALL LETTER ES"),
    ],
)
def test_a_word_that_only_looks_the_same_is_a_finding(left: str, right: str, grade: str, point: str) -> None:
    comparison = linked(left, right)
    (found,) = comparison.findings
    assert (found.type, found.grade, found.differs) == ("characters", grade, True)
    assert ("code point", point) in found.detail
    assert point in found.summary
    assert comparison.findings_in(comparison.links[0]) == (found,)
    for side in found.sides:
        assert comparison.reports[side.report].text[side.start : side.end] == side.text


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("A cafe\u0301 in Zu\u0308rich.", "A café in Zürich."),
        ("He said “yes” – twice.", 'He said "yes" - twice.'),
        ("10\u00a0000 men", "10 000 men"),
        ("an of\ufb01cial", "an official"),
        ("Pay at p\u0430ypal.", "Pay at p\u0430ypal, now."),
    ],
)
def test_typography_and_agreement_are_none(left: str, right: str) -> None:
    assert linked(left, right).findings == ()


def test_what_one_report_alone_has_stands_in_the_ledger() -> None:
    comparison = linked("They met the min\u0456ster.", "Nobody was there.")
    (entry,) = comparison.ledger("characters")
    assert (entry.grade, entry.differs) == ("only here", False)
    assert "U+0456" in entry.summary


def test_three_reports_make_one_row() -> None:
    comparison = linked("See p\u0430ypal.", "See paypal.", "See paypal now.")
    (row,) = comparison.ledger("characters")
    assert [side.report for side in row.sides] == [0, 1, 2]

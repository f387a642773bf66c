"""Sources that cannot be one voice, negated hedges, halves, and short texts whose language their letters tell."""

from __future__ import annotations

import pytest

from sidebyside import Report, compare
from sidebyside.comparison import Comparison
from sidebyside.language.identify import identify
from sidebyside.language.numbers.quantities import quantities
from sidebyside.model import Finding, Link, Place


def differing(left: str, right: str, language: str = "en") -> list[Finding]:
    reports = [Report.from_paragraphs((text,), language=language) for text in (left, right)]
    entries = Comparison(reports, [Link(Place(0, 0), Place(1, 0), 1.0)]).entries
    return [finding for finding in entries if finding.differs]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The shop closed in May, her sister said.", "The shop closed in May, said her uncle."),
        ("“She loved the sea,” his landlady said.", "“She loved the sea,” said his brother."),
        ("The horse was lame that week, a neighbour said.", "The horse was lame that week, her daughter said."),
        (
            "The mill lost two boats that year, internal memos show.",
            "The mill lost two boats that year, a worker says.",
        ),
        (
            "The abbey burned three days, the chronicle reports.",
            "The abbey burned three days, says the abbot's letter.",
        ),
    ],
)
def test_another_relation_or_paper_is_another_source(left: str, right: str) -> None:
    assert [(f.type, f.grade) for f in differing(left, right)] == [("attribution", "other source")]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("“She loved the sea,” her mother said.", "“She loved the sea,” her mum said."),
        ("The house was empty, said the owner's brother.", "The house was empty, the owner's relatives said."),
        ("The pump failed twice, internal documents show.", "Internal papers show that the pump failed twice."),
        ("The pump failed twice, the court papers say.", "According to court documents, the pump failed twice."),
        ("He sailed in May, his letters show.", "He sailed in May, his e-mails show."),
    ],
)
def test_one_voice_in_other_words_is_one(left: str, right: str) -> None:
    assert differing(left, right) == []


def test_may_not_is_less_than_does_not() -> None:
    (found,) = differing("The refund may not apply to pensioners.", "The refund does not apply to pensioners.")
    assert (found.type, found.grade) == ("hedge", "strengthened")
    assert [side.text for side in found.sides] == ["may not apply", "not apply"]
    (found,) = differing("The ban doesn't cover imports.", "The ban might not cover imports.")
    assert found.grade == "softened"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The rules may not be changed without a vote.", "Without a vote, the rules can't be changed."),
        ("The bridge may not reopen before June.", "It is possible that the bridge will not reopen before June."),
        ("Visitors may not touch the paintings.", "Visitors are not allowed to touch the paintings."),
    ],
)
def test_may_not_in_other_words_is_no_difference(left: str, right: str) -> None:
    assert differing(left, right) == []


def test_halves_are_read_and_differ() -> None:
    values = [q.low for q in quantities("four and a half years, 2 and a half tonnes, two and a half million people")]
    assert values == [4.5, 2.5, 2_500_000]
    (found,) = differing("He got four and a half years in prison.", "He got five and a half years in prison.")
    assert (found.type, found.grade) == ("number", "value differs")
    assert differing("The lake holds two and a half million litres.", "The lake holds 2.5 million litres.") == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Le maire a inauguré le bâtiment le 14 mars 1936.", "fr"),
        ("Der Zug entgleiste hinter Rosenheim; 14 Menschen wurden leicht verletzt.", "de"),
        ("Durante la noche fueron evacuados unos vecinos.", "es"),
    ],
)
def test_a_sentence_shows_its_language(text: str, language: str) -> None:
    assert identify(text) == language


def test_another_day_of_the_month_in_sentences_that_say_no_language() -> None:
    texts = (
        "Le bâtiment a été inauguré le 4 mars 1936 par le maire.",
        "Le maire a inauguré le bâtiment le 14 mars 1936.",
    )
    found = compare([Report.from_paragraphs((text,)) for text in texts]).findings
    assert [(f.type, f.grade) for f in found] == [("date", "differs")]

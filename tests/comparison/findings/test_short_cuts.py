"""What is passed over because its words are not there is passed over only then."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidebyside.comparison.comparison import Comparison
from sidebyside.comparison.findings.certainty.conditions import _CLAUSE, _may_tell
from sidebyside.comparison.findings.reading import KEPT, KEPT_OF_LONG, ParagraphReading, ReportReading
from sidebyside.language.certainty.polarity import OUTRIGHT, marks, may_say
from sidebyside.language.numbers.ordinals import ordinals
from sidebyside.language.word import Vocabulary, words_of
from sidebyside.model import Link, Place, Report

PIECES = {
    "en": ["It may", "isn't", "Not only", "they refused to go", "could", "left", "if it rains,", "UNLESS", "the 2nd",
           "the Third man", "denied", "reportedly"],
    "de": ["Er kam nicht", "keine", "soll", "wenn", "Sofern es geht", "der dritte", "bestritten", "vermutlich"],
    "fr": ["il n’a pas", "l'accord n'est plus", "personne n’est", "serait", "S’il vient,", "la première", "nie", "si"],
    "es": ["no vino", "ningún", "habría", "a menos que", "si", "el tercer", "niega", "presuntos"],
}  # fmt: skip


@pytest.mark.parametrize("language", PIECES)
@settings(deadline=None, max_examples=40)
@given(data=st.data())
def test_no_mark_condition_or_ordinal_is_passed_over(language: str, data: st.DataObject) -> None:
    filling = st.sampled_from([*PIECES[language], "Lund", "1999", "siffle", "notes", "Mayfair", "—", "\n"])
    text = " ".join(data.draw(st.lists(filling, max_size=8)))
    words = words_of(text, language)
    vocabulary = Vocabulary(words)
    found = marks([word.text for word in words], [word.key for word in words], language)
    if any(mark.kind in OUTRIGHT for mark in found):
        assert may_say(vocabulary.forms, vocabulary.keys, language)
    reading = ParagraphReading(ReportReading(Report.from_paragraphs([text]), 0, language), 0) if text else None
    if reading and _CLAUSE[language].search(reading.text):
        assert reading.once(_may_tell)


def test_texts_without_these_words_are_passed_over() -> None:
    reading = ParagraphReading(ReportReading(Report.from_paragraphs(["A specific gift came late."]), 0, "en"), 0)
    assert not may_say(reading.vocabulary.forms, reading.vocabulary.keys, "en")
    assert not reading.once(_may_tell)
    assert [o.value for o in ordinals("On its second and 22nd day", "en")] == [2, 22]


def test_a_reading_of_a_long_report_that_makes_room_forgets() -> None:
    whole = ReportReading(Report.from_paragraphs(["Word."] * (KEPT + 1)), 0, "en")
    first = whole.paragraph(0)
    assert first.once(id) == first.once(id)
    for number in range(1, KEPT_OF_LONG + 1):
        whole.paragraph(number)
    assert not first._kept
    assert whole.paragraph(0) is not first
    assert [number for number, _ in whole.texts()] == list(range(KEPT + 1))


def test_names_of_far_paragraphs_are_found_once() -> None:
    """A surname in a late paragraph leads to the full name in an early one, also where readings make room."""
    texts = ["Mayor Eva Lund spoke.", *(f"Rain fell on day {number}." for number in range(KEPT)), "Lund left."]
    other = ["Karl Berg left."]
    comparison = Comparison(
        [Report.from_paragraphs(texts, language="en"), Report.from_paragraphs(other, language="en")],
        [Link(Place(0, len(texts) - 1), Place(1, 0), 1.0)],
    )
    forms = [entry.summary for entry in comparison.ledger("name")]
    assert "only here: Eva Lund" in forms

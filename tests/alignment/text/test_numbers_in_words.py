"""Numbers in words meet numbers in digits when paragraphs are compared."""

from __future__ import annotations

import pytest

from sidebyside.alignment import align
from sidebyside.alignment.text.terms import beginning, placed_terms, terms, usual
from sidebyside.alignment.text.words import read_words
from sidebyside.language.numbers.in_digits import in_digits, joined
from sidebyside.model import Report

TEXTS = [
    ("en", "Twenty-two of the Forty men", ["22", "of", "the", "40"]),
    ("en", "a sixty-five-year-old", ["a", "65"]),
    ("en", "thirteen million", ["13"]),
    ("en", "twenty\u2011three or twenty–three", ["23", "or", "20", "3"]),
    ("en", "twenty - two, 20-2, ten-twelve", ["20", "2", "20", "2", "10", "12"]),
    ("de", "zweiundzwanzig, einunddreißig, Zwölf", ["22", "31", "12"]),
    ("fr", "dix-sept, vingt-deux, neuf", ["17", "22", "neuf"]),
    ("es", "veintidós", ["22"]),
    ("ru", "сорок", ["сорок"]),
]


@pytest.mark.parametrize(("language", "text", "found"), TEXTS)
def test_numbers_in_words_are_digits(language: str, text: str, found: list[str]) -> None:
    assert terms(text, language)[: len(found)] == found
    assert [term for term, _ in placed_terms(text, language)] == terms(text, language)
    vocabulary, (words,) = read_words([Report.from_paragraphs([text], language=language)])
    assert [vocabulary[number] for number in words.ids] == [beginning(word, language) for word in terms(text, language)]


def test_the_place_of_a_joined_number_is_all_of_it() -> None:
    text = "Some thirty-one ships"
    assert {text[span.start : span.end]: term for term, span in placed_terms(text, "en")}["thirty-one"] == "31"


def test_one_and_zero_stay_words() -> None:
    for language in ("en", "de", "fr", "es"):
        assert not {"0", "1"} & set(in_digits(language).values())
    assert not joined("ten", "ten", "en")
    assert not joined("two", "three", "en")


def test_a_number_tells_more_than_a_word_of_its_length() -> None:
    assert usual("22") < usual("of")
    assert usual("400") < usual("the")
    assert usual("22") < usual("2")


def test_a_number_written_in_two_ways_is_shown_as_evidence() -> None:
    one = "Thirty-four of the trams were parked in the depot when the roof came down."
    other = "The roof came down in the depot on 34 parked trams."
    (link,) = align([Report.from_paragraphs([text], language="en") for text in (one, other)])
    places = {one[w.left.start : w.left.end]: other[w.right.start : w.right.end] for w in link.evidence.words}
    assert places["Thirty-four"] == "34"

"""Folding many words at once gives what folding each gives."""

from __future__ import annotations

from itertools import product
from string import ascii_lowercase

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidebyside.alignment.text.folds import fold_many, fold_unit
from sidebyside.alignment.text.terms import beginning, beginnings, terms
from sidebyside.language.abbreviations import SINGLE
from sidebyside.language.folding import fold_word
from sidebyside.language.inflection import IRREGULAR
from sidebyside.language.numbers.in_digits import in_digits
from sidebyside.language.spelling import SPELLINGS

_INNER = "our|re|res|red|ence|enced|enceless|ogue|ogued|ae|oe|aem|oed|ll|llers|llment"
_LAST = "ise|ised|iser|isers|ising|isation|isations|isational|isable|yse|yser|ysing|ies|ied|ing|ed|eed|es|y|s|ss|e|ee"
_OWN = sorted(word for word in SINGLE["en"].keys() | SPELLINGS.keys() | IRREGULAR.keys() if word.isalpha())

words = st.one_of(
    st.from_regex(rf"[A-Za-z]{{0,5}}({_INNER}|{_LAST})({_LAST})?", fullmatch=True),
    st.sampled_from([*_OWN, "cannot", "Twelve", "zwölf", "einundzwanzig", "neuf", "one"]),
    st.text(st.characters(categories=["L"]), min_size=1, max_size=6).filter(str.isalpha),
)


@given(st.lists(words, max_size=8), st.sampled_from(["en", "de", "fr", "ru", ""]))
@settings(max_examples=300, deadline=None)
def test_many_words_fold_as_each_does(many: list[str], language: str) -> None:
    numbers = in_digits(language)
    assert fold_many(many, language) == [numbers.get(w.lower()) or fold_word(w, language) for w in many]


@pytest.mark.parametrize("beginning", ["", "Tr", "travel", "colo"])
def test_every_english_ending_folds_as_it_does_alone(beginning: str) -> None:
    many = [beginning + "".join(letters) for letters in product(ascii_lowercase, repeat=3)]
    assert [[key] for key in fold_many(many, "en")] == [terms(word, "en") for word in many]


@given(st.from_regex(r"[0-9]{1,4}([.,:][0-9]{1,3}){0,3}[%a]?", fullmatch=True), st.sampled_from(["en", "de", ""]))
@settings(max_examples=200, deadline=None)
def test_a_number_is_read_as_any_unit(unit: str, language: str) -> None:
    assert fold_unit(unit, language) == terms(unit, language)


@pytest.mark.parametrize("language", ["en", "de", "zh", ""])
def test_a_number_with_marks_around_it_folds_as_its_terms_do(language: str) -> None:
    units = ["".join(marks) for size in range(1, 6) for marks in product("1,.:9!", repeat=size)]
    assert [fold_unit(unit, language) for unit in units] == [terms(unit, language) for unit in units]


@pytest.mark.parametrize("language", ["en", "ko", ""])
def test_many_words_have_the_beginnings_each_has(language: str) -> None:
    keys = [
        "",
        "12345678",
        "international",
        "fukushima2011",
        "d\u00e9mocratie",
        "\u5317\u4eac",
        "\ud55c\uad6d\uc5b4\ub97c",
        "a'b-cdefg",
    ]
    assert beginnings(keys, language) == [beginning(key, language) for key in keys]

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidebyside.language.abbreviations import SINGLE
from sidebyside.language.folding import FOLD_KINDS, fold_kind, fold_letters, fold_marks, fold_word, fold_words
from sidebyside.language.inflection import IRREGULAR
from sidebyside.language.spelling import SPELLINGS

MEET = [
    ("Soldier", "soldiers", "inflection"),
    ("launch", "launched", "inflection"),
    ("planned", "plans", "inflection"),
    ("said", "says", "inflection"),
    ("countries", "country", "inflection"),
    ("making", "makes", "inflection"),
    ("organised", "organized", "spelling"),
    ("analyse", "analyze", "spelling"),
    ("colour", "color", "spelling"),
    ("defence", "defense", "spelling"),
    ("centres", "centers", "spelling"),
    ("travelled", "traveled", "spelling"),
    ("paediatric", "pediatric", "spelling"),
    ("manoeuvres", "maneuvers", "spelling"),
    ("dialogue", "dialog", "spelling"),
    ("programme", "program", "spelling"),
    ("US", "U.S.", "abbreviations"),
    ("USA", "U.S.", "abbreviations"),
    ("Sept", "September", "abbreviations"),
    ("can't", "cannot", "abbreviations"),
    ("Zürich", "Zurich", "accents"),
    ("Kraków", "Krakow", "accents"),
    ("café", "cafe\u0301", "unicode"),
    ("O’Brien", "O'Brien", "quotes"),
    ("NATO", "Nato", "case"),
]


@pytest.mark.parametrize(("one", "other", "kind"), MEET)
def test_trivially_different_words_meet_and_say_by_what(one: str, other: str, kind: str) -> None:
    assert fold_word(one) == fold_word(other)
    assert fold_kind(one, other) == fold_kind(other, one) == kind
    assert kind in FOLD_KINDS


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("US", "us"),
        ("plans", "planes"),
        ("important", "imports"),
        ("executive", "execution"),
        ("international", "internal"),
        ("evening", "even"),
        ("loses", "losses"),
        ("expertise", "expert"),
        ("prise", "prize"),
        ("loss", "los"),
        ("Iran", "Iraq"),
        ("did", "didn't"),
        ("can", "cannot"),
        ("united", "unit"),
        ("used", "us"),
        ("lаunch", "launch"),  # a Cyrillic letter
        ("co\u00adop", "coop"),
        ("at\u200btack", "attack"),
        ("ａttack", "attack"),
        ("１２", "12"),
    ],
)
def test_different_words_keep_different_keys(one: str, other: str) -> None:
    assert fold_word(one) != fold_word(other)
    assert fold_kind(one, other) is None


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("de", "Müller", "Mueller"),
        ("de", "Häuser", "Haus"),
        ("de", "Straße", "Strasse"),
        ("fr", "soldats", "soldat"),
        ("fr", "État", "état"),
        ("es", "misiles", "misil"),
        ("ru", "ещё", "еще"),
        ("ja", "が", "か\u3099"),
        ("ar", "مُدَرِّس", "مدرس"),
    ],
)
def test_other_languages(language: str, one: str, other: str) -> None:
    assert fold_word(one, language) == fold_word(other, language)


@pytest.mark.parametrize(
    ("language", "one", "other"), [("ru", "война", "воина"), ("ja", "が", "か"), ("de", "1.000", "1.5")]
)
def test_marks_that_tell_words_apart_stay(language: str, one: str, other: str) -> None:
    assert fold_word(one, language) != fold_word(other, language)


def test_digit_grouping_folds_by_language() -> None:
    assert fold_word("10,000") == fold_word("10000")
    assert fold_word("10.000", "de") == fold_word("10000", "de")
    assert fold_word("1,5") != fold_word("15")


def keys(text: str, language: str = "en") -> list[str]:
    return [word.key for word in fold_words(text, language)]


def test_phrases_are_one_word() -> None:
    assert keys("the United States said") == keys("the U.S. said") == keys("the United States of America said")
    assert keys("5 per cent") == keys("5%") == keys("5 percent")
    assert keys("they did not co-operate") == keys("they didn’t cooperate")
    assert keys("no United planes") == ["no", "united", "plane"]
    assert keys("die Vereinigte Staaten", "de") == keys("die USA", "de")


def test_phrases_have_a_kind() -> None:
    assert fold_kind("United States", "US") == "abbreviations"
    assert fold_kind("per cent", "%") == "abbreviations"
    assert fold_kind("co-operate", "cooperate") == "dashes"


def test_marks() -> None:
    assert fold_marks(" “", ' "') == "quotes"
    assert fold_marks(" — ", " - ") == "dashes"
    assert fold_marks(", ", ". ") is None
    assert fold_marks(" ", " ") is None


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=12), st.sampled_from(("en", "de", "fr", "es", "ru", "ja", "")))
def test_normal_forms_meet_and_folding_is_total(word: str, language: str) -> None:
    key = fold_word(word, language)
    assert key == fold_word(unicodedata.normalize("NFC", word), language)
    assert key == fold_word(unicodedata.normalize("NFD", word), language)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(["United", "States", "U.S.", "%", "5", "co", "-", "operate", "not", "did", " ", ","])))
def test_words_are_in_order_inside_the_text(parts: list[str]) -> None:
    text = " ".join(parts)
    position = 0
    for word in fold_words(text, "en"):
        assert position <= word.start < word.end <= len(text)
        assert word.key
        position = word.end


@given(
    st.one_of(
        st.from_regex(r"[A-Za-z]{1,12}", fullmatch=True),
        st.from_regex(
            r"[a-z]{1,5}(our|re|res|red|ence|ogue|ise|ising|ysed|ae|oe|ll|lled|ies|ied|ing|ed|es|y)", fullmatch=True
        ),
        st.sampled_from(sorted(SINGLE["en"].keys() | SPELLINGS.keys() | IRREGULAR.keys() | {"cannot", "Cannot"})),
        st.text(st.characters(categories=["L"]), min_size=1, max_size=8),
    ).filter(str.isalpha),
    st.sampled_from(["en", "de", "ru", ""]),
)
@settings(max_examples=400, deadline=None)
def test_words_of_letters_fold_as_any_word(word: str, language: str) -> None:
    assert fold_letters(word, language) == fold_word(word, language)


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [("٢٨٠", "280", "ar"), ("٦٫٤", "6.4", "ar"), ("१२", "12", "hi"), ("١٬٢٣٤", "1,234", "ar"), ("٦٫٤", "6,4", "de")],
)
def test_digits_of_other_scripts_are_the_same_number(one: str, other: str, language: str) -> None:
    assert fold_word(one, language) == fold_word(other, language)
    assert [word.key for word in fold_words(one, language)] == [word.key for word in fold_words(other, language)]
    assert fold_kind(one, other, language) == "unicode"


def test_digits_that_only_look_so_stay_other_ones() -> None:
    assert fold_word("１２") != "12" != fold_word("𝟏𝟐")
    assert fold_word("٢٨١") != fold_word("280")


def test_emoji_are_words_of_their_own() -> None:
    assert [word.key for word in fold_words("He saw 👍\ufe0f and 👎.", "en")] == ["he", "see", "👍", "and", "👎"]
    assert fold_word("👍🏽") != fold_word("👍🏿")

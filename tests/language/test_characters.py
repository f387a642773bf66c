import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidebyside.language.characters import code_point, find_odd_words, skeleton


@pytest.mark.parametrize(
    ("text", "word", "points"),
    [
        ("log in to p\u0430ypal now", "p\u0430ypal", ["U+0430 CYRILLIC SMALL LETTER A"]),
        ("log in to pay\u200bpal now", "pay\u200bpal", ["U+200B ZERO WIDTH SPACE"]),
        ("a co\u00adoperative", "co\u00adoperative", ["U+00AD SOFT HYPHEN"]),
        ("the year \uff12\uff10\uff12\uff14", "\uff12\uff10\uff12\uff14",
         ["U+FF12 FULLWIDTH DIGIT TWO", "U+FF10 FULLWIDTH DIGIT ZERO", "U+FF14 FULLWIDTH DIGIT FOUR"]),
        ("the \U0001d41bold word", "\U0001d41bold", ["U+1D41B MATHEMATICAL BOLD SMALL B"]),
        ("he said y\u202ees", "y\u202ees", ["U+202E RIGHT-TO-LEFT OVERRIDE"]),
        ("Gr\u03bfup of", "Gr\u03bfup", ["U+03BF GREEK SMALL LETTER OMICRON"]),
        ("сказал Пyтин вчера", "Пyтин", ["U+0079 LATIN SMALL LETTER Y"]),
    ],
)  # fmt: skip
def test_odd_words_name_their_code_points(text: str, word: str, points: list[str]) -> None:
    (found,) = find_odd_words(text)
    assert text[found.start : found.end] == word
    assert list(dict.fromkeys(code_point(c) for _, c in found.odd)) == points
    assert all(text[at] == c for at, c in found.odd)


@pytest.mark.parametrize(
    "text",
    [
        "plain words, café, naïve, Zürich, œuvre",
        "می\u200cخواهم بروم",
        "\u200fשלום world\u200e",
        "क्\u200dष",
        "👩\u200d👩\u200d👧 ❤\ufe0f 1\ufe0f\u20e3 🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
        "Москва слезам не верит, она сор выносит.",
        "全角ＡＢＣは普通です",
        "5 μm and Ω",
        "Iğdır ılık",
    ],
)
def test_honest_scripts_are_left_alone(text: str) -> None:
    assert [text[w.start : w.end] for w in find_odd_words(text)] == []


def test_a_skeleton_is_what_a_word_reads_as() -> None:
    assert skeleton("p\u0430y\u200bpal") == skeleton("PayPal") == "paypal"
    assert skeleton("cafe\u0301") == skeleton("café")


@settings(max_examples=300, deadline=None)
@given(st.text(st.sampled_from([*"ab cо\u0430\u200b\u200d\ufe0f\u202e\uff11é", "ع", "👩", "字"]), max_size=40))
def test_offsets_hold_for_any_text(text: str) -> None:
    for word in find_odd_words(text):
        assert word.odd
        assert all(word.start <= at < word.end and text[at] == c for at, c in word.odd)


@pytest.mark.parametrize("bait", ["\u200b", "а", "aа ", "\U000e0041", "ａ"])
def test_bait_is_read_to_its_end(bait: str) -> None:
    assert all(w.end <= 100_000 for w in find_odd_words(bait * 30_000))

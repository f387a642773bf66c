import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidebyside.layout.display import clean, clean_lines, describe_visible, made_visible, name_character

BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("\x1b[31mred\x1b]52;c;eA==\x07", "␛[31mred␛]52;c;eA==␇"),
        ("a\x00b\nc\td", "a␀b␊c␉d"),
        ("\x7f", "␡"),
        ("\x9b31m", "�31m"),
        ("\x85\x90", "��"),
        ("\ud800x\udfff", "�x�"),
        ("\ufffe\U0001ffff", "��"),
        ("soft\u00adhyphen", "soft¬hyphen"),
        ("zero\u200bwidth\ufeff\u2060", "zero◌width◌◌"),
        ("tag\U000e0041", "tag◌"),
        ("a\u2028b", "a◌b"),
        (BIDI, "⇄" * len(BIDI)),
    ],
)
def test_what_a_terminal_obeys_or_hides_is_made_visible(raw: str, shown: str) -> None:
    assert clean(raw) == shown


@pytest.mark.parametrize(
    "honest",
    [
        "Ünïcode, “quotes” – dashes… 8 000 €",
        "می‌خواهم",  # ZWNJ between Persian letters
        "क्‍ष क्‌ष",  # ZWJ and ZWNJ after a virama
        "السلام عليكم",
        "שלום עולם",
        "👩‍👩‍👧‍👦 👍🏽 ❤️ 1️⃣ 🇫🇷 🏳️‍🌈 👁️‍🗨️",
        "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",  # the flag of Scotland
        "葛\U000e0100城",
        "e\u0301 n\u0303",
        "[sic] [/] [@click=app.bell]x[/] :smile:",
    ],
)
def test_honest_text_is_untouched(honest: str) -> None:
    assert clean(honest) == honest
    assert not made_visible(honest)


@pytest.mark.parametrize(
    "raw", ["pa\u200dy", "pa\u200cy", "a\ufe0f", "5\ufe0f", "x\u034fy", "\u3164", "\u200d", "\ufe0f"]
)
def test_joiners_and_selectors_are_marked_where_nothing_needs_them(raw: str) -> None:
    assert clean(raw).count("◌") == 1


def test_lines_keep_their_breaks_and_lose_their_tabs() -> None:
    assert clean_lines("a\r\nb\tc\rd\x1b") == "a \nb c␍d␛"


def test_what_was_made_visible_is_counted_and_named() -> None:
    counts = made_visible("a\u202eb\u202e\x1b\n\t\r\n")
    assert counts == {"\u202e": 2, "\x1b": 1}
    assert describe_visible(counts.items()) == "1 × U+001B CONTROL CHARACTER, 2 × U+202E RIGHT-TO-LEFT OVERRIDE"
    assert name_character("\ud800") == "U+D800 LONE SURROGATE"


def test_every_code_point_alone() -> None:
    for point in range(0x110000):
        character = chr(point)
        shown = clean(character)
        assert len(shown) == 1
        assert unicodedata.category(shown) not in ("Cc", "Cs", "Zl", "Zp"), hex(point)
        assert unicodedata.bidirectional(shown) not in ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")


@settings(max_examples=200, deadline=None)
@given(st.text(st.characters(), max_size=60))
def test_one_character_for_one_and_idempotent(text: str) -> None:
    shown = clean(text)
    assert len(shown) == len(text)
    assert clean(shown) == shown
    assert len(clean_lines(text)) == len(text)
    assert sum(made_visible(text).values()) == sum(a != b for a, b in zip(clean_lines(text), text, strict=True)) - sum(
        a == " " and b in "\t\r" for a, b in zip(clean_lines(text), text, strict=True)
    )


@settings(max_examples=200, deadline=None)
@given(st.text("a\u200d\u200c\ufe0f\u0645\u2764👩\U000e0067\U000e007f\u180b\u034f\u0301", max_size=8))
def test_idempotent_among_joiners(text: str) -> None:
    assert clean(clean(text)) == clean(text)

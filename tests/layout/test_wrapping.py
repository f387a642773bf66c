import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidebyside.layout.widths import cell_width
from sidebyside.layout.wrapping import wrap


def lines(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in wrap(text, width)]


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("the quick brown fox", 10, ["the quick", "brown fox"]),
        ("the quick brown fox", 9, ["the quick", "brown fox"]),
        ("the quick brown fox", 8, ["the", "quick", "brown", "fox"]),
        ("a  b   c", 2, ["a", "b", "c"]),
        ("unbreakable", 4, ["unbr", "eaka", "ble"]),
        ("one\ntwo three\n\nfour", 20, ["one", "two three", "", "four"]),
        ("tail   ", 10, ["tail"]),
        ("", 5, [""]),
        ("   ", 5, [""]),
        ("“curly quotes” too", 8, ["“curly", "quotes”", "too"]),
        ("两国外长会谈。继续", 8, ["两国外长", "会谈。继", "续"]),
        ("两国外长。继续", 8, ["两国外", "长。继续"]),  # a full stop does not begin a line
        ("他说（继续）", 6, ["他说", "（继", "续）"]),  # an opening bracket does not end one
        ("e\u0301e\u0301e\u0301e\u0301", 2, ["e\u0301e\u0301", "e\u0301e\u0301"]),
        ("中文", 1, ["中", "文"]),
    ],
)
def test_lines(text: str, width: int, expected: list[str]) -> None:
    assert lines(text, width) == expected


@settings(max_examples=300, deadline=None)
@given(st.text("ab é“”—\n中。（한e\u0301👍🏽❤️ש", max_size=40), st.integers(1, 12))
def test_nothing_is_lost_and_everything_fits(text: str, width: int) -> None:
    spans = wrap(text, width)
    position = 0
    for start, end in spans:
        assert position <= start <= end
        assert not text[position:start].strip(" \n"), "only spaces and breaks stand between lines"
        line = text[start:end]
        assert cell_width(line) <= width or (width == 1 and cell_width(line) == 2)
        position = end
    assert not text[position:].strip(" \n")


@settings(max_examples=100, deadline=None)
@given(st.lists(st.text("abcdefg", min_size=1, max_size=9), min_size=1, max_size=30), st.integers(9, 30))
def test_plain_and_wide_text_break_alike(words: list[str], width: int) -> None:
    plain = " ".join(words)
    # Ⰰ is one cell but not in the table of plain characters, so the other way of wrapping is taken.
    wide = plain.replace("a", "Ⰰ")
    assert wrap(plain, width) == wrap(wide, width)

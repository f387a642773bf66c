from hypothesis import given, settings
from hypothesis import strategies as st

from sidebyside.layout.justification import MOST, justify, stretched
from sidebyside.layout.widths import cell_width
from sidebyside.layout.wrapping import wrap

WORDS = st.lists(st.sampled_from(["a", "word", "another", "”quoted,“", "é", "e\u0301e", "☂", "1,200"]), min_size=1)


@settings(max_examples=60, deadline=None)
@given(words=WORDS, width=st.integers(8, 40))
def test_a_justified_line_fills_its_width_with_blanks_alone(words: list[str], width: int) -> None:
    text = " ".join(words)
    lines = wrap(text, width)
    for number, (start, end) in enumerate(lines):
        more = justify(text, lines, number, width)
        drawn = stretched(text, start, end, more)
        assert drawn.replace(" ", "") == text[start:end].replace(" ", "")
        assert all(text[offset] == " " and 1 <= share <= 2 * MOST for offset, share in more.items())
        room = width - cell_width(text[start:end])
        if more:
            assert cell_width(drawn) == width
            assert max(more.values()) - min(more.values()) <= 1
        else:
            blanks = text[start:end].count(" ")
            assert number + 1 == len(lines) or not room or room > MOST * blanks


def test_the_last_line_and_one_before_a_line_break_stay_ragged() -> None:
    text = "one two three\nfour five six seven"
    lines = wrap(text, 14)
    assert [text[start:end] for start, end in lines] == ["one two three", "four five six", "seven"]
    assert [bool(justify(text, lines, number, 15)) for number in range(3)] == [False, True, False]


def test_unspaced_and_right_to_left_scripts_are_left_alone() -> None:
    for text in (
        "烏克蘭的戰爭 仍在繼續 外交部長 訪問了 莫斯科",
        "قال الوزير إن بلاده ستدعم روسيا",
        "שר החוץ אמר כי ארצו תתמוך ברוסיה",
    ):
        lines = wrap(text, 17)
        assert len(lines) > 1
        assert not any(justify(text, lines, number, 18) for number in range(len(lines)))


def test_pieces_of_a_line_are_stretched_where_their_blanks_are() -> None:
    text = "aa bb cc dddddd"
    lines = wrap(text, 10)
    more = justify(text, lines, 0, 10)
    assert more == {2: 1, 5: 1}
    assert stretched(text, 0, 8, more) == "aa  bb  cc"
    assert stretched(text, 1, 4, more) + stretched(text, 4, 8, more) == "a  bb  cc"

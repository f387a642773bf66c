import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from sidebyside.layout.display import clean
from sidebyside.layout.widths import cell_width, cell_widths, cut, drawn, fit, is_plain

SAMPLES = "aé“”–…€чΩאش中。　ｱ한e\u0301क्ष👍🏽👩‍👩‍👧❤️1️⃣🇫🇷🏳️‍🌈\u200c\u200d◌⇄␛☀⌚"


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("plain", 5),
        ("“quoted” – text…", 16),
        ("中文", 4),
        ("e\u0301", 1),
        ("한글", 4),
        ("❤\ufe0f", 1),
        ("👍\U0001f3fd", 2),
        ("👩\u200d👧", 4),
        ("می\u200cخ", 3),
        ("🇫🇷", 2),
        ("1\ufe0f\u20e3", 1),
        ("लिपि", 4),
        ("", 0),
    ],
)
def test_cells(text: str, cells: int) -> None:
    assert cell_width(text) == cells


def test_every_plain_character_is_one_cell_for_rich_too() -> None:
    for point in range(0x20, 0xFFFF):
        character = chr(point)
        if clean(character) == character and is_plain(character):
            assert cell_len(character) == 1, hex(point)


@settings(max_examples=300, deadline=None)
@given(st.text(SAMPLES, max_size=12))
def test_what_is_drawn_has_the_cells_that_were_counted(text: str) -> None:
    assert len(cell_widths(text)) == len(text)
    assert sum(map(cell_len, drawn(text))) == cell_width(text)


@settings(max_examples=300, deadline=None)
@given(st.text(SAMPLES, max_size=12), st.integers(0, 12))
def test_fitting(text: str, width: int) -> None:
    assert cell_width(fit(text, width)) == width
    assert cell_width(text[: cut(text, width)]) <= width

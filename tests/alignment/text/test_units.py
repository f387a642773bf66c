"""The units of a text: what is known of its code points, and its new units as lines."""

from __future__ import annotations

import numpy as np
import pytest

from sidebyside.alignment.text.units import OTHER, PAIR, WORD, code_points, find_units, lines, ordinary


@pytest.mark.parametrize("text", ["", "plain", "“quoted” é", "北京", "\U0001f600", "a \t\n b", "한국어"])
def test_ordinary_texts(text: str) -> None:
    assert ordinary(code_points(text))


@pytest.mark.parametrize("odd", ["\xa0", "\x85", "\u2003", "\u2028", "\u3000", "\ud800", "\ud83d\ude00"])
@pytest.mark.parametrize("beside", ["", "plain", "“é”", "\U0001f600"])
def test_surrogates_and_wide_blanks_are_not_ordinary(odd: str, beside: str) -> None:
    assert not ordinary(code_points(beside + odd + beside))


@pytest.mark.parametrize("text", ["one two", "“one” two", "\ud83d\ude00 \U0001f600 x", "x"])
def test_lines_are_the_stretches(text: str) -> None:
    edges = [0, *(place for place, letter in enumerate(text) if letter == " "), len(text)]
    starts, ends = np.array(edges[:-1]), np.array(edges[1:])
    assert lines(code_points(text), starts, ends) == "".join(
        text[a:b] + "\n" for a, b in zip(starts, ends, strict=True)
    )


def test_units_and_their_kinds() -> None:
    text = "(The “Whole”) don't U.S. 1,000北京 x.Y ..."
    units = find_units(code_points(text), np.array([text.index("Y")]))
    found = [text[a:b] for a, b in zip(units.starts, units.ends, strict=True)]
    assert found == ["The", "Whole", "don't", "U.S.", "1,000", "北", "北京", "京", "x", "Y", "..."]
    kinds = [WORD, WORD, OTHER, OTHER, OTHER, PAIR, PAIR, PAIR, WORD, WORD, OTHER]
    assert units.kinds.tolist() == kinds


def test_no_units() -> None:
    for text in ("", "  \n "):
        assert not len(find_units(code_points(text), np.zeros(0, np.int64)).starts)

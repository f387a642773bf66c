"""Styled runs broken into lines."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.style import Style

from sidebyside.layout.widths import cell_width
from sidebyside.reader.looks.lines import wrap

PLAIN, BOLD = Style(), Style(bold=True)


def _lines(text: str, width: int, indent: int) -> list[str]:
    return ["".join(part for part, _ in line) for line in wrap([(text, PLAIN)], width, indent)]


def test_the_first_line_has_no_indent_and_is_as_long_as_the_others() -> None:
    assert _lines("Space  Choose a report, or take it back.", 24, 7) == [
        "Space  Choose a report,", "       or take it back.",
    ]  # fmt: skip


def test_a_new_line_in_the_text_ends_a_line() -> None:
    assert _lines("one\ntwo three", 10, 2) == ["one", "  two", "  three"]


def test_styles_go_along() -> None:
    assert wrap([("ab cd ", BOLD), ("ef", PLAIN)], 10, 2) == [[("ab cd ", BOLD), ("ef", PLAIN)]]
    assert wrap([("ab cdefgh ", BOLD), ("ij", PLAIN)], 11, 2) == [[("ab cdefgh", BOLD)], [("  ", BOLD), ("ij", PLAIN)]]


@settings(max_examples=60, deadline=None)
@given(st.text("ab \n船é", max_size=60), st.integers(10, 30), st.integers(0, 12))
def test_lines_fit_and_lose_no_word(text: str, width: int, indent: int) -> None:
    lines = _lines(text, width, indent)
    assert all(cell_width(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())

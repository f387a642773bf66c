"""Selected words."""

from __future__ import annotations

from sidebyside.layout.flow import Anchor
from sidebyside.reader.widgets.panes.selection import Selection

TEXTS = ("One two.", "Three.", "Four five.")


def test_words_of_one_paragraph_and_of_several() -> None:
    assert Selection(0, Anchor(0, 4), Anchor(0, 7)).of(TEXTS) == "two"
    assert Selection(0, Anchor(0, 4), Anchor(2, 4)).of(TEXTS) == "two.\n\nThree.\n\nFour"
    assert Selection(0, Anchor(5), Anchor(6)).of(TEXTS) == ""


def test_the_paragraphs_that_words_are_selected_in() -> None:
    assert Selection(0, Anchor(1, 3), Anchor(1, 5)).paragraphs == (1, 1)
    assert Selection(0, Anchor(1, 3), Anchor(2, 5)).paragraphs == (1, 2)
    assert Selection(0, Anchor(1, 3), Anchor(2, 0)).paragraphs == (1, 1)  # none of the second

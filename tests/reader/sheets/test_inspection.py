"""The inspector tells of links that the user cut."""

from __future__ import annotations

from tests.reader.opened import comparison

from sidebyside.comparison import Comparison
from sidebyside.model import Place
from sidebyside.reader.looks.look import Look
from sidebyside.reader.sheets.inspection import inspect
from sidebyside.settings.themes import find_themes

LOOK = Look(find_themes().get("dark"))


def told(of: Comparison, place: Place) -> str:
    return "\n".join("".join(text for text, _ in line) for line in inspect(of, place, False, LOOK, 70, "m"))


def test_a_cut_link_is_told_at_both_ends_until_it_is_made_again() -> None:
    a, b = Place(0, 3), Place(1, 2)
    assert "Cut by you" not in told(comparison(), a)
    cut = comparison().cut_link(a, b)
    assert "Cut by you: B3  m here and m there links them again." in told(cut, a)
    assert "Cut by you: A4" in told(cut, b)
    assert "Cut by you" not in told(cut, Place(0, 0))
    assert "Cut by you" not in told(cut.make(a, b), a)

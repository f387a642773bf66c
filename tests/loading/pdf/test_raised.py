"""Raised figures: the marks of a document's own notes go, everything else stays, in raised figures."""

from __future__ import annotations

import pytest
from tests.loading.pdf.pdfs import typst_pdf

from sidebyside.loading.pdf.reading import read_pdf

SMALL = "#let r(n) = text(size: 0.6em, baseline: -0.5em)[#n]\n"
OWN = "#let r(n) = super(n)\n"
"""Raised by size and place, and by the font's own raised figures."""
LAKE = "The lake holds 5 × 10#r[6] litres and covers 40 km#r[2], it lets out 3 m#r[3] a second, and 10#r[−9] is small."
READ = "The lake holds 5 × 10⁶ litres and covers 40 km², it lets out 3 m³ a second, and 10⁻⁹ is small."


def texts(source: str, keep_all: bool = False) -> list[str]:
    return [block.text for block in read_pdf(typst_pdf(source), keep_all).drafts[0].blocks]


@pytest.mark.parametrize("way", [SMALL, OWN])
def test_exponents_stay(way: str) -> None:
    assert texts(way + LAKE) == [READ]


@pytest.mark.parametrize("way", [SMALL, OWN])
def test_exponents_stay_beside_notes_of_the_same_numbers(way: str) -> None:
    noted = "".join(f" Sentence {word} ends here.#footnote[Note {word} of these.]" for word in ("one", "two", "three"))
    found = texts(f"{way}{LAKE}{noted} E = mc#r[2] too.")
    assert found[0] == f"{READ} Sentence one ends here. Sentence two ends here. Sentence three ends here. E = mc² too."
    assert found[1:] == ["Note one of these.", "Note two of these.", "Note three of these."]


def test_a_mark_without_a_note_stays_and_one_with_a_list_of_notes_goes() -> None:
    assert texts(SMALL + "The council agreed.#r[7] It met again.") == ["The council agreed.⁷ It met again."]
    listed = texts(SMALL + "The council agreed.#r[7] It met again.\n\n= Notes\n\n7. Minutes of the council.")
    assert listed[0] == "The council agreed. It met again."


def test_marks_are_kept_where_all_is_asked_for() -> None:
    draft = read_pdf(typst_pdf("The council agreed.#footnote[Minutes.] It met again."), keep_all=True).drafts[0]
    assert [block.text for block in draft.blocks] == ["The council agreed.¹ It met again.", "¹Minutes."]
    assert not draft.dropped

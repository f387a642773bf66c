"""A paragraph is not linked with every copy of a line that a report repeats."""

from __future__ import annotations

from collections import Counter

import pytest

from sidebyside.alignment import align, batches
from sidebyside.model import Report


@pytest.mark.parametrize("cells", [batches.CELLS, 0])
def test_a_line_said_a_hundred_times_is_linked_about_once(cells: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "CELLS", cells)
    line = "Results of the second heat, women, one hundred metres"
    links = align([Report.from_paragraphs([line] * 100), Report.from_paragraphs([line] * 90)])
    assert max(Counter(link.left for link in links).values()) <= 3
    assert max(Counter(link.right for link in links).values()) <= 3


@pytest.mark.parametrize("cells", [batches.CELLS, 0])
def test_a_results_list_keeps_its_own_lines(cells: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "CELLS", cells)
    lines = [f"Heat {n % 20} lane {n % 8}: runner finished in {10 + n % 20} seconds" for n in range(240)]
    kept = [number for number in range(240) if number % 12]
    links = align([Report.from_paragraphs(lines), Report.from_paragraphs([lines[number] for number in kept])])
    assert len(links) <= 2 * len(lines)
    same = sum(lines[link.left.paragraph] == lines[kept[link.right.paragraph]] for link in links)
    assert same >= 0.9 * len(links)
    assert {kept[link.right.paragraph] for link in links} == set(kept)


def test_few_copies_are_all_linked() -> None:
    """Two or three tellings of one thing are worth showing."""
    story = ["Rain fell on the harbour all night.", "The mayor opened the bridge.", "Shops stayed shut on Sunday."]
    text = "Eight fishermen were rescued by the coast guard near the northern cliffs."
    links = align([Report.from_paragraphs([text, *story]), Report.from_paragraphs([text, *story, text])])
    assert {link.right.paragraph for link in links if link.left.paragraph == 0} == {0, 4}


def test_a_heading_of_one_word_that_both_have_once_is_linked() -> None:
    one = Report.from_paragraphs(
        ["Flood", "Rain fell on the town all night long and the river rose.", "More", "More", "3"]
    )
    other = Report.from_paragraphs(["Rain fell on the town all night long and the river rose.", "Flood", "More", "3"])
    links = {(link.left.paragraph, link.right.paragraph) for link in align([one, other])}
    assert links == {(0, 1), (1, 0)}
    assert {(link.left.paragraph, link.right.paragraph) for link in align([other, one])} == {(1, 0), (0, 1)}

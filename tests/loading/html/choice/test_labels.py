"""Labels among an article's text: short lines alone in their shape, and bare counts."""

from __future__ import annotations

import io

import pytest
from tests.loading.html.webpages import H1, PROSE, framed, p

from sidebyside import load
from sidebyside.loading.html.blocks.pageblock import PageBlock
from sidebyside.loading.html.choice.labels import leave_labels


def block(text: str, shape: str = "p", **more: object) -> PageBlock:
    made = PageBlock(text, "text", "p", 1, ancestors=(1, 2, 3), shape=shape)
    for name, value in more.items():
        setattr(made, name, value)
    return made


def kept(label: PageBlock, place: int = 2, prose: int = 4) -> bool:
    blocks = [block(text) for text in PROSE[:prose]]
    blocks.insert(place, label)
    taken = [True] * len(blocks)
    leave_labels(blocks, taken)
    assert all(own for index, own in enumerate(taken) if index != place)
    return taken[place]


@pytest.mark.parametrize("place", [0, 2, 4])
def test_a_short_line_alone_in_its_shape_is_left_out(place: int) -> None:
    assert not kept(block("Company spotlight", "div.flag"), place)
    assert not kept(block("完了しました", "div.flag"), place)


def test_a_line_on_who_made_the_page_is_left_out_only_at_the_end() -> None:
    line = block("Written by the people of the renovation desk", "div.by")
    assert not kept(line, 4)
    assert kept(line, 2)


@pytest.mark.parametrize(
    "line",
    [
        block("Company spotlight"),  # of the text's own shape
        block("So it was said.", "div.flag"),
        block("The three reasons:", "div.flag"),
        block("The first lock", "div.flag", bold=True),
        block("Walks on water", "div.dek", lead=True),
        block("Company spotlight", "h3.x", role="heading"),
        block("Company spotlight", "li.x", role="list"),
        block("The oldest of the bridges that the city built", "div.flag"),
    ],
    ids=lambda line: f"{line.text} {line.shape}",
)
def test_other_lines_stay(line: PageBlock) -> None:
    assert kept(line)


def test_bare_counts_are_left_out_and_numbers_with_a_word_stay() -> None:
    assert not kept(block("929"))
    assert kept(block("12,400"))
    assert kept(block("929 votes"))
    assert kept(block("7", "li", role="list"))


def test_a_page_of_little_prose_keeps_its_lines() -> None:
    assert kept(block("Schedule", "div.flag"), prose=2)


def test_labels_on_a_page() -> None:
    body = f'<div class="kind">Long read</div>{p(PROSE[:3])}<div class="likes">73</div>{p(PROSE[3:])}'
    page = framed(f"<article>{H1}<div>{body}</div></article>")
    assert load(io.BytesIO(page.encode())).texts == PROSE

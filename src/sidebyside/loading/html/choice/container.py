"""The container that holds most of a page's running text, and an article held against it."""

from __future__ import annotations

from collections import Counter

from sidebyside.loading.html.blocks.pageblock import PageBlock
from sidebyside.loading.html.blocks.prose import running

_AGREED = 0.85
_MAIN = 0.3
"""The share of an article's running text that a shape holds to be the article's own."""


def densest_container(blocks: list[PageBlock]) -> int | None:
    """The number of the container with the most running text, near it counting more than far below; None where the
    page has no running text."""
    weight: Counter[int] = Counter()
    for block in blocks:
        if running(block):
            for distance, parent in enumerate(block.ancestors[:-1][::-1][:4]):
                weight[parent] += len(block.text) >> distance
    return min(weight, key=lambda parent: (-weight[parent], parent)) if weight else None


def sections(blocks: list[PageBlock]) -> set[int]:
    """The numbers of the densest container and of those that hold paragraphs of the shape that most of its text has:
    a page of several grids has a part of the article in each. Empty where the page has no running text."""
    home = densest_container(blocks)
    if home is None:
        return set()
    shapes: Counter[str] = Counter()
    for block in blocks:
        if running(block) and block.ancestors[-2:-1] == (home,):
            shapes[block.shape] += len(block.text)
    found = {home}
    if shapes:
        shape = min(shapes, key=lambda known: (-shapes[known], known))
        alike = (block for block in blocks if block.shape == shape and _is_part(block))
        found.update(parent for block in alike for parent in block.ancestors[-2:-1])
    return found


def _is_part(block: PageBlock) -> bool:
    """Whether a block is a paragraph of running text, or says what a picture shows: in a gallery each picture is a
    container of its own."""
    if block.role == "text":
        return running(block)
    return block.role == "caption" and not (block.furniture or block.hidden) and block.links < 0.3


def settle(blocks: list[PageBlock], taken: list[bool]) -> None:
    """Where nearly all of the chosen running text stands in the densest container, the article is there: leave out
    what was chosen after it, but for further sections of the text, and take the lists and tables it holds between the
    first and the last chosen block."""
    home = densest_container(blocks)
    kept = [block for block, own in zip(blocks, taken, strict=True) if own and running(block)]
    inside = sum(len(block.text) for block in kept if home in block.ancestors)
    if home is None or not inside or inside < _AGREED * sum(len(block.text) for block in kept):
        return
    places = [index for index, block in enumerate(blocks) if taken[index] and home in block.ancestors]
    first, last = places[0], places[-1]
    for index in range(_end_of_sections(blocks, taken, home, last) + 1, len(blocks)):
        taken[index] = False
    for index in range(first, last + 1):
        block = blocks[index]
        own = block.role in ("list", "table") and home in block.ancestors[-6:] and block.links < 0.3
        if own and not (block.furniture or block.hidden or block.pull):
            taken[index] = True


def _end_of_sections(blocks: list[PageBlock], taken: list[bool], home: int, last: int) -> int:
    """The place of the last chosen block of the sections that go on with the text after ``last``, the last block of
    the container ``home``: at least two paragraphs of the text's shape, in its article element; ``last`` where none
    do."""
    shapes: Counter[str] = Counter()
    articles: Counter[int] = Counter()
    for block, own in zip(blocks[: last + 1], taken[: last + 1], strict=True):
        if own and home in block.ancestors and running(block):
            shapes[block.shape] += len(block.text)
            articles[block.article] += len(block.text)
    length = sum(shapes.values())
    further = [
        index
        for index in range(last + 1, len(blocks))
        if taken[index]
        and running(blocks[index])
        and blocks[index].article
        and articles[blocks[index].article] >= 0.5 * length
        and shapes[blocks[index].shape] >= _MAIN * length
    ]
    return further[-1] if len(further) > 1 else last

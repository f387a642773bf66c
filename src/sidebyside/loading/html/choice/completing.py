"""What trafilatura leaves out of an article though it is its own: taken back where nothing speaks against it."""

from __future__ import annotations

from collections import Counter

from sidebyside.loading.html.blocks.pageblock import PageBlock
from sidebyside.loading.html.blocks.prose import is_long, running
from sidebyside.loading.paragraphs.boilerplate import is_boilerplate

_MAIN = 0.3
"""The share of an article's running text that a container, or a shape, holds to be the article's own."""
_HOME = 0.2
"""The share of it that a container holds to be where the text stands, also in an article of many sections."""
_FAR = 9
"""So many containers above a paragraph are asked whether they hold the article's others of its shape: between the
parts of a text that advertisements break up."""
_SENTENCE = 60
_PLAIN = 0.05
_BETWEEN = 40
"""So long may a line between the captions of a gallery be: a credit, a number."""
ENDS = ".!?…。！？”"


def complete(blocks: list[PageBlock], taken: list[bool]) -> None:
    """Take what stands in the article and looks like it: running text of its containers or of its paragraphs' shape,
    items of kept lists, captions, headings over kept text."""
    homes = Counter(
        parent
        for block, kept in zip(blocks, taken, strict=True)
        if kept and block.role != "caption"
        for parent in block.ancestors[-2:-1]
    )
    near = _running_text(blocks, taken)
    first = taken.index(True)
    last = len(taken) - 1 - taken[::-1].index(True)
    first, last = _reach(blocks, homes, first, last)
    for index in range(first, last + 1):
        block = blocks[index]
        if taken[index] or block.furniture or block.hidden or block.links > 0.4 or is_boilerplate(block.text):
            continue
        # A quotation, list or table is a container of its own inside the article's.
        reach = {"text": -2, "caption": -6}.get(block.role, -4)
        # Text that stands bare in a container, beside the paragraphs in it, has that container for its own element.
        at_home = any(homes[parent] for parent in block.ancestors[reach:])
        at_home = at_home or (block.role == "text" and _beside(block, near))
        if block.role in ("text", "quote", "list", "table", "caption") and at_home and not block.pull:
            taken[index] = True
    _take_headings(blocks, taken, first, last)


def _take_headings(blocks: list[PageBlock], taken: list[bool], first: int, last: int) -> None:
    """Take the headings right over kept text; those that are a link, and those over what was left out, only where most
    of the text stands: elsewhere they are teasers."""
    homes: Counter[int] = Counter()
    for block, kept in zip(blocks, taken, strict=True):
        if kept and running(block):
            for parent in block.ancestors[-2:-1]:
                homes[parent] += len(block.text)
    least = _HOME * sum(homes.values())
    for index in range(last - 1, max(first - 2, -1), -1):
        block = blocks[index]
        if taken[index] or block.role != "heading" or block.level < 2 or block.furniture or block.hidden:
            continue
        home = index > first and any(homes[parent] >= least > 0 for parent in block.ancestors[-2:-1])
        bare = home and blocks[index + 1].links < 0.6
        if (taken[index + 1] or (bare and block.links < 0.4)) and (home or block.links < 0.4):
            taken[index] = True


def _running_text(blocks: list[PageBlock], taken: list[bool]) -> dict[str, set[int]]:
    """Take running text that stands where much of the kept text stands: in one container with it, or in a container
    of the same shape beside it; there also sentences that are links for the most part, if kept text follows. What it
    gives back are the article's shapes, each with the containers of its blocks."""
    kept = [block for block, own in zip(blocks, taken, strict=True) if own and running(block)]
    length = sum(len(block.text) for block in kept)
    homes: Counter[int] = Counter()
    shapes: Counter[str] = Counter()
    for block in kept:
        shapes[block.shape] += len(block.text)
        for parent in block.ancestors[-2:-1]:
            homes[parent] += len(block.text)
    articles = {block.article for block in kept}
    near = {shape: _around(kept, shape) for shape, size in shapes.items() if size >= _MAIN * length}
    first, last = taken.index(True), len(taken) - 1 - taken[::-1].index(True)
    for index, block in enumerate(blocks):
        if taken[index] or block.role != "text" or block.article not in articles or is_boilerplate(block.text):
            continue
        home = max((homes[parent] for parent in block.ancestors[-2:]), default=0) >= _MAIN * length
        if (running(block) and (home or _beside(block, near))) or (
            first < index < last and linked_sentence(block) and _beside(block, near)
        ):
            taken[index] = True
    return near


def _beside(block: PageBlock, near: dict[str, set[int]]) -> bool:
    """Whether a block has a shape of the article's and stands near its blocks of that shape."""
    containers = near.get(block.shape)
    return containers is not None and any(parent in containers for parent in block.ancestors[-_FAR:-1])


def linked_sentence(block: PageBlock) -> bool:
    """Whether a block is a sentence, though links make much of it: a list of links ends no line with a full stop."""
    return not block.furniture and not block.hidden and is_long(block.text, _SENTENCE) and block.text[-1] in ENDS


def _around(kept: list[PageBlock], shape: str) -> set[int]:
    """The containers that hold two or more kept blocks of a shape, near above them."""
    counts: Counter[int] = Counter()
    for block in kept:
        if block.shape == shape:
            counts.update(block.ancestors[-_FAR:-1])
    return {parent for parent, count in counts.items() if count > 1}


def _reach(blocks: list[PageBlock], homes: Counter[int], first: int, last: int) -> tuple[int, int]:
    """The article's first and last block: captions right before it, running text right after it in its container, then
    captions in a container of its text, as of a gallery, with short lines between."""
    index = first - 1
    while index >= max(0, first - 6):
        if blocks[index].role == "caption" and any(homes[parent] for parent in blocks[index].ancestors[-6:-1]):
            first = index
        index -= 1
    while last + 1 < len(blocks):
        block = blocks[last + 1]
        same = block.ancestors[-2:-1] == blocks[last].ancestors[-2:-1]
        if not (same and running(block)) or is_boilerplate(block.text):
            break
        last += 1
    for index in range(last + 1, len(blocks)):
        block = blocks[index]
        # What links lead on from is a writer's card or an offer.
        shown = block.role == "caption" and block.links <= _PLAIN and not block.furniture
        if shown and any(homes[parent] for parent in block.ancestors[-6:-1]):
            last = index
        elif block.role == "caption" or len(block.text) > _BETWEEN:
            break
    return first, last

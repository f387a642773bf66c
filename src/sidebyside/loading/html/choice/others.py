"""Other articles on the page of one: those that an endless page loads after its own."""

from __future__ import annotations

import re

from sidebyside.loading.dates import iso
from sidebyside.loading.html.blocks.letters import letters
from sidebyside.loading.html.blocks.pageblock import PageBlock
from sidebyside.loading.html.blocks.prose import running
from sidebyside.loading.paragraphs.bylines import is_byline, is_stamp

_LINKED = 0.8
_SHORTEST_HEADLINE = 12
_UNDER = 6
"""So many short lines under a headline may say who wrote the article and when."""
_LONGEST_LINE = 100
_NEXT = re.compile(r"(?:^|[\s./_-])next-?(?:article|story|post)(?:$|[\s/_-])", re.IGNORECASE)


def mark_others(blocks: list[PageBlock], title: str) -> None:
    """Mark the blocks of other articles (``other``; furniture too), so that nothing takes them.

    The page's own headline is the heading that repeats ``title``. Two signs tell another article. After an article
    element with the own headline, another that opens with a headline of its own (of the first level, or one that links
    to its page). And, whatever the elements, a heading of the first level, of the own headline's shape, or one that is
    a link, under which a line of the shape of those under the own headline says who wrote it or when, or a heading of
    the first level in a part named the next: chapters have no bylines, and the posts of a live blog have another shape
    than its head. Nothing is marked where that would leave no text.
    """
    place = _own_headline(blocks, title)
    if place is None:
        return
    elements = _other_elements(blocks, place)
    others = {index for index, block in enumerate(blocks) if not elements.isdisjoint(block.ancestors)}
    _add_headed(blocks, place, others)
    if any(running(block) for index, block in enumerate(blocks) if index not in others):
        for index in others:
            blocks[index].other = blocks[index].furniture = True


def _own_headline(blocks: list[PageBlock], title: str) -> int | None:
    """The first heading that repeats the title, before all others one of the first level in an article element."""
    headline = letters(title)
    if len(headline) < _SHORTEST_HEADLINE:
        return None
    places = [
        index
        for index, block in enumerate(blocks)
        if block.role == "heading" and block.level <= 2 and not block.hidden and letters(block.text) == headline
    ]
    within = (index for index in places if blocks[index].article and blocks[index].level == 1)
    return next(within, places[0] if places else None)


def _other_elements(blocks: list[PageBlock], place: int) -> set[int]:
    """The article elements after the one of the own headline that open with a headline of their own."""
    own, headline = blocks[place].article, letters(blocks[place].text)
    if not own or blocks[place].level != 1 or not any(own in block.ancestors and running(block) for block in blocks):
        return set()
    others: set[int] = set()
    opened = {own}
    for block in blocks:
        if not block.article or own in block.ancestors or block.article <= own:
            continue
        if block.role == "heading" and block.article not in opened:
            opened.add(block.article)
            if (block.level == 1 and letters(block.text) != headline) or block.links > _LINKED:
                others.add(block.article)
    return others


def _add_headed(blocks: list[PageBlock], place: int, others: set[int]) -> None:
    """Add the articles under other headlines that are signed like the own one, or stand in a part named the next."""
    own, headline = blocks[place], letters(blocks[place].text)
    signed = {blocks[index].shape for index in _lines_under(blocks, place) if _signs(blocks[index])}
    heads = []
    for index, block in enumerate(blocks):
        if block.role != "heading" or block.hidden or letters(block.text) == headline:
            continue
        alike = block.level == 1 or block.shape == own.shape or (block.links > _LINKED and block.level == 2)
        under = _lines_under(blocks, index) if alike and signed else range(0)
        named = block.level == 1 and index > place and _NEXT.search(block.shape)
        if named or any(blocks[line].shape in signed and _signs(blocks[line]) for line in under):
            heads.append(index)
    for index, end in zip(heads, [*heads[1:], len(blocks)], strict=False):
        if index not in others:
            others.update(_extent(blocks, place, index, place if index < place < end else end))


def _lines_under(blocks: list[PageBlock], place: int) -> range:
    """The places of the short lines between a headline and the text under it; none where no text follows."""
    for index in range(place + 1, min(place + 2 + _UNDER, len(blocks))):
        if blocks[index].role == "heading":
            break
        if running(blocks[index]) and len(blocks[index].text) > _LONGEST_LINE:
            return range(place + 1, index)
    return range(0)


def _signs(block: PageBlock) -> bool:
    """Whether a line says who wrote an article, or on what day it appeared."""
    text = block.text
    return len(text) <= _LONGEST_LINE and (is_byline(text) or is_stamp(text) or bool(iso(text)))


def _extent(blocks: list[PageBlock], place: int, index: int, limit: int) -> range:
    """The places of the article under the headline at ``index``: the outermost container around it that has no part in
    the own headline, or, where that holds no text, what follows in the container of both, as far as ``limit``."""
    own = set(blocks[place].ancestors)
    around = [parent for parent in blocks[index].ancestors if parent not in own]
    shared = [parent for parent in blocks[index].ancestors if parent in own]
    if not around or not shared:  # nested too deep to tell
        return range(0)
    start = end = index
    while start > 0 and around[0] in blocks[start - 1].ancestors:
        start -= 1
    while end < len(blocks) and around[0] in blocks[end].ancestors:
        end += 1
    if any(running(block) for block in blocks[start:end]):
        return range(start, end)
    while end < limit and shared[-1] in blocks[end].ancestors:
        end += 1
    return range(index, min(end, limit))

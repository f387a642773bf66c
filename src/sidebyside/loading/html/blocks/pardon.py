"""Parts that names or styles call furniture or hidden though the page's own article is in them."""

from __future__ import annotations

from sidebyside.loading.html.blocks.pageblock import PageBlock, is_long
from sidebyside.loading.html.choice.credits import letters

_MUCH_PROSE = 400
_LITTLE_PROSE = 120


def pardon_furniture(blocks: list[PageBlock], title: str) -> bool:
    """For pages that seem to have no text: where the headline stands in a part that is called furniture (an opinion
    page's ``article.comment``), the prose in the innermost container around it that holds an article's worth of it, and
    is called so for the most part, is none, nor is what stands directly beside that prose. Gives whether it was so."""
    headline = letters(title)
    head = next((block for block in blocks if block.level == 1 and letters(block.text) == headline != ""), None)
    if head is None or not head.furniture or head.hidden or head.consent:
        return False
    prose = [block for block in blocks if _is_prose(block) and not (block.hidden or block.consent or block.other)]
    for container in head.ancestors[:-1][::-1]:
        inside = [block for block in prose if container in block.ancestors]
        length = sum(len(block.text) for block in inside)
        if length >= _MUCH_PROSE:
            if 2 * sum(len(block.text) for block in inside if block.furniture) < length:
                return False
            homes = {home for block in (head, *inside) for home in block.ancestors[-2:-1]}
            for block in blocks:
                if not homes.isdisjoint(block.ancestors[-2:-1]):
                    block.furniture = False
            return True
    return False


def pardon_hidden(blocks: list[PageBlock]) -> bool:
    """Where a page shows next to no prose and hides an article, with its headline or in an article element, take it as
    shown: a script would show it. Gives whether it was so."""
    shown = hidden = 0
    for block in blocks:
        if _is_prose(block):
            shown += 0 if block.hidden else len(block.text)
            hidden += len(block.text) if block.hidden and not (block.consent or block.furniture) else 0
    headed = any(block.hidden and not block.furniture and (block.level == 1 or block.article) for block in blocks)
    if shown >= _LITTLE_PROSE or hidden < _MUCH_PROSE or not headed:
        return False
    for block in blocks:
        # Words hidden inside a line have no shape: they stay so.
        block.hidden = block.hidden and not block.shape
    return True


def _is_prose(block: PageBlock) -> bool:
    return block.links < 0.3 and is_long(block.text, 60)

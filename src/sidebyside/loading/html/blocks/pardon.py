"""Names and styles that are not believed: they call parts furniture or hidden though the page's own article is in
them."""

from __future__ import annotations

from typing import Any

from sidebyside.loading.html.blocks.finding import page_blocks
from sidebyside.loading.html.blocks.hiding import hiding_rules
from sidebyside.loading.html.blocks.letters import letters
from sidebyside.loading.html.blocks.pageblock import PageBlock
from sidebyside.loading.html.blocks.prose import is_prose

_MUCH_PROSE = 400
_LITTLE_PROSE = 120
_MOST_PROSE = 1_500
"""Prose of fewer characters may well be furniture on a page that shows nothing else."""


def shown_blocks(root: Any, language: str) -> list[PageBlock]:
    """The blocks of the page with the lxml tree ``root``, also those that its style sheets hide, marked so, unless
    these hide most of its prose: then a script shows it. ``language`` is the page's own, or ""."""
    body = root.find("body") if root.find("body") is not None else root
    rules = hiding_rules(root)
    blocks = page_blocks(body, rules, language)
    if rules.hidden and any(block.hidden for block in blocks):
        others = page_blocks(body, None, language)
        if _shown(blocks) < 0.5 * _shown(others):
            return others
    return blocks


def _shown(blocks: list[PageBlock]) -> int:
    """How many characters of prose a page shows, in furniture too."""
    return sum(len(block.text) for block in blocks if not block.hidden and is_prose(block))


def pardon_all(blocks: list[PageBlock]) -> None:
    """Where names say of nearly all of the page's prose that it is furniture, nothing is: they are not what they
    seem."""
    prose = [block for block in blocks if not block.hidden and len(block.text) >= 60 and block.links < 0.3]
    furniture = sum(len(block.text) for block in prose if block.furniture)
    if furniture >= _MOST_PROSE and furniture > 0.9 * sum(len(block.text) for block in prose):
        for block in blocks:
            block.furniture = False


def pardon_furniture(blocks: list[PageBlock], title: str) -> bool:
    """For pages that seem to have no text: where the headline stands in a part that is called furniture (an opinion
    page's ``article.comment``), the prose in the innermost container around it that holds an article's worth of it, and
    is called so for the most part, is none, nor is what stands directly beside that prose. Gives whether it was so."""
    headline = letters(title)
    head = next((block for block in blocks if block.level == 1 and letters(block.text) == headline != ""), None)
    if head is None or not head.furniture or head.hidden or head.consent:
        return False
    prose = [block for block in blocks if is_prose(block) and not (block.hidden or block.consent or block.other)]
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
        if is_prose(block):
            shown += 0 if block.hidden else len(block.text)
            hidden += len(block.text) if block.hidden and not (block.consent or block.furniture) else 0
    headed = any(block.hidden and not block.furniture and (block.level == 1 or block.article) for block in blocks)
    if shown >= _LITTLE_PROSE or hidden < _MUCH_PROSE or not headed:
        return False
    for block in blocks:
        # Words hidden inside a line have no shape: they stay so.
        block.hidden = block.hidden and not block.shape
    return True

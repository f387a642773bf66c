"""The standfirst: what stands between an article's headline and its text and says what it is about."""

from __future__ import annotations

from sidebyside.loading.html.blocks.letters import letters
from sidebyside.loading.html.blocks.pageblock import PageBlock
from sidebyside.loading.html.choice.credits import is_credit
from sidebyside.loading.html.facts.headline import headline_place
from sidebyside.loading.paragraphs.boilerplate import is_boilerplate
from sidebyside.loading.paragraphs.bylines import is_byline

_SHORTEST, _LONGEST = 30, 900
_REACH = 40
"""A standfirst is looked for in so many blocks before the text."""


def take_lead(blocks: list[PageBlock], taken: list[bool], title: str, description: str) -> None:
    """Take the standfirst: a paragraph before the text that the page's description repeats, or one that a name calls
    a standfirst and that stands in one container with the headline before it. ``title`` and ``description`` are the
    page's own; at least one block must be taken."""
    first = taken.index(True)
    headline, about = letters(title), letters(description)
    place = headline_place(blocks, first, title)
    seen = {letters(block.text) for block, kept in zip(blocks, taken, strict=True) if kept}
    for index in range(first - 1, max(-1, first - _REACH), -1):
        block = blocks[index]
        own = letters(block.text)
        if block.hidden or block.links > 0.4 or block.role not in ("text", "heading", "quote"):
            continue
        if not _SHORTEST <= len(block.text) <= _LONGEST or own == headline or own in seen:
            continue
        if is_boilerplate(block.text) or is_byline(block.text) or is_credit(block.text):
            continue
        near = place is not None and index > place and set(block.ancestors[-4:-1]) & set(blocks[place].ancestors[-4:-1])
        if _repeats(own, about) or (near and block.lead and not block.furniture):
            taken[index] = True
            seen.add(own)


def _repeats(own: str, about: str) -> bool:
    """Whether a paragraph is the page's description: all of it, a good part, or what the description was cut from."""
    if len(own) < _SHORTEST or len(about) < _SHORTEST:
        return False
    return own == about or (len(own) > 60 and own in about) or (len(about) > 60 and own.startswith(about[:-8]))

"""What of a page is prose: long enough, and not made of links."""

from __future__ import annotations

from sidebyside.loading.html.blocks.pageblock import PageBlock

_LINKED = 0.3
_SENTENCE = 60


def is_long(text: str, least: int) -> bool:
    """Whether a text has ``least`` characters, an ideograph or kana counted twice: Chinese and Japanese say in half
    the characters what other languages do."""
    if len(text) >= least or 2 * len(text) < least:
        return len(text) >= least
    return len(text) + sum(1 for letter in text if letter >= "\u2e80") >= least


def is_prose(block: PageBlock) -> bool:
    """Whether a block is a stretch of prose, wherever it stands: also in furniture, also hidden."""
    return block.links < _LINKED and is_long(block.text, _SENTENCE)


def running(block: PageBlock) -> bool:
    """Whether a block is a stretch of prose that a browser shows, outside furniture and links."""
    return not block.furniture and not block.hidden and is_prose(block)

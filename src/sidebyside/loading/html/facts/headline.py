"""The headline as a page shows it, and where it stands."""

from __future__ import annotations

from sidebyside.language.patterns import lazily
from sidebyside.loading.html.blocks.letters import letters
from sidebyside.loading.html.blocks.pageblock import PageBlock
from sidebyside.loading.html.blocks.prose import is_long

_SHORTEST_HEADLINE = 16
_SUFFIX = lazily(r"\s*[_|｜–—«»<>-]|\s+[·:/]\s|\s*[(（【\[]")


def shown_title(blocks: list[PageBlock], title: str) -> str:
    """The headline as the page shows it, where ``title`` is that headline with the names of section and site after it;
    else ``title``."""
    found = ""
    for block in blocks:
        text = block.text
        if not len(found) < len(text) < len(title) or not is_long(text, _SHORTEST_HEADLINE) or block.links > 0.5:
            continue
        if not (block.hidden or block.furniture) and title.startswith(text) and _SUFFIX.match(title, len(text)):
            found = text
    return found or title


def headline_place(blocks: list[PageBlock], before: int, title: str) -> int | None:
    """Where the headline stands: the last block before the text that is it, or the last heading of the first level,
    but for a chapter's after the headline."""
    found, sure, headline = None, False, letters(title)
    for index in range(before):
        block = blocks[index]
        own = bool(headline) and letters(block.text) == headline
        if not block.hidden and (own or (block.level == 1 and not sure)):
            found, sure = index, sure or (own and block.level == 1)
    return found

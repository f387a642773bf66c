"""The article's text as the page's data (JSON-LD) state it, held against what was chosen.

The statement is the publisher's own, but it may be an excerpt. So it is believed where the chosen blocks miss most of
it, and where they hold much more that stands in other containers: then other articles follow on the page.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

from sidebyside.loading.document import Block
from sidebyside.loading.html.blocks.letters import letters
from sidebyside.loading.html.blocks.pageblock import PageBlock
from sidebyside.loading.html.blocks.prose import running
from sidebyside.loading.html.choice.article import choose
from sidebyside.loading.html.facts.metadata import Metadata
from sidebyside.loading.html.fragment import fragment_of, looks_like_html

_SHORTEST = 400
_GRAM = 16
_STEP = 8
_MOST_WORK = 1_000_000_000
"""Blocks times letters of the stated text: on larger pages the two are not held against each other."""
_MOST_TEXT = 4_000_000
"""The same for the characters of both together."""


def stated_lines(body: str) -> list[str]:
    """The paragraphs of a stated text, with entities and tags resolved."""
    if looks_like_html(body):
        return [block.text for block in fragment_of(body).blocks]
    text = html.unescape(html.unescape(body))
    return [" ".join(line.split()) for line in re.split(r"[\n\r]+", text) if line.strip()]


def as_stated(blocks: list[PageBlock], taken: list[bool], meta: Metadata) -> list[bool] | list[Block]:
    """``taken`` where the page states no text or agrees with it; else which blocks the stated text is, or, where the
    page shows too little of it, that text itself."""
    if len(meta.body) < _SHORTEST or len(meta.body) * len(blocks) > _MOST_WORK:
        return taken
    if len(meta.body) + sum(len(block.text) for block in blocks) > _MOST_TEXT:
        return taken
    lines = stated_lines(meta.body)
    body = "".join(letters(line) for line in lines)
    if len(body) < _SHORTEST // 2:
        return taken
    chosen = _letters(blocks, taken)
    missed = 1 - _share(body, chosen)
    if missed < 0.5 and not (missed < 0.2 and _share(chosen, body) < 0.5):
        return taken
    told = choose(blocks, lines, meta)
    if missed < 0.5:
        return told if any(told) and not _goes_on(blocks, told) else taken
    if _share(body, _letters(blocks, told)) >= 0.6:
        return told
    return [Block(line) for line in lines] if len(body) > 1.5 * len(chosen) else taken


def _letters(blocks: Iterable[PageBlock], taken: Iterable[bool]) -> str:
    return "".join(letters(block.text) for block, kept in zip(blocks, taken, strict=True) if kept)


def _share(text: str, other: str) -> float:
    """How much of ``text`` is in ``other``, 0..1, by passages of sixteen letters."""
    asked = [text[start : start + _GRAM] for start in range(0, len(text) - _GRAM + 1, _STEP)]
    missing = set(asked)
    missing.difference_update(other[start : start + _GRAM] for start in range(len(other) - _GRAM + 1))
    return sum(1 for gram in asked if gram not in missing) / len(asked) if asked else 0.0


def _goes_on(blocks: list[PageBlock], told: list[bool]) -> bool:
    """Whether running text follows in a container of the stated text, which then is an excerpt."""
    last = len(told) - 1 - told[::-1].index(True)
    homes = {parent for block, kept in zip(blocks, told, strict=True) if kept for parent in block.ancestors[-3:-1]}
    return any(
        running(block) and any(parent in homes for parent in block.ancestors[-3:-1]) for block in blocks[last + 1 :]
    )

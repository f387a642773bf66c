"""Headings inside an article: those of a live blog's posts, and lines that are headings though no tag says so."""

from __future__ import annotations

from sidebyside.loading.html.blocks.pageblock import PageBlock
from sidebyside.loading.html.blocks.prose import running

_LINKED = 0.8
_LONGEST_SUBHEAD = 90
_ENDS = '.!?…:;,。！？：；，”"»'
_HEADER = 5
"""Between a post's heading and its text stand at most so many lines: its writer, its time, links to share it."""
_LONGEST_LINE = 60


def subheads(blocks: list[PageBlock], taken: list[bool]) -> set[int]:
    """The places of the taken blocks that are headings though no tag says so: short lines, bold as a whole and without
    a sentence's end, between a taken block and a paragraph of running text."""
    places = [index for index, kept in enumerate(taken) if kept]
    return {
        index
        for before, index, after in zip(places, places[1:], places[2:], strict=False)
        if blocks[index].bold
        and blocks[index].role == "text"
        and len(blocks[index].text) <= _LONGEST_SUBHEAD
        and blocks[index].text[-1] not in _ENDS
        and running(blocks[after])
        and not blocks[after].bold
        and blocks[before].role != "heading"
    }


def take_headings(blocks: list[PageBlock], taken: list[bool]) -> None:
    """Take the heading of each post of a live blog: the first heading of an article element among several with kept
    text, from which only short lines part that text."""
    posts = {block.article for block, kept in zip(blocks, taken, strict=True) if kept and block.article}
    if len(posts) < 2:
        return
    headed: set[int] = set()
    for index, block in enumerate(blocks):
        if block.role != "heading" or block.article not in posts or block.article in headed:
            continue
        headed.add(block.article)
        if block.level < 2 or block.furniture or block.hidden or block.links > _LINKED:
            continue
        for after in range(index + 1, min(index + 1 + _HEADER, len(blocks))):
            if blocks[after].article != block.article or (taken[after] and blocks[after].role == "heading"):
                break
            if taken[after]:
                taken[index] = True
                break
            if len(blocks[after].text) > _LONGEST_LINE:
                break

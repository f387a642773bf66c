"""Labels among the text: counts, section names, and buttons that are no part of what the article says."""

from __future__ import annotations

from collections import Counter

from sidebyside.loading.html.blocks.pageblock import PageBlock
from sidebyside.loading.html.blocks.prose import is_long, running

_LONGEST = 25
_LONGEST_LAST = 60
"""A label has fewer characters; one that stands last may be a line on who made the page."""
_LONGEST_COUNT = 4
_LEAST_PROSE = 3
"""So many paragraphs of running text show what shapes an article's text has."""
_ENDS = '.!?:;,…。！？：；，、"”»'


def leave_labels(blocks: list[PageBlock], taken: list[bool]) -> None:
    """Leave out what labels the text of an article: short lines without a sentence's end that stand alone among the
    chosen blocks in their shape (the name of a section, a button, a name), and whole numbers on a line of their own
    (likes, pages, places in a list of results). Lines that are bold, that a name calls a standfirst, quotations, lists
    and headings are left alone."""
    places = [index for index, kept in enumerate(taken) if kept]
    if sum(1 for index in places if running(blocks[index])) < _LEAST_PROSE:
        return
    shapes = Counter(blocks[index].shape for index in places)
    for index in places:
        block = blocks[index]
        if block.role != "text" or block.bold or block.lead:
            continue
        longest = _LONGEST_LAST if index == places[-1] else _LONGEST
        alone = shapes[block.shape] == 1 and not is_long(block.text, longest) and block.text[-1] not in _ENDS
        if alone or (len(block.text) <= _LONGEST_COUNT and block.text.isdecimal()):
            taken[index] = False

"""Which blocks of a page are the article's: trafilatura's choice, carried over to the page's own blocks.

Trafilatura decides; the text comes from the blocks, to the character. What trafilatura leaves out between two kept
blocks of one container is taken back where nothing speaks against it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from sidebyside.loading.html.blocks.letters import letters
from sidebyside.loading.html.blocks.pageblock import PageBlock
from sidebyside.loading.html.blocks.prose import is_long, running
from sidebyside.loading.html.choice.completing import ENDS, complete, linked_sentence
from sidebyside.loading.html.choice.container import sections, settle
from sidebyside.loading.html.choice.credits import (
    is_credit,
    is_dateline,
    is_disclosure,
    is_imprint,
    is_source,
    is_trail,
)
from sidebyside.loading.html.choice.labels import leave_labels
from sidebyside.loading.html.choice.lead import take_lead
from sidebyside.loading.html.choice.offers import leave_offers
from sidebyside.loading.html.choice.parts import take_headings
from sidebyside.loading.html.facts.metadata import Metadata
from sidebyside.loading.paragraphs.bylines import is_byline, is_stamp

_SHORT = 24
_GRAM = 16
_BRIEF = 27
"""A block of up to this many letters must be in the text as it is, a longer one for the most part."""
_REFRAIN = 3
_MOST_COMPARED = 200_000_000
"""Quotations times letters of the article: above it no quotation is looked for in the text."""
_MOST_SEARCHED = 20_000
"""In an article of more blocks than this, bylines, credits and the like are not looked for."""


def choose(blocks: list[PageBlock], chosen: Iterable[str], meta: Metadata) -> list[bool]:
    """For each block whether it is the article's. ``chosen`` are the passages trafilatura took, in order."""
    passages = [letters(passage) for passage in chosen]
    taken = _matched(blocks, [passage for passage in passages if passage])
    if not any(taken):
        return taken
    complete(blocks, taken)
    settle(blocks, taken)
    take_headings(blocks, taken)
    leave_offers(blocks, taken)
    take_lead(blocks, taken, meta.title, meta.description)
    _drop(blocks, taken, meta.title, meta.author)
    leave_labels(blocks, taken)
    return taken


def _matched(blocks: list[PageBlock], passages: list[str]) -> list[bool]:
    """The blocks whose words trafilatura took. Passages and blocks run in the same order; a short block counts only as
    a whole passage or beside a match."""
    whole = Counter(passages)
    keys = [letters(block.text) for block in blocks]
    text = "\0".join(passages)
    # Only passages that a block may ask for are held: all of a text's would take a hundred times its size.
    asked = {own[start : start + _GRAM] for own in keys for start in _starts(own)}
    # A line break parts passages, but no block whose next line goes on with the sentence.
    parted = {
        "".join(passages[start : start + count]) for count in (2, 3) for start in range(len(passages) - count + 1)
    }
    grams = {gram for start in range(len(text) - _GRAM + 1) if (gram := text[start : start + _GRAM]) in asked}
    taken = []
    for block, own in zip(blocks, keys, strict=True):
        if not own or block.hidden or block.other or (block.consent and block.furniture):
            taken.append(False)
        elif whole[own] > 0:
            whole[own] -= 1
            taken.append(True)
        elif len(own) < _SHORT:
            taken.append(_is_parted(block, own, parted))
        else:
            starts = _starts(own)
            hits = sum(1 for start in starts if own[start : start + _GRAM] in grams)
            taken.append(hits >= (0.6 if len(own) > _BRIEF else 1) * len(starts) or _is_parted(block, own, parted))
    return taken


def _is_parted(block: PageBlock, own: str, parted: set[str]) -> bool:
    """Whether a sentence is passages of trafilatura's, one after the other."""
    return block.role in ("text", "quote") and len(own) > _GRAM and block.text[-1] in ENDS and own in parted


def _starts(own: str) -> range:
    """Where the passages of a block begin that are looked for: every one of a short block, else every fourth."""
    return range(0, len(own) - _GRAM + 1, 1 if len(own) <= _BRIEF else 4)


def _drop(blocks: list[PageBlock], taken: list[bool], title: str, author: str) -> None:
    """Leave out what is not running text: the title again, link lists, furniture, pull quotes that repeat the text,
    and lines about the article: who wrote it and when, whose the pictures are, what its links earn."""
    headline, writer = letters(title), letters(author)
    keys = [letters(block.text) if kept else "" for block, kept in zip(blocks, taken, strict=True)]
    whole = "\0".join(filter(None, keys))
    seen: dict[tuple[str, bool], set[int]] = {}
    often = Counter(keys)
    searched = sum(taken) <= _MOST_SEARCHED
    quotes = sum(1 for block, kept in zip(blocks, taken, strict=True) if kept and (block.pull or block.role == "quote"))
    compared = quotes * len(whole) <= _MOST_COMPARED
    dropped: Counter[str] = Counter()
    before_text = True
    headed = False
    for index, block in enumerate(blocks):
        if not taken[index]:
            headed = headed or (block.level == 1 and not block.hidden and letters(block.text) == headline)
            continue
        own = keys[index]
        home = block.ancestors[-2] if len(block.ancestors) > 1 else 0
        long = len(own) > _SHORT
        homes = seen.setdefault((own, block.role == "heading"), set()) if long else set()
        # What comes again and again is a question that an interview puts to everybody.
        again = long and bool(homes) and home not in homes and often[own] <= _REFRAIN
        repeats = compared and (block.pull or block.role == "quote")
        repeats = repeats and long and whole.count(own) - dropped[own] > 1
        linked = block.links > (0.6 if block.role == "list" else 0.85)
        linked = linked and (block.role in ("list", "text", "table") or block.furniture)
        linked = linked and not (block.role == "text" and linked_sentence(block))
        is_title = bool(own and headline) and _is_title(block, own, headline, before_text, headed)
        headed = headed or (block.level == 1 and own == headline)
        opens = before_text and block.role != "heading" and is_long(block.text, 100) and block.links < 0.3
        about = searched and _is_about(block, own, writer, before_text and not opens)
        before_text = before_text and not opens
        if again or repeats or is_title or linked or about:
            taken[index] = False
            dropped[own] += 1
        else:
            homes.add(home)


def _is_about(block: PageBlock, own: str, writer: str, before_text: bool) -> bool:
    """Whether a block is a line about the article: who wrote it and when, a picture's owner, what its links earn."""
    if writer and len(own) > 3 and (own in writer or (own.endswith(writer) and len(own) < 60)):
        return True
    if before_text and (
        is_imprint(block.text) or is_byline(block.text) or is_trail(block.text, block.links) or is_dateline(block.text)
    ):
        return True
    if is_credit(block.text) or is_disclosure(block.text) or (block.role != "heading" and is_source(block.text)):
        return True
    return block.role not in ("heading", "table") and is_stamp(block.text)


def _is_title(block: PageBlock, own: str, headline: str, before_text: bool, headed: bool) -> bool:
    """Whether a block is the headline again: before the text also in other words, unless it was there already
    (``headed``: then it is a chapter's), after it in the same."""
    if before_text:
        return (
            own == headline
            or (block.level == 1 and not headed)
            or (len(headline) > _SHORT and headline in own and len(own) < 100)
        )
    return block.level in (1, 2) and own in headline and len(own) > 0.7 * len(headline)


def densest(blocks: list[PageBlock], meta: Metadata) -> list[bool]:
    """The article by density alone, for pages trafilatura finds nothing in: the running text of the container that
    holds the most of it and of its like, link-poor blocks outside furniture."""
    homes = sections(blocks)
    taken = [
        (not homes or not homes.isdisjoint(block.ancestors))
        and not (block.furniture or block.hidden or block.links >= 0.5)
        for block in blocks
    ]
    _drop(blocks, taken, meta.title, meta.author)
    leave_labels(blocks, taken)
    return taken


def running_length(blocks: list[PageBlock]) -> int:
    """How many characters of running text the page shows, wherever it stands."""
    return sum(len(block.text) for block in blocks if running(block))

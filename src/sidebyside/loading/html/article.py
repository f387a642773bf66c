"""Which blocks of a page are the article's: trafilatura's choice, carried over to the page's own blocks.

Trafilatura decides; the text comes from the blocks, to the character. What trafilatura leaves out between two kept
blocks of one container is taken back where nothing speaks against it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import Any

from sidebyside.loading.boilerplate import is_boilerplate
from sidebyside.loading.html.blocks import PageBlock

_SHORT = 24
_GRAM = 4
_BYLINE = re.compile(
    r"(?:by|von|par|por|di|door|av|af|autor\w*|author\w*|written by|posted (?:by|on)"
    r"|published|updated|last updated)\b[^.!?]*$",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\d{1,2}[:.h]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?", re.IGNORECASE)
_WORD = re.compile(r"\w+")


def key(text: str) -> str:
    """The letters and digits of ``text`` in lower case: how passages of one page are compared."""
    return "".join(_WORD.findall(text)).lower().replace("_", "")


def choose(blocks: list[PageBlock], chosen: Iterable[str], title: str) -> list[bool]:
    """For each block whether it is the article's. ``chosen`` are the passages trafilatura took, in order."""
    passages = [key(passage) for passage in chosen]
    taken = _matched(blocks, [passage for passage in passages if passage])
    if not any(taken):
        return taken
    _take_back(blocks, taken)
    _drop(blocks, taken, title)
    return taken


def _matched(blocks: list[PageBlock], passages: list[str]) -> list[bool]:
    """The blocks whose words trafilatura took. Passages and blocks run in the same order; a short block counts only as
    a whole passage or beside a match."""
    whole = Counter(passages)
    text = "\0".join(passages)
    grams = {text[start : start + 16] for start in range(max(1, len(text) - 15))}
    taken = []
    for block in blocks:
        letters = key(block.text)
        if not letters or block.hidden:
            taken.append(False)
        elif whole[letters] > 0:
            whole[letters] -= 1
            taken.append(True)
        elif len(letters) < _SHORT:
            taken.append(False)
        elif letters in text:
            taken.append(True)
        else:
            starts = range(0, len(letters) - 15, 4)
            hits = sum(1 for start in starts if letters[start : start + 16] in grams)
            taken.append(len(starts) > 3 and hits >= 0.6 * len(starts))
    return taken


def _take_back(blocks: list[PageBlock], taken: list[bool]) -> None:
    """Take what lies between kept blocks and looks like them: running text of the same container, headings over kept
    text, items of kept lists, captions."""
    first = taken.index(True)
    last = len(taken) - 1 - taken[::-1].index(True)
    homes = Counter(
        parent
        for block, kept in zip(blocks, taken, strict=True)
        if kept and block.role != "caption"
        for parent in block.ancestors[-2:-1]
    )
    first, last = _reach(blocks, taken, homes, first, last)
    for index in range(first, last + 1):
        block = blocks[index]
        if taken[index] or block.furniture or block.hidden or block.links > 0.4 or is_boilerplate(block.text):
            continue
        # A quotation, list or table is a container of its own inside the article's.
        reach = {"text": -2, "caption": -6}.get(block.role, -4)
        at_home = any(homes[parent] for parent in block.ancestors[reach:-1])
        if block.role in ("text", "quote", "list", "table", "caption") and at_home and not block.pull:
            taken[index] = True
    for index in range(last - 1, max(first - 2, -1), -1):
        block = blocks[index]
        under = block.role == "heading" and block.level > 1 and taken[index + 1]
        if under and not block.furniture and not block.hidden and block.links < 0.4:
            taken[index] = True


def _reach(blocks: list[PageBlock], taken: list[bool], homes: Counter[int], first: int, last: int) -> tuple[int, int]:
    """The article's first and last block: captions right before it, running text right after it in its container."""
    index = first - 1
    while index >= max(0, first - 6):
        if blocks[index].role == "caption" and any(homes[parent] for parent in blocks[index].ancestors[-6:-1]):
            first = index
        index -= 1
    while last + 1 < len(blocks):
        block = blocks[last + 1]
        same = block.ancestors[-2:-1] == blocks[last].ancestors[-2:-1]
        if not (same and _running(block)) or is_boilerplate(block.text):
            break
        last += 1
    return first, last


def _drop(blocks: list[PageBlock], taken: list[bool], title: str) -> None:
    """Leave out what is not running text: the title again, link lists, furniture, pull quotes that repeat the text."""
    letters = key(title)
    whole = "\0".join(key(block.text) for block, kept in zip(blocks, taken, strict=True) if kept)
    seen: dict[str, set[int]] = {}
    before_text = True
    for index, block in enumerate(blocks):
        if not taken[index]:
            continue
        own = key(block.text)
        home = block.ancestors[-2] if len(block.ancestors) > 1 else 0
        again = len(own) > _SHORT and own in seen and home not in seen[own]
        repeats = (block.pull or block.role == "quote") and len(own) > _SHORT and whole.count(own) > 1
        is_title = bool(letters) and (own == letters if before_text else block.level in (1, 2) and own in letters)
        linked = block.links > 0.85 and (block.role in ("list", "text") or block.furniture)
        before_text = before_text and (len(block.text) < 100 or block.role == "heading")
        byline = before_text and len(block.text) < 100 and _BYLINE.match(block.text) is not None
        if again or repeats or is_title or linked or byline or _CLOCK.fullmatch(block.text):
            taken[index] = False
        seen.setdefault(own, set()).add(home)


def densest(blocks: list[PageBlock], title: str) -> list[bool]:
    """The article by density alone, for pages trafilatura finds nothing in: the running text of the container that
    holds the most of it, link-poor blocks outside furniture."""
    weight: Counter[int] = Counter()
    for block in blocks:
        if _running(block):
            for distance, parent in enumerate(block.ancestors[:-1][::-1][:4]):
                weight[parent] += len(block.text) >> distance
    best = min(weight, key=lambda parent: (-weight[parent], parent)) if weight else None
    taken = [
        (best is None or best in block.ancestors) and not block.furniture and not block.hidden and block.links < 0.5
        for block in blocks
    ]
    _drop(blocks, taken, title)
    return taken


def running_length(blocks: list[PageBlock]) -> int:
    """How many characters of running text the page shows, wherever it stands."""
    return sum(len(block.text) for block in blocks if _running(block))


def _running(block: PageBlock) -> bool:
    return not block.furniture and not block.hidden and block.links < 0.3 and len(block.text) >= 60


def passages_of(body: Any) -> list[str]:
    """The passages of trafilatura's result tree, one per paragraph, item, cell, heading or line."""
    passages: list[str] = []
    pieces: list[str] = []

    def flush() -> None:
        text = "".join(pieces).strip()
        if text:
            passages.append(text)
        pieces.clear()

    stack: list[tuple[Any, bool]] = [(body, True)]
    while stack:
        element, entering = stack.pop()
        block = element.tag in _PASSAGE_TAGS
        if block:
            flush()
        if entering:
            pieces.append(element.text or "")
            stack.append((element, False))
            stack.extend((child, True) for child in reversed(element))
        else:
            pieces.append(element.tail or "")
    flush()
    return passages


_PASSAGE_TAGS = frozenset(
    ("p", "head", "item", "list", "quote", "cell", "row", "table", "lb", "body", "code", "div", "main")
)

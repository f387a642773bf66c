"""Headline, author and date as a page shows them, for pages whose data do not say or say more."""

from __future__ import annotations

import re
from typing import Any

from sidebyside.language.patterns import lazily
from sidebyside.loading.dates import iso
from sidebyside.loading.html.credits import is_byline, is_stamp
from sidebyside.loading.html.lead import headline_place
from sidebyside.loading.html.metadata import opening
from sidebyside.loading.html.pageblock import PageBlock, is_long

_REACH = 25
_LONGEST = 120
_MOST_AUTHORS = 3
_SHORTEST_HEADLINE = 16
_SUFFIX = lazily(r"\s*[_|｜–—«»<>-]|\s+[·:/]\s|\s*[(（【\[]")
_NAME = r"[^\W\d_][\w.'’-]*(?: (?:(?:de|del|der|den|van|von|da|dos|di|la|le|bin|al|el)(?= )|[^\W\d_a-z][\w.'’-]*)){1,3}"
_BYLINE = lazily(
    rf"(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]oor|[Aa]v|[Aa]f|Text:|Autor(?:in)?:|Author:|[Ww]ritten by)\s+"
    rf"(?P<names>{_NAME}(?:(?:, | and | & | und | et | y | e | en | och | og ){_NAME}){{0,3}})"
    r"(?:\s*[|,•·–—-].{0,60})?"
)


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


def shown_date(blocks: list[PageBlock], taken: list[bool], title: str) -> str:
    """The date in a line of its own between headline and text (or right under the text's first line), or "". The
    date above a headline is that of the day the page was saved."""
    for block in _about(blocks, taken, title):
        if is_stamp(block.text) or is_byline(block.text) or len(block.text) < 60:
            found = iso(block.text)
            if found:
                return found
    return ""


def shown_author(root: Any, blocks: list[PageBlock], taken: list[bool], title: str) -> str:
    """The name(s) that the page marks as the author's, or those of a byline between headline and text, or ""."""
    marked: list[str] = []
    for element in root.iter("a", "span", "div", "p", "address"):
        if len(marked) > _MOST_AUTHORS:
            break
        if "author" in (element.get("rel") or "").lower().split() or element.get("itemprop") == "author":
            name = opening(element, 200)
            name = re.sub(r"^(?:by|von|par|por)\s+", "", name, flags=re.IGNORECASE)
            if re.fullmatch(_NAME, name) and name not in marked:
                marked.append(name)
    if 1 <= len(marked) <= _MOST_AUTHORS:
        return ", ".join(marked)
    for block in _about(blocks, taken, title):
        byline = _BYLINE.fullmatch(block.text)
        if byline:
            return ", ".join(re.split(r", | and | & | und | et | y | e | en | och | og ", byline["names"]))
    return ""


def _about(blocks: list[PageBlock], taken: list[bool], title: str) -> list[PageBlock]:
    """The short visible blocks between headline and text."""
    first = next((index for index, kept in enumerate(taken) if kept and len(blocks[index].text) >= 60), -1)
    start = max(0, first - _REACH)
    place = headline_place(blocks[start:], first - start, title) if first > 0 else None
    if place is None:
        return []
    return [
        block for block in blocks[start + place + 1 : first + 2] if not block.hidden and len(block.text) <= _LONGEST
    ]

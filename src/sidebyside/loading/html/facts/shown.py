"""Headline, author and date as a page shows them, for pages whose data do not say or say more."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from sidebyside.language.patterns import lazily
from sidebyside.loading.dates import iso
from sidebyside.loading.html.blocks.letters import letters
from sidebyside.loading.html.blocks.pageblock import PageBlock
from sidebyside.loading.html.facts.headline import headline_place
from sidebyside.loading.html.facts.metadata import opening
from sidebyside.loading.paragraphs.bylines import is_byline, is_stamp

_REACH = 25
_STANDFIRST = 12
"""So many blocks may stand between a standfirst and the first paragraph of the text."""
_LONGEST = 120
_MOST_AUTHORS = 3
_MOST_ELEMENTS = 25_000
_PARAGRAPH = 80
_DATE_NAMES = lazily(
    r"(?:^|[\s_-])(?:published|pub-?date|publish-?(?:date|time)|publishing-?date|post(?:ed)?-?(?:date|on|time)"
    r"|(?:article|entry|news|story|meta|content|display)_?_?-?(?:date|time)|date-?(?:line|time)|date|timestamp|time-?stamp"
    r"|datum|fecha|publicado|pubtime|pub_time)(?:$|[\s_-])",
    re.IGNORECASE,
)
_AUTHOR_NAMES = lazily(
    r"(?:^|[\s_-])(?:(?:article-?|post-?|entry-?)?(?:author|byline|writer|reporter)s?(?:[_-]{0,2}(?:name|link|author))?"
    r"|authorname|autor(?:in)?|auteur)(?:$|[\s_-])",
    re.IGNORECASE,
)
_DATED = lazily(r"/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])[/-]([0-3]?\d)(?=[/._-]|$)")
_NAME = r"[^\W\d_][\w.'’-]*(?: (?:(?:de|del|der|den|van|von|da|dos|di|la|le|bin|al|el)(?= )|[^\W\d_a-z][\w.'’-]*)){1,3}"
_BYLINE = lazily(
    rf"(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]oor|[Aa]v|[Aa]f|Text:|Autor(?:in)?:|Author:|[Ww]ritten by)\s+"
    rf"(?P<names>{_NAME}(?:(?:, | and | & | und | et | y | e | en | och | og ){_NAME}){{0,3}})"
    r"(?:\s*[|,•·–—-].{0,60})?"
)


_NAMES = lazily(rf"{_NAME}(?:(?:, | and | & | und | et | y | och | og ){_NAME}){{0,3}}")
_EASTERN = lazily(r"[\u3040-\u30ff\u4e00-\u9fff々・]{2,8}(?:[ 、][\u3040-\u30ff\u4e00-\u9fff々・]{1,8}){0,3}")


def shown_date(blocks: list[PageBlock], taken: list[bool], title: str) -> str:
    """The date in a line of its own between headline and text (or right under the text's first line), or "". The
    date above a headline is that of the day the page was saved."""
    for block in _about(blocks, taken, title):
        if is_stamp(block.text) or is_byline(block.text) or len(block.text) < 60:
            found = iso(block.text)
            if found:
                return found
    return ""


def marked_date(root: Any, title: str) -> str:
    """The one date that names mark (``class="published"``) between the headline and the first paragraph, else the one
    that they mark anywhere on the page; "" where there are several."""
    for elements in (_under_headline(root, title), islice(root.iter(), _MOST_ELEMENTS)):
        found: set[str] = set()
        for element in elements:
            if len(found) > 1:
                break
            if _DATE_NAMES.search(f"{element.get('class') or ''} {element.get('id') or ''}"[:200]):
                words = opening(element, 120)
                day = iso(words) if len(words) <= 100 and "©" not in words else ""
                found.update([day[:10]] if day else [])
        if len(found) == 1:
            return found.pop()
    return ""


def dated_address(url: str) -> str:
    """The day in an address that has one as folders or in its last part (``/2024/11/01/``), or ""."""
    match = _DATED.search(url)
    return iso("-".join(match.groups())) if match else ""


def shown_author(root: Any, blocks: list[PageBlock], taken: list[bool], title: str) -> str:
    """The name(s) that the page marks as the author's, or those of a byline between headline and text, or ""."""
    marked: list[str] = []
    for element in root.iter("a", "span", "div", "p", "address"):
        if len(marked) > _MOST_AUTHORS:
            break
        if "author" in (element.get("rel") or "").lower().split() or element.get("itemprop") == "author":
            _note_name(opening(element, 200), marked)
    if 1 <= len(marked) <= _MOST_AUTHORS:
        return ", ".join(marked)
    for block in _about(blocks, taken, title):
        byline = _BYLINE.fullmatch(block.text)
        if byline:
            return ", ".join(re.split(r", | and | & | und | et | y | e | en | och | og ", byline["names"]))
    named: list[str] = []
    for element in _under_headline(root, title):
        if len(named) <= _MOST_AUTHORS and _AUTHOR_NAMES.search((element.get("class") or "")[:200]):
            _note_name(opening(element, 200), named)
    return ", ".join(named) if len(named) <= _MOST_AUTHORS else ""


def _note_name(words: str, names: list[str]) -> None:
    """Add the name(s) that an element is marked to hold, if it holds nothing else."""
    words = re.sub(r"^(?:by|von|par|por|作者|文|记者|記者)\s*[：:]?\s*", "", words, flags=re.IGNORECASE)
    found = _NAMES.fullmatch(words) or _EASTERN.fullmatch(words)
    if found:
        parts = re.split(r", | and | & | und | et | y | och | og |、", words)
        names.extend(name for name in map(str.strip, parts) if name and name not in names)


def _under_headline(root: Any, title: str) -> Iterator[Any]:
    """The elements between the headline and the first paragraph of the text, in order."""
    headline = letters(title)
    begun = False
    for element in islice(root.iter(), _MOST_ELEMENTS):
        if not isinstance(element.tag, str):
            continue
        if not begun:
            begun = bool(headline) and element.tag in ("h1", "h2") and letters(opening(element, 400)) == headline
        elif element.tag == "p" and len(element.text or "") >= _PARAGRAPH:
            return
        else:
            yield element


def _about(blocks: list[PageBlock], taken: list[bool], title: str) -> list[PageBlock]:
    """The short visible blocks between headline and text."""
    first = next((index for index, kept in enumerate(taken) if kept and len(blocks[index].text) >= 60), -1)
    start = max(0, first - _REACH)
    place = headline_place(blocks[start:], first - start, title) if first > 0 else None
    if place is None:
        return []
    end = first + 2
    # Under a standfirst, what is about the article stands between it and the text.
    after = next((index for index in range(first + 1, min(first + _STANDFIRST, len(blocks))) if taken[index]), first)
    if after > end and len(blocks[after].text) >= _PARAGRAPH and taken[first:after].count(True) == 1:
        end = after
    return [block for block in blocks[start + place + 1 : end] if not block.hidden and len(block.text) <= _LONGEST]

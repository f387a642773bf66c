"""What a page says of itself: title, site, author, date, address, language."""

from __future__ import annotations

import html
import json
import re
from dataclasses import dataclass
from itertools import islice
from typing import Any

from sidebyside.loading.dates import normal

_MOST_HEADINGS = 200
"""So many first headings are read to see whether a page has only one."""
_MOST_INSIDE = 200
"""So many elements inside a heading, or inside a name, are read."""
_LONGEST = 2_000
"""What a page says of itself is cut here, except its text."""
_ARTICLE = re.compile(r"Article|Posting|Report|LiveBlog", re.IGNORECASE)


@dataclass
class Metadata:
    """Each "" where the page does not say. ``body`` is the article's text in the page's data (JSON-LD), ``description``
    what the page says the article is about."""

    title: str = ""
    site: str = ""
    author: str = ""
    date: str = ""
    url: str = ""
    language: str = ""
    body: str = ""
    description: str = ""


def metadata_of(root: Any) -> Metadata:
    """From JSON-LD, OpenGraph and other meta elements, ``<title>``, ``<h1>``, ``<time>`` and ``<html lang>``."""
    found = Metadata()
    metas: dict[str, str] = {}
    for element in root.iter("meta"):
        name = (element.get("property") or element.get("name") or element.get("itemprop") or "").lower()
        content = " ".join((element.get("content") or "")[:_LONGEST].split())
        if name and content:
            metas.setdefault(name, content)
    article = _json_ld(root)
    heading = _heading(root)
    title = root.find(".//title")
    page_title = " ".join((title.text_content() if title is not None else "")[:_LONGEST].split())
    found.site = metas.get("og:site_name") or _name(article.get("publisher")) or metas.get("application-name", "")
    named = _text(article.get("headline"))[:_LONGEST] or metas.get("og:title", "") or metas.get("twitter:title", "")
    found.title = (
        ("" if named and _is_logo(heading, f"{named} {page_title}", found.site) else heading)
        or named
        or _without_site(page_title, found.site)
    )
    writers = (_name(article.get("author")), metas.get("author", ""), metas.get("article:author", ""))
    found.author = next(filter(None, (_writer(name, found.site) for name in writers)), "")
    found.date = _date(root, article, metas)
    link = root.find('.//link[@rel="canonical"]')
    found.url = (link.get("href") if link is not None else "") or metas.get("og:url", "")
    if not found.url.startswith(("http://", "https://")):
        found.url = ""
    language = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or metas.get("og:locale", "")
    if re.fullmatch(r"[A-Za-z]{2}(?:[-_]\w+)*", language):
        found.language = language[:2].lower()
    found.body = _text(article.get("articleBody"))
    found.description = (
        metas.get("og:description")
        or metas.get("description")
        or " ".join(_text(article.get("description"))[:_LONGEST].split())
    )
    return found


def _heading(root: Any) -> str:
    """The page's only h1 with words, outside its header bar, or the one inside its article."""
    headings = {words for h in islice(root.iter("h1"), _MOST_HEADINGS) if (words := opening(h))}
    if len(headings) == 1 and 12 < len(words := headings.pop()) < 400:
        return words
    inside = _first_inside(root)
    words = opening(inside) if inside is not None else ""
    return words if 12 < len(words) < 400 else ""


def _first_inside(root: Any) -> Any:
    """The page's first h1 inside an article or main element, or None. One walk: these elements nest."""
    from lxml import etree

    depth = 0
    for event, element in etree.iterwalk(root, events=("start", "end"), tag=("article", "main", "h1")):
        if element.tag == "h1":
            if depth and event == "start":
                return element
        else:
            depth += 1 if event == "start" else -1
    return None


def opening(element: Any, most: int = 4_000) -> str:
    """The words at the beginning of an element, of at most ``most`` characters with their blanks and of so many
    elements inside it: what nests is read again for each element around it, so no reading may be long."""
    from lxml import etree

    pieces: list[str] = []
    length = 0
    for event, inner in islice(etree.iterwalk(element, events=("start", "end")), 2 * _MOST_INSIDE):
        piece = inner.text if event == "start" else inner.tail if inner is not element else None
        if piece:
            pieces.append(piece)
            length += len(piece)
            if length >= most:
                break
    return " ".join("".join(pieces)[:most].split())


def _is_logo(heading: str, named: str, site: str) -> bool:
    """Whether a page's heading is the site's name rather than the article's title, which shares no other word."""
    own, known, logo = (set(re.findall(r"\w+", text.lower())) for text in (heading, named, site))
    return 2 * len(own & logo) >= len(own) and not (own - logo) & known


def _writer(name: str, site: str) -> str:
    """An author's name without marks around it; "" for an address or the site itself."""
    name = re.sub(r"^(?:by|von|par|por)\s+", "", name.strip(" ,;|"), flags=re.IGNORECASE)
    plain = re.sub(r"\W+", "", name).lower()
    if "@" in name or re.search(r"https?://|www\.|^\S+\.(?:com|org|net|[a-z]{2})$", name) or plain == "admin":
        return ""
    return "" if plain == re.sub(r"\W+", "", site).lower() else name


def _date(root: Any, article: dict[str, Any], metas: dict[str, str]) -> str:
    for text in (
        _text(article.get("datePublished")),
        metas.get("article:published_time", ""),
        metas.get("datepublished", ""),
        *(
            metas.get(name, "")
            for name in ("date", "dc.date", "dcterms.created", "dc.date.issued", "pubdate", "publishdate")
        ),
        *(
            metas.get(name, "")
            for name in ("sailthru.date", "parsely-pub-date", "og:published_time", "publication_date")
        ),
        *[time.get("datetime") or "" for time in root.iter("time")][:1],
        _text(article.get("dateModified")),
        metas.get("article:modified_time", ""),
    ):
        found = normal(text)
        if found:
            return found
    return ""


def _json_ld(root: Any) -> dict[str, Any]:
    """The article's own object among the page's JSON-LD scripts, or {}."""
    best: dict[str, Any] = {}
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        try:
            data = json.loads((script.text or "").strip(), strict=False)
        except (ValueError, RecursionError):
            continue
        queue, looked = [data], 0
        while queue and looked < 2000:
            node = queue.pop(0)
            looked += 1
            if isinstance(node, list):
                queue += node[:200]
            elif isinstance(node, dict):
                kind = node.get("@type")
                kinds = kind if isinstance(kind, list) else [kind]
                if any(isinstance(name, str) and _ARTICLE.search(name) for name in kinds) and len(node) > len(best):
                    best = node
                queue += [value for name in ("@graph", "mainEntity", "mainEntityOfPage") if (value := node.get(name))]
    return best


def _text(value: Any) -> str:
    return html.unescape(value) if isinstance(value, str) else ""


def _name(value: Any, depth: int = 4) -> str:
    """The name(s) of a JSON-LD person or organisation, given as text, object or list; "" where they nest deeper than
    ``depth``."""
    if isinstance(value, list) and depth:
        return ", ".join(dict.fromkeys(filter(None, (_name(item, depth - 1) for item in value[:8]))))
    if isinstance(value, dict) and depth:
        return _name(value.get("name"), depth - 1)
    return " ".join(html.unescape(value[:_LONGEST]).split()) if isinstance(value, str) else ""


def _without_site(title: str, site: str) -> str:
    """A page title without the site's name after its last bar or dash."""
    head, mark, tail = _last_parted(title)
    if mark and (tail.lower() == site.lower() or (len(tail.split()) <= 4 and len(head.split()) >= 4)):
        return head
    return title


def _last_parted(title: str) -> tuple[str, str, str]:
    match = next(reversed(list(re.finditer(r"\s+[|–—·»-]\s+", title))), None)
    return (title[: match.start()], match.group(), title[match.end() :]) if match else (title, "", "")

"""The data that a page states of itself as JSON-LD: the article's own object, and the page's date."""

from __future__ import annotations

import html
import json
import re
from typing import Any

from sidebyside.language.patterns import lazily

LONGEST = 2_000
"""What a page says of itself is cut here, except its text."""
_ARTICLE = re.compile(r"Article|Posting|Report|LiveBlog", re.IGNORECASE)
_PAGE = re.compile(r"WebPage|Recipe|Review|CreativeWork|VideoObject|QAPage", re.IGNORECASE)
_WRAPPED = lazily(r"\A\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/)|(?:-->|//\s*\]\]>|/\*\s*\]\]>\s*\*/)\Z")
_TRAILING = lazily(r",(?=\s*[}\]])")
_FIELD = lazily(r'"(headline|datePublished|dateModified)"\s*:\s*"((?:[^"\\\n]|\\.){1,400})"')
_AUTHOR = lazily(r'"author"\s*:\s*[\[{\s]{0,40}+(?:"@type"\s*:\s*"Person"\s*,\s*)?"name"\s*:\s*"([^"\\\n]{2,200})"')


def article_data(root: Any) -> dict[str, Any]:
    """The article's own object among the page's JSON-LD scripts, or {}. Where only the page, not an article, has a
    date, that is its ``datePublished``. Scripts that are no JSON are read by their fields."""
    best: dict[str, Any] = {}
    page: dict[str, Any] = {}
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        queue, looked = [_parsed(script.text or "")], 0
        while queue and looked < 2000:
            node = queue.pop(0)
            looked += 1
            if isinstance(node, list):
                queue += node[:200]
            elif isinstance(node, dict):
                kind = node.get("@type")
                kinds = [name for name in (kind if isinstance(kind, list) else [kind]) if isinstance(name, str)]
                if any(_ARTICLE.search(name) for name in kinds) and len(node) > len(best):
                    best = node
                elif not page and any(_PAGE.search(name) for name in kinds) and node.get("datePublished"):
                    page = node
                queue += [value for name in ("@graph", "mainEntity", "mainEntityOfPage") if (value := node.get(name))]
    if not best.get("datePublished") and page:
        best = {**best, "datePublished": page["datePublished"]}
    return best


def _parsed(text: str) -> Any:
    """The JSON of a script, or, where it is none, an article of the fields that can be read all the same."""
    text = text.strip()
    for attempt in range(2):
        try:
            return json.loads(text, strict=False)
        except (ValueError, RecursionError):
            if not attempt:
                text = _TRAILING.sub("", _WRAPPED.sub("", text).strip().rstrip(";"))
    found: dict[str, Any] = {"@type": "Article"}
    for field in _FIELD.finditer(text):
        found.setdefault(field[1], field[2])
    author = _AUTHOR.search(text)
    if author:
        found["author"] = author[1]
    return found if len(found) > 1 else None


def text_of(value: Any) -> str:
    """A text field, with entities resolved; "" for anything else."""
    return html.unescape(value) if isinstance(value, str) else ""


def name_of(value: Any, depth: int = 4) -> str:
    """The name(s) of a JSON-LD person or organisation, given as text, object or list; "" where they nest deeper than
    ``depth``."""
    if isinstance(value, list) and depth:
        return ", ".join(dict.fromkeys(filter(None, (name_of(item, depth - 1) for item in value[:8]))))
    if isinstance(value, dict) and depth:
        return name_of(value.get("name"), depth - 1)
    return " ".join(html.unescape(value[:LONGEST]).split()) if isinstance(value, str) else ""

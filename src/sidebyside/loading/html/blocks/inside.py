"""What holds inside an element of a page by its tag, its names, its style and the elements around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sidebyside.loading.html.blocks.hiding import Rules
from sidebyside.loading.html.blocks.names import FURNITURE_ARIA, FURNITURE_TAGS, HIDING, SHOWING, STREAMED, Meanings
from sidebyside.model import Role

BLOCK_TAGS = frozenset(
    (
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "dir", "div", "dl",
        "dt", "fieldset", "figcaption", "figure", "footer", "form", "frameset", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section",
        "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "caption", "title", "amp-accordion",
        "amp-carousel", "amp-sidebar", "video", "audio",
    )
)  # fmt: skip
SKIPPED_TAGS = frozenset(
    (
        "script", "style", "noscript", "template", "svg", "math", "canvas", "iframe", "object", "embed", "applet",
        "select", "option", "button", "input", "textarea", "head", "frame", "map", "area", "datalist", "meter",
        "progress", "rp", "rt", "amp-ad", "amp-embed", "amp-analytics", "amp-consent", "amp-social-share",
    )
)  # fmt: skip

_CODE_TAGS = frozenset(("code", "samp", "kbd"))
_CODE = re.compile(
    r"(?:^|[\s_-])(?:code|source-?code|highlight\w*|lang\w*|brush|prettyprint|hljs|prism)(?:$|[\s_:-])", re.IGNORECASE
)
"""Preformatted text that is a program: a blank line does not end a paragraph there."""

_ROLES: dict[str, Role] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    **dict.fromkeys(("li", "dt", "dd", "summary"), "list"),
    "blockquote": "quote",
    "figcaption": "caption",
    "caption": "caption",
}


@dataclass(slots=True)
class Inside:
    """What holds inside an element; the fields as those of a ``PageBlock`` made there, and whether its words stand in
    a link or in preformatted text."""

    tag: str
    number: int
    role: Role
    furniture: bool
    hidden: bool
    pull: bool
    link: bool
    pre: bool
    ancestors: tuple[int, ...]
    lead: bool
    shape: str
    consent: bool
    article: int


def outermost() -> Inside:
    """What holds around the page's body."""
    return Inside("body", 0, "text", False, False, False, False, False, (), False, "", False, 0)


def inside(element: Any, tag: str, number: int, outer: Inside, meanings: Meanings, rules: Rules) -> Inside:
    """What holds inside an lxml element with the local name ``tag``, the ``number``-th of the page's, below ``outer``.
    ``meanings`` reads its names, ``rules`` are those of the page's style sheets."""
    plain = not element.keys()
    if plain and tag not in BLOCK_TAGS and tag != "a" and tag not in _CODE_TAGS:
        return outer
    block = tag in BLOCK_TAGS
    if plain:
        return _plain(tag, number, outer, block)
    get = element.get
    names = "" if tag in ("html", "body") else f"{get('class') or ''} {get('id') or ''}"[:600]
    furniture = outer.furniture or tag in FURNITURE_TAGS or get("role") in FURNITURE_ARIA
    meaning = meanings.of(names)
    furniture = furniture or meaning.furniture
    hidden = outer.hidden or _hidden(element, tag, names, rules)
    role = _role(tag, outer, meaning.caption and (block or tag == "span"))
    return Inside(
        tag if block else outer.tag,
        number if block else outer.number,
        role,
        furniture,
        hidden,
        outer.pull or meaning.pull,
        outer.link or tag == "a",
        (outer.pre or tag == "pre") and not (tag in _CODE_TAGS or (tag == "pre" and _CODE.search(names))),
        (*outer.ancestors[-24:], number) if block else outer.ancestors,
        outer.lead or meaning.lead,
        _shape(tag, get("class") or "", outer.shape) if block else outer.shape,
        outer.consent or meaning.consent,
        number if tag == "article" else outer.article,
    )


def _plain(tag: str, number: int, outer: Inside, block: bool) -> Inside:
    """What holds inside an element that has no attributes: most of those of prose."""
    return Inside(
        tag if block else outer.tag,
        number if block else outer.number,
        _role(tag, outer, False),
        outer.furniture or tag in FURNITURE_TAGS,
        outer.hidden,
        outer.pull,
        outer.link or tag == "a",
        (outer.pre or tag == "pre") and tag not in _CODE_TAGS,
        (*outer.ancestors[-24:], number) if block else outer.ancestors,
        outer.lead,
        _shape(tag, "", outer.shape) if block else outer.shape,
        outer.consent,
        number if tag == "article" else outer.article,
    )


def _role(tag: str, outer: Inside, caption: bool) -> Role:
    """The role of a text in an element; ``caption`` where its names call it one."""
    role = "text" if tag == "article" else _ROLES.get(tag, outer.role)  # a live blog may be a list of articles
    if role == "text" and caption:
        role = "caption"
    return outer.role if outer.role in ("quote", "caption") and role in ("list", "text") else role


def _hidden(element: Any, tag: str, names: str, rules: Rules) -> bool:
    """Whether an element's own attributes, or the rules of style sheets for them, hide it."""
    get = element.get
    if get("hidden") is not None and not STREAMED.fullmatch(get("id") or ""):
        return True
    if "sf-hidden" in names or (get("aria-hidden") == "true" and tag in BLOCK_TAGS and tag != "figcaption"):
        return True
    style = (get("style") or "")[:2000]
    if style and HIDING.search(style):
        return True
    return rules.hide(element) and not (style and SHOWING.search(style))


@lru_cache(maxsize=512)
def _shape(tag: str, names: str, outer: str) -> str:
    """Tag and class, without numbers, of an element and of two around it."""
    own = tag + "." + ("".join(letter for letter in names[:80] if not letter.isdigit()) if names else "")
    return "/".join((own, *outer.split("/")[:2]))

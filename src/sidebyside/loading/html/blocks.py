"""The visible blocks of a page, in order: each with its text, its role and where in the page it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from sidebyside.loading.flow import BREAK, broken_lines
from sidebyside.loading.html.names import (
    CAPTION,
    CONSENT,
    FURNITURE,
    FURNITURE_ARIA,
    FURNITURE_TAGS,
    HIDING,
    LEAD,
    PULL,
    STREAMED,
    UNSEEN,
)
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
_MOST_UNSEEN = 400
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")

_ROLES: dict[str, Role] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    **dict.fromkeys(("li", "dt", "dd", "summary"), "list"),
    "blockquote": "quote",
    "figcaption": "caption",
    "caption": "caption",
}


@dataclass(slots=True)
class PageBlock:
    """A block of a page. ``links`` is the share of its text inside links; ``furniture`` tells a block in a part that by
    its tag, name or role is not the article, ``consent`` one of a part that asks for consent to cookies, ``lead`` one
    that is named a standfirst, ``hidden`` one no browser shows; ``parent`` numbers its container, ``article`` the
    innermost article element around it, 0 for none; ``shape`` is the tag and class of it and of the elements around it:
    paragraphs of one text have one shape."""

    text: str
    role: Role
    tag: str
    parent: int
    links: float = 0.0
    furniture: bool = False
    hidden: bool = False
    pull: bool = False
    level: int = 0
    ancestors: tuple[int, ...] = ()
    lead: bool = False
    shape: str = ""
    consent: bool = False
    article: int = 0


@dataclass(slots=True)
class _State:
    """What holds inside an element."""

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


class _Collector:
    """Gathers text pieces into blocks."""

    def __init__(self) -> None:
        self.blocks: list[PageBlock] = []
        self.pieces: list[str] = []
        self.linked = 0
        self.breaks = 0
        self.row: list[str] | None = None

    def text(self, text: str | None, state: _State) -> None:
        if not text:
            return
        if state.pre and "\n" in text:
            first, *others = _BLANK_LINE.split(text)
            self.pieces.append(first)
            for other in others:
                self.flush(state)
                self.pieces.append(other)
            return
        if text.strip(" \t\n\r\f"):
            self.breaks = 0
            if state.link:
                self.linked += len(text.strip())
        self.pieces.append(text.replace(BREAK, " "))

    def line_break(self, state: _State) -> None:
        """A ``<br>`` ends a paragraph, unless the next line goes on with the sentence: told when that line comes."""
        self.breaks += 1
        if self.breaks >= 2:
            self.flush(state)
        else:
            self.pieces.append(BREAK)

    def flush(self, state: _State) -> None:
        if not self.pieces:
            return
        lines = broken_lines("".join(self.pieces), state.role in ("heading", "caption"))
        linked, length = self.linked, sum(map(len, lines))
        self.pieces, self.linked, self.breaks = [], 0, 0
        if self.row is not None:
            if lines:  # between cells stand only the blanks of the source
                self.row.append(" ".join(lines))
            return
        for line in lines:
            self._add(line, min(1.0, linked / length), state)

    def hide(self, text: str, state: _State) -> None:
        """Keep words inside a line that no browser shows apart from the line."""
        hidden = PageBlock(text, state.role, state.tag, state.number, hidden=True, ancestors=state.ancestors)
        self.blocks.append(hidden)

    def _add(self, text: str, links: float, state: _State) -> None:
        self.blocks.append(
            PageBlock(
                text,
                state.role,
                state.tag,
                state.number,
                links,
                state.furniture,
                state.hidden,
                state.pull,
                int(state.tag[1]) if state.role == "heading" and state.tag[1:].isdigit() else 0,
                state.ancestors,
                state.lead,
                state.shape,
                state.consent,
                state.article,
            )
        )


def page_blocks(root: Any) -> list[PageBlock]:
    """All text blocks below the lxml element ``root``. Not recursive: any depth of nesting is walked."""
    collector = _Collector()
    start = _State("body", 0, "text", False, False, False, False, False, (), False, "", False, 0)
    number = 0
    # Each entry: an element to enter (True), or one whose end has come (False), with the state around it.
    stack: list[tuple[Any, _State, bool, _State | None]] = [(root, start, True, None)]
    while stack:
        element, outer, entering, inner = stack.pop()
        if not entering:
            assert inner is not None
            _leave(element, inner, collector)
            collector.text(element.tail, outer)
            continue
        tag = element.tag if isinstance(element.tag, str) else ""
        tag = tag.rpartition("}")[2].lower()
        if not tag or tag in SKIPPED_TAGS:
            collector.text(element.tail, outer)
            continue
        if tag == "br" or (tag == "span" and _is_break(element)):
            collector.line_break(outer)
            collector.text(element.tail, outer)
            continue
        number += 1
        inner = _state(element, tag, number, outer)
        if tag not in BLOCK_TAGS and not outer.hidden and _unseen(element, inner):
            unseen = " ".join(element.text_content()[:_MOST_UNSEEN].split())
            if unseen:
                collector.hide(unseen, inner)
            collector.text(element.tail, outer)
            continue
        if tag in BLOCK_TAGS:
            collector.flush(outer)
            if tag == "tr" and collector.row is None and _is_data_row(element):
                collector.row = []
        collector.text(element.text, inner)
        stack.append((element, outer, False, inner))
        stack.extend((child, inner, True, None) for child in reversed(element))
    collector.flush(start)
    return collector.blocks


def _leave(element: Any, inner: _State, collector: _Collector) -> None:
    tag = inner.tag if inner.tag in BLOCK_TAGS else ""
    own = element.tag.rpartition("}")[2].lower()
    if own not in BLOCK_TAGS:
        return
    collector.flush(inner)
    if tag and own == "tr" and collector.row is not None:
        cells, collector.row = collector.row, None
        text = " | ".join(cells)
        if text:
            collector.blocks.append(
                PageBlock(
                    text, "table", "tr", inner.number, 0.0, inner.furniture, inner.hidden, False, 0, inner.ancestors
                )
            )


def _unseen(element: Any, state: _State) -> bool:
    """Whether an element inside a line is hidden, or meant for screen readers alone, and holds no blocks."""
    if not (state.hidden or UNSEEN.search(element.get("class") or "")):
        return False
    return not any(child.tag in BLOCK_TAGS for child in element.iter())


def _is_break(span: Any) -> bool:
    """Whether a span is a line break drawn by style: empty, and of the class ``br``."""
    return not len(span) and not span.text and "br" in (span.get("class") or "").split()


def _is_data_row(row: Any) -> bool:
    """Whether a table row is data, not a page laid out with tables: short cells without blocks inside."""
    cells = [cell for cell in row if isinstance(cell.tag, str) and cell.tag in ("td", "th")]
    if len(cells) < 2:
        return False
    for cell in cells:
        length = 0
        for inner in cell.iter():
            if inner.tag in ("table", "h1", "h2", "h3", "article", "section", "blockquote", "form"):
                return False
            length += len(inner.text or "") + len(inner.tail or "") if inner.tag not in SKIPPED_TAGS else 0
            if length > 400:
                return False
    return True


def _state(element: Any, tag: str, number: int, outer: _State) -> _State:
    get = element.get
    names = f"{get('class') or ''} {get('id') or ''}"[:600] if tag not in ("html", "body") else ""
    furniture = outer.furniture or tag in FURNITURE_TAGS or get("role") in FURNITURE_ARIA
    furniture = furniture or bool(names.strip() and FURNITURE.search(names))
    hidden = outer.hidden or (get("hidden") is not None and not STREAMED.fullmatch(get("id") or ""))
    hidden = hidden or "sf-hidden" in names
    hidden = hidden or (get("aria-hidden") == "true" and tag in BLOCK_TAGS)
    hidden = hidden or bool((style := get("style")) and HIDING.search(style[:2000]))
    role = _ROLES.get(tag, outer.role)
    if role == "text" and names.strip() and CAPTION.search(names) and tag in BLOCK_TAGS | {"span"}:
        role = "caption"
    if outer.role in ("quote", "caption") and role in ("list", "text"):
        role = outer.role
    block = tag in BLOCK_TAGS
    return _State(
        tag if block else outer.tag,
        number if block else outer.number,
        role,
        furniture,
        hidden,
        outer.pull or bool(names.strip() and PULL.search(names)),
        outer.link or tag == "a",
        outer.pre or tag == "pre",
        (*outer.ancestors[-24:], number) if block else outer.ancestors,
        outer.lead or bool(names.strip() and LEAD.search(names)),
        _shape(tag, get("class") or "", outer.shape) if block else outer.shape,
        outer.consent or bool(names.strip() and CONSENT.search(names)),
        number if tag == "article" else outer.article,
    )


def _shape(tag: str, names: str, outer: str) -> str:
    """Tag and class, without numbers, of an element and of two around it."""
    own = tag + "." + "".join(letter for letter in names[:80] if not letter.isdigit())
    return "/".join((own, *outer.split("/")[:2]))

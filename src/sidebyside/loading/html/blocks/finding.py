"""The visible blocks of a page, in order: each with its text, its role and where in the page it stands."""

from __future__ import annotations

from itertools import islice
from typing import Any

from sidebyside.loading.html.blocks.gathering import Gathering
from sidebyside.loading.html.blocks.hiding import Rules
from sidebyside.loading.html.blocks.inside import BLOCK_TAGS, SKIPPED_TAGS, Inside, inside, outermost
from sidebyside.loading.html.blocks.marks import is_note_mark, quotation, raised
from sidebyside.loading.html.blocks.names import UNSEEN, Meanings
from sidebyside.loading.html.blocks.pageblock import PageBlock

_BOLD_TAGS = frozenset(("b", "strong"))
_MOST_UNSEEN = 400
_MOST_INSIDE = 100
"""An element with more elements inside is neither a cell of data nor words hidden in a line: what nests is looked
through once for each element around it, so no look may be long."""


def page_blocks(root: Any, rules: Rules | None = None, language: str = "") -> list[PageBlock]:
    """All text blocks below the lxml element ``root``, those included that the page hides, by itself or by ``rules`` of
    its style sheets; ``language`` is the page's. Not recursive: any depth of nesting is walked."""
    collector = Gathering()
    meanings = Meanings()
    rules = rules or Rules()
    start = outermost()
    number = 0
    # Each entry: an element to enter (True), or one whose end has come (False), with the state around it.
    stack: list[tuple[Any, Inside, bool, Inside | None]] = [(root, start, True, None)]
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
        inner = inside(element, tag, number, outer, meanings, rules)
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
        elif tag in _BOLD_TAGS:
            collector.bold += 1
        elif tag == "q":
            collector.quotes.append(quotation(element, language, len(collector.quotes)))
            collector.text(collector.quotes[-1][0], inner)
        collector.text((raised(element) if tag == "sup" else None) or element.text, inner)
        if not len(element):
            _leave(element, inner, collector)
            collector.text(element.tail, outer)
            continue
        stack.append((element, outer, False, inner))
        stack.extend((child, inner, True, None) for child in reversed(element))
    collector.flush(start)
    return collector.blocks


def _leave(element: Any, inner: Inside, collector: Gathering) -> None:
    tag = inner.tag if inner.tag in BLOCK_TAGS else ""
    own = element.tag.rpartition("}")[2].lower()
    if own in _BOLD_TAGS:
        collector.bold -= 1
    elif own == "q":
        collector.text(collector.quotes.pop()[1], inner)
    if own not in BLOCK_TAGS:
        return
    collector.flush(inner)
    if tag and own == "tr" and collector.row is not None:
        collector.close_row(inner)


def _unseen(element: Any, state: Inside) -> bool:
    """Whether an element inside a line is no part of what it says, and holds no blocks.

    It is hidden, meant for screen readers alone, or a mark or link that an encyclopedia puts there ("[1]", "[edit]"),
    or the mark of a note or the link back from it, which books and office programs name as such.
    """
    if not (state.hidden or UNSEEN.search(element.get("class") or "") or is_note_mark(element, element.tag)):
        return False
    within = [child.tag for child in islice(element.iter(), _MOST_INSIDE)]
    return len(within) < _MOST_INSIDE and not any(tag in BLOCK_TAGS for tag in within)


def _is_break(span: Any) -> bool:
    """Whether a span is a line break drawn by style: empty, and of the class ``br``."""
    return not len(span) and not span.text and "br" in (span.get("class") or "").split()


def _goes_on(row: Any) -> bool:
    """Whether a cell of the row before reaches into a table row."""
    before = row.getprevious()
    return before is not None and any(cell.get("rowspan", "1") != "1" for cell in islice(before, _MOST_INSIDE))


def _is_data_row(row: Any) -> bool:
    """Whether a table row is data, not a page laid out with tables: short cells without blocks inside."""
    cells = [cell for cell in row if isinstance(cell.tag, str) and cell.tag in ("td", "th")]
    if len(cells) < 2 and not (cells and _goes_on(row)):
        return False
    for cell in cells:
        length = 0
        for count, inner in enumerate(cell.iter()):
            if inner.tag in ("table", "h1", "h2", "h3", "article", "section", "blockquote", "form"):
                return False
            length += len(inner.text or "") + len(inner.tail or "") if inner.tag not in SKIPPED_TAGS else 0
            if length > 400 or count >= _MOST_INSIDE:
                return False
    return True

"""Asking trafilatura which passages of a page are the article's, with as much effort as the page's size allows."""

from __future__ import annotations

import re
from enum import Enum
from typing import Any

from sidebyside.loading.html.blocks.marks import is_note_mark
from sidebyside.loading.html.parsing import parse

_MOST_ELEMENTS = 25_000
"""Above this many elements, or _MOST_TEXT characters, trafilatura is not asked: its work grows faster than the page."""
_MOST_COMPARED = 6_000
_MOST_DEPTH = 300_000
"""Above this many elements, or so many when each counts as often as it is deep, it is asked alone: one of the
extractors it brings along (justext) compares paragraphs with each other and writes down the path to each."""
_MOST_PIECED = 500_000_000
"""Above this much work (letters times elements of a line) it is not asked either."""
_MOST_TEXT = 3_000_000
_LONGEST_ATTRIBUTE = 4_000
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]")


_MOST_NESTED = 50_000
"""The most pairs of a table and one around it: some 300 tables, each in the one before, which take two seconds."""


class Effort(Enum):
    """How trafilatura is asked: with the extractors it brings along to compare, alone, or not at all."""

    WHOLE = "whole"
    ALONE = "alone"
    NONE = "none"


def effort_for(root: Any, size: int) -> Effort:
    """The effort for a page with the lxml tree ``root`` and blocks of ``size`` characters, by counts alone."""
    elements = sum(1 for _ in root.iter())
    if size > _MOST_TEXT or elements > _MOST_ELEMENTS:
        return Effort.NONE
    depths = pieced = 0
    walk = [(root, 1)]
    while walk:
        element, depth = walk.pop()
        depths += depth
        if len(element) > 1:
            # Taking an element out of a line puts the line's text together anew.
            pieced += len(element) * sum(len(child.tail or "") for child in element)
        walk.extend((child, depth + 1) for child in element)
    if pieced > _MOST_PIECED or _tables_in_tables(root):
        return Effort.NONE
    return Effort.WHOLE if elements <= _MOST_COMPARED and depths <= _MOST_DEPTH else Effort.ALONE


def _tables_in_tables(root: Any) -> bool:
    """Whether tables are nested so deep that trafilatura, which walks each with all it holds, would not end soon."""
    pairs = 0
    for table in root.iter("table"):
        pairs += sum(1 for _ in table.iterancestors("table"))
        if pairs > _MOST_NESTED:
            return True
    return False


def ask(text: str, precision: bool, effort: Effort) -> list[str]:
    """The passages trafilatura takes from a page; none where it fails. With ``precision`` it leaves out what is in
    doubt."""
    import logging

    from trafilatura import bare_extraction

    for name in ("trafilatura", "htmldate", "courlan", "justext"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    tree = parse(text)
    _lighten(tree)
    try:
        result = bare_extraction(
            tree,
            fast=effort is Effort.ALONE,
            favor_precision=precision,
            include_comments=False,
            include_tables=True,
            with_metadata=False,
        )
    except Exception:  # a page it cannot take is judged by density
        return []
    body = getattr(result, "body", None)
    return [] if body is None else passages_of(body)


def _lighten(tree: Any) -> None:
    """Take off attributes that hold data rather than names (data: pictures, JSON), and the control characters that XML
    forbids and trafilatura fails on, and the marks of notes, which are no part of a block: its copy of the page only
    says which blocks to take."""
    for element in [link for link in tree.iter("a", "sup") if is_note_mark(link, link.tag)]:
        element.drop_tree()
    for element in tree.iter():
        if element.text and _CONTROLS.search(element.text):
            element.text = _CONTROLS.sub(" ", element.text)
        if element.tail and _CONTROLS.search(element.tail):
            element.tail = _CONTROLS.sub(" ", element.tail)
        if isinstance(element.tag, str):
            for name, value in element.attrib.items():
                if len(value) > _LONGEST_ATTRIBUTE:
                    del element.attrib[name]


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

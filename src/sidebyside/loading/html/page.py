"""A web page to a draft."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from sidebyside.loading.document import Block, Draft, Unreadable, counted
from sidebyside.loading.html.article import choose, densest, passages_of, running_length
from sidebyside.loading.html.blocks import BLOCK_TAGS, SKIPPED_TAGS, PageBlock, page_blocks
from sidebyside.loading.html.credits import letters
from sidebyside.loading.html.metadata import Metadata, metadata_of
from sidebyside.loading.html.shown import shown_author, shown_date
from sidebyside.loading.html.stated import as_stated, stated_lines

_MOST_ELEMENTS = 25_000
"""Above this many elements, or _MOST_TEXT characters, trafilatura is not asked: its work grows faster than the page."""
_MOST_TEXT = 3_000_000
_MOST_TAGS = 400_000
_LONGEST_ATTRIBUTE = 4_000
_SHORTEST_ARTICLE = 120


def parse(text: str) -> Any:
    """The lxml tree of a page. Nothing is fetched; parsing is libxml2's HTML recovery. Raises Unreadable."""
    from lxml import etree, html

    if text.count("<") > _MOST_TAGS:
        raise Unreadable(f"a page of more than {_MOST_TAGS:,} tags")
    # Without huge_tree an attribute or a text of 10 MB loses the whole page; the load gate bounds how much there is.
    parser = html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, huge_tree=True)
    # lxml refuses a text that declares another encoding, and no text may hold NUL.
    text = _DECLARATION.sub("", text, count=1).replace("\0", "�")
    try:
        root = html.document_fromstring(text, parser=parser, ensure_head_body=True)
        if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
            # Deeper than libxml2 goes (2,048 elements): it leaves out all that follows.
            root = html.document_fromstring(_flat(text), parser=parser, ensure_head_body=True)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        raise Unreadable("no text") from None
    return root


def _flat(text: str) -> str:
    """The page with its blocks one after the other instead of inside each other, without attributes and marks."""

    def flattened(tag: re.Match[str]) -> str:
        name = tag[1].lower()
        return tag[0] if name in _KEPT else "<p>" if name in BLOCK_TAGS else ""

    return _TAG.sub(flattened, text)


_TAG = re.compile(r"</?+([A-Za-z][A-Za-z0-9:-]{0,40}+)(?:[\s/][^<>]*+)?+>")
_KEPT = SKIPPED_TAGS | {"head", "title", "meta", "link", "h1", "h2", "h3", "h4", "h5", "h6", "br"}
"""Tags that stay as they are: those of the head, those whose content is no text, and those that do not nest."""

_MUCH_PROSE = 1_500
"""Prose of fewer characters may well be furniture on a page that shows nothing else."""

_MOST_NESTED = 50_000
"""The most pairs of a table and one around it: some 300 tables, each in the one before, which take two seconds."""

_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]")
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]{0,200}\?>", re.IGNORECASE)


def from_html(text: str, keep_all: bool = False) -> Draft:
    """The draft of a page: the article's blocks, or with ``keep_all`` every visible block, the others as boilerplate.

    Raises Unreadable where the page has no text of its own.
    """
    root = parse(text)
    meta = metadata_of(root)
    blocks = page_blocks(root.find("body") if root.find("body") is not None else root)
    draft = Draft(
        title=meta.title, author=meta.author, site=meta.site, date=meta.date, url=meta.url, language=meta.language
    )
    if _all_furniture(blocks):
        for block in blocks:
            block.furniture = False
    taken = _article(text, root, blocks, meta, draft)
    if not any(taken):
        draft.blocks = [Block(line) for line in stated_lines(meta.body)]
        if not draft.blocks:
            raise Unreadable(_why_none(root, blocks))
        draft.notes.append("text from the page's data (JSON-LD); the page itself shows none")
        return draft
    if not draft.date:
        draft.date = shown_date(blocks, taken, meta.title)
    if not draft.author:
        draft.author = shown_author(root, blocks, taken, meta.title)
    stated = as_stated(blocks, taken, meta)
    own = [block for block in stated if isinstance(block, Block)]
    if own:
        draft.blocks = own
        draft.notes.append("text from the page's data (JSON-LD); the page itself shows little of it")
        return draft
    _fill(draft, blocks, [bool(kept) for kept in stated], keep_all)
    return draft


def _all_furniture(blocks: list[PageBlock]) -> bool:
    """Whether names say of nearly all of the page's prose that it is furniture: then they are not what they seem."""
    prose = [block for block in blocks if not block.hidden and len(block.text) >= 60 and block.links < 0.3]
    furniture = sum(len(block.text) for block in prose if block.furniture)
    return furniture >= _MUCH_PROSE and furniture > 0.9 * sum(len(block.text) for block in prose)


def _article(text: str, root: Any, blocks: list[PageBlock], meta: Metadata, draft: Draft) -> list[bool]:
    """Which blocks are the article's, and by what means (``draft.extractor``, else a note)."""
    import trafilatura

    version = trafilatura.__version__
    draft.extractor = f"trafilatura {version}"
    size = sum(len(block.text) for block in blocks)
    if size <= _MOST_TEXT and sum(1 for _ in root.iter()) <= _MOST_ELEMENTS and not _tables_in_tables(root):
        strict = choose(blocks, _ask(text, precision=True), meta)
        found = _length(blocks, strict)
        if found >= max(_SHORTEST_ARTICLE, 0.4 * running_length(blocks)):
            return strict
        # Little of the page's prose: its generous mode is believed where it finds much more.
        generous = choose(blocks, _ask(text, precision=False), meta)
        common = _length(blocks, [both[0] and both[1] for both in zip(strict, generous, strict=True)])
        if _length(blocks, generous) > max(2 * found, _SHORTEST_ARTICLE) and common >= 0.5 * found:
            return generous
        if found >= _SHORTEST_ARTICLE:
            return strict
        draft.notes.append("trafilatura found next to nothing: the article was found by text density")
    else:
        draft.notes.append("too large for trafilatura: the article was found by text density")
    draft.extractor = ""
    return densest(blocks, meta)


def _tables_in_tables(root: Any) -> bool:
    """Whether tables are nested so deep that trafilatura, which walks each with all it holds, would not end soon."""
    pairs = 0
    for table in root.iter("table"):
        pairs += sum(1 for _ in table.iterancestors("table"))
        if pairs > _MOST_NESTED:
            return True
    return False


def _length(blocks: list[PageBlock], taken: list[bool]) -> int:
    return sum(len(block.text) for block, kept in zip(blocks, taken, strict=True) if kept)


def _ask(text: str, precision: bool) -> list[str]:
    """The passages trafilatura takes from a page; none where it fails."""
    import logging

    from trafilatura import bare_extraction

    for name in ("trafilatura", "htmldate", "courlan", "justext"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    tree = parse(text)
    _lighten(tree)
    try:
        result = bare_extraction(
            tree, favor_precision=precision, include_comments=False, include_tables=True, with_metadata=False
        )
    except Exception:  # a page it cannot take is judged by density
        return []
    body = getattr(result, "body", None)
    return [] if body is None else passages_of(body)


def _lighten(tree: Any) -> None:
    """Take off attributes that hold data rather than names (data: pictures, JSON), and the control characters that XML
    forbids and trafilatura fails on: its copy of the page only says which blocks to take."""
    for element in tree.iter():
        if element.text and _CONTROLS.search(element.text):
            element.text = _CONTROLS.sub(" ", element.text)
        if element.tail and _CONTROLS.search(element.tail):
            element.tail = _CONTROLS.sub(" ", element.tail)
        if isinstance(element.tag, str):
            for name, value in element.attrib.items():
                if len(value) > _LONGEST_ATTRIBUTE:
                    del element.attrib[name]


def _fill(draft: Draft, blocks: list[PageBlock], taken: list[bool], keep_all: bool) -> None:
    hidden = sum(1 for block in blocks if block.hidden)
    left_out = sum(1 for block, kept in zip(blocks, taken, strict=True) if not kept and not block.hidden)
    for block, kept in zip(blocks, taken, strict=True):
        if kept:
            draft.blocks.append(Block(block.text, block.role))
        elif keep_all and not block.hidden and letters(block.text):
            draft.blocks.append(Block(block.text, "boilerplate"))
    if left_out:
        draft.dropped.append(f"{counted(left_out, 'block')} outside the article" if not keep_all else "")
    if hidden:
        draft.dropped.append(f"{counted(hidden, 'hidden block')}")
    draft.dropped = [line for line in draft.dropped if line]


def _why_none(root: Any, blocks: Iterable[PageBlock]) -> str:
    if any(True for _ in root.iter("frameset", "frame")):
        return "no text: a page of frames; open the page inside the frame"
    if any(True for _ in root.iter("script")) and sum(len(block.text) for block in blocks) < _SHORTEST_ARTICLE:
        return "no text: the page is made by script; save it from a browser"
    return "no text"

"""The tree of a page, whatever its markup: depth, attributes and tags without end included."""

from __future__ import annotations

import re
from itertools import islice
from typing import Any

from sidebyside.loading.document import Unreadable
from sidebyside.loading.html.blocks.inside import BLOCK_TAGS, SKIPPED_TAGS

_MOST_TAGS = 400_000
_LARGEST_BUTTON = 100
"""A button of more elements was left open: all that follows is in it."""
_MUCH_PROSE = 400
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]{0,200}\?>", re.IGNORECASE)


def parse(text: str) -> Any:
    """The lxml tree of a page. Nothing is fetched; parsing is libxml2's HTML recovery. Raises Unreadable."""
    from lxml import etree, html

    if text.count("<") > _MOST_TAGS:
        raise Unreadable(f"a page of more than {_MOST_TAGS:,} tags")
    text = _without_endless_tags(text)
    # Without huge_tree an attribute or a text of 10 MB loses the whole page; the load gate bounds how much there is.
    parser = html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, huge_tree=True)
    # lxml refuses a text that declares another encoding, and no text may hold NUL.
    text = _with_body(_DECLARATION.sub("", text, count=1).replace("\0", "�"))
    try:
        root = html.document_fromstring(text, parser=parser, ensure_head_body=True)
        if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
            # Deeper than libxml2 goes (2,048 elements): it leaves out all that follows.
            root = html.document_fromstring(_flat(text), parser=parser, ensure_head_body=True)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        raise Unreadable("no text") from None
    _open_up(root)
    return root


def _open_up(root: Any) -> None:
    """Turn what no text is read from into plain containers where the page's text is in it: a button that a block left
    open inside it keeps open for libxml2, while browsers close it, and what a page made by script shows without one."""
    for button in list(root.iter("button")):
        if sum(1 for _ in islice(button.iter(), _LARGEST_BUTTON + 1)) > _LARGEST_BUTTON:
            button.tag = "div"
    for template in [found for found in root.iter("template") if found.get("shadowrootmode")]:
        _open_shadow(template)
    nested: set[Any] = set()
    instead = []
    for element in list(root.iter("noscript")):
        if element not in nested:
            nested.update(element.iter("noscript"))
            if _prose(element) >= _MUCH_PROSE:
                instead.append(element)
    if instead and _prose(root) < 2 * sum(_prose(element) for element in instead):
        for element in instead:
            element.tag = "div"


def _open_shadow(template: Any) -> None:
    """Turn a part that a component draws (a declarative shadow root, as saved pages have it) into a plain container,
    with what stands inside the component where the part has a slot for it."""
    template.tag = "div"
    slots: dict[str, Any] = {}
    for slot in template.iter("slot"):
        slots.setdefault(slot.get("name") or "", slot)
    host = template.getparent()
    for child in list(host) if slots and host is not None else []:
        place = slots.get(child.get("slot") or "")
        if child is not template and place is not None:
            place.append(child)


def _prose(element: Any) -> int:
    """How many characters stand in paragraphs of an element, as far as they stand at their beginning."""
    return sum(len(paragraph.text or "") for paragraph in element.iter("p"))


def _with_body(text: str) -> str:
    """The page with a body: where no tag opens it, libxml2 takes an article or a section for part of the head.

    As the HTML standard has it (13.2.6.4.4 "in head"), the first thing that belongs to no head opens the body.
    """
    end = 0
    while found := _OF_HEAD.match(text, end):
        end = found.end()
    return text if _BODY.search(text, end) else f"{text[:end]}<body>{text[end:]}"


_BODY = re.compile(r"<(?:body|frameset)[\s/>]", re.IGNORECASE)
_OF_HEAD = re.compile(
    r"""\s++ | <!--.*?--> | <[!?][^>]*+> | </?(?:html|head|meta|link|base|basefont|bgsound)(?:[\s/][^>]*+)?>
    | <(title|style|script|noscript|noframes|template)(?:[\s/][^>]*+)?>.*?</\1\s*+>""",
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)


def _without_endless_tags(text: str) -> str:
    """The page with at most 200 attributes a tag: libxml2 compares each with all before it."""
    pieces: list[str] = []
    begins = 0
    for tag in _ATTRIBUTES.finditer(text):
        if tag.end() > tag.end("kept"):
            pieces.append(text[begins : tag.end("kept")])
            begins = tag.end()
    return "".join((*pieces, text[begins:])) if pieces else text


_ATTRIBUTE = r"""[\s/]*+[^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>]*+)|(?<=[^\s/]))"""
_ATTRIBUTES = re.compile(rf"(?P<kept><[A-Za-z][^\s/>]*+(?:{_ATTRIBUTE}){{0,200}}+)(?:{_ATTRIBUTE})*+")


def _flat(text: str) -> str:
    """The page with its blocks one after the other instead of inside each other, without attributes and marks."""

    def flattened(tag: re.Match[str]) -> str:
        name = tag[1].lower()
        return tag[0] if name in _KEPT else "<p>" if name in BLOCK_TAGS else ""

    return _TAG.sub(flattened, text)


_TAG = re.compile(r"</?+([A-Za-z][A-Za-z0-9:-]{0,40}+)(?:[\s/][^<>]*+)?+>")
_KEPT = SKIPPED_TAGS | {"head", "title", "meta", "link", "h1", "h2", "h3", "h4", "h5", "h6", "br"}
"""Tags that stay as they are: those of the head, those whose content is no text, and those that do not nest."""

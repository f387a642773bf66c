"""XML of a kind not known here (NITF, NewsML, JATS, an archive's own): the paragraphs of its body, and what its header
and its fields say of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, cast

from sidebyside.language.patterns import lazily
from sidebyside.language.plurals import counted
from sidebyside.loading.document import Block, Contents, Draft, Raw, Unreadable
from sidebyside.loading.gate.xmltree import attribute, first, local, read_xml, words
from sidebyside.loading.records.fields import ALIASES
from sidebyside.loading.registry import Sample
from sidebyside.model import Role

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

NAME = "XML"
EXTENSIONS = ("xml",)

_BODIES = frozenset(ALIASES["text"]) - {"description", "leadparagraph", "summary", "abstract", "snippet", "paragraphs"}
_BODIES |= {"bodycontent", "inlinexml", "contentset"}
_HEADERS = ("meta", "metadata", "header", "docdata", "pubdata")
_TITLES = ("hl1", "headline", "articletitle", "hedline", *ALIASES["title"])
_DATES = ("dateissue", "firstcreated", "versioncreated", *ALIASES["date"])
_ABOUT = frozenset(("byline", "by", "copyright", "keyword", "keywords", "dateline", "distributor"))
"""Elements beside the paragraphs of a body that are not of its text."""
_FIELDS = frozenset(name for kind, names in ALIASES.items() if kind not in ("text", "title") for name in names)
_ROLES: dict[str, Role] = {
    **dict.fromkeys(
        ("title", "head", "heading", "headline", "hedline", "hl1", "hl2", "subtitle", "subhead"), "heading"
    ),
    **dict.fromkeys(("blockquote", "quote", "dispquote", "bq"), "quote"),
    **dict.fromkeys(("li", "item", "listitem"), "list"),
    **dict.fromkeys(("caption", "figcaption", "mediacaption"), "caption"),
    **dict.fromkeys(("tr", "row"), "table"),
}
_CELLS = frozenset(("td", "th", "cell", "entry"))
_BLANK_LINE = lazily(r"\n[ \t\r]*\n")
_LONGEST_FIELD = 300
_DEEPEST = 20


def sniff(sample: Sample) -> float:
    """By the declaration, or the ending and a tag."""
    named = sample.extension in EXTENSIONS and sample.start.startswith("<")
    return 0.45 if named or sample.start.startswith("<?xml") else 0.0


def read(raw: Raw) -> Contents:
    """One report. Raises Unreadable."""
    root, decoded = read_xml(raw)
    bodies = _bodies(root)
    inside = _inside(root, bodies)
    pieces = [(element, id(element) in inside) for element in _with_words(root)]
    fields = _fields(root, pieces)

    def field(names: tuple[str, ...]) -> str:
        return next((value for name in names if (value := fields.get(name, ""))), "")

    draft = Draft(
        title=field(_TITLES), date=field(_DATES), author=field(ALIASES["author"]), site=field(ALIASES["site"]),
        language=(attribute(root, "lang") or field(ALIASES["language"]))[:2].lower(),
        notes=[f"XML of an unknown kind (<{local(root)[:40]}>)"],
    )  # fmt: skip
    outside = 0
    for element, own in pieces:
        own = own and not _is_about(element, draft.title)
        if own or raw.keep_all:
            draft.blocks += _paragraphs(element, "" if own else "boilerplate")
        outside += not own
    if not draft.blocks:
        raise Unreadable("no text")
    if outside and not raw.keep_all:
        draft.dropped.append(counted(outside, "element outside the text", "elements outside the text"))
    decoded.state(draft)
    return Contents([draft])


def _name(element: Element) -> str:
    """The element's name without namespace, case and marks ("" for comments and instructions)."""
    return _plain(element.tag) if isinstance(element.tag, str) else ""


@lru_cache(4096)
def _plain(tag: str) -> str:
    return re.sub(r"[\W_]+", "", tag.rpartition("}")[2]).lower()


def _is_header(element: Element) -> bool:
    """Whether an element holds what the document says of itself (``head`` too, unless it is a heading)."""
    name = _name(element)
    return bool(len(element)) and (name.endswith(_HEADERS) or name == "head")


def _bodies(root: Element) -> list[Element]:
    """The elements that hold the text: by names for texts, from the outermost inwards as long as they hold most of the
    words; where none does, the root."""
    bodies = [root]
    for _ in range(_DEEPEST):
        inner = [element for body in bodies for element in _outermost(body)]
        if not inner or 2 * _size(inner) < _size(bodies):
            break
        bodies = inner
    return bodies


def _outermost(scope: Element) -> Iterator[Element]:
    stack = list(reversed(scope))
    while stack:
        element = stack.pop()
        if _name(element) in _BODIES:
            yield element
        elif not _is_header(element):
            stack.extend(reversed(element))


def _inside(root: Element, bodies: list[Element]) -> set[int]:
    """The elements of the bodies, by identity; not the headers in them, nor, where the root is the body, its fields."""
    fields = {id(item) for item in root if not len(item) and _name(item) in _FIELDS} if bodies == [root] else set()
    inside: set[int] = set()
    stack = list(bodies)
    while stack:
        element = stack.pop()
        inside.add(id(element))
        stack += [child for child in element if not _is_header(child) and id(child) not in fields]
    return inside


def _size(elements: list[Element]) -> int:
    """How many characters the elements hold, without their headers."""
    size, stack = 0, list(elements)
    while stack:
        element = stack.pop()
        size += len((element.text or "").strip()) + sum(len((child.tail or "").strip()) for child in element)
        stack += [child for child in element if not _is_header(child)]
    return size


def _with_words(root: Element) -> Iterator[Element]:
    """The elements that have words of their own, and rows of tables; not what is inside them."""
    stack = [root]
    while stack:
        element = stack.pop()
        row = _ROLES.get(_name(element)) == "table" and any(_name(cell) in _CELLS for cell in element)
        if row or (element.text or "").strip() or any((child.tail or "").strip() for child in element):
            yield element
        else:
            stack.extend(reversed(element))


def _fields(root: Element, pieces: list[tuple[Element, bool]]) -> dict[str, str]:
    """What is said of the text, by plain names: words outside the body first, then dates in attributes and parts."""
    fields: dict[str, str] = {}
    for element, _ in sorted(pieces, key=lambda piece: piece[1]):
        name, value = _name(element), words(element)
        if value and len(value) <= _LONGEST_FIELD:
            fields.setdefault(name, value)
    for element in root.iter():
        name = _name(element)
        if name == "pubdate" and first(element, "year") is not None:
            parts = [words(first(element, part)) for part in ("year", "month", "day")]
            fields["pubdate"] = "-".join(part.zfill(2) for part in parts if part)
        elif name in ("pubdata", "dateissue"):
            stamp = attribute(element, "date.publication") or attribute(element, "norm")
            fields["dateissue"] = re.sub(r"^(\d{4})(\d\d)(\d\d)(?:T.*)?$", r"\1-\2-\3", stamp)
            fields.setdefault("source", attribute(element, "name"))
        elif name == "language":
            fields.setdefault("language", attribute(element, "tag"))
    return fields


def _is_about(element: Element, title: str) -> bool:
    """Whether an element of the body is no part of its text: a byline, or the title again."""
    name = _name(element)
    return name in _ABOUT or (_ROLES.get(name) == "heading" and words(element) == title)


def _paragraphs(element: Element, role: Role | str) -> Iterator[Block]:
    """The paragraphs of an element with words: parted at blank lines; the cells of a row by bars."""
    kind = role or _ROLES.get(_name(element), "text")
    if kind == "table" and (cells := [words(cell) for cell in element if words(cell)]):
        yield Block(" | ".join(cells), "table")
        return
    text = "".join(element.itertext())
    for piece in _BLANK_LINE.split(text) if "\n" in text else (text,):
        if text := " ".join(piece.split()):
            yield Block(text, cast(Role, kind))

"""XML behind the gate: no document type with an internal subset, no entities, nothing fetched, no XInclude."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sidebyside.language.patterns import lazily
from sidebyside.loading.document import Raw, Unreadable
from sidebyside.loading.gate.encoding import Decoded, decode

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_MOST_TAGS = 800_000
_INCLUDES = "http://www.w3.org/2001/XInclude"
_DECLARED = lazily(rb"""\A\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([A-Za-z0-9_:.-]{2,40})""")


class _Root(Exception):
    """The root element has begun: nothing can be declared any more."""


def read_xml(raw: Raw) -> tuple[Element, Decoded]:
    """The root element of a source, and how its bytes were read. Raises Unreadable as `parse_xml` does."""
    decoded = decode(raw.data, raw.charset or declared_charset(raw.data))
    return parse_xml(decoded.text.lstrip("\ufeff \t\r\n")), decoded


def declared_charset(data: bytes) -> str:
    """The encoding that the XML declaration names, or ""."""
    match = _DECLARED.search(data[:200])
    return match.group(1).decode("ascii") if match else ""


def parse_xml(data: bytes | str) -> Element:
    """The root element of ``data``. Raises Unreadable for XML that is damaged, declares anything of its own,
    or includes other files."""
    if (data.count("<") if isinstance(data, str) else data.count(b"<")) > _MOST_TAGS:
        raise Unreadable(f"XML of more than {_MOST_TAGS:,} tags")
    from xml.etree import ElementTree

    _refuse_declarations(data)
    try:
        root = ElementTree.fromstring(data)
    except ElementTree.ParseError as error:
        raise Unreadable(f"damaged XML ({' '.join(str(error).split())[:80]})") from None
    except (ValueError, LookupError):
        raise Unreadable("XML of an unknown encoding") from None
    includes = _INCLUDES in data if isinstance(data, str) else _INCLUDES.encode() in data
    if includes and root.find(f".//{{{_INCLUDES}}}include") is not None:
        raise Unreadable("XML that includes other files (XInclude) is not read")
    return root


def _refuse_declarations(data: bytes | str) -> None:
    """Look at the prologue only: expat stops at the root element."""
    from xml.parsers import expat

    def doctype(name: str, system: str | None, public: str | None, subset: int) -> None:
        if subset:
            raise Unreadable("XML with declarations of its own (a DOCTYPE with an internal subset) is not read")

    def root(*_: object) -> None:
        raise _Root

    parser = expat.ParserCreate()
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    parser.StartDoctypeDeclHandler = doctype
    parser.StartElementHandler = root
    try:
        parser.Parse(data, True)
    except _Root:
        return
    except (expat.ExpatError, ValueError, LookupError):
        raise Unreadable("damaged XML") from None


def local(element: Element) -> str:
    """The element's name without its namespace ("" for comments and instructions)."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def attribute(element: Element, name: str) -> str:
    """The value of the attribute of this local name, whatever its namespace; "" where there is none."""
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return value
    return ""


def children(element: Element, name: str) -> Iterator[Element]:
    """The child elements of this local name."""
    return (child for child in element if local(child) == name)


def first(element: Element, *path: str) -> Element | None:
    """The first element down a path of local names."""
    for name in path:
        found = next(children(element, name), None)
        if found is None:
            return None
        element = found
    return element


def words(element: Element | None) -> str:
    """All text inside an element, blanks collapsed; "" for None."""
    return " ".join("".join(element.itertext()).split()) if element is not None else ""


_PROLOGUE = lazily(r"\s*<\?xml[^>]*\?>|\s*<!--.*?-->|\s*<!doctype[^>\[]*>|\s*<\?[^>]*\?>", re.DOTALL)


def root_name(start: str) -> str:
    """The lower-case local name of the root element of a text that begins like XML, from its first characters; ""."""
    while match := _PROLOGUE.match(start):
        start = start[match.end() :]
    found = re.match(r"\s*<(?:[\w.-]+:)?([a-z][\w.-]*)[\s>/]", start)
    return found.group(1) if found else ""

"""XML of a kind not known here: every element with words of its own is a paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sidebyside.loading.document import Block, Contents, Draft, Raw, Unreadable
from sidebyside.loading.registry import Sample
from sidebyside.loading.xmltree import local, read_xml, words

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

NAME = "XML"
EXTENSIONS = ("xml",)


def sniff(sample: Sample) -> float:
    """By the declaration, or the ending and a tag."""
    if sample.start.startswith("<?xml"):
        return 0.45
    return 0.3 if sample.extension in EXTENSIONS and sample.start.startswith("<") else 0.0


def read(raw: Raw) -> Contents:
    """One report. Raises Unreadable."""
    root, decoded = read_xml(raw)
    blocks: list[Block] = []
    stack = [root]
    while stack:
        element = stack.pop()
        if _has_words(element):
            blocks.append(Block(words(element)))
        else:
            stack.extend(reversed(element))
    if not blocks:
        raise Unreadable("no text")
    draft = Draft(blocks, notes=[f"XML of an unknown kind (<{local(root)[:40]}>)"])
    titles = (item for item in root.iter() if local(item).lower() in ("title", "headline", "hl1"))
    draft.title = words(next(titles, None))[:300]
    decoded.state(draft)
    return Contents([draft])


def _has_words(element: Element) -> bool:
    return bool((element.text or "").strip()) or any((child.tail or "").strip() for child in element)

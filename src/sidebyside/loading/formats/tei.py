"""TEI XML: a text, the texts of a corpus, or the witnesses of an edition with its variants in the text (parallel
segmentation), each witness a report."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sidebyside.loading.document import Block, Contents, Draft, Raw, Unreadable, counted
from sidebyside.loading.registry import Sample
from sidebyside.loading.xmltree import attribute, children, first, local, read_xml, root_name, words
from sidebyside.model import Role

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

NAME = "TEI"
EXTENSIONS = ("tei",)

_BLOCKS: dict[str, Role] = {
    "p": "text", "ab": "text", "head": "heading", "lg": "text", "item": "list", "quote": "quote", "figDesc": "caption",
    "opener": "text", "closer": "text", "sp": "text", "row": "table", "salute": "text", "dateline": "text",
    "trailer": "text",
}  # fmt: skip
_SKIPPED = frozenset(("note", "del", "teiHeader", "fw", "sic", "orig", "abbr", "facsimile", "standOff", "back"))
_BLANKS = frozenset(("lb", "pb", "cb", "l", "cell", "speaker", "milestone"))


def sniff(sample: Sample) -> float:
    """By the root element."""
    return 1.0 if root_name(sample.start) in ("tei", "tei.2", "teicorpus", "teicorpus.2") else 0.0


def read(raw: Raw) -> Contents:
    """One report per text or witness. Raises Unreadable."""
    root, decoded = read_xml(raw)
    documents = [item for item in root.iter() if local(item) in ("TEI", "TEI.2")]
    drafts = [draft for document in documents for draft in _drafts(document)]
    if not drafts:
        raise Unreadable("no text in the TEI document")
    for draft in drafts:
        decoded.state(draft)
    witnesses = any(" (witness " in draft.title for draft in drafts)
    return Contents(drafts, unit="witness" if witnesses else "text")


def _drafts(document: Element) -> Iterator[Draft]:
    text = first(document, "text")
    if text is None:
        return
    title, author, date = _header(document)
    language = attribute(text, "lang")[:2].lower() or attribute(document, "lang")[:2].lower()
    for sigil, name in _witnesses(document) or [("", "")]:
        blocks, notes = _blocks(text, sigil)
        if not blocks:
            continue
        draft = Draft(blocks, title=title, author=author, date=date, language=language)
        if sigil:
            draft.title = f"{title} (witness {name or sigil})" if title else f"Text (witness {name or sigil})"
        if notes:
            draft.dropped.append(counted(notes, "editor's note", "editors' notes"))
        yield draft


def _header(document: Element) -> tuple[str, str, str]:
    statement = first(document, "teiHeader", "fileDesc", "titleStmt")
    if statement is None:
        return "", "", ""
    date = next((item for item in document.iter() if local(item) == "date" and attribute(item, "when")), None)
    return (
        words(first(statement, "title")),
        words(first(statement, "author")),
        attribute(date, "when") if date is not None else "",
    )


def _witnesses(document: Element) -> list[tuple[str, str]]:
    """The sigla (without #) and names of the witnesses that readings name; none where the text has no variants."""
    named = {attribute(item, "id"): words(item) for item in document.iter() if local(item) == "witness"}
    used: dict[str, str] = {}
    for item in document.iter():
        if local(item) in ("rdg", "lem"):
            for sigil in attribute(item, "wit").split():
                used.setdefault(sigil.lstrip("#"), "")
    order = [sigil for sigil in named if sigil in used] + [sigil for sigil in used if sigil not in named]
    return [(sigil, sigil if len(named.get(sigil, "")) > 60 else named.get(sigil) or sigil) for sigil in order]


def _blocks(text: Element, sigil: str) -> tuple[list[Block], int]:
    """The blocks of a text as one witness has it, and how many notes were left out."""
    blocks: list[Block] = []
    notes = 0
    pieces: list[str] = []
    roles: list[Role] = ["text"]

    def flush() -> None:
        line = " ".join("".join(pieces).split())
        pieces.clear()
        if line:
            blocks.append(Block(line, roles[-1]))

    stack: list[tuple[Element, bool]] = [(text, True)]
    while stack:
        element, entering = stack.pop()
        name = local(element)
        if not entering:
            if name in _BLOCKS:
                flush()
                roles.pop()
            elif name in _BLANKS:
                pieces.append(" ")
            pieces.append(element.tail or "" if element is not text else "")
            continue
        if not name or name in _SKIPPED:
            notes += name == "note"
            pieces.append(element.tail or "")
            continue
        if name in _BLOCKS:
            flush()
            roles.append(_BLOCKS[name] if _BLOCKS[name] != "text" or roles[-1] == "text" else roles[-1])
        elif name in _BLANKS:
            pieces.append(" ")
        stack.append((element, False))
        if name == "app":
            reading = _reading(element, sigil)
            stack.extend([(reading, True)] if reading is not None else [])
            continue
        pieces.append(element.text or "")
        stack.extend((child, True) for child in reversed(element))
    flush()
    return blocks, notes


def _reading(app: Element, sigil: str) -> Element | None:
    """The reading a witness has; where none names it, the lemma."""
    readings = [item for item in app.iter() if local(item) in ("rdg", "lem")]
    for item in readings:
        if sigil in (mark.lstrip("#") for mark in attribute(item, "wit").split()):
            return item
    return next(children(app, "lem"), None)

"""TEI XML: a text, the texts of a corpus, or the witnesses of an edition with its variants in the text (parallel
segmentation), each witness a report."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sidebyside.language.patterns import lazily
from sidebyside.language.plurals import counted
from sidebyside.loading.document import Block, Contents, Draft, Raw, Unreadable
from sidebyside.loading.gate.xmltree import attribute, children, first, local, read_xml, root_name, words
from sidebyside.loading.registry import Sample
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
_BLANKS = frozenset(("lb", "pb", "cb", "l", "speaker", "milestone"))
_QUOTED = frozenset(("q", "quote", "said"))
_SENTENCES = frozenset(("p", "ab", "item", "l", "head"))
_SIGNS = frozenset("\"'“”„‟«»‹›‘’‚「」『』")
_UNBROKEN = lazily(r"\s*\0\s*")
"""Where a line or page ends inside a word; no XML holds the character."""


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
    # Only the header's: dates in the text are of what it tells.
    header = first(document, "teiHeader")
    dates = [item for item in header.iter() if local(item) == "date"] if header is not None else []
    stated = [attribute(item, "when") for item in dates] + [words(item) for item in dates]
    return words(first(statement, "title")), words(first(statement, "author")), next(filter(None, stated), "")


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
    notes = rows = sentences = 0
    pieces: list[str] = []
    roles: list[Role] = ["text"]

    def flush() -> None:
        line = " ".join(_UNBROKEN.sub("", "".join(pieces)).split())
        pieces.clear()
        if line:
            blocks.append(Block(line, roles[-1]))

    stack: list[tuple[Element, str]] = [(text, "enter")]
    while stack:
        element, step = stack.pop()
        name = local(element)
        if step != "enter":
            if step == "block":
                flush()
                roles.pop()
            elif step:
                pieces.append(step)
            rows -= name == "row"
            sentences -= name in _SENTENCES
            pieces.append(element.tail or "" if element is not text else "")
            continue
        if not name or name in _SKIPPED:
            notes += name == "note"
            pieces.append(element.tail or "")
            continue
        after = ""
        if name == "cell":
            pieces.append(" | " if any(map(str.strip, pieces)) else "")
        elif name in _QUOTED and sentences and not rows and _runs_on(element, pieces):
            after = "" if _has_signs(element, pieces) else "”"
            pieces.append("“" if after else "")
        elif name in _BLOCKS and rows:
            after = " "
        elif name in _BLOCKS:
            flush()
            roles.append(_BLOCKS[name] if _BLOCKS[name] != "text" or roles[-1] == "text" else roles[-1])
            after = "block"
        elif name in _BLANKS:
            after = "\0" if attribute(element, "break") == "no" else " "
            pieces.append(after)
        rows += name == "row"
        sentences += name in _SENTENCES
        stack.append((element, after))
        if name == "app":
            reading = _reading(element, sigil)
            stack.extend([(reading, "enter")] if reading is not None else [])
            continue
        pieces.append(element.text or "")
        stack.extend((child, "enter") for child in reversed(element))
    flush()
    return blocks, notes


def _runs_on(quotation: Element, before: list[str]) -> bool:
    """Whether a quotation inside a paragraph is part of its sentence, not a paragraph of its own."""
    around = (quotation.tail or "").strip() or any(map(str.strip, before))
    return bool(around) and not any(local(item) in _BLOCKS for item in quotation.iter() if item is not quotation)


def _has_signs(quotation: Element, before: list[str]) -> bool:
    """Whether the text itself has the quotation marks that the element stands for."""
    first_words = next((piece for piece in map(str.strip, quotation.itertext()) if piece), "")
    last_words = next((piece for piece in map(str.strip, reversed(before)) if piece), "")
    return first_words[:1] in _SIGNS or last_words[-1:] in _SIGNS


def _reading(app: Element, sigil: str) -> Element | None:
    """The reading a witness has; where none names it, the lemma."""
    readings = [item for item in app.iter() if local(item) in ("rdg", "lem")]
    for item in readings:
        if sigil in (mark.lstrip("#") for mark in attribute(item, "wit").split()):
            return item
    return next(children(app, "lem"), None)

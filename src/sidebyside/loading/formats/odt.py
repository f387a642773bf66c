"""OpenDocument texts (.odt, and flat .fodt): tracked insertions kept, deletions dropped, both stated."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sidebyside.language.plurals import counted
from sidebyside.loading.document import Contents, Draft, Raw, Unreadable
from sidebyside.loading.gate.archive import Archive
from sidebyside.loading.gate.encoding import Decoded
from sidebyside.loading.gate.xmltree import attribute, first, local, parse_xml, read_xml, root_name, words
from sidebyside.loading.paragraphs.figures import raised
from sidebyside.loading.paragraphs.headlines import take_headline
from sidebyside.loading.paragraphs.running import BREAK, Flow
from sidebyside.loading.paragraphs.styles import Style, role_of
from sidebyside.loading.registry import Sample
from sidebyside.model import Role

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

NAME = "ODT"
EXTENSIONS = ("odt", "ott", "fodt")

_HEADS = ("header", "header-left", "header-first", "footer", "footer-left", "footer-first")
_TYPE = b"application/vnd.oasis.opendocument.text"


def sniff(sample: Sample) -> float:
    """A ZIP archive that names its type in its first member, or a flat file by its root element."""
    if sample.head.startswith(b"PK\3\4"):
        return 1.0 if _TYPE in sample.head[:200] else 0.9 if sample.extension in EXTENSIONS else 0.0
    flat = sample.extension == "fodt" or "opendocument" in sample.start
    return 0.97 if flat and root_name(sample.start) == "document" else 0.0


def read(raw: Raw) -> Contents:
    """One report. Raises Unreadable."""
    decoded: Decoded | None = None
    if raw.data.startswith(b"PK\3\4"):
        archive = Archive(raw.data, raw.max_size)
        if "META-INF/manifest.xml" in archive.names and b"encryption-data" in archive.read("META-INF/manifest.xml"):
            raise Unreadable("needs a password")
        root = parse_xml(archive.read("content.xml"))
        meta = parse_xml(archive.read("meta.xml")) if "meta.xml" in archive.names else None
        styles = parse_xml(archive.read("styles.xml")) if "styles.xml" in archive.names else None
    else:
        root, decoded = read_xml(raw)
        styles = meta = root
    body = first(root, "body", "text")
    if body is None:
        raise Unreadable("no text document in it")
    flow, counts = Flow(), Counter[str]()
    _walk(body, flow, counts, _styles(root, styles), _looks(raw.keep_all, root, styles))
    draft = Draft(blocks=flow.all())
    if decoded is not None:
        decoded.state(draft)
    if counts["inserted"]:
        draft.notes.append(f"{counted(counts['inserted'], 'tracked insertion')} kept")
    for name, singular in (("deleted", "tracked deletion"), ("hidden", "hidden run"), ("annotation", "comment")):
        if counts[name]:
            draft.dropped.append(counted(counts[name], singular))
    if styles is not None and (heads := sum(1 for item in styles.iter() if local(item) in _HEADS and words(item))):
        draft.dropped.append(counted(heads, "page head or foot", "page heads and feet"))
    fields = first(meta, "meta") if meta is not None else None
    if fields is not None:
        draft.title = words(first(fields, "title"))
        draft.author = words(first(fields, "initial-creator")) or words(first(fields, "creator"))
        draft.made = words(first(fields, "creation-date")) or words(first(fields, "date"))
        draft.language = words(first(fields, "language"))[:2].lower()
    draft.title = draft.title or next((block.text for block in draft.blocks[:4] if block.role == "heading"), "")
    take_headline(draft)
    return Contents([draft])


def _styles(*parts: Element | None) -> dict[str, Style]:
    """The paragraph styles of the parts by their names; a paragraph's own style has none but its parent's."""
    return {
        attribute(item, "name"): Style(
            attribute(item, "display-name") or attribute(item, "name"), attribute(item, "parent-style-name")
        )
        for part in parts
        if part is not None
        for item in part.iter()
        if local(item) == "style" and attribute(item, "family") == "paragraph"
    }


@dataclass(frozen=True)
class _Looks:
    """The styles of runs or paragraphs, by their names, that hide text, and those that raise it above the line."""

    hidden: frozenset[str]
    raised: frozenset[str]


def _looks(keep_all: bool, *parts: Element | None) -> _Looks:
    """What the parts' styles hide (nothing with ``keep_all``) and raise."""
    hidden, raising = set(), set()
    for item in (item for part in parts if part is not None for item in part.iter() if local(item) == "style"):
        properties = first(item, "text-properties")
        if properties is None:
            continue
        if attribute(properties, "display") == "none" and not keep_all:
            hidden.add(attribute(item, "name"))
        if attribute(properties, "text-position").split(" ")[0] == "super":
            raising.add(attribute(item, "name"))
    return _Looks(frozenset(hidden), frozenset(raising))


def _role(paragraph: Element, styles: dict[str, Style]) -> Role:
    style = attribute(paragraph, "style-name")
    return role_of(style, styles) if style else "text"


def _walk(body: Element, flow: Flow, counts: Counter[str], styles: dict[str, Style], looks: _Looks) -> None:
    """Through the elements; a paragraph's text is gathered from its spans, notes inside it come after the text."""
    texts: list[list[str]] = []
    roles: list[Role] = []
    notes = 0
    stack: list[tuple[Element, bool]] = [(body, True)]
    while stack:
        element, entering = stack.pop()
        name = local(element)
        if not entering:
            if name in ("p", "h"):
                role: Role = "heading" if name == "h" else roles[-1] if roles else _role(element, styles)
                flow.paragraph("".join(texts.pop()), role, note=notes > 0)
            elif name == "table-row":
                flow.close_row()
            elif name == "list":
                roles.pop()
            elif name == "note":
                notes -= 1
            if name not in ("body", "text") and texts and element.tail:
                texts[-1].append(_collapsed(element.tail))
            continue
        if name == "tracked-changes":
            counts["inserted"] += sum(1 for change in element.iter() if local(change) == "insertion")
            counts["deleted"] += sum(1 for change in element.iter() if local(change) == "deletion")
        if name in ("tracked-changes", "annotation", "note-citation", "sequence-decls", "forms", "scripts"):
            counts[name] += 1
            if texts and element.tail:
                texts[-1].append(_collapsed(element.tail))
            continue
        style = attribute(element, "style-name") if name in ("span", "p", "h") else ""
        figures = raised(element.text or "") if name == "span" and style in looks.raised and not len(element) else None
        if figures or style in looks.hidden:
            counts["hidden"] += figures is None
            if texts:
                texts[-1].append((figures or "") + _collapsed(element.tail or "") if name == "span" else "")
            continue
        if name in ("p", "h"):
            texts.append([])
        elif name == "table-row":
            flow.open_row()
        elif name == "table-cell":
            flow.open_cell()
        elif name == "list":
            roles.append("list")
        elif name == "note":
            notes += 1
        elif texts:
            texts[-1].append(_mark(element, name))
        if texts and element.text:
            texts[-1].append(_collapsed(element.text))
        stack.append((element, False))
        stack.extend((child, True) for child in reversed(element))


def _mark(element: Element, name: str) -> str:
    if name == "s":
        count = attribute(element, "c")
        return " " * min(int(count) if count.isdecimal() and len(count) < 4 else 1, 100)
    return {"tab": " ", "line-break": BREAK}.get(name, "")


def _collapsed(text: str) -> str:
    return text.replace("\n", " ").replace(BREAK, " ")

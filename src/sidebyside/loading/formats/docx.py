"""Word documents (.docx): insertions kept, deletions dropped, both stated. Written for this project, since the
libraries measured either lose tracked insertions or read XML without limits."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sidebyside.language.patterns import lazily
from sidebyside.language.plurals import counted
from sidebyside.loading.document import Contents, Draft, Raw, Unreadable
from sidebyside.loading.gate.archive import Archive
from sidebyside.loading.gate.xmltree import attribute, first, local, parse_xml, words
from sidebyside.loading.paragraphs.figures import raised
from sidebyside.loading.paragraphs.headlines import take_headline
from sidebyside.loading.paragraphs.running import BREAK, Flow
from sidebyside.loading.paragraphs.styles import Style, role_of
from sidebyside.loading.registry import Sample
from sidebyside.model import Role

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

NAME = "DOCX"
EXTENSIONS = ("docx", "docm", "dotx")

_HEAD = lazily(r"word/(?:header|footer)\d*\.xml")
_SKIPPED = frozenset(
    "del moveFrom instrText delText Fallback pPr rPr sectPr tblPr tblGrid tcPr trPr sdtPr sdtEndPr delInstrText"  # noqa: SIM905
    " commentReference".split()
)


def sniff(sample: Sample) -> float:
    """A ZIP archive with a Word part among its first members, or of a Word ending."""
    if not sample.head.startswith(b"PK\3\4"):
        return 0.0
    return 1.0 if b"word/" in sample.head else 0.9 if sample.extension in EXTENSIONS else 0.0


def read(raw: Raw) -> Contents:
    """One report. Raises Unreadable."""
    archive = Archive(raw.data, raw.max_size)
    if "word/document.xml" not in archive.names:
        raise Unreadable("a ZIP archive without a Word document in it")
    reader = _Reader(_styles(archive), raw.keep_all)
    reader.walk(parse_xml(archive.read("word/document.xml")))
    for part in ("word/footnotes.xml", "word/endnotes.xml"):
        if part in archive.names:
            reader.walk(parse_xml(archive.read(part)), note=True)
    draft = Draft(blocks=reader.flow.all())
    heads = sum(1 for name in archive.names if _HEAD.fullmatch(name) and words(parse_xml(archive.read(name))))
    if heads:
        draft.dropped.append(counted(heads, "page head or foot", "page heads and feet"))
    _state(draft, reader.counts)
    _describe(archive, draft)
    return Contents([draft])


def _styles(archive: Archive) -> dict[str, Style]:
    """The paragraph styles by their ids, which differ between languages of Word."""
    if "word/styles.xml" not in archive.names:
        return {}
    styles = {}
    for style in parse_xml(archive.read("word/styles.xml")):
        if local(style) == "style" and (name := first(style, "name")) is not None:
            parent = first(style, "basedOn")
            styles[attribute(style, "styleId")] = Style(
                attribute(name, "val"),
                attribute(parent, "val") if parent is not None else "",
                _outlined(first(style, "pPr")),
            )
    return styles


def _outlined(properties: Element | None) -> bool:
    level = first(properties, "outlineLvl") if properties is not None else None
    return level is not None and attribute(level, "val") != "9"  # the tenth level is body text


class _Reader:
    """Walks the elements of a part; not recursive."""

    def __init__(self, styles: dict[str, Style], keep_all: bool) -> None:
        self.styles = styles
        self.keep_all = keep_all
        self.flow = Flow()
        self.counts: Counter[str] = Counter()
        self.texts: list[list[str]] = []
        self.held = ""

    def walk(self, root: Element, note: bool = False) -> None:
        stack: list[tuple[Element, bool]] = [(root, True)]
        while stack:
            element, entering = stack.pop()
            name = local(element)
            if not entering:
                self._leave(element, name, note)
                continue
            if name in _SKIPPED:
                self.counts[name] += 1
                continue
            if name in ("footnote", "endnote") and attribute(element, "type") in ("separator", "continuationSeparator"):
                continue
            if name == "r" and _vanished(element) and not self.keep_all:
                self.counts["vanish"] += 1
                continue
            if name == "r" and self.texts and (figures := _raised(element)):
                self.texts[-1].append(figures)
                continue
            self._enter(element, name)
            if name in ("p", "tr"):
                stack.append((element, False))
            stack.extend((child, True) for child in reversed(element))

    def _enter(self, element: Element, name: str) -> None:
        if name == "p":
            self.texts.append([self.held])
            self.held = ""
        elif name == "tr":
            self.flow.open_row()
        elif name == "tc":
            self.flow.open_cell()
        elif name in ("ins", "moveTo"):
            self.counts[name] += 1
        elif self.texts:
            piece = _piece(element, name)
            if piece:
                self.texts[-1].append(piece)

    def _leave(self, element: Element, name: str, note: bool) -> None:
        if name == "tr":
            self.flow.close_row()
            return
        text = "".join(self.texts.pop())
        properties = first(element, "pPr")
        if properties is not None and first(properties, "rPr", "del") is not None:
            self.held = text  # its end was deleted: it runs on into the next paragraph
            return
        self.flow.paragraph(text, self._role(properties), note)

    def _role(self, properties: Element | None) -> Role:
        if properties is None:
            return "text"
        style = first(properties, "pStyle")
        role = role_of(attribute(style, "val"), self.styles) if style is not None else "text"
        if _outlined(properties):
            return "heading"
        return "list" if role == "text" and first(properties, "numPr") is not None else role


def _piece(element: Element, name: str) -> str:
    if name == "t":
        return element.text or ""
    if name in ("tab", "ptab"):
        return " "
    if name in ("br", "cr"):
        return " " if attribute(element, "type") in ("page", "column") else BREAK
    if name == "noBreakHyphen":
        return "\u2011"
    if name == "sym":
        code = attribute(element, "char")
        value = int(code, 16) if len(code) == 4 and all(c in "0123456789abcdefABCDEF" for c in code) else 0
        return chr(value) if 0x20 <= value < 0xD800 else "\ufffd"
    return ""


def _raised(run: Element) -> str | None:
    """The text of a run that is nothing but raised figures (10⁶), in such; else None."""
    mark = first(run, "rPr", "vertAlign")
    if mark is None or attribute(mark, "val") != "superscript" or any(local(part) not in ("rPr", "t") for part in run):
        return None
    return raised("".join(part.text or "" for part in run if local(part) == "t"))


def _vanished(run: Element) -> bool:
    mark = first(run, "rPr", "vanish")
    return mark is not None and attribute(mark, "val") not in ("0", "false", "off")


def _state(draft: Draft, counts: Counter[str]) -> None:
    if kept := counts["ins"] + counts["moveTo"]:
        draft.notes.append(f"{counted(kept, 'tracked insertion')} kept")
    if gone := counts["del"] + counts["moveFrom"]:
        draft.dropped.append(counted(gone, "tracked deletion"))
    if counts["vanish"]:
        draft.dropped.append(counted(counts["vanish"], "hidden run", "hidden runs"))
    if counts["commentReference"]:
        draft.dropped.append(counted(counts["commentReference"], "comment"))


def _describe(archive: Archive, draft: Draft) -> None:
    """Title, author and day from the document's properties; the first heading is the title where they have none."""
    if "docProps/core.xml" in archive.names:
        core = parse_xml(archive.read("docProps/core.xml"))
        draft.title, draft.author = words(first(core, "title")), words(first(core, "creator"))
        draft.made = words(first(core, "created")) or words(first(core, "modified"))
    if not draft.title:
        draft.title = next((block.text for block in draft.blocks[:4] if block.role == "heading"), "")
    take_headline(draft)

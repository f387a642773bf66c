# ruff: noqa: E501  (tokens and documents are easier to read unbroken)
"""Word, OpenDocument and Rich Text."""

from __future__ import annotations

from benchmarks.fuzz.damage import archived, damaged, packed
from benchmarks.fuzz.texts import PARAGRAPH, soup
from benchmarks.fuzz.trees import trees, xml
from hypothesis import strategies as st

_W = (
    "w:p", "w:p", "w:r", "w:r", "w:t", "w:t", "w:ins", "w:del", "w:delText", "w:moveFrom", "w:moveTo", "w:tbl", "w:tr", "w:tc",
    "w:pPr", "w:pStyle", "w:rPr", "w:vanish", "w:br", "w:tab", "w:sym", "w:footnoteReference", "w:hyperlink", "w:sdt",
    "w:sdtContent", "w:numPr", "w:outlineLvl", "w:commentReference", "w:instrText", "w:noBreakHyphen", "w:txbxContent",
    "mc:AlternateContent", "mc:Fallback",
)  # fmt: skip
_W_VALUES = {
    "w:val": ("Heading1", "Quote", "0", "9", "a"),
    "w:char": ("F0B7", "zzzz", "D800", "²²²²"),
    "w:type": ("page", "separator"),
    "w:styleId": ("Heading1", "a"),
    "w:id": ("1",),
}
_W_TOKENS = (b"<w:p>", b"</w:p>", b"<w:tr>", b"<w:tc>", b"<w:ins>", b"<w:del>", b"<w:rPr><w:del/></w:rPr>")
_W_PARTS = ("word/styles.xml", "word/footnotes.xml", "word/endnotes.xml", "word/header1.xml")
_W_FIELDS = ("dc:title", "dc:creator", "dcterms:created", "dcterms:modified")

_W_PLAIN = st.lists(PARAGRAPH, max_size=3).map(
    lambda texts: "".join(f"<w:p><w:r><w:t>{xml(text)}</w:t></w:r></w:p>" for text in texts)
)
_W_BODY = st.tuples(_W_PLAIN, trees(_W, _W_VALUES), _W_PLAIN).map("".join)

_O = (
    "text:p", "text:p", "text:h", "text:span", "text:s", "text:tab", "text:line-break", "text:list", "text:list-item",
    "table:table", "table:table-row", "table:table-cell", "text:note", "text:note-body", "text:note-citation",
    "text:tracked-changes", "text:changed-region", "text:insertion", "text:deletion", "office:annotation", "text:a",
    "draw:frame", "draw:text-box", "text:section", "text:sequence-decls", "text:change-start",
)  # fmt: skip
_O_VALUES = {
    "text:c": ("3", "²", "999", "-1"),
    "text:style-name": ("Title", "Quotations", "P1"),
    "text:outline-level": ("1",),
}
_O_TOKENS = (b"<text:p>", b"</text:p>", b"<text:note>", b"<table:table-row>", b"<text:list>", b'text:c="9"')
_O_SPACE = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="t" xmlns:table="b" xmlns:draw="d"'
    ' xmlns:dc="c" xmlns:meta="m" xmlns:style="s"'
)

_O_PLAIN = st.lists(PARAGRAPH, max_size=3).map(lambda texts: "".join(f"<text:p>{xml(text)}</text:p>" for text in texts))
_O_BODY = st.tuples(_O_PLAIN, trees(_O, _O_VALUES), _O_PLAIN).map("".join)

_WORDS = (
    "\\par ", "\\par\n", "\\pard ", "\\plain ", "{", "}", "{\\*\\", "\\b ", "\\u8220?", "\\u-10179?\\u-8704?", "\\uc0 ", "\\uc9 ",
    "\\'e4", "\\'zz", "\\ansicpg1251 ", "\\ansicpg99999 ", "\\footnote ", "{\\footnote ", "\\cell ", "\\row ", "\\trowd ", "\\intbl ",
    "\\deleted ", "\\revised ", "\\v ", "\\v0 ", "{\\info{\\title ", "{\\fonttbl{\\f0\\fcharset204 Times;}}", "\\f0 ",
    "{\\stylesheet{\\s1\\outlinelevel0 heading 1;}}", "\\s1 ", "\\outlinelevel0 ", "\\ls1 ", "{\\pntext ", "{\\field{\\*\\fldinst ",
    "{\\fldrslt ", "\\tab ", "\\line ", "\\~", "\\_", "\\-", "\\\\", "\\{", "\\bin5 ", "{\\pict ", "{\\header ", "\\emdash ", "\\upr",
)  # fmt: skip


@st.composite
def docx(draw: st.DrawFn) -> tuple[str, bytes]:
    """A Word file of nested paragraphs, tables, changes and notes, with and without its other parts."""
    members = {
        "[Content_Types].xml": b"<Types/>",
        "word/document.xml": _part(f"<w:body>{draw(_W_BODY)}</w:body>", "document"),
    }
    for name in draw(st.lists(st.sampled_from(_W_PARTS), max_size=2, unique=True)):
        names = ("w:style", "w:name") if "styles" in name else ("w:footnote", "w:p", "w:r", "w:t")
        members[name] = _part(draw(trees(names, _W_VALUES, 10)), "part")
    if draw(st.booleans()):
        members["docProps/core.xml"] = _part(draw(trees(_W_FIELDS, {}, 4)), "core")
    return packed(draw, "a.docx", archived(draw, members, _W_TOKENS))


def _part(content: str, root: str) -> bytes:
    spaces = 'xmlns:w="w" xmlns:mc="m" xmlns:dc="d" xmlns:dcterms="t"'
    return f"<w:{root} {spaces}>{content}</w:{root}>".encode("utf-8", "replace")


@st.composite
def odt(draw: st.DrawFn) -> tuple[str, bytes]:
    """An OpenDocument text, in an archive or flat."""
    body = f"<office:body><office:text>{draw(_O_BODY)}</office:text></office:body>"
    meta = f"<office:meta>{draw(trees(('dc:title', 'dc:creator', 'meta:creation-date', 'dc:language'), {}, 4))}</office:meta>"
    if draw(st.integers(0, 3)) == 3:
        flat = f"<office:document {_O_SPACE}>{meta}{body}</office:document>"
        return packed(draw, "a.fodt", damaged(draw, flat.encode("utf-8", "replace"), _O_TOKENS))
    members = {
        "mimetype": b"application/vnd.oasis.opendocument.text",
        "content.xml": _document("document-content", body),
        "meta.xml": _document("document-meta", meta),
    }
    if draw(st.booleans()):
        heads = draw(trees(("style:header", "style:footer", "text:p", "style:style"), {}, 5))
        members["styles.xml"] = _document("document-styles", heads)
    return packed(draw, "a.odt", archived(draw, members, _O_TOKENS))


def _document(root: str, content: str) -> bytes:
    return f"<office:{root} {_O_SPACE}>{content}</office:{root}>".encode("utf-8", "replace")


@st.composite
def rtf(draw: st.DrawFn) -> tuple[str, bytes]:
    """Control words, groups and words in any order."""
    text = "{\\rtf1\\ansi " + draw(soup(_WORDS, 60)) * draw(st.sampled_from((1, 1, 1, 20))) + "}"
    words = tuple(word.encode() for word in _WORDS)
    return packed(draw, "a.rtf", damaged(draw, text.encode("cp1252", "replace"), words))

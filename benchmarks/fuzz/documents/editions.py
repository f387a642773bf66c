# ruff: noqa: E501  (tokens and documents are easier to read unbroken)
"""TEI, feeds and other XML."""

from __future__ import annotations

from html import escape

from benchmarks.fuzz.damage import damaged, packed
from benchmarks.fuzz.documents import pages
from benchmarks.fuzz.texts import PARAGRAPHS, encoded
from benchmarks.fuzz.trees import allowed, trees
from benchmarks.fuzz.trees import xml as as_xml
from hypothesis import strategies as st

_TOKENS = (
    b'<!DOCTYPE a [<!ENTITY b "c">]>', b"<?xml version='1.0' encoding='zlib'?>", b"&b;", b"<!-- -->", b"<?a b?>", b"<p>", b"</p>",
    b"<xi:include href='file:///etc/passwd'/>", b"xmlns:a='b'",
)  # fmt: skip
_PROLOGUES = (
    "",
    '<?xml version="1.0"?>',
    '<?xml version="1.0" encoding="windows-1251"?>',
    "<!DOCTYPE a>\n",
    "<!-- a -->",
)
_TEI = (
    "p", "ab", "head", "lg", "l", "item", "list", "quote", "q", "said", "figDesc", "sp", "speaker", "table", "row", "cell",
    "note", "del", "add", "lb", "pb", "app", "rdg", "lem", "choice", "sic", "corr", "div", "body", "front", "back", "hi",
    "dateline", "closer", "fw",
)  # fmt: skip
_OTHER = (
    "p", "head", "title", "headline", "hl1", "body", "body.content", "block", "media", "media-caption", "docdata", "doc-id",
    "date.issue", "byline", "section", "sec", "contrib", "name", "surname", "pub-date", "year", "xref", "table", "td", "em",
    "metadata", "keyword", "itemMeta", "contentSet", "inlineXML", "a", "verse",
)  # fmt: skip
_ENTRY = ("title", "link", "author", "pubDate", "updated", "dc:creator", "summary", "description", "content", "guid")


@st.composite
def tei(draw: st.DrawFn) -> tuple[str, bytes]:
    """An edition with witnesses and readings, or a plain text."""
    attributes = {
        "wit": ("#A", "#B", "#A #B", "A", ""),
        "xml:id": ("A", "B"),
        "break": ("no",),
        "xml:lang": ("de",),
        "when": ("2024-11-01",),
    }
    witnesses = draw(st.sampled_from(("", '<witness xml:id="A">One</witness><witness xml:id="B"/>')))
    text = draw(trees(_TEI, attributes))
    date = draw(st.sampled_from(("", '<date when="1848-03-01"/>', "<date>May 1848</date>")))
    header = f"<fileDesc><titleStmt><title>A</title></titleStmt>{date}<listWit>{witnesses}</listWit></fileDesc>"
    whole = f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>{header}</teiHeader><text>{text}</text></TEI>'
    if draw(st.integers(0, 9)) == 9:
        whole = f"<teiCorpus>{whole}{whole}</teiCorpus>"
    return packed(draw, "a.xml", damaged(draw, encoded(draw, draw(st.sampled_from(_PROLOGUES)) + whole), _TOKENS))


@st.composite
def feed(draw: st.DrawFn) -> tuple[str, bytes]:
    """RSS, Atom or RDF whose entries hold HTML, escaped or as elements."""
    atom = draw(st.booleans())
    entries = []
    for _ in range(draw(st.integers(0, 4))):
        page = allowed(draw(pages.html()))
        content = draw(
            st.sampled_from((escape(page), f"<![CDATA[{page.replace(']]>', '')}]]>", "<div><p>Words.</p></div>"))
        )
        other = draw(trees(_ENTRY, {"href": ("http://a/b", "javascript:x"), "type": ("html", "xhtml")}, 6))
        entries.append(f"{other}<content>{content}</content>")
    if atom:
        body = "".join(f"<entry>{entry}</entry>" for entry in entries)
        whole = f'<feed xmlns="http://www.w3.org/2005/Atom" xmlns:dc="d"><title>Feed</title>{body}</feed>'
    else:
        body = "".join(f"<item>{entry}</item>" for entry in entries)
        whole = f'<rss version="2.0" xmlns:dc="d"><channel><language>en-GB</language>{body}</channel></rss>'
    data = damaged(draw, encoded(draw, draw(st.sampled_from(_PROLOGUES)) + whole), _TOKENS)
    return packed(draw, draw(st.sampled_from(("a.rss", "a.atom", "a"))), data)


@st.composite
def xml(draw: st.DrawFn) -> tuple[str, bytes]:
    """XML of the kinds that news, law and journals are kept in."""
    root = draw(st.sampled_from(("nitf", "article", "newsItem", "book", "akomaNtoso", "a")))
    content = draw(
        trees(_OTHER, {"id": ("a",), "norm": ("20241101T000000Z",), "content": ("A title",), "name": ("x",)})
    )
    prose = "".join(f"<p>{as_xml(words)}</p>" for words in draw(PARAGRAPHS))
    whole = f"{draw(st.sampled_from(_PROLOGUES))}<{root}>{content}<body>{prose}</body></{root}>"
    return packed(draw, "a.xml", damaged(draw, encoded(draw, whole), _TOKENS))

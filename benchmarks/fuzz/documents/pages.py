# ruff: noqa: E501  (tokens and documents are easier to read unbroken)
"""Web pages, and books made of them."""

from __future__ import annotations

import json
import plistlib
from html import escape
from random import Random

from benchmarks.fuzz.damage import archived, damaged, packed
from benchmarks.fuzz.documents.prepared import from_seeds, mutated_archive
from benchmarks.fuzz.documents.records import VALUES
from benchmarks.fuzz.texts import PARAGRAPH, encoded, soup
from benchmarks.fuzz.trees import trees
from hypothesis import strategies as st

TAGS = (
    "<p>", "</p>", "<br>", "<br><br>", "<div>", "</div>", "<div class='related'>", "<div style='display:none'>", "<span>",
    "</span>", "<h1>", "</h1>", "<h2>", "<ul><li>", "</li>", "</ul>", "<blockquote>", "</blockquote>", "<table><tr><td>",
    "</td></tr></table>", "<figure><figcaption>", "</figcaption></figure>", "<a href='javascript:x'>", "</a>", "<article>",
    "</article>", "<main>", "<nav>", "<aside>", "<footer>", "<script>", "</script>", "<style>.x{display:none}</style>",
    "<noscript>", "<iframe src=a>", "<template>", "<svg><title>", "<math>", "<textarea>", "<!--", "-->", "<![CDATA[", "]]>",
    "&nbsp;", "&#0;", "&#xD800;", "&bogus;", "<p hidden>", "<p class=x>", "<o:p>", "<body>", "<html>", "<head>", "</head>",
    "<base href='//a'>", "<img src='data:,a' alt='words'>", "<dl><dt>", "<dd>", "<pre>", "<details><summary>", "<plaintext>",
)  # fmt: skip
_BYTES = tuple(tag.encode() for tag in TAGS)
_METAS = (
    "og:title", "og:site_name", "article:published_time", "author", "description", "date", "keywords", "og:url", "og:type",
)  # fmt: skip
_XHTML = ("p", "div", "h1", "h2", "br", "ul", "li", "blockquote", "table", "tr", "td", "span", "nav", "section", "img")


@st.composite
def html(draw: st.DrawFn) -> str:
    """A page: a head of stated data, prose among tags in any order."""
    metas = draw(st.lists(st.tuples(st.sampled_from(_METAS), PARAGRAPH), max_size=4))
    head = "".join(f'<meta property="{name}" content="{escape(value)}">' for name, value in metas)
    if draw(st.booleans()):
        stated = {
            "@type": "NewsArticle",
            "headline": draw(PARAGRAPH),
            "articleBody": draw(VALUES),
            "author": draw(VALUES),
        }
        head += f'<script type="application/ld+json">{json.dumps(stated)}</script>'
    prose = "".join(f"<p>{escape(words)}</p>" for words in draw(st.lists(PARAGRAPH, max_size=5)))
    body = f"{draw(soup(TAGS))}{prose}{draw(soup(TAGS))}" * draw(st.sampled_from((1, 1, 1, 30)))
    start = draw(st.sampled_from(("<!doctype html><html>", '<html lang="en">', "", '<?xml version="1.0"?><html>')))
    return f"{start}<head><title>{draw(PARAGRAPH)}</title>{head}</head><body>{body}</body></html>"


@st.composite
def web(draw: st.DrawFn) -> tuple[str, bytes]:
    """A web page, damaged, in some encoding."""
    charset = draw(st.sampled_from(("", "", '<meta charset="zlib">', '<meta charset="windows-1251">')))
    data = damaged(draw, encoded(draw, draw(html()).replace("<head>", f"<head>{charset}", 1)), _BYTES)
    return packed(draw, draw(st.sampled_from(("a.html", "a.php", "a"))), data)


_RESOURCE: dict[str, tuple[object, ...]] = {
    "MIMEType": ("text/html", "image/png", b"", 1), "TextEncodingName": ("UTF-8", "zlib", "windows-1251", True),
    "URL": ("https://a.example/1", "file:///a", "\x1b[2J"),
}  # fmt: skip


_BOOK = {
    "mimetype": b"application/epub+zip",
    "META-INF/container.xml": b'<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    "OEBPS/content.opf": b'<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>A book</dc:title><dc:creator>Jane Doe</dc:creator><dc:language>en</dc:language><dc:date>2024-11-01</dc:date></metadata><manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="c1" href="text/1.xhtml" media-type="application/xhtml+xml"/><item id="c2" href="text/2%20b.xhtml" media-type="application/xhtml+xml"/></manifest><spine toc="ncx"><itemref idref="nav"/><itemref idref="c1"/><itemref idref="c2"/></spine></package>',
    "OEBPS/nav.xhtml": b'<html xmlns:epub="http://www.idpf.org/2007/ops"><body><nav epub:type="toc"><ol><li><a href="text/1.xhtml">One</a></li></ol></nav></body></html>',
    "OEBPS/text/1.xhtml": '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>One</title><style>.n{display:none}</style></head><body><section epub:type="chapter"><h1>One</h1><p>The bridge was closed<a epub:type="noteref" href="#n1">1</a> for three weeks.</p><p class="n">Hidden words.</p><blockquote><p>“Nobody,” she said, “was hurt.”</p></blockquote><aside id="n1" epub:type="footnote"><p>A note.</p></aside></section></body></html>'.encode(),
    "OEBPS/text/2 b.xhtml": b"<html><body><h2>Two</h2><p>It opened again<br/>in December.</p><table><tr><td>a</td><td>b</td></tr></table><ul><li>one</li><li>two</li></ul></body></html>",
    "META-INF/encryption.xml": b'<encryption><EncryptedData><EncryptionMethod Algorithm="http://www.idpf.org/2008/embedding"/></EncryptedData></encryption>',
}
_BOOK_TOKENS = (
    *_BYTES,
    b"<itemref idref='c1'/>",
    b"<item id='c1' href='../../a'/>",
    b"properties='nav'",
    b"<rootfile/>",
    b"%00",
    b"\xff\xfe",
    b"<dc:date/>",
    b"&#0;",
    b"]]>",
    b"xmlns='a'",
)


def _damaged_book(random: Random) -> tuple[str, bytes]:
    return "a.epub", mutated_archive(random, _BOOK, _BOOK_TOKENS)


@st.composite
def epub(draw: st.DrawFn) -> tuple[str, bytes]:
    """A book of a few chapters drawn piece by piece, or (most: they cost less to draw) a prepared one, damaged."""
    if draw(st.integers(0, 3)):
        return draw(from_seeds(_damaged_book))
    count = draw(st.integers(1, 3))
    items = "".join(
        f'<item id="c{n}" href="{n}.xhtml" media-type="application/xhtml+xml" properties="{draw(st.sampled_from(("", "nav")))}"/>'
        for n in range(count)
    )
    spine = "".join(f'<itemref idref="c{draw(st.integers(0, count))}"/>' for _ in range(count + 1))
    metadata = draw(trees(("dc:title", "dc:creator", "dc:date", "dc:language", "dc:publisher"), {"id": ("a",)}, 6))
    members = {
        "mimetype": b"application/epub+zip",
        "META-INF/container.xml": b'<container><rootfiles><rootfile full-path="b/b.opf"/></rootfiles></container>',
        "b/b.opf": f'<package xmlns:dc="d"><metadata>{metadata}</metadata><manifest>{items}</manifest><spine>{spine}</spine></package>'.encode(),
    }
    for number in range(count):
        content = (
            trees(_XHTML, {"class": ("note", "x"), "hidden": ("",), "id": ("a",)}) if draw(st.booleans()) else html()
        )
        members[f"b/{number}.xhtml"] = f"<html><body>{draw(content)}</body></html>".encode("utf-8", "replace")
    if draw(st.integers(0, 9)) == 9:
        method = draw(st.sampled_from(("http://www.idpf.org/2008/embedding", "x")))
        locked = f'<e><EncryptedData><EncryptionMethod Algorithm="{method}"/></EncryptedData></e>'
        members["META-INF/encryption.xml"] = locked.encode()
    return packed(draw, "a.epub", archived(draw, members, _BYTES))


@st.composite
def webarchive(draw: st.DrawFn) -> tuple[str, bytes]:
    """A page as Safari saves it, its property list damaged."""
    main: dict[str, object] = {"WebResourceData": encoded(draw, draw(html()))}
    for name, values in _RESOURCE.items():
        if draw(st.booleans()):
            main[f"WebResource{name}"] = draw(st.sampled_from(values))
    whole = {"WebMainResource": main, "WebSubresources": [main] * draw(st.integers(0, 2))}
    form = draw(st.sampled_from((plistlib.FMT_BINARY, plistlib.FMT_XML)))
    return packed(draw, "a.webarchive", damaged(draw, plistlib.dumps(whole, fmt=form), _BYTES))

"""What other programs write: refused with the name of its kind and what to do, in one line; and Safari's archives."""

from __future__ import annotations

import bz2
import io
import lzma
import plistlib

import pytest
from tests.loading.html.webpages import H1, PROSE, framed, p
from tests.loading.writers import webarchive, zipped

from sidebyside import load
from sidebyside.errors import LoadError

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
BYTES = bytes(range(256)) * 8
KINDLE = b"Bridge" + bytes(54) + b"BOOKMOBI" + BYTES
OPEN = "application/vnd.oasis.opendocument."


def refusal(name: str, data: bytes) -> str:
    file = io.BytesIO(data)
    file.name = name  # type: ignore[attr-defined]
    with pytest.raises(LoadError) as caught:
        load(file)
    assert "\n" not in str(caught.value)
    return caught.value.reason


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.doc", OLD + "WordDocument".encode("utf-16-le"), "an old Word document (.doc); save it as .docx"),
        ("a.doc", OLD, "an old Word document (.doc); save it as .docx"),
        ("a", OLD + "__substg1.0_".encode("utf-16-le"), "a mail of Outlook (.msg); save it as .eml, HTML or text"),
        ("a.xls", OLD, "an old workbook (.xls); save its sheet as .csv"),
        ("a", OLD, "an old Office file (.doc, .xls, .ppt, .msg); save it in a newer format"),
        ("a.xlsx", zipped({"xl/workbook.xml": "<a/>"}), "a workbook (.xlsx); save its sheet as .csv"),
        ("a.pptx", zipped({"ppt/presentation.xml": "<a/>"}), "slides (.pptx); save them as PDF"),
        (
            "a.pages",
            zipped({"Index/Document.iwa": "x"}),
            "a document of Pages, Numbers or Keynote; export it as .docx or PDF",
        ),
        ("a.ods", zipped({"mimetype": f"{OPEN}spreadsheet"}, True), "a spreadsheet (.ods); save its sheet as .csv"),
        ("a.odp", zipped({"mimetype": f"{OPEN}presentation"}, True), "slides (.odp); save them as PDF"),
        ("a.jar", zipped({"META-INF/MANIFEST.MF": "x"}), "a program, not a text"),
        ("a.zip", zipped({"a.txt": "Words."}), "a ZIP archive; unpack it and name the folder"),
        ("a.zip", b"PK\3\4" + BYTES, "a damaged ZIP archive"),
        ("a.mobi", KINDLE, "an e-book for Kindle (.mobi, .azw); convert it to EPUB"),
        ("a.djvu", b"AT&TFORM\0\0\0\0DJVM" + BYTES, "a scan (DjVu); convert it to PDF with its text"),
        ("a.ps", b"%!PS-Adobe-3.0\n(Words) show\n", "a PostScript document; convert it to PDF"),
        ("a.xz", lzma.compress(b"Words."), "packed data (xz); unpack it first"),
        ("a.bz2", bz2.compress(b"Words."), "packed data (bzip2); unpack it first"),
        ("a.tar", b"a.txt" + bytes(252) + b"ustar\x0000" + bytes(300), "a tar archive; unpack it and name the folder"),
        ("a.pst", b"!BDN" + BYTES, "a store of mails (.pst); export them as mbox or .eml"),
        ("a.warc", b"WARC/1.0\r\nWARC-Type: response\r\n", "an archive of web pages (WARC); extract its pages as HTML"),
        ("a.heic", b"\0\0\0\x18ftypheic" + BYTES, "a picture (HEIF), not a text"),
        ("a.mp4", b"\0\0\0\x18ftypisom" + BYTES, "a film or recording (MP4), not a text"),
        ("a.plist", plistlib.dumps({"a": 1}, fmt=plistlib.FMT_BINARY), "a property list; save the page as HTML"),
        (
            "a.url",
            b"[InternetShortcut]\r\nURL=https://a.example/1\r\n",
            "a link to https://a.example/1; name that address itself",
        ),
        (
            "a.webloc",
            plistlib.dumps({"URL": "https://a.example/1"}),
            "a link to https://a.example/1; name that address itself",
        ),
        (
            "a.webloc",
            plistlib.dumps({"URL": "https://a.example/1"}, fmt=plistlib.FMT_BINARY),
            "a link to https://a.example/1; name that address itself",
        ),
        ("a.url", b"[InternetShortcut]\r\nURL=file:///etc/passwd\r\n", "a link without an address"),
    ],
)
def test_what_cannot_be_read_is_named(name: str, data: bytes, reason: str) -> None:
    assert refusal(name, data) == reason


@pytest.mark.parametrize("text", ["BZh is a mark.", "!BDN too.", "PAR1 as well.", "ITSF, they say.", "ID3 or GIF8?"])
def test_marks_that_a_text_may_begin_with(text: str) -> None:
    assert load(io.BytesIO(text.encode())).text == text


@pytest.mark.parametrize("binary", [True, False])
def test_a_page_that_safari_saved(binary: bool) -> None:
    page = framed(f"<article>{H1}{p(PROSE)}</article>").encode()
    report = load(io.BytesIO(webarchive(page, binary, WebResourceURL="https://post.example/bridge")))
    assert report.texts == PROSE
    assert (report.source.format, report.source.url) == ("webarchive", "https://post.example/bridge")


def test_archives_of_safari_without_a_page() -> None:
    good = webarchive(b"<p>Words.</p>")
    assert refusal("a.webarchive", good[:-20]) == "a damaged web archive"
    assert refusal("a.webarchive", plistlib.dumps({"WebMainResource": {}})) == "a web archive without a page"
    picture = webarchive(b"\x89PNG", WebResourceMIMEType="image/png")
    assert refusal("a.webarchive", picture) == "a web archive of no page but of image/png"

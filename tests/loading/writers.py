# ruff: noqa: E501  (documents are easier to read unbroken)
"""Writers of the formats that tests can write: paragraphs in, a file's bytes out."""

from __future__ import annotations

import csv
import gzip
import io
import json
import plistlib
import re
import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from html import escape

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OFFICE = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"'
)


def zipped(members: dict[str, str | bytes], stored_first: bool = False) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, (name, data) in enumerate(members.items()):
            archive.writestr(name, data, zipfile.ZIP_STORED if stored_first and number == 0 else zipfile.ZIP_DEFLATED)
    return out.getvalue()


def docx(body: str, **parts: str) -> bytes:
    """A Word file of the body's XML; parts: ``core``, ``styles``, ``footnotes``."""
    members: dict[str, str | bytes] = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "word/document.xml": f'<?xml version="1.0" encoding="UTF-8"?><w:document {W}><w:body>{body}</w:body></w:document>',
    }
    if "core" in parts:
        members["docProps/core.xml"] = (
            '<cp:coreProperties xmlns:cp="a" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
            f"{parts['core']}</cp:coreProperties>"
        )
    for name in ("styles", "footnotes"):
        if name in parts:
            members[f"word/{name}.xml"] = f"<w:{name} {W}>{parts[name]}</w:{name}>"
    return zipped(members)


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def odt(body: str, meta: str = "", automatic: str = "", **members: str) -> bytes:
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {OFFICE}><office:automatic-styles>{automatic}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>",
            "meta.xml": f"<office:document-meta {OFFICE}><office:meta>{meta}</office:meta></office:document-meta>",
            **members,
        },
        stored_first=True,
    )


def epub(chapters: list[str], metadata: str = "", **members: str) -> bytes:
    """A book of the chapters' XHTML bodies."""
    items = "".join(
        f'<item id="c{n}" href="text/c%20{n}.xhtml" media-type="application/xhtml+xml"/>' for n in range(len(chapters))
    )
    spine = "".join(f'<itemref idref="c{n}"/>' for n in range(len(chapters)))
    return zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
            "OEBPS/book.opf": f'<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>{metadata}</metadata><manifest><item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>{items}</manifest><spine><itemref idref="nav"/>{spine}</spine></package>',
            "OEBPS/nav.xhtml": "<html><body><nav><ol><li>Contents</li></ol></nav></body></html>",
            **{
                f"OEBPS/text/c {n}.xhtml": f'<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head><body>{body}</body></html>'
                for n, body in enumerate(chapters)
            },
            **members,
        },
        stored_first=True,
    )


def rtf_text(text: str) -> str:
    pieces = []
    for character in text:
        if character in "\\{}":
            pieces.append("\\" + character)
        elif character.isascii():
            pieces.append(character)
        else:
            units = character.encode("utf-16-le")
            for place in range(0, len(units), 2):
                code = int.from_bytes(units[place : place + 2], "little")
                pieces.append(f"\\u{code - 65536 if code > 32767 else code}?")
    return "".join(pieces)


def _mail(paragraphs: list[str]) -> bytes:
    message = EmailMessage()
    message["From"], message["Subject"], message["Date"] = (
        "Jane Doe <jane@example.org>",
        "A report",
        "Fri, 01 Nov 2024 10:00:00 +0000",
    )
    message.set_content("\n\n".join(paragraphs) + "\n", cte="base64")
    return bytes(message)


def mbox(mails: list[bytes]) -> bytes:
    """A mailbox (RFC 4155), lines that begin with From quoted as most programs do."""
    quoted = [re.sub(rb"^(>*From )", rb">\1", mail, flags=re.MULTILINE) for mail in mails]
    return b"".join(b"From jane@example.org Fri Nov  1 10:00:00 2024\n" + mail.rstrip() + b"\n\n" for mail in quoted)


def _mhtml(paragraphs: list[str]) -> bytes:
    message = EmailMessage()
    message["From"], message["Subject"] = "<Saved by Browser>", "A report"
    page = f"<!doctype html><html><body><article>{_p(paragraphs)}</article></body></html>"
    message.set_content(page, subtype="html", cte="quoted-printable")
    message.make_related()
    return bytes(message)


def _csv(paragraphs: list[str], delimiter: str = ",") -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter).writerows([["Title", "Text"], ["A report", "\n\n".join(paragraphs)]])
    return out.getvalue().encode()


def _srt(paragraphs: list[str]) -> bytes:
    cues = (f"{n}\n00:{n:02}:00,000 --> 00:{n:02}:05,500\n{text}\n" for n, text in enumerate(paragraphs, 1))
    return "\n".join(cues).encode()


def webarchive(page: bytes, binary: bool = True, **fields: str) -> bytes:
    """A page as Safari saves it."""
    main = {
        "WebResourceData": page,
        "WebResourceMIMEType": "text/html",
        "WebResourceTextEncodingName": "UTF-8",
        **fields,
    }
    return plistlib.dumps({"WebMainResource": main}, fmt=plistlib.FMT_BINARY if binary else plistlib.FMT_XML)


def _p(paragraphs: list[str]) -> str:
    return "".join(f"<p>{escape(text)}</p>" for text in paragraphs)


def _markdown(paragraphs: list[str]) -> bytes:
    """Every mark of Markdown's behind a backslash."""
    return "\n\n".join(re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", text) for text in paragraphs).encode()


WRITERS: dict[str, Callable[[list[str]], bytes]] = {
    "a.txt": lambda paragraphs: "\n\n".join(paragraphs).encode(),
    "utf16.txt": lambda paragraphs: "\r\n\r\n".join(paragraphs).encode("utf-16"),
    "a.docx": lambda paragraphs: docx("".join(f"<w:p>{run(text)}</w:p>" for text in paragraphs)),
    "a.odt": lambda paragraphs: odt("".join(f"<text:p>{escape(text)}</text:p>" for text in paragraphs)),
    "a.epub": lambda paragraphs: epub([_p(paragraphs)]),
    "a.rtf": lambda paragraphs: (
        "{\\rtf1\\ansi\\ansicpg1252 " + "\\par\n".join(map(rtf_text, paragraphs)) + "}"
    ).encode(),
    "a.html": lambda paragraphs: (
        f"<!doctype html><html><body><article>{_p(paragraphs)}</article></body></html>".encode()
    ),
    "a.json": lambda paragraphs: json.dumps({"title": "A report", "paragraphs": paragraphs}).encode(),
    "a.jsonl": lambda paragraphs: (
        json.dumps({"headline": "A report", "text": "\n\n".join(paragraphs)}) + "\n"
    ).encode(),
    "a.csv": _csv,
    "a.eml": _mail,
    "a.mbox": lambda paragraphs: mbox([_mail(paragraphs)]),
    "a.mhtml": _mhtml,
    "a.txt.gz": lambda paragraphs: gzip.compress("\n\n".join(paragraphs).encode()),
    "a.xml": lambda paragraphs: (
        f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>{_p(paragraphs)}</body></text></TEI>'.encode()
    ),
    "a.atom": lambda paragraphs: (
        f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Feed</title><entry><title>A report</title><content type="html">{escape(_p(paragraphs))}</content></entry></feed>'.encode()
    ),
    "a.rss": lambda paragraphs: (
        f"<rss><channel><title>Feed</title><item><title>A report</title><description>{escape(_p(paragraphs))}</description></item></channel></rss>".encode()
    ),
    "a.md": _markdown,
    "a.fodt": lambda paragraphs: (
        f"<office:document {OFFICE}><office:body><office:text>{''.join(f'<text:p>{escape(text)}</text:p>' for text in paragraphs)}</office:text></office:body></office:document>".encode()
    ),
    "news.xml": lambda paragraphs: (
        f"<nitf><head><title>A report</title></head><body><body.content>{_p(paragraphs)}</body.content></body></nitf>".encode()
    ),
    "a.srt": _srt,
    "a.webarchive": lambda paragraphs: webarchive(
        f"<!doctype html><html><body><article>{_p(paragraphs)}</article></body></html>".encode()
    ),
    "a.tsv": lambda paragraphs: _csv(paragraphs, "\t"),
}

# ruff: noqa: E501  (tokens and documents are easier to read unbroken)
"""Documents of a given size in each format, the same on every run."""

from __future__ import annotations

import csv
import io
import json
import random
import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from html import escape

_WORDS = [
    "the",
    "mayor",
    "council",
    "harbour",
    "bridge",
    "inspection",
    "cables",
    "closed",
    "weeks",
    "engineers",
    "cracks",
    "anchor",
    "blocks",
    "report",
    "authority",
    "ferries",
    "tunnel",
    "toll",
    "suspended",
    "shop",
    "owners",
    "trade",
    "holidays",
    "contractor",
    "comment",
    "lawyers",
    "inquiry",
    "warnings",
    "inspectors",
    "ignored",
    "spring",
    "repairs",
    "crowns",
    "reserve",
    "meeting",
    "decision",
    "traffic",
    "midnight",
    "morning",
    "said",
    "warned",
    "denied",
    "confirmed",
]


def paragraphs(size: int, seed: int = 3) -> list[str]:
    """Paragraphs of about 90 words, all together about ``size`` bytes."""
    stock = random.Random(seed)
    made, total = [], 0
    while total < size:
        sentences = [" ".join(stock.choices(_WORDS, k=stock.randint(12, 24))).capitalize() + "." for _ in range(5)]
        text = " ".join(sentences)
        made.append(text)
        total += len(text) + 2
    return made


def _zipped(members: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def _p(texts: list[str]) -> str:
    return "".join(f"<p>{escape(text)}</p>\n" for text in texts)


def _text(texts: list[str]) -> bytes:
    return "\n\n".join(texts).encode()


def page(texts: list[str]) -> bytes:
    """A web page with the frame of a news site around the article."""
    links = "".join(f'<li><a href="/{number}">Another story, number {number}</a></li>' for number in range(60))
    return (
        f"<!doctype html><html lang='en'><head><title>A report</title></head><body><nav><ul>{links}</ul></nav><main><article>"
        f"<h1>A report of some length</h1>{_p(texts)}</article></main><aside><ul>{links}</ul></aside><footer>© 2024</footer>"
        "</body></html>"
    ).encode()


def _docx(texts: list[str]) -> bytes:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    body = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in texts)
    return _zipped({"word/document.xml": f"<w:document {space}><w:body>{body}</w:body></w:document>"})


def _odt(texts: list[str]) -> bytes:
    space = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="t"'
    body = "".join(f"<text:p>{text}</text:p>" for text in texts)
    content = f"<office:document-content {space}><office:body><office:text>{body}</office:text></office:body></office:document-content>"
    return _zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})


def _epub(texts: list[str]) -> bytes:
    chapters = [texts[start : start + 40] for start in range(0, len(texts), 40)]
    items = "".join(
        f'<item id="c{n}" href="{n}.html" media-type="application/xhtml+xml"/>' for n in range(len(chapters))
    )
    spine = "".join(f'<itemref idref="c{n}"/>' for n in range(len(chapters)))
    return _zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": '<container><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>',
            "b.opf": f"<package><metadata/><manifest>{items}</manifest><spine>{spine}</spine></package>",
            **{f"{n}.html": f"<html><body>{_p(chapter)}</body></html>" for n, chapter in enumerate(chapters)},
        }
    )


def _rtf(texts: list[str]) -> bytes:
    return ("{\\rtf1\\ansi " + "\\par\n".join(texts) + "}").encode()


def _mail(texts: list[str]) -> bytes:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "a@example.org", "b@example.org", "A report"
    message.set_content("\n\n".join(texts))
    return bytes(message)


def _mailbox(texts: list[str]) -> bytes:
    groups = [texts[start : start + 10] for start in range(0, len(texts), 10)]
    return b"".join(b"From a@example.org Fri Nov  1 10:00:00 2024\n" + _mail(group) + b"\n" for group in groups)


def _jsonl(texts: list[str]) -> bytes:
    groups = [texts[start : start + 10] for start in range(0, len(texts), 10)]
    return "".join(json.dumps({"title": "A report", "text": "\n\n".join(group)}) + "\n" for group in groups).encode()


def _csv(texts: list[str]) -> bytes:
    out = io.StringIO(newline="")
    groups = [texts[start : start + 10] for start in range(0, len(texts), 10)]
    csv.writer(out).writerows([["title", "text"], *(["A report", "\n\n".join(group)] for group in groups)])
    return out.getvalue().encode()


def _tei(texts: list[str]) -> bytes:
    return f"<TEI><text><body>{_p(texts)}</body></text></TEI>".encode()


def _json(texts: list[str]) -> bytes:
    return json.dumps(
        [{"title": "A report", "text": "\n\n".join(texts[n : n + 10])} for n in range(0, len(texts), 10)]
    ).encode()


def _xml(texts: list[str]) -> bytes:
    return f"<nitf><body>{''.join(f'<block>{escape(text)}</block>' for text in texts)}</body></nitf>".encode()


def _feed(texts: list[str]) -> bytes:
    groups = [texts[start : start + 10] for start in range(0, len(texts), 10)]
    items = "".join(
        f"<item><title>A report</title><description>{escape(_p(group))}</description></item>" for group in groups
    )
    return f"<rss><channel><title>Feed</title>{items}</channel></rss>".encode()


def _pdf(texts: list[str]) -> bytes:
    import typst

    data = typst.compile("\n\n".join(texts).encode(), format="pdf")
    assert isinstance(data, bytes)
    return data


WRITERS: dict[str, Callable[[list[str]], bytes]] = {
    "txt": _text, "md": _text, "html": page, "pdf": _pdf, "docx": _docx, "odt": _odt, "epub": _epub, "rtf": _rtf,
    "eml": _mail, "mbox": _mailbox, "jsonl": _jsonl, "csv": _csv, "tei": _tei, "rss": _feed,
    "json": _json, "xml": _xml,
}  # fmt: skip

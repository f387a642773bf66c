"""``python -m benchmarks.loading.hostile [NAME …]``: what hostile input costs, each in a process of its own.

Prints processor seconds (children included) and the peak memory of one process, and how the loading ended.
"""

from __future__ import annotations

import base64
import gzip
import io
import json
import resource
import subprocess
import sys
import tempfile
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

_MIB = 1 << 20


def _zip(**members: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name.replace("__", "/").replace("_dot_", "."), data)
    return out.getvalue()


def _pdf(content: bytes, extra: bytes = b"", kids: int = 1) -> bytes:
    pages = b"<< /Type /Pages /Kids [" + b" ".join([b"3 0 R"] * kids) + b"] /Count %d >>" % kids
    page = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>"
    )
    stream = b"<< /Length %d %s >>\nstream\n" % (len(content), extra) + content + b"\nendstream"
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, body in enumerate((b"<< /Type /Catalog /Pages 2 0 R >>", pages, page, stream, font), 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(out + b"trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % start)


def _packed(content: bytes) -> bytes:
    return _pdf(zlib.compress(content, 9), b"/Filter /FlateDecode")


def _docx(body: bytes) -> bytes:
    start = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
    return _zip(word__document_dot_xml=start + body + b"</w:body></w:document>")


_LINE = b"BT /F 12 Tf 72 700 Td (Words of a report.) Tj ET "
_MAIL = b"From: a@example.org\nTo: b@example.org\nSubject: A\nDate: Fri, 01 Nov 2024 10:00:00 +0000\n"
_ENTRY = b"<item><title>A</title><description>Words of it.</description></item>"
_PROSE = b"The council said on Friday that the harbour bridge would stay closed until the inspection had ended. " * 4
CASES: dict[str, Callable[[], bytes]] = {
    "line of 10 MiB.txt": lambda: b"word " * (2 * _MIB),
    "word of 1 MiB.txt": lambda: b"w" * _MIB,
    "million paragraphs.txt": lambda: b"Words of it.\n" * 1_000_000,
    "too many paragraphs.txt": lambda: b"Word.\n" * 2_000_000,
    "bad bytes 8 MiB.txt": lambda: bytes(range(128, 256)) * (8 * _MIB // 128),
    "utf-16 8 MiB.txt": lambda: ("Größe der Stadt. " * (_MIB // 4)).encode("utf-16-le"),
    "controls 8 MiB.txt": lambda: b"a\x1b[31m\xe2\x80\xae b\n" * (8 * _MIB // 14),
    "bomb.txt.gz": lambda: gzip.compress(bytes(256 * _MIB)),
    "deep.html": lambda: b"<p>" + _PROSE + b"<div>" * 200_000 + _PROSE,
    "huge attribute.html": lambda: b"<p class='" + b"a" * (12 * _MIB) + b"'>" + _PROSE + b"</p>",
    "many elements.html": lambda: b"<p>Words of a report that goes on <b>and</b> on.</p>" * 100_000,
    "many breaks.html": lambda: b"<p>" + b"Words of a report<br>" * 300_000,
    "stated again.html": lambda: (
        b'<script type="application/ld+json">{"@type": "Article", "articleBody": "'
        + b"".join(b"Line %d of what the data say. " % number for number in range(150_000))
        + b'"}</script><body>'
        + b"".join(b"<p>Paragraph %d of what the page shows, which is another." % number for number in range(24_000))
    ),
    "many quotations.html": lambda: b"".join(
        b"<blockquote>Quotation %d of what the page shows, none of them like another." % n for n in range(20_000)
    ),
    "headings beside boxes.html": lambda: b"".join(
        b"<h1>Heading %d of what goes on</h1><aside>Box %d of what goes on beside it, at some length.</aside>" % (n, n)
        for n in range(12_000)
    ),
    "hidden in lines.html": lambda: b"<p>" + b"<span hidden>x</span>Words of a line that goes on and on. " * 12_000,
    "nested articles.html": lambda: b"<article><h1>a</h1>" * 100_000 + _PROSE,
    "nested authors.html": lambda: b"<div itemprop=author>a" * 2_000 + _PROSE * 2_000,
    "many attributes.html": lambda: b"<p " + b"".join(b"a%d=b " % n for n in range(1_000_000)) + b">" + _PROSE,
    "many names.html": lambda: b"".join(b"<p class='%s%d'>Words" % (b"a-" * 300, n) for n in range(25_000)),
    "many comments.html": lambda: b"<!---->" * 100_000 + _PROSE,
    "many styles.html": lambda: b"<style>" + b".a{display:none} .b .c{display:block}" * 200_000 + b"</style>" + _PROSE,
    "many data.html": lambda: b'<script type="application/ld+json">{"@type":"Article","headline":"A"}</script>' * 90_000
    + _PROSE,
    "stated beside one line.html": lambda: (
        b'<script type="application/ld+json">{"@type": "Article", "articleBody": "'
        + _PROSE * 2
        + b'"}</script><p>'
        + b"".join(b"word%d " % number for number in range(1_200_000))
    ),
    "nearly credits.html": lambda: (b"<p>Getty" + b", a" * 34 + b"!</p><p>" + _PROSE + b"</p>") * 8_000,
    "nearly disclosures.html": lambda: (b"<p>" + b"earns a commission " * 30 + b"</p>") * 20_000,
    "picture in data.html": lambda: (
        b"<p>" + _PROSE + b"<p><img src='data:image/png;base64," + base64.b64encode(bytes(8 * _MIB)) + b"'>" + _PROSE
    ),
    "entities.xml": lambda: b'<!DOCTYPE a [<!ENTITY a "b"><!ENTITY c "&a;&a;&a;&a;">]><a>&c;</a>',
    "deep.xml": lambda: b"<a>" * 500_000,
    "bomb.docx": lambda: _docx(b"<w:p><w:r><w:t>Words</w:t></w:r></w:p>" * 3_000_000),
    "many paragraphs.docx": lambda: _docx(b"<w:p><w:r><w:t>Words</w:t></w:r></w:p>" * 150_000),
    "not an archive.epub": lambda: b"PK\x03\x04" + bytes(_MIB),
    "bomb.pdf": lambda: _packed(b"BT /F 1 Tf (A) Tj ET " * 4_000_000),
    "blank bomb.pdf": lambda: _packed(b" " * (1 << 30)),
    "too many pages.pdf": lambda: _pdf(_LINE, kids=3_000),
    "many pages.pdf": lambda: _pdf(_LINE * 200, kids=2_000),
    "far away.pdf": lambda: _pdf(_LINE * 40 + b"BT /F 12 Tf 1 0 0 1 999999999999 700 Tm (Far away.) Tj ET " * 10),
    "deep.json": lambda: b"[" * 1_000_000,
    "many records.jsonl": lambda: (json.dumps({"title": "A", "text": "Words."}) + "\n").encode() * 200_000,
    "keyed records.json": lambda: json.dumps(
        {f"https://example.org/{n}": {"title": f"A {n}", "text": _PROSE.decode() * 2} for n in range(18_000)}
    ).encode(),
    "many rows.csv": lambda: b"title,text\n" + b"A,Words of it.\n" * 500_000,
    "long field.csv": lambda: b'title,text\nA,"' + b"word " * (2 * _MIB),
    "many parts.eml": lambda: _MAIL + b'Content-Type: multipart/mixed; boundary="x"\n\n' + b"--x\n\nWords.\n" * 200_000,
    "nested.eml": lambda: _MAIL + b"Content-Type: message/rfc822\n\n" * 50_000,
    "many mails.mbox": lambda: (b"From a@b.c Fri Nov  1 10:00:00 2024\n" + _MAIL + b"\nWords.\n\n") * 3_000,
    "large mails.mbox": lambda: (
        (b"From a@b.c Fri Nov  1 10:00:00 2024\n" + _MAIL + b"\n" + _PROSE * 12 + b"\n\n") * 3_000
    ),
    "long headers.mbox": lambda: (
        (b"From a@b.c Fri Nov  1 10:00:00 2024\n" + _MAIL.replace(b"a@example.org", b"a " * 2_500) + b"\nWords.\n\n")
        * 3_000
    ),
    "long header of a part.eml": lambda: (
        _MAIL
        + b'Content-Type: multipart/mixed; boundary="x"\n\n--x\nContent-Type: text/plain'
        + b"; a=b" * 2_000_000
        + b"\n\nWords.\n"
    ),
    "comments above no table.csv": lambda: b"#\r" * (4 * _MIB),
    "many lines.eml": lambda: _MAIL + b"\n" + b"-\n" * 499_000,
    "too many lines.eml": lambda: _MAIL + b"\nw\n" + b"\n" * (12 * _MIB),
    "headers in headers.eml": lambda: _MAIL + b"Subject: FW: a\n\n" + b"w\n\nFrom: a\nSent: b\n" * 120_000,
    "many articles.txt": lambda: b"".join(
        b"%d of 4999 DOCUMENTS\n\nLENGTH: 1\n\nBYLINE: a\n\nWords.\n\n" % number for number in range(1, 5_000)
    ),
    "many fields.txt": lambda: b"1 of 1 DOCUMENTS\n\n" + b"LENGTH: 1\n\n" * 700_000,
    "many cues.srt": lambda: b"1\n00:00:01,000 --> 00:00:04,000\nWords.\n\n" * 280_000,
    "deep.rtf": lambda: b"{\\rtf1 " + b"{" * 1_000_000 + b"Words.",
    "deep.md": lambda: b"> " * 500_000 + b"Words.",
    "brackets.md": lambda: b"[" * 500_000 + b"Words.",
    "many entries.rss": lambda: b"<rss><channel>" + _ENTRY * 100_000 + b"</channel></rss>",
}  # fmt: skip

_CHILD = """
import resource, sys
from sidebyside.errors import LoadError
from sidebyside.loading import load_all
try:
    reports = load_all([sys.argv[1]])
    end = f"{len(reports):,} reports, {sum(map(len, reports)):,} paragraphs"
except LoadError as error:
    end = error.reason
use = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
seconds, memory = sum(u.ru_utime + u.ru_stime for u in use), max(u.ru_maxrss for u in use) // 1024
print(f"{seconds:6.2f} s {memory:5} MiB  {end[:90]}")
"""


def main() -> None:
    """Load each case in a new process."""
    if sys.argv[1:2] == ["--write"]:
        Path(sys.argv[3]).write_bytes(CASES[sys.argv[2]]())
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with tempfile.TemporaryDirectory() as folder:
        for name in sys.argv[1:] or CASES:
            path = Path(folder) / name
            # By another process: what this one ever held would count as memory of those it starts.
            subprocess.run([sys.executable, "-m", "benchmarks.loading.hostile", "--write", name, str(path)], check=True)
            done = subprocess.run(
                [sys.executable, "-c", _CHILD, str(path)], capture_output=True, text=True, check=False
            )
            print(f"{name:26} {done.stdout.strip() or done.stderr.strip().splitlines()[-1:]}", flush=True)
            path.unlink()


if __name__ == "__main__":
    main()

# ruff: noqa: E501  (tokens and documents are easier to read unbroken)
"""Mails, mailboxes and pages saved as mails."""

from __future__ import annotations

import base64
import quopri

from benchmarks.fuzz.damage import damaged, packed
from benchmarks.fuzz.documents import pages
from benchmarks.fuzz.texts import PARAGRAPHS, encoded
from hypothesis import strategies as st

_HEADERS = (
    "From: Jane Doe <jane@example.org>", "From: =?utf-8?B?w6Q=?= <a@b>", "From: =?utf-8?Q?=zz?=", "To: a@b, c@d", "To: <>",
    "Subject: A report", "Subject: FW: a", "Subject: =?zlib?B?eJw=?=", "Subject: a\n b\n\tc", "Date: Fri, 01 Nov 2024 10:00:00 +0000",
    "Date: never", "Message-ID: <a@b>", "Message-ID: <[", "Received: from a by b", "Reply-To: \"\\\" <a", "MIME-Version: 1.0",
    "X-Mailer: \x1b]0;a\x07",
)  # fmt: skip
_TYPES = (
    "text/plain", "text/plain; charset=utf-8", "text/plain; charset=zlib", 'text/plain; charset="', "text/html; charset=utf-8",
    "text/html", "multipart/alternative", "message/rfc822", "multipart/digest", "text/calendar", "application/octet-stream", "text", "",
    "text/plain; charset*0=u; charset*1=tf-8", "text/plain; format=flowed; delsp=yes",
)  # fmt: skip
_ENCODINGS = ("7bit", "base64", "quoted-printable", "x-uuencode", "8bit", "bogus")
_QUOTES = (
    "", "\n> words of another\n> and more\n", "\nOn Friday, Jane wrote:\n> a\n", "\n-- \nJane\nThe Post\n",
    "\n-----Original Message-----\nFrom: a\nSent: b\nTo: c\n\nwords", "\nVon: a\nGesendet: b\nAn: c\n",
    "\n---------- Forwarded message ---------\nFrom: a\nDate: 1 Nov 2024\nSubject: Fwd: b\n\nwords", "\n> From: a\n> Subject: b\n",
    f"\n{'-' * 70}\n\nMessage: 1\nFrom: a\nSubject: b\n\nwords\n\n{'-' * 30}\n\nFrom: a\nSubject: b\n\nmore\n",
)  # fmt: skip
_TOKENS = (
    b"\n--x\n",
    b"\n--x--\n",
    b"Content-Type: text/html\n\n",
    b"\nFrom a@b Fri Nov  1 10:00:00 2024\nFrom: a\n",
    b">",
    b"=\n",
)


def _part(draw: st.DrawFn) -> bytes:
    """A part of a mail: its headers and its body."""
    kind, way = draw(st.sampled_from(_TYPES)), draw(st.sampled_from(_ENCODINGS))
    text = draw(pages.html()) if "html" in kind else "\n\n".join(draw(PARAGRAPHS)) + draw(st.sampled_from(_QUOTES))
    body = encoded(draw, text)
    if way == "base64":
        body = base64.encodebytes(body)
    elif way == "quoted-printable":
        body = quopri.encodestring(body)
    place = draw(
        st.sampled_from(("", "", "Content-Disposition: attachment\n", 'Content-Disposition: inline; filename="\n'))
    )
    return f"Content-Type: {kind}\nContent-Transfer-Encoding: {way}\n{place}\n".encode() + body


def _whole(draw: st.DrawFn, head: str, related: str) -> bytes:
    if draw(st.booleans()):
        return head.encode() + _part(draw)
    parts = b"".join(b"\n--x\n" + _part(draw) for _ in range(draw(st.integers(0, 3))))
    return f'{head}Content-Type: multipart/{related}; boundary="x"\n\npreamble'.encode() + parts + b"\n--x--\n"


def _letter(draw: st.DrawFn) -> bytes:
    lines = draw(st.lists(st.sampled_from(_HEADERS), max_size=6))
    return _whole(
        draw, "".join(f"{line}\n" for line in (_HEADERS[0], *lines)), draw(st.sampled_from(("mixed", "alternative")))
    )


@st.composite
def mail(draw: st.DrawFn) -> tuple[str, bytes]:
    """A mail of one or several parts, with quoted replies and signatures."""
    data = damaged(draw, _letter(draw), _TOKENS)
    return packed(draw, "a.eml", data.replace(b"\n", b"\r\n") if draw(st.booleans()) else data)


@st.composite
def mbox(draw: st.DrawFn) -> tuple[str, bytes]:
    """A few mails in one file."""
    mails = [b"From a@b Fri Nov  1 10:00:00 2024\n" + _letter(draw) + b"\n\n" for _ in range(draw(st.integers(1, 3)))]
    return packed(draw, "a.mbox", damaged(draw, b"".join(mails), _TOKENS))


@st.composite
def mhtml(draw: st.DrawFn) -> tuple[str, bytes]:
    """A page that a browser saved in one file."""
    place = draw(st.sampled_from(("http://a/b", "file:///a", "\x1b[2J", "")))
    head = f"From: <Saved by Blink>\nSnapshot-Content-Location: {place}\nSubject: =?utf-8?Q?A=20report?=\n"
    page = b"\n--x\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n"
    page += quopri.encodestring(encoded(draw, draw(pages.html())))
    others = b"".join(b"\n--x\n" + _part(draw) for _ in range(draw(st.integers(0, 2))))
    whole = f'{head}Content-Type: multipart/related; boundary="x"\n\n'.encode() + page + others + b"\n--x--\n"
    return packed(draw, "a.mhtml", damaged(draw, whole, _TOKENS))

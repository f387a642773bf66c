"""Pages saved with their pictures in one file (.mhtml, .mht)."""

from __future__ import annotations

import re
from dataclasses import replace
from email.message import Message

from sidebyside.loading.document import Contents, Raw, Unreadable
from sidebyside.loading.registry import Sample

NAME = "MHTML"
EXTENSIONS = ("mhtml", "mht")


def sniff(sample: Sample) -> float:
    """Mail headers with a multipart/related body, of this ending or saved by a browser."""
    if not re.match(r"[a-z][a-z0-9-]{1,40}: ?\S", sample.start):
        return 0.0
    related = "multipart/related" in sample.start
    browser = "snapshot-content-location:" in sample.start or "saved by" in sample.start
    return 0.9 if related and (browser or sample.extension in EXTENSIONS) else 0.0


def read(raw: Raw) -> Contents:
    """One report: the article of the page that the file was saved from."""
    from email import policy
    from email.parser import BytesParser

    from sidebyside.loading.formats import web
    from sidebyside.loading.mails.messages import refuse_endless

    refuse_endless(raw.data)
    message = BytesParser(policy=policy.compat32).parsebytes(raw.data)
    for part in message.walk():
        payload = part.get_payload(decode=True)
        if part.get_content_type() == "text/html" and isinstance(payload, bytes):
            address = str(message.get("Snapshot-Content-Location") or part.get("Content-Location") or "").strip()
            contents = web.read(replace(raw, data=payload, charset=part.get_content_charset() or ""))
            draft = contents.drafts[0]
            draft.url = draft.url or (address if address.startswith(("http://", "https://")) else "")
            draft.title = draft.title or _subject(message)
            draft.date = draft.date or str(message.get("Date") or "")
            return contents
    raise Unreadable("no page in it")


def _subject(message: Message) -> str:
    """The page's title as the browser wrote it into the headers, or ""."""
    from email.errors import HeaderParseError
    from email.header import decode_header, make_header

    try:
        return " ".join(str(make_header(decode_header(str(message.get("Subject") or "")))).split())
    except (HeaderParseError, LookupError, ValueError):
        return ""

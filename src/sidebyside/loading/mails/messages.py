"""The parts and headers of a mail, as the standard library's parsers give them, whatever rules they break."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from email.message import Message

from sidebyside.loading.document import Unreadable
from sidebyside.loading.mails.digests import is_mail

_MOST_HEADERS = 64 * 1024
_LONGEST_SENDER = 200
_LONGEST_HEADER = 1_000
"""Characters up to which a header is parsed by its grammar: for that the standard library takes time by the square of
its words, and headers of parts may be as long as the mail. A longer one counts with so many, as it stands."""
_MOST_PARTS = 5_000
_MOST_LINES = 500_000
_ADDRESSES = ("from", "sender", "reply-to", "to", "cc", "bcc")


def parsed(data: bytes) -> Message:
    """The message of a mail's bytes. Raises Unreadable for one that would take for ever to parse."""
    from email import policy
    from email.parser import BytesParser

    class Bounded(policy.EmailPolicy):
        def header_fetch_parse(self, name: str, value: str) -> str:
            if value.isascii() and "=?" not in value:  # nothing is packed: the grammar has nothing to add
                return value.replace("\r", "").replace("\n", "")[:_LONGEST_HEADER]
            if len(value) <= (_LONGEST_SENDER if name.lower() in _ADDRESSES else _LONGEST_HEADER):
                return str(super().header_fetch_parse(name, value))
            return value[:_LONGEST_HEADER].encode("utf-8", "surrogateescape").decode("utf-8", "replace")

    refuse_endless(data)
    try:
        return BytesParser(policy=Bounded()).parsebytes(data)
    except Exception:  # headers that break the rules in new ways: the older parser takes them as they stand
        return BytesParser(policy=policy.compat32).parsebytes(data)


def refuse_endless(data: bytes) -> None:
    """Raise Unreadable for headers, lines or parts so many that the standard library's parser would not end soon."""
    head = data[: _MOST_HEADERS + 4]
    if len(data) > _MOST_HEADERS and b"\n\n" not in head and b"\n\r\n" not in head:
        raise Unreadable(f"a mail with headers of more than {_MOST_HEADERS // 1024} KiB")
    if data.count(b"\n") > _MOST_LINES:
        raise Unreadable(f"a mail of more than {_MOST_LINES:,} lines")
    if data.count(b"\n--") >= _MOST_PARTS and len(re.findall(rb"^--\S", data, re.MULTILINE)) > _MOST_PARTS:
        raise Unreadable(f"a mail of more than {_MOST_PARTS:,} parts")


def own_parts(message: Message) -> Iterator[Message]:
    """The parts of a mail that hold something, those of mails attached to it left out."""
    pending = [message]
    while pending:
        part = pending.pop(0)
        if not part.is_multipart():
            yield part
        elif part is message or not is_mail(part):
            inner = part.get_payload()
            pending = (
                [item for item in inner if isinstance(item, Message)] + pending if isinstance(inner, list) else pending
            )


def bodies(message: Message) -> dict[str, Message]:
    """By their types ("text/plain", "text/html"), the first parts that are no attachments and not blank."""
    found: dict[str, Message] = {}
    for part in own_parts(message):
        kind = kind_of(part)
        if kind in ("text/plain", "text/html") and not is_attached(part) and payload_of(part).strip():
            found.setdefault(kind, part)
    return found


def _said(ask: Callable[[], object], otherwise: str) -> str:
    """What a header says; the standard library fails on headers that break the rules in new ways."""
    try:
        return str(ask() or otherwise)
    except Exception:
        return otherwise


def kind_of(part: Message) -> str:
    """The declared type of a part."""
    return _said(part.get_content_type, "text/plain")


def charset_of(part: Message) -> str:
    """The declared charset of a part, or ""."""
    return _said(part.get_content_charset, "")


def is_attached(part: Message) -> bool:
    """Whether a part is an attachment."""
    return _said(part.get_content_disposition, "") == "attachment"


def payload_of(part: Message) -> bytes:
    """The unpacked bytes of a part."""
    try:
        payload = part.get_payload(decode=True)
    except Exception:  # the header that names its packing is one of those
        payload = part.get_payload()
    return payload if isinstance(payload, bytes) else str(payload or "").encode("utf-8", "surrogateescape")


def header_of(message: Message, name: str) -> str:
    """A header in words, on one line; "" where there is none."""
    from email.header import decode_header, make_header

    value = _said(lambda: message.get(name, ""), "")
    if "=?" in value:  # the older parser leaves words as they were packed
        value = _said(lambda: make_header(decode_header(value)), value)
    return " ".join(value.split())[:500]

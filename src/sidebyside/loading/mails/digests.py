"""Digests of mailing lists: several mails in one, as parts of their own or in one plain text (RFC 1153)."""

from __future__ import annotations

import re
from email.message import Message

from sidebyside.language.patterns import lazily

_RULE = lazily(
    r"^-{30}(?:-{40})?[ \t]*\n\s*\n(?=(?:Message: \d+\n)?(?:[A-Z][A-Za-z-]{1,30}: .*\n(?:[ \t].*\n)*){2,20}\n)",
    re.MULTILINE,
)
_END = lazily(r"^(?:-{30}\n\s*\n)?(?:Subject: Digest Footer\n|End of .{1,80} Digest\b)", re.MULTILINE)
_COUNT = lazily(r"^Message: \d+\n")


def attached_mails(message: Message) -> list[Message]:
    """The mails that a message holds as attachments or parts of a digest, those inside them not included."""
    found: list[Message] = []
    pending = [message]
    while pending:
        part = pending.pop(0)
        inner = part.get_payload() if part.is_multipart() else []
        mails = [item for item in inner if isinstance(item, Message)] if isinstance(inner, list) else []
        if part is not message and is_mail(part):
            found += mails[:1]
        else:
            pending = mails + pending
    return found


def is_digest(message: Message) -> bool:
    """Whether a message is a digest with its mails as parts."""
    try:
        return any(part.get_content_type() == "multipart/digest" for part in message.walk())
    except Exception:  # headers that break the rules in new ways
        return False


def is_mail(part: Message) -> bool:
    """Whether a part is a mail attached to another."""
    try:
        return part.get_content_type() == "message/rfc822"
    except Exception:
        return False


def mails_of_digest(text: str) -> list[str]:
    """The mails (headers, blank line, words) of a digest in one plain text (line ends LF), if it is one."""
    if "-" * 30 not in text:
        return []
    places = [match.end() for match in _RULE.finditer(text)]
    if len(places) < 2:
        return []
    mails = []
    for number, start in enumerate(places):
        end = text.rfind("\n---", 0, places[number + 1]) if number + 1 < len(places) else len(text)
        piece = _COUNT.sub("", text[start:end], count=1)
        if not _END.match(piece):
            footer = _END.search(piece)
            mails.append(piece[: footer.start()] if footer else piece)
    return mails

"""Mailboxes (mbox): one report per mail, each read as a mail by itself."""

from __future__ import annotations

import re
from dataclasses import replace

from sidebyside.language.patterns import lazily
from sidebyside.language.plurals import counted
from sidebyside.loading.document import Contents, Draft, Raw, Unreadable
from sidebyside.loading.formats import mail
from sidebyside.loading.registry import Sample

NAME = "mailbox"
EXTENSIONS = ("mbox", "mbx")

_MOST_MAILS = 3_000
# The line that parts mails: an address and a date, after a blank line or at the very beginning (RFC 4155). "From" in a
# text has ">" before it, or is not followed by a year and a header. It begins with fixed letters, for which Python
# looks many times as fast; what must stand before them comes next, so that no other place is looked at for long.
_PARTING = lazily(
    rb"From (?:(?<=\n\nFrom )|(?<=\n\r\nFrom )|(?<=\AFrom ))\S[^\r\n]{0,200}\d{4}[^\r\n]{0,20}\r?\n"
    rb"(?=[!-9;-~]{1,60}:)"
)
_QUOTED = lazily(rb"^>(>*From )", re.MULTILINE)


def sniff(sample: Sample) -> float:
    """A line that parts mails at the very beginning, before a header."""
    return 0.95 if _PARTING.match(sample.head) else 0.0


def read(raw: Raw) -> Contents:
    """One report per mail that has words of its own. Raises Unreadable where none has."""
    data = raw.data
    places = [(match.start(), match.end()) for match in _PARTING.finditer(data)]
    if len(places) > _MOST_MAILS:
        raise Unreadable(f"{len(places):,} mails; the limit is {_MOST_MAILS:,}")
    drafts: list[Draft] = []
    unread: list[str] = []
    held = 0
    for number, (_, begin) in enumerate(places):
        end = places[number + 1][0] if number + 1 < len(places) else len(data)
        try:
            piece = data[begin:end]
            if b">From " in piece:
                piece = _QUOTED.sub(rb"\1", piece)
            parts = mail.read(replace(raw, data=piece, charset="")).drafts
        except Unreadable as refusal:
            unread.append(str(refusal))
            continue
        parts = [part for part in parts if any(text.strip() for text in part.texts())]
        held += bool(parts)
        for part in parts:
            part.notes.append(f"mail {number + 1:,} of {len(places):,}")
        drafts += parts
    if not drafts:
        raise Unreadable(unread[0] if unread else "no text in any mail")
    left = len(places) - held
    if left:
        for part in drafts:
            part.notes.append(f"{counted(left, 'mail')} of the mailbox without text of its own")
    return Contents(drafts)

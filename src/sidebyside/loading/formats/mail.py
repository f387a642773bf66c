"""Mails (.eml): the message's own words; quoted replies and signatures folded away and counted. Of a mail that passes
another on, that other; of a digest, its mails."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sidebyside.language.patterns import lazily
from sidebyside.language.plurals import counted
from sidebyside.loading.document import Block, Contents, Draft, Raw
from sidebyside.loading.gate.encoding import decode
from sidebyside.loading.html.fragment import fragment_of
from sidebyside.loading.mails.digests import attached_mails, is_digest, mails_of_digest
from sidebyside.loading.mails.flowed import unflowed
from sidebyside.loading.mails.forwards import Forward, forward_in
from sidebyside.loading.mails.messages import bodies, charset_of, header_of, is_attached, payload_of
from sidebyside.loading.mails.quotations import own_blocks_end, own_end, without_attributed
from sidebyside.loading.paragraphs.plain import from_text
from sidebyside.loading.registry import Sample

if TYPE_CHECKING:
    from email.message import Message

NAME = "mail"
EXTENSIONS = ("eml",)

_HEADERS = lazily(r"^(from|to|date|subject|message-id|received|mime-version|return-path|delivered-to|reply-to):", re.M)
_MOST_HEADERS = 64 * 1024
_MOST_PARTS = 5_000
_STUB = 60
"""Plain text of fewer words, of which the HTML has several times as many, only says that there is HTML."""
_SEVERAL = 3
_FEW = 40
"""So few words above a mail that was passed on say hardly more than that it was."""
_NAMED = lazily(r'\s*"?([^"<]+?)"?\s*(?:<|\[mailto:)|\S+@\S+\s+\(([^()]+)\)$')


def sniff(sample: Sample) -> float:
    """Two different header lines of mails at the very beginning, one of them From, or the ending."""
    head = sample.start.split("\n\n")[0].split("\r\n\r\n")[0]
    names = {match.group(1) for match in _HEADERS.finditer(head)}
    begins = re.match(r"[a-z][a-z0-9-]{1,40}: ?\S", head) is not None
    if begins and len(names) >= 3 and "from" in names:
        return 0.7
    return 0.6 if sample.extension in EXTENSIONS and begins else 0.0


def read(raw: Raw) -> Contents:
    """One report, or one for each mail of a digest. Raises Unreadable."""
    from sidebyside.loading.mails.messages import parsed

    message = parsed(raw.data)
    inner = attached_mails(message)
    if inner and is_digest(message):
        drafts = [draft for part in inner if any(map(str.strip, (draft := _draft(part, raw.keep_all)).texts(1)))]
        if drafts:
            return Contents(_of_digest(drafts))
    draft = _draft(message, raw.keep_all)
    if not draft.texts(1) and inner:
        draft = _draft(inner[0], raw.keep_all)
        draft.notes.append("the mail attached to another")
        return Contents([draft])
    plain = _plain(message)
    if plain is not None and (pieces := mails_of_digest(plain)):
        drafts = [_draft(parsed(piece.encode("utf-8", "surrogateescape")), raw.keep_all) for piece in pieces]
        if drafts := [draft for draft in drafts if any(map(str.strip, draft.texts(1)))]:
            return Contents(_of_digest(drafts))
    return Contents([draft])


def _of_digest(drafts: list[Draft]) -> list[Draft]:
    for number, draft in enumerate(drafts, 1):
        draft.notes.append(f"mail {number:,} of {len(drafts):,} of a digest")
    return drafts


def _plain(message: Message) -> str | None:
    part = bodies(message).get("text/plain")
    return None if part is None else _lines(decode(payload_of(part), charset_of(part)).text)


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _draft(message: Message, keep_all: bool) -> Draft:
    """The draft of one message: of its plain text, or of its HTML where it has no plain text worth the name."""
    draft = Draft(title=header_of(message, "subject"), date=header_of(message, "date"))
    draft.author = _name(header_of(message, "from"))
    found = bodies(message)
    plain, html = found.get("text/plain"), found.get("text/html")
    text = None
    if plain is not None:
        decoded = decode(payload_of(plain), charset_of(plain))
        text = _lines(decoded.text)
        if str(plain.get_param("format", "")).lower() == "flowed":
            text = unflowed(text, str(plain.get_param("delsp", "")).lower() == "yes")
        decoded.state(draft)
    if html is not None and (text is None or len(text.split()) < _STUB):
        decoded = decode(payload_of(html), charset_of(html))
        fragment = fragment_of(decoded.text)
        words = sum(len(block.text.split()) for block in fragment.blocks)
        if text is None or words > _SEVERAL * len(text.split()):
            text, draft.notes = None, []
            decoded.state(draft)
            draft.blocks, draft.dropped = fragment.blocks, fragment.dropped
            _fold(draft, keep_all)
    if text is not None:
        _fill(draft, text, keep_all)
    attachments = sum(1 for item in message.walk() if is_attached(item))
    if attachments:
        draft.dropped.append(counted(attachments, "attachment"))
    return draft


def _name(sender: str) -> str:
    name = _NAMED.match(sender)
    return name[1] or name[2] if name else sender


def _fill(draft: Draft, text: str, keep_all: bool) -> None:
    """The paragraphs of a plain message; quoted text inside it has its role, quoted text after it is folded away."""
    lines = text.split("\n")
    forward = forward_in(lines, draft.title)
    if forward is None:
        _own(draft, lines, keep_all)
        return
    above, body = lines[: forward.mark], lines[forward.body :]
    if all(not line.strip() or line.startswith(">") for line in body):
        body = [line.removeprefix(">").removeprefix(" ") for line in body]
    inner = Draft()
    _own(inner, body, keep_all)
    own = Draft()
    _own(own, above, keep_all)
    _pass_on(draft, own, inner, forward, keep_all)


def _fold(draft: Draft, keep_all: bool) -> None:
    """Fold away the mail that a message in HTML quotes at its end, and the line that says whose it is."""
    forward = forward_in([block.text for block in draft.blocks], draft.title)
    if forward is None:
        _fold_quoted(draft, keep_all)
        return
    own, inner = Draft(draft.blocks[: forward.mark]), Draft(draft.blocks[forward.body :])
    _fold_quoted(inner, keep_all)
    if inner.blocks and all(block.role == "quote" for block in inner.blocks):
        inner.blocks = [Block(block.text) for block in inner.blocks]
    draft.blocks = []
    _pass_on(draft, own, inner, forward, keep_all)


def _pass_on(draft: Draft, own: Draft, inner: Draft, forward: Forward, keep_all: bool) -> None:
    """Put the mail passed on into ``draft``, before it what its sender says of it, unless that is hardly anything."""
    words, passed = (sum(len(text.split()) for text in part.texts()) for part in (own, inner))
    if words < passed:
        by = draft.author
        draft.title, draft.date = forward.title or draft.title, forward.date or draft.date
        draft.author = _name(forward.sender) or draft.author
        draft.notes.append(f"a mail passed on by {by}" if by else "a mail passed on")
    if words < _FEW and words * 2 < passed:
        if keep_all:
            draft.blocks += [Block(text, "boilerplate") for text in own.texts()]
        elif words:
            draft.dropped.append(f"{counted(len(own.texts()), 'paragraph')} above the mail passed on")
    else:
        draft.blocks += own.blocks
        draft.dropped += own.dropped
    draft.blocks += inner.blocks
    draft.dropped += [*inner.dropped, "the headers of the mail passed on"]


def _own(draft: Draft, lines: list[str], keep_all: bool) -> None:
    """The paragraphs of the sender's own lines, and those of what is quoted among them."""
    end, signature = own_end(lines)
    own_lines, folded = without_attributed(lines[:end])
    lines = [*own_lines, *folded, *lines[end:]]
    end = len(own_lines)
    quoted = sum(1 for line in lines[end:] if line.strip())
    for kind, chunk in _chunks(own_lines):
        for own in from_text(chunk).texts():
            draft.blocks.append(Block(own, "quote" if kind else "text"))
    if keep_all:
        rest = "\n".join(line.lstrip("> ") for line in lines[end:])
        draft.blocks += [Block(piece, "boilerplate") for piece in from_text(rest).texts()]
    elif quoted:
        what = "of a signature or of quoted mail" if signature else "of quoted mail"
        draft.dropped.append(f"{counted(quoted, 'line')} {what}")


def _fold_quoted(draft: Draft, keep_all: bool) -> None:
    blocks = draft.blocks
    end = own_blocks_end([block.text for block in blocks], [block.role == "quote" for block in blocks])
    if end == len(blocks):
        return
    if keep_all:
        draft.blocks = [*blocks[:end], *(Block(block.text, "boilerplate") for block in blocks[end:])]
    else:
        draft.blocks = blocks[:end]
        draft.dropped.append(f"{counted(len(blocks) - end, 'paragraph')} of a signature or of quoted mail")


def _chunks(lines: list[str]) -> list[tuple[bool, str]]:
    """Runs of quoted (``>``) and own lines."""
    chunks: list[tuple[bool, list[str]]] = []
    for line in lines:
        quoted = line.startswith(">")
        if not chunks or chunks[-1][0] != quoted:
            chunks.append((quoted, []))
        chunks[-1][1].append(line.lstrip("> ") if quoted else line)
    return [(kind, "\n".join(chunk)) for kind, chunk in chunks]

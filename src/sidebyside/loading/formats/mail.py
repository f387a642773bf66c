"""Mails (.eml): the message's own words; quoted replies and signatures folded away and counted."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from sidebyside.language.patterns import lazily
from sidebyside.language.plurals import counted
from sidebyside.loading.document import Block, Contents, Draft, Raw, Unreadable
from sidebyside.loading.gate.encoding import decode
from sidebyside.loading.registry import Sample

if TYPE_CHECKING:
    from email.message import Message

NAME = "mail"
EXTENSIONS = ("eml",)

_HEADERS = lazily(r"^(from|to|date|subject|message-id|received|mime-version|return-path|delivered-to|reply-to):", re.M)
_MOST_HEADERS = 64 * 1024
_MOST_PARTS = 5_000
_ATTRIBUTION = lazily(
    r"^(?:on\b.{4,200}\bwrote|am\b.{4,200}\bschrieb.{0,80}|le\b.{4,200}\ba écrit|el\b.{4,200}\bescribió"
    r"|il\b.{4,200}\bha scritto|op\b.{4,200}\bschreef.{0,80}|.{4,200}\bпишет|.{4,120}\bwrote)\s?:\s*$",
    re.IGNORECASE,
)
_SENDER = lazily(r"(?:from|von|de|da|van|från|fra|od|от)\s?:\s*\S", re.IGNORECASE)
_OTHERS = lazily(
    r"(?:sent|date|to|subject|gesendet|datum|an|betreff|envoyé|à|objet|enviado|para|asunto|inviato|a|oggetto|verzonden|aan"
    r"|onderwerp|skickat|till|ämne|отправлено|дата|кому|тема)\s?:\s*\S",
    re.IGNORECASE,
)
_ORIGINAL = lazily(
    r"^\s*(?:-{2,}\s*(?:original message|ursprüngliche nachricht|message d'origine|mensaje original|forwarded message)"
    r"\s*-{2,}|_{20,})\s*$",
    re.IGNORECASE,
)


def sniff(sample: Sample) -> float:
    """Two different header lines of mails at the very beginning, one of them From, or the ending."""
    head = sample.start.split("\n\n")[0].split("\r\n\r\n")[0]
    names = {match.group(1) for match in _HEADERS.finditer(head)}
    begins = re.match(r"[a-z][a-z0-9-]{1,40}: ?\S", head) is not None
    if begins and len(names) >= 3 and "from" in names:
        return 0.7
    return 0.6 if sample.extension in EXTENSIONS and begins else 0.0


def read(raw: Raw) -> Contents:
    """One report: the plain text of the message, or its HTML where it has no plain text."""
    from email import policy
    from email.parser import BytesParser

    refuse_endless(raw.data)
    try:
        message: Message = BytesParser(policy=policy.default).parsebytes(raw.data)
    except Exception:  # headers that break the rules in new ways: the older parser takes them as they stand
        message = BytesParser(policy=policy.compat32).parsebytes(raw.data)
    draft = Draft()
    part = _body(message)
    if part is not None:
        decoded = decode(_payload(part), _charset(part))
        decoded.state(draft)
        if _kind(part) == "text/html":
            from sidebyside.loading.html.fragment import fragment_of

            fragment = fragment_of(decoded.text)
            draft.blocks, draft.dropped = fragment.blocks, fragment.dropped
            _fold(draft, raw.keep_all)
        else:
            _fill(draft, decoded.text.replace("\r\n", "\n").replace("\r", "\n"), raw.keep_all)
    attachments = sum(1 for item in message.walk() if _is_attached(item))
    if attachments:
        draft.dropped.append(counted(attachments, "attachment"))
    draft.title = _header(message, "subject")
    sender = _header(message, "from")
    name = re.match(r'\s*"?([^"<]+?)"?\s*<', sender)
    draft.author = name.group(1) if name else sender
    draft.date = _header(message, "date")
    return Contents([draft])


def refuse_endless(data: bytes) -> None:
    """Raise Unreadable for headers or parts so many that the standard library's parser would not end soon."""
    end = re.search(rb"\r?\n\r?\n", data[: _MOST_HEADERS + 4])
    if end is None and len(data) > _MOST_HEADERS:
        raise Unreadable(f"a mail with headers of more than {_MOST_HEADERS // 1024} KiB")
    if len(re.findall(rb"^--\S", data, re.MULTILINE)) > _MOST_PARTS:
        raise Unreadable(f"a mail of more than {_MOST_PARTS:,} parts")


def _body(message: Message) -> Message | None:
    """The first plain text that is no attachment and not blank, else the first HTML."""
    found: dict[str, Message] = {}
    for part in message.walk():
        if part.is_multipart() or _is_attached(part):
            continue
        kind = _kind(part)
        if kind in ("text/plain", "text/html") and _payload(part).strip():
            found.setdefault(kind, part)
    return found.get("text/plain") or found.get("text/html")


def _said(ask: Callable[[], object], otherwise: str) -> str:
    """What a header says; the standard library fails on headers that break the rules in new ways."""
    try:
        return str(ask() or otherwise)
    except Exception:
        return otherwise


def _kind(part: Message) -> str:
    return _said(part.get_content_type, "text/plain")


def _charset(part: Message) -> str:
    return _said(part.get_content_charset, "")


def _is_attached(part: Message) -> bool:
    return _said(part.get_content_disposition, "") == "attachment"


def _payload(part: Message) -> bytes:
    try:
        payload = part.get_payload(decode=True)
    except Exception:  # the header that names its packing is one of those
        payload = part.get_payload()
    return payload if isinstance(payload, bytes) else str(payload or "").encode("utf-8", "surrogateescape")


def _header(message: Message, name: str) -> str:
    from email.header import decode_header, make_header

    value = _said(lambda: message.get(name, ""), "")
    if "=?" in value:  # the older parser leaves words as they were packed
        value = _said(lambda: make_header(decode_header(value)), value)
    return " ".join(value.split())[:500]


def _fill(draft: Draft, text: str, keep_all: bool) -> None:
    """The message's paragraphs; quoted text inside it has its role, quoted text after it is folded away."""
    from sidebyside.loading.formats.text import from_text

    lines = text.split("\n")
    end, signature = _own_end(lines)
    quoted = sum(1 for line in lines[end:] if line.strip())
    for kind, chunk in _chunks(lines[:end]):
        for own in from_text(chunk).texts():
            draft.blocks.append(Block(own, "quote" if kind else "text"))
    if keep_all:
        rest = "\n".join(line.lstrip("> ") for line in lines[end:])
        draft.blocks += [Block(piece, "boilerplate") for piece in from_text(rest).texts()]
    elif quoted:
        what = "of a signature or of quoted mail" if signature else "of quoted mail"
        draft.dropped.append(f"{counted(quoted, 'line')} {what}")


def _fold(draft: Draft, keep_all: bool) -> None:
    """Fold away the mail that a message in HTML quotes at its end, and the line that says whose it is."""
    blocks = draft.blocks
    end = next((n for n, block in enumerate(blocks) if n and _ORIGINAL.match(block.text)), len(blocks))
    end = min(end, next((n for n in range(1, len(blocks)) if _heads_a_mail(blocks[n : n + 6])), len(blocks)))
    if end == len(blocks):
        while end and blocks[end - 1].role == "quote":
            end -= 1
        if end < len(blocks) and end > 1 and _ATTRIBUTION.match(blocks[end - 1].text):
            end -= 1
        elif end == len(blocks) or end == 0 or not _ATTRIBUTION.match(blocks[end].text):
            return  # no quotation at the end, or one of the article's own
    if keep_all:
        draft.blocks = [*blocks[:end], *(Block(block.text, "boilerplate") for block in blocks[end:])]
    else:
        draft.blocks = blocks[:end]
        draft.dropped.append(f"{counted(len(blocks) - end, 'paragraph')} of quoted mail")


def _heads_a_mail(blocks: list[Block]) -> bool:
    """Whether these blocks begin with the lines that some programs put above a quoted mail: sender, date, subject."""
    first, rest = blocks[0].text, [block.text for block in blocks[1:]]
    return _SENDER.match(first) is not None and sum(1 for text in rest if _OTHERS.match(text)) > 1


def _own_end(lines: list[str]) -> tuple[int, bool]:
    """The line at which the sender's own words end, and whether a signature is what follows."""
    last, signed = len(lines), False
    for number, line in enumerate(lines):
        if _ORIGINAL.match(line) and any(part.strip() for part in lines[:number]):
            return number, False
        if line.rstrip() == "--" and line.startswith("--") and number > 0:
            last, signed = number, True  # a quoted mail may stand above the signature
            break
    end = last
    while end and (not lines[end - 1].strip() or lines[end - 1].startswith(">")):
        end -= 1
    if any(line.startswith(">") for line in lines[end:last]) and any(line.strip() for line in lines[:end]):
        # "On … wrote:" may run over two lines.
        for reach in (1, 2):
            if end >= reach and _ATTRIBUTION.match(" ".join(lines[end - reach : end])):
                return end - reach, signed
        return end, signed
    return last, signed


def _chunks(lines: list[str]) -> list[tuple[bool, str]]:
    """Runs of quoted (``>``) and own lines."""
    chunks: list[tuple[bool, list[str]]] = []
    for line in lines:
        quoted = line.startswith(">")
        if not chunks or chunks[-1][0] != quoted:
            chunks.append((quoted, []))
        chunks[-1][1].append(line.lstrip("> ") if quoted else line)
    return [(kind, "\n".join(chunk)) for kind, chunk in chunks]

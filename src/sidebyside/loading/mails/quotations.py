"""Where a mail's own words end: before the mail it quotes, or before its signature."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sidebyside.language.patterns import lazily

_ATTRIBUTION = lazily(
    r"^(?:on\b.{4,200}\bwrote|am\b.{4,200}\bschrieb.{0,80}|le\b.{4,200}\ba écrit|el\b.{4,200}\bescribió"
    r"|il\b.{4,200}\bha scritto|op\b.{4,200}\bschreef.{0,80}|.{4,200}\bпишет|.{4,120}\bwrote)\s?:\s*$",
    re.IGNORECASE,
)
_INTRODUCTION = lazily(r"(?=.*\d).{8,240}[:：]\s*$")
_ADDRESS = lazily(r"<[^<>\s]{1,80}@[^<>\s]{1,80}>")
_CLOCK = lazily(r"\b\d{1,2}[:.h]\d{2}\b")
_DAY = lazily(r"\b(?:19|20)\d{2}|\b\d{1,2}[./-]\d{1,2}[./-]\d{2}")
_SENDER = lazily(
    r"\W{0,3}(?:from|von|de|da|van|från|fra|od|от|lähettäjä|kimden|gönderen|差出人|发件人|寄件者|보낸 사람)"
    r"\s?[:：]\W{0,4}\S",
    re.IGNORECASE,
)
_OTHERS = lazily(
    r"\W{0,3}(?:sent|date|to|cc|subject|gesendet|datum|an|betreff|envoyé|à|objet|enviado|fecha|para|asunto|inviato|data|a"
    r"|oggetto|assunto|verzonden|aan|onderwerp|skickat|till|ämne|sendt|dato|til|emne|lähetetty|vastaanottaja|aihe|wysłano"
    r"|do|temat|odesláno|komu|předmět|gönderilen|tarih|kime|konu|отправлено|дата|кому|тема|送信日時|宛先|件名|日期|发送时间"
    r"|收件人|收件者|主题|主旨|보낸 날짜|날짜|받는 사람|제목)\s?[:：]\W{0,4}\S",
    re.IGNORECASE,
)
_ORIGINAL = lazily(
    r"^\s*(?:-{2,}\s*(?:original message|original-nachricht|ursprüngliche nachricht|message d['’]origine"
    r"|mensaje original|messaggio originale|mensagem original|oorspronkelijk bericht|исходное сообщение)"
    r"\s*-{2,}|_{20,})\s*$",
    re.IGNORECASE,
)
_SIGNATURE = lazily(r"--(?:\s|$)")
_LONGEST_SIGNATURE = 12
_PHONE = lazily(
    r"(?:sent from|get outlook for|von meinem|gesendet (?:mit|von)|diese nachricht wurde von"
    r"|envoyé (?:de|depuis|à partir)|télécharger outlook|enviado (?:desde|do|de)|inviato da|verstuurd vanaf"
    r"|verzonden (?:met|vanaf)|skickat från|sendt fra|lähetetty|wysłane z|отправлено с)\b.{0,60}",
    re.IGNORECASE,
)
_DEVICES = lazily(
    r"iphone|ipad|android|samsung|galaxy|outlook|yahoo|mobil|handy|telefon|phone|teléfono|téléphone|gmx|web\.de|proton"
    r"|blackberry|xiaomi|huawei|pixel",
    re.IGNORECASE,
)
"""What a telephone's program writes below each mail names the program or the telephone."""


def attributes(line: str) -> bool:
    """Whether a line says whose mail is quoted below it: by its words, or, in any language, by an address or a time of
    a day before its colon."""
    if _ATTRIBUTION.match(line):
        return True
    if not _INTRODUCTION.fullmatch(line):
        return False
    return _ADDRESS.search(line) is not None or (_CLOCK.search(line) is not None and _DAY.search(line) is not None)


def heads_a_mail(lines: Sequence[str]) -> bool:
    """Whether lines begin with those that some programs put above a quoted mail: sender, then date, subject or such."""
    return _SENDER.match(lines[0]) is not None and sum(1 for text in lines[1:6] if _OTHERS.match(text)) > 1


def parts_from_original(line: str) -> bool:
    """Whether a line is one that some programs put between a mail and the one it answers."""
    return _ORIGINAL.match(line) is not None


def is_of_a_phone(line: str) -> bool:
    """Whether a line is what a telephone's program puts below a mail: "Sent from my iPhone"."""
    return _PHONE.fullmatch(line.strip()) is not None and _DEVICES.search(line) is not None


def own_end(lines: Sequence[str]) -> tuple[int, bool]:
    """The line of a plain text at which the sender's own words end, and whether a signature is what follows."""
    last, signed = len(lines), False
    begin = next((number for number, line in enumerate(lines) if line.strip()), last)
    for number, line in enumerate(lines):
        headed = not lines[number - 1].strip() and heads_a_mail(lines[number : number + 6])
        if number > begin and (headed or parts_from_original(line)):
            return number, False
        if line.rstrip() == "--" and line.startswith("--") and number > 0:
            last, signed = number, True  # a quoted mail may stand above the signature
            break
    end = _before_phone(lines, last)
    if end < last:
        return end, True
    while end and (not lines[end - 1].strip() or lines[end - 1].startswith(">")):
        end -= 1
    if any(line.startswith(">") for line in lines[end:last]) and any(line.strip() for line in lines[:end]):
        # "On … wrote:" may run over two lines.
        for reach in (1, 2):
            if end >= reach and attributes(" ".join(lines[end - reach : end])):
                # A mail that is nothing but what it quotes is that.
                return (end - reach if any(map(str.strip, lines[: end - reach])) else last), signed
        return end, signed
    return last, signed


def without_attributed(lines: Sequence[str]) -> tuple[list[str], list[str]]:
    """The lines of a plain text without what they quote from the first line on that says whose mail it is; and that
    line with these. Quotations that nobody is named for stay."""
    places = (place for place in range(1, len(lines)) if lines[place][:1] == ">" != lines[place - 1][:1])
    start, named = next(((place, found) for place in places if (found := _named(lines, place))), (0, (0, 0)))
    own = [*lines[: named[0]], *(line for line in lines[start:] if not line.startswith(">"))]
    if not start or not any(map(str.strip, own)):
        return list(lines), []  # nothing is attributed, or the mail is nothing else
    return own, [*lines[slice(*named)], *(line for line in lines[start:] if line.startswith(">"))]


def _named(lines: Sequence[str], place: int) -> tuple[int, int] | None:
    """The lines right above a quotation, one or two, that say whose it is."""
    above = place
    while above and not lines[above - 1].strip():
        above -= 1
    for reach in (1, 2):
        if above >= reach and attributes(" ".join(lines[above - reach : above])):
            return above - reach, above
    return None


def _before_phone(lines: Sequence[str], last: int) -> int:
    """Where the line of a telephone's program begins that only blank and quoted lines, and the line that says whose
    they are, follow; ``last`` where there is none."""
    for number in range(last - 1, 0, -1):
        line = lines[number]
        if is_of_a_phone(line):
            return number
        if line.strip() and not line.startswith(">") and not attributes(line):
            break
    return last


def own_blocks_end(texts: Sequence[str], quoted: Sequence[bool]) -> int:
    """The block of a mail in HTML at which the sender's own words end; ``quoted`` tells which blocks are quotations."""
    last = _before_signature(texts)
    for number in range(1, last):
        if parts_from_original(texts[number]) or heads_a_mail(texts[number : number + 6]):
            return number
    end = last
    while end and quoted[end - 1]:
        end -= 1
    if end < last and end > 1 and attributes(texts[end - 1]):
        return end - 1
    if end == last or end == 0 or not attributes(texts[end]):
        return last  # no quotation at the end, or one of the article's own
    return end


def _before_signature(texts: Sequence[str]) -> int:
    """Where the signature begins, a block of two hyphens with little after it."""
    if len(texts) > 1 and is_of_a_phone(texts[-1]):
        return len(texts) - 1
    for number in range(max(1, len(texts) - _LONGEST_SIGNATURE), len(texts)):
        if _SIGNATURE.match(texts[number]) and sum(map(len, texts[number:])) < 60 * _LONGEST_SIGNATURE:
            return number
    return len(texts)

"""Mails that pass another on: the mail that was passed on is what the file is kept for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sidebyside.language.patterns import lazily
from sidebyside.language.wordlist import words
from sidebyside.loading.mails.quotations import heads_a_mail, parts_from_original

_MARK = lazily(
    r"^\W*(?:(?:begin )?forwarded message|(?:anfang der )?weitergeleiteten? nachricht"
    r"|(?:début du )?message (?:transféré|réexpédié)|(?:inicio del )?mensaje reenviado|(?:inizio )?messaggio inoltrato"
    r"|(?:início da )?mensagem r?e?encaminhada|(?:begin )?doorgestuurd bericht|vidarebefordrat (?:meddelande|brev)"
    r"|videresendt (?:melding|meddelelse|besked)|välitetty viesti|(?:początek )?przekazan(?:a|ej) wiadomoś(?:ć|ci)"
    r"|přeposlaná zpráva|továbbított üzenet|mesaj redirecționat|iletilen (?:ileti|mesaj)|переслан\w+ сообщени[ея]"
    r"|пересылаемое сообщение|(?:пере)?надіслане повідомлення|转发的邮件|轉寄的郵件|已转发的邮件|転送された?メッセージ"
    r"|전달된 메일)\W*$",
    re.IGNORECASE,
)
_PASSED_ON = lazily(
    r"(?:fwd?|wg|tr|rv|enc|vb|vs|vl|i|doorst|pd|továbbítás|ynt|转发|轉寄|回覆|пересл|пересылка)\s?[:：]", re.IGNORECASE
)
_FIELD = lazily(r"\W{0,3}([^\W\d_][^:：\d|]{0,24}?)\s?[:：](?:\s\|)?\s*(.*)$", re.DOTALL)
_NAMES = {
    "sender": words("from von de da van från fra od от lähettäjä kimden gönderen 差出人 发件人 寄件者 보낸사람"),
    "date": words(
        "date sent datum gesendet envoyé fecha enviado data inviato verzonden skickat dato sendt lähetetty wysłano "
        "odesláno tarih gönderilen дата отправлено 日付 送信日時 日期 发送时间 날짜 보낸날짜"
    ),
    "title": words(
        "subject betreff objet asunto oggetto assunto onderwerp ämne emne aihe temat předmět konu тема 件名 主题 主旨 "
        "제목"
    ),
}
_MOST_FIELDS = 10
_DEEPEST = 5


@dataclass(frozen=True)
class Forward:
    """A mail passed on, in the lines or blocks of the one that does: ``mark`` is the first that is not the sender's
    own, ``body`` the first of the mail itself; its headers' title, date and sender ("" where not stated)."""

    mark: int
    body: int
    title: str = ""
    date: str = ""
    sender: str = ""


def forward_in(texts: Sequence[str], subject: str) -> Forward | None:
    """The innermost mail that is passed on in these lines or blocks, or None. ``subject`` is the outer mail's: where it
    says so ("Fwd:"), a mail below its headers is one passed on, not one answered."""
    found: Forward | None = None
    for _ in range(_DEEPEST):
        inner = _next(
            texts, found.body if found else 0, _PASSED_ON.match(found.title if found else subject) is not None
        )
        if inner is None:
            break
        first = found.mark if found and not any(map(str.strip, texts[found.body : inner.mark])) else inner.mark
        found = Forward(first, inner.body, inner.title, inner.date, inner.sender)
    return found


def _next(texts: Sequence[str], start: int, passed_on: bool) -> Forward | None:
    for number in range(start, len(texts)):
        line = texts[number].lstrip("> ")
        if _MARK.match(line) or (passed_on and parts_from_original(line)):
            forward = _headed(texts, number, number + 1)
            if forward is not None:
                return forward
        elif passed_on and heads_a_mail([text.lstrip("> ") for text in texts[number : number + 6]]):
            return _headed(texts, number, number)
    return None


def _headed(texts: Sequence[str], mark: int, start: int) -> Forward | None:
    """The mail whose headers begin at ``start`` (blank lines may stand before); None where there are none."""
    fields: dict[str, str] = {}
    number = start
    last = ""
    while number < len(texts) and number - start < 2 * _MOST_FIELDS:
        line = texts[number].lstrip("> ").strip()
        match = _FIELD.match(line)
        if not line:
            if fields:
                break
        elif match and (kind := _kind(match[1])):
            fields.setdefault(kind, match[2].strip())
            last = kind
        elif not (match and fields) and not (last and line.startswith(("<", '"'))):
            break  # a field of another name stands among the known ones; an address may run over a line
        number += 1
    if len(fields) < 2:
        return None
    return Forward(mark, number, fields.get("title", ""), fields.get("date", ""), fields.get("sender", ""))


def _kind(name: str) -> str:
    plain = name.replace(" ", "").strip("*_").lower()
    return next((kind for kind, names in _NAMES.items() if plain in names), "")

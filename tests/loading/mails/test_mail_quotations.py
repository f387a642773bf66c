# ruff: noqa: E501  (documents are easier to read unbroken)
"""Mails as programs of many languages write them: quoted and passed on, in text and HTML, and digests of lists."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from sidebyside import Report, load
from sidebyside.loading import load_all

ONE = "The bridge over the river fell on Friday morning and four people were killed, the police said."
TWO = "Seven others were injured, two of them badly, and the road will stay closed until further notice."
ASKED = "Can you send me what you have about the bridge? The desk wants it before noon."
DESK = "Desk <desk@paper.example>"


def mail(body: str, subject: str = "Bridge", kind: str = "plain") -> Report:
    head = f"From: Ana <ana@paper.example>\nTo: b@c.d\nSubject: {subject}\nDate: Fri, 01 Nov 2024 12:30:00 +0100\n"
    return load(io.BytesIO(f"{head}Content-Type: text/{kind}; charset=utf-8\n\n{body}".encode()))


@pytest.mark.parametrize(
    "line",
    [
        f"On Fri, Nov 1, 2024 at 11:02 AM {DESK} wrote:",
        "Am 01.11.24 um 11:02 schrieb Desk:",
        "Le 01/11/2024 à 11:02, Desk a écrit :",
        f"Il giorno ven 1 nov 2024 alle ore 11:02 {DESK} ha\nscritto:",
        f"{DESK} escreveu (sexta, 1/11/2024 à(s) 11:02):",
        f"Em sex., 1 de nov. de 2024 às 11:02, {DESK}\nescreveu:",
        f"pt., 1 lis 2024 o 11:02 {DESK} napisał(a):",
        f"пт, 1 нояб. 2024 г. в 11:02, {DESK}:",
        f"2024年11月1日(金) 11:02 {DESK}:",
        f"{DESK} 于2024年11月1日周五 11:02写道：",
        f"Den fre 1 nov. 2024 kl 11:02 skrev {DESK}:",
        f"{DESK}, 1 Kas 2024 Cum, 11:02 tarihinde şunu yazdı:",
        "Dne 1. 11. 2024 v 11:02 Desk napsal(a):",
    ],
)
def test_the_line_above_quoted_mail_goes_with_it(line: str) -> None:
    report = mail(f"{ONE}\n\n{TWO}\n\n{line}\n\n> Can you send me\n> what you have?\n")
    assert report.texts == (ONE, TWO)
    assert report.source.dropped[0].endswith("lines of quoted mail")


def test_quoted_mail_with_words_below_it_is_folded_too() -> None:
    line = f"On Fri, Nov 1, 2024 at 11:02 AM {DESK} wrote:"
    report = mail(f"{line}\n> {ASKED}\n>\n> Please.\n\n{ONE}\n\n> And the injured?\n\n{TWO}\n")
    assert report.texts == (ONE, TWO)
    assert report.source.dropped == ("5 lines of quoted mail",)
    inside = mail(f"{ONE}\n\n{line}\n\n> {ASKED}\n\n{TWO}\n\nRegards,\n\nAna\n")
    assert inside.texts == (ONE, TWO, "Regards,", "Ana")
    assert mail(f"{line}\n> {ONE}\n> {TWO}\n").texts == (line, ONE, TWO)


def test_lines_broken_for_the_way_are_made_whole() -> None:
    body = "The bridge over the \nriver fell.\n\n> Will it \n> open?\nIt\nwill.\n-- \nAna\n"
    head = b"From: a@b.c\nTo: b@c.d\nSubject: Bridge\nContent-Type: text/plain; charset=utf-8; format=flowed\n\n"
    report = load(io.BytesIO(head + body.encode()))
    assert report.texts[:2] == ("The bridge over the river fell.", "Will it open?")
    deleted = head.replace(b"flowed", b"flowed; delsp=yes")
    assert load(io.BytesIO(deleted + "橋が \n落ちた。\n".encode())).texts == ("橋が落ちた。",)


def test_a_sentence_above_quoted_words_stays() -> None:
    report = mail(f"{ONE}\n\nThe mayor asked in 2024:\n\n> Will it fall?\n")
    assert report.texts == (ONE, "The mayor asked in 2024:")


HEADS = [
    "From: Desk <d@p.example>\nSent: Friday, November 1, 2024 11:02 AM\nTo: Ana\nSubject: Bridge",
    "Von: Desk <d@p.example>\nGesendet: Freitag, 1. November 2024 11:02\nAn: Ana\nBetreff: Brücke",
    "De : Desk\nEnvoyé : vendredi 1 novembre 2024 11:02\nÀ : Ana\nObjet : Pont",
    "差出人: Desk <d@p.example>\n送信日時: 2024年11月1日 11:02\n宛先: Ana\n件名: 橋",
]


@pytest.mark.parametrize("head", HEADS)
def test_headers_of_an_answered_mail_end_the_own_words(head: str) -> None:
    assert mail(f"{ONE}\n\n{TWO}\n\n{head}\n\n{ASKED}\n", "Re: Bridge").texts == (ONE, TWO)
    html = (
        f"<p>{ONE}</p><p>{TWO}</p><div>{head.replace('<d@p.example>', '').replace(chr(10), '<br>')}</div><p>{ASKED}</p>"
    )
    assert mail(html, "Re: Bridge", "html").texts == (ONE, TWO)


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("subject", ["FW: Bridge", "WG: Bridge", "TR : Bridge"])
def test_the_same_headers_below_a_subject_that_says_so_are_a_mail_passed_on(head: str, subject: str) -> None:
    report = mail(f"See below.\n\n{head}\n\n{ONE}\n\n{TWO}\n", subject)
    assert report.texts == (ONE, TWO)
    assert (report.author, report.date[:10]) == ("Desk", "2024-11-01")
    assert "a mail passed on by Ana" in report.source.notes
    assert "1 paragraph above the mail passed on" in report.source.dropped


@pytest.mark.parametrize(
    "mark",
    [
        "---------- Forwarded message ---------",
        "-------- Weitergeleitete Nachricht --------",
        "Début du message transféré :",
        "---------- Пересланное сообщение ---------",
        "---------- 转发的邮件 ---------",
    ],
)
def test_a_mail_passed_on_is_the_report(mark: str) -> None:
    head = "From: Police <p@police.example>\nDate: Thu, Oct 31, 2024 at 10:00 AM\nSubject: Statement\nTo: <ana@paper.example>"
    report = mail(f"{mark}\n{head}\n\n{ONE}\n\n{TWO}\n", "Fwd: Statement")
    assert report.texts == (ONE, TWO)
    assert (report.title, report.author, report.date) == ("Statement", "Police", "2024-10-31")
    quoted = "\n".join(f"> {line}" if line else ">" for line in f"{head}\n\n{ONE}\n\n{TWO}".split("\n"))
    assert mail(f"{mark}\n\n{quoted}\n").texts == (ONE, TWO)
    nested = mail(f"FYI\n\n{mark}\nFrom: Desk <d@x.y>\nDate: 1 Nov 2024\nSubject: Fwd\n\n{mark}\n{head}\n\n{ONE}\n")
    assert (nested.texts, nested.author) == ((ONE,), "Police")


def test_what_is_said_of_a_mail_passed_on_is_kept_where_it_is_said_at_length() -> None:
    head = "---------- Forwarded message ---------\nFrom: Police <p@x.y>\nSubject: Statement\n\n"
    report = mail(f"{ONE} {TWO}\n\n{TWO}\n\n{head}{ONE}\n")
    assert report.texts == (f"{ONE} {TWO}", TWO, ONE)
    assert (report.title, report.author) == ("Bridge", "Ana")


@pytest.mark.parametrize(
    "body",
    [
        '<div dir="ltr">See below<br><div class="gmail_quote"><div>---------- Forwarded message ---------<br>From: <b>Police'
        "</b> &lt;p@police.example&gt;<br>Date: Thu, Oct 31, 2024<br>Subject: Statement<br></div><br>{}</div></div>",
        '<p>Hi</p><div class="moz-forward-container"><br>-------- Forwarded Message --------<table><tr><th>Subject: </th>'
        "<td>Statement</td></tr><tr><th>Date: </th><td>Thu, 31 Oct 2024</td></tr><tr><th>From: </th><td>Police</td></tr>"
        "</table><br>{}</div>",
        '<div>Begin forwarded message:</div><blockquote type="cite"><div><b>From: </b>Police &lt;p@x.y&gt;</div><div><b>'
        "Subject: </b>Statement</div><div><b>Date: </b>31 October 2024 at 09:00</div>{}</blockquote>",
    ],
)
def test_a_mail_passed_on_in_html(body: str) -> None:
    report = mail(body.format(f"<p>{ONE}</p><p>{TWO}</p>"), "Fwd: Statement", "html")
    assert report.texts == (ONE, TWO)
    assert (report.title, report.author, report.date) == ("Statement", "Police", "2024-10-31")
    assert {paragraph.role for paragraph in report.paragraphs} == {"text"}


def test_a_signature_below_quoted_mail_in_html() -> None:
    body = (
        f"<p>{ONE}</p><p>{TWO}</p><div>Am 01.11.24 um 11:02 schrieb Desk:<br></div><blockquote><p>{ASKED}</p></blockquote>"
        "<pre>-- \nAna Kovac</pre>"
    )
    assert mail(body, kind="html").texts == (ONE, TWO)


def test_plain_text_that_only_says_that_there_is_html() -> None:
    parts = f"--A\nContent-Type: text/plain\n\nSee the HTML.\n--A\nContent-Type: text/html\n\n<p>{ONE}</p><p>{TWO}</p>\n--A--\n"
    head = (
        'From: a@b.c\nTo: d@e.f\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary="A"\n\n'
    )
    assert load(io.BytesIO((head + parts).encode())).texts == (ONE, TWO)


def test_a_mail_attached_to_one_without_words() -> None:
    inner = f"From: Police <p@x.y>\nSubject: Statement\nDate: Thu, 31 Oct 2024 10:00:00 +0000\n\n{ONE}\n"
    head = 'From: a@b.c\nTo: d@e.f\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="A"\n\n'
    for own, texts, title in (("", (ONE,), "Statement"), (TWO, (TWO,), "x")):
        parts = f"--A\nContent-Type: text/plain\n\n{own}\n--A\nContent-Type: message/rfc822\n\n{inner}--A--\n"
        report = load(io.BytesIO((head + parts).encode()))
        assert (report.texts, report.title) == (texts, title)


DIGEST = "From: l-request@x.example\nTo: l@x.example\nSubject: L Digest, Vol 1, Issue 2\nDate: Fri, 01 Nov 2024 12:00:00 +0000\n"
FIRST = f"Date: Fri, 01 Nov 2024 10:00:00 +0000\nFrom: Ana <ana@x.example>\nSubject: Bridge\nContent-Type: text/plain\n\n{ONE}\n"
SECOND = f"Date: Fri, 01 Nov 2024 11:00:00 +0000\nFrom: Joe <joe@x.example>\nSubject: Re: Bridge\n\n{TWO}\n"
RULE = "-" * 30


@pytest.mark.parametrize(
    "body",
    [
        'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="A"\n\n--A\nContent-Type: text/plain\n\nTopics:\n\n--A\n'
        f'Content-Type: multipart/digest; boundary="B"\n\n--B\n\n{FIRST}\n--B\n\n{SECOND}\n--B--\n\n--A--\n',
        f"Content-Type: text/plain\n\nTopics:\n\n{'-' * 70}\n\nMessage: 1\n{FIRST}\n{RULE}\n\nMessage: 2\n{SECOND}\n{RULE}\n\n"
        "Subject: Digest Footer\n\n____\nL mailing list\n\n" + RULE + "\n\nEnd of L Digest, Vol 1, Issue 2\n*****\n",
    ],
)
def test_a_digest_gives_its_mails(tmp_path: Path, body: str) -> None:
    (tmp_path / "digest.eml").write_text(DIGEST + body)
    reports = load_all([str(tmp_path / "digest.eml")])
    assert [(report.texts, report.title, report.date[:16]) for report in reports] == [
        ((ONE,), "Bridge", "2024-11-01T10:00"),
        ((TWO,), "Re: Bridge", "2024-11-01T11:00"),
    ]
    assert reports[0].source.notes == ("mail 1 of 2 of a digest",)
    (tmp_path / "l.mbox").write_text(f"From l@x.example Fri Nov  1 12:00:00 2024\n{DIGEST}{body}\n")
    assert [report.texts for report in load_all([str(tmp_path / "l.mbox")])] == [(ONE,), (TWO,)]


def test_lines_of_newsletters_are_boilerplate() -> None:
    body = f"<p>View in browser</p><p>{ONE}</p><p>You received this email because you signed up. <a href=u>Unsubscribe</a></p>"
    report = mail(body, kind="html")
    assert [paragraph.role for paragraph in report.paragraphs] == ["boilerplate", "text", "boilerplate"]


@pytest.mark.parametrize(
    ("line", "quoted"),
    [
        ("Sent from my iPhone", "> On 31 Oct 2024, at 18:12, Ola Nordmann <ola@example.org> wrote:\n> \n> When?"),
        ("Von meinem iPhone gesendet", "> Am 31.10.2024 um 18:12 schrieb Ola Nordmann <ola@example.org>:\n> \n> Wann?"),
        ("Envoyé de mon iPhone", "> Le 31 oct. 2024 à 18:12, Ola Nordmann <ola@example.org> a écrit :\n> \n> Quand ?"),
        ("Gesendet mit der GMX Mail App", ""),
        ("Get Outlook for Android<https://aka.ms/a>", ""),
        ("Enviado desde mi iPad", "El 31 oct 2024, a las 18:12, Ola <ola@example.org> escribió:\n\n> Cuándo?"),
    ],
)
def test_what_a_phone_puts_below_a_mail_is_no_word_of_its_sender(line: str, quoted: str) -> None:
    body = f"The bridge will stay closed for three weeks, and nobody knows when it opens again.\n\n{line}\n\n{quoted}\n"
    report = load(io.BytesIO(f"From: a@example.org\nTo: b@example.org\nSubject: A\n\n{body}".encode()))
    assert report.texts == ("The bridge will stay closed for three weeks, and nobody knows when it opens again.",)
    html = f"<p>{report.text}</p><p>{line.replace('<', '&lt;')}</p>"
    head = "From: a@example.org\nTo: b@example.org\nSubject: A\nContent-Type: text/html; charset=utf-8\n\n"
    assert load(io.BytesIO(f"{head}{html}".encode())).texts == report.texts


@pytest.mark.parametrize(
    "line", ["Sent from the front, the letter took three weeks.", "Gesendet wurde der Brief im Mai.", "Sent from Paris"]
)
def test_a_last_line_that_is_a_sentence_stays(line: str) -> None:
    body = f"The bridge will stay closed for three weeks.\n\n{line}\n"
    report = load(io.BytesIO(f"From: a@example.org\nTo: b@example.org\nSubject: A\n\n{body}".encode()))
    assert report.texts[-1] == line

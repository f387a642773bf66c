# ruff: noqa: E501  (documents are easier to read unbroken)
"""Mails and pages saved as mails: own words, quoted replies folded, headers that break the rules."""

from __future__ import annotations

import io
from email.message import EmailMessage
from pathlib import Path

import pytest
from tests.loading.html.webpages import H1, PROSE, framed, p
from tests.loading.writers import mbox

from sidebyside import Report, load
from sidebyside.errors import LoadError
from sidebyside.loading import load_all

BODY = """Dear all,

the bridge will stay closed for three weeks, as the
inspection of the cables is not finished.

> When will it open?

Nobody knows.

--\x20
Jane Doe
Port authority
"""
REPLY = "I agree with all of this.\n\nOn Fri, 1 Nov 2024 at 10:00, Ola Nordmann <ola@example.org>\nwrote:\n\n> The bridge is closed.\n> For three weeks.\n"


def mail(body: str = BODY, html: str = "", **headers: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = headers.get("sender", '"Doe, Jane" <jane@example.org>')
    message["To"], message["Subject"] = "all@example.org", headers.get("subject", "The bridge")
    message["Date"] = "Fri, 01 Nov 2024 10:00:00 +0100"
    if body:
        message.set_content(body)
    if html:
        message.add_alternative(html, subtype="html") if body else message.set_content(html, subtype="html")
    return message


def loaded(data: bytes | EmailMessage, **options: bool) -> Report:
    return load(io.BytesIO(data if isinstance(data, bytes) else bytes(data)), **options)


def test_own_words_and_headers() -> None:
    report = loaded(mail())
    assert report.texts == (
        "Dear all,",
        "the bridge will stay closed for three weeks, as the inspection of the cables is not finished.",
        "When will it open?",
        "Nobody knows.",
    )
    assert [q.role for q in report.paragraphs] == ["text", "text", "quote", "text"]
    assert (report.title, report.author, report.date) == ("The bridge", "Doe, Jane", "2024-11-01T10:00:00+01:00")
    assert "3 lines of a signature or of quoted mail" in report.source.dropped
    assert report.source.format == "mail"


@pytest.mark.parametrize(
    "sender",
    [
        "Jane Doe <jane@example.org>",
        '"Jane Doe" <jane@example.org>',
        "jane@example.org (Jane Doe)",
        "=?utf-8?q?Jane_Doe?= <jane@example.org>",
        "Jane\r\n Doe <jane@example.org>",
    ],
)
def test_the_sender_is_named(sender: str) -> None:
    data = f"From: {sender}\r\nTo: b@example.org\r\nSubject: A\r\n\r\nWords of it.\r\n".encode()
    assert loaded(data).author == "Jane Doe"


def test_quoted_replies_are_folded_and_can_be_kept() -> None:
    report = loaded(mail(REPLY))
    assert report.texts == ("I agree with all of this.",)
    assert report.source.dropped == ("4 lines of quoted mail",)
    full = loaded(mail(REPLY), keep_all=True)
    assert full.texts[0] == "I agree with all of this."
    assert "The bridge is closed. For three weeks." in full.texts
    assert {q.role for q in full.paragraphs[1:]} == {"boilerplate"}


def test_html_only_and_attachments() -> None:
    message = mail("", "<p>One.</p><p>Two.</p>")
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="a.png")
    report = loaded(message)
    assert report.texts == ("One.", "Two.")
    assert report.source.dropped == ("1 attachment",)


def test_the_plain_part_is_preferred() -> None:
    assert loaded(mail("Plain words.", "<p>Rich words.</p>")).texts == ("Plain words.",)


def test_old_charsets() -> None:
    data = b"From: a@example.org\nTo: b@example.org\nSubject: =?koi8-r?B?7c/T1A==?=\nContent-Type: text/plain; charset=koi8-r\n\n"
    report = loaded(data + "Мост закрыт на три недели.".encode("koi8-r"))
    assert report.texts == ("Мост закрыт на три недели.",)
    assert report.title == "Мост"
    assert report.source.encoding == "koi8-r"


@pytest.mark.parametrize(
    "header",
    [
        b"Subject: =?zlib?B?eJw=?=", b"Subject: =?utf-8?Q?=1B]0;x=07?=", b"Date: Fri, 99 Foo 99999 99:99", b"From: <<>>,,;@",
        b"Content-Type: text/plain; charset=\"a\0b\"", b"Content-Transfer-Encoding: base64", b"Content-Type: multipart/mixed; boundary=",
    ],
)  # fmt: skip
def test_broken_headers(header: bytes) -> None:
    data = b"From: a@example.org\nTo: b@example.org\nMIME-Version: 1.0\n" + header + b"\n\nWords of a mail.\n"
    try:
        text = loaded(data).text
    except LoadError as error:
        text = error.reason
    assert text
    assert "\n" not in text.strip()


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"From: a\nTo: b\nSubject: " + b"=?utf-8?Q?=41?= " * 300_000 + b"\n\nx", "headers of more than 64 KiB"),
        (
            b"From: a\nTo: b\nSubject: c\nContent-Type: multipart/mixed; boundary=x\n\n" + b"--x\n\na\n" * 90_000,
            "5,000 parts",
        ),
        (b"From: a\nTo: b\nSubject: c\n\nw\n" + b"\n" * 500_000, "a mail of more than 500,000 lines"),
    ],
)
def test_mails_without_end(data: bytes, words: str) -> None:
    with pytest.raises(LoadError, match=words):
        loaded(data)


def test_text_that_only_looks_like_a_mail() -> None:
    assert loaded(b"From: the mayor\n\nWords.").source.format == "text"


def test_mhtml() -> None:
    page = framed(f"<article>{H1}{p(PROSE)}</article>").encode()
    message = EmailMessage()
    message["From"] = "<Saved by Blink>"
    message["Snapshot-Content-Location"] = "https://post.example/bridge"
    message["Subject"] = "x"
    message["MIME-Version"] = "1.0"
    message.set_content(page, maintype="text", subtype="html", cte="quoted-printable")
    message.make_related()
    report = loaded(bytes(message))
    assert report.texts == PROSE
    assert report.source.format == "MHTML"
    assert report.source.url == "https://post.example/bridge"
    bare = EmailMessage()
    bare["From"], bare["Subject"] = "<Saved by Blink>", "Über die Brücke"
    bare.set_content("".join(f"<p>{text}</p>" for text in PROSE), subtype="html", cte="quoted-printable")
    bare.make_related()
    assert loaded(bytes(bare)).title == "Über die Brücke"


def mails(count: int) -> list[bytes]:
    return [bytes(mail(f"Mail {number} of the port.\n\nFrom 1 May on it is shut.\n")) for number in range(count)]


def test_a_mailbox_gives_its_mails(tmp_path: Path) -> None:
    path = tmp_path / "port.mbox"
    path.write_bytes(mbox(mails(3)))
    reports = load_all([str(path)])
    assert [report.texts for report in reports] == [
        (f"Mail {number} of the port.", "From 1 May on it is shut.") for number in range(3)
    ]
    assert [report.source.label for report in reports] == ["port.mbox#1", "port.mbox#2", "port.mbox#3"]
    assert {report.source.format for report in reports} == {"mailbox"}
    assert {report.title for report in reports} == {"The bridge"}
    assert load(f"{path}#2").texts[0] == "Mail 1 of the port."
    (tmp_path / "crlf").write_bytes(mbox(mails(2)).replace(b"\n", b"\r\n"))
    assert len(load_all([str(tmp_path / "crlf")])) == 2


def test_mails_of_a_mailbox_without_words_are_said() -> None:
    empty = mail("", subject="Nothing")
    empty.add_attachment(b"\x89PNG", maintype="image", subtype="png")
    report = loaded(mbox([*mails(1), bytes(empty)]))
    assert report.source.notes[-2:] == ("mail 1 of 2", "1 mail of the mailbox without text of its own")
    with pytest.raises(LoadError, match="no text in any mail"):
        loaded(mbox([bytes(empty)]))
    with pytest.raises(LoadError, match="the limit is 3,000"):
        loaded(b"From a@b Fri Nov  1 10:00:00 2024\nA: b\n\nx\n\n" * 3_001)


def test_a_letter_that_begins_with_from_is_no_mailbox() -> None:
    assert loaded(b"From Jane, 2024\n\nThe bridge is closed.\n").source.format == "text"


GMAIL = (
    '<div dir="ltr">The bridge opens in May.<div>It will be free.</div></div><div class="gmail_quote"><div class="gmail_attr">'
    "On Fri, 1 Nov 2024 at 10:00, Jane Doe &lt;jane@example.org&gt; wrote:<br></div><blockquote><p>When does it open?</p>"
    "<p>And what will it cost?</p></blockquote></div>"
)
APPLE = (
    '<p>The bridge opens in May.</p><p>It will be free.</p><blockquote type="cite"><p>On 1 Nov 2024, at 10:00, Jane Doe'
    " wrote:</p><p>When does it open?</p><p>And what?</p></blockquote>"
)
OUTLOOK = (
    "<p>The bridge opens in May.</p><p>It will be free.</p><div><p><b>From:</b> Jane Doe<br><b>Sent:</b> Friday<br>"
    "<b>To:</b> John<br><b>Subject:</b> The bridge</p></div><p>When does it open?</p>"
)
OWN = "<p>The bridge opens in May.</p><p>The minister said:</p><blockquote><p>It will be free.</p></blockquote>"


@pytest.mark.parametrize("body", [GMAIL, APPLE, OUTLOOK])
def test_quoted_replies_in_html_are_folded(body: str) -> None:
    data = f"From: a@b.c\nTo: d@e.f\nSubject: Re\nContent-Type: text/html\n\n{body}".encode()
    report = load(io.BytesIO(data))
    assert report.texts == ("The bridge opens in May.", "It will be free.")
    assert any(line.endswith("of quoted mail") for line in report.source.dropped)
    kept = load(io.BytesIO(data), keep_all=True)
    assert kept.texts[:2] == report.texts
    assert {paragraph.role for paragraph in kept.paragraphs[2:]} == {"boilerplate"}


def test_a_quotation_of_the_writers_own_stays() -> None:
    data = f"From: a@b.c\nTo: d@e.f\nSubject: News\nContent-Type: text/html\n\n{OWN}".encode()
    assert load(io.BytesIO(data)).texts[-1] == "It will be free."


def test_a_quoted_mail_above_the_signature_is_folded_too() -> None:
    report = loaded(mail(REPLY + "\n-- \nJane Doe\n"))
    assert report.texts == ("I agree with all of this.",)
    assert report.source.dropped == ("6 lines of a signature or of quoted mail",)


@pytest.mark.parametrize("header", ["Content-Type:;t*", "Content-Disposition:;t*", "Content-Transfer-Encoding:;t*"])
def test_headers_that_the_standard_library_fails_on(header: str) -> None:
    """A find of the fuzzer: one such header must not cost the mail."""
    data = f"From: Jane <a@example.org>\nTo: b@example.org\nSubject: =?utf-8?Q?Br=C3=BCcke?=\n{header}\n\nWords of it.\n".encode()
    report = load(io.BytesIO(data))
    assert report.texts == ("Words of it.",)
    assert (report.title, report.author, report.source.format) == ("Brücke", "Jane", "mail")


@pytest.mark.parametrize("header", ["From: ", "Subject: ", "Content-Type: text/plain; a="])
def test_long_headers_are_taken_as_they_stand(header: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The standard library's parser takes time by the square of their words; it is not asked."""
    from email.headerregistry import HeaderRegistry

    parsed: list[int] = []
    real = HeaderRegistry.__call__

    def parse(self: HeaderRegistry, name: str, value: str) -> object:
        parsed.append(len(value))
        return real(self, name, value)

    monkeypatch.setattr(HeaderRegistry, "__call__", parse)
    mail = (
        "To: =?utf-8?q?Gr=C3=B6=C3=9Fe?= <b@example.org>\nDate: Fri, 01 Nov 2024 10:00:00 +0000\n"
        f"{header}{'Größe ' * 5_000}\n\nWords of the mail.\n"
    )
    file = io.BytesIO(mail.encode())
    file.name = "a.eml"  # type: ignore[attr-defined]
    report = load(file)
    assert report.texts == ("Words of the mail.",)
    assert max(parsed, default=0) <= 1_000

# ruff: noqa: E501  (documents are easier to read unbroken)
"""What is hostile, through the command: one line and status 2, or a report that says what was limited. Nothing is
written, nothing is asked of the network. The modules beside this one test the same reader by reader."""

from __future__ import annotations

import base64
import gzip
import io
import os
import socket
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.loading.html.webpages import PROSE, p
from tests.loading.pdf.pdfs import TYPST
from tests.loading.writers import docx, epub, zipped
from tests.loading.writers import run as words

from sidebyside.cli import run

MIB = 1 << 20


def laughs(root: str) -> bytes:
    return (
        f'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "{"&a;" * 50}">]><{root}>&b;</{root}>'.encode()
    )


def locked(data: bytes) -> bytes:
    """The archive with every member marked as encrypted."""
    whole, place = bytearray(data), 0
    while (place := whole.find(b"PK\1\2", place)) >= 0:
        whole[place + 8] |= 1
        place += 4
    return bytes(whole)


def doubled() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", "<a/>")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            archive.writestr("word/document.xml", "<a/>")
    return out.getvalue()


RIGHTS = '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:e="http://www.w3.org/2001/04/xmlenc#"><e:EncryptedData><e:CipherData><e:CipherReference URI="OEBPS/text/c%200.xhtml"/></e:CipherData></e:EncryptedData></encryption>'
PDF_LOOP = b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\ntrailer<</Root 1 0 R>>"

REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty.txt": (lambda: b"", "no text"),
    "mark.txt": (lambda: b"\xef\xbb\xbf", "no text"),
    "blank.txt": (lambda: " \n\u2003\n".encode(), "no text"),
    "program.txt": (lambda: b"\x7fELF\2\1\1" + bytes(60), "ELF"),
    "picture.txt": (lambda: b"\x89PNG\r\n\x1a\n" + bytes(range(64)), "PNG"),
    "random.txt": (lambda: bytes(range(256)) * 20, "binary data"),
    "large.txt": (lambda: b"a" * (16 * MIB + 1), "the limit is 16 MiB (--max-size)"),
    "bomb.txt.gz": (lambda: gzip.compress(bytes(80 * MIB)), "the limit of 16 MiB"),
    "script.html": (lambda: b"<!doctype html><script>go()</script>", "made by script"),
    "frames.html": (lambda: b"<html><frameset><frame src=a></frameset></html>", "a page of frames"),
    "bomb.xml": (lambda: laughs("TEI"), "internal subset"),
    "bomb.rss": (lambda: laughs("rss"), "internal subset"),
    "other.xml": (lambda: b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', "internal subset"),
    "include.xml": (
        lambda: (
            b'<TEI xmlns:xi="http://www.w3.org/2001/XInclude"><text><body><p>Words.<xi:include href="/etc/passwd" parse="text"/></p></body></text></TEI>'
        ),
        "includes other files",
    ),
    "tags.xml": (lambda: b"<a>" + b"<b/>" * 900_000 + b"</a>", "800,000 tags"),
    "inside.docx": (lambda: zipped({"word/document.xml": laughs("w:document").decode()}), "internal subset"),
    "bomb.docx": (lambda: docx(f"<w:p>{words('a' * (70 * MIB))}</w:p>"), "unpacks to more than the limit"),
    "bomb.epub": (lambda: epub([f"<p>{'a' * (14 * MIB)}</p>"] * 6), "unpacks to more than the limit"),
    "locked.docx": (lambda: locked(docx("<w:p/>")), "password"),
    "double.docx": (doubled, "two files of one name"),
    "rights.epub": (lambda: epub([p(PROSE)], **{"META-INF/encryption.xml": RIGHTS}), "protect"),
    "cut.docx": (lambda: docx("<w:p/>")[:200], "ZIP"),
    "broken.pdf": (lambda: b"%PDF-1.7\nbroken", "damaged PDF"),
    "loop.pdf": (lambda: PDF_LOOP, "PDF"),
    "deep.json": (lambda: b"[" * 500_000, "nested too deeply"),
    "damaged.json": (lambda: b'{"title": "A", "text": ', "damaged JSON"),
    "records.jsonl": (lambda: b'{"text": "Words."}\n' * 20_001, "the limit is 20,000"),
}
"""By the file's name: its bytes, and words of the one line."""

OPENED: dict[str, tuple[Callable[[], bytes], str]] = {
    "escapes.txt": (
        lambda: b"Red \x1b[31m and \x1b]52;c;ZQ==\x07 and \xc2\x9b of it.\n",
        "4 control or invisible characters",
    ),
    "wide.txt": (lambda: ("Words of it. " * 40).encode("utf-16-le"), "utf-16-le (guessed)"),
    "bad.txt": (lambda: b"Words \xff of it, and \xc3\xbc, \xe2\x80\x9cquoted\xe2\x80\x9d.\n" * 9, "9 "),
    "lie.html": (lambda: b"<meta charset=utf-7><p>" + "Größe und Maß. ".encode() * 30, "utf-8"),
    "packed.txt.gz": (lambda: gzip.compress(b"Words of it."), "unpacked from gzip"),
    "hidden.html": (
        lambda: f"<article>{p(PROSE)}<p style='display:none'>Nobody sees these words.</p></article>".encode(),
        "1 hidden block",
    ),
    "deep.html": (lambda: ("<div>" * 9_000 + p(PROSE)).encode(), "HTML"),
    "attribute.html": (lambda: f"<div class='{'a' * 11 * MIB}'>{p(PROSE)}</div>".encode(), "HTML"),
    "picture.html": (
        lambda: (
            f"<article>{p(PROSE[:4])}<img src='data:image/png;base64,{base64.b64encode(bytes(8 * MIB)).decode()}'>{p(PROSE[4:])}</article>".encode()
        ),
        "HTML",
    ),
    "many.html": (lambda: b"<p>Words of it.</p>" * 61_000, "too large for trafilatura"),
    "outside.xml": (
        lambda: b'<!DOCTYPE TEI SYSTEM "http://127.0.0.1:9/a.dtd"><TEI><text><body><p>Words.</p></body></text></TEI>',
        "1 paragraph",
    ),
    "climbs.docx": (
        lambda: zipped({"word/document.xml": WRITERS_DOCUMENT, "../../x": "x", "/etc/x": "x"}),
        "1 paragraph",
    ),
    "long line.txt": (lambda: b"word " * (2 * MIB), "1 paragraph"),
    "long word.txt": (lambda: b"w" * MIB, "1 paragraph"),
    "paragraphs.txt": (lambda: b"Words.\n" * 101_000, "boilerplate was not looked for"),
}
"""By the file's name: its bytes, and words of the line about how it was read."""
WRITERS_DOCUMENT = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Words.</w:t></w:r></w:p></w:body></w:document>'


@pytest.fixture
def alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to be in, without a network, and with all the program's own folders below it."""

    class Refusing(socket.socket):
        def __init__(self, *_: object, **__: object) -> None:
            raise AssertionError("a socket was asked for")

    monkeypatch.setattr(socket, "socket", Refusing)
    monkeypatch.setattr(socket, "getaddrinfo", Refusing)
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("CONFIG", "CACHE", "DATA", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("name", REFUSED)
def test_refused_in_one_line(alone: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    make, reason = REFUSED[name]
    (alone / name).write_bytes(make())
    assert run(["list", name]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith(f"sidebyside: {name}: ")
    assert said.err.count("\n") == 1
    assert reason in said.err
    assert os.listdir(alone) == [name]


@pytest.mark.parametrize("name", OPENED)
def test_opened_with_what_was_limited_said(alone: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    make, stated = OPENED[name]
    (alone / name).write_bytes(make())
    assert run(["list", name, "--info"]) == 0
    said = capsys.readouterr()
    assert said.err == ""
    assert stated in said.out
    assert not any(ord(character) < 32 and character != "\n" for character in said.out)
    assert os.listdir(alone) == [name]


def test_a_script_of_a_pdf_is_not_run_and_nothing_is_written(alone: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make, true = next(iter(TYPST.values()))
    (alone / "a.pdf").write_bytes(make())
    assert run(["list", "a.pdf", "--info"]) == 0
    assert f"{len(true)} paragraphs" in capsys.readouterr().out
    assert os.listdir(alone) == ["a.pdf"]


def test_the_same_file_twice_is_said_and_fifty_files_work(alone: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number in range(50):
        (alone / f"{number:02}.txt").write_text(f"Words of report {number}.\n")
    assert run(["list", *sorted(os.listdir(alone)), "00.txt"]) == 0
    said = capsys.readouterr()
    assert said.err == "sidebyside: 00.txt: the same file as 00.txt, given twice\n"
    assert "49.txt" in said.out


def test_names_as_hostile_as_names_can_be(alone: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in (b"a\nb.txt", b"-rf", b"[red]x[@click=app.quit].txt", b"\x1b[31m.txt", b"\xff.txt"):
        Path(os.fsdecode(name)).write_text("Words of it.\n")
    assert run(["list", "."]) == 0
    said = capsys.readouterr()
    assert "\x1b" not in said.out + said.err
    assert "5  " in said.out
    assert "[red]x[@click=app.quit]" in said.out

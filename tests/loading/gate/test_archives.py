# ruff: noqa: E501  (documents are easier to read unbroken)
"""ZIP archives and XML behind the gate: bombs, lies, paths, doubles, entities, nothing fetched, nothing written."""

from __future__ import annotations

import io
import os
import socket
import struct
import warnings
import zipfile
from pathlib import Path

import pytest
from tests.loading.writers import WRITERS, W, docx, epub, run, zipped

from sidebyside import load
from sidebyside.errors import LoadError


def refusal(data: bytes, name: str = "", **options: int) -> str:
    file = io.BytesIO(data)
    if name:
        file.name = name  # type: ignore[attr-defined]
    with pytest.raises(LoadError) as caught:
        load(file, **options)  # type: ignore[arg-type]
    assert "\n" not in str(caught.value)
    return caught.value.reason


def test_a_bomb_stops_at_what_really_comes_out() -> None:
    data = docx(f"<w:p>{run('a' * 60_000_000)}</w:p>")
    assert len(data) < 100_000
    assert "unpacks to more than the limit of 16 MiB" in refusal(data)


def test_many_members_share_one_limit() -> None:
    data = epub([f"<p>{'word ' * 3_000_000}</p>"] * 6)
    assert "unpacks to more than the limit" in refusal(data)


def test_a_lying_size() -> None:
    data = bytearray(docx(f"<w:p>{run('a' * 100_000)}</w:p>"))
    directory = data.rindex(b"PK\1\2")
    struct.pack_into("<I", data, directory + 24, 10)  # the central directory says ten bytes
    assert "damaged" in refusal(bytes(data))


def test_names_that_climb_are_never_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    data = zipped(
        {
            "word/document.xml": f"<w:document {W}><w:body><w:p>{run('Words.')}</w:p></w:body></w:document>",
            "../../x": "x",
            "/etc/x": "x",
        }
    )
    assert load(io.BytesIO(data)).texts == ("Words.",)
    assert os.listdir(tmp_path) == []


def test_two_members_of_one_name() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for text in ("One.", "Two."):
            archive.writestr(
                "word/document.xml", f"<w:document {W}><w:body><w:p>{run(text)}</w:p></w:body></w:document>"
            )
    assert refusal(out.getvalue()) == "two files of one name in the archive"


def test_a_locked_archive() -> None:
    data = bytearray(docx(f"<w:p>{run('x')}</w:p>"))
    place = 0
    while (place := data.find(b"PK\1\2", place)) >= 0:
        data[place + 8] |= 1
        place += 4
    assert refusal(bytes(data)) == "needs a password"


@pytest.mark.parametrize("cut", [30, 200, -30])
def test_damaged_archives(cut: int) -> None:
    assert "ZIP" in refusal(docx(f"<w:p>{run('x')}</w:p>")[:cut], "a.docx")


LAUGHS = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "' + "&a;" * 50 + '">]><%s>&b;</%s>'
FILE = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><%s>&x;</%s>'


@pytest.mark.parametrize("source", [LAUGHS, FILE], ids=["entities", "a file"])
@pytest.mark.parametrize("root", ["TEI", "rss", "unknown"])
def test_xml_with_declarations_is_refused(source: str, root: str) -> None:
    assert "DOCTYPE with an internal subset" in refusal((source % (root, root)).encode(), "a.xml")


def test_declarations_inside_archives_are_refused_too() -> None:
    bomb = LAUGHS % ("w:document", "w:document")
    assert "internal subset" in refusal(zipped({"word/document.xml": bomb}))


def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    class Refusing(socket.socket):
        def __init__(self, *_: object, **__: object) -> None:
            raise AssertionError("a socket was asked for")

    monkeypatch.setattr(socket, "socket", Refusing)
    monkeypatch.setattr(socket, "getaddrinfo", Refusing)


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    _no_network(monkeypatch)
    secret = tmp_path / "secret"
    secret.write_text("Secret.")
    external = b'<!DOCTYPE TEI SYSTEM "http://127.0.0.1:9/tei.dtd"><TEI><text><body><p>Words.</p></body></text></TEI>'
    assert load(io.BytesIO(external)).texts == ("Words.",)
    include = f'<TEI xmlns:xi="http://www.w3.org/2001/XInclude"><text><body><p>Words.<xi:include href="{secret}" parse="text"/></p></body></text></TEI>'
    with pytest.raises(LoadError, match="includes other files"):
        load(io.BytesIO(include.encode()))
    named = b'<TEI xmlns:xi="http://www.w3.org/2001/XInclude"><text><body><p>Words.</p></body></text></TEI>'
    assert load(io.BytesIO(named)).texts == ("Words.",)


def test_no_format_opens_a_socket_or_writes_a_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    _no_network(monkeypatch)
    texts = [
        f"Paragraph {number} of a report that is long enough to be believed by every reader of it."
        for number in range(6)
    ]
    for name, write in WRITERS.items():
        file = io.BytesIO(write(texts))
        file.name = name  # type: ignore[attr-defined]
        assert list(load(file).texts) == texts
    assert os.listdir(tmp_path) == []


def test_deep_xml() -> None:
    depth = 200_000
    data = b"<TEI><text><body>" + b"<div>" * depth + b"<p>Words.</p>" + b"</div>" * depth + b"</body></text></TEI>"
    assert load(io.BytesIO(data)).texts == ("Words.",)


def test_too_many_tags() -> None:
    assert "more than 800,000 tags" in refusal(b"<TEI>" + b"<a/>" * 900_000 + b"</TEI>")


@pytest.mark.parametrize(
    "data",
    [
        b"<TEI><text>",
        b"<rss><channel>",
        b"<?xml version='1.0'?><a><b></a>",
    ],
)
def test_damaged_xml(data: bytes) -> None:
    assert "XML" in refusal(data)

"""The load gate: what is not a regular file of text within the limit is refused in one line, without waiting."""

from __future__ import annotations

import gzip
import io
import os
import random
import socket
from pathlib import Path

import pytest

from sidebyside import load
from sidebyside.errors import LoadError
from sidebyside.loading.gate import files as gate

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(64))


def refusal(source: object, **options: object) -> str:
    with pytest.raises(LoadError) as caught:
        load(source, **options)  # type: ignore[arg-type]
    message = str(caught.value)
    assert "\n" not in message
    assert caught.value.source
    assert message == f"{caught.value.source}: {caught.value.reason}"
    return caught.value.reason


def test_a_missing_file(tmp_path: Path) -> None:
    assert refusal(tmp_path / "none.txt") == "no such file"


def test_a_file_below_a_file(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("x")
    assert refusal(tmp_path / "a" / "b") == "no such file"


def test_a_name_with_nul(tmp_path: Path) -> None:
    assert "NUL" in refusal(str(tmp_path / "a\0b"))


def test_a_name_too_long(tmp_path: Path) -> None:
    assert refusal(tmp_path / ("a" * 5000)) == "the name is too long"


def test_a_folder(tmp_path: Path) -> None:
    assert refusal(tmp_path) == "is a folder"


@pytest.mark.parametrize(
    "data", [b"", b"\xef\xbb\xbf", b" \n\t\r\n \n", "\u200b\u00a0\u2003\n".encode(), b"\xff\xfe", b"\n"]
)
def test_nothing_to_read(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    assert refusal(tmp_path / "a.txt") == "no text"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\x7fELF\2\1\1" + bytes(60), "ELF"),
        (PNG, "PNG"),
        (b"\xff\xd8\xff\xe0" + bytes(range(200)), "JPEG"),
        (random.Random(1).randbytes(4000), "binary data"),
        (bytes(5000), "binary data"),
        (b"PK\3\4" + bytes(60), "ZIP"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "newer format"),
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a.md", "a"])
def test_binary_data(tmp_path: Path, data: bytes, words: str, name: str) -> None:
    (tmp_path / name).write_bytes(data)
    assert words in refusal(tmp_path / name)


def test_a_recorded_terminal_session_is_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\x1b[31mThe mayor\x1b[0m spoke.\x07\n")
    report = load(tmp_path / "a.txt")
    assert report.text == "\x1b[31mThe mayor\x1b[0m spoke.\x07\n"
    assert report.source.controls == 3


def test_a_socket(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("s")
        assert "socket" in refusal("s")


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null", "/dev/tty"])
def test_a_device(device: str) -> None:
    assert "device" in refusal(device)


def test_links_in_a_circle(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    assert "circle" in refusal(tmp_path / "a")


def test_a_link_to_a_file_is_followed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Words.")
    (tmp_path / "b.txt").symlink_to("a.txt")
    assert load(tmp_path / "b.txt").text == "Words."


def test_an_unreadable_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Root may read everything, so the system's answer is put in its place.
    (tmp_path / "a.txt").write_text("Words.")

    def refuse(*_: object, **__: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(gate.os, "open", refuse)
    assert refusal(tmp_path / "a.txt") == "permission denied"


def test_a_file_that_becomes_a_pipe_between_look_and_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("Words.")
    os.mkfifo(tmp_path / "pipe")
    real = os.open
    monkeypatch.setattr(gate.os, "open", lambda _, flags: real(tmp_path / "pipe", flags))
    assert "named pipe" in refusal(tmp_path / "a.txt")


def test_a_sparse_giant(tmp_path: Path) -> None:
    with open(tmp_path / "a.txt", "wb") as file:
        file.truncate(1 << 40)
    assert refusal(tmp_path / "a.txt") == "1 TiB; the limit is 16 MiB (--max-size)"


def test_the_limit_is_the_callers(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"x" * 100)
    assert refusal(tmp_path / "a.txt", max_size=99) == "100 bytes; the limit is 99 bytes (--max-size)"
    assert len(load(tmp_path / "a.txt", max_size=100).text) == 100


class Endless(io.RawIOBase):
    """A stream that never ends and counts what was taken from it."""

    taken = 0

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        self.taken += size
        return b"x" * size


def test_at_most_limit_plus_one_bytes_are_read() -> None:
    stream = Endless()
    assert "larger than the limit of 1,000 bytes".replace(",", "") in refusal(stream, max_size=1000)
    assert stream.taken == 1001


def test_an_open_binary_file(tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text("Words.")
    with open(tmp_path / "news.txt", "rb") as file:
        report = load(file)
    assert (report.text, report.title, report.source.label) == ("Words.", "news", "news.txt")
    assert load(io.BytesIO(b"Words.")).source.label == "-"


def test_a_text_stream_is_refused() -> None:
    assert refusal(io.StringIO("words")) == "not a binary stream"


def test_gzip_is_unpacked_and_stated(tmp_path: Path) -> None:
    (tmp_path / "news.txt.gz").write_bytes(gzip.compress(b"One.\n") + gzip.compress(b"Two.\n"))
    report = load(tmp_path / "news.txt.gz")
    assert report.texts == ("One.", "Two.")
    assert report.title == "news"
    assert "unpacked from gzip" in report.source.notes


def test_a_gzip_bomb_stops_at_the_limit(tmp_path: Path) -> None:
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(b"a" * 40_000_000))
    assert "larger than the limit" in refusal(tmp_path / "a.txt.gz")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (gzip.compress(b"Words. " * 90)[:-20], "cut short"),
        (b"\x1f\x8b\x08\0" + bytes(range(1, 60)), "damaged"),
        (gzip.compress(gzip.compress(b"Words.")), "inside"),
    ],
    ids=("cut", "damaged", "twice"),  # gzip writes the time: ids of bytes would differ between two collections
)
def test_damaged_gzip(tmp_path: Path, data: bytes, words: str) -> None:
    (tmp_path / "a.gz").write_bytes(data)
    assert words in refusal(tmp_path / "a.gz")


def test_a_parser_that_fails_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from sidebyside.loading.formats import text

    (tmp_path / "a.txt").write_text("Words.")
    for error, words in [
        (ValueError("bad\nthing"), "cannot be read (ValueError: bad thing)"),
        (RecursionError(), "nested too deeply"),
        (MemoryError(), "needs too much memory"),
    ]:
        monkeypatch.setattr(text, "decode", _raiser(error))
        assert refusal(tmp_path / "a.txt") == words


def _raiser(error: BaseException) -> object:
    def fail(*_: object) -> None:
        raise error

    return fail


def test_a_choice_in_a_file_with_one_report(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Words.")
    assert load(f"{tmp_path}/a.txt#1").text == "Words."
    assert refusal(f"{tmp_path}/a.txt#2") == "has no report 2, only 1 report"


def test_a_file_whose_own_name_ends_like_a_choice(tmp_path: Path) -> None:
    (tmp_path / "a.txt#2").write_text("Words.")
    assert load(f"{tmp_path}/a.txt#2").text == "Words."


@pytest.mark.parametrize("expected", [0, 3, 1 << 21, 5 << 20])
def test_a_file_that_has_grown_or_shrunk_since_it_was_looked_at_is_read_whole(expected: int) -> None:
    data = bytes(range(256)) * 10_000
    assert gate.read_stream(io.BytesIO(data), 16 << 20, expected) == data
    with pytest.raises(gate.Unreadable, match="larger than the limit"):
        gate.read_stream(io.BytesIO(data), len(data) - 1, expected)


def test_what_stands_after_gzip_data_is_left_out_and_said() -> None:
    report = load(io.BytesIO(gzip.compress(b"Words of it.") + b"garbage"))
    assert report.texts == ("Words of it.",)
    assert "7 bytes after the gzip data left out" in report.source.notes

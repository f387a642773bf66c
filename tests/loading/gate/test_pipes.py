"""Pipes that are named: read once and to their end, whoever writes, however slowly, and never for ever."""

from __future__ import annotations

import gzip
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from sidebyside import load
from sidebyside.errors import LoadError
from sidebyside.loading import load_all
from sidebyside.loading.gate import pipes

TOLD = b"The mayor opened the new bridge on Monday.\n\nNobody was hurt when the old one fell."


@contextmanager
def pipe(data: bytes, closed: bool = True) -> Iterator[str]:
    """The name of an anonymous pipe that holds ``data``, whose writer has gone or says nothing more."""
    reading, writing = os.pipe()
    os.write(writing, data)
    if closed:
        os.close(writing)
    try:
        yield f"/dev/fd/{reading}"
    finally:
        os.close(reading)
        if not closed:
            os.close(writing)


def refusal(source: str, **options: int) -> str:
    with pytest.raises(LoadError) as caught:
        load(source, max_size=options.get("max_size", 1 << 20))
    assert "\n" not in str(caught.value)
    return caught.value.reason


@pytest.mark.parametrize("form", ["/dev/fd/{}", "/proc/self/fd/{}"])
def test_what_the_shell_opened_is_read(form: str) -> None:
    with pipe(TOLD) as name:
        report = load(form.format(name.rpartition("/")[2]))
    assert [report.text[p.start : p.end] for p in report.paragraphs] == TOLD.decode().split("\n\n")
    assert (report.source.path, report.source.format) == ("", "text")
    assert report.source.label == form.format(name.rpartition("/")[2])


def test_its_format_is_found_by_content() -> None:
    with pipe(gzip.compress(b'[{"text": "One told it."}, {"text": "Two told it."}]')) as name:
        assert load(f"{name}#2").text == "Two told it."


def test_several_pipes_keep_their_names() -> None:
    with pipe(TOLD) as first, pipe(TOLD.replace(b"Monday", b"Tuesday")) as second:
        reports = load_all([first, second])
    assert [report.source.label for report in reports] == [first, second]
    assert "Tuesday" in reports[1].text


def test_one_longer_than_a_pipe_holds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(tmp_path / "long.txt")
    many = "\n\n".join(f"Paragraph {number} tells what happened." for number in range(20_000))
    writer = threading.Thread(target=(tmp_path / "long.txt").write_text, args=(many,))
    writer.start()
    monkeypatch.setattr(pipes, "NOBODY", 60.0)  # it may be slow to start
    report = load(tmp_path / "long.txt")
    writer.join()
    assert report.text == many
    assert (report.source.label, report.source.path) == ("long.txt", "")


def test_one_larger_than_the_limit() -> None:
    with pipe(TOLD) as name:
        assert refusal(name, max_size=40) == "larger than the limit of 40 bytes (--max-size)"


def test_one_that_nobody_writes_to(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert refusal(str(tmp_path / "pipe.txt")) == "is a named pipe that nobody writes to"


def test_one_whose_command_said_nothing() -> None:
    with pipe(b"") as name:
        assert refusal(name) == "no text"


def test_one_that_falls_silent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipes, "SILENCE", 0.2)
    with pipe(b"The mayor", closed=False) as name:
        assert refusal(name) == "a pipe that gave nothing for 0 s"


def test_one_that_never_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipes, "IN_ALL", 0.2)
    with pipe(b"The mayor", closed=False) as name:
        assert refusal(name) == "a pipe still open after 0 s"


def test_waiting_can_be_stopped() -> None:
    asked: list[int] = []

    def stop() -> bool:
        asked.append(1)
        return len(asked) > 2  # once before the source, once before the first wait

    with pipe(b"The mayor", closed=False) as name, pytest.raises(LoadError, match="loading was stopped"):
        load_all([name], stop=stop)


def test_one_in_a_folder_is_left_alone(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "a.txt").write_bytes(TOLD)
    lines: list[str] = []
    writer = os.open(tmp_path / "pipe.txt", os.O_RDWR | os.O_NONBLOCK)
    try:
        os.write(writer, TOLD)
        assert len(load_all([str(tmp_path)], tell=lines.append)) == 1
    finally:
        os.close(writer)
    assert lines == [f"left out: {tmp_path}/pipe.txt: is a named pipe, not a regular file"]


def test_process_substitution_of_a_shell() -> None:
    command = '"$0" -m sidebyside list <(printf "One told it.") /dev/stdin <(printf "Three told it.") --format json'
    done = subprocess.run(
        ["bash", "-c", command, sys.executable], input=b"Two told it.", capture_output=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    assert [word in done.stdout for word in (b"/dev/fd/63", b"/dev/fd/62", b"standard input")] == [True] * 3


def test_a_command_that_fails_is_one_line() -> None:
    done = subprocess.run(
        ["bash", "-c", '"$0" -m sidebyside compare <(false) <(echo Words.)', sys.executable],
        capture_output=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr.decode().splitlines() == ["sidebyside: /dev/fd/63: no text"]

"""An export's file: whole or not at all, never over a pipe nobody reads, in the format its name says."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from sidebyside.exports import FORMATS, file
from sidebyside.exports.file import ENDINGS, ending_of, format_of, write_file


@pytest.mark.parametrize(
    ("name", "format"),
    [
        ("a.html", "html"), ("A.HTM", "html"), ("a.b/c.md", "markdown"), ("x.json", "json"), ("x.jsonl", "jsonl"),
        ("x.collatex.json", "collatex"), ("x.jsonld", "annotations"), ("x.xml", "tei"), ("x.svg", "svg"),
        ("a.html/x", ""), (".html", ""), ("html", ""), ("x.docx", ""), ("", ""), ("-", ""),
    ],
)  # fmt: skip
def test_the_ending_says_the_format(name: str, format: str) -> None:
    assert format_of(name) == format


def test_every_format_has_an_ending() -> None:
    for format in (*FORMATS, "svg"):
        assert format_of(f"x{ending_of(format)}") == format
    assert set(ENDINGS.values()) == {*FORMATS, "svg"}


def test_a_new_file_and_an_old_one(tmp_path: Path) -> None:
    path = tmp_path / "é.txt"
    before = os.umask(0o027)
    try:
        write_file(str(path), "one\n", overwrite=False)
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    with pytest.raises(FileExistsError):
        write_file(str(path), "two\n", overwrite=False)
    assert path.read_text() == "one\n"
    path.chmod(0o600)
    write_file(str(path), "two\n")
    assert path.read_text() == "two\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_a_name_taken_meanwhile_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x.txt"
    for links in (True, False):
        path.unlink(missing_ok=True)
        with monkeypatch.context() as patch:

            def link(source: str, name: str) -> None:
                path.write_text("another's")
                raise FileExistsError(errno.EEXIST, "") if links else OSError(errno.EPERM, "")  # noqa: B023

            patch.setattr(file.os, "link", link)
            with pytest.raises(FileExistsError):
                write_file(str(path), "mine", overwrite=False)
        assert path.read_text() == "another's"
        assert list(tmp_path.iterdir()) == [path]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("target")
    write_file(str(tmp_path / "link"), "new\n")
    write_file(str(tmp_path / "link"), "newer\n")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "target").read_text() == "newer\n"


@pytest.mark.parametrize("name", ["fsync", "replace", "open", "chmod"])
def test_a_failure_leaves_the_old_file_and_no_litter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    path = tmp_path / "x.txt"
    path.write_text("old")

    def fail(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(file.os, name, fail)
        with pytest.raises(OSError, match="No space"):
            write_file(str(path), "new")
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_pipe_without_a_reader_is_refused_and_one_with_is_written_to(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(OSError, match="nobody reads"):
        write_file(str(pipe), "x")
    reader = os.open(pipe, os.O_RDWR)
    try:
        write_file(str(pipe), "x" * 1000)
        assert os.read(reader, 2000) == b"x" * 1000
    finally:
        os.close(reader)
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError):
        write_file(str(tmp_path), "x")

"""The command in awkward terminals: other locales, few colours, tiny, in tmux, without stderr or stdin."""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from tests.reader.terminal.ptys import Terminal, terminal
from tests.reader.terminal.test_pty import FILES, TEXTS

PROGRAM = ["-m", "sidebyside"]


@pytest.fixture
def environment(folders: Path) -> dict[str, str]:
    for name, text in zip(FILES, TEXTS, strict=True):
        (folders / name).write_text(text, encoding="utf-8")
    left_out = ("NO_COLOR", "COLUMNS", "LINES", "COLORFGBG", "LC_ALL", "LC_CTYPE", "PYTHONUTF8", "PYTHONIOENCODING")
    kept = {key: value for key, value in os.environ.items() if key not in left_out}
    return {**kept, "TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8"}


def redirected(how: str) -> Sequence[str]:
    """The program as a shell starts it with a redirection."""
    command = f"exec {sys.executable} -m sidebyside a.txt b.txt {how}"
    return ["-c", f"import os; os.execv('/bin/sh', ['sh', '-c', {command!r}])"]


def read_and_quit(reader: Terminal) -> None:
    """The text, the link, a jump, and the end."""
    reader.wait_for("The mayor of Springfield")
    reader.wait_for("→B1")
    reader.wait_for("1 of 1")
    reader.send("u")
    reader.wait_for("A2 + unique 1 of 1")
    reader.send("q")
    assert reader.end() == 0
    assert reader.is_restored


@pytest.mark.parametrize(
    "locale",
    [
        {"LANG": "C"},
        {"LC_ALL": "C"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "latin-1"},  # as in a locale of one byte a character
    ],
    ids=["LANG=C", "LC_ALL=C", "ascii", "latin-1"],
)
def test_glyphs_come_whole_in_any_locale(environment: dict[str, str], folders: Path, locale: dict[str, str]) -> None:
    with terminal([*PROGRAM, *FILES], {**environment, **locale}, cwd=str(folders)) as reader:
        read_and_quit(reader)
        assert b"\\u" not in reader.output


def test_a_dumb_terminal_gets_the_plain_comparison(environment: dict[str, str], folders: Path) -> None:
    with terminal([*PROGRAM, *FILES], {**environment, "TERM": "dumb"}, cwd=str(folders)) as reader:
        assert reader.end() == 0
        assert "The mayor of Springfield" in reader.output.decode()
        assert b"\x1b" not in reader.output


@pytest.mark.parametrize("term", ["xterm", "linux", "screen", None])
def test_sixteen_colours_are_enough(environment: dict[str, str], folders: Path, term: str | None) -> None:
    few = {key: value for key, value in environment.items() if key not in ("TERM", "COLORTERM")}
    if term is not None:
        few["TERM"] = term
    with terminal([*PROGRAM, *FILES], few, cwd=str(folders)) as reader:
        read_and_quit(reader)
        assert not re.search(rb"\x1b\[[\d;]*[34]8;[25];", reader.output)
        assert re.search(rb"\x1b\[[\d;]*(?<!\d)[34]\d[;m]", reader.output)


@pytest.mark.parametrize("how", ["2>&-", "2>/dev/null", "2>errors.txt", "</dev/null", "<&-", "<&- 2>&-"])
def test_streams_that_are_no_terminal(environment: dict[str, str], folders: Path, how: str) -> None:
    with terminal(redirected(how), environment, cwd=str(folders)) as reader:
        read_and_quit(reader)
    if "errors" in how:
        assert (folders / "errors.txt").read_bytes() == b""


def test_from_one_cell_to_a_whole_screen(environment: dict[str, str], folders: Path) -> None:
    with terminal([*PROGRAM, *FILES], environment, size=(1, 1), cwd=str(folders)) as reader:
        reader.wait_for_output(b"\x1b[?1049h")
        for width, height in ((2, 1), (1, 2), (7, 3), (80, 24)):
            reader.resize(width, height)
        read_and_quit(reader)


def test_to_one_cell_and_back(environment: dict[str, str], folders: Path) -> None:
    with terminal([*PROGRAM, *FILES], environment, size=(80, 24), cwd=str(folders)) as reader:
        reader.wait_for("1 of 1")
        reader.resize(1, 1)
        reader.send("jkGg2341")
        reader.resize(80, 24)
        read_and_quit(reader)


@pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed")
def test_in_tmux(environment: dict[str, str], folders: Path) -> None:
    # A server of its own, without anyone's configuration; it ends with its only session.
    tmux = [shutil.which("tmux") or "tmux", "-S", str(folders / "socket"), "-f", "/dev/null", "-u"]
    command = f"{sys.executable} -m sidebyside a.txt b.txt; echo ended $?; read nothing"
    start = f"import os; os.execv({tmux[0]!r}, {[*tmux, 'new-session', command]!r})"
    with terminal(["-c", start], environment, size=(100, 30), cwd=str(folders)) as reader:
        reader.wait_for("→B1")
        reader.wait_for("1 of 1")
        reader.send("u")
        reader.wait_for("A2 + unique 1 of 1")
        reader.resize(120, 36)
        reader.send("?")
        reader.wait_for("Moving")
        reader.send("\x1b")
        reader.wait_without("Moving")
        reader.send("q")
        reader.wait_for("ended 0")
        reader.send("\r")
        assert reader.end() == 0

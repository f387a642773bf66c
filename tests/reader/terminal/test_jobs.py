"""The reader as a job of a real shell: reading from a pipe, stopped and brought back."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.reader.terminal.ptys import Terminal, terminal
from tests.reader.terminal.test_pty import FILES, TEXTS

BASH = shutil.which("bash") or "/bin/bash"
SIDEBYSIDE = f"{sys.executable} -m sidebyside"
START = f"import os; os.execv({BASH!r}, ['bash', '--norc', '--noprofile', '--noediting', '-i'])"


@pytest.fixture
def shell(folders: Path) -> Iterator[Terminal]:
    for name, text in zip(FILES, TEXTS, strict=True):
        (folders / name).write_text(text, encoding="utf-8")
    kept = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "COLUMNS", "LINES", "COLORFGBG")}
    environment = {**kept, "TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8", "PS1": "ready> "}
    with terminal(["-c", START], environment, cwd=str(folders)) as opened:
        opened.wait_for("ready>")
        yield opened


def test_stopped_and_brought_back(shell: Terminal) -> None:
    shell.send(f"{SIDEBYSIDE} a.txt b.txt\r")
    shell.wait_for("1 of 1")
    shell.send("\x1a")
    shell.wait_for("Stopped")
    assert shell.output.rfind(b"\x1b[?1049l") > shell.output.rfind(b"\x1b[?1049h")
    assert shell.output.rfind(b"\x1b[?1003l") > shell.output.rfind(b"\x1b[?1003h")
    shell.send("stty -a | tr -s ' ;' '\\n' | grep -x -e icanon -e echo | sort | paste -s -d_\r")
    shell.wait_for("echo_icanon")
    shell.screen.reset()  # pyte has no second screen: what was there is still shown
    shell.send("fg\r")
    shell.wait_for("The mayor of Springfield")
    shell.send("u")
    shell.wait_for("A2 + unique 1 of 1")
    shell.send("q")
    shell.wait_for("ready>")
    shell.send("echo status $?\r")
    shell.wait_for("status 0")


def test_a_report_from_a_pipe_and_keys_from_the_terminal(shell: Terminal) -> None:
    shell.send(f"cat b.txt | {SIDEBYSIDE} a.txt -; echo status $?\r")
    shell.wait_for("1 of 1")
    assert "Insurers expect" in shell.text
    shell.send("u")
    shell.wait_for("A2 + unique 1 of 1")
    shell.send("q")
    shell.wait_for("status 0")


@pytest.mark.parametrize("stdin", ["</dev/null", "<&-"])
def test_keys_come_from_the_terminal_where_stdin_is_something_else(shell: Terminal, stdin: str) -> None:
    shell.send(f"{SIDEBYSIDE} a.txt b.txt {stdin}; echo status $?\r")
    shell.wait_for("1 of 1")
    shell.send("u")
    shell.wait_for("A2 + unique 1 of 1")
    shell.send("q")
    shell.wait_for("status 0")


def test_a_snapshot_is_read_with_a_pipe_on_stdin(shell: Terminal) -> None:
    shell.send(f"{SIDEBYSIDE} snapshot save a.txt b.txt; true | {SIDEBYSIDE} snapshot open last; echo status $?\r")
    shell.wait_for("The mayor of Springfield")
    shell.wait_for("1 of 1")
    shell.send("q")
    shell.wait_for("status 0")

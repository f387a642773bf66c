"""Asking the terminal for its background: over a real pseudo-terminal, and from the environment."""

from __future__ import annotations

import os
import pty
import termios
import threading

import pytest

from sidebyside.reader.terminal.asking import QUESTION, ask_dark, guess_dark, has_few_colours, parse_background
from sidebyside.reader.terminal.driver import KeyParser, LateAnswers, Pasted


@pytest.mark.parametrize(
    ("answer", "dark"),
    [
        (b"\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\\x1b[?62;c", True),
        (b"\x1b]11;rgb:ff/ff/ff\x07\x1b[?1;2c", False),
        (b"\x1b]11;rgba:0000/0000/0000/ffff\x1b\\", True),
        (b"\x1b[?6c", None),
        (b"", None),
    ],
)
def test_answers(answer: bytes, dark: bool | None) -> None:
    assert parse_background(answer) is dark


@pytest.mark.parametrize(
    ("answer", "dark"),
    [(b"\x1b]11;rgb:ffff/ffff/ffff\x1b\\\x1b[?62;c", False), (b"\x1b[?62;c", None)],
)
def test_a_terminal_that_answers(answer: bytes, dark: bool | None) -> None:
    master, slave = pty.openpty()
    asked = []

    def terminal() -> None:
        asked.append(os.read(master, 100))
        os.write(master, answer)

    thread = threading.Thread(target=terminal)
    thread.start()
    before = termios.tcgetattr(slave)
    try:
        assert ask_dark(slave, seconds=5) is dark
        assert termios.tcgetattr(slave) == before
    finally:
        thread.join()
        os.close(master)
        os.close(slave)
    assert asked == [QUESTION]


def test_a_silent_terminal_and_no_terminal() -> None:
    master, slave = pty.openpty()
    before = termios.tcgetattr(slave)
    assert ask_dark(slave, seconds=0.01) is None
    assert termios.tcgetattr(slave) == before
    os.close(master)
    os.close(slave)
    read, write = os.pipe()
    assert ask_dark(read) is None
    os.close(read)
    os.close(write)
    assert ask_dark(read) is None  # closed


def test_environment() -> None:
    assert guess_dark({"COLORFGBG": "15;0"}) is True
    assert guess_dark({"COLORFGBG": "0;default;15"}) is False
    assert guess_dark({}) is None
    assert has_few_colours({"TERM": "linux"})
    assert has_few_colours({"TERM": "rxvt-16color"})
    assert not has_few_colours({"TERM": "xterm-256color"})
    assert not has_few_colours({"TERM": "xterm", "COLORTERM": "truecolor"})


def test_answers_are_taken_out_and_keys_are_not() -> None:
    answers = LateAnswers()
    assert answers.without("j\x1b]11;rgb:1e1e/1e1e/1e1e\x07k\x1b[?62;22cl") == "jkl"
    assert [answers.without(part) for part in ("\x1b]11;rg", "b:0/0/0\x1b", "\\u")] == ["", "", "u"]
    for keys in ("\x1b", "\x1b]", "\x1b[A", "]", "\x1b[?2026;2$y", "\x1b[<0;1;1M"):
        assert answers.without(keys) == keys
    assert answers.without("\x1b]1" + "x" * 200) == "\x1b]1" + "x" * 200


def test_what_is_pasted_presses_no_key() -> None:
    pasted = "\x1b[200~a\x1b[31mx\x1b\x1b]c\x1b[201~"
    parts = [pasted + "j", *(pasted[n : n + 1] for n in range(len(pasted)))]
    parser = KeyParser()
    told = list(parser.feed(parts[0]))
    assert [getattr(m, "text", getattr(m, "key", "")) for m in told] == ["a[31mx]c", "j"]
    parser = KeyParser()  # the same, a character at a time
    told = [message for part in parts[1:] for message in parser.feed(part)]
    assert [getattr(m, "text", getattr(m, "key", "")) for m in told] == ["a[31mx]c"]


def test_escapes_outside_a_paste_stay() -> None:
    for keys in ("\x1b", "\x1b[", "\x1b[A", "\x1b[20~", "\x1b[<0;1;1M", "x\x1b[200~a\x1b[201~\x1b[B"):
        assert Pasted().without(keys) == keys
    pasted = Pasted()
    assert [pasted.without(part) for part in ("\x1b[2", "00~a\x1b", "[2", "01~\x1b")] == [
        "\x1b[2", "00~a", "", "\x1b[201~\x1b"
    ]  # fmt: skip

"""The command in a real terminal: it opens, saves, quits, and gives the terminal back, whatever ends it."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import pytest
from tests.reader.terminal.ptys import terminal

from sidebyside.snapshots import Store

TEXTS = (
    "The mayor of Springfield resigned on Monday after the harbour burned.\n\nA giraffe escaped from the zoo.\n",
    "The mayor of Springfield resigned on Monday, weeks after the harbour burned.\n\nInsurers expect high costs.\n",
)
FILES = ["a.txt", "b.txt"]


@pytest.fixture
def environment(folders: Path) -> dict[str, str]:
    for name, text in zip(FILES, TEXTS, strict=True):
        (folders / name).write_text(text, encoding="utf-8")
    kept = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "COLUMNS", "LINES", "COLORFGBG")}
    return {**kept, "TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8"}


def test_the_installed_command_opens_saves_and_quits(environment: dict[str, str], folders: Path) -> None:
    installed = str(Path(sys.executable).with_name("sidebyside"))
    with terminal([installed, *FILES], environment, cwd=str(folders)) as reader:
        reader.wait_for("The mayor of Springfield")
        reader.wait_for("1 of 1")
        reader.send("u")
        reader.wait_for("A2 + unique 1 of 1")
        reader.send("s")
        reader.wait_for("Save as")
        reader.send("\x15")
        reader.wait_for("Save as   ")
        reader.send("Two accounts\r")
        reader.wait_for("Saved: ")
        reader.send("q")
        assert reader.end() == 0
        assert reader.is_restored
    saved = Store(folders / "data" / "snapshots")
    assert [entry.title for entry in saved.list()] == ["Two accounts"]
    assert len(saved.open("last").comparison.reports) == 2


def test_a_snapshot_opens_where_it_was_left(environment: dict[str, str], folders: Path) -> None:
    code = "import sys; from sidebyside.reader import read; from sidebyside.reader.saving.shelf import store; " \
        "sys.exit(read([], snapshot=store().open('last')))"  # fmt: skip
    with terminal(["-m", "sidebyside", *FILES], environment, cwd=str(folders)) as reader:
        reader.wait_for("1 of 1")
        reader.send("pA2\r")
        reader.wait_for("A2 +")
        reader.send("3")
        reader.wait_for("differences")
        reader.send("s\r")
        reader.wait_for("Saved: ")
        reader.send("q")
        assert reader.end() == 0
    with terminal(["-c", code], environment, cwd=str(folders)) as reader:
        reader.wait_for("differences")
        reader.wait_for("A2 +")
        reader.send("q")
        assert reader.end() == 0


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT"])
def test_signals_give_the_terminal_back(environment: dict[str, str], folders: Path, name: str) -> None:
    number = getattr(signal, name)
    with terminal(["-m", "sidebyside", *FILES], environment, cwd=str(folders)) as reader:
        reader.wait_for("The mayor")
        reader.wait_for("1 of 1")
        os.kill(reader.pid, number)
        assert reader.end() == 128 + number
        assert reader.is_restored


@pytest.fixture
def many(folders: Path) -> str:
    (folders / "many").mkdir()
    for number in range(60):
        words = f"Report {number} on harbour {number * 7}.\n\nThe mayor of ward {number} resigned.\n"
        (folders / "many" / f"{number:02}.txt").write_text(words, encoding="utf-8")
        page = "".join(
            f"<p>Paragraph {n} of page {number} tells of the harbour fire and its costs.</p>" for n in range(9)
        )
        (folders / "many" / f"{number:02}.html").write_text(f"<article>{page}</article>", encoding="utf-8")
    return "many"


# A terminal that closes sends SIGHUP and SIGCONT at once, and is at its end for good.
@pytest.mark.parametrize("seen", ["Loading", "120 reports", "chosen", "120 chosen"])
def test_nothing_stays_when_the_terminal_closes(
    environment: dict[str, str], folders: Path, many: str, seen: str
) -> None:
    with terminal(["-m", "sidebyside", many], environment, cwd=str(folders)) as reader:
        reader.wait_for("Loading" if seen == "Loading" else "120 reports")
        if "chosen" in seen:
            reader.send("a" if seen == "120 chosen" else "  ")
            reader.wait_for(seen)
        if seen == "chosen":
            reader.send("\r")
            reader.wait_for("Enter partner")
        assert reader.hang_up() == 128 + signal.SIGHUP


def test_a_lost_terminal_ends_the_reader_without_any_signal(environment: dict[str, str], folders: Path) -> None:
    code = "import signal, sys; from sidebyside.loading import load; from sidebyside.reader import app, read; " \
        "app.SIGNALS = (); signal.signal(signal.SIGHUP, signal.SIG_IGN); " \
        "sys.exit(read([load(path) for path in sys.argv[1:]]))"  # fmt: skip
    with terminal(["-c", code, *FILES], environment, cwd=str(folders)) as reader:
        reader.wait_for("1 of 1")
        assert reader.hang_up() == 128 + signal.SIGHUP


def test_stopped_from_outside_and_continued_it_goes_on(environment: dict[str, str], folders: Path) -> None:
    with terminal(["-m", "sidebyside", *FILES], environment, cwd=str(folders)) as reader:
        reader.wait_for("1 of 1")
        for _ in range(3):
            os.kill(reader.pid, signal.SIGSTOP)
            os.kill(reader.pid, signal.SIGCONT)
        reader.send("u")
        reader.wait_for("A2 + unique 1 of 1")
        reader.send("q")
        assert reader.end() == 0
        assert reader.is_restored


def test_an_error_inside_is_one_line_and_70(environment: dict[str, str], folders: Path) -> None:
    code = (
        "import sys\n"
        "from sidebyside.loading import load\n"
        "from sidebyside.reader import read\n"
        "from sidebyside.reader.actions import appearance\n"
        "def fail(screen): raise RuntimeError('bad \\x1b]0;title\\x07 [red]words[/]')\n"
        "appearance.intensity = fail\n"
        "sys.exit(read([load(path) for path in sys.argv[1:]]))\n"
    )
    with terminal(["-c", code, *FILES], environment, cwd=str(folders)) as reader:
        reader.wait_for("1 of 1")
        reader.send("v")
        assert reader.end() == 70
        assert reader.is_restored
        last = reader.output[reader.output.rfind(b"\x1b[?1049l") :].decode()
        assert "sidebyside: internal error: RuntimeError: bad ␛]0;title␇ [red]words[/]" in last
        assert "Traceback" not in last
        assert "\x1b]0;" not in last


def test_a_light_terminal_gets_the_light_theme(environment: dict[str, str], folders: Path) -> None:
    code = (
        "import sys\n"
        "from sidebyside.loading import load\n"
        "from sidebyside.reader import launch\n"
        "launch.ask_dark = lambda: False\n"
        "sys.exit(launch.launch([load(path) for path in sys.argv[1:]], None, None, None))\n"
    )
    with terminal(["-c", code, *FILES], environment, cwd=str(folders)) as reader:
        reader.wait_for("1 of 1")
        reader.send("q")
        assert reader.end() == 0
        assert b"48;2;255;255;255" in reader.output
        assert b"48;2;30;30;30" not in reader.output


def test_no_colour_sends_none(environment: dict[str, str], folders: Path) -> None:
    with terminal(["-m", "sidebyside", *FILES], {**environment, "NO_COLOR": "1"}, cwd=str(folders)) as reader:
        reader.wait_for("1 of 1")
        reader.send("3")
        reader.wait_for("differences")
        reader.send(":")
        reader.wait_for("Actions")
        reader.send("theme\r")
        reader.wait_for("Themes")
        reader.send("no-colour\r")
        reader.wait_for("Theme: no-colour")
        reader.send("q")
        assert reader.end() == 0
        assert b"38;2;" not in reader.output
        assert b"48;2;" not in reader.output
        assert b"38;5;" not in reader.output


@pytest.mark.parametrize(
    ("editor", "reason"), [("/nonexistent", "No such file or directory"), ("/tmp", "Permission denied")]
)
def test_an_editor_that_cannot_be_started_gives_the_screen_back(
    environment: dict[str, str], folders: Path, editor: str, reason: str
) -> None:
    with terminal(["-m", "sidebyside", *FILES], {**environment, "EDITOR": editor}, cwd=str(folders)) as reader:
        reader.wait_for("1 of 1")
        reader.send("e")
        reader.wait_for(f"Not opened: {editor}: {reason}.")
        assert "The mayor of Springfield" in reader.text
        reader.send("u")
        reader.wait_for("A2 + unique 1 of 1")
        reader.send("q")
        assert reader.end() == 0
        assert reader.is_restored


HOSTILE = (
    "Clipboard \x1b]52;c;ZXZpbA==\x07 title \x1b]2;evil\x07 red \x1b[31m c1 \x9b31m nul \x00 "
    "[@click=app.quit]x[/] [sic]"
)


def test_a_hostile_text_sends_nothing(environment: dict[str, str], folders: Path) -> None:
    for name in ("a.txt", "b\x1b]2;evil\x07[red].txt"):
        (folders / name).write_text(f"{HOSTILE}\n\nSecond paragraph.\n", encoding="utf-8")
    for name in FILES[1:]:
        (folders / name).unlink()
    paths = [str(path) for path in sorted(folders.glob("*.txt"))]
    with terminal(["-m", "sidebyside", *paths], environment, cwd=str(folders)) as reader:
        reader.wait_for("Second paragraph")
        for keys, seen in (("i", "→ B1"), ("3", "differences"), ("4", "passage"), ("2", "base"), ("1", "B1")):
            reader.send(keys)
            reader.wait_for(seen)
        reader.send("I")
        reader.wait_for("About this report")
        reader.send("q")
        reader.wait_without("About this report")
        reader.send("y")
        reader.wait_for("Copied")
        reader.send("s\r")
        reader.wait_for("Saved")
        reader.send("S")
        reader.wait_for("Snapshots")
        reader.send("\x1b")
        reader.wait_without("Snapshots")
        reader.send("q")
        assert reader.end() == 0
        assert "[@click=app.quit]x[/]" in reader.text or b"[@click=app.quit]x[/]" in reader.output
    for sent in (b"\x1b]52;c;ZXZpbA==", b"]2;evil\x07", b"\xc2\x9b", b"\x1b[31m", b"\x9b31m"):
        assert sent not in reader.output, sent


@pytest.mark.parametrize(
    "parts",
    [
        ["\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\\x1b[?62;22c"],
        ["\x1b]11;rgb:1e1e/", "1e1e/1e1e\x1b", "\\\x1b[?62", ";22c"],
        ["\x1b]11;rgb:ffff/ffff/ffff\x07"],
    ],
)
def test_late_answers_of_the_terminal_are_no_keys(environment: dict[str, str], folders: Path, parts: list[str]) -> None:
    with terminal(["-m", "sidebyside", *FILES], environment, cwd=str(folders)) as reader:
        reader.wait_for("1 of 1")
        for part in parts:
            reader.send(part)
        reader.send("u")
        reader.wait_for("A2 + unique 1 of 1")
        reader.send("q")
        assert reader.end() == 0
        assert "Date" not in reader.text

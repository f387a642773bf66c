"""The real command as a process: exit status, the one line on stderr, nothing on stdout that is not data."""

from __future__ import annotations

import json
import os
import signal
import socket
import stat
import subprocess
import sys
import time
from pathlib import Path
from xml.etree import ElementTree

import pytest

from sidebyside.settings.resources import seed_files

SEEDS = [str(path) for path in seed_files()]


def command(*words: str, **options: object) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "sidebyside", *words],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=60,
        **options,  # type: ignore[call-overload]
    )


def refusal(*words: str, **options: object) -> str:
    done = command(*words, **options)
    lines = done.stderr.decode().splitlines()
    assert done.returncode == 2, (done.stdout, done.stderr)
    assert done.stdout == b""
    assert len(lines) == 1, lines
    assert "Traceback" not in lines[0]
    return lines[0]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "good.txt").write_text("One paragraph here.\n\nAnother paragraph there.\n")
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "blank.txt").write_bytes(b" \n\t\n")
    (tmp_path / "bom.txt").write_bytes(b"\xef\xbb\xbf")
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)))
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    return tmp_path


@pytest.mark.parametrize(
    "name", ["missing.txt", "empty.txt", "blank.txt", "bom.txt", "picture.txt", "folder", "pipe.txt", "loop.txt"]
)
@pytest.mark.parametrize("words", [("compare",), ()])
def test_bad_input_is_refused_in_one_line_that_names_it(folder: Path, name: str, words: tuple[str, ...]) -> None:
    line = refusal(*words, str(folder / "good.txt"), str(folder / name))
    assert line.startswith("sidebyside: ")
    assert name in line


def test_a_device_and_a_socket_are_refused(folder: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        os.chdir(folder)
        server.bind("sock")
        assert "sock" in refusal("compare", "good.txt", "sock", cwd=folder)
    assert "/dev/zero" in refusal("compare", str(folder / "good.txt"), "/dev/zero")


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads every file")
def test_an_unreadable_file_is_refused(folder: Path) -> None:
    (folder / "empty.txt").chmod(0)
    assert "empty.txt" in refusal("compare", str(folder / "good.txt"), str(folder / "empty.txt"))


def test_one_report_is_not_enough(folder: Path) -> None:
    assert "good.txt" in refusal("compare", str(folder / "good.txt"))
    assert "two or more" in refusal(str(folder / "good.txt"))
    assert "--demo" in refusal()


def test_a_wrong_option_is_one_line(folder: Path) -> None:
    assert "--nonsense" in refusal("compare", "--nonsense")
    assert "yaml" in refusal("compare", "--demo", "--format", "yaml")


def test_hostile_names_reach_the_terminal_as_symbols(folder: Path) -> None:
    line = refusal("compare", str(folder / "good.txt"), str(folder / "no\x1b]0;owned\x07\nsuch"))
    assert "\x1b" not in line
    assert "]0;owned" in line
    assert "such" in line


def test_without_a_terminal_the_comparison_is_printed() -> None:
    done = command(*SEEDS)
    assert done.returncode == 0
    assert done.stderr == b""
    assert done.stdout.decode() == command("compare", *SEEDS).stdout.decode()
    assert "invincible military comradeship" in done.stdout.decode()


def test_exit_code_tells_difference(folder: Path) -> None:
    good = str(folder / "good.txt")
    (folder / "same.txt").write_text((folder / "good.txt").read_text())
    assert command("compare", good, str(folder / "same.txt"), "--exit-code").returncode == 0
    (folder / "same.txt").write_text("One paragraph here.\n\nSomething altogether different, never said before.\n")
    assert command("compare", good, str(folder / "same.txt"), "--exit-code").returncode == 1
    assert command("compare", good, str(folder / "same.txt")).returncode == 0


def test_output_goes_whole_to_a_file(folder: Path) -> None:
    out = folder / "out.json"
    done = command("compare", "--demo", "--format", "json", "-o", str(out))
    assert (done.returncode, done.stdout) == (0, b"")
    assert json.loads(out.read_text())["format"] == "sidebyside/comparison"
    assert stat.S_IMODE(out.stat().st_mode) & 0o600 == 0o600
    assert [p.name for p in folder.iterdir() if p.name.startswith(".")] == []


def test_output_that_cannot_be_written_is_one_line(folder: Path) -> None:
    assert "no/where" in refusal("compare", "--demo", "-o", str(folder / "no/where"))
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "sidebyside", "compare", "--demo"], stdout=full, stderr=subprocess.PIPE, timeout=60
        )
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1


def test_a_closed_pipe_is_not_an_error() -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "sidebyside", "compare", "--demo", "--format", "json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.read(10)
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait(60) == 0
    process.stderr.close()


def test_standard_input_is_a_report() -> None:
    with open(SEEDS[1], "rb") as second:
        done = subprocess.run(
            [sys.executable, "-m", "sidebyside", "compare", SEEDS[0], "-", "--format", "json"],
            stdin=second,
            capture_output=True,
            timeout=60,
        )
    assert done.returncode == 0, done.stderr
    assert len(json.loads(done.stdout)["reports"][1]["paragraphs"]) == 14


def test_interrupted() -> None:
    read, write = os.pipe()
    process = subprocess.Popen(
        [sys.executable, "-c", "import signal; signal.signal(signal.SIGINT, signal.default_int_handler);"
         "from sidebyside.cli import run; import sys; print('ready', flush=True);"
         "sys.exit(run(['compare', '-', 'x']))"],
        stdin=read, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stdout.readline() == b"ready\n"
    time.sleep(0.5)  # it now waits on standard input
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=30)
    os.close(write)
    os.close(read)
    assert (process.returncode, out, err) == (130, b"", b"")


def test_a_file_named_like_a_module_is_never_run(folder: Path) -> None:
    (folder / "rich.py").write_text("raise SystemExit('owned')")
    (folder / "json.py").write_text("raise SystemExit('owned')")
    done = command("compare", *SEEDS, cwd=folder)
    assert (done.returncode, done.stderr) == (0, b"")


def test_completions() -> None:
    for shell in ("bash", "zsh", "fish", "tcsh"):
        done = command("completions", shell)
        assert done.returncode == 0
        assert b"compare" in done.stdout
    bash = subprocess.run(["bash", "-n"], input=command("completions", "bash").stdout, capture_output=True)
    assert bash.returncode == 0


def test_a_picture_of_the_screen(folder: Path) -> None:
    good = str(folder / "good.txt")
    (folder / "other.txt").write_text("One paragraph \x1b[31m here <b>now</b>.\n\nAnother paragraph there.\n")
    pictures = [
        command("compare", good, str(folder / "other.txt"), "-f", "svg", "--size", "80x24", "--theme", "light")
        for _ in range(2)
    ]
    assert pictures[0].returncode == 0, pictures[0].stderr
    assert pictures[0].stdout == pictures[1].stdout
    text = "".join("".join(ElementTree.fromstring(pictures[0].stdout).itertext()).split())
    assert "␛[31m" in text
    assert "<b>now</b>" in text
    assert b"font-face" not in pictures[0].stdout
    assert "no theme 'mauve'" in refusal("compare", "--demo", "-f", "svg", "--theme", "mauve")
    assert "no theme 'mauve'" in refusal("compare", "--demo", "--theme", "mauve")
    assert "'xx' is no language code" in refusal("compare", "--demo", "--language", "xx")
    assert "80 by 24" in refusal("compare", "--demo", "-f", "svg", "--size", "80 by 24")


def test_folding_is_counted_and_can_be_switched_off(folder: Path) -> None:
    (folder / "a.txt").write_text("The colour of the harbour pleased everybody.\n\nTwo boats sank there on Monday.\n")
    (folder / "b.txt").write_text("The color of the harbor pleased everybody.\n\nTwo boats sank there on Monday.\n")
    files = (str(folder / "a.txt"), str(folder / "b.txt"), "--language", "en", "--format", "json")
    on, off = (json.loads(command("compare", *files, *words).stdout) for words in ((), ("--no-folding",)))
    assert on["folds"]["spelling"] == 2
    assert sum(off["folds"].values()) == 0
    assert [p["kind"] for p in on["reports"][0]["paragraphs"]] == ["shared", "shared"]
    assert [p["kind"] for p in off["reports"][0]["paragraphs"]] == ["divergent", "shared"]
    assert "2 folded: spelling 2" in command("compare", *files[:4]).stdout.decode()


def test_a_report_against_itself_does_not_differ() -> None:
    assert command("compare", SEEDS[0], SEEDS[0], "--exit-code").returncode == 0


def test_a_folder_without_text_is_one_line(folder: Path) -> None:
    (folder / "folder" / "empty.txt").write_text("")
    (folder / "folder" / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    assert "folder" in refusal("compare", str(folder / "good.txt"), str(folder / "folder"))


def test_closed_standard_output_is_one_line() -> None:
    done = subprocess.run(
        ["bash", "-c", f"exec {sys.executable} -m sidebyside compare --demo >&-"], stderr=subprocess.PIPE, timeout=60
    )
    assert (done.returncode, done.stderr) == (2, b"sidebyside: standard output: closed\n")


def test_output_goes_by_the_ending_and_a_pipe_nobody_reads_is_refused(folder: Path) -> None:
    (folder / "other.txt").write_text("One paragraph here.\n\nA third one.\n")
    sources = ("compare", str(folder / "good.txt"), str(folder / "other.txt"), "-o")
    assert command(*sources, str(folder / "x.json")).returncode == 0
    assert json.loads((folder / "x.json").read_text())["format"] == "sidebyside/comparison"
    assert command(*sources, str(folder / "x.html"), "-f", "json").returncode == 0
    assert (folder / "x.html").read_bytes() == (folder / "x.json").read_bytes()
    assert refusal(*sources, str(folder / "pipe.txt")).endswith("pipe.txt: a pipe or socket that nobody reads")
    assert str(folder / "no" / "x.md") in refusal(*sources, str(folder / "no" / "x.md"))

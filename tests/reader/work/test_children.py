"""However the reader ends while others work for it, no process and no file stays behind."""

from __future__ import annotations

import os
import random
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.reader.terminal.ptys import DEADLINE, Terminal, terminal

pytestmark = pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="tells processes by /proc")

PARAGRAPHS = 1200
"""Of each report; enough that alignment and search for findings are still at work when the test goes on."""


@pytest.fixture
def environment(folders: Path) -> dict[str, str]:
    chance = random.Random(5)
    words = ["harbour", "mayor", "resigned", "burned", "Monday", "ships", "costs", "insurers", "giraffe", "denied"]
    for name in "ab":
        texts = (" ".join(chance.choices(words, k=25)) + f" {number}." for number in range(PARAGRAPHS))
        (folders / f"{name}.txt").write_text("Beginning.\n\n" + "\n\n".join(texts), encoding="utf-8")
    (folders / "temporary").mkdir()
    kept = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "COLUMNS", "LINES", "COLORFGBG")}
    return {**kept, "TERM": "xterm-256color", "LANG": "C.UTF-8", "TMPDIR": str(folders / "temporary")}


def children(process: int) -> set[int]:
    """The processes it has started that run now."""
    lists = Path(f"/proc/{process}/task").glob("*/children")
    return {int(number) for found in lists for number in found.read_text().split()}


def runs(process: int) -> bool:
    """Whether there is such a process that has not ended: one that nobody has waited for is no more than its number."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False


def wait(reader: Terminal, true: Callable[[], bool], what: str) -> None:
    """Read what the reader writes until something is true."""
    until = time.monotonic() + DEADLINE
    while not true():
        assert time.monotonic() < until, what
        if reader.master >= 0 and reader.pid:
            try:
                reader.read(time.monotonic() + 0.02)
            except AssertionError:
                continue  # nothing came: look again
        else:
            time.sleep(0.01)


def at_work(reader: Terminal, work: str) -> set[int]:
    """The child that aligns, or the one that looks for findings, as soon as it is there."""
    reader.wait_for("Beginning.")
    wait(reader, lambda: bool(children(reader.pid)), "no child to align")
    first = children(reader.pid)
    if work == "aligning":
        return first
    wait(reader, lambda: bool(children(reader.pid) - first), "no child to look for findings")
    return children(reader.pid) - first


def end_by(number: int) -> Callable[[Terminal], int]:
    def end(reader: Terminal) -> int:
        os.kill(reader.pid, number)
        return reader.end()

    return end


def quit(reader: Terminal) -> int:
    reader.send("q")
    return reader.end()


ENDS: dict[str, tuple[Callable[[Terminal], int], int]] = {
    "q": (quit, 0),
    "SIGINT": (end_by(signal.SIGINT), 128 + signal.SIGINT),
    "SIGTERM": (end_by(signal.SIGTERM), 128 + signal.SIGTERM),
    "SIGHUP": (end_by(signal.SIGHUP), 128 + signal.SIGHUP),
    "SIGKILL": (end_by(signal.SIGKILL), -signal.SIGKILL),
    "closed terminal": (lambda reader: reader.hang_up(), 128 + signal.SIGHUP),
}


@pytest.mark.parametrize("work", ["aligning", "findings"])
@pytest.mark.parametrize("how", ENDS)
def test_nothing_stays(environment: dict[str, str], folders: Path, how: str, work: str) -> None:
    end, status = ENDS[how]
    with terminal(["-m", "sidebyside", "a.txt", "b.txt"], environment, cwd=str(folders)) as reader:
        started = at_work(reader, work)
        assert end(reader) == status
        wait(reader, lambda: not any(map(runs, started)), f"{started} still run")
    assert list((folders / "temporary").iterdir()) == []


def test_escape_ends_the_alignment_alone(environment: dict[str, str], folders: Path) -> None:
    with terminal(["-m", "sidebyside", "a.txt", "b.txt"], environment, cwd=str(folders)) as reader:
        started = at_work(reader, "aligning")
        reader.send("\x1b")
        reader.wait_for("Not compared")
        wait(reader, lambda: not children(reader.pid), f"{started} still run")
        reader.send("q")
        assert reader.end() == 0
    assert list((folders / "temporary").iterdir()) == []

"""What the reader holds, and what it leaves behind."""

from __future__ import annotations

import gc
import subprocess
import sys
import weakref
from dataclasses import replace

import pytest
from tests.reader.opened import Opener, comparison, reports
from textual._styles_cache import StylesCache
from textual.strip import Strip

from sidebyside.model import Source
from sidebyside.reader import app as module
from sidebyside.reader import heap
from sidebyside.reader.app import COLLECTING, MANY, QUIET


def lines_kept() -> int:
    """The drawn lines that Textual keeps for widgets, those of closed screens included."""
    gc.collect()
    return sum(len(found._cache) for found in gc.get_objects() if isinstance(found, StylesCache))


async def test_closed_screens_keep_no_lines(open_reader: Opener) -> None:
    async with open_reader(compared=comparison()) as reader:
        counts = []
        for _ in range(6):
            for key in ("?", "*", "t", ":", "S"):
                await reader.press(key)
                await reader.pilot.pause()
                await reader.press("escape", "escape")
            counts.append(lines_kept())
        assert counts[-1] <= counts[1] + 10, counts


async def test_circles_are_looked_for_in_short_pieces_once_the_text_is_there(open_reader: Opener) -> None:
    before = gc.get_threshold()
    try:
        async with open_reader(compared=comparison()):
            assert gc.get_threshold() == COLLECTING
    finally:
        gc.set_threshold(*before)


class Circle:
    def __init__(self) -> None:
        self.me = self


async def test_circles_go_in_a_quiet_moment(open_reader: Opener, monkeypatch: pytest.MonkeyPatch) -> None:
    now = 100.0
    monkeypatch.setattr(module, "monotonic", lambda: now)
    async with open_reader() as reader:
        await reader.press("j")
        monkeypatch.setattr(gc, "get_count", lambda: (0, MANY, 0))
        gc.disable()
        try:
            circle = weakref.ref(Circle())
            now += QUIET / 2
            reader.app._tidy()
            assert circle() is not None  # somebody is reading
            now += QUIET
            reader.app._tidy()
            assert circle() is None
            circle = weakref.ref(Circle())
            monkeypatch.setattr(gc, "get_count", lambda: (0, MANY - 1, 0))
            reader.app._tidy()
            assert circle() is not None  # not worth it
        finally:
            gc.enable()


async def test_drawn_lines_go_when_they_are_no_longer_shown(open_reader: Opener) -> None:
    async with open_reader(compared=comparison(), size=(150, 20)) as reader:
        await reader.press("o")
        await reader.until_marked()
        gc.collect()
        gc.set_debug(gc.DEBUG_SAVEALL)
        try:
            for key in "jjjGgu":
                await reader.press(key)
            gc.collect()
            left = sum(isinstance(found, Strip) for found in gc.garbage)
        finally:
            gc.set_debug(0)
            gc.garbage.clear()
        assert not left, "lines that hold themselves wait for Python's collector"


def test_the_screen_of_long_reports_does_without_what_looks_for_findings() -> None:
    program = """
import sys
from sidebyside.reader.work.elsewhere import compare_elsewhere
from sidebyside.reader.work.threads import warm_up
warm_up(waiting=True)
names = ("numpy", "rapidfuzz", "sidebyside.comparison.findings.")
print(*sorted(name.rpartition(".")[2] for name in sys.modules if name.startswith(names)))
"""
    done = subprocess.run([sys.executable, "-P", "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["detector", "met", "reading"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only there it is known how")
def test_large_blocks_go_back() -> None:
    program = """
from sidebyside.reader.heap import give_back_large_blocks
def resident():
    return next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmRSS:"))
assert give_back_large_blocks()
kept, before = [], resident()
for _ in range(3):
    large = bytearray(8 << 20)
    kept.append(bytearray(1000))
    del large
print(resident() - before)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert int(done.stdout) < 4096


@pytest.mark.parametrize(("size", "told"), [(heap.LARGE, 1), (1000, 0)])
async def test_large_blocks_go_back_once_the_text_of_large_files_is_there(
    size: int, told: int, open_reader: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[str] = []
    monkeypatch.setattr(heap, "give_back_large_blocks", lambda: calls.append("told"))
    two = [replace(report, source=Source(size=size // 2)) for report in reports()[:2]]
    async with open_reader(given=two):
        assert len(calls) == told


async def test_what_came_is_frozen_in_a_quiet_moment_and_once(
    open_reader: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    now, frozen = 100.0, []
    monkeypatch.setattr(module, "monotonic", lambda: now)
    async with open_reader() as reader:
        await reader.press("j")
        monkeypatch.setattr(gc, "freeze", lambda: frozen.append(now))
        reader.app._settled = False
        reader.app.settle_memory()
        reader.app._tidy()
        assert frozen == []  # somebody is reading
        now += 2 * QUIET
        reader.app._tidy()
        reader.app._tidy()
        reader.app.settle_memory()
        reader.app._tidy()
        assert frozen == [now]

"""How much processor time a step, a jump, a change of pane and a resize cost, in a real pseudo-terminal.

Usage: python benchmarks/reader/steps.py [--paragraphs N] [--size WxH]

The panes show two reports with links, highlights and ribbons. Each action is timed until the terminal has been sent the
new screen (``frame``) and until every mark on it is there (``marked``), in milliseconds of CPU of the process, all
threads. Marks of paragraphs never seen before are worked out in slices after the frame, and drawn in frames of their
own: ``late`` has what one slice and one of these frames took, which a key pressed meanwhile may have to wait for. A
slice that ran between the drawing of a frame and the moment its end was noticed is counted there, not in the frame.
Printed: median, 95th percentile, maximum.
"""

from __future__ import annotations

import argparse
import asyncio
import fcntl
import gc
import json
import os
import pty
import random
import struct
import sys
import termios
import threading
from collections.abc import Callable
from pathlib import Path
from time import monotonic, process_time
from typing import cast

sys.path.insert(0, str(Path(__file__).parent))

from texts import make_comparison
from textual.app import App, ComposeResult

from sidebyside.comparison import Comparison
from sidebyside.model import Place
from sidebyside.reader.app import COLLECTING
from sidebyside.reader.terminal.compositor import QuickScreen
from sidebyside.reader.widgets.panes.palette import palette_of
from sidebyside.reader.widgets.panes.panes import Panes
from sidebyside.reader.work.threads import warm_up
from sidebyside.reader.work.waiting import Waiting
from sidebyside.settings.themes import find_themes

PATIENCE = 20.0
"""Seconds by the clock after which an action that does not come to its end ends the measuring, with its name."""


class TimedScreen(QuickScreen):
    """A screen that tells how long it draws."""

    def _compositor_refresh(self) -> None:
        cast("Bench", self.app).draw(super()._compositor_refresh)


class Bench(App[None]):
    """The panes, driven by a script instead of a person."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(self, comparison: Comparison, result: str, rounds: int) -> None:
        super().__init__()
        self.panes = Panes(comparison.reports, palette_of(find_themes().get("dark")))
        self.comparison = Waiting.of(comparison)  # as the reader has it: findings come from another process
        self.times: dict[str, list[float]] = {}
        self.is_late = False
        self.sliced = 0.0
        self.doing = "start"
        self.result = result
        self.rounds = rounds

    def get_default_screen(self) -> QuickScreen:
        screen = TimedScreen()
        screen._push_result_callback(screen, None)
        return screen

    def compose(self) -> ComposeResult:
        yield self.panes

    def on_mount(self) -> None:
        self.panes.show(self.comparison)
        marking = self.panes.canvas._marking
        work = marking._slice
        marking._slice = lambda: self.slice(work)  # type: ignore[method-assign]
        self.run_worker(self.report(), exit_on_error=False)

    async def report(self) -> None:
        """Measure, write what was measured, and end, also where something did not come."""
        trouble = ""
        try:
            await self.measure()
        except Exception as error:
            trouble = f"{type(error).__name__}: {error}"
        Path(self.result).write_text(json.dumps([trouble, self.times]))
        self.exit()

    async def measure(self) -> None:
        # As the program does: short collections, and what is compiled at the first use is compiled before.
        gc.set_threshold(*COLLECTING)
        warm_up(waiting=True)
        gc.collect()
        gc.freeze()
        panes, rng = self.panes, random.Random(3)
        count = len(panes.reports[0])
        await asyncio.sleep(0.5)
        for _ in range(self.rounds):
            panes.go(Place(rng.randrange(2), rng.randrange(count)))
            await self.marked()
            for _ in range(30):
                await self.timed("line", lambda: panes.move_lines(1))
            await self.timed("page", lambda: panes.move_pages(1))
            await self.timed("jump", lambda: panes.go(Place(rng.randrange(2), rng.randrange(count))))
            await self.timed("pane", lambda: panes.move_panes(1 if panes.active == 0 else -1))
            for width, height in ((140, 40), (self.size.width, self.size.height)):
                size = struct.pack("HHHH", height, width, 0, 0)
                await self.timed("resize", lambda size=size: fcntl.ioctl(1, termios.TIOCSWINSZ, size), True)

    def note(self, name: str, start: float) -> None:
        self.times.setdefault(name, []).append((process_time() - start) * 1000)

    def slice(self, work: Callable[[], None]) -> None:
        """Do one slice of marking, and note how long it took."""
        start = process_time()
        work()
        if process_time() - start > 1e-4:  # nothing to do is no slice
            self.note("late slice", start)
            self.sliced += process_time() - start

    def draw(self, work: Callable[[], None]) -> None:
        """Draw a frame, and note how long it took if it only shows late marks."""
        start = process_time()
        work()
        if self.is_late and process_time() - start > 1e-4:  # nothing to draw is no frame
            self.note("late frame", start)

    async def timed(self, name: str, step: Callable[[], object], resized: bool = False) -> None:
        size = self.panes.size
        self.doing = name
        self.sliced = 0.0
        start = process_time()
        step()
        if resized:
            await until(lambda: self.panes.size != size, f"another size after a {name}")
        drawn = asyncio.Event()
        self.call_after_refresh(drawn.set)
        # Waited for, not looked for: looking every half millisecond would count as part of the step.
        await asyncio.wait_for(drawn.wait(), PATIENCE)
        await until(lambda: self.panes.canvas.is_drawn, f"a frame after a {name}", 0.001)
        self.note(f"{name} frame", start + self.sliced)
        self.is_late = True
        await self.marked()
        self.is_late = False
        self.note(f"{name} marked", start)

    async def marked(self) -> None:
        await until(lambda: self.panes.settled, f"all marks after a {self.doing}", 0.004)


async def until(true: Callable[[], bool], what: str, pause: float = 0.002) -> None:
    """Wait until something is true. Raises TimeoutError, naming it, where it is not after `PATIENCE` seconds."""
    end = monotonic() + PATIENCE
    while not true():
        if monotonic() > end:
            raise TimeoutError(f"no {what} within {PATIENCE:.0f} s")
        await asyncio.sleep(pause)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--paragraphs", type=int, default=10_000)
    parser.add_argument("--size", default="200x50")
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--result", default="/tmp/sidebyside-steps.json")
    arguments = parser.parse_args()
    width, height = map(int, arguments.size.split("x"))
    Path(arguments.result).write_text(json.dumps(["the program ended without a result", {}]))
    child, terminal = pty.fork()
    if child == 0:
        os.environ.update(TERM="xterm-256color", COLORTERM="truecolor")
        Bench(make_comparison(arguments.paragraphs), arguments.result, arguments.rounds).run()
        os._exit(0)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))
    threading.Thread(target=_drain, args=(terminal,), daemon=True).start()
    os.waitpid(child, 0)
    trouble, measured = json.loads(Path(arguments.result).read_text())
    for name, times in measured.items():
        values = sorted(times)
        at = values[min(len(values) - 1, int(len(values) * 0.95))]
        print(f"{name:15} median {values[len(values) // 2]:7.2f}  p95 {at:7.2f}  max {values[-1]:7.2f} ms")
    print(f"load {os.getloadavg()[0]:.1f}")
    if trouble:
        raise SystemExit(f"not measured to the end: {trouble}")


def _drain(terminal: int) -> None:
    while True:
        try:
            if not os.read(terminal, 65536):
                return
        except OSError:
            return


if __name__ == "__main__":
    main()

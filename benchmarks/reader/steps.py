"""How much processor time a step, a jump, a change of pane and a resize cost, in a real pseudo-terminal.

Usage: python benchmarks/reader/steps.py [--paragraphs N] [--size WxH]

The panes show two reports with links, highlights and ribbons. Each action is timed until the terminal has
been sent the new screen (``frame``) and until every mark on it is there (``marked``), in milliseconds of CPU of the
process, all threads. Printed: median, 95th percentile, maximum.
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
from pathlib import Path
from time import process_time

sys.path.insert(0, str(Path(__file__).parent))

from texts import make_comparison
from textual.app import App, ComposeResult

from sidebyside.comparison import Comparison
from sidebyside.model import Place
from sidebyside.reader.compositor import QuickScreen
from sidebyside.reader.waiting import Waiting
from sidebyside.reader.widgets.palette import palette_of
from sidebyside.reader.widgets.panes import Panes
from sidebyside.settings.themes import find_themes


class Bench(App[None]):
    """The panes, driven by a script instead of a person."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(self, comparison: Comparison, result: str, rounds: int) -> None:
        super().__init__()
        self.panes = Panes(comparison.reports, palette_of(find_themes().get("dark")))
        self.comparison = Waiting.of(comparison)  # as the reader has it: findings come from another process
        self.result = result
        self.rounds = rounds

    def get_default_screen(self) -> QuickScreen:
        screen = QuickScreen()
        screen._push_result_callback(screen, None)
        return screen

    def compose(self) -> ComposeResult:
        yield self.panes

    def on_mount(self) -> None:
        self.panes.show(self.comparison)
        self.run_worker(self.measure())

    async def measure(self) -> None:
        gc.collect()
        gc.freeze()
        panes, rng = self.panes, random.Random(3)
        count = len(panes.reports[0])
        await asyncio.sleep(0.5)
        times: dict[str, list[tuple[float, float]]] = {}
        for _ in range(self.rounds):
            panes.go(Place(rng.randrange(2), rng.randrange(count)))
            await self.marked()
            for _ in range(30):
                await self.timed(times, "line", lambda: panes.move_lines(1))
            await self.timed(times, "page", lambda: panes.move_pages(1))
            await self.timed(times, "jump", lambda: panes.go(Place(rng.randrange(2), rng.randrange(count))))
            await self.timed(times, "pane", lambda: panes.move_panes(1 if panes.active == 0 else -1))
            for width, height in ((140, 40), (self.size.width, self.size.height)):
                size = struct.pack("HHHH", height, width, 0, 0)
                await self.timed(times, "resize", lambda size=size: fcntl.ioctl(1, termios.TIOCSWINSZ, size), True)
        Path(self.result).write_text(json.dumps(times))
        self.exit()

    async def timed(
        self, times: dict[str, list[tuple[float, float]]], name: str, step: object, resized: bool = False
    ) -> None:
        size = self.panes.size
        start = process_time()
        step()  # type: ignore[operator]
        while resized and self.panes.size == size:
            await asyncio.sleep(0.002)
        drawn = asyncio.Event()
        self.call_after_refresh(drawn.set)
        await drawn.wait()
        while not self.panes.canvas.is_drawn:
            await asyncio.sleep(0.001)
        frame = process_time()
        await self.marked()
        times.setdefault(name, []).append(((frame - start) * 1000, (process_time() - start) * 1000))

    async def marked(self) -> None:
        while not self.panes.settled:
            await asyncio.sleep(0.004)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--paragraphs", type=int, default=10_000)
    parser.add_argument("--size", default="200x50")
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--result", default="/tmp/sidebyside-steps.json")
    arguments = parser.parse_args()
    width, height = map(int, arguments.size.split("x"))
    child, terminal = pty.fork()
    if child == 0:
        os.environ.update(TERM="xterm-256color", COLORTERM="truecolor")
        Bench(make_comparison(arguments.paragraphs), arguments.result, arguments.rounds).run()
        os._exit(0)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))
    threading.Thread(target=_drain, args=(terminal,), daemon=True).start()
    os.waitpid(child, 0)
    for name, pairs in json.loads(Path(arguments.result).read_text()).items():
        for index, part in enumerate(("frame", "marked")):
            values = sorted(pair[index] for pair in pairs)
            at = values[min(len(values) - 1, int(len(values) * 0.95))]
            print(f"{name:8}{part:8} median {values[len(values) // 2]:7.2f}  p95 {at:7.2f}  max {values[-1]:7.2f} ms")


def _drain(terminal: int) -> None:
    while True:
        try:
            if not os.read(terminal, 65536):
                return
        except OSError:
            return


if __name__ == "__main__":
    main()

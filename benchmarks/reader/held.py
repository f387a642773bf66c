"""Frames per second of the real program while a key is held, and how long a key takes to the screen.

Usage: python benchmarks/reader/held.py [--paragraphs N] [--rate KEYS] [--seconds S] [--size WxH] [--settled]

The program reads two reports of ``--paragraphs`` paragraphs of 90 words in a pseudo-terminal whose other end takes all
that is written as fast as it comes, as a quick terminal does, and says that it knows synchronised updates, so that each
frame is a unit. When the comparison is on the screen (with ``--settled``: when all findings are there too),

- keys are pressed one at a time, each after the frame of the one before: milliseconds from the key to the end of its
  frame;
- the key is held for ``--seconds`` at ``--rate`` a second: full frames that differ from the one before, per second, and
  the time between two of them. On a busy machine look at the processor time of a frame: 20 ms are 50 frames a second.
"""

from __future__ import annotations

import argparse
import fcntl
import os
import pty
import select
import statistics
import struct
import sys
import tempfile
import termios
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import itertools

from opening import children, processor_time
from texts import make_comparison

BEGIN, END = b"\x1b[?2026h", b"\x1b[?2026l"
FULL = 2000
"""Bytes of a frame that draws more than the status line."""

IDLE = 5.0
"""Seconds without processor time after which a process is taken to wait, however busy the machine."""


class Program:
    """The reader in a pseudo-terminal. ``frames`` are (seconds, bytes) of each whole frame it has drawn."""

    def __init__(self, arguments: list[str], size: tuple[int, int], home: str) -> None:
        self.frames: list[tuple[float, bytes]] = []
        self._part = b""
        self.child, self.terminal = pty.fork()
        if self.child == 0:
            os.environ.update(TERM="xterm-256color", COLORTERM="truecolor")
            os.environ.update({f"SIDEBYSIDE_{name}_DIR": home for name in ("CONFIG", "DATA", "STATE", "CACHE")})
            os.execv(sys.executable, [sys.executable, *arguments])
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))

    def press(self, key: bytes) -> None:
        os.write(self.terminal, key)

    def read(self, seconds: float) -> bool:
        """Take what comes within so many seconds; whether anything did."""
        if not select.select([self.terminal], [], [], max(0.0, seconds))[0]:
            return False
        part = os.read(self.terminal, 1 << 20)
        now = time.perf_counter()
        if b"\x1b[c" in part:
            os.write(self.terminal, b"\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\\x1b[?62;22c")
        if b"\x1b[?2026$p" in part:
            os.write(self.terminal, b"\x1b[?2026;2$y")
        *whole, self._part = (self._part + part).split(END)
        self.frames += [(now, frame.rpartition(BEGIN)[2]) for frame in whole]
        return True

    def read_until(self, moment: float) -> None:
        while (left := moment - time.perf_counter()) > 0:
            self.read(left)

    def wait_for(self, words: bytes, seconds: float) -> None:
        end = time.perf_counter() + seconds
        seen = len(self.frames)
        while time.perf_counter() < end:
            self.read(0.2)
            if any(words in frame for _, frame in self.frames[seen:]):
                return
            seen = len(self.frames)
        raise SystemExit(f"no {words!r} within {seconds} s")

    def quiet(self, seconds: float = 1.0) -> None:
        """Read until nothing has come for so long."""
        while self.read(seconds):
            pass

    def wait_for_children(self, seconds: float) -> None:
        """Until no process it has started works any more: the one that looks for findings waits for corrections."""
        end = time.perf_counter() + seconds
        before, at = -1.0, time.perf_counter()
        while time.perf_counter() < at + IDLE:
            if time.perf_counter() > end:
                raise SystemExit(f"children at work after {seconds} s")
            self.read(0.2)
            if (now := sum(map(processor_time, children(self.child)))) != before:
                before, at = now, time.perf_counter()

    def full(self, since: int) -> list[tuple[float, bytes]]:
        """The full frames since one, those equal to the one before left out."""
        kept: list[tuple[float, bytes]] = []
        for moment, frame in self.frames[since:]:
            if len(frame) >= FULL and (not kept or frame != kept[-1][1]):
                kept.append((moment, frame))
        return kept

    def close(self) -> None:
        os.kill(self.child, 15)
        end = time.perf_counter() + 10
        while time.perf_counter() < end:
            try:
                self.read(0.1)
            except OSError:
                break
        os.waitpid(self.child, 0)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--paragraphs", type=int, default=10_000)
    parser.add_argument("--rate", type=float, default=50.0)
    parser.add_argument("--seconds", type=float, default=10.0)
    parser.add_argument("--size", default="200x50")
    parser.add_argument("--settled", action="store_true", help="wait until all findings have arrived, too")
    options = parser.parse_args()
    width, height = map(int, options.size.split("x"))
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for name, report in zip("ab", make_comparison(options.paragraphs).reports, strict=True):
            files.append(str(Path(folder, f"{name}.txt")))
            Path(files[-1]).write_text("\n\n".join(report.texts), encoding="utf-8")
        program = Program(["-m", "sidebyside", *files], (width, height), folder)
        try:
            measure(program, options)
        finally:
            program.close()


def measure(program: Program, options: argparse.Namespace) -> None:
    program.wait_for("→ B1".encode(), 300)
    if options.settled:
        program.read_until(time.perf_counter() + 2)  # the search for findings has begun
        program.wait_for_children(3_600)
        program.quiet(1.0)
    program.press(b"p" + b"A100\r")
    program.read_until(time.perf_counter() + 3)
    latencies = []
    for _ in range(100):
        since = len(program.frames)
        start = time.perf_counter()
        program.press(b"j")
        while not program.full(since):
            program.read(5)
        latencies.append(program.full(since)[0][0] - start)
        program.read_until(time.perf_counter() + 0.03)
    tell("key to frame", latencies)
    since, used = len(program.frames), processor_time(program.child)
    count = int(options.seconds * options.rate)
    start = time.perf_counter()
    for number in range(count):
        program.read_until(start + number / options.rate)
        program.press(b"j")
    program.read_until(start + count / options.rate + 0.2)
    used = processor_time(program.child) - used
    frames = program.full(since)
    gaps = [right[0] - left[0] for left, right in itertools.pairwise(frames)]
    per_second = len(frames) / (frames[-1][0] - start)
    print(f"held        {count} keys, {len(frames)} full frames, {per_second:.1f} a second")
    tell("between two", gaps)
    print(f"processor   {used / len(frames) * 1000:.1f} ms a frame, all threads; load {os.getloadavg()[0]:.1f}")


def tell(name: str, seconds: list[float]) -> None:
    cuts = statistics.quantiles(seconds, n=100)
    print(
        f"{name:12}median {cuts[49] * 1000:.1f}  p95 {cuts[94] * 1000:.1f}  p99 {cuts[98] * 1000:.1f}  "
        f"max {max(seconds) * 1000:.1f} ms"
    )


if __name__ == "__main__":
    main()

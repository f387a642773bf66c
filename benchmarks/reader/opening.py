"""Time from the start of the process to the first readable text, and memory, in a real pseudo-terminal.

Usage: python benchmarks/reader/opening.py [--rounds N] [--paragraphs N] [--after SECONDS]

Programs, taken in turn so that a busy machine slows all alike: a Textual program that shows one Static, the seeds, and
two reports of ``--paragraphs`` paragraphs of 90 words. Printed per program: median, minimum and maximum of the
seconds, the ratio of the median to that of the seeds, and the greatest resident memory until ``--after`` seconds later.
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

from texts import make_comparison

ROOT = Path(__file__).parents[2]
MINIMAL = """
from textual.app import App
from textual.widgets import Static
class Minimal(App):
    def compose(self):
        yield Static("readable")
Minimal().run()
"""


def run(arguments: list[str], wanted: bytes, home: str, after: float) -> tuple[float, float]:
    """Seconds until ``wanted`` was written to the terminal, and the megabytes the process had at most."""
    start = time.perf_counter()
    child, terminal = pty.fork()
    if child == 0:
        # As on a user's machine, modules are compiled once: the first round does it.
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = str(Path(home, "bytecode"))
        os.environ.update(
            TERM="xterm-256color", COLORTERM="truecolor", HOME=home, XDG_STATE_HOME=home, XDG_CONFIG_HOME=home
        )
        os.execv(sys.executable, [sys.executable, *arguments])
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 200, 0, 0))
    seen = bytearray()
    found = 0.0
    memory = 0
    while not found or time.perf_counter() - start < found + after:
        ready, _, _ = select.select([terminal], [], [], 0.02)
        if ready:
            try:
                part = os.read(terminal, 65536)
            except OSError:
                break
            if b"\x1b[c" in part:
                # The reader asks the terminal for its background colour and who it is; a terminal answers at once.
                os.write(terminal, b"\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\\x1b[?62;22c")
            if not found:
                seen += part
                if wanted in seen:
                    found = time.perf_counter() - start
        for line in Path(f"/proc/{child}/status").read_text().splitlines() if found else ():
            if line.startswith("VmHWM:"):
                memory = max(memory, int(line.split()[1]))
        if time.perf_counter() - start > 60:
            raise SystemExit(f"no {wanted!r} within a minute: {bytes(seen[-500:])!r}")
    os.kill(child, 15)
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        if select.select([terminal], [], [], 0.1)[0]:
            try:
                os.read(terminal, 65536)
            except OSError:
                break
    os.waitpid(child, 0)
    os.close(terminal)
    return found, memory / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--paragraphs", type=int, default=10_000)
    parser.add_argument("--after", type=float, default=0.0)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        large = []
        for name, report in zip("ab", make_comparison(options.paragraphs).reports, strict=True):
            path = Path(folder, f"{name}.txt")
            path.write_text("\n\n".join(report.texts), encoding="utf-8")
            large.append(str(path))
        first = report_opening(large[0])
        seeds = sorted(map(str, (ROOT / "seeds").glob("*.txt")))
        programs = {
            "minimal": (["-c", MINIMAL], b"readable"),
            "seeds": (["-m", "sidebyside", *seeds], report_opening(seeds[0])),
            "large": (["-m", "sidebyside", *large], first),
        }
        times: dict[str, list[tuple[float, float]]] = {name: [] for name in programs}
        for number in range(options.rounds + 1):
            for name, (arguments, wanted) in programs.items():
                found = run(arguments, wanted, folder, options.after)
                if number:  # the first round compiles the modules
                    times[name].append(found)
    base = statistics.median(seconds for seconds, _ in times["seeds"])
    for name, found_times in times.items():
        seconds = [item[0] for item in found_times]
        middle = statistics.median(seconds)
        print(
            f"{name:8} median {middle:.3f} s  min {min(seconds):.3f}  max {max(seconds):.3f}  "
            f"{middle / base:.2f} × seeds  memory {max(item[1] for item in found_times):.0f} MB"
        )


def report_opening(path: str) -> bytes:
    """The first two words of a report."""
    return " ".join(Path(path).read_text(encoding="utf-8").split()[:2]).encode()


if __name__ == "__main__":
    main()

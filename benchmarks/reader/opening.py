"""Time from the start of the process to the first readable text, and memory, in a real pseudo-terminal.

Usage: python benchmarks/reader/opening.py [--rounds N] [--paragraphs N] [--after SECONDS]

Programs, taken in turn so that a busy machine slows all alike: a Textual program that shows one Static, the seeds, and
two reports of ``--paragraphs`` paragraphs of 90 words. Printed per program, for the seconds by the clock and for those
of the processor, which a busy machine distorts less: median, minimum, maximum and the ratio of the median to those of
the minimal program and of the seeds; and the greatest resident memory (RSS) until ``--after`` seconds later, of the
process alone, and together with the processes it started, where what they share counts twice.
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
from typing import NamedTuple

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


class Opening(NamedTuple):
    """Seconds until the text was written to the terminal, by the clock and of the processor; megabytes at most.

    ``family`` is the sum with the processes it started.
    """

    clock: float
    processor: float
    memory: float
    family: float


def run(arguments: list[str], wanted: bytes, home: str, after: float) -> Opening:
    """Start a program and wait until ``wanted`` is written to its terminal, and ``after`` seconds more."""
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
    found = processor = 0.0
    memory = family = 0
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
                    processor = processor_time(child)
        if found:
            alone = resident(child)
            memory, family = max(memory, alone), max(family, alone + sum(map(resident, children(child))))
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
    return Opening(found, processor, memory / 1024, family / 1024)


def resident(process: int) -> int:
    """KiB of memory a process has now; 0 where it has ended."""
    try:
        lines = Path(f"/proc/{process}/status").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("VmRSS:")), 0)


def children(process: int) -> list[int]:
    """The processes it has started and that run now."""
    return [
        int(number)
        for thread in Path(f"/proc/{process}/task").glob("*/children")
        for number in thread.read_text().split()
    ]


def processor_time(process: int) -> float:
    """Seconds all threads of a process have run so far."""
    stats = Path(f"/proc/{process}/task").glob("*/schedstat")
    return sum(int(stat.read_text().split()[0]) for stat in stats) / 1e9


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
        openings: dict[str, list[Opening]] = {name: [] for name in programs}
        for number in range(options.rounds + 1):
            for name, (arguments, wanted) in programs.items():
                found = run(arguments, wanted, folder, options.after)
                if number:  # the first round compiles the modules
                    openings[name].append(found)
    for field in ("clock", "processor"):
        values = {name: [getattr(found, field) for found in each] for name, each in openings.items()}
        middle = {name: statistics.median(each) for name, each in values.items()}
        for name, each in values.items():
            print(
                f"{field:9} {name:7} median {middle[name]:.3f} s  min {min(each):.3f}  max {max(each):.3f}  "
                f"{middle[name] / middle['minimal']:.2f} × minimal  {middle[name] / middle['seeds']:.2f} × seeds"
            )
    for name, found_openings in openings.items():
        alone, together = (max(getattr(found, field) for found in found_openings) for field in ("memory", "family"))
        print(f"memory    {name:7} {alone:.0f} MB, with the processes it started {together:.0f} MB")


def report_opening(path: str) -> bytes:
    """The first two words of a report."""
    return " ".join(Path(path).read_text(encoding="utf-8").split()[:2]).encode()


if __name__ == "__main__":
    main()

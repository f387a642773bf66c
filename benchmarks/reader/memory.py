"""Memory of the real program while two long reports are opened, compared, searched for findings and read through.

Usage: python benchmarks/reader/memory.py [--paragraphs N] [--size WxH] [--pages N] [--jumps N]

The program runs in a pseudo-terminal, beside it a Textual program that shows one Static, in the same way. At each stage
both are measured alike, by what Linux tells in ``/proc/PID/smaps_rollup``: RSS (resident pages, those of libraries
included), PSS (shared pages divided among those who share them) and USS (pages of this process alone), in MB of 2**20
bytes, and as multiples of the minimal program. ``most`` is the greatest RSS so far (VmHWM). Of each process that the
program starts the greatest RSS is told; what they share with each other counts in each.

Stages: the first text is on the screen; the comparison is there; all findings are there and no child works any
more; every page was read to the end (``--pages`` at most); each 100 of ``--jumps`` jumps to random paragraphs.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from held import Program
from opening import MINIMAL, children
from texts import make_comparison

SMAPS = {"Rss": "RSS", "Pss": "PSS", "Private_Clean": "USS", "Private_Dirty": "USS"}


def sizes(process: int) -> dict[str, float]:
    """RSS, PSS, USS and the greatest RSS of a process, in MB; empty where it has ended."""
    found: dict[str, float] = {}
    try:
        rollup = Path(f"/proc/{process}/smaps_rollup").read_text()
        status = Path(f"/proc/{process}/status").read_text()
    except OSError:
        return found
    for line in rollup.splitlines():
        name, _, rest = line.partition(":")
        if name in SMAPS:
            found[SMAPS[name]] = found.get(SMAPS[name], 0.0) + int(rest.split()[0]) / 1024
    found["most"] = next((int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmHWM")), 0.0)
    return found


class Watched(Program):
    """A program whose children are measured whenever something is read."""

    def __init__(self, arguments: list[str], size: tuple[int, int], home: str) -> None:
        self.most: dict[int, float] = {}
        self.tree = 0.0
        self._looked = 0.0
        super().__init__(arguments, size, home)

    def read(self, seconds: float) -> bool:
        found = super().read(seconds)
        if time.perf_counter() - self._looked > 0.1:
            self._looked = time.perf_counter()
            now = {child: sizes(child) for child in children(self.child)}
            for child, size in now.items():
                self.most[child] = max(self.most.get(child, 0.0), size.get("most", 0.0))
            if now:
                self.tree = max(self.tree, sum(size.get("PSS", 0.0) for size in (*now.values(), sizes(self.child))))
        return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--paragraphs", type=int, default=10_000)
    parser.add_argument("--size", default="200x50")
    parser.add_argument("--pages", type=int, default=3_000)
    parser.add_argument("--jumps", type=int, default=300)
    options = parser.parse_args()
    width, height = map(int, options.size.split("x"))
    with tempfile.TemporaryDirectory() as folder:
        minimal = measure_minimal(folder, (width, height))
        files = []
        for name, report in zip("ab", make_comparison(options.paragraphs).reports, strict=True):
            files.append(str(Path(folder, f"{name}.txt")))
            Path(files[-1]).write_text("\n\n".join(report.texts), encoding="utf-8")
        first = " ".join(Path(files[0]).read_text(encoding="utf-8").split()[:2]).encode()
        program = Watched(["-m", "sidebyside", *files], (width, height), folder)
        try:
            program.wait_for(first, 60)
            tell("first text", sizes(program.child), minimal)
            program.wait_for("→ B".encode(), 300)
            tell("compared", sizes(program.child), minimal)
            program.read_until(time.perf_counter() + 2)  # the search for findings has begun
            program.wait_for_children(900)
            program.quiet(1.0)
            tell("all findings", sizes(program.child), minimal)
            pages = 0
            while pages < options.pages:
                program.frames.clear()
                program.press(b" ")
                end = time.perf_counter() + 5
                while not program.full(0) and time.perf_counter() < end:
                    program.read(0.5)
                if not program.full(0):
                    break  # the end: nothing moves any more
                pages += 1
                program.read_until(time.perf_counter() + 0.02)
            program.quiet(1.0)
            tell(f"{pages} pages", sizes(program.child), minimal)
            chance = random.Random(1)
            for number in range(1, options.jumps + 1):
                program.press(f"p{chance.choice('AB')}{chance.randrange(options.paragraphs) + 1}\r".encode())
                program.read_until(time.perf_counter() + 0.2)
                if number % 100 == 0:
                    program.quiet(1.0)
                    tell(f"{number} jumps", sizes(program.child), minimal)
        finally:
            program.close()
    for number, most in enumerate(program.most.values(), 1):
        print(f"child {number}      greatest RSS {most:6.1f}")
    print(f"program and its children together, greatest PSS {program.tree:.1f}")


def measure_minimal(home: str, size: tuple[int, int]) -> dict[str, float]:
    """The sizes of a Textual program that shows one Static, two seconds after it has drawn it."""
    program = Watched(["-c", MINIMAL], size, home)
    try:
        program.wait_for(b"readable", 60)
        program.read_until(time.perf_counter() + 2)
        found = sizes(program.child)
    finally:
        program.close()
    tell("minimal", found, found)
    return found


def tell(stage: str, found: dict[str, float], minimal: dict[str, float]) -> None:
    columns = "  ".join(f"{name} {found[name]:6.1f} ({found[name] / minimal[name]:.2f} ×)" for name in minimal)
    print(f"{stage:13} {columns}", flush=True)


if __name__ == "__main__":
    main()

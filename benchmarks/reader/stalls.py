"""What holds the screen of the real program up: work on its event loop that takes longer than a part of a frame.

Usage: python benchmarks/reader/stalls.py [--paragraphs N] [--reports N] [--size WxH] [--rate KEYS] [--seconds S]
       [--keys KEYS] [--before KEYS] [--over MS] [--settled] [--text]

The program reads made-up reports of ``--paragraphs`` paragraphs of 90 words in a pseudo-terminal. From the comparison
on (with ``--settled``: from all findings on) ``--before`` is pressed once, and ``--keys`` one after the other, again
and again, ``--rate`` a second. Printed: full frames a second and processor time a frame; then for each piece of work of
``--over`` milliseconds of the processor or more in the screen's thread how often, median, and the longest, by the
message or the callback it served; also what holds all threads up: Python's collector, and the reading of what came from
elsewhere. With ``--text`` the text has names, numbers, days and quotations, which make findings.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from held import Program
from opening import processor_time
from texts import make_comparison, make_reports

ALL = "all findings"
WATCHED = """
import asyncio.events, gc, pickle, sys, threading, time
from textual.message_pump import MessagePump
now = [""]
methods, run = MessagePump._get_dispatch_methods, asyncio.events.Handle._run
out = open(sys.argv.pop(1), "w", buffering=1)
def name(message):
    callback = getattr(message, "callback", None)
    while hasattr(callback, "func"):
        callback = callback.func
    told = getattr(callback, "__qualname__", "")
    return f"{type(message).__name__} {told}".strip()
def watched_methods(self, method, message):
    now[0] = f"{type(self).__name__} < {name(message)}"
    return methods(self, method, message)
def watched_run(self):
    now[0] = getattr(self._callback, "__qualname__", repr(self._callback)[:60])
    start, clock = time.thread_time(), time.monotonic()
    run(self)
    used = time.thread_time() - start
    if used > 0.001:
        out.write(f"{clock:.4f}\\t{used:.6f}\\t{time.monotonic() - clock:.6f}\\t{now[0]}\\n")
load = pickle.load
def watched_load(file):
    start, clock = time.thread_time(), time.monotonic()
    value = load(file)
    used = time.thread_time() - start
    if used > 0.001:
        out.write(f"{clock:.4f}\\t{used:.6f}\\t0\\tone message read, {value[0]}\\n")
    return value
def watched_collection(phase, found):
    if phase == "start":
        began[0] = time.thread_time()
    elif (used := time.thread_time() - began[0]) > 0.001:
        who = "main" if threading.current_thread() is threading.main_thread() else "other"
        out.write(f"{time.monotonic():.4f}\\t{used:.6f}\\t0\\tcollector {found['generation']} in {who} thread\\n")
began = [0.0]
pickle.load = watched_load
gc.callbacks.append(watched_collection)
MessagePump._get_dispatch_methods = watched_methods
asyncio.events.Handle._run = watched_run
from sidebyside.__main__ import main
sys.exit(main())
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--paragraphs", type=int, default=10_000)
    parser.add_argument("--reports", type=int, default=2)
    parser.add_argument("--size", default="200x50")
    parser.add_argument("--rate", type=float, default=50.0)
    parser.add_argument("--seconds", type=float, default=10.0)
    parser.add_argument("--keys", default="j")
    parser.add_argument("--before", default="")
    parser.add_argument("--over", type=float, default=5.0)
    parser.add_argument("--settled", action="store_true")
    parser.add_argument("--text", action="store_true")
    options = parser.parse_args()
    width, height = map(int, options.size.split("x"))
    with tempfile.TemporaryDirectory() as folder:
        reports = (
            make_reports(options.reports, options.paragraphs)
            if options.text or options.reports != 2
            else make_comparison(options.paragraphs).reports
        )
        files = []
        for number, report in enumerate(reports):
            files.append(str(Path(folder, f"{number}.txt")))
            Path(files[-1]).write_text("\n\n".join(report.texts), encoding="utf-8")
        log = str(Path(folder, "stalls"))
        program = Program(["-c", WATCHED, log, *files], (width, height), folder)
        try:
            measure(program, options, log)
        finally:
            program.close()


def measure(program: Program, options: argparse.Namespace, log: str) -> None:
    program.wait_for("→ B1".encode(), 300)
    if options.settled:
        program.read_until(time.perf_counter() + 2)  # the search for findings has begun
        program.wait_for_children(3_600)
        program.quiet(1.0)
    if options.before:
        program.press(eval(f"'{options.before}'").encode())
        program.read_until(time.perf_counter() + 3)
    since, used, clock = len(program.frames), processor_time(program.child), time.monotonic()
    count = int(options.seconds * options.rate)
    start = time.perf_counter()
    for number in range(count):
        program.read_until(start + number / options.rate)
        program.press(options.keys[number % len(options.keys)].encode())
    program.read_until(start + count / options.rate + 0.2)
    used = processor_time(program.child) - used
    frames = program.full(since)
    print(f"{count} keys, {len(frames)} full frames, {len(frames) / (frames[-1][0] - start):.1f} a second", end=", ")
    print(f"{used / len(frames) * 1000:.1f} ms of the processor a frame, all threads; load {os.getloadavg()[0]:.1f}")
    by_name: dict[str, list[tuple[float, float]]] = {}
    for line in Path(log).read_text().splitlines():
        at, processor, wall, name = line.split("\t")
        if float(at) >= clock and float(processor) * 1000 >= options.over:
            by_name.setdefault(name, []).append((float(processor) * 1000, float(wall) * 1000))
    for name, times in sorted(by_name.items(), key=lambda item: -sum(used for used, _ in item[1])):
        values = sorted(used for used, _ in times)
        print(f"{len(values):5} times  median {statistics.median(values):6.1f}  longest {values[-1]:6.1f} ms  {name}")


if __name__ == "__main__":
    main()
